// Tables as people draw them in Markdown, so that one drawing gives a workbook and a CSV file.
//
//   # 工作表 (hidden)               another sheet; without a heading there is one, 填报表
//   <!-- hidden rows 4 5 -->        also: filtered, collapsed, flat; and hidden columns, collapsed columns, flat columns
//   text outside of a table         a row with one cell
//   | a | b |                       a row; a cell ^ is merged with the one above, < with the one on its left
//   | {percent 0.861} | {formula} | also {number 1.5E+3} {date 45058} {error #REF!} {true}: what only workbooks have
//   | '0012 |                       text although it looks like a number; ⏎ is a line break

type DrawnKind = 'text' | 'number' | 'percent' | 'date' | 'error' | 'boolean' | 'formula';

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly kind: DrawnKind;
  readonly text: string;
}

export interface DrawnSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** How each of them is out of sight, where it is not simply hidden: `rows 4` → `filtered`. */
  readonly hiddenAs: ReadonlyMap<string, string>;
  /** Fields of each row as they are written in CSV. */
  readonly lines: readonly (readonly string[])[];
  /** Whether CSV can hold all of it. */
  readonly plain: boolean;
}

const marked: ReadonlyMap<string, DrawnKind> = new Map([
  ['percent', 'percent'],
  ['number', 'number'],
  ['date', 'date'],
  ['error', 'error'],
  ['formula', 'formula'],
  ['true', 'boolean'],
  ['false', 'boolean'],
]);

function drawCell(source: string): { kind: DrawnKind; text: string; plain: boolean } {
  const [, word = '', rest = ''] = /^\{(\w+) ?([^}]*)\}$/.exec(source) ?? [];
  const kind = marked.get(word);
  if (kind) return { kind, text: kind === 'boolean' ? (word === 'true' ? '1' : '0') : rest, plain: false };
  if (source.startsWith("'")) return { kind: 'text', text: source.slice(1), plain: true };
  const number = /^-?(0|[1-9]\d{0,13})(\.\d+)?$/.test(source);
  return { kind: number ? 'number' : 'text', text: source.replaceAll('⏎', '\n'), plain: true };
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

function drawSheet(name: string, state: DrawnSheet['state'], source: readonly string[]): DrawnSheet {
  const cells: DrawnCell[] = [];
  const merges: [number, number, number, number][] = [];
  const lines: string[][] = [];
  const hidden = { rows: [] as number[], columns: [] as number[] };
  const hiddenAs = new Map<string, string>();
  let plain = state === 'visible';
  for (const line of source) {
    const [, how = '', what, numbers = ''] = /^<!-- (hidden|filtered|collapsed|flat) (rows|columns) ([\d ]+)-->$/.exec(line) ?? [];
    if (what === 'rows' || what === 'columns') {
      hidden[what].push(...numbersIn(numbers));
      for (const number of numbersIn(numbers)) hiddenAs.set(`${what} ${number}`, how);
    }
    if (line === '' || what !== undefined || /^\|( ?-+ ?\|)+$/.test(line)) continue;
    const fields = line.startsWith('|') ? line.slice(1, -1).split('|') : [line];
    const row = lines.length + 1;
    const texts = fields.map((field, index) => {
      const text = field.trim();
      const column = index + 1;
      const merged = merges.find(([top, left, bottom, right]) =>
        text === '<' ? bottom === row && right === column - 1 : top !== row && bottom === row - 1 && left <= column && column <= right,
      );
      if (text === '<') {
        if (merged) merged[3] = column;
        else merges.push([row, column - 1, row, column]);
      } else if (text === '^') {
        if (merged) merged[2] = row;
        else if (!merges.some(([top, left, bottom, right]) => top < row && bottom === row && left <= column && column <= right))
          merges.push([row - 1, column, row, column]);
      } else if (text !== '') {
        const cell = drawCell(text);
        plain &&= cell.plain;
        cells.push({ row, column, kind: cell.kind, text: cell.text });
        return cell.text;
      }
      return '';
    });
    lines.push(texts);
  }
  return { name, state, cells, merges, hiddenRows: hidden.rows, hiddenColumns: hidden.columns, hiddenAs, lines, plain };
}

/** The sheets of a drawing. */
export function drawTables(markdown: string): DrawnSheet[] {
  const parts: { name: string; state: DrawnSheet['state']; lines: string[] }[] = [];
  for (const line of markdown.split('\n').map((text) => text.trim())) {
    const [, name, state = 'visible'] = /^# (\S+)(?: \((hidden|veryHidden)\))?$/.exec(line) ?? [];
    if (name !== undefined) parts.push({ name, state: state as DrawnSheet['state'], lines: [] });
    else if (parts.length > 0) parts.at(-1)?.lines.push(line);
    else if (line !== '') parts.push({ name: '填报表', state: 'visible', lines: [line] });
  }
  return parts.map((part) => drawSheet(part.name, part.state, part.lines));
}

/** Whether the drawing has a twin in CSV: one visible sheet, nothing hidden, only text and plain numbers. */
export const hasCsvTwin = (sheets: readonly DrawnSheet[]): boolean =>
  sheets.length === 1 && sheets.every((sheet) => sheet.plain && sheet.hiddenRows.length === 0 && sheet.hiddenColumns.length === 0);

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const toCsv = (sheet: DrawnSheet, delimiter = ','): string =>
  sheet.lines.map((line) => `${line.map((text) => quoted(text, delimiter)).join(delimiter)}\n`).join('');
