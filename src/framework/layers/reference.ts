// What `extends` and `include` refer to: a bundled framework by its id, or a file by its path from the file that names it.

/** A path without `.` and needless `..`, with `/` between its parts: one file has one name, however it was reached. */
export function tidyPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  // One slash begins an absolute path, two the name of a computer in the network.
  const root = /^\/{0,2}/.exec(slashed)?.[0] ?? '';
  const steps: string[] = [];
  for (const step of slashed.split('/')) {
    const last = steps.at(-1);
    if (step === '..' && last !== undefined && last !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return root + steps.join('/');
}

/** A path that another computer does not have: from the root, from a drive, from the home folder, from the network. */
const elsewhere = /^(?:[\\/~]|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*:\/\/)/;
const pathForm = /[\\/]|\.ya?ml$/i;
const bundledForm = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:@(\d+(?:\.\d+){0,2}))?$/;

export type Reference =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bundled'; readonly id: string; readonly version?: string }
  | { readonly kind: 'malformed' };

/** `from` is the file that names it; Windows separators are read as such. */
export function readFileReference(reference: string, from: string): Reference {
  if (reference.trim() === '' || elsewhere.test(reference)) return { kind: 'malformed' };
  const folder = /^(.*[\\/])?[^\\/]*$/s.exec(from)?.[1] ?? '';
  return { kind: 'file', path: tidyPath(folder + reference.trim()) };
}

export function readExtends(reference: string, from: string): Reference {
  if (pathForm.test(reference.trim())) return readFileReference(reference, from);
  const match = bundledForm.exec(reference.trim());
  if (!match?.[1]) return { kind: 'malformed' };
  return { kind: 'bundled', id: match[1], ...(match[2] !== undefined && { version: match[2] }) };
}

/** A trailing `?` marks a sealed layer, which may be absent. */
export const isSealed = (reference: string): boolean => reference.trim().endsWith('?');
export const unsealed = (reference: string): string => reference.trim().replace(/\s*\?$/, '');

/** Whether `version` begins with the segments of `wanted`: 1 and 1.2 fit 1.2.0, 1.20 does not. */
export const fitsVersion = (version: string, wanted: string): boolean => `${version}.`.startsWith(`${wanted}.`);
