// A submitted workbook → the copy that goes back: coloured cells, comments, a list of the problems; everything else as it came.
import { limits } from '../../limits.ts';
import type { Outcome, SourceFile } from '../../model.ts';
import type { Sheet } from '../../read/table.ts';
import { findWorkbook, readPackage } from '../../read/xlsx/package.ts';
import { attempt, refuseDamaged } from '../../read/xlsx/refusal.ts';
import { readWorkbook } from '../../read/xlsx.ts';
import { readZip } from '../../read/zip.ts';
import { isReturnList } from '../../submission/return-list.ts';
import { commentSheet } from './comment-parts.ts';
import { type Fill, fillsOfList, type ProblemList } from './list.ts';
import { putList } from './list-part.ts';
import { draftOf } from './package-draft.ts';
import { type CellMark, marksOf, type Place } from './points.ts';
import { addressOf, anchorOf, patchSheet } from './sheet-patch.ts';
import { newStyleBook, openStyleBook } from './style-book.ts';

const styleType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** By row, then column. */
function gridOf(marks: readonly CellMark[]): Map<number, Map<number, CellMark['colour']>> {
  const grid = new Map<number, Map<number, CellMark['colour']>>();
  for (const { row, column, colour } of marks) grid.set(row, (grid.get(row) ?? new Map()).set(column, colour));
  return grid;
}

/** The cells, merged ranges and hidden parts of the data sheets, for comparing two workbooks. */
const contentOf = (sheets: readonly Sheet[]): string => JSON.stringify(sheets.filter((sheet) => !isReturnList(sheet)));

/** Another name for the sheet of a place: a CSV file's one sheet has none, its copy's has. */
export type SheetNames = (sheet: string) => string;

/**
 * The marked copy of a workbook. `list` is complete but for the fills of the marked cells. Without a value the workbook cannot be
 * changed safely; the diagnostic says why.
 */
export async function renderReturnedWorkbook(
  file: SourceFile,
  list: Omit<ProblemList, 'fills' | 'sheetOf'>,
  nameOf: SheetNames = (sheet) => sheet,
): Promise<Outcome<Uint8Array>> {
  const { value: sheets, diagnostics } = await readWorkbook(file);
  if (!sheets) return { diagnostics };
  const outcome = attempt(() => patch(file, list, sheets, nameOf));
  if (!outcome.value) return outcome;
  const { value: copied = [] } = await readWorkbook({ path: file.path, bytes: outcome.value });
  if (contentOf(copied) === contentOf(sheets)) return outcome;
  return attempt(() =>
    refuseDamaged(file.path, { zh: '标注后的副本读回来与原件不同', en: 'the marked copy does not read back as the original' }),
  );
}

function patch(file: SourceFile, list: Omit<ProblemList, 'fills' | 'sheetOf'>, sheets: readonly Sheet[], nameOf: SheetNames): Uint8Array {
  const zip = readZip(file, limits);
  const found = readPackage(zip);
  const main = findWorkbook(zip);
  const draft = draftOf(zip, main.name);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const earlier = sheets.find(isReturnList);
  const stylesPart = found.styles?.name ?? draft.freeName('xl/styles#.xml').name;
  const stylesBefore = found.styles && draft.read(found.styles.name);
  const styles = stylesBefore ? openStyleBook({ zip, name: stylesPart }, stylesBefore) : newStyleBook(draft.main);
  const anchor = (place: Place): Place => {
    const sheet = nameOf(place.sheet);
    return { sheet, ...anchorOf(place.row, place.column, byName.get(sheet)?.merges ?? []) };
  };
  const marks = marksOf(list.points, list.language, anchor);
  const fillsBefore = earlier ? fillsOfList(earlier) : [];
  const fills: Fill[] = [];
  for (const { name, part } of found.sheets) {
    const own = marks.filter(({ sheet }) => sheet === name);
    if (!part || name === earlier?.name || (own.length === 0 && !earlier)) continue;
    const known = new Map(fillsBefore.filter(({ sheet }) => sheet === name).map(({ address, fill }) => [address, fill]));
    const words = new Map(own.filter(({ comment }) => comment !== '').map((mark) => [addressOf(mark.row, mark.column), mark.comment]));
    const comments = commentSheet(draft, part.name, words);
    const before = draft.read(part.name) ?? Buffer.alloc(0);
    const patched = patchSheet({ zip, name: part.name }, before, gridOf(own), styles, known, comments.drawing);
    comments.finish(patched);
    if (patched.bytes !== before) draft.write(part.name, patched.bytes);
    for (const [address, fill] of patched.fills) fills.push({ sheet: name, address, fill });
  }
  const sheetOf = (place: Place): string | undefined => (byName.has(nameOf(place.sheet)) ? nameOf(place.sheet) : undefined);
  putList(draft, found.sheets, earlier?.name, { ...list, fills, sheetOf }, styles);
  draft.write(stylesPart, styles.bytes());
  if (!stylesBefore) {
    draft.relate(main.name, 'styles', stylesPart);
    draft.declare(stylesPart, styleType);
  }
  return draft.bytes();
}
