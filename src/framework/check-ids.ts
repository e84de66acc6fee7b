// Ids that a list uses more than once.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { frameworkProblems as problems } from './problems.ts';

/** One diagnostic for every entry whose id an earlier one has. */
export function duplicatesIn(entries: readonly { readonly id: string; readonly location: Location }[]): Diagnostic[] {
  const first = new Map<string, Location>();
  return entries.flatMap(({ id, location }) => {
    const known = first.get(id);
    first.set(id, known ?? location);
    if (id === '' || !known) return [];
    return [diagnose(problems.duplicateId, location, { id }, [{ message: { zh: '另一处', en: 'the other one' }, location: known }])];
  });
}
