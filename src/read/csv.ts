import { parse } from 'csv-parse/sync';
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { Outcome, SourceFile } from '../model.ts';
import { chooseDelimiter } from './csv-delimiter.ts';
import { type CsvRecord, formulaText, type QuoteFault, scanRecords } from './csv-records.ts';
import { decodeText, type TextEncoding } from './encoding.ts';
import { csvProblems } from './problems-csv.ts';
import type { Cell, Row, Sheet } from './table.ts';

interface CsvRow extends Row {
  /** Fields as written, empty ones included: more than the header has means that a delimiter stands inside a value. */
  readonly fields: number;
}

export interface CsvSheet extends Sheet {
  readonly rows: readonly CsvRow[];
  readonly encoding: TextEncoding;
  readonly delimiter: string;
}

/** Place of a CSV field: the line on which its record begins, and the number of the field. */
export const csvLocation = (file: string, row: number, column: number): Location => ({ kind: 'text', file, line: row, column });

/**
 * Reads CSV bytes as one visible sheet named ''. Every non-empty field is a text cell, inner line breaks and blanks untouched. Quote
 * faults are errors but the rest is read; a broken limit or an unreadable encoding gives no sheet at all, so nothing is cut in silence.
 */
export function readCsv(file: SourceFile): Outcome<CsvSheet> {
  const whole = { kind: 'file', file: file.path } as const;
  if (file.bytes.length > limits.csvBytes) {
    return { diagnostics: [diagnose(csvProblems.limit, whole, { limit: 'bytes', allowed: limits.csvBytes, line: 1 })] };
  }
  const decoded = decodeText(file.bytes);
  if ('problem' in decoded) {
    const { line, ...fault } = decoded.problem;
    return { diagnostics: [{ ...fault, location: csvLocation(file.path, line, 1) }] };
  }
  const { delimiter, declared, text } = chooseDelimiter(decoded.text);
  const { records, faults, exceeded } = scanRecords(text, delimiter);
  if (exceeded) {
    const { limit, line } = exceeded;
    const allowed = { record: limits.csvRecordBytes, columns: limits.csvColumns, rows: limits.csvRows, bytes: limits.csvBytes }[limit];
    return { diagnostics: [diagnose(csvProblems.limit, csvLocation(file.path, line, 1), { limit, allowed, line })] };
  }
  if (records.length === 0) return { diagnostics: [diagnose(csvProblems.empty, whole, {})] };
  const diagnostics = diagnoseQuotes(file.path, faults);
  if (delimiter !== ',') diagnostics.push(diagnose(csvProblems.delimiter, csvLocation(file.path, 1, 1), { delimiter, declared }));
  const { rows, unwrapped } = readRows(records, delimiter);
  const first = unwrapped[0];
  if (first) {
    const { row, column, text: formula, value } = first;
    const params = { text: formula, value, count: unwrapped.length };
    diagnostics.push(diagnose(csvProblems.formulaText, csvLocation(file.path, row, column), params));
  }
  const sheet = { name: '', visibility: 'visible', rows, merges: [], hiddenColumns: [], encoding: decoded.encoding, delimiter } as const;
  return { value: sheet, diagnostics };
}

const listedQuoteFaults = 50;

function diagnoseQuotes(path: string, faults: readonly QuoteFault[]): Diagnostic[] {
  const diagnostics = faults.slice(0, listedQuoteFaults).map((fault) => {
    const kind = fault.kind === 'unclosed' ? csvProblems.unclosedQuote : csvProblems.strayQuote;
    return diagnose(kind, csvLocation(path, fault.line, fault.column), { line: fault.line, text: fault.text });
  });
  const next = faults[listedQuoteFaults];
  if (next) {
    const count = faults.length - listedQuoteFaults;
    diagnostics.push(diagnose(csvProblems.moreQuotes, csvLocation(path, next.line, next.column), { count }));
  }
  return diagnostics;
}

interface Unwrapped {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly value: string;
}

const hasQuote = (record: CsvRecord): boolean => record.source.includes('"');

function readRows(records: readonly CsvRecord[], delimiter: string): { rows: CsvRow[]; unwrapped: Unwrapped[] } {
  // csv-parse looks at every byte several times; a record without a quote has nothing for it to find.
  const quoted = records.filter(hasQuote);
  const parsed = parse(quoted.map((record) => record.source).join('\n'), {
    columns: false,
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true, // Rows of titles and notes have fewer fields; without named columns no field is dropped.
    max_record_size: limits.csvRecordBytes,
  });
  const unwrapped: Unwrapped[] = [];
  let next = 0;
  const rows = records.map((record): CsvRow => {
    const cells: Cell[] = [];
    const fields = hasQuote(record) ? (parsed[next++] ?? []) : record.source.split(delimiter);
    let column = 0;
    for (const text of fields) {
      column += 1;
      if (text === '') continue;
      const value = formulaText.exec(text)?.[1];
      if (value !== undefined) unwrapped.push({ row: record.line, column, text, value });
      if (value !== '') cells.push({ column, kind: 'text', text: value ?? text });
    }
    return { number: record.line, hidden: false, cells, fields: record.fields };
  });
  return { rows, unwrapped };
}
