// Reads a workbook back with the library as the oracle: a dump for golden files, and formulas worked out with exact decimals.
import ExcelJS from 'exceljs';
import { compare, divide, type Exact, exact, multiply, parseDecimal, printExact, round, sum, zero } from '../src/points.ts';

export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell's value or its formula's stored result; merged cells are empty but for the first. */
function shownValue(cell: ExcelJS.Cell): string | number | undefined {
  if (cell.type === ExcelJS.ValueType.Merge) return undefined;
  const value: unknown = cell.formula === undefined ? cell.value : cell.result;
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

/** Number of the column with this heading in row 3; undefined when there is none. */
export function columnOf(sheet: ExcelJS.Worksheet, title: string): number | undefined {
  const titles = Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(3, index + 1).value);
  const index = titles.indexOf(title);
  return index < 0 ? undefined : index + 1;
}

/** Values below a heading, from row 4 down. */
export function columnValues(sheet: ExcelJS.Worksheet, title: string): (string | number | undefined)[] {
  const column = columnOf(sheet, title);
  if (column === undefined) throw new Error(`no column ${title}`);
  return Array.from({ length: sheet.rowCount - 3 }, (_, index) => shownValue(sheet.getCell(4 + index, column)));
}

export function everyCell(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (shownValue(cell) !== undefined) cells.push(cell);
    });
  });
  return cells;
}

function describeSheet(sheet: ExcelJS.Worksheet): string[] {
  const { paperSize, orientation, printTitlesRow, printArea, fitToWidth, fitToHeight } = sheet.pageSetup;
  const print = `paper ${paperSize} ${orientation}, fit ${fitToWidth}×${fitToHeight}, titles ${printTitlesRow}, area ${printArea}`;
  const view = sheet.views[0];
  const frozen = view?.state === 'frozen' ? `frozen ${view.xSplit}×${view.ySplit}` : 'not frozen';
  const { rowBreaks = [] } = sheet.model as { rowBreaks?: readonly { readonly id: number }[] };
  const breaks = rowBreaks.length === 0 ? '' : `, breaks after ${rowBreaks.map(({ id }) => id).join(' ')}`;
  return [`${sheet.name}: ${print}, ${frozen}${breaks}`, `${sheet.name}: merged ${sheet.model.merges.join(' ') || 'nothing'}`];
}

