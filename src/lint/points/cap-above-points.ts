import { type DraftNode, nodesOf, type Path } from '../../framework/draft.ts';
import { compare, type Exact, larger, printExact, sum } from '../../points.ts';
import { pointer } from '../../read/plain.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const capAbovePoints = defineLintRule<{ title: string; cap: Exact; most: Exact }>({
  code: 'framework/cap-above-points',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '封顶高于下级之和', en: 'cap above what is below it' },
  why: {
    zh: '下级全得满分也到不了封顶分，封顶不起作用，多半是下级分值或封顶写错了',
    en: 'a cap that full marks of all children do not reach never does anything: either it or the points are wrong',
  },
  message: ({ title, cap, most }) => ({
    zh: `“${shown(title)}”封顶 ${printExact(cap)} 分，下级最多只有 ${printExact(most)} 分`,
    en: `“${shown(title)}” is capped at ${printExact(cap)} but what is below it comes to ${printExact(most)} at most`,
  }),
  help: () => ({ zh: '把封顶改低，或删去 cap；也可能是下级漏了分值', en: 'lower the cap or leave it out; or points are missing below it' }),
  check(draft, report) {
    // Points that are handed on from other groups may bring it within reach.
    if (draft.scoring.notApplicable === 'even') return;
    const most = new Map<string, { readonly node: DraftNode; readonly most: Exact }>();
    const unknown = new Set<string>();
    for (const node of draft.trees.flatMap(({ roots }) => nodesOf(roots))) {
      if (!node.isGroup || !node.cap) continue;
      const place = pointer(node.path);
      const worth = node.aggregate === 'sum' ? childrenWorth(node) : node.points;
      if (!worth) unknown.add(place);
      else most.set(place, { node, most: larger(worth, most.get(place)?.most ?? worth) });
    }
    for (const [place, { node, most: highest }] of most) {
      const path: Path = [...node.path, 'cap'];
      if (node.cap && !unknown.has(place) && compare(node.cap, highest) > 0)
        report(path, { title: node.title, cap: node.cap, most: highest });
    }
  },
});

/** Undefined where the points of any child are unknown. */
function childrenWorth(node: DraftNode): Exact | undefined {
  const parts = node.children.map(
    (child) => child.points ?? (child.aggregate === 'sum' && child.isGroup ? childrenWorth(child) : undefined),
  );
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? sum(known) : undefined;
}
