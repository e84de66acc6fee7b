// From the rows to the total, one stage a row: exact, as one whole number over another, where the rows are rounded; else to a billionth.
import type { Framework, Scoring, UnitClass } from '../../model.ts';
import { decimalPlaces, divide, type Exact, exact, larger, one, zero } from '../../points.ts';
import { treeTotalOf } from '../../scoring/pipeline.ts';
import type { Text } from '../../text.ts';
import { binary, call, number, place, printFormula } from '../formula/cell-language.ts';
import { arithmetic } from '../formula/exact.ts';
import { constant, nothing, type Rational, scaled, type Whole } from '../formula/whole.ts';
import { at, type Column, span } from './columns.ts';
import { type Block, type Combined, meanMax, meanShare } from './node-cells.ts';
import { roundedFraction } from './rounding.ts';
import { statusWords } from './words.ts';

interface StageRow {
  readonly title: Text;
  readonly cells: Partial<Record<Column, string>>;
}

/** Addresses of the figures of the scheme. */
export interface SchemeFigures {
  readonly whole: string;
  readonly clampMin: string;
  readonly clampMax: string;
  readonly scaleFrom: string;
  readonly scaleTo: string;
  readonly room: string;
  readonly rootWeights: readonly string[];
}

export interface Course {
  readonly framework: Framework;
  readonly unitClass: UnitClass | undefined;
  readonly figures: SchemeFigures;
  /** Rows of the roots. */
  readonly roots: readonly number[];
  /** Rows of the vetoes that take the whole total, and the row of what bonuses and deductions come to. */
  readonly vetoRows: readonly number[];
  readonly adjustmentRow: number | undefined;
}

interface Running {
  readonly row: number;
  readonly value: Rational;
  readonly exact: boolean;
}

const largestWhole = 10 ** 14;
const wholeAt = (address: string, most: number): Whole => ({ formula: place(address), most: () => most, negative: true, positive: true });

/** A cell with decimals of so many places, as a rational. */
const decimalAt = (address: string, places: number, most: number): Rational => ({
  top: { ...wholeAt(address, most * 10 ** places), formula: call('ROUND', binary('*', place(address), number(10 ** places)), number(0)) },
  factor: exact(1, 10 ** places),
});

/** Most places of any points of the tree. */
const placesOf = (values: readonly Exact[]): number => Math.min(4, Math.max(2, ...values.map((value) => decimalPlaces(value) ?? 4)));

/** The rows of the stages, from `row` on; `last` is that of the total itself. */
export function stageRows(course: Course, block: Block, row: number): StageRow[] {
  const { framework, unitClass, figures } = course;
  const { scoring, adjustments } = framework;
  const whole = treeTotalOf(scoring, unitClass, adjustments);
  const start = startRow(course, block, row, whole);
  const rows: StageRow[] = [start.stage];
  let running = start.running;
  const add = (title: Text, max: string, unrounded: string, next: Running | undefined, score: string): void => {
    const here = row + rows.length;
    const written = next && writtenOut(next.value);
    running = { row: here, value: written ? written.value(here) : nothing, exact: written !== undefined };
    const exactly = written ? { top: written.top, bottom: written.bottom, score: `${at('top', here)}/${at('bottom', here)}` } : { score };
    rows.push({ title, cells: { max, unrounded, ...exactly } });
  };
  // What the scheme is worth, and what it is for this unit, go through the stages too.
  let moved = { whole: figures.whole, due: at('due', row), isFirst: true };
  const math = () => arithmetic();
  for (const stage of scoring.order) {
    const before = running.row;
    const [max, plain, score] = [at('max', before), at('unrounded', before), at('score', before)];
    if (stage === 'not-applicable' && scoring.notApplicable === 'rescale' && scoring.aggregate === 'sum') {
      const due = scoring.missing === 'exclude' ? moved.due : max;
      const factor = `(${moved.whole})/(${due})`;
      const converted = (value: string): string => `IF((${due})=0,${value},${value}*${factor})`;
      const sums = math();
      const places = placesOf([whole]);
      const dueCell = decimalAt(due, Math.max(places, 4), Number(whole.n) / Number(whole.d));
      const times = sums.quotient(
        sums.product(running.value, decimalAt(figures.whole, places, Number(whole.n) / Number(whole.d))),
        dueCell,
      );
      const value = sums.choose(binary('=', place(due), number(0)), running.value, times);
      add(
        { zh: '不涉及折算', en: 'converted for what does not apply' },
        converted(max),
        converted(plain),
        running.exact && moved.isFirst ? { ...running, value } : undefined,
        converted(score),
      );
    }
    if (stage === 'scale' && unitClass?.scale) {
      const factor = divide(unitClass.scale.to, unitClass.scale.from) ?? one;
      const by = (value: string): string => `${value}*${figures.scaleTo}/${figures.scaleFrom}`;
      const value = scaled(running.value, factor);
      add(
        { zh: '按类别折算', en: 'scaled for the class' },
        by(max),
        by(plain),
        running.exact ? { ...running, value } : undefined,
        by(score),
      );
      moved = { whole: by(moved.whole), due: by(moved.due), isFirst: false };
    }
    if (stage === 'adjustments' && adjustments && course.adjustmentRow !== undefined) {
      const own = at('score', course.adjustmentRow);
      const more = decimalAt(own, 4, 1000);
      const value = math().sum([running.value, more]);
      const isExact = running.exact && coarse(adjustmentPoints(framework));
      const room = adjustments.placement === 'inside' ? `${max}+${figures.room}` : max;
      add(
        { zh: '加减分', en: 'bonuses and deductions' },
        room,
        `${plain}+${own}`,
        isExact ? { ...running, value } : undefined,
        `${score}+${own}`,
      );
      if (adjustments.placement === 'inside')
        moved = { whole: `(${moved.whole}+${figures.room})`, due: `(${moved.due}+${figures.room})`, isFirst: false };
    }
    if (stage === 'clamp') {
      const within = (value: string): string => `MAX(${figures.clampMin},MIN(${figures.clampMax},${value}))`;
      const value = math().within(running.value, constant(scoring.clamp.min), constant(scoring.clamp.max));
      add(
        { zh: '限于上下限', en: 'kept within bounds' },
        max,
        within(plain),
        running.exact ? { ...running, value } : undefined,
        within(score),
      );
    }
    if (stage === 'vetoes' && course.vetoRows.length > 0) {
      const holds = `MAX(${course.vetoRows.map((veto) => at('veto', veto)).join(',')})=1`;
      const left = (value: string): string => `IF(${holds},MIN(${value},0),${value})`;
      const sums = math();
      const isHeld = binary('=', call('MAX', ...course.vetoRows.map((veto) => place(at('veto', veto)))), number(1));
      const value = sums.choose(isHeld, sums.smallest([running.value, nothing]), running.value);
      add({ zh: '一票否决', en: 'vetoes' }, max, left(plain), running.exact ? { ...running, value } : undefined, left(score));
    }
  }
  rows.push(totalRow(running, block, scoring, row));
  return rows;
}