/** `Sheet!Cell = value [format]`, one line per cell, after two lines about the sheet itself. */
export function dumpWorkbook(workbook: ExcelJS.Workbook): string {
  const lines = workbook.worksheets.flatMap((sheet) => [
    ...describeSheet(sheet),
    ...everyCell(sheet).map((cell) => {
      const formula = cell.formula === undefined ? '' : `=${cell.formula} → `;
      const format = cell.numFmt === undefined ? '' : ` [${cell.numFmt}]`;
      return `${sheet.name}!${cell.address} = ${formula}${JSON.stringify(shownValue(cell))}${format}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

/** A figure, or the word that stands where there is none. */
type Settled = Exact | string;

function settleCell(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, at: string): Settled {
  const cell = sheet.getCell(at);
  if (cell.formula !== undefined) return settle(workbook, sheet, cell.formula);
  const value = shownValue(cell);
  return typeof value === 'number' ? (parseDecimal(value.toString()) ?? zero) : (value ?? '');
}

const figure = (settled: Settled): Exact => (typeof settled === 'string' ? zero : settled);

/** The figures in `A1:B2,C3`; words do not count. */
function figuresIn(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, references: string): Exact[] {
  const settled = references.split(',').flatMap((reference) => {
    const [from = '', to = from] = reference.split(':');
    const [first, last] = [sheet.getCell(from), sheet.getCell(to)];
    const addresses: string[] = [];
    for (let row = Number(first.row); row <= Number(last.row); row += 1) {
      for (let column = Number(first.col); column <= Number(last.col); column += 1) addresses.push(sheet.getCell(row, column).address);
    }
    return addresses.map((at) => settleCell(workbook, sheet, at));
  });
  return settled.filter((value) => typeof value !== 'string');
}

/** `MAX(0,MIN(100,(G12*97/37)+G17))`: numbers, cells, + * /, brackets and five functions, worked out with exact decimals. */
function settleArithmetic(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, formula: string): Exact {
  const tokens = formula.match(/[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|[-+*/(),]/g) ?? [];
  if (tokens.join('') !== formula) throw new Error(`unknown formula ${formula}`);
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at] ?? '';
    if (expected !== undefined && token !== expected) throw new Error(`${expected} expected in ${formula}`);
    at += 1;
    return token;
  };
  const functions: Record<string, (values: readonly Exact[]) => Exact> = {
    ROUND: ([value = zero, places = zero]) => round(value, Number(places.n), 'half-up'),
    ROUNDDOWN: ([value = zero, places = zero]) => round(value, Number(places.n), 'truncate'),
    MIN: (values) => values.reduce((left, right) => (compare(left, right) <= 0 ? left : right)),
    MAX: (values) => values.reduce((left, right) => (compare(left, right) >= 0 ? left : right)),
  };
  const primary = (): Exact => {
    const token = take();
    if (token === '-') return multiply(exact(-1), primary());
    if (token === '(') {
      const inner = sums();
      take(')');
      return inner;
    }
    const call = functions[token];
    if (call) {
      take('(');
      const values = [sums()];
      while (tokens[at] === ',') {
        take(',');
        values.push(sums());
      }
      take(')');
      return call(values);
    }
    return parseDecimal(token) ?? figure(settleCell(workbook, sheet, token));
  };
  const products = (): Exact => {
    let value = primary();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const times = take() === '*';
      const next = primary();
      value = times ? multiply(value, next) : (divide(value, next) ?? zero);
    }
    return value;
  };
  const sums = (): Exact => {
    let value = products();
    while (tokens[at] === '+') {
      take('+');
      value = sum([value, products()]);
    }
    return value;
  };
  const value = sums();
  if (at < tokens.length) throw new Error(`unknown formula ${formula}`);
  return value;
}

const quoted = "'(?:[^']|'')+'";
const places = `${quoted}![A-Z]+\\d+(?::[A-Z]+\\d+)?`;
/** `ROUND(AVERAGE('甲局'!G5,'乙局'!G5),4)`, `ROUND(MEDIAN('汇总表'!C4:C9)/C5*100,2)`, `ROUND(F5/C5*100,2)`. */
const statistic = new RegExp(
  `^ROUND\\((?:(AVERAGE|MEDIAN)\\((${places}(?:,${places})*)\\)|([A-Z]+\\d+))(?:/([A-Z]+\\d+)\\*100)?,(\\d+)\\)$`,
);

/** Written again from the definition: the mean, or the middle one of the figures in order, by hand. */
function middle(name: string | undefined, figures: readonly Exact[]): Exact {
  if (name === 'AVERAGE') return divide(sum(figures), exact(figures.length)) ?? zero;
  const sorted = figures.toSorted(compare);
  const two = [sorted[Math.ceil(sorted.length / 2) - 1] ?? zero, sorted[Math.floor(sorted.length / 2)] ?? zero];
  return divide(sum(two), exact(2)) ?? zero;
}

function settleStatistic(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, formula: string): Exact | undefined {
  const match = statistic.exec(formula);
  if (!match) return undefined;
  const [, name, references = '', cell, base, decimals] = match;
  const figures = [...references.matchAll(/'((?:[^']|'')+)'!([A-Z\d:]+)/g)].flatMap(([, other = '', range = '']) =>
    figuresIn(workbook, sheetOf(workbook, other.replaceAll("''", "'")), range),
  );
  const value = cell === undefined ? middle(name, figures) : figure(settleCell(workbook, sheet, cell));
  const points = base === undefined ? undefined : figure(settleCell(workbook, sheet, base));
  const share = points ? (divide(multiply(value, exact(100)), points) ?? zero) : value;
  return round(share, Number(decimals), 'half-up');
}

/** Only the forms that the workbook uses; anything else is an error. */
function settle(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, formula: string): Settled {
  const found = settleStatistic(workbook, sheet, formula);
  if (found) return found;
  const guarded = /^IF\(COUNT\(([\w:,]+)\)=0,"([^"]+)",SUM\(\1\)\)$/.exec(formula);
  if (guarded?.[1] !== undefined) {
    const figures = figuresIn(workbook, sheet, guarded[1]);
    return figures.length === 0 ? (guarded[2] ?? '') : sum(figures);
  }
  if (/^SUM\([\w:,]+\)(\+SUM\([\w:,]+\))*$/.test(formula)) {
    const parts = [...formula.matchAll(/SUM\(([\w:,]+)\)/g)].map(([, references = '']) => sum(figuresIn(workbook, sheet, references)));
    return sum(parts);
  }
  const rounded = /^ROUND\((\w+)\*([\d.]+)\/([\d.]+),(\d+)\)$/.exec(formula);
  const cut = /^ROUNDDOWN\(ROUND\((\w+)\*([\d.]+)\/([\d.]+),9\),(\d+)\)$/.exec(formula);
  const [, reference, total, base, decimals] = rounded ?? cut ?? [];
  if (reference !== undefined && total !== undefined && base !== undefined) {
    const factor = divide(parseDecimal(total) ?? zero, parseDecimal(base) ?? exact(1)) ?? zero;
    const converted = multiply(figure(settleCell(workbook, sheet, reference)), factor);
    return round(cut ? round(converted, 9, 'half-up') : converted, Number(decimals), cut ? 'truncate' : 'half-up');
  }
  const elsewhere = /^'((?:[^']|'')+)'!([A-Z]+\d+)$/.exec(formula);
  if (elsewhere?.[1] !== undefined && elsewhere[2] !== undefined) {
    return settleCell(workbook, sheetOf(workbook, elsewhere[1].replaceAll("''", "'")), elsewhere[2]);
  }
  if (/^[A-Z]+\d+$/.test(formula)) return settleCell(workbook, sheet, formula);
  return settleArithmetic(workbook, sheet, formula);
}

/** Every formula with its place: the result that is stored, and the one that exact arithmetic finds. */
export function formulasOf(workbook: ExcelJS.Workbook): { stored: string; found: string }[] {
  return workbook.worksheets.flatMap((sheet) =>
    everyCell(sheet).flatMap((cell) => {
      if (cell.formula === undefined) return [];
      const at = `${sheet.name}!${cell.address} =${cell.formula}`;
      const settled = settle(workbook, sheet, cell.formula);
      return [{ stored: `${at} → ${shownValue(cell)}`, found: `${at} → ${typeof settled === 'string' ? settled : printExact(settled)}` }];
    }),
  );
}
