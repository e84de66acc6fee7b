// The sheet 问题清单 of a returned workbook: every problem with a link to its cell, and a column to say what was done about it.
import type { Sheet } from '../../read/table.ts';
import { returnListMark } from '../../submission/return-list.ts';
import type { Language } from '../../text.ts';
import { cellText, looksLikeFormula, storedText } from '../excel/cell-text.ts';
import { countLines } from '../excel/row-height.ts';
import { sheetReference } from '../excel/sheet-name.ts';
import { argbOf, type Colour, colours, colourWords } from './colours.ts';
import type { Place, Point } from './points.ts';
import { addressOf } from './sheet-patch.ts';
import type { NewFormat, StyleBook } from './style-book.ts';
import { escapeXml } from './xml.ts';

/** XML of the fill that a marked cell had before. */
export interface Fill {
  readonly sheet: string;
  readonly address: string;
  readonly fill: string;
}

export interface ProblemList {
  readonly language: Language;
  /** Name of the submitted file. */
  readonly file: string;
  readonly points: readonly Point[];
  /** By when it must be in again, as it is to be printed; '' where that is not known. */
  readonly due: string;
  /** Why the list stands alone, without the submitted sheets; '' where it does not. */
  readonly alone: string;
  readonly fills: readonly Fill[];
  /** The sheet that shows a place; undefined where there is nothing to link to. */
  readonly sheetOf: (place: Place) => string | undefined;
}

export const listNames: Readonly<Record<Language, string>> = { zh: '问题清单', en: 'Problem list' };

const line = '<color rgb="FF7F7F7F"/>';
const border = `<border><left style="thin">${line}</left><right style="thin">${line}</right><top style="thin">${line}</top><bottom style="thin">${line}</bottom><diagonal/></border>`;
const font = (size: number, more = '', colour = 'FF000000'): string =>
  `<font>${more}<sz val="${size}"/><color rgb="${colour}"/><name val="宋体"/><charset val="134"/></font>`;
const align = (horizontal: 'left' | 'center', vertical: 'top' | 'center' = 'center') =>
  `<alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/>`;

const formats = {
  title: { font: font(16, '<b/>'), alignment: align('center') },
  note: { font: font(10), alignment: align('left') },
  header: { font: font(10, '<b/>'), border, fill: 'FFDDE6F2', alignment: align('center') },
  text: { font: font(10), border, alignment: align('left', 'top') },
  formulaLike: { font: font(10), border, alignment: align('left', 'top'), text: true },
  centre: { font: font(10), border, alignment: align('center', 'top') },
  link: { font: font(10, '<u/>', 'FF0563C1'), border, alignment: align('left', 'top') },
  input: { font: font(10), border, fill: 'FFFFFFF2', alignment: align('left', 'top'), unlocked: true },
  hidden: { font: font(9), alignment: '' },
  error: { font: font(10), border, fill: argbOf.error, alignment: align('center', 'top') },
  warning: { font: font(10), border, fill: argbOf.warning, alignment: align('center', 'top') },
  question: { font: font(10), border, fill: argbOf.question, alignment: align('center', 'top') },
} satisfies Record<string, NewFormat>;
type Format = keyof typeof formats;

const columns: readonly { readonly title: { readonly zh: string; readonly en: string }; readonly width: number }[] = [
  { title: { zh: '序号', en: 'No.' }, width: 6 },
  { title: { zh: '级别', en: 'Level' }, width: 10 },
  { title: { zh: '位置', en: 'Place' }, width: 18 },
  { title: { zh: '问题', en: 'Problem' }, width: 44 },
  { title: { zh: '应当怎样', en: 'Expected' }, width: 28 },
  { title: { zh: '改法', en: 'How to mend it' }, width: 40 },
  { title: { zh: '状态', en: 'State' }, width: 16 },
];
const lastLetter = 'G';
const total = columns.reduce((sum, { width }) => sum + width, 0);

const counted = (points: readonly Point[], colour: Colour): number => points.filter((point) => point.colour === colour).length;

function notes({ language, file, points, due, alone }: ProblemList): string[] {
  const zh = language === 'zh';
  const counts = colours
    .filter((colour) => counted(points, colour) > 0)
    .map((colour) =>
      zh ? `${colourWords[colour].zh} ${counted(points, colour)} 条` : `${counted(points, colour)} ${colourWords[colour].en}`,
    );
  const until = due === '' ? '' : zh ? `请于 ${due} 前重新报送。` : ` To be handed in again by ${due}.`;
  const first = zh ? `${file}：${counts.join('，')}。${until}` : `${file}: ${counts.join(', ')}.${until}`;
  if (alone !== '') return [first, alone];
  return [
    first,
    zh
      ? '红色的格须改正，黄色的格请核实，蓝色的格有两种读法、请写明是哪一种；单击“位置”到该格，格内批注有同样的说明。改好后直接保存并重新报送本文件即可，颜色、批注和本表不用删除。'
      : 'Red cells must be mended, yellow ones checked; blue ones can be read in two ways: say which. Click a place to get to its cell, where a comment says the same. Save and hand in this file again; colours, comments and this sheet may stay.',
  ];
}

