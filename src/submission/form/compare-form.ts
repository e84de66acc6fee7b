// What a form asked for, against what the framework asks for now.
import { comparable } from '../values/spelling.ts';
import type { Ask } from './find-stamp.ts';

/** A question that stands in both, with another title, type, unit or choice. */
export interface ChangedAsk {
  readonly before: Ask;
  readonly now: Ask;
  /** Only the words or the options are others: what was answered is read as before. */
  readonly stillHolds: boolean;
}

/** What has changed since; each list in the order of the form that it is about. */
export interface FormChanges {
  readonly added: readonly Ask[];
  readonly removed: readonly Ask[];
  readonly changed: readonly ChangedAsk[];
  /** The same question under another id: title, type and unit are what they were. */
  readonly renamed: readonly { readonly before: Ask; readonly now: Ask }[];
}

/** An option that is no longer there is told like any other wrong one. */
const isSameQuestion = (before: Ask, now: Ask): boolean => before.type === now.type && before.unit === now.unit;

const isEqual = (left: Ask, right: Ask): boolean =>
  left.title === right.title && left.type === right.type && left.unit === right.unit && left.options === right.options;

const registerOf = ({ id }: Ask): string => /^[^/]*(?=\/)/.exec(id)?.[0] ?? '';

/** The one added question that says the same as one that is gone, in the same register or outside of all. */
function renamedAs(gone: Ask, added: readonly Ask[]): Ask | undefined {
  const alike = added.filter(
    (ask) => comparable(ask.title) === comparable(gone.title) && isSameQuestion(gone, ask) && registerOf(ask) === registerOf(gone),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** Ids tell which question is which; one that is gone is looked for under its title. */
export function compareForm(before: readonly Ask[], now: readonly Ask[]): FormChanges {
  const [known, current] = [before, now].map((asks) => new Map(asks.map((ask) => [ask.id, ask])));
  const added = now.filter(({ id }) => !known?.has(id));
  const removed = before.filter(({ id }) => !current?.has(id));
  const renamed = removed.flatMap((gone) => {
    const same = renamedAs(gone, added);
    return same && renamedAs(same, removed) === gone ? [{ before: gone, now: same }] : [];
  });
  return {
    renamed,
    added: added.filter((ask) => renamed.every((pair) => pair.now !== ask)),
    removed: removed.filter((ask) => renamed.every((pair) => pair.before !== ask)),
    changed: before.flatMap((ask) => {
      const other = current?.get(ask.id);
      return !other || isEqual(ask, other) ? [] : [{ before: ask, now: other, stillHolds: isSameQuestion(ask, other) }];
    }),
  };
}
