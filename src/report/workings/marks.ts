// 评委打分: every mark that people gave, and what those for one indicator of one unit come to.
import { formatLocation } from '../../diagnostic.ts';
import type { PlanOf, Read, Review } from '../../model.ts';
import { decimalPlaces, exact, printExact } from '../../points.ts';
import { isTied, scorerKey } from '../../scoring/marks.ts';
import { readerOf } from '../../scoring/readers.ts';
import { type Language, shown } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import type { BookUnit, ClassBook } from './book.ts';
import { bound, type Draft, formula, input, nextRow, ofUnit, startSheet } from './draft.ts';
import { sheetNames } from './words.ts';

type Panel = PlanOf<'panel'>;
const column = (language: Language, zh: string, en: string, width: number): plan.ColumnPlan => ({
  title: language === 'zh' ? zh : en,
  width,
});

export const startMarks = (title: string, language: Language): Draft =>
  startSheet(
    sheetNames.marks,
    title,
    [
      column(language, '单位', 'Unit', 24),
      column(language, '指标', 'Indicator', 16),
      column(language, '评委', 'Scorer', 14),
      column(language, '打分', 'Mark', 10),
      column(language, '写了理由', 'Reason given', 10),
      column(language, '可用', 'Usable', 8),
      column(language, '整数', 'Whole', 10),
      column(language, '并列', 'Tied', 8),
      column(language, '出处', 'Where', 34),
    ],
    language,
  );

export const startPanels = (title: string, language: Language): Draft =>
  startSheet(
    sheetNames.panels,
    title,
    [
      column(language, '单位', 'Unit', 24),
      column(language, '指标', 'Indicator', 16),
      column(language, '人数', 'Marks', 8),
      column(language, '可用', 'Usable', 8),
      column(language, '并列', 'Tied', 8),
      column(language, '状态码', 'Code', 8),
      column(language, '分子', 'Numerator', 14),
      column(language, '分母', 'Denominator', 14),
    ],
    language,
  );

interface Range {
  readonly top: number;
  readonly bottom: number;
}

export interface PanelTables {
  panel(plan: Panel): { readonly state: string; readonly top: string; readonly bottom: string; readonly most: number } | undefined;
}

/** Names are not told where they must not be; the marks then stand in an order that tells nothing either. */
function inOrder(reviews: readonly Review[], anonymous: boolean): readonly Review[] {
  const worth = ({ points }: Review): number => (points ? Number(points.n) / Number(points.d) : -1);
  return anonymous ? reviews.toSorted((left, right) => worth(right) - worth(left)) : reviews;
}

