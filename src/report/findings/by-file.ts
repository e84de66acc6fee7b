import { tidyPath } from '../../framework/layers/reference.ts';
import type { Findings } from './findings.ts';
import { pathOf } from './places.ts';

/** Every file that was read or has a finding, in that order, with what `of` gives of its findings. */
export function byFile<T>(
  findings: Findings,
  items: readonly T[],
  locationOf: (item: T) => Parameters<typeof pathOf>[0],
): Map<string, T[]> {
  const files = new Map<string, T[]>(findings.files.map((file) => [tidyPath(file), []]));
  for (const item of items) {
    const path = pathOf(locationOf(item));
    const list = files.get(path);
    if (list) list.push(item);
    else files.set(path, [item]);
  }
  return files;
}
