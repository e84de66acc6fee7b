// What goes wrong in practice, one kind after the other: how it gets into a book, what must be said of it, and where.
import type { Random } from '../../fixtures/submissions/random.ts';
import { answerAt, type Book, type BookSheet, cell, rowNumber, type Spot, write } from './book.ts';

/** A cell of a sheet, 1-based; a row of 0 stands for the file as a whole. */
export interface Place {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
}

export interface Injected {
  /** Each of them must be named by one of the diagnostics with one of the codes. */
  readonly places: readonly Place[];
}

export interface Defect {
  readonly name: string;
  /** One of these must be said at every place. */
  readonly codes: readonly string[];
  /** What else follows from it and may be said. */
  readonly also?: readonly string[];
  /** Undefined where this book has no place for it. */
  inject(book: Book, random: Random): Injected | undefined;
}

const at = (spot: Spot, column = spot.valueColumn): Place => ({ sheet: spot.sheet, row: rowNumber(spot.sheet, spot.row), column });

const spotOf = (book: Book, random: Random, ...measures: readonly string[]): Spot | undefined =>
  random.pick(book.spots.filter(({ measure }) => measures.includes(measure)));

/** A value that cannot stand for its measure. */
const value = (
  name: string,
  codes: readonly string[],
  measures: readonly string[],
  texts: readonly string[],
  also: readonly string[] = [],
): Defect => ({
  name,
  codes,
  also,
  inject: (book, random) => {
    const spot = spotOf(book, random, ...measures);
    if (!spot) return undefined;
    write(spot, random.pick(texts) ?? '');
    return { places: [at(spot)] };
  },
});

/** As `value`, in a workbook only: cells of a kind that CSV does not have. */
const kind = (
  name: string,
  codes: readonly string[],
  measures: readonly string[],
  text: string,
  of: 'error' | 'formula' | 'date' | 'number',
  also: readonly string[] = [],
): Defect => ({
  name,
  codes,
  also,
  inject: (book, random) => {
    const spot = book.csv ? undefined : spotOf(book, random, ...measures);
    if (!spot) return undefined;
    write(spot, text, of);
    return { places: [at(spot)] };
  },
});

const counts = ['meetings', 'penalties', 'lost'];
/** Figures that nothing else is a part of. */
const free = ['meetings', 'penalties', 'lost', 'fines', 'satisfaction'];