const states = { zh: '"已改正,经核实无误,其他（见说明）"', en: '"mended,checked and right,other (see note)"' };

/** The worksheet part. Its formats are added to the styles of the workbook. */
export function listSheetXml(list: ProblemList, styles: StyleBook, main: string): string {
  const { language, points } = list;
  const known = new Map<Format, number>();
  const format = (name: Format): number => {
    const at = known.get(name) ?? styles.add(formats[name]);
    known.set(name, at);
    return at;
  };
  const cell = (row: number, column: number, name: Format, raw: string): string => {
    const text = cellText(raw);
    const chosen = name === 'text' && looksLikeFormula(text) ? 'formulaLike' : name;
    const start = `<c r="${addressOf(row, column)}" s="${format(chosen)}"`;
    return text === '' ? `${start}/>` : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(storedText(text))}</t></is></c>`;
  };
  const rowXml = (number: number, height: number, cells: string): string =>
    `<row r="${number}" ht="${Math.min(409, Math.ceil(height))}" customHeight="1">${cells}</row>`;
  const heightOf = (texts: readonly string[]): number =>
    texts.reduce((most, text, index) => Math.max(most, countLines(text, (columns[index]?.width ?? 10) - 1) * 14.5 + 6), 20);
  const title = language === 'zh' ? '问题清单（退回件）' : 'Problem list (returned workbook)';
  const above = notes(list);
  const header = above.length + 2;
  const rows: string[][] = [];
  rows.push([cell(1, 1, 'title', title), cell(1, 9, 'hidden', returnListMark)]);
  for (const [index, text] of above.entries()) rows.push([cell(index + 2, 1, 'note', text)]);
  rows.push(columns.map(({ title }, index) => cell(header, index + 1, 'header', title[language])));
  const links: string[] = [];
  const heights = [30, ...above.map((text) => countLines(text, total - 2) * 14.5 + 6), 22];
  for (const [index, point] of points.entries()) {
    const row = header + 1 + index;
    const { number, colour, where, message, expected, help, place } = point;
    const sheet = place && list.sheetOf(place);
    if (place && sheet !== undefined) {
      const target = sheetReference(sheet, addressOf(place.row, place.column));
      links.push(`<hyperlink ref="${addressOf(row, 3)}" location="${escapeXml(target)}" display="${escapeXml(cellText(where))}"/>`);
    }
    rows.push([
      cell(row, 1, 'centre', String(number)),
      cell(row, 2, colour, colourWords[colour][language]),
      cell(row, 3, sheet === undefined ? 'text' : 'link', where),
      cell(row, 4, 'text', message),
      cell(row, 5, 'text', expected),
      cell(row, 6, 'text', help),
      cell(row, 7, 'input', ''),
    ]);
    heights.push(heightOf(['', '', where, message, expected, help]));
  }
  for (const [index, { sheet, address, fill }] of list.fills.entries()) {
    const row = index + 2;
    const record = [sheet, address, fill].map((text, at) => cell(row, 9 + at, 'hidden', text));
    rows[row - 1] = [...(rows[row - 1] ?? []), ...record];
  }
  const merges = [1, ...above.map((_, index) => index + 2)].map((row) => `<mergeCell ref="A${row}:${lastLetter}${row}"/>`);
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const last = header + points.length;
  const pieces = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">`,
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}<col min="9" max="11" width="9" hidden="1" customWidth="1"/></cols>`,
    `<sheetData>${rows.map((cells, index) => rowXml(index + 1, heights[index] ?? 15, cells.join(''))).join('')}</sheetData>`,
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" errorStyle="information" sqref="${lastLetter}${header + 1}:${lastLetter}${Math.max(last, header + 1)}"><formula1>${escapeXml(states[language])}</formula1></dataValidation></dataValidations>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ];
  return pieces.join('');
}

/** The fills that an earlier list remembers. */
export function fillsOfList(sheet: Sheet): Fill[] {
  return sheet.rows.flatMap(({ number, cells }) => {
    const [name, address, fill] = [9, 10, 11].map((column) => cells.find((cell) => cell.column === column)?.text);
    return number > 1 && name !== undefined && address !== undefined && fill !== undefined ? [{ sheet: name, address, fill }] : [];
  });
}
