// Which node that went is probably the same as one that came: the same rule under another id, and nearly the same title.
import type { Draft, DraftNode } from '../framework/draft.ts';
import { fieldsField, hasField } from '../framework/fields.ts';
import { editDistance } from '../nearest.ts';
import { meaningOf } from './values.ts';

/** Nearly the same: at most a fifth of the longer title is written otherwise. */
function distance(left: string, right: string): number | undefined {
  const limit = Math.floor(Math.max(Array.from(left).length, Array.from(right).length) / 5);
  const found = editDistance(left, right, limit);
  return found <= limit ? found : undefined;
}

/** What a leaf is known by: its rule and the measure inside it. Undefined where it has no rule. */
function meaningOfLeaf({ id, fields }: DraftNode, draft: Draft): string | undefined {
  if (!hasField(fields, 'rule')) return undefined;
  const place = { draft, section: 'indicators' } as const;
  const { value, ...rule } = fieldsField(fields, 'rule');
  // A rule may name the measure inside its own indicator, which is called like the indicator.
  const named = hasField(fields, 'measure') && value === id ? undefined : value;
  return [rule, fieldsField(fields, 'measure'), { value: named }].map((part) => meaningOf(part, 'rule', place)).join(' ');
}

/** New ids by old ones, each used once, the nearest titles first. Leaves first: a group is known by more than half of its children. */
export function findRenamed(gone: readonly DraftNode[], come: readonly DraftNode[], was: Draft, is: Draft): Map<string, string> {
  const found = new Map<string, string>();
  const byMeaning = new Map<string, DraftNode[]>();
  for (const next of come.filter((node) => !node.isGroup)) {
    const meaning = meaningOfLeaf(next, is);
    if (meaning !== undefined) byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), next]);
  }
  const pairs = gone
    .filter((node) => !node.isGroup)
    .flatMap((old) =>
      (byMeaning.get(meaningOfLeaf(old, was) ?? '') ?? []).flatMap((next) => {
        const far = distance(old.title, next.title);
        return far === undefined ? [] : [{ old, next, far }];
      }),
    );
  const taken = new Set<string>();
  const take = (old: DraftNode, next: DraftNode) => {
    if (found.has(old.id) || taken.has(next.id)) return;
    found.set(old.id, next.id);
    taken.add(next.id);
  };
  for (const { old, next } of pairs.toSorted((a, b) => a.far - b.far)) take(old, next);
  // Parents stand before their children: groups of groups are looked at from below.
  for (const old of gone.filter((node) => node.isGroup).toReversed()) {
    const after = new Set(old.children.map(({ id }) => found.get(id) ?? id));
    const next = come.find(
      (node) =>
        node.isGroup &&
        node.children.filter(({ id }) => after.has(id)).length * 2 > Math.max(old.children.length, node.children.length) &&
        distance(old.title, node.title) !== undefined,
    );
    if (next) take(old, next);
  }
  return found;
}