const values: readonly Defect[] = [
  value('other unit', ['submission/unit-mismatch'], ['fines'], ['30件', '12次', '8.5%']),
  value('money for a count', ['submission/unit-mismatch'], counts, ['3万元', '1.2亿元']),
  value('other count word', ['submission/unit-word'], ['penalties', 'lost'], ['9人次', '7户', '4人']),
  value('share without a percent sign', ['submission/ambiguous-value'], ['exam_rate'], ['0.5', '0.95', '1']),
  value('rough figure', ['submission/approximate-value'], free, ['约50', '近20', '30余', '10多', '20以上']),
  value('range', ['submission/range-value'], free, ['3-5', '3至5', '3～5']),
  value('fraction of a case', ['submission/not-a-count'], counts, ['3.5', '7.25']),
  value('negative count', ['submission/not-a-count', 'submission/out-of-range'], counts, ['-3']),
  value('beyond the range', ['submission/out-of-range'], ['satisfaction'], ['120', '-4', '100.5']),
  value('too often', ['submission/out-of-range'], ['meetings'], ['61', '400']),
  value('share above the whole', ['submission/out-of-range', 'submission/unusual-share'], ['exam_rate'], ['120%', '101.5%']),
  value('comma in the wrong place', ['submission/digit-groups'], ['penalties', 'fines'], ['1,23', '12,34', '1,2345']),
  value('scientific notation', ['submission/scientific-notation'], ['fines'], ['1.2E+05', '3.4E+6']),
  value('words for a number', ['submission/not-a-number'], free, ['较多', '正常开展', '完成较好'], []),
  value('two numbers', ['submission/not-a-number', 'submission/digit-groups'], free, ['3 5', '12（其中5）', '3、4']),
  value('nothing, dash or slash', ['submission/ambiguous-empty'], free, ['无', '/', '—', '－']),
  value('see elsewhere', ['submission/refers-elsewhere'], free, ['见附件', '详见台账', '同上'], ['submission/missing-values']),
  value('promised for later', ['submission/placeholder', 'submission/missing-values'], free, ['待补充', '暂无', '统计中']),
  value('left empty', ['submission/missing-values'], ['meetings', 'penalties', 'lost', 'plan_date', 'counsel'], ['']),
  value('does not apply where it must', ['submission/not-applicable-refused'], ['meetings'], ['不涉及', '不适用']),
  value('mostly done', ['submission/partly-done'], ['plan_issued'], ['基本完成', '部分完成', '正在推进']),
  value('neither yes nor no', ['submission/not-yes-or-no'], ['plan_issued'], ['五份', '待定吧', '2']),
  value('no such option', ['submission/not-an-option'], ['counsel'], ['专职律师', '外聘', '全职']),
  value('day without a year', ['submission/incomplete-date'], ['plan_date'], ['3月15日', '3-15']),
  value('no such day', ['submission/impossible-date'], ['plan_date'], ['2024-02-30', '2024年13月1日', '2023.2.29']),
  value('no date', ['submission/not-a-date'], ['plan_date'], ['年初', '一季度', '已印发']),
  value('error as text', ['submission/error-cell'], free, ['#REF!', '#DIV/0!', '#N/A']),
  kind('error cell', ['submission/error-cell'], free, '#REF!', 'error'),
  kind('formula without a result', ['submission/uncalculated-formula', 'file/uncalculated'], free, '', 'formula'),
  kind('date in a column of numbers', ['submission/date-for-number'], ['meetings', 'lost'], '45356', 'date'),
  kind('serial number for a date', ['submission/serial-date'], ['plan_date'], '45356', 'number'),
  kind('digits beyond fifteen', ['submission/lost-digits', 'submission/out-of-range'], ['penalties'], '1234567890123456', 'number'),
];

const relations: readonly Defect[] = [
  {
    name: 'more reviewed than issued',
    codes: ['check/reviewed_at_most_documents'],
    inject: (book, random) => {
      const spot = spotOf(book, random, 'reviewed');
      if (!spot) return undefined;
      write(spot, '900');
      return { places: [at(spot)] };
    },
  },
  {
    name: 'ratio that no whole number of cases gives',
    codes: ['submission/ratio-not-reproducible'],
    inject: (book, random) => {
      const spot = spotOf(book, random, 'on_time_rate');
      const beside = (measure: string) => book.spots.find((other) => other.unit === spot?.unit && other.measure === measure);
      const [closed, onTime, accepted] = [beside('closed'), beside('on_time'), beside('accepted')];
      if (!spot || !closed || !onTime || !accepted) return undefined;
      write(accepted, '18');
      write(closed, '18');
      write(onTime, '17');
      write(spot, '95%');
      return { places: [at(spot)] };
    },
  },
  {
    name: 'ratio other than its parts',
    codes: ['submission/ratio-not-reproducible'],
    inject: (book, random) => {
      const spot = spotOf(book, random, 'on_time_rate');
      if (!spot) return undefined;
      write(spot, '31.7%');
      return { places: [at(spot)] };
    },
  },
];

