// What a run of tests found, as the renderers get it.
import type { Diagnostic, Location } from '../../diagnostic.ts';
import { locate, type PlainDocument } from '../../read/plain.ts';
import type { Path } from '../../testing/case.ts';
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

export interface TestReport {
  readonly files: readonly FileResult[];
  readonly cases: number;
  readonly failed: number;
  /** Of files, which are no failures of cases. */
  readonly errors: number;
  readonly ok: boolean;
}

export const placeIn = ({ document, path: file }: FileResult, path: Path): Location =>
  document ? locate(document, path) : { kind: 'file', file };
