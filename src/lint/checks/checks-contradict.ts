import { printExpression } from '../../expression/index.ts';
import { type Node, type NodeOf, nodesIn } from '../../expression/tree.ts';
import type { Draft, Path } from '../../framework/draft.ts';
import { compare, type Exact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf } from '../rules/known.ts';
import { checkSites } from './sites.ts';

export const checksContradict = defineLintRule<{ id: string; other: string; first: string; second: string }>({
  code: 'framework/checks-contradict',
  severity: 'error',
  set: 'recommended',
  title: { zh: '两条校核互相矛盾', en: 'checks that contradict each other' },
  why: {
    zh: '两条校核不能同时通过，数据怎样填都会报错',
    en: 'where two checks cannot both be met, no data pass, whatever is reported',
  },
  message: ({ id, other, first, second }) => ({
    zh: `校核 ${shown(id)} 要求“${shown(second)}”，校核 ${shown(other)} 要求“${shown(first)}”，不能同时成立`,
    en: `the check ${shown(id)} demands “${shown(second)}” and the check ${shown(other)} “${shown(first)}”: both cannot hold`,
  }),
  help: () => ({ zh: '看哪一条的符号或数写错了', en: 'see which of the two has the wrong sign or number' }),
  check(draft, report) {
    const demands = demandsOf(draft);
    for (const [index, demand] of demands.entries()) {
      const other = demands.slice(0, index).find((earlier) => earlier.path !== demand.path && excludes(earlier, demand));
      if (!other) continue;
      const params = { id: demand.id, other: other.id, first: printExpression(other.node), second: printExpression(demand.node) };
      report(demand.path, params, { related: [{ path: other.path }] });
    }
  },
});

interface Demand {
  readonly path: Path;
  readonly id: string;
  readonly node: NodeOf<'comparison'>;
  /** What is compared, the same whichever way round it was written. */
  readonly left: string;
  readonly right: string;
  readonly allows: Orders;
  /** The right side, where it is a plain number. */
  readonly limit?: Exact;
}

/** Whether the left may be less, equal, more. */
type Orders = readonly [less: boolean, equal: boolean, more: boolean];
const orders: Readonly<Record<NodeOf<'comparison'>['operator'], Orders>> = {
  '<': [true, false, false],
  '<=': [true, true, false],
  '=': [false, true, false],
  '!=': [true, false, true],
  '>=': [false, true, true],
  '>': [false, false, true],
};

/** What every accepted submission must satisfy, comparison by comparison. */
function demandsOf(draft: Draft): Demand[] {
  const known = knownOf(draft);
  return checkSites(draft).flatMap(({ path, id, assert, isError }) => {
    if (!isError) return [];
    const { range } = known.bare(assert);
    return conjuncts(assert.tree).map((node): Demand => {
      const [left, right] = [printExpression(node.left), printExpression(node.right)];
      const turned = isNumber(node.left) || (!isNumber(node.right) && left > right);
      const [less, equal, more] = orders[node.operator];
      const end = turned ? node.left : node.right;
      const limit = isNumber(end) ? range(end).low : undefined;
      return {
        path,
        id,
        node,
        left: turned ? right : left,
        right: turned ? left : right,
        allows: turned ? [more, equal, less] : [less, equal, more],
        ...(limit && { limit }),
      };
    });
  });
}

const isNumber = ({ kind }: Node): boolean => kind === 'number' || kind === 'percent';

function conjuncts(tree: Node): NodeOf<'comparison'>[] {
  if (tree.kind === 'logic' && tree.operator === 'and') return [...conjuncts(tree.left), ...conjuncts(tree.right)];
  return tree.kind === 'comparison' && !nodesIn(tree).some(({ kind }) => kind === 'text') ? [tree] : [];
}

/** Whether nothing can satisfy both. */
function excludes(first: Demand, second: Demand): boolean {
  if (first.left !== second.left) return false;
  const both = (order: number) => first.allows[order] === true && second.allows[order] === true;
  if (first.right === second.right) return !both(0) && !both(1) && !both(2);
  if (!first.limit || !second.limit) return false;
  const apart = compare(first.limit, second.limit);
  if (apart === 0) return !both(0) && !both(1) && !both(2);
  const [low, high] = apart < 0 ? [first, second] : [second, first];
  // Somewhere below both, at the lower, between, at the higher, above both.
  const places: readonly (readonly [number, number])[] = [
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 2],
  ];
  return !places.some(([atLow, atHigh]) => low.allows[atLow] === true && high.allows[atHigh] === true);
}
