// The bundled frameworks that indicators name as counterparts; each is read once in a run of the program.
import type { Diagnostic } from '../diagnostic.ts';
import type { PlainDocument } from '../read/plain.ts';
import { bundledFiles, bundledName, bundledResolvedFolder, idOfFile, readBundled } from './bundled.ts';
import { checkCrosswalk, idsOf } from './crosswalk.ts';
import { fieldsOf, textField } from './fields.ts';
import { bundledLayers } from './layers/source.ts';
import { loadDraft } from './load.ts';

const bundledIds = async (): Promise<string[]> => (await bundledFiles()).map(idOfFile);

const kept = new Map<string, Promise<readonly string[] | undefined>>();

async function idsOfBundled(framework: string): Promise<readonly string[] | undefined> {
  const path = (await bundledFiles()).find((candidate) => idOfFile(candidate) === framework);
  if (path === undefined) return undefined;
  const options = { resolvedFolders: [bundledResolvedFolder()] };
  const { draft } = await loadDraft({ path: bundledName(path), bytes: await readBundled(path) }, bundledLayers, options);
  return draft && idsOf(fieldsOf(draft.data));
}

/** What is wrong with the counterparts of a framework; its own ids are those of the document, whatever the package has under its name. */
export function checkCounterparts(document: PlainDocument): Promise<Diagnostic[]> {
  const data = fieldsOf(document.data);
  return checkCrosswalk(document, bundledIds, (framework) => {
    if (framework === textField(data, 'id')) return Promise.resolve(idsOf(data));
    const known = kept.get(framework) ?? idsOfBundled(framework);
    kept.set(framework, known);
    return known;
  });
}
