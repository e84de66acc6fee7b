// Plans → bytes of a workbook. The only file that loads the spreadsheet library, and only when a workbook is asked for.
import type { Cell, DataValidation, Worksheet } from 'exceljs';
import { limits } from '../../limits.ts';
import { decimalPlaces, type Exact, printFixed } from '../../points.ts';
import type { CellRange } from '../../read/table.ts';
import { readZip, type ZipEntry } from '../../read/zip.ts';
import { manifestProperty } from '../manifest.ts';
import { storePart, unpackPart, writeZip } from '../reproducible-zip.ts';
import { cellText, looksLikeFormula, storedText, writable } from './cell-text.ts';
import { addManifest, addProperties, lockStructure } from './package-parts.ts';
import { margins, pageBreaks } from './page-breaks.ts';
import { address, type PlannedCell, type SheetPlan, type WorkbookParts } from './plan.ts';
import { measureSheet } from './row-height.ts';
import { cellStyles, colours, numberFormat } from './style.ts';

/** The number format "text": what is typed over it stays text too. */
const textFormat = '@';
const textFormatId = 49;
const paperSizes = { A3: 8, A4: 9 } as const;

/** A cell's number through its decimal text: with at most 6 decimals and below 10^9 the double prints as the same digits. */
function cellNumber(value: Exact): number {
  const plain = Number(printFixed(value, Math.min(decimalPlaces(value) ?? 6, 6)));
  if (!Number.isFinite(plain)) throw new RangeError('a number that no cell can hold');
  return plain;
}

const resultOf = (result: Exact | string): number | string => (typeof result === 'string' ? result : cellNumber(result));

function writeCell(cell: Cell, planned: PlannedCell): void {
  const style = cellStyles[planned.style];
  if (planned.kind === 'text') {
    const words = planned.verbatim ? writable(planned.text) : cellText(planned.text);
    if (words !== '') cell.value = storedText(words);
    cell.style = looksLikeFormula(words) ? { ...style, numFmt: textFormat } : style;
    return;
  }
  if (planned.kind === 'entry') {
    const { content, format } = planned;
    if (content !== undefined) cell.value = typeof content === 'number' ? content : storedText(cellText(content));
    cell.style = { ...style, numFmt: typeof content === 'string' && looksLikeFormula(content) ? textFormat : format };
    return;
  }
  cell.value =
    planned.kind === 'number'
      ? cellNumber(planned.number)
      : { formula: planned.formula, ...(planned.result !== undefined && { result: resultOf(planned.result) }), date1904: false };
  cell.style = { ...style, numFmt: numberFormat(planned.decimals) };
}

function writeSheet(sheet: Worksheet, plan: SheetPlan, footer: string): void {
  const { widths, heights } = measureSheet(plan);
  const last = plan.columns.length;
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
    const { hidden, below } = plan.columns[index] ?? {};
    if (hidden) sheet.getColumn(index + 1).hidden = true;
    if (below) sheet.getColumn(index + 1).style = { ...cellStyles[below.style], numFmt: below.format };
  });
  plan.rows.forEach((cells, index) => {
    const row = sheet.getRow(index + 1);
    row.height = heights[index] ?? 15;
    cells.forEach((planned, column) => {
      if (planned) writeCell(row.getCell(column + 1), planned);
    });
  });
  for (const { top, left, bottom, right } of plan.merges) sheet.mergeCellsWithoutStyle(top, left, bottom, right);
  sheet.views = [{ state: 'frozen', xSplit: plan.frozenColumns, ySplit: plan.headerRow, showGridLines: false }];
  if (plan.filterTo !== undefined) sheet.autoFilter = `${address(plan.headerRow, 1)}:${address(plan.filterTo, last)}`;
  Object.assign(sheet.pageSetup, {
    paperSize: paperSizes[plan.paper],
    orientation: plan.portrait ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    printTitlesRow: `${plan.headerRow}:${plan.headerRow}`,
    printArea: `A1:${address(plan.rows.length, last)}`,
  });
  sheet.headerFooter.oddFooter = footer;
  for (const row of pageBreaks(plan, heights, widths)) sheet.getRow(row).addPageBreak();
  writeRules(sheet, plan);
}

