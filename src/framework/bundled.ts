// Frameworks that come with the package: every *.yaml under indicators/, except the *.test.yaml beside them and, in folders
// called parts, the files that they include.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indicatorsFolder, resolvedFolder } from '../package-files.ts';
import { compareText } from '../text.ts';

/** Folder with the copies that the build has resolved. */
export const bundledResolvedFolder = (): string => fileURLToPath(resolvedFolder);

/** Paths of the bundled framework files, in a fixed order. */
export async function bundledFiles(): Promise<string[]> {
  const root = fileURLToPath(indicatorsFolder);
  const names = await readdir(root, { recursive: true });
  return names
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.test.yaml') && !/(^|[\\/])parts[\\/]/.test(name))
    .sort(compareText)
    .map((name) => join(root, name));
}

export const readBundled = (path: string): Promise<Uint8Array> => readFile(path);

/** A bundled file as it is named to people: `indicators/seeds/baicheng-2024.yaml`. */
export const bundledName = (path: string): string =>
  `indicators/${path.slice(fileURLToPath(indicatorsFolder).length).replaceAll('\\', '/')}`;

/** The file behind such a name. */
export const bundledPath = (name: string): string => join(fileURLToPath(indicatorsFolder), name.replace(/^indicators\//, ''));

/** The id that a file name promises; a test keeps names and ids equal. */
export const idOfFile = (path: string): string => basename(path, '.yaml');
