// 指标树: nodes that came, went, moved, were renamed, reworded, re-pointed or got another rule.
import { type Draft, type DraftNode, nodesOf, worthOf } from '../framework/draft.ts';
import { present, textField } from '../framework/fields.ts';
import { type Exact, equals, printExact, printPercent, sum } from '../points.ts';
import { locate } from '../read/plain.ts';
import { joinTexts, type Text, verbatim } from '../text.ts';
import type { Change } from './change.ts';
import { findRenamed } from './renamed.ts';
import { compareRules } from './rule.ts';
import { altered, type Thing } from './things.ts';

/** What every class has a node for, and under which title the class is known. */
interface ClassTree {
  readonly id: string;
  readonly title: string;
  readonly nodes: ReadonlyMap<string, DraftNode>;
}

const byId = (roots: readonly DraftNode[]): Map<string, DraftNode> =>
  new Map(
    nodesOf(roots)
      .filter(({ id }) => id !== '')
      .toReversed()
      .map((node) => [node.id, node]),
  );

const treesOf = (draft: Draft): ClassTree[] =>
  draft.trees.map(({ unitClass, roots }) => ({ id: unitClass?.id ?? '', title: unitClass?.title ?? '', nodes: byId(roots) }));

/** The same class before and after; where none is the same, both frameworks as a whole. */
function classPairs(was: Draft, is: Draft): { readonly title: string; readonly old: ClassTree; readonly next: ClassTree }[] {
  const after = treesOf(is);
  const pairs = treesOf(was).flatMap((old) => {
    const next = after.find(({ id }) => id === old.id);
    return next ? [{ title: next.title, old, next }] : [];
  });
  if (pairs.length > 0) return pairs;
  const whole = (draft: Draft): ClassTree => ({ id: '', title: '', nodes: byId(draft.roots) });
  return [{ title: '', old: whole(was), next: whole(is) }];
}

// Said of the node itself below, or in the tree.
const elsewhere = new Set(['id', 'children', 'points', 'weight', 'applies', 'rule', 'measure', 'defaults']);

const thingOf = (node: DraftNode): Thing => ({
  section: 'indicators',
  id: node.id,
  title: node.title,
  ...present({ no: textField(node.fields, 'no') }),
  path: node.path,
  fields: node.fields,
  skip: elsewhere,
});

const nameOf = (node: DraftNode) => ({
  section: 'indicators' as const,
  id: node.id,
  title: node.title,
  ...present({ no: textField(node.fields, 'no') }),
});

const label = (node: DraftNode | undefined): Text =>
  node
    ? verbatim([textField(node.fields, 'no'), node.title, `(${node.id})`].filter((part) => part !== undefined).join(' '))
    : { zh: '最上一级', en: 'the top level' };

const worth = (node: DraftNode): Exact | undefined => node.points ?? worthOf(node, sum);

const groupOrLeaf = ({ isGroup }: DraftNode): Text => (isGroup ? { zh: '分组', en: 'a group' } : { zh: '指标', en: 'an indicator' });

/** A figure of every class: one where all classes agree, those that changed with the titles of their classes otherwise. */
function byClass(
  pairs: readonly { readonly title: string; readonly old: DraftNode; readonly next: DraftNode }[],
  figure: (node: DraftNode) => Exact | undefined,
  print: (value: Exact) => string,
): { old?: Text; new?: Text } | undefined {
  const figures = pairs.map(({ title, old, next }) => ({ title, before: figure(old), after: figure(next) }));
  const isSame = (left: Exact | undefined, right: Exact | undefined) => (left && right ? equals(left, right) : left === right);
  const changed = figures.filter(({ before, after }) => !isSame(before, after));
  const [first] = changed;
  if (!first) return undefined;
  const agree =
    changed.length === figures.length && changed.every((each) => isSame(each.before, first.before) && isSame(each.after, first.after));
  const said = (side: 'before' | 'after'): Text | undefined => {
    const parts = (agree ? [first] : changed).flatMap((each) => {
      const value = each[side];
      const words = value && verbatim(print(value));
      if (agree) return words ?? [];
      const known = words ?? { zh: '未写', en: 'not given' };
      return [{ zh: `${each.title} ${known.zh}`, en: `${each.title} ${known.en}` }];
    });
    return parts.length === 0 ? undefined : joinTexts(parts, { zh: '、', en: ', ' });
  };
  return present({ old: said('before'), new: said('after') });
}

