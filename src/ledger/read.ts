// A 整改台账 that people kept → its rows: columns where they now stand, columns and rows that were added, merged cells.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { Framework, Outcome, SourceFile } from '../model.ts';
import { printExact, printPercent } from '../points.ts';
import type { Cell, Row, Sheet } from '../read/table.ts';
import { looksLikeZip, readZip } from '../read/zip.ts';
import { identityOf } from '../round/identity.ts';
import { type Grid, gridOf } from '../submission/grid.ts';
import { readSheets } from '../submission/read-files.ts';
import { readStoredNumber } from '../submission/values/stored-number.ts';
import { columnNames, type LedgerColumn, ledgerColumns } from './columns.ts';
import { isOwnLine } from './lines.ts';
import type { LedgerEntry, LedgerTable } from './model.ts';
import { ledgerProblems as problems } from './problems.ts';

const plain = (text: string): string =>
  identityOf(text)
    .replaceAll(/\(.*?\)|[*:]/g, '')
    .toLowerCase();

const known = new Map<string, LedgerColumn>(
  columnNames.flatMap((name) => {
    const { title, also } = ledgerColumns[name];
    return [title.zh, title.en, ...also].map((header) => [plain(header), name] as const);
  }),
);

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<number, LedgerColumn>;
  /** Headers of columns that are none of ours, by column. */
  readonly extra: ReadonlyMap<number, string>;
}

const telling: readonly LedgerColumn[] = ['measure', 'owner', 'person', 'deadline', 'closed', 'progress', 'id'];

/** The same header twice stands for two columns; the second one is told apart by a number. */
function unique(header: string, taken: ReadonlySet<string>): string {
  if (!taken.has(header)) return header;
  for (let times = 2; ; times += 1) if (!taken.has(`${header}（${times}）`)) return `${header}（${times}）`;
}

function headerAt(row: Row): Header | undefined {
  const columns = new Map<number, LedgerColumn>();
  const taken = new Set<LedgerColumn>();
  const strangers: Cell[] = [];
  for (const cell of row.cells) {
    const name = known.get(plain(cell.text));
    if (name !== undefined && !taken.has(name)) {
      columns.set(cell.column, name);
      taken.add(name);
    } else if (cell.text.trim() !== '') strangers.push(cell);
  }
  if (!taken.has('problem') || telling.filter((name) => taken.has(name)).length < 2) return undefined;
  const names = new Set<string>();
  const extra = new Map<number, string>();
  for (const cell of strangers) {
    const name = unique(wordsOf(cell), names);
    names.add(name);
    extra.set(cell.column, name);
  }
  return { row: row.number, columns, extra };
}

/** What stands in a cell, as people see it; a number with its own digits and not with those of its binary form. */
export function wordsOf({ kind, text, percent, unit = '' }: Cell): string {
  if (kind !== 'number') return text;
  const number = readStoredNumber(text);
  if (!number) return text;
  return percent ? printPercent(number.value) : `${printExact(number.value)}${unit}`;
}

