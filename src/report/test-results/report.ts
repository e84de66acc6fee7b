// What a run of tests found, as the renderers get it.
import type { Diagnostic, Location } from '../../diagnostic.ts';
import { locate, type PlainDocument } from '../../read/plain.ts';
import type { Path } from '../../testing/case.ts';
import type { CoveragePoint } from '../../testing/coverage.ts';
import type { MutationScore } from '../../testing/mutate.ts';
import type { CaseResult } from '../../testing/run.ts';

export interface FileResult {
  readonly path: string;
  /** Path of its framework. */
  readonly about: string;
  readonly document?: PlainDocument;
  readonly results: readonly CaseResult[];
  /** What is wrong with the file or its framework. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the cases of one framework take, or notice; `ok`: as much as was asked for. */
export interface FrameworkResult {
  readonly path: string;
  /** The framework as it is written, for places. */
  readonly source: PlainDocument;
  readonly coverage?: { readonly covered: number; readonly all: number; readonly missed: readonly CoveragePoint[]; readonly ok: boolean };
  readonly mutation?: MutationScore & { readonly ok: boolean };
}

export interface TestReport {
  readonly files: readonly FileResult[];
  readonly frameworks: readonly FrameworkResult[];
  readonly cases: number;
  readonly failed: number;
  /** Of files, which are no failures of cases. */
  readonly errors: number;
  readonly ok: boolean;
}

/** Of so many hundred so many, to one place and never rounded up to 100. */
export function shareOf(part: number, all: number): string {
  const tenths = all === 0 ? 1000 : Math.floor((part * 1000) / all);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

export const placeIn = ({ document, path: file }: FileResult, path: Path): Location =>
  document ? locate(document, path) : { kind: 'file', file };