export interface NodeChanges {
  readonly changes: readonly Change[];
  /** New ids by old ones. */
  readonly renames: ReadonlyMap<string, string>;
}

export function compareNodes(was: Draft, is: Draft): NodeChanges {
  const [before, after] = [byId(was.roots), byId(is.roots)];
  const gone = [...before.values()].filter(({ id }) => !after.has(id)).toReversed();
  const come = [...after.values()].filter(({ id }) => !before.has(id)).toReversed();
  const renames = findRenamed(gone, come, was, is);
  const oldIds = new Map([...renames].map(([old, next]) => [next, old]));
  const pairs = classPairs(was, is);
  const places = (old: DraftNode, next: DraftNode, key?: string) => ({
    oldLocation: locate(was.document, key === undefined ? old.path : [...old.path, key]),
    newLocation: locate(is.document, key === undefined ? next.path : [...next.path, key]),
  });

  const compare = (old: DraftNode, next: DraftNode): Change[] => {
    const name = nameOf(next);
    const found: Change[] = [];
    if (old.id !== next.id) {
      const ids = { old: label(old), new: label(next) };
      found.push({ kind: 'renamed', ...name, key: 'id', ...ids, impact: 'breaking', ...places(old, next, 'id') });
    }
    const parent = old.parent === undefined ? undefined : (renames.get(old.parent) ?? old.parent);
    if (parent !== next.parent) {
      const from = label(before.get(old.parent ?? ''));
      const to = label(after.get(next.parent ?? ''));
      found.push({ kind: 'moved', ...name, old: from, new: to, impact: 'breaking', ...places(old, next) });
    }
    if (old.isGroup !== next.isGroup) {
      const kinds = { old: groupOrLeaf(old), new: groupOrLeaf(next) };
      found.push({ kind: 'changed', ...name, key: 'children', ...kinds, impact: 'breaking', ...places(old, next) });
    }
    const both = pairs.map((pair) => ({ title: pair.title, old: pair.old.nodes.get(old.id), next: pair.next.nodes.get(next.id) }));
    const turned = both.filter((each) => (each.old === undefined) !== (each.next === undefined));
    if (turned.length > 0) {
      const titles = (side: 'old' | 'next') =>
        joinTexts(
          both.filter((each) => each[side]).map((each) => verbatim(each.title)),
          { zh: '、', en: ', ' },
        );
      const applies = { old: titles('old'), new: titles('next') };
      found.push({ kind: 'changed', ...name, key: 'applies', ...applies, impact: 'breaking', ...places(old, next, 'applies') });
    }
    const shared = both.flatMap((each) => (each.old && each.next ? [{ title: each.title, old: each.old, next: each.next }] : []));
    const points = byClass(shared, worth, printExact);
    const follows = old.isGroup && next.isGroup && next.aggregate === 'sum';
    if (points) {
      const sums = follows ? ({ follows: true } as const) : {};
      const at = places(old, next, 'points');
      found.push({ kind: 'repointed', ...name, key: follows ? 'sum' : 'points', ...points, impact: 'breaking', ...sums, ...at });
    }
    const weight = byClass(shared, (node) => node.weight, printPercent);
    if (weight) found.push({ kind: 'repointed', ...name, key: 'weight', ...weight, impact: 'breaking', ...places(old, next, 'weight') });
    if (!old.isGroup && !next.isGroup) found.push(...compareRules(old, next, was, is, name));
    return [...found, ...altered(thingOf(old), thingOf(next), was, is)];
  };

  const whole = (node: DraftNode) => {
    const points = worth(node);
    return points ? { zh: `${printExact(points)} 分`, en: `${printExact(points)} points` } : undefined;
  };
  const changes = [...after.values()].toReversed().flatMap((next): Change[] => {
    const old = before.get(next.id) ?? before.get(oldIds.get(next.id) ?? '');
    if (old) return compare(old, next);
    const location = locate(is.document, next.path);
    return [{ kind: 'added', ...nameOf(next), ...present({ new: whole(next) }), impact: 'breaking', newLocation: location }];
  });
  const lost = gone
    .filter(({ id }) => !renames.has(id))
    .map((old): Change => {
      const location = locate(was.document, old.path);
      return { kind: 'removed', ...nameOf(old), ...present({ old: whole(old) }), impact: 'breaking', oldLocation: location };
    });
  return { changes: [...changes, ...lost], renames };
}