/** CSV marks text that a spreadsheet would take for a formula with an apostrophe. */
const unmarked = (text: string, isCsv: boolean): string => (isCsv && /^'+[=+\-@＝＋－＠\t\r]/.test(text) ? text.slice(1) : text);

/** Header texts of columns without one. */
const nameless = (column: number): string => `（无标题列 ${column}）`;

function entriesOf(grid: Grid, header: Header, extra: Map<number, string>, framework: Framework | undefined): LedgerEntry[] {
  const isCsv = grid.sheet.name === '';
  const leftmost = Math.min(...header.columns.keys(), ...header.extra.keys());
  const place = new Map([...header.columns].map(([column, name]) => [name, column]));
  return grid.rows.flatMap((row): LedgerEntry[] => {
    const own = row.cells.filter((cell) => cell.text.trim() !== '' || cell.kind === 'uncalculated');
    const [first] = own;
    // A header that is printed again, and what stands above the first one.
    if (row.number <= header.row || !first || headerAt(row)) return [];
    const alone = own.length === 1 && first.column === leftmost && header.columns.get(leftmost) !== 'id';
    if (alone && header.columns.get(leftmost) === 'no' && /^\d+$/.test(first.text.trim())) return [];
    if (alone) {
      const text = unmarked(wordsOf(first), isCsv);
      return isOwnLine(text, framework) ? [] : [{ kind: 'line', text }];
    }
    const textAt = (column: number, name?: LedgerColumn): string => {
      // Merged over several rows: it is said of each of them. An id is never shared.
      const cell = name === 'id' || name === 'no' || name === 'stamp' ? grid.ownCell(row.number, column) : grid.cellAt(row.number, column);
      return cell ? unmarked(wordsOf(cell), isCsv) : '';
    };
    const cells = Object.fromEntries([...header.columns].map(([column, name]) => [name, textAt(column, name)] as const));
    for (const { column } of own) if (!header.columns.has(column) && !extra.has(column)) extra.set(column, nameless(column));
    return [
      {
        kind: 'row',
        cells,
        extra: new Map([...extra].map(([column, name]) => [name, textAt(column)] as const).filter(([, text]) => text !== '')),
        at: (name) => grid.locate(row.number, (name && place.get(name)) ?? first.column),
      },
    ];
  });
}

/** Lines above the header that are not ours, the cells of a row joined. */
const linesAbove = ({ sheet: { name, rows } }: Grid, { row: end }: Header, framework: Framework | undefined): string[] =>
  rows
    .filter(({ number }) => number < end)
    .map(({ cells }) => cells.map((cell) => unmarked(wordsOf(cell), name === '')).join('　'))
    .filter((text) => text.trim() !== '' && !isOwnLine(text, framework));

const lostParts: readonly (readonly [RegExp, string])[] = [
  [/^xl\/(?:comments|threadedComments\/)/, '批注'],
  [/^xl\/media\//, '图片'],
  [/^xl\/charts\//, '图表'],
  [/^xl\/embeddings\//, '嵌入的文件'],
  [/^xl\/pivotTables\//, '数据透视表'],
];

/** What a workbook holds that no table has. */
function partsBesides(file: SourceFile): string[] {
  if (!looksLikeZip(file.bytes)) return [];
  const names = [...readZip(file, limits).entries.keys()];
  return lostParts.filter(([form]) => names.some((name) => form.test(name))).map(([, words]) => words);
}

const hasContent = ({ rows }: Sheet): boolean => rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== ''));

/** A ledger without a value was not read in full: it must not be written over. */
export async function readLedger(file: SourceFile, framework?: Framework): Promise<Outcome<LedgerTable>> {
  const { sheets, diagnostics: found } = await readSheets(file);
  const diagnostics: Diagnostic[] = [...found];
  if (sheets.length === 0) return { diagnostics };
  const grids = sheets.map((sheet) => gridOf(sheet, file.path));
  const headers = grids.map(({ rows }) => rows.map(headerAt).find((header) => header !== undefined));
  const tables = grids.flatMap((grid, index) => (headers[index] ? [{ grid, header: headers[index] }] : []));
  if (tables.length === 0) diagnostics.push(diagnose(problems.noTable, { kind: 'file', file: file.path }, {}));
  diagnostics.push(...tables.flatMap(({ grid }) => uncalculatedIn(grid)));
  if (tables.length === 0 || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const extra: string[] = [];
  const entries = tables.flatMap(({ grid, header }) => {
    const columns = new Map(header.extra);
    const read = entriesOf(grid, header, columns, framework);
    for (const name of columns.values()) if (!extra.includes(name)) extra.push(name);
    return read;
  });
  const others = grids.filter((grid) => hasContent(grid.sheet) && !tables.some((table) => table.grid === grid));
  const more = [...others.map(({ sheet }) => sheet), ...tables.slice(1).map(({ grid }) => grid.sheet)].map(({ name }) => `工作表“${name}”`);
  const above = tables.flatMap(({ grid, header }) => linesAbove(grid, header, framework));
  return { value: { file: file.path, above, extra, entries, besides: [...more, ...partsBesides(file)] }, diagnostics };
}

const uncalculatedIn = (grid: Grid): Diagnostic[] =>
  grid.rows.flatMap(({ number, cells }) =>
    cells
      .filter(({ kind }) => kind === 'uncalculated')
      .map(({ column }): Diagnostic => diagnose(problems.uncalculated, grid.locate(number, column) satisfies Location, {})),
  );
