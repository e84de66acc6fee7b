// Drawn scoring tables: one text rendered as a workbook, as CSV and as a Word document. `^` goes on from above, `<` from the left.
import type { SourceFile } from '../src/model.ts';
import { cell, makeDocx, paragraph, table, tableRow } from './make-docx.ts';
import type { DrawnSheet } from './tables.ts';
import { workbookParts, zipOf } from './workbook-bytes.ts';

interface Drawn {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
}

/** Sheets of a drawing, each behind `=== name`; one without a name where there is no such line. */
export function drawnSheets(text: string): Drawn[] {
  const sheets: { name: string; lines: string[][] }[] = [];
  for (const line of text.split('\n')) {
    const name = /^=== (.*)$/.exec(line)?.[1];
    if (name !== undefined) sheets.push({ name, lines: [] });
    else if (line.trim() !== '') {
      if (sheets.length === 0) sheets.push({ name: '评分表', lines: [] });
      sheets.at(-1)?.lines.push(line.split('|').map((part) => part.trim().replaceAll('\\n', '\n')));
    }
  }
  return sheets;
}

type Range = readonly [top: number, left: number, bottom: number, right: number];

/** Merged ranges of a drawing, by their signs. */
function mergesOf(lines: Drawn['lines']): Range[] {
  const ranges: Range[] = [];
  for (const [top, line] of lines.entries())
    for (const [left, text] of line.entries()) {
      if (text === '^' || text === '<') continue;
      let right = left;
      while (line[right + 1] === '<') right += 1;
      let bottom = top;
      while (lines[bottom + 1]?.[left] === '^') bottom += 1;
      if (right > left || bottom > top) ranges.push([top + 1, left + 1, bottom + 1, right + 1]);
    }
  return ranges;
}

const isSign = (text: string): boolean => text === '^' || text === '<';

export function asWorkbook(text: string): SourceFile {
  const sheets = drawnSheets(text).map(
    ({ name, lines }): DrawnSheet => ({
      name,
      state: 'visible',
      lines,
      plain: true,
      cells: lines.flatMap((line, row) =>
        line.flatMap((content, column) =>
          content === '' || isSign(content) ? [] : [{ row: row + 1, column: column + 1, kind: 'text' as const, text: content }],
        ),
      ),
      merges: mergesOf(lines),
      hiddenRows: [],
      hiddenColumns: [],
      hiddenAs: new Map(),
    }),
  );
  return { path: '评分表.xlsx', bytes: zipOf(workbookParts(sheets)) };
}

/** Merged cells are blank below and beside their first, as spreadsheets write them. */
export function asCsv(text: string): SourceFile {
  const lines = drawnSheets(text).flatMap(({ lines: own }) => own);
  const quoted = (content: string) => (/[",\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content);
  const rows = lines.map((line) => line.map((content) => (isSign(content) ? '' : quoted(content))).join(','));
  return { path: '评分表.csv', bytes: new TextEncoder().encode(`${rows.join('\n')}\n`) };
}

/** Lines of one merged text become paragraphs, the rest one table for each sheet. */
export function asDocument(text: string): SourceFile {
  const body = drawnSheets(text).map(({ lines }) => {
    const ranges = mergesOf(lines);
    const width = Math.max(...lines.map((line) => line.length));
    const isProse = (line: readonly string[], row: number) =>
      line.slice(1).every((content) => content === '<') && !lines[row + 1]?.includes('^');
    const first = lines.findIndex((line, row) => !isProse(line, row));
    const start = first < 0 ? lines.length : first;
    const rows = lines.slice(start).map((line, index) => {
      const row = start + index + 1;
      const cells: string[] = [];
      for (let column = 1; column <= width; column += 1) {
        const content = line[column - 1] ?? '';
        if (content === '<') continue;
        const range = ranges.find(([top, left, bottom]) => top <= row && row <= bottom && left === column);
        const span = range && range[3] > range[1] ? `<w:gridSpan w:val="${range[3] - range[1] + 1}"/>` : '';
        const down = !range || range[2] === range[0] ? '' : range[0] === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        cells.push(cell(paragraph(content === '^' ? '' : content), `${span}${down}`));
      }
      return tableRow(cells);
    });
    return `${lines
      .slice(0, start)
      .map(([content = '']) => paragraph(content))
      .join('')}${rows.length > 0 ? table(...rows) : ''}`;
  });
  return { path: '评分表.docx', bytes: makeDocx({ body: body.join('') }).bytes };
}
