import { type Diagnostic, diagnose, type Location, type Problem } from '../diagnostic.ts';
import type { Span } from './tree.ts';

/** One thing that is wrong in an expression, at `offset` and `length` (UTF-16 code units) of its text. */
export interface Fault extends Span {
  readonly code: string;
  /** The diagnostic when `start` is the place of the expression's first character; only right for text that stands on one line. */
  make(start: Location): Diagnostic;
  /** The diagnostic at exactly that place, for callers that map offsets themselves (folded or escaped text). */
  at(place: Location): Diagnostic;
}

function shift(start: Location, span: Span): Location {
  if (start.kind !== 'text') return start;
  const column = start.column + span.offset;
  return { kind: 'text', file: start.file, line: start.line, column, endColumn: column + span.length };
}

/** A problem of that kind at that place of the expression. */
export function faultAt<P>(span: Span, kind: Problem<P>, params: P): Fault {
  return {
    code: kind.code,
    offset: span.offset,
    length: span.length,
    make: (start) => diagnose(kind, shift(start, span), params),
    at: (place) => diagnose(kind, place, params),
  };
}
