// 位数和单位填错: ×10, ×100, ×1000 and 万元/元 (×10,000), suspected where a figure is that far from last year's or from those of its peers,
// and would be usual without it. Only a question: who is right, the unit knows.
import { type Diagnostic, diagnose, type PossibleReading, problem } from '../diagnostic.ts';
import type { Framework, Measure, Read, Reported, Submission, UnitSubmission } from '../model.ts';
import { absolute, approximate, compare, decimalPlaces, type Exact, exact, multiply, one, printExact, zero } from '../points.ts';
import { figureToWrite } from '../submission/values/meanings.ts';
import { shown, type Text } from '../text.ts';
import { median, spread } from './robust.ts';
import type { ValidateRule } from './rule.ts';

/** Fewer peers say nothing of what is usual. */
const fewestPeers = 5;
/** Fewer figures say nothing of how large a unit is. */
const fewestFigures = 4;
/** On the scale of log10: 0.1 is a quarter more or a fifth less. */
const usualChange = 0.12;
const leastSpread = 0.08;
/** Deviations that are asked about: of so many spreads, and at least about ×4.5 or ×6. */
const limits = { lastYear: { z: 3.5, least: 0.65, off: 0.35 }, peers: { z: 7, least: 0.8, off: 0.25 } } as const;

interface Compared {
  readonly lastYear?: Exact;
  readonly peers?: { readonly count: number; readonly middle: Exact };
}

const factorWords: ReadonlyMap<number, Text> = new Map([
  [1, { zh: '像是多写了一位（×10）', en: 'as if written with one digit too many (×10)' }],
  [2, { zh: '像是多写了两位（×100）', en: 'as if written with two digits too many (×100)' }],
  [3, { zh: '像是多写了三位（×1000）', en: 'as if written with three digits too many (×1000)' }],
  [4, { zh: '像是把“元”当作“万元”填了（×10000）', en: 'as if yuan were written for ten thousand yuan (×10,000)' }],
  [-1, { zh: '像是少写了一位（÷10）', en: 'as if one digit were left out (÷10)' }],
  [-2, { zh: '像是少写了两位（÷100）', en: 'as if two digits were left out (÷100)' }],
  [-3, { zh: '像是少写了三位（÷1000）', en: 'as if three digits were left out (÷1000)' }],
  [-4, { zh: '像是把“万元”当作“元”填了（÷10000）', en: 'as if ten thousand yuan were written for yuan (÷10,000)' }],
]);

const otherWords: ReadonlyMap<number, Text> = new Map([
  [4, { zh: '像是没有换算成“万”（×10000）', en: 'as if not converted to ten thousands (×10,000)' }],
  [-4, { zh: '像是按“万”填的（÷10000）', en: 'as if written in ten thousands (÷10,000)' }],
]);

const slip = problem<{
  unit: string;
  measure: Measure;
  value: Exact;
  power: number;
  compared: Compared;
  readings: readonly PossibleReading[];
}>({
  code: 'submission/scale-slip',
  severity: 'warning',
  title: { zh: '位数或单位可能填错', en: 'digits or unit perhaps wrong' },
  message: ({ unit, measure, value, power, compared }) => {
    const words = (measure.type === 'amount' ? undefined : otherWords.get(power)) ?? factorWords.get(power);
    const { lastYear, peers } = compared;
    const write = (figure: Exact) => shown(figureToWrite(measure, figure));
    const zh = [
      ...(lastYear ? [`上一期是 ${write(lastYear)}`] : []),
      ...(peers ? [`同类另外 ${peers.count} 个单位的中位数是 ${write(peers.middle)}`] : []),
    ];
    const en = [
      ...(lastYear ? [`last time it was ${write(lastYear)}`] : []),
      ...(peers ? [`the median of ${peers.count} peers is ${write(peers.middle)}`] : []),
    ];
    return {
      zh: `${shown(unit)}的“${shown(measure.title)}”填的是 ${write(value)}，${zh.join('，')}，${words?.zh ?? ''}。`,
      en: `${shown(unit)} reports ${write(value)} for “${shown(measure.title)}”; ${en.join('; ')}, ${words?.en ?? ''}.`,
    };
  },
  help: ({ readings: [now, perhaps] }) => ({
    zh: `请核对位数和单位：应是 ${shown(perhaps?.write ?? '')} 的请改正；确是 ${shown(now?.write ?? '')} 的不用改，在“说明”里写明原因。`,
    en: `Check digits and unit: correct it if ${shown(perhaps?.write ?? '')} was meant; if ${shown(now?.write ?? '')} is right, say why in the note.`,
  }),
});

interface Cell {
  readonly unit: UnitSubmission;
  readonly measure: Measure;
  readonly reported: Reported;
  readonly number: Exact;
  /** log10 of it. */
  readonly log: number;
}

const isFigure = ({ type, from }: Measure): boolean =>
  from === undefined && (type === 'count' || type === 'number' || type === 'amount' || type === 'ratio');

/** Positive figures that a unit itself wrote. */
function cellsOf(unit: UnitSubmission, framework: Framework): Cell[] {
  return [...unit.values.values()].flatMap((reported) => {
    const measure = framework.measures.get(reported.measure);
    const { reading } = reported;
    if (!measure || !isFigure(measure) || reported.computed || reading.state !== 'value' || reading.value.kind !== 'number') return [];
    const { number } = reading.value;
    return compare(number, zero) > 0 ? [{ unit, measure, reported, number, log: Math.log10(approximate(number)) }] : [];
  });
}

