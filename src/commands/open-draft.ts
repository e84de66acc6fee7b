// One framework by name or path, as far as it can be understood, with everything that is wrong with it.
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { Draft } from '../framework/draft.ts';
import { loadDraft } from '../framework/load.ts';
import { lintDraft } from '../lint/index.ts';
import { frameworkFile } from './find-framework.ts';
import type { Io } from './io.ts';

export interface OpenedDraft {
  /** Absent where the YAML itself could not be read. */
  readonly draft?: Draft;
  /** By place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read. */
  readonly files: readonly string[];
}

export async function openDraft(name: string, io: Io): Promise<OpenedDraft> {
  const { file, reader } = await frameworkFile(name, io);
  const { draft, diagnostics, files } = await loadDraft(file, reader, { inspect: (inspected) => lintDraft(inspected) });
  return { diagnostics: diagnostics.toSorted(compareDiagnostics), files: files.map((layer) => layer.file), ...(draft && { draft }) };
}
