// 规则: the figures that rules go by, one a row, as cells that the formulas point at; who changes one sees what it does.
import { absolute, decimalPlaces, type Exact, exact, isNegative, larger, multiply, one } from '../../points.ts';
import { joinTexts, type Language, type Text } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import { place } from '../formula/cell-language.ts';
import type { Rational } from '../formula/whole.ts';
import { type Draft, formula, input, nextRow, startSheet } from './draft.ts';
import { sheetNames } from './words.ts';

/** Whose figures they are. */
export interface Owner {
  readonly unitClass: string;
  readonly number: string;
  readonly title: string;
  /** 评分标准 in words, beside the first figure. */
  readonly standard: string;
}

/** How far the figures of a rule may be changed: their places, and how many times as large they may become. */
export interface Freedom {
  readonly places: number;
  readonly room: number;
}

const mostPlaces = 6;
const [valueColumn, placesColumn, mostColumn, wholeColumn] = ['E', 'F', 'G', 'H'] as const;

export function startFigures(title: string, language: Language): Draft {
  const column = (zh: string, en: string, width: number): plan.ColumnPlan => ({ title: language === 'zh' ? zh : en, width });
  return startSheet(
    sheetNames.figures,
    title,
    [
      column('类别', 'Class', 12),
      column('编号', 'No.', 14),
      column('指标', 'Indicator', 30),
      column('参数', 'Figure', 22),
      column('值', 'Value', 10),
      column('小数位', 'Places', 8),
      column('不超过', 'At most', 10),
      column('整数', 'Whole', 12),
      { ...column('评分标准', 'Scoring standard', 60), prose: true },
    ],
    language,
  );
}

interface Row {
  readonly label: Text;
  readonly value: Exact;
  readonly places: number;
  readonly most: Exact;
}

/** Figures of one owner that are being asked for; written only when its formula is settled. */
export interface Asked {
  figure(value: Exact, label: Text): Rational | undefined;
  within(label: Text): Asked;
  /** Writes the rows; the address of the first of them. */
  keep(): string;
}

/** Undefined `freedom`: the figures stand in the formulas, and the rows only say so. */
export function askFigures(draft: Draft, owner: Owner, freedom: Freedom | undefined, language: Language): Asked {
  const known = new Map<string, Row & { readonly row: number }>();
  const start = nextRow(draft);
  const labelled = (prefixes: readonly Text[]): Asked => ({
    figure: (value, label) => {
      const name = joinTexts([...prefixes, label], { zh: '·', en: ' · ' });
      const own = decimalPlaces(value);
      const places = Math.max(own ?? mostPlaces + 1, freedom?.places ?? 0);
      const most = larger(multiply(absolute(value), exact(freedom?.room ?? 1)), one);
      const ready = known.get(name.zh) ?? { label: name, value, places, most, row: start + known.size };
      known.set(name.zh, ready);
      if (!freedom || places > mostPlaces) return undefined;
      const limit = (Number(most.n) / Number(most.d)) * 10 ** places;
      const signs = { negative: isNegative(value), positive: !isNegative(value) };
      const formula = place(`${draft.name}!$${wholeColumn}$${ready.row}`);
      return { top: { formula, most: () => limit, ...signs }, factor: exact(1, 10 ** places) };
    },
    within: (label) => labelled([...prefixes, label]),
    keep: () => {
      const rows = [...known.values()];
      if (rows.length === 0)
        draft.rows.push([...ownerCells(owner), ...Array.from({ length: 5 }, () => plan.text('')), plan.text(owner.standard)]);
      for (const [index, row] of rows.entries())
        draft.rows.push(cellsOf(owner, row, start + index, index === 0, freedom !== undefined, language));
      return `${draft.name}!$${valueColumn}$${start}`;
    },
  });
  return labelled([]);
}

const ownerCells = ({ unitClass, number, title }: Owner): plan.PlannedCell[] => [plan.text(unitClass), plan.text(number), plan.text(title)];

function cellsOf(owner: Owner, { label, value, places, most }: Row, row: number, isFirst: boolean, free: boolean, language: Language) {
  const isCell = free && places <= mostPlaces;
  const inFormulas = language === 'zh' ? '写在公式里' : 'in the formulas';
  return [
    ...ownerCells(owner),
    plan.text(label[language]),
    isCell ? input(value) : plan.number(value, Math.min(places, mostPlaces)),
    isCell ? plan.number(exact(places), 0) : plan.text(inFormulas, 'centre'),
    isCell ? plan.number(most, 0) : plan.text('', 'centre'),
    isCell
      ? formula(`ROUND(${valueColumn}${row}*10^${placesColumn}${row},0)`, 0, multiply(value, exact(10 ** places)))
      : plan.text('', 'centre'),
    plan.text(isFirst ? owner.standard : ''),
  ];
}

/** What a figure accepts: a number of so many places that is not larger, on the side of 0 where it was. */
export function closeFigures(draft: Draft): void {
  const [top, bottom] = [3, draft.rows.length];
  if (bottom < top) return;
  const formula = `AND(ISNUMBER(${valueColumn}${top}),ROUND(${valueColumn}${top},N(${placesColumn}${top}))=${valueColumn}${top},ABS(${valueColumn}${top})<=N(${mostColumn}${top}))`;
  draft.entryRules.push({
    range: { top, left: 5, bottom, right: 5 },
    kind: 'custom',
    formula,
    on: 'stop',
    error: '小数位和大小超出本行写明的范围，公式算出的数就不能保证分毫不差。',
    prompt: '',
  });
}

/** A figure as a cell that formulas take as it is. */
export function plainFigure(draft: Draft, owner: Owner, value: Exact, label: Text, language: Language): string {
  const row = nextRow(draft);
  const places = decimalPlaces(value);
  draft.rows.push([
    ...ownerCells(owner),
    plan.text(label[language]),
    input(value),
    ...(places === undefined ? [plan.text('', 'centre')] : [plan.number(exact(places), 0)]),
    plan.text('', 'centre'),
    plan.text('', 'centre'),
    plan.text(owner.standard),
  ]);
  return `${draft.name}!$${valueColumn}$${row}`;
}
