// A book as files, read and checked as `lawgov validate` does it.
import { readFileSync } from 'node:fs';

import { compareDiagnostics, type Diagnostic } from '../../src/diagnostic.ts';
import { loadFramework, validateSubmission } from '../../src/index.ts';
import type { SourceFile } from '../../src/model.ts';
import { openFiles, readOpened } from '../../src/submission/read-submission.ts';
import { oneCauseOnce } from '../../src/validate/one-cause.ts';
import { toCsv } from '../tables.ts';
import { workbookOf } from '../workbook-bytes.ts';
import { type Book, drawn } from './book.ts';
import { toGb18030 } from './gb18030.ts';

const { value, diagnostics } = await loadFramework({ path: 'dirty.yaml', bytes: readFileSync(new URL('framework.yaml', import.meta.url)) });
if (!value) throw new Error(JSON.stringify(diagnostics));
export const framework = value;

export function filesOf(book: Book): SourceFile[] {
  if (!book.csv) return [{ path: `${book.fileName}.xlsx`, bytes: workbookOf(book.sheets.map(drawn)) }];
  return book.sheets.map((sheet, index) => {
    const text = toCsv(drawn(sheet));
    const path = index === 0 ? `${book.fileName}.csv` : `${sheet.name}.csv`;
    if (book.csv === 'gb18030') return { path, bytes: toGb18030(text) };
    return { path, bytes: new TextEncoder().encode(book.csv === 'utf8-bom' ? `\ufeff${text}` : text) };
  });
}

/** All that is said of the files. */
export async function saidOf(files: readonly SourceFile[]): Promise<readonly Diagnostic[]> {
  const { value: submission, diagnostics: read } = readOpened(await openFiles(files), framework);
  if (!submission) return read;
  return oneCauseOnce([...read, ...validateSubmission(framework, submission)], framework, submission).toSorted(compareDiagnostics);
}
