// A framework file from disk or memory → Framework. YAML itself is only parsed when no kept copy of the same bytes exists.
import type { Diagnostic } from '../diagnostic.ts';
import type { SourceFile } from '../model.ts';
import { buildFramework } from './build.ts';
import { findResolved, keepResolved, sha256Of } from './cache.ts';
import type { Draft } from './draft.ts';

export interface LoadOptions {
  /** Folders searched for kept copies, in order. */
  readonly resolvedFolders?: readonly string[];
  /** Where to keep a copy of a faultless framework. */
  readonly keepIn?: string;
  /** Further checks of a freshly parsed draft; a framework with an error from here is not kept and not given. */
  readonly inspect?: (draft: Draft) => readonly Diagnostic[];
}

export interface Loaded {
  /** Absent when the YAML itself could not be read. */
  readonly draft?: Draft;
  readonly diagnostics: readonly Diagnostic[];
  /** True when a kept copy was used, which means that the framework was found faultless before. */
  readonly fromKept: boolean;
}

export async function loadDraft(file: SourceFile, options: LoadOptions = {}): Promise<Loaded> {
  const sha256 = sha256Of(file.bytes);
  const kept = await findResolved(options.resolvedFolders ?? [], sha256, file.path);
  if (kept) {
    const { draft, diagnostics } = buildFramework(kept, sha256);
    return { draft, diagnostics: [...diagnostics, ...(options.inspect?.(draft) ?? [])], fromKept: true };
  }
  const [{ readYaml }, { validateFramework }] = await Promise.all([import('../read/yaml.ts'), import('./validators.ts')]);
  const { value: document, diagnostics } = readYaml(file);
  if (!document) return { diagnostics, fromKept: false };
  const built = buildFramework(document, sha256, validateFramework);
  const all = [...diagnostics, ...built.diagnostics, ...(options.inspect?.(built.draft) ?? [])];
  const faultless = !all.some((diagnostic) => diagnostic.severity === 'error');
  if (faultless && options.keepIn !== undefined) await keepResolved(options.keepIn, sha256, document);
  const { framework, ...rest } = built.draft;
  return { draft: faultless && framework ? { ...rest, framework } : rest, diagnostics: all, fromKept: false };
}
