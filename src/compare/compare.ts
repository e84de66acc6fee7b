// Any number of years, in the order given: side by side, and each against the one before.
import { divide, type Exact, exact, sum } from '../points.ts';
import { identityOf } from '../round/identity.ts';
import { unitNames } from '../round/unit-names.ts';
import type { Change, Comparison, LeftOut, MeanSplit, NodeRow, RankedSets, Renamed, UnitChange, UnitRow } from './comparison.ts';
import { type CommonId, commonIds } from './node-ids.ts';
import { nodeRows } from './node-rows.ts';
import { type PairedYear, pairOf } from './pair.ts';
import { sidesOf } from './sides.ts';
import { type Effects, type Split, splitChange } from './split.ts';
import { type UnitLine, unitLines } from './unit-lines.ts';
import { unitRows } from './unit-rows.ts';
import type { Year } from './year.ts';

/** `told` hears of every unit that was split, with how many of how many are done. Two years at least. */
export function compareYears(years: readonly Year[], told: (done: number, all: number) => void = () => undefined): Comparison {
  const ids = commonIds(years);
  const lines = unitLines(years);
  const rows = unitRows(years, ids, lines);
  const isShared = ({ line }: UnitRow) => line.names.filter((name) => name !== undefined).length > 1;
  const units = rows.filter(isShared);
  const whole = units.filter(({ line }) => line.names.every((name) => name !== undefined));
  const nodes = nodeRows(years, ids, whole);
  const inSeveral = ({ years: cells }: NodeRow) => cells.filter((cell) => cell !== undefined).length > 1;
  return {
    years,
    units,
    nodes: nodes.filter(inSeveral),
    changes: changesOf(years, ids, lines, units, told),
    leftOut: [...unitsLeftOut(lines), ...nodes.filter((row) => !inSeveral(row)).map((row): LeftOut => ({ kind: 'indicator', row }))],
    renamed: years.flatMap(({ renames }, year) => [...renames].map(([before, after]): Renamed => ({ year, before, after }))),
  };
}

function changesOf(
  years: readonly Year[],
  ids: readonly CommonId[],
  lines: readonly UnitLine[],
  units: readonly UnitRow[],
  told: (done: number, all: number) => void,
): Change[] {
  const last = years.length - 1;
  const steps = years.slice(1).map((_, index) => ({ from: index, to: index + 1, isSpan: false }));
  const spans = last > 1 ? [...steps, { from: 0, to: last, isSpan: true }] : steps;
  const paired = years.map((year, place): PairedYear => {
    const idOf = ids[place] ?? ((id) => id);
    return { year, idOf, sides: sidesOf(year, idOf), place };
  });
  const inBoth = ({ from, to }: { from: number; to: number }) => units.filter(({ years: cells }) => cells[from] && cells[to]);
  const all = sum(spans.map((span) => exact(inBoth(span).length)));
  let done = 0;
  return spans.map((span) => {
    const [was, is] = [paired[span.from], paired[span.to]];
    if (!was || !is) throw new RangeError('two years are needed');
    const pair = pairOf([was, is], lines);
    const changed = inBoth(span).flatMap((row): UnitChange[] => {
      const [before, after] = [was.sides.get(row.line.names[span.from] ?? ''), is.sides.get(row.line.names[span.to] ?? '')];
      if (!before || !after) return [];
      done += 1;
      told(done, Number(all.n));
      return [{ row, split: splitChange(pair, [before, after]) ?? noSplit(row, span.from, span.to) }];
    });
    const mean = meanSplit(changed.flatMap(({ split }) => (typeof split === 'string' ? [] : [split])));
    return { ...span, units: changed, ...(mean && { mean }), ranked: rankedSets(units, lines, years, span.from, span.to) };
  });
}

function noSplit({ years }: UnitRow, from: number, to: number): Exclude<UnitChange['split'], Split> {
  const [before, after] = [years[from]?.assessment.points, years[to]?.assessment.points];
  if (!before && !after) return 'no-total';
  return before ? 'no-total-after' : 'no-total-before';
}

function meanSplit(splits: readonly Split[]): MeanSplit | undefined {
  if (splits.length === 0) return undefined;
  const mean = (figure: (split: Split) => Exact): Exact => divide(sum(splits.map(figure)), exact(splits.length)) ?? exact(0);
  const effect = (factor: keyof Effects) => mean(({ effects }) => effects[factor]);
  return {
    units: splits.length,
    before: mean(({ before }) => before),
    after: mean(({ after }) => after),
    rounding: mean(({ rounding }) => rounding),
    effects: {
      data: effect('data'),
      rule: effect('rule'),
      points: effect('points'),
      set: effect('set'),
      review: effect('review'),
      notApplicable: effect('notApplicable'),
    },
  };
}

/** Ranks can be compared where the same units were ranked in both years, in the same classes. */
function rankedSets(units: readonly UnitRow[], lines: readonly UnitLine[], years: readonly Year[], from: number, to: number): RankedSets {
  const count = (year: number) => years[year]?.assessment.units.filter(({ rank }) => rank !== undefined).length ?? 0;
  const ranked = units.filter(({ years: cells }) => cells[from]?.assessment.rank !== undefined && cells[to]?.assessment.rank !== undefined);
  const moved = ranked.some(({ years: cells }) => cells[from]?.assessment.class?.title !== cells[to]?.assessment.class?.title);
  const [before, after] = [count(from), count(to)];
  const merged = lines.some((line) => line.merged.has(from) || line.merged.has(to));
  return { before, after, both: ranked.length, isSame: !moved && !merged && before === ranked.length && after === ranked.length };
}

function unitsLeftOut(lines: readonly UnitLine[]): LeftOut[] {
  const single = lines.filter(({ names }) => names.filter((name) => name !== undefined).length === 1);
  return [
    ...single.map((line): LeftOut => ({ kind: 'unit', line, near: nearOf(line, single) })),
    ...lines.flatMap((line) => [...line.merged].map(([year, names]): LeftOut => ({ kind: 'merged', line, year, names }))),
  ];
}

/** Units of other years that the name may mean, as the roster would guess it. */
function nearOf({ name, names }: UnitLine, single: readonly UnitLine[]): readonly string[] {
  const year = names.findIndex((known) => known !== undefined);
  const others = single.filter((line) => line.names[year] === undefined && identityOf(line.name) !== identityOf(name));
  const location = { kind: 'file', file: '' } as const;
  return unitNames({ file: '', units: others.map((line) => ({ name: line.name, aliases: [], formerNames: [], location })) }).meant(name);
}
