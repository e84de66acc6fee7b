// Indicators and groups of several years side by side: what they are worth, and which share of it the compared units got.
import type { IndicatorNode, Score } from '../model.ts';
import { divide, type Exact, exact, sum } from '../points.ts';
import type { NodeRow, Rate, UnitRow } from './comparison.ts';
import type { CommonId } from './node-ids.ts';
import { frameworkOf, type Year } from './year.ts';

interface Placed {
  readonly node: IndicatorNode;
  readonly depth: number;
}

function placedIn(year: Year, idOf: CommonId): Map<string, Placed> {
  const found = new Map<string, Placed>();
  const visit = (nodes: readonly IndicatorNode[], depth: number): void => {
    for (const node of nodes) {
      found.set(idOf(node.id), { node, depth });
      if (node.kind === 'group') visit(node.children, depth + 1);
    }
  };
  visit(frameworkOf(year).indicators, 0);
  return found;
}

/** Every node of any year: in the order of the last, then what earlier years had besides. Means are over `units`. */
export function nodeRows(years: readonly Year[], ids: readonly CommonId[], units: readonly UnitRow[]): NodeRow[] {
  const placed = years.map((year, index) => placedIn(year, ids[index] ?? ((id) => id)));
  const rates = years.map((_, index) => ratesIn(units, index, ids[index] ?? ((id) => id)));
  const all = new Set(placed.toReversed().flatMap((nodes) => [...nodes.keys()]));
  return [...all].flatMap((id): NodeRow[] => {
    const last = placed.findLast((nodes) => nodes.has(id))?.get(id);
    if (!last) return [];
    const { node, depth } = last;
    return [
      {
        id,
        title: node.title,
        ...(node.no !== undefined && { no: node.no }),
        isGroup: node.kind === 'group',
        depth,
        years: placed.map((nodes, index) => {
          const own = nodes.get(id);
          const mean = meanOf(rates[index]?.get(id) ?? []);
          return own && own.node.kind === node.kind ? { id: own.node.id, points: own.node.points, ...(mean && { mean }) } : undefined;
        }),
      },
    ];
  });
}

/** Units to which a node did not apply, or of which nothing is known, have no share. */
function ratesIn(units: readonly UnitRow[], year: number, idOf: CommonId): Map<string, Exact[]> {
  const found = new Map<string, Exact[]>();
  const take = ({ node, points, maxPoints }: Score): void => {
    const rate = points && divide(points, maxPoints);
    if (!rate) return;
    const id = idOf(node.id);
    const known = found.get(id);
    if (known) known.push(rate);
    else found.set(id, [rate]);
  };
  for (const { years } of units) years[year]?.assessment.scores.forEach(take);
  return found;
}

function meanOf(rates: readonly Exact[]): Rate | undefined {
  const rate = divide(sum(rates), exact(rates.length));
  return rate && { rate, units: rates.length };
}
