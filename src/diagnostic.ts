import { compareText, type Text } from './text.ts';

/**
 * Where something stands in an input. Lines and columns are 1-based; for CSV the column is the field's number. A text ends before
 * `endColumn`, of the same line where there is no `endLine`.
 */
export type Location =
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 'text';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly endColumn?: number;
      readonly endLine?: number;
    }
  | { readonly kind: 'cell'; readonly file: string; readonly sheet: string; readonly row: number; readonly column: number };

export type Severity = 'error' | 'warning' | 'info';
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** An input file is wrong. What is wrong with a unit's performance is a Gap, never a Diagnostic. */
export interface Diagnostic {
  /** `family/noun`, stable across releases. */
  readonly code: string;
  readonly severity: Severity;
  /** What was seen and what was expected. */
  readonly message: Text;
  /** How to mend it. */
  readonly help?: Text;
  readonly location: Location;
  /** Further places with the same cause, or the other side of a contradiction. */
  readonly related?: readonly { readonly message: Text; readonly location: Location }[];
  /** Of a value with more than one meaning: what may have been meant. */
  readonly readings?: readonly PossibleReading[];
  /** What can be done about it without asking anybody. */
  readonly fix?: Fix;
  /** A soft check that did not hold, and what its unit says to that: reviewers look at it. */
  readonly explained?: Explained;
  /** What it is about, by ids: `indicators/exec.case_quality/rule/target`. Stays the same when lines move. */
  readonly subject?: string;
}

/** 说明: why a relation does not hold, in a unit's own words. */
export interface Explained {
  readonly unit: string;
  readonly check: string;
  readonly text: string;
  readonly location: Location;
}

/** One meaning of a doubtful cell: what to write there instead, and the value that this is read as (in the measure's unit). */
export interface PossibleReading {
  readonly write: string;
  readonly value: string;
}

/** A change of a file that mends a problem and alters no score. */
export interface Fix {
  readonly title: Text;
  readonly edits: readonly Edit[];
}

/** `location` is that of the value or key, as `locate` gives it. */
export type Edit =
  | { readonly kind: 'replace'; readonly location: Location; readonly value: string | number | boolean }
  /** An entry of a map or a list, with its key. */
  | { readonly kind: 'remove'; readonly location: Location };

/** One kind of problem: everything about it but the place. `P` is what its sentences need to know. */
export interface Problem<P> {
  readonly code: string;
  readonly severity: Severity;
  readonly title: Text;
  message(params: P): Text;
  help(params: P): Text;
}

export function problem<P>(definition: Problem<P>): Problem<P> {
  return definition;
}

/** A diagnostic of that kind at that place. */
export function diagnose<P>(
  kind: Problem<P>,
  location: Location,
  params: P,
  related: Diagnostic['related'] = [],
  fix: Fix | undefined = undefined,
): Diagnostic {
  const { code, severity } = kind;
  const body = { code, severity, message: kind.message(params), help: kind.help(params), location, ...(fix && { fix }) };
  return related.length > 0 ? { ...body, related } : body;
}

/** `A`, `Z`, `AA` … for 1, 26, 27 … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `file`, `file:line:column`, or `file Sheet!B7`: a form that can be pasted and searched for. */
export function formatLocation(location: Location): string {
  if (location.kind === 'file') return location.file;
  if (location.kind === 'text') return `${location.file}:${location.line}:${location.column}`;
  return `${location.file} ${location.sheet}!${columnLetters(location.column)}${location.row}`;
}

const place = (location: Location): [number, string, number, number] => {
  if (location.kind === 'file') return [0, '', 0, 0];
  if (location.kind === 'text') return [1, '', location.line, location.column];
  return [2, location.sheet, location.row, location.column];
};

/** A total order: file, sheet, row or line, column, severity, code, message. */
export function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  const [aKind, aSheet, aRow, aColumn] = place(left.location);
  const [bKind, bSheet, bRow, bColumn] = place(right.location);
  return (
    compareText(left.location.file, right.location.file) ||
    aKind - bKind ||
    compareText(aSheet, bSheet) ||
    aRow - bRow ||
    aColumn - bColumn ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    compareText(left.code, right.code) ||
    compareText(left.message.zh, right.message.zh)
  );
}

/** A fault in what several classes or indicators share is one fault: the same words at the same place are said once. */
export function eachOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, location, message }) => {
    const key = `${code} ${formatLocation(location)} ${message.zh}`;
    return !seen.has(key) && seen.add(key);
  });
}

export interface Verdict {
  readonly ok: boolean;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts, and whether nothing reaches `failOn`. Information never fails a run unless asked to. */
export function judge(diagnostics: readonly Diagnostic[], failOn: Severity = 'error'): Verdict {
  const limit = severities.indexOf(failOn);
  return {
    ok: diagnostics.every((diagnostic) => severities.indexOf(diagnostic.severity) > limit),
    errors: diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length,
    warnings: diagnostics.filter((diagnostic) => diagnostic.severity === 'warning').length,
  };
}