/** Bonuses of few places can be added exactly. */
const coarse = (values: readonly Exact[]): boolean => values.every((value) => (decimalPlaces(value) ?? 9) <= 4);
const adjustmentPoints = ({ adjustments }: Framework): Exact[] =>
  (adjustments?.blocks ?? []).flatMap(({ items, cap, floor }) => [
    ...items.flatMap((item) => [...item.levels.map(({ points }) => points), item.cap ?? zero]),
    cap ?? zero,
    floor ?? zero,
  ]);

/** A running total as the cells of its row; undefined where it could become too large. */
function writtenOut(value: Rational): { readonly top: string; readonly bottom: string; value(row: number): Rational } | undefined {
  const math = arithmetic();
  const { above, below } = math.parts(value);
  if (math.sizes.some((size) => size(0) > largestWhole)) return undefined;
  const [top, bottom] = [printFormula(above.formula, 0), printFormula(below.formula, 0)];
  return {
    top,
    bottom,
    value: (row) => ({
      top: wholeAt(at('top', row), above.most(0)),
      bottom: { ...wholeAt(at('bottom', row), below.most(0)), negative: false },
      factor: one,
    }),
  };
}

function startRow(course: Course, block: Block, row: number, whole: Exact): { readonly stage: StageRow; readonly running: Running } {
  const { framework, figures, roots } = course;
  const { scoring } = framework;
  const title: Text = { zh: '各项合计', en: 'all rows together' };
  const below = (column: Column): string => `SUMIFS(${span(column, block.first, block.last)},${span('parent', block.first, block.last)},0)`;
  const due = scoring.notApplicable === 'rescale' && scoring.missing === 'exclude' ? { due: `ROUND(${below('due')},9)` } : {};
  if (scoring.aggregate !== 'sum') {
    const combined: Combined = { aggregate: scoring.aggregate, children: roots, weights: figures.rootWeights };
    const worth = (column: 'unrounded' | 'score'): string => `IF(${at('max', row)}=0,0,${at('max', row)}*${meanShare(combined, column)})`;
    const column = scoring.roundAt === 'total' ? 'unrounded' : 'score';
    const cells = { max: meanMax(combined, figures.whole, block), unrounded: worth('unrounded'), score: worth(column), ...due };
    return { stage: { title, cells }, running: { row, value: nothing, exact: false } };
  }
  const max = `ROUND(${below('max')},9)`;
  if (scoring.roundAt === 'total')
    return {
      stage: { title, cells: { max, unrounded: below('unrounded'), score: below('unrounded'), ...due } },
      running: { row, value: nothing, exact: false },
    };
  const scale = 10 ** scoring.decimals;
  const most = (Number(larger(whole, one).n) / Number(larger(whole, one).d)) * scale * 2;
  const value: Rational = { top: wholeAt(at('top', row), most), factor: exact(1, scale) };
  return {
    stage: {
      title,
      cells: {
        max,
        unrounded: below('unrounded'),
        top: `ROUND(${below('score')}*${scale},0)`,
        bottom: String(scale),
        score: `${at('top', row)}/${at('bottom', row)}`,
        ...due,
      },
    },
    running: { row, value, exact: true },
  };
}

/** The total as it is published; nothing where it is withheld. */
function totalRow(running: Running, { language, first, last }: Block, scoring: Scoring, start: number): StageRow {
  const row = running.row;
  const math = arithmetic();
  const exactly = running.exact ? math.print(math.round(running.value, scoring.decimals, scoring.rounding)) : undefined;
  const isExact = exactly !== undefined && math.sizes.every((size) => size(0) <= largestWhole);
  const rounded = isExact ? printFormula(exactly, 0) : roundedFraction(at('score', row), scoring.decimals, scoring.rounding);
  const open = `COUNTIF(${span('status', first, last)},"${statusWords.missing[language]}")>0`;
  const withheld = [`${at('max', start)}=0`, ...(scoring.missing === 'block' ? [open] : [])];
  const isWithheld = withheld.length > 1 ? `OR(${withheld.join(',')})` : withheld[0];
  return {
    title: { zh: '总分', en: 'total' },
    cells: { max: at('max', row), unrounded: at('unrounded', row), score: `IF(${isWithheld},"",${rounded})` },
  };
}