export function panelTables(marks: Draft, panels: Draft, book: ClassBook): PanelTables {
  const ready = new Map<string, ReturnType<PanelTables['panel']>>();
  const reviewsOf = ({ submission }: BookUnit, { indicator }: Panel): readonly Review[] => submission?.reviews.get(indicator) ?? [];
  const reads = (): Read[] => book.units.flatMap(({ submission }) => (submission ? [readerOf(submission, undefined)] : []));

  const writeMarks = (unit: BookUnit, asked: Panel, places: number, peers: readonly Read[]): Range => {
    const top = nextRow(marks);
    for (const [index, review] of inOrder(reviewsOf(unit, asked), asked.anonymous).entries()) {
      const row = nextRow(marks);
      const mark = `D${row}`;
      const within = [
        `${mark}>=${printExact(asked.from)}`,
        `${mark}<=${printExact(asked.to)}`,
        ...(asked.needsReason ? [`E${row}="有"`] : []),
      ];
      const scorer = asked.anonymous ? `评委 ${index + 1}` : (scorerKey(review) ?? '');
      marks.rows.push([
        plan.text(unit.assessed.name),
        plan.text(asked.indicator),
        plan.text(shown(scorer), 'centre'),
        review.points ? input(review.points) : { kind: 'entry', format: 'General', content: `待核：${shown(review.raw)}`, style: 'entry' },
        plan.text(review.reason === undefined ? '' : '有', 'centre'),
        formula(`IF(${mark}="","",IF(IF(ISNUMBER(${mark}),AND(${within.join(',')}),FALSE),1,0))`, 0),
        formula(`IF(F${row}=1,ROUND(${mark}*${10 ** places},0),"")`, 0),
        tiedCell(asked, review, peers, row),
        plan.text(asked.anonymous ? '' : formatLocation(review.location)),
      ]);
    }
    return { top, bottom: nextRow(marks) - 1 };
  };

  /** Whether the scorer gave another unit the same mark; who is not named cannot be looked up. */
  const tiedCell = (asked: Panel, review: Review, peers: readonly Read[], row: number): plan.PlannedCell => {
    if (!asked.voidTies) return plan.text('', 'centre');
    if (asked.anonymous || scorerKey(review) === undefined)
      return plan.number(exact(isTied(review, peers, asked.indicator) ? 1 : 0), 0, 'stated');
    const column = (letter: string): string => `$${letter}$3:$${letter}$${lastMark}`;
    const same = ['B', 'C', 'D'].map((letter) => `(${column(letter)}=${letter}${row})`).join('*');
    return formula(`IF(SUMPRODUCT(${same}*(${column('A')}<>A${row}))>0,1,0)`, 0);
  };
  const lastMark =
    2 +
    Math.max(
      1,
      book.units.reduce(
        (count, { submission }) => count + [...(submission?.reviews.values() ?? [])].reduce((sum, list) => sum + list.length, 0),
        0,
      ),
    ) +
    nextRow(marks);

  const write = (asked: Panel): ReturnType<PanelTables['panel']> => {
    const given = book.units.flatMap((unit) => reviewsOf(unit, asked).flatMap(({ points }) => points ?? []));
    const places = Math.max(0, ...given.map((mark) => decimalPlaces(mark) ?? 9));
    if (places > 6) return undefined;
    const top = nextRow(panels);
    const peers = reads();
    const most = Math.max(0, ...book.units.map((unit) => reviewsOf(unit, asked).length));
    for (const unit of book.units) {
      const range = writeMarks(unit, asked, places, peers);
      panels.rows.push(summary(unit, asked, range, 10 ** places, nextRow(panels), marks.name));
    }
    const own = (letter: string): string => `${panels.name}!$${letter}$${ofUnit(top)}`;
    const scale = bound(asked.outOf, 10) * 10 ** places * bound(exact(most), 10) * 2;
    return { state: own('F'), top: own('G'), bottom: own('H'), most: scale };
  };

  return {
    panel: (asked) => {
      const { indicator, how, trim, fewForTrim, atLeast, outOf, from, to } = asked;
      const key = [indicator, how, trim, fewForTrim, atLeast, ...[outOf, from, to].map(printExact)].join('|');
      if (!ready.has(key)) ready.set(key, write(asked));
      return ready.get(key);
    },
  };
}

function summary(unit: BookUnit, asked: Panel, { top, bottom }: Range, scale: number, row: number, sheet: string): plan.PlannedCell[] {
  const names = [plan.text(unit.assessed.name), plan.text(asked.indicator)];
  if (bottom < top) return [...names, ...[0, 0, 0, 3, 0, 1].map((value) => plan.number(exact(value), 0))];
  const column = (letter: string): string => `${sheet}!$${letter}$${top}:$${letter}$${bottom}`;
  const [count, usable, tied, code] = [`C${row}`, `D${row}`, `E${row}`, `F${row}`];
  const { how, trim, atLeast, fewForTrim } = asked;
  const left = `${count}-${2 * trim}`;
  const isShort = how === 'trimmed' && fewForTrim === 'pending' ? [`${left}<1`] : [];
  const wholes = column('G');
  const ends = Array.from({ length: trim }, (_, index) => `-LARGE(${wholes},${index + 1})-SMALL(${wholes},${index + 1})`).join('');
  const trimmed = how === 'trimmed' ? `IF(${left}<1,SUM(${wholes}),SUM(${wholes})${ends})` : `SUM(${wholes})`;
  const topWords = how === 'median' ? `ROUND(2*MEDIAN(${wholes}),0)` : trimmed;
  const bottomWords =
    how === 'median' ? String(2 * scale) : how === 'trimmed' ? `IF(${left}<1,${count},${left})*${scale}` : `${count}*${scale}`;
  return [
    ...names,
    formula(`COUNTA(${column('D')})`, 0),
    formula(`SUM(${column('F')})`, 0),
    formula(`SUM(${column('H')})`, 0),
    formula(`IF(${count}=0,3,IF(OR(${[`${usable}<${count}`, `${count}<${atLeast}`, `${tied}>0`, ...isShort].join(',')}),4,0))`, 0),
    formula(`IF(${code}=0,${topWords},0)`, 0),
    formula(`IF(${code}=0,${bottomWords},1)`, 0),
  ];
}
