import type { Draft } from '../framework/draft.ts';

/** What many rules need to know of a draft is found out once. */
export function oncePerDraft<T>(find: (draft: Draft) => T): (draft: Draft) => T {
  const kept = new WeakMap<Draft, { readonly found: T }>();
  return (draft) => {
    const entry = kept.get(draft) ?? { found: find(draft) };
    kept.set(draft, entry);
    return entry.found;
  };
}