const rows: readonly Defect[] = [
  {
    name: 'repeated row',
    codes: ['submission/repeated-value'],
    inject: (book, random) => {
      const spot = random.pick(book.spots.filter(({ sheet, unitColumn }) => sheet.shape === 'long' && unitColumn !== undefined));
      const unit = spot?.unitColumn;
      if (!spot || unit === undefined) return undefined;
      const copy = { what: 'answer' as const, cells: [...spot.row.cells] };
      copy.cells[unit - 1] = cell(spot.unit);
      const next = lastOf(book, spot);
      spot.sheet.rows.splice(spot.sheet.rows.indexOf(next) + 1, 0, copy);
      return { places: [{ sheet: spot.sheet, row: rowNumber(spot.sheet, copy), column: spot.valueColumn }] };
    },
  },
  {
    name: 'contradicting row',
    codes: ['submission/conflicting-values'],
    inject: (book, random) => {
      const spot = random.pick(
        book.spots.filter(({ sheet, unitColumn, measure }) => sheet.shape === 'long' && unitColumn !== undefined && free.includes(measure)),
      );
      const unit = spot?.unitColumn;
      if (!spot || unit === undefined) return undefined;
      const copy = { what: 'answer' as const, cells: [...spot.row.cells] };
      copy.cells[unit - 1] = cell(spot.unit);
      copy.cells[spot.valueColumn - 1] = cell('59');
      if (answerAt(spot)?.text.includes('59')) return undefined;
      const next = lastOf(book, spot);
      spot.sheet.rows.splice(spot.sheet.rows.indexOf(next) + 1, 0, copy);
      return { places: [{ sheet: spot.sheet, row: rowNumber(spot.sheet, copy), column: spot.valueColumn }] };
    },
  },
  {
    name: 'unknown measure',
    codes: ['submission/unknown-measure'],
    also: ['submission/missing-values'],
    inject: (book, random) => {
      const spot = random.pick(book.spots.filter(({ sheet, measure }) => sheet.shape === 'long' && counts.includes(measure)));
      if (!spot?.nameColumn) return undefined;
      spot.row.cells[spot.nameColumn - 1] = cell('信访事项办结件数');
      return { places: [at(spot, spot.nameColumn)] };
    },
  },
  {
    name: 'evidence left out',
    codes: ['submission/missing-evidence'],
    inject: (book, random) => {
      const spot = random.pick(
        book.spots.filter(({ measure, evidenceColumn }) => measure === 'plan_issued' && evidenceColumn !== undefined),
      );
      if (!spot?.evidenceColumn || answerAt(spot) === undefined) return undefined;
      spot.row.cells[spot.evidenceColumn - 1] = undefined;
      return { places: [at(spot)] };
    },
  },
  {
    name: 'other year in the title',
    codes: ['submission/other-year'],
    inject: (book) => {
      const [sheet] = book.sheets;
      const title = sheet?.rows.find(({ what, cells }) => what === 'title' && cells[0]?.text.includes('2024'));
      if (!sheet || !title) return undefined;
      title.cells[0] = cell('2023年度法治政府建设考评填报表');
      return { places: [{ sheet, row: rowNumber(sheet, title), column: 1 }] };
    },
  },
  {
    name: 'unit left out',
    codes: ['submission/blank-unit'],
    also: ['submission/missing-values'],
    inject: (book, random) => {
      const spot = random.pick(book.spots.filter(({ sheet, unitColumn }) => sheet.shape === 'wide' && unitColumn !== undefined));
      if (!spot?.unitColumn) return undefined;
      spot.row.cells[spot.unitColumn - 1] = undefined;
      return { places: [at(spot, firstFilled(spot))] };
    },
  },
  {
    name: 'doubled column',
    codes: ['submission/duplicate-column'],
    inject: (book, random) => {
      const [sheet] = book.sheets;
      const spot = random.pick(book.spots);
      const header = sheet?.rows.find(({ what }) => what === 'header');
      const text = spot && header?.cells[spot.valueColumn - 1]?.text;
      if (!sheet || !spot || !header || text === undefined) return undefined;
      const column = Math.max(...sheet.rows.filter(({ what }) => what !== 'title').map(({ cells }) => cells.length)) + 1;
      for (const row of sheet.rows) if (row.what === 'header') row.cells[column - 1] = cell(text);
      for (const row of sheet.rows) if (row.what === 'answer') row.cells[column - 1] = cell('3');
      return { places: [{ sheet, row: rowNumber(sheet, header), column }] };
    },
  },
  {
    name: 'unknown column',
    codes: ['submission/unknown-column'],
    inject: (book) => {
      const sheet = book.sheets.find(({ shape }) => shape === 'wide');
      const header = sheet?.rows.find(({ what }) => what === 'header');
      if (!sheet || !header) return undefined;
      header.cells.push(cell('信访事项办结件数'));
      for (const row of sheet.rows) if (row.what === 'answer') row.cells[header.cells.length - 1] = cell('3');
      return { places: [{ sheet, row: rowNumber(sheet, header), column: header.cells.length }] };
    },
  },
];

