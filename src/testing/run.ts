// Runs the cases of a test file against its framework.
import type { Diagnostic } from '../diagnostic.ts';
import type { Draft } from '../framework/draft.ts';
import type { Framework } from '../model.ts';
import type { PlainDocument } from '../read/plain.ts';
import type { TestCase } from './case.ts';
import { compareCase, type Failure } from './compare.ts';
import { type Checks, type Prepared, prepare, scoreCase } from './prepare.ts';

/** A framework as one of its stages has it (the only one where there are none), with the cases for it. */
export interface Setting {
  readonly draft: Draft;
  readonly framework: Framework;
  readonly prepared: readonly Prepared[];
}

export interface CaseResult {
  readonly test: TestCase;
  readonly failures: readonly Failure[];
  /** What was said of its data. */
  readonly diagnostics: readonly Diagnostic[];
}

export const prepareAll = (cases: readonly TestCase[], document: PlainDocument, framework: Framework): Prepared[] =>
  cases.map((test) => prepare(test, document, framework));

export function runCases(prepared: readonly Prepared[], framework: Framework, document: PlainDocument, checks: Checks): CaseResult[] {
  return prepared.map((one) => {
    const scored = scoreCase(one, framework, document, checks);
    return { test: one.test, failures: compareCase(one.test, scored), diagnostics: scored.diagnostics };
  });
}
