// Several framework files checked together: what they share is complained of once, and parts are checked where they are included.
import { compareDiagnostics, type Diagnostic, diagnose, formatLocation } from '../diagnostic.ts';
import { layerProblems } from '../framework/layers/problems.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { loadDraft } from '../framework/load.ts';
import { limits } from '../limits.ts';
import { lintDraft } from '../lint/index.ts';
import type { Io } from './io.ts';
import { layerFiles } from './layer-files.ts';

export interface LintedFiles {
  /** By place, each once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read. */
  readonly files: readonly string[];
}

const keyOf = ({ code, location, message, related = [] }: Diagnostic): string =>
  [code, formatLocation(location), message.en, ...related.map((other) => formatLocation(other.location))].join('\n');

export async function lintFiles(paths: readonly string[], io: Io): Promise<LintedFiles> {
  const found: Diagnostic[] = [];
  const parts: { readonly path: string; readonly owner: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  const used = new Set<string>();
  for (const path of paths) {
    const file = { path, bytes: await io.readFile(path, limits.yamlBytes + 1) };
    const { diagnostics, files, partOf } = await loadDraft(file, layerFiles(io), { inspect: lintDraft });
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
  return { diagnostics: [...unique.values()].sort(compareDiagnostics), files: [...new Set([...paths, ...used])] };
}
