import { type Diagnostic, diagnose, type Location, type Problem } from '../../diagnostic.ts';
import type { Outcome } from '../../model.ts';
import type { Text } from '../../text.ts';
import { workbookProblems } from '../problems-xlsx.ts';

/** Leaves a half-read file from any depth; never passes the functions that the rest of the program calls. */
class Refusal extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.diagnostic = diagnostic;
  }
}

/** Refuses the whole file for this problem. */
export function refuse<P>(kind: Problem<P>, location: Location, params: P): never {
  throw new Refusal(diagnose(kind, location, params));
}

/** Refuses a file whose structure is broken; `what` is a clause without a full stop. */
export function refuseDamaged(path: string, what: Text): never {
  return refuse(workbookProblems.damaged, { kind: 'file', file: path }, { what });
}

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Refuses when `seen` is above `limit`. */
export function enforceLimit(path: string, what: Text, seen: number, limit: number): void {
  if (seen <= limit) return;
  refuse(workbookProblems.limit, { kind: 'file', file: path }, { what, seen: grouped(seen), limit: grouped(limit) });
}

/** The diagnostic of a refusal; anything else is a bug and thrown on. */
export function refusalOf(error: unknown): Diagnostic {
  if (error instanceof Refusal) return error.diagnostic;
  throw error;
}

/** Runs a reading step; a refusal becomes an outcome without a value. */
export function attempt<T>(step: () => T): Outcome<T> {
  try {
    return { value: step(), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [refusalOf(error)] };
  }
}
