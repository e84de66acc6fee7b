// 数据: what the units said, a row per unit and measure, with its place; what a value is worth to a formula stands beside it.
import { formatLocation } from '../../diagnostic.ts';
import type { Measure, Reading, Value } from '../../model.ts';
import { absolute, decimalPlaces, type Exact, exact, isNegative, larger, zero } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { formatOf } from '../excel/form-entry.ts';
import * as plan from '../excel/plan.ts';
import { serialOf } from '../formula/cell-values.ts';
import type { FormCells, Datum as Known } from '../formula/context.ts';
import { type BookUnit, type ClassBook, type Datum, readingOf } from './book.ts';
import { asDouble, bound, type Draft, formula, inData, nextRow, startSheet } from './draft.ts';
import { sheetNames } from './words.ts';

const mostPlaces = 9;

/** How the numbers of a measure stand in the sheet: as decimals of so many places, or one whole number over another. */
export interface Numbers {
  readonly decimals: number;
  readonly isFraction: boolean;
  readonly negative: boolean;
  /** Of the whole numbers. */
  readonly most: number;
  readonly mostBottom: number;
}

const numberIn = (reading: Reading): Exact | undefined =>
  reading.state === 'value' && reading.value.kind === 'number' ? reading.value.number : undefined;

const isNeverNegative = ({ type, min }: Measure): boolean => (min ? !isNegative(min) : type === 'count' || type === 'ratio');

function numbersOf({ units }: ClassBook, datum: Datum): Numbers {
  const values = units.flatMap((unit) => numberIn(readingOf(unit, datum)) ?? []);
  const places = values.map(decimalPlaces);
  const isFraction = places.some((count) => count === undefined || count > mostPlaces);
  const decimals = isFraction ? 0 : Math.max(0, ...places.map((count) => count ?? 0));
  const scaled = values.map((value) => (isFraction ? exact(value.n) : exact(BigInt(Math.round(asDouble(value) * 10 ** decimals)))));
  return {
    decimals,
    isFraction,
    negative: values.some(isNegative) || !isNeverNegative(datum.measure),
    most: bound(scaled.map(absolute).reduce(larger, zero), 10 ** (decimals + (datum.measure.type === 'ratio' ? 1 : 3))),
    mostBottom: isFraction ? bound(values.map(({ d }) => exact(d)).reduce(larger, zero), 10) : 1,
  };
}

interface InputSheet {
  readonly draft: Draft;
  /** First row of the data of a unit. */
  readonly firstRows: ReadonlyMap<BookUnit, number>;
  readonly numbers: ReadonlyMap<Datum, Numbers>;
}

const columns = { value: 'F', state: 'G', top: 'H', bottom: 'I' } as const;

export function startInputs(title: string, language: Language): Draft {
  const column = (zh: string, en: string, width: number): plan.ColumnPlan => ({ title: language === 'zh' ? zh : en, width });
  return startSheet(
    sheetNames.inputs,
    title,
    [
      column('单位', 'Unit', 20),
      column('编号', 'Id', 14),
      column('数据项', 'Measure', 30),
      column('时间', 'Time', 8),
      column('计量单位', 'In', 9),
      column('值', 'Value', 14),
      column('状态码', 'Code', 7),
      column('整数', 'Whole', 14),
      column('分母', 'Over', 9),
      column('原文', 'As written', 18),
      column('出处', 'Where', 34),
      column('说明', 'Remarks', 24),
    ],
    language,
  );
}

const pendingWord = '待核';

const codeOf = (reading: Reading): number => {
  if (reading.state === 'value') return 0;
  if (reading.state === 'unreadable') return reading.causes?.some(({ divisor }) => divisor) ? 1 : 4;
  return reading.state === 'missing' ? 3 : 2;
};

function contentOf(reading: Reading, raw: string): number | string | undefined {
  if (reading.state === 'missing') return undefined;
  if (reading.state === 'not-applicable') return '不涉及';
  if (reading.state === 'unreadable') return `${pendingWord}：${shown(raw)}`;
  return reading.state === 'value' ? cellOf(reading.value) : undefined;
}

function cellOf(value: Value): number | string {
  if (value.kind === 'number') return asDouble(value.number);
  if (value.kind === 'boolean') return value.boolean ? '是' : '否';
  return value.kind === 'date' ? serialOf(value.day) + (value.minute ?? 0) / 1440 : value.text;
}

/** Serial numbers that every spreadsheet counts alike. */
const [firstDay, lastDay] = [61, 2_958_465];

/** Whether there is a value, told from its cell. */
function codeFormula({ measure }: Datum, { decimals, negative, most }: Numbers, row: number): string {
  const cell = `${columns.value}${row}`;
  const rest = (isValue: string): string =>
    `IF(${cell}="",3,IF(${cell}="不涉及",2,IF(LEFT(${cell},2)="${pendingWord}",4,IF(${isValue},0,4))))`;
  switch (measure.type) {
    case 'boolean':
      return rest(`OR(${cell}="是",${cell}="否")`);
    case 'choice':
    case 'text':
      return rest(`NOT(ISNUMBER(${cell}))`);
    case 'date':
      return rest(`IF(ISNUMBER(${cell}),AND(${cell}>=${firstDay},${cell}<=${lastDay}),FALSE)`);
    default: {
      const low = negative ? [] : [`${cell}>=0`];
      const within = [...low, `ABS(${cell})<${most / 10 ** decimals}`, `ROUND(${cell},${decimals})=${cell}`].join(',');
      return rest(`IF(ISNUMBER(${cell}),AND(${within}),FALSE)`);
    }
  }
}

