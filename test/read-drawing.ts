// What is read from drawn tables (see tables.ts), in one line for each value.
import { readFileSync } from 'node:fs';
import { columnLetters, compareDiagnostics, formatLocation, type Location } from '../src/diagnostic.ts';
import { loadFramework, readSubmission } from '../src/index.ts';
import type { Framework, Reported, SourceFile, Submission } from '../src/model.ts';
import { printExactValue } from '../src/submission/print-reading.ts';
import { drawTables, hasCsvTwin, toCsv } from './tables.ts';
import { workbookOf } from './workbook-bytes.ts';

const bytes = readFileSync(new URL('../fixtures/validate/framework.yaml', import.meta.url));
const loaded = await loadFramework({ path: 'framework.yaml', bytes });

/** The framework of fixtures/validate: one measure of every type. */
export const framework: Framework = (() => {
  if (!loaded.value) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
})();

const place = (location: Location): string => {
  if (location.kind === 'cell') return `${columnLetters(location.column)}${location.row}`;
  return location.kind === 'text' ? `${location.line}:${location.column}` : '';
};

function say({ measure, reading, reason, note, evidence, selfScore, location }: Reported, places: boolean): string {
  const value = reading.state === 'value' ? `${reading.approximate ? '~' : ''}${printExactValue(reading.value)}` : reading.state;
  const beside = [
    reason === undefined ? '' : ` because ${reason}`,
    note === undefined ? '' : ` note ${note}`,
    evidence.length === 0 ? '' : ` evidence ${evidence.join('+')}`,
    selfScore === undefined ? '' : ` self ${selfScore}`,
  ];
  return `${measure}=${value}${beside.join('')}${places ? ` @${place(location)}` : ''}`;
}

/** `甲局 cases=12 @C2`, sorted by unit and measure; values that are missing are left out. */
const valuesOf = (submission: Submission | undefined, places = true): string[] =>
  (submission?.units ?? []).flatMap(({ name, values }) =>
    [...values.values()]
      .filter(({ reading }) => reading.state !== 'missing')
      .sort((left, right) => (left.measure < right.measure ? -1 : 1))
      .map((reported) => `${name} ${say(reported, places)}`),
  );

export interface Read {
  readonly submission: Submission | undefined;
  readonly values: string[];
  /** `code place`, in the order of places. */
  readonly problems: string[];
  readonly messages: string[];
}

export async function readFiles(files: readonly SourceFile[], places = true): Promise<Read> {
  const { value: submission, diagnostics } = await readSubmission(files, framework);
  const sorted = diagnostics.toSorted(compareDiagnostics);
  const problems = sorted.map(({ code, location }) => `${code.replace('submission/', '')} ${place(location) || formatLocation(location)}`);
  return { submission, values: valuesOf(submission, places), problems, messages: sorted.map(({ message }) => message.zh) };
}

export const workbookFile = (markdown: string, path = '甲局.xlsx'): SourceFile => ({ path, bytes: workbookOf(drawTables(markdown)) });

/** The CSV twin of a drawing that has one. */
export function csvFile(markdown: string, path = '甲局.csv', delimiter = ','): SourceFile {
  const sheets = drawTables(markdown);
  const [sheet] = sheets;
  if (!sheet || !hasCsvTwin(sheets)) throw new Error('this drawing has no twin in CSV');
  return { path, bytes: Buffer.from(toCsv(sheet, delimiter)) };
}

export const readDrawing = (markdown: string): Promise<Read> => readFiles([workbookFile(markdown)]);
