// Run by the build: the kept copies of all bundled frameworks, so that a user's first run is as fast as the second.

import { bundledFiles, bundledName, readBundled } from './framework/bundled.ts';
import { resolvedName, serialiseResolved, sha256Of } from './framework/cache.ts';
import { bundledLayers } from './framework/layers/source.ts';
import { loadDraft } from './framework/load.ts';
import { lintDraft } from './lint/index.ts';

/** File names and contents. A bundled framework with an error stops the build. */
export async function resolveBundled(): Promise<{ name: string; text: string }[]> {
  return Promise.all(
    (await bundledFiles()).map(async (path) => {
      const bytes = await readBundled(path);
      const { document, diagnostics } = await loadDraft({ path: bundledName(path), bytes }, bundledLayers, {
        inspect: (draft) => lintDraft(draft),
      });
      // A tree to be extended has no points, so it is faultless without being a framework to score with.
      const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
      if (!document || errors.length > 0) throw new Error(`${bundledName(path)}: ${errors.map(({ message }) => message.en).join('; ')}`);
      const sha256 = sha256Of(bytes);
      return { name: resolvedName(sha256), text: serialiseResolved(document, sha256) };
    }),
  );
}