const isNumeric = ({ measure }: Datum): boolean => ['count', 'number', 'amount', 'ratio'].includes(measure.type);

function cellsOf(unit: BookUnit, datum: Datum, numbers: Numbers, row: number, language: Language): (plan.PlannedCell | undefined)[] {
  const { measure, time, given } = datum;
  const reading = readingOf(unit, datum);
  const reported = time === 'now' ? unit.submission?.values.get(measure.id) : undefined;
  const number = numberIn(reading);
  const value = `${columns.value}${row}`;
  const code = codeOf(reading);
  const content = contentOf(reading, reported?.raw ?? '');
  // Words that would be taken for the absence of a value.
  const isAmbiguous =
    code === 0 &&
    typeof content === 'string' &&
    measure.type === 'text' &&
    (content.startsWith(pendingWord) || content === '不涉及' || content === '');
  const told = given || isAmbiguous;
  const style: plan.CellStyle = given ? 'stated' : 'entry';
  const remarks = [
    ...(given ? [language === 'zh' ? '由台账或工作日历算出' : 'from records or working days'] : []),
    ...(reading.state === 'value' && reading.approximate ? [language === 'zh' ? '约数' : 'approximate'] : []),
    ...(reported?.reason === undefined ? [] : [shown(reported.reason)]),
  ];
  const whole = numbers.isFraction && number ? plan.number(exact(number.n), 0, 'stated') : undefined;
  return [
    plan.text(unit.assessed.name),
    plan.text(measure.id),
    plan.text(measure.title),
    plan.text(time === 'now' ? (language === 'zh' ? '本年' : 'now') : language === 'zh' ? '上年' : 'last time', 'centre'),
    plan.text(measure.unit ?? '', 'centre'),
    whole
      ? formula(`H${row}/I${row}`, 6, number)
      : {
          kind: 'entry',
          format: measure.type === 'ratio' ? 'General' : formatOf(measure),
          style,
          ...(content !== undefined && { content }),
        },
    told ? plan.number(exact(code), 0, 'stated') : formula(codeFormula(datum, numbers, row), 0, exact(code)),
    ...(isNumeric(datum)
      ? [
          whole ?? formula(`IF(G${row}=0,ROUND(${value}*${10 ** numbers.decimals},0),0)`, 0),
          plan.number(exact(numbers.isFraction ? (number?.d ?? 1) : 10 ** numbers.decimals), 0, numbers.isFraction ? 'stated' : 'centre'),
        ]
      : [plan.text('', 'centre'), plan.text('', 'centre')]),
    plan.text(shown(reported?.raw ?? '')),
    plan.text(reported ? formatLocation(reported.location) : ''),
    plan.text(remarks.join('；')),
  ];
}

/** The data of a class, unit by unit, all in the same order. */
export function writeInputs(draft: Draft, book: ClassBook, language: Language): Omit<InputSheet, 'draft'> {
  const numbers = new Map(book.data.map((datum) => [datum, numbersOf(book, datum)]));
  const firstRows = new Map<BookUnit, number>();
  for (const unit of book.units) {
    firstRows.set(unit, nextRow(draft));
    for (const datum of book.data) {
      const own = numbers.get(datum);
      if (own) draft.rows.push(cellsOf(unit, datum, own, nextRow(draft), language));
    }
  }
  return { firstRows, numbers };
}

/** The cells of one unit's data, as patterns. */
export function cellsFor(book: ClassBook, numbers: ReadonlyMap<Datum, Numbers>, language: Language): FormCells {
  const sheet = sheetNames.inputs[language];
  const at = (time: Datum['time']) =>
    new Map(book.data.flatMap((datum, index) => (datum.time === time ? [[datum.measure.id, index] as const] : [])));
  const cellsAt = (places: ReadonlyMap<string, number>): FormCells => {
    const address = (column: string, id: string): string | undefined => {
      const index = places.get(id);
      return index === undefined ? undefined : `${sheet}!$${column}$${inData(index)}`;
    };
    return {
      value: (id) => address(columns.value, id),
      datum: (id): Known | undefined => {
        const datum = book.data[places.get(id) ?? -1];
        const own = datum && numbers.get(datum);
        const [state, whole, bottom] = [columns.state, columns.top, columns.bottom].map((column) => address(column, id));
        if (!own || !datum || state === undefined || whole === undefined || bottom === undefined) return undefined;
        const { decimals, most, negative, isFraction, mostBottom } = own;
        return {
          state,
          whole,
          decimals,
          most,
          negative,
          divided: datum.given,
          ...(isFraction && { bottom: { address: bottom, most: mostBottom } }),
        };
      },
    };
  };
  const before = cellsAt(at('before'));
  return { ...cellsAt(at('now')), previous: (id) => before.value(id), before };
}
