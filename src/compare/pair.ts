// Two years of a comparison, ready to be mixed.
import type { Read } from '../model.ts';
import { carrierOf } from './carry.ts';
import type { Index } from './factors.ts';
import type { CommonId } from './node-ids.ts';
import type { ClassSide, UnitSide } from './sides.ts';
import type { Pair } from './speakers.ts';
import type { UnitLine } from './unit-lines.ts';
import { frameworkOf, type Year } from './year.ts';

/** Everything of one year that a pair is made of. */
export interface PairedYear {
  readonly year: Year;
  readonly idOf: CommonId;
  readonly sides: ReadonlyMap<string, UnitSide>;
  /** Its place among the years, by which lines of units know their names. */
  readonly place: number;
}

export function pairOf(years: readonly [PairedYear, PairedYear], lines: readonly UnitLine[]): Pair {
  const carrier = (asking: Index, asked: Index) => {
    const [now, then] = [years[asking], years[asked]];
    const back = new Map([...nodeIds(then.year)].map((id) => [then.idOf(id), id]));
    return carrierOf(frameworkOf(now.year), frameworkOf(then.year), (id) => back.get(now.idOf(id)));
  };
  const names = years.map(
    ({ place }) =>
      new Map(lines.flatMap((line): [string, UnitLine][] => (line.names[place] === undefined ? [] : [[line.names[place], line]]))),
  );
  return {
    carriers: [
      [carrier(0, 0), carrier(0, 1)],
      [carrier(1, 0), carrier(1, 1)],
    ],
    otherYear: (name, index) => {
      const other = years[index === 0 ? 1 : 0];
      const known = names[index]?.get(name)?.names[other.place];
      return known === undefined ? undefined : other.sides.get(known);
    },
    peers: new Map<ClassSide, Map<string, readonly Read[]>>(),
  };
}

function nodeIds(year: Year): Set<string> {
  const found = new Set<string>();
  const visit = (nodes: ReturnType<typeof frameworkOf>['indicators']): void => {
    for (const node of nodes) {
      found.add(node.id);
      if (node.kind === 'group') visit(node.children);
    }
  };
  visit(frameworkOf(year).indicators);
  return found;
}
