// The manifest of a run: what it read, by its bytes, and what it was told.
import { sha256Of } from '../framework/cache.ts';
import type { Framework, Manifest, ManifestFile, ManifestSwitch, Round, Submission } from '../model.ts';
import { compareText } from '../text.ts';
import { version } from '../version.ts';
import type { Given } from './command.ts';

/** Options that a result depends on. What only says where it goes is not among them. */
const telling = ['baseline', 'failOn', 'framework', 'lang', 'period', 'stage'] as const;

export interface RunParts {
  readonly paths: readonly string[];
  readonly options: Given['options'];
  readonly framework: Framework;
  readonly round: Round;
  readonly inputs: Submission['inputs'];
  /** lawgov.yaml and the roster. */
  readonly ofRound: ReadonlyMap<string, Uint8Array>;
  /** What the submission is compared with. */
  readonly previous: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

export function manifestOf({ paths, options, framework, round, inputs, ofRound, previous }: RunParts): Manifest {
  const { id, version: number, sha256, stage } = framework;
  const files: ManifestFile[] = [
    ...inputs.map((input): ManifestFile => ({ ...input, use: 'submission' })),
    ...[...ofRound].map(([path, bytes]): ManifestFile => ({ path, sha256: sha256Of(bytes), use: 'round' })),
    ...previous.map(({ path, bytes }): ManifestFile => ({ path, sha256: sha256Of(bytes), use: 'previous' })),
  ].sort((left, right) => compareText(left.use, right.use) || compareText(left.path, right.path));
  const lines = files.map((file) => `${file.sha256} ${file.use}\n`).sort(compareText);
  return {
    tool: { name: 'lawgov', version },
    framework: { id, version: number, sha256, ...(stage && { stage: stage.id }) },
    arguments: paths,
    options: telling.flatMap((name) => {
      const value = options[name];
      return typeof value === 'string' ? [{ name, value }] : [];
    }),
    files,
    inputs: sha256Of(lines.join('')),
    checksOff: round.checksOff.map(
      ({ code, from, to, units, reason, decidedBy }): ManifestSwitch => ({ code, from, to, units, reason, decidedBy }),
    ),
    edition: 'internal',
  };
}
