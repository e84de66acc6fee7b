// The workbook reader: .xlsx bytes → sheets of rows of cells. Own code, because what departments send breaks every library:
// it keeps numbers as they are written, tells empty, uncalculated and zero apart, and refuses what it cannot trust.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { limits as defaultLimits, type Limits } from '../limits.ts';
import type { Outcome, SourceFile } from '../model.ts';
import { shown, type Text } from '../text.ts';
import { workbookProblems } from './problems-xlsx.ts';
import { refuseFormat, sniffFormat, sniffZip } from './sniff.ts';
import type { CellRange, HiddenColumns, Row, Sheet } from './table.ts';
import { filtersOf } from './xlsx/concealed.ts';
import { type Findings, findingDiagnostics, noteCell } from './xlsx/findings.ts';
import { inflateChunks } from './xlsx/inflate.ts';
import { readPackage, type SheetEntry, type SheetKind } from './xlsx/package.ts';
import { readProperties } from './xlsx/properties.ts';
import { attempt, enforceLimit, refusalOf, refuse } from './xlsx/refusal.ts';
import { arrangeRows } from './xlsx/rows.ts';
import { createScan, type Scan, type Shared } from './xlsx/scan.ts';
import { readSharedStrings } from './xlsx/shared-strings.ts';
import { endBytes, pushBytes } from './xlsx/sheet.ts';
import { readStyles } from './xlsx/styles.ts';
import { looksLikeZip, readZip, type Zip, type ZipEntry } from './zip.ts';

