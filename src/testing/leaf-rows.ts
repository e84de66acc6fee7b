// Inputs of one indicator at which its result turns: what is proposed as cases, and what tells two rules apart.
import type { Draft } from '../framework/draft.ts';
import { type Fields, fieldsField, hasField, textField } from '../framework/fields.ts';
import type { Framework, Measure, Read, Rule } from '../model.ts';
import { compare, type Exact, exact, zero } from '../points.ts';
import type { Path } from './case.ts';
import { type Critical, conditionOf, criticalsOf } from './critical.ts';
import { reportedMeasures } from './names.ts';
import { readerOfWritten, solve, type Written, writtenAs } from './solve.ts';

/** An indicator as one class has it. */
export interface Leaf {
  readonly id: string;
  readonly path: Path;
  readonly fields: Fields;
  readonly points: Exact;
  readonly rule: Rule;
  readonly notApplicable: boolean;
}

/** Rules whose result hangs on more than what one unit reports now. */
const needsOthers: ReadonlySet<string> = new Set(['rank', 'relative', 'change', 'panel', 'overdue']);

/** Whether rows of reported values can say all that the rule looks at. */
export function isTabular({ rule }: Leaf, framework: Framework): boolean {
  if (needsOthers.has(rule.type) || (rule.registers?.length ?? 0) > 0) return false;
  const computed = [...framework.computed].filter(([id]) => rule.measures.includes(id));
  return computed.every(([, expression]) => expression.registers.length === 0) && rule.measures.length > 0;
}

export const criticalsOfLeaf = (leaf: Leaf, understand: Draft['understand']): Critical[] => [
  ...criticalsOf(fieldsField(leaf.fields, 'rule'), ['rule'], { understand, inline: leaf.id, points: leaf.points }),
  ...(hasField(leaf.fields, 'penalty')
    ? conditionOf(understand(String(fieldsField(leaf.fields, 'penalty')['when'])), ['penalty', 'when'])
    : []),
];

export interface LeafRows {
  readonly measures: readonly string[];
  /** Full marks first, as far as they could be found; then what departs from it. */
  readonly rows: readonly Written[];
}

const mostRows = 60;
const mostProbes = 400;

/** `thorough`: also from nothing done, and with every value left out everywhere, to tell two rules apart. */
export function rowsOf(leaf: Leaf, criticals: readonly Critical[], framework: Framework, thorough = false): LeafRows {
  const ids = reportedMeasures(framework, [...new Set([...leaf.rule.measures, ...criticals.flatMap(({ measures }) => measures)])]);
  const measures = new Map(ids.flatMap((id) => framework.measures.get(id) ?? []).map((measure) => [measure.id, measure]));
  const numbers = criticals.filter((critical) => critical.kind === 'number');
  // What only a penalty asks for did not happen; of other figures it is not known whether more or less of them is better.
  const ruled = new Set(reportedMeasures(framework, leaf.rule.measures));
  const startWith = (which: 0 | -1): Written =>
    new Map([...measures.values()].map((measure) => [measure.id, choicesOf(measure).at(ruled.has(measure.id) ? which : -1) ?? '']));
  const [high, low] = [startWith(0), startWith(-1)];
  const first = numbers.flatMap((critical) => [...solve(critical, framework, high), ...solve(critical, framework, low)]);
  const base = bestOf(leaf, measures, framework, [high, low, ...first]);
  const rows = new Map<string, Written>();
  const take = (row: Written) => {
    if (rows.size < (thorough ? mostProbes : mostRows)) rows.set(ids.map((id) => row.get(id) ?? '').join('\n'), row);
  };
  take(base);
  for (const critical of numbers) for (const row of solve(critical, framework, base)) take(row);
  // What others have won already hides what an event adds.
  if (thorough || textField(fieldsField(leaf.fields, 'rule'), 'start') === 'zero')
    for (const critical of numbers) for (const row of solve(critical, framework, low)) take(row);
  if (thorough) for (const row of [...rows.values()]) for (const id of ids) take(with1(row, id, ''));
  // What a penalty does to points that are partly lost.
  for (const id of ids.filter((one) => !ruled.has(one) && measures.get(one)?.type === 'boolean'))
    for (const row of [...rows.values()].slice(0, 4)) take(with1(row, id, '是'));
  for (const measure of measures.values())
    for (const text of choicesOf(measure).filter((choice) => !isNumber(measure) || choice === '0' || choice === '0%'))
      take(with1(base, measure.id, text));
  // Everything else undone: what is not done is not made up for by what is.
  const worst = new Map([...base].map(([id, text]) => [id, choicesOf(measures.get(id) ?? { type: 'text' }).at(-1) ?? text]));
  take(worst);
  for (const id of ids.slice(0, 4)) take(with1(base, id, ''));
  take(new Map(ids.map((id) => [id, ''])));
  if (leaf.notApplicable) take(new Map(ids.map((id) => [id, '不涉及'])));
  return { measures: ids, rows: [...rows.values()] };
}

const with1 = (row: Written, id: string, text: string): Written => new Map([...row, [id, text]]);
const isNumber = ({ type }: Pick<Measure, 'type'>): boolean => ['count', 'number', 'ratio', 'amount'].includes(type);

/** Answers that a measure allows, the likeliest for full marks first. */
function choicesOf(measure: Pick<Measure, 'type'> & Partial<Measure>): string[] {
  const { type, options = [] } = measure;
  if (type === 'boolean') return ['是', '否'];
  if (type === 'choice') return [...options];
  if (type === 'text') return ['有'];
  if (type === 'date') return [];
  const whole = measure as Measure;
  const figures = type === 'ratio' ? [exact(1), zero] : [whole.max ?? exact(100), exact(1), zero];
  return figures.flatMap((figure) => writtenAs(whole, figure) ?? []);
}

/** The assignment with most points: the best of those given, then measure by measure. */
function bestOf(leaf: Leaf, measures: ReadonlyMap<string, Measure>, framework: Framework, from: readonly Written[]): Written {
  const pointsOf = (row: Written): Exact | undefined => {
    const outcome = leaf.rule.score(leaf.points, readerOfWritten(row, framework), []);
    return outcome.status === 'scored' ? outcome.points : undefined;
  };
  const better = (left: Written, right: Written): Written => {
    const [a, b] = [pointsOf(left), pointsOf(right)];
    return b && (!a || compare(b, a) > 0) ? right : left;
  };
  const [start = new Map<string, string>(), ...others] = from;
  let best = others.reduce(better, start);
  for (let pass = 0; pass < 2; pass += 1) {
    for (const measure of measures.values()) {
      const seen = [...new Set([...choicesOf(measure), ...from.map((row) => row.get(measure.id) ?? '')])].filter((text) => text !== '');
      for (const text of seen) best = better(best, with1(best, measure.id, text));
    }
  }
  return best;
}

/** The same for a unit that writes a row. */
export const readRow = (row: Written, framework: Framework): Read => readerOfWritten(row, framework);
