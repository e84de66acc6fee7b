// A framework that is not yet a file, checked as lint would.
import type { Diagnostic } from '../diagnostic.ts';
import { loadDraft } from '../framework/load.ts';
import { lintDraft } from '../lint/index.ts';
import type { Io } from './io.ts';
import { layerFiles } from './layer-files.ts';

export async function checkText(path: string, text: string, io: Io): Promise<readonly Diagnostic[]> {
  const file = { path, bytes: new TextEncoder().encode(text) };
  const { diagnostics } = await loadDraft(file, layerFiles(io), { inspect: (draft) => lintDraft(draft) });
  return diagnostics;
}
