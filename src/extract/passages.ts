// What templates are tried on: sentences of paragraphs, and rows of tables put into words.
import { limits } from '../limits.ts';
import { join, type NormalText, normalize, slice } from '../mention/normal.ts';
import type { Block, Table } from '../read/docx.ts';
import type { Report } from '../read/report.ts';
import { type Part, partsOf } from './sections.ts';

type TableCell = Table['cells'][number];

export interface Place {
  /** Number of the paragraph; of a plain text the line. */
  readonly paragraph: number;
  /** 1-based among the sentences of its paragraph; 1 in a table. */
  readonly sentence: number;
  /** Of a table, and its row and column, 1-based. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

export interface Passage {
  readonly normal: NormalText;
  readonly place: Place;
  readonly part: Part;
  /** As it is written, for people, and how many blanks were left out before it. */
  readonly sentence: string;
  readonly lead: number;
  /** Characters of its paragraph before it. */
  readonly start: number;
  /** Characters of the whole text before it; of a document the same as `start`. */
  readonly offset: number;
  /** What stands before the sentence in its paragraph: 2024年 may be named there. */
  readonly before: string;
}

// ； parts clauses: what follows it often has the same subject.
const sentenceForm = /[^。！？!?\n]*[。！？!?\n]*/g;

function sentencesOf(block: Extract<Block, { kind: 'paragraph' }>, part: Part, base: number): Passage[] {
  const passages: Passage[] = [];
  for (const { 0: raw, index } of block.text.matchAll(sentenceForm)) {
    if (raw.trim() === '') continue;
    // A text without full stops is cut: templates look no farther anyway.
    for (let from = 0; from < raw.length; from += limits.sentenceCharacters) {
      const sentence = raw.slice(from, from + limits.sentenceCharacters);
      passages.push({
        normal: normalize(sentence.replace(/[。！？!?\n]+$/, '')),
        place: { paragraph: block.number, sentence: passages.length + 1 },
        part,
        sentence: sentence.trim(),
        lead: sentence.length - sentence.trimStart().length,
        start: index + from,
        offset: base + index + from,
        before: passages.at(-1)?.sentence ?? '',
      });
    }
  }
  return passages;
}

/** Headers that say nothing of what the figure is. */
const plainHeader =
  /^(?:数值|数量|数据|完成情况|完成值|实际值|结果|合计|总计|备注|(?:目标|计划|任务)(?:值|数)?|(?:20\d\d)?年?度?数?(?:值|量|据)?|单位|计量单位)$/;
const numeric = /^[^\p{Script=Han}]*\d[\d.,]*\s*[余多]?\s*[%‰]?\s*(?:[\p{Script=Han}]{0,4})$/u;

/** `2023年` over a column belongs to the figure; `受理数（件）` gives its unit. */
function headerOf(text: string): { readonly words: string; readonly unit: string; readonly year: string } {
  const unit = /[(（]([\p{Script=Han}%‰]{1,4})[)）]$/u.exec(text)?.[1] ?? '';
  const words = unit === '' ? text : text.replace(/[(（][^(（]*$/, '');
  const year = /20\d\d年/.exec(words)?.[0] ?? '';
  const bare = words.replace(/20\d\d年度?/, '').trim();
  return { words: plainHeader.test(bare) ? '' : bare, unit, year };
}

function cellAt(table: Table, row: number, column: number): TableCell | undefined {
  return table.cells.find(
    (cell) => cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan,
  );
}

/** A year over a column is a header, not a figure. */
function isFigure(cell: TableCell | undefined): boolean {
  const { text } = normalize(cell?.text ?? '');
  return cell !== undefined && numeric.test(text) && !/^20\d\d年/.test(text);
}

/** Every figure of a table as a sentence: what stands to its left, what stands above it, the figure, its unit. */
function rowsOf(table: Table, part: Part): Passage[] {
  const passages: Passage[] = [];
  const headerRows = Array.from({ length: table.rows }, (_, index) => index + 1).findIndex((row) =>
    table.cells.some((cell) => cell.row === row && isFigure(cell)),
  );
  const first = Math.max(0, headerRows);
  for (const cell of table.cells) {
    if (!isFigure(cell) || cell.row <= first) continue;
    // The first column may number the rows.
    if (cell.column === 1 && table.columns > 1) continue;
    const left: NormalText[] = [];
    let unit = '';
    for (let column = 1; column < cell.column; column += 1) {
      const other = cellAt(table, cell.row, column);
      if (!other || other.column !== column || isFigure(other)) continue;
      const word = other.text.trim();
      const over = first > 0 ? (cellAt(table, first, column)?.text.trim() ?? '') : '';
      if (/单位$/.test(over)) unit = word;
      else left.push(placed(word));
    }
    const above =
      first > 0 ? [...new Set(Array.from({ length: first }, (_, index) => cellAt(table, index + 1, cell.column)?.text.trim() ?? ''))] : [];
    const headers = above.map(headerOf);
    unit ||= headers.find((header) => header.unit !== '')?.unit ?? '';
    const year = headers.find((header) => header.year !== '')?.year ?? '';
    const own = normalize(cell.text.trim());
    const words = [...(year === '' ? [] : [placed(`${year}，`)]), ...left, ...headers.map(({ words: text }) => placed(text))];
    const behind = unit === '' || own.text.endsWith(unit) || /[%‰]$/.test(own.text) ? [] : [placed(unit)];
    const target = above.some((text) => /目标|计划|任务/.test(text));
    passages.push({
      normal: join([...words, own, ...behind]),
      place: { paragraph: cell.paragraph, sentence: 1, cell: { table: table.number, row: cell.row, column: cell.column } },
      part: target ? 'plan' : part,
      sentence: `${[...left, ...headers.map(({ words: text, year: at }) => ({ text: `${at}${text}` }))]
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' | ')} | ${cell.text.trim()}${behind.map(({ text }) => text).join('')}`,
      lead: 0,
      start: 0,
      offset: 0,
      before: '',
    });
  }
  return passages;
}

/** Words that are no part of the cell itself: they have no place of their own. */
const placed = (words: string): NormalText => {
  const { text } = normalize(words);
  return { text, at: Array.from({ length: text.length }, () => 0) };
};

export function passagesOf(report: Report): Passage[] {
  const parts = partsOf(report.blocks);
  return report.blocks.flatMap((block, index) => {
    const part = parts[index] ?? 'results';
    return block.kind === 'table' ? rowsOf(block, part) : sentencesOf(block, part, report.offsets?.[index] ?? 0);
  });
}

/** A part of a passage as a passage of its own. */
export const withNormal = (passage: Passage, normal: NormalText): Passage => ({ ...passage, normal });

export const cut = (passage: Passage, from: number, to: number): NormalText => slice(passage.normal, from, to);