const rangeText = ({ top, left, bottom, right }: CellRange): string => `${address(top, left)}:${address(bottom, right)}`;

/** Everything that a sheet does while it is filled in. */
function writeRules(sheet: Worksheet, plan: SheetPlan): void {
  for (const { range, kind, formula, on, error, prompt } of plan.entryRules ?? [])
    validationsOf(sheet).add(rangeText(range), {
      type: kind,
      formulae: [formula],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: on,
      errorTitle: on === 'stop' ? '不能这样填' : '请核对',
      error,
      showInputMessage: true,
      prompt,
    });
  plan.colourRules?.forEach(({ range, formula, colour }, index) => {
    const rules = [{ type: 'expression' as const, formulae: [formula], style: colours[colour], priority: index + 1 }];
    sheet.addConditionalFormatting({ ref: rangeText(range), rules });
  });
  for (const { row, column, text } of plan.notes ?? [])
    sheet.getCell(row, column).note = { texts: [{ font: { name: '宋体', size: 9 }, text: storedText(cellText(text)) }] };
  if (plan.veryHidden) sheet.state = 'veryHidden';
}

/** The library knows ranges of validations, its types do not. */
const validationsOf = (sheet: Worksheet): { add(range: string, rule: DataValidation): void } =>
  (sheet as Worksheet & { readonly dataValidations: { add(range: string, rule: DataValidation): void } }).dataValidations;

const utf8 = new TextEncoder();

/** Properties without a date or an author: the library would write the present time. */
const coreProperties = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`;

/** Cells of the format "text" get the mark that Excel shows as a leading apostrophe; the library cannot write it. */
function markText(styles: string): string {
  return styles.replaceAll(`<xf numFmtId="${textFormatId}"`, `<xf quotePrefix="1" numFmtId="${textFormatId}"`);
}

/** The archive again, without anything that depends on when and where it was made, and with what the library cannot write. */
function repack(bytes: Uint8Array, { properties = [], form = false, manifest }: WorkbookParts): Uint8Array {
  const { entries } = readZip({ path: 'workbook', bytes }, { ...limits, zipEntries: 0xffff });
  const changes = new Map<string, (part: string) => string>([
    ['docProps/core.xml', () => coreProperties],
    ['xl/styles.xml', markText],
    ...(form ? [['xl/workbook.xml', lockStructure] as const] : []),
  ]);
  const own = manifest ? [['lawgov', manifestProperty(manifest)] as const, ...properties] : properties;
  const packages = [addProperties(own), ...(manifest ? [addManifest(manifest)] : [])];
  for (const { changed } of packages) for (const [name, change] of changed) changes.set(name, change);
  const added = packages.flatMap((each) => each.added);
  const settle = (entry: ZipEntry): ZipEntry => {
    const change = changes.get(entry.name);
    return change ? storePart(entry.name, utf8.encode(change(new TextDecoder().decode(unpackPart(entry))))) : entry;
  };
  const more = added.map(([name, part]) => storePart(name, utf8.encode(part)));
  return writeZip([...[...entries.values()].map(settle), ...more]);
}

/** The workbook with these sheets in order: the same plans give the same bytes, at any time and place. */
export async function writeSheets(plans: readonly SheetPlan[], footer: string, parts: WorkbookParts = {}): Promise<Uint8Array> {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  for (const plan of plans) {
    const sheet = workbook.addWorksheet(plan.name);
    writeSheet(sheet, plan, footer);
    // Nobody has to know a password to mend a form; the lock only keeps hands off what is not asked.
    if (plan.locked) await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
  }
  for (const { name, range } of parts.names ?? []) workbook.definedNames.add(range, name);
  if (parts.form || parts.calculated) workbook.calcProperties.fullCalcOnLoad = true;
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()), parts);
}
