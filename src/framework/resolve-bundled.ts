// Run by the build: the kept copies of all bundled frameworks, so that a user's first run is as fast as the second.
import { lintDraft } from '../lint/index.ts';
import { bundledFiles, bundledName, readBundled } from './bundled.ts';
import { resolvedName, serialiseResolved, sha256Of } from './cache.ts';
import { loadDraft } from './load.ts';

/** File names and contents. A bundled framework with an error stops the build. */
export async function resolveBundled(): Promise<{ name: string; text: string }[]> {
  return Promise.all(
    (await bundledFiles()).map(async (path) => {
      const bytes = await readBundled(path);
      const { draft, diagnostics } = await loadDraft({ path: bundledName(path), bytes }, { inspect: lintDraft });
      if (!draft?.framework) throw new Error(`${bundledName(path)}: ${diagnostics.map((diagnostic) => diagnostic.message.en).join('; ')}`);
      return { name: resolvedName(sha256Of(bytes)), text: serialiseResolved(draft.document) };
    }),
  );
}