/** Chance alone moves small counts: about 0.43 / √n on the scale of log10, n between what is reported and what is usual. */
const chance = ({ measure, log }: Cell, usual: number): number =>
  measure.type === 'count' ? 0.43 / Math.sqrt(10 ** ((log + usual) / 2)) : 0;

/** The powers of ten that a slip may be: a share is off by 10 or 100 only. */
const powersFor = ({ type }: Measure): readonly number[] => (type === 'ratio' ? [1, 2, -1, -2] : [1, 2, 3, 4, -1, -2, -3, -4]);

/** The value without the slip, if the measure could have it. */
function corrected({ measure, number }: Cell, power: number): Exact | undefined {
  const value = multiply(number, power > 0 ? exact(1, 10 ** power) : exact(10 ** -power));
  if (measure.type === 'count' && decimalPlaces(value) !== 0) return undefined;
  const highest = measure.max ?? (measure.type === 'ratio' ? one : undefined);
  if ((highest && compare(value, highest) > 0) || (measure.min && compare(value, measure.min) < 0)) return undefined;
  return value;
}

/** The power of ten by which a deviation is explained, if it is as large as one. */
function powerOf(cell: Cell, deviation: number, scale: number, limit: { z: number; least: number; off: number }): number | undefined {
  if (Math.abs(deviation) < Math.max(limit.least, limit.z * scale)) return undefined;
  const [nearest] = powersFor(cell.measure)
    .filter((power) => corrected(cell, power) !== undefined)
    .toSorted((left, right) => Math.abs(deviation - left) - Math.abs(deviation - right));
  return nearest !== undefined && Math.abs(deviation - nearest) <= limit.off ? nearest : undefined;
}

/** The figure of last time, where there was a positive one. */
function before(cell: Cell, previous: ((unit: string) => Read) | undefined): Exact | undefined {
  const reading = previous?.(cell.unit.name)(cell.measure.id);
  const number = reading?.state === 'value' && reading.value.kind === 'number' ? reading.value.number : undefined;
  return number && compare(number, zero) > 0 ? number : undefined;
}

/** How large each unit is beside the others of its class: the median of what its figures are above theirs. Shares say nothing of it. */
function sizesOf(cells: readonly Cell[], middles: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const above = new Map<string, number[]>();
  for (const { unit, measure, log } of cells) {
    const middle = middles.get(measure.id);
    if (measure.type === 'ratio' || middle === undefined) continue;
    above.set(unit.name, [...(above.get(unit.name) ?? []), log - middle]);
  }
  return new Map([...above].map(([unit, all]) => [unit, all.length < fewestFigures ? 0 : median(all)]));
}

function grouped(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return groups;
}

function slipsIn(cells: readonly Cell[], previous: ((unit: string) => Read) | undefined): Diagnostic[] {
  const byMeasure = grouped(cells, ({ measure }) => measure.id);
  const middles = new Map(
    [...byMeasure].flatMap(([id, all]): [string, number][] => (all.length > fewestPeers ? [[id, median(all.map(({ log }) => log))]] : [])),
  );
  const sizes = sizesOf(cells, middles);
  const sizeOf = ({ unit, measure }: Cell): number => (measure.type === 'ratio' ? 0 : (sizes.get(unit.name) ?? 0));
  return [...byMeasure.values()].flatMap((all) => {
    const changes = new Map(
      all.flatMap((cell): [Cell, number][] => {
        const then = before(cell, previous);
        return then ? [[cell, cell.log - Math.log10(approximate(then))]] : [];
      }),
    );
    return all.flatMap((cell) => {
      const others = all.filter((other) => other !== cell);
      const lastYear = before(cell, previous);
      const peers = others.length < fewestPeers ? undefined : others.map((other) => other.log - sizeOf(other));
      const usual = others.flatMap((other) => changes.get(other) ?? []);
      const known = usual.length >= fewestPeers;
      const deviation = lastYear
        ? { by: (changes.get(cell) ?? 0) - (known ? median(usual) : 0), spread: known ? Math.max(leastSpread, spread(usual)) : usualChange }
        : peers && { by: cell.log - sizeOf(cell) - median(peers), spread: Math.max(leastSpread, spread(peers)) };
      const power =
        deviation &&
        powerOf(
          cell,
          deviation.by,
          Math.hypot(deviation.spread, chance(cell, cell.log - deviation.by)),
          lastYear ? limits.lastYear : limits.peers,
        );
      const value = power === undefined ? undefined : corrected(cell, power);
      return power === undefined || !value ? [] : [suspect(cell, power, value, lastYear, peers ? others : [])];
    });
  });
}

function suspect(cell: Cell, power: number, perhaps: Exact, lastYear: Exact | undefined, peers: readonly Cell[]): Diagnostic {
  const { unit, measure, number, reported } = cell;
  const sorted = peers.map((peer) => peer.number).toSorted(compare);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const compared = { ...(lastYear && { lastYear }), ...(middle && { peers: { count: sorted.length, middle } }) };
  const readings = [number, perhaps].map((figure) => ({ write: figureToWrite(measure, figure), value: printExact(figure) }));
  const found = diagnose(slip, reported.location, { unit: unit.name, measure, value: absolute(number), power, compared, readings });
  return { ...found, readings };
}

export const slipsRule: ValidateRule = {
  problems: [slip],
  title: slip.title,
  check: (framework: Framework, submission: Submission, _round, previous) => {
    const cells = submission.units.flatMap((unit) => cellsOf(unit, framework));
    return [...grouped(cells, ({ unit }) => unit.class ?? '').values()].flatMap((peers) => slipsIn(peers, previous?.of));
  },
};
