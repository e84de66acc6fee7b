// Files → sheets, by what a file really is and not by its name.
import type { Diagnostic } from '../diagnostic.ts';
import type { SourceFile } from '../model.ts';
import { refuseFormat, sniffFormat } from '../read/sniff.ts';
import type { Sheet } from '../read/table.ts';
import { looksLikeZip } from '../read/zip.ts';
import { isReturnList } from './return-list.ts';

export interface SheetsOfFile {
  readonly sheets: readonly Sheet[];
  readonly guessedEncoding: boolean;
  /** Custom document properties of a workbook by name; empty for other files. */
  readonly properties: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const none: ReadonlyMap<string, string> = new Map();

/** The sheets of a workbook or CSV file; other formats give a diagnostic that says how to convert them. */
export async function readSheets(file: SourceFile): Promise<SheetsOfFile> {
  // Every zip archive goes to the workbook reader, which tells a damaged workbook from an archive of something else.
  const sniffed = looksLikeZip(file.bytes) ? 'xlsx' : sniffFormat(file.bytes);
  // The CSV reader says on which line the NUL stands that makes a table look like binary data.
  const format = sniffed === 'binary' && /\.(?:csv|tsv|txt)$/i.test(file.path) ? 'text' : sniffed;
  if (format === 'xlsx') {
    const { readWorkbook } = await import('../read/xlsx.ts');
    const { value = [], properties, diagnostics } = await readWorkbook(file);
    // What we said of the last version of the file is no data of this one.
    return { sheets: value.filter((sheet) => !isReturnList(sheet)), guessedEncoding: false, properties, diagnostics };
  }
  const refusal = format === 'text' ? undefined : refuseFormat(file, format);
  if (refusal) return { sheets: [], guessedEncoding: false, properties: none, diagnostics: [refusal] };
  const { readCsv } = await import('../read/csv.ts');
  const { value, diagnostics } = readCsv(file);
  return { sheets: value ? [value] : [], guessedEncoding: value?.encoding === 'gb18030', properties: none, diagnostics };
}
