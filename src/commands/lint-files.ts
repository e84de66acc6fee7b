// Several framework files checked together: what they share is complained of once, and parts are checked where they are included.
import { compareDiagnostics, type Diagnostic, diagnose, formatLocation } from '../diagnostic.ts';
import { layerProblems } from '../framework/layers/problems.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import type { LayerReader } from '../framework/layers/source.ts';
import { loadDraft } from '../framework/load.ts';
import { limits } from '../limits.ts';
import { lintDraft, recommendedRules } from '../lint/index.ts';
import type { LintRule } from '../lint/rule.ts';
import { subjectsOf } from '../read/subject.ts';
import type { Io } from './io.ts';
import { layerFiles } from './layer-files.ts';

export interface LintedFiles {
  /** By place, each once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read. */
  readonly files: readonly string[];
  /** What stands in them, as far as it was read. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

const keyOf = ({ code, location, message, related = [] }: Diagnostic): string =>
  [code, formatLocation(location), message.en, ...related.map((other) => formatLocation(other.location))].join('\n');

export async function lintFiles(
  paths: readonly string[],
  io: Io,
  rules: readonly LintRule<unknown>[] = recommendedRules,
): Promise<LintedFiles> {
  const sources = new Map<string, Uint8Array>();
  const reader = keeping(layerFiles(io), sources);
  const found: Diagnostic[] = [];
  const parts: { readonly path: string; readonly owner: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  const used = new Set<string>();
  for (const path of paths) {
    const file = { path, bytes: await io.readFile(path, limits.yamlBytes + 1) };
    sources.set(tidyPath(path), file.bytes);
    const loaded = await loadDraft(file, reader, { inspect: (draft) => lintDraft(draft, rules) });
    const { files, partOf, draft } = loaded;
    const subjectOf = draft && subjectsOf(draft.document);
    const diagnostics = loaded.diagnostics.map((diagnostic) => withSubject(diagnostic, subjectOf?.(diagnostic.location)));
    if (partOf === undefined) {
      found.push(...diagnostics);
      for (const layer of files) used.add(tidyPath(layer.file));
    } else parts.push({ path, owner: partOf, diagnostics });
  }
  for (const { path, owner, diagnostics } of parts) {
    if (used.has(tidyPath(path))) continue;
    // The place of its own word for what it is.
    const place = diagnostics.find(({ code }) => code === layerProblems.partAlone.code)?.location ?? { kind: 'file', file: path };
    found.push(diagnose(layerProblems.partNotIncluded, place, { owner }));
  }
  const unique = new Map(found.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  return { diagnostics: [...unique.values()].sort(compareDiagnostics), files: [...new Set([...paths, ...used])], sources };
}

const withSubject = (diagnostic: Diagnostic, subject: string | undefined): Diagnostic =>
  subject === undefined ? diagnostic : { ...diagnostic, subject };

/** A reader that remembers what it has read. */
const keeping = (reader: LayerReader, sources: Map<string, Uint8Array>): LayerReader => ({
  ...reader,
  read: async (path) => {
    const found = await reader.read(path);
    if ('bytes' in found) sources.set(tidyPath(path), found.bytes);
    return found;
  },
});