/** One worksheet. What `rows` finds besides rows stands in the other fields once it has ended. */
export interface WorkbookSheet {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  /** Non-empty rows in the file's order, some hundred at a time; cells count towards the limit in every pass. Ends early when the
   * sheet cannot be trusted: see `diagnostics`. */
  rows(): AsyncGenerator<Row[], void>;
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: Sheet['hiddenColumns'];
  readonly filters: readonly CellRange[];
  /** An error about a `file` means that the rows are not complete or not sound and must not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  /** Custom document properties by name. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Rows are handed out after about so many bytes of XML: few enough to die young. */
const batchBytes = 16 * 1024;

async function* readRows(scan: Scan, entry: ZipEntry): AsyncGenerator<Row[], void> {
  for await (const chunk of inflateChunks(scan.part.zip, entry)) {
    for (let from = 0; from < chunk.length; from += batchBytes) {
      pushBytes(scan, chunk.subarray(from, from + batchBytes));
      if (scan.rows.length === 0) continue;
      yield scan.rows.splice(0);
    }
  }
  endBytes(scan);
  if (scan.rows.length > 0) yield scan.rows;
}

function openSheet(zip: Zip, shared: Shared, { name, visibility }: SheetEntry, entry: ZipEntry): WorkbookSheet {
  const merges: CellRange[] = [];
  const hiddenColumns: HiddenColumns[] = [];
  const filters: CellRange[] = [];
  const diagnostics: Diagnostic[] = [];
  async function* rows(): AsyncGenerator<Row[], void> {
    for (const list of [merges, hiddenColumns, filters, diagnostics]) list.length = 0;
    const scan = createScan(shared, { zip, name: entry.name }, merges, hiddenColumns);
    try {
      yield* readRows(scan, entry);
      filters.push(...filtersOf(scan, entry));
    } catch (error) {
      diagnostics.push(refusalOf(error));
    }
    diagnostics.push(...findingDiagnostics(scan.findings, zip.limits, zip.path, name));
  }
  return { name, visibility, rows, merges, hiddenColumns, filters, diagnostics };
}

const skippedKinds: ReadonlyMap<SheetKind, Text> = new Map<SheetKind, Text>([
  ['chartsheet', { zh: '图表工作表', en: 'chart sheet' }],
  ['dialogsheet', { zh: '对话框工作表', en: 'dialog sheet' }],
  ['macrosheet', { zh: '宏工作表', en: 'macro sheet' }],
  ['unknown', { zh: '特殊工作表', en: 'sheet of a special kind' }],
]);

function openSheets(zip: Zip, diagnostics: Diagnostic[]): Workbook {
  const location: Location = { kind: 'file', file: zip.path };
  const found = readPackage(zip);
  enforceLimit(zip.path, { zh: '工作表数', en: 'Sheets' }, found.sheets.length, zip.limits.sheets);
  const { date1904 } = found;
  const styles = readStyles(zip, found.styles);
  const strings = readSharedStrings(zip, found.sharedStrings);
  const shared = { styles, strings, date1904, dates: new Map<string, string>(), counted: { cells: 0 } };
  const sheets: WorkbookSheet[] = [];
  for (const entry of found.sheets) {
    const kind = skippedKinds.get(entry.kind);
    if (kind) diagnostics.push(diagnose(workbookProblems.sheetSkipped, location, { sheet: entry.name, kind }));
    else if (entry.part) sheets.push(openSheet(zip, shared, entry, entry.part));
    else {
      const wanted = { zh: `工作表“${shown(entry.name)}”的部件`, en: `the part of sheet “${shown(entry.name)}”` };
      refuse(workbookProblems.missingPart, location, { part: entry.target, wanted });
    }
  }
  if (sheets.length === 0) diagnostics.push(diagnose(workbookProblems.noSheets, location, {}));
  return { sheets, date1904, properties: readProperties(zip) };
}

/** Opens a workbook to read its sheets row by row. Without a value the file is no .xlsx workbook, or one that is not to be trusted. */
export async function openWorkbook(file: SourceFile, limits: Limits = defaultLimits): Promise<Outcome<Workbook>> {
  const diagnostics: Diagnostic[] = [];
  const outcome = attempt(() => {
    enforceLimit(file.path, { zh: '文件字节数', en: 'Bytes of the file' }, file.bytes.length, limits.xlsxBytes);
    const zip = looksLikeZip(file.bytes) ? readZip(file, limits) : undefined;
    const problem = refuseFormat(file, zip ? sniffZip(zip) : sniffFormat(file.bytes));
    if (problem) diagnostics.push(problem);
    return zip && !problem ? openSheets(zip, diagnostics) : undefined;
  });
  diagnostics.push(...outcome.diagnostics);
  return outcome.value && outcome.value.sheets.length > 0 ? { value: outcome.value, diagnostics } : { diagnostics };
}

async function loadSheet(sheet: WorkbookSheet, file: SourceFile, limits: Limits): Promise<Outcome<Sheet>> {
  const rows: Row[] = [];
  for await (const batch of sheet.rows()) for (const row of batch) rows.push(row);
  const findings: Findings = new Map();
  const arranged = arrangeRows(rows, (row, column) => noteCell(findings, limits, 'cellTwice', row, column));
  const diagnostics = [...sheet.diagnostics, ...findingDiagnostics(findings, limits, file.path, sheet.name)];
  if (diagnostics.some(({ severity, location }) => severity === 'error' && location.kind === 'file')) return { diagnostics };
  const { name, visibility, merges, hiddenColumns, filters } = sheet;
  const value = { name, visibility, rows: arranged, merges, hiddenColumns, ...(filters.length > 0 && { filters }) };
  return { value, diagnostics };
}

/** A whole workbook in memory. */
export interface LoadedWorkbook extends Outcome<Sheet[]> {
  /** Custom document properties by name; empty without a value. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Reads a whole workbook into memory, rows by ascending number. No value when any sheet is incomplete or damaged. */
export async function readWorkbook(file: SourceFile, limits: Limits = defaultLimits): Promise<LoadedWorkbook> {
  const { value: workbook, diagnostics: opening } = await openWorkbook(file, limits);
  const properties: ReadonlyMap<string, string> = workbook?.properties ?? new Map();
  if (!workbook) return { diagnostics: opening, properties };
  const diagnostics = [...opening];
  const sheets: Sheet[] = [];
  for (const sheet of workbook.sheets) {
    const loaded = await loadSheet(sheet, file, limits);
    diagnostics.push(...loaded.diagnostics);
    if (!loaded.value) return { diagnostics, properties };
    sheets.push(loaded.value);
  }
  return { value: sheets, diagnostics, properties };
}