/** The last row of the unit's own block: a row put behind it does not part those that leave their unit out. */
const lastOf = (book: Book, spot: Spot) =>
  book.spots.filter(({ unit, sheet }) => unit === spot.unit && sheet === spot.sheet).at(-1)?.row ?? spot.row;

const firstFilled = (spot: Spot): number =>
  spot.row.cells.findIndex((one, index) => one !== undefined && index + 1 !== spot.unitColumn) + 1;

const hidden: readonly Defect[] = [
  ...(['hidden', 'filtered', 'collapsed', 'flat'] as const).map(
    (how): Defect => ({
      name: `${how} row`,
      codes: [`submission/${how}-rows`],
      inject: (book, random) => {
        const spot = book.csv ? undefined : random.pick(book.spots);
        if (!spot) return undefined;
        spot.row.hidden = how;
        return { places: [at(spot, 1)] };
      },
    }),
  ),
  {
    name: 'hidden column',
    codes: ['submission/hidden-column'],
    inject: (book, random) => {
      const spot = book.csv ? undefined : random.pick(book.spots);
      const header = spot?.sheet.rows.find(({ what }) => what === 'header');
      if (!spot || !header) return undefined;
      spot.sheet.hiddenColumns.push(spot.valueColumn);
      return { places: [{ sheet: spot.sheet, row: rowNumber(spot.sheet, header), column: spot.valueColumn }] };
    },
  },
  {
    name: 'hidden sheet',
    codes: ['submission/hidden-sheet'],
    also: ['submission/missing-registers'],
    inject: (book) => {
      const sheet = book.csv ? undefined : book.sheets[1];
      const header = sheet?.rows.find(({ what }) => what === 'header');
      if (!sheet || !header) return undefined;
      sheet.state = 'hidden';
      return { places: [{ sheet, row: rowNumber(sheet, header), column: 1 }] };
    },
  },
];

const registers: readonly Defect[] = [
  {
    name: 'decided before received',
    codes: ['submission/record-dates'],
    inject: (book, random) => {
      const { sheet, row } = recordOf(book, random);
      if (!sheet || !row) return undefined;
      row.cells[3] = cell('2023-12-30');
      // Two dates contradict each other: it is said of the record, at its name.
      return { places: [{ sheet, row: rowNumber(sheet, row), column: 2 }] };
    },
  },
  {
    name: 'record without its date',
    codes: ['submission/missing-cell'],
    inject: (book, random) => {
      const { sheet, row } = recordOf(book, random);
      if (!sheet || !row) return undefined;
      row.cells[2] = undefined;
      return { places: [{ sheet, row: rowNumber(sheet, row), column: 3 }] };
    },
  },
  {
    name: 'case number twice',
    codes: ['submission/repeated-record', 'submission/conflicting-records'],
    inject: (book, random) => {
      const { sheet, row } = recordOf(book, random);
      if (!sheet || !row) return undefined;
      const copy = { what: 'record' as const, cells: [...row.cells] };
      sheet.rows.splice(sheet.rows.indexOf(row) + 1, 0, copy);
      return { places: [{ sheet, row: rowNumber(sheet, copy), column: 2 }] };
    },
  },
];

function recordOf(book: Book, random: Random) {
  const sheet = book.sheets.find(({ shape }) => shape === 'register');
  return { sheet, row: random.pick(sheet?.rows.filter(({ what }) => what === 'record') ?? []) };
}

const texts: readonly Defect[] = [
  {
    name: 'copied narrative',
    codes: ['submission/copied-text'],
    inject: (book, random) => {
      const own = book.spots.filter(({ measure }) => measure === 'practice');
      const [first, second] = [own[0], own.at(-1)];
      if (!first || !second || first === second || own.length > 8) return undefined;
      const text = '坚持党建引领基层治理，建立领导班子成员包片联系制度，全年开展法治体检和上门普法活动，推动矛盾纠纷就地化解';
      write(first, text);
      write(second, random.happens(0.5) ? text : text.replace('全年', '年内'));
      return { places: [at(first), at(second)] };
    },
  },
];

/** Every kind of defect; all tests are derived from this list. */
export const defects: readonly Defect[] = [...values, ...relations, ...rows, ...hidden, ...registers, ...texts];
