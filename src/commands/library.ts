// Frameworks to look at: those of the package, or those among the user's own files, as drafts. They are read, not checked.
import { bundledFiles, bundledName, bundledResolvedFolder, readBundled } from '../framework/bundled.ts';
import type { Draft } from '../framework/draft.ts';
import { hasField } from '../framework/fields.ts';
import { bundledLayers, type LayerReader } from '../framework/layers/source.ts';
import { loadDraft } from '../framework/load.ts';
import { limits } from '../limits.ts';
import type { SourceFile } from '../model.ts';
import { filesUnder } from './input-files.ts';
import type { Io } from './io.ts';
import { layerFiles } from './layer-files.ts';
import { isFramework, wantedFrameworks } from './lint-request.ts';

const draftOf = async (file: SourceFile, reader: LayerReader): Promise<Draft[]> => {
  const { draft, partOf } = await loadDraft(file, reader, { resolvedFolders: [bundledResolvedFolder()] });
  // Parts and other YAML have no id of their own.
  return draft && partOf === undefined && hasField(draft.data, 'id') && hasField(draft.data, 'indicators') ? [draft] : [];
};

/** In the order of their files; of the package where no path is given. */
export async function libraryOf(paths: readonly string[], io: Io): Promise<Draft[]> {
  if (paths.length === 0) {
    const files = await bundledFiles();
    const read = files.map(async (path) => draftOf({ path: bundledName(path), bytes: await readBundled(path) }, bundledLayers));
    return (await Promise.all(read)).flat();
  }
  const drafts: Draft[] = [];
  for (const path of await filesUnder(paths, io, isFramework, wantedFrameworks))
    drafts.push(...(await draftOf({ path, bytes: await io.readFile(path, limits.yamlBytes + 1) }, layerFiles(io))));
  return drafts;
}
