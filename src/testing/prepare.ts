// What a case hands in, read as a file is read: done once, however often it is scored.
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { Assessment, Framework, Read, Submission } from '../model.ts';
import type { PlainDocument } from '../read/plain.ts';
import { type EvaluateOptions, evaluate } from '../scoring/evaluate.ts';
import { readerOf } from '../scoring/readers.ts';
import { readOpened } from '../submission/read-submission.ts';
import type { TestCase } from './case.ts';
import { type CaseSheets, lastTime, sheetsOf, thisTime } from './sheets.ts';

export interface Prepared {
  readonly test: TestCase;
  /** Absent when nothing at all could be read. */
  readonly submission?: Submission;
  readonly options: EvaluateOptions;
  /** What reading said, at places of the test file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly placeOf: CaseSheets['placeOf'];
}

const silent: Read = () => ({ state: 'missing' });

const read = ({ sheets }: CaseSheets, document: PlainDocument, framework: Framework) =>
  readOpened(
    [{ sheets, guessedEncoding: false, properties: new Map(), diagnostics: [], file: { path: document.file, bytes: new Uint8Array() } }],
    framework,
  );

/** A diagnostic about a made sheet, at the place in the test file that its cell comes from. */
const movedTo = (diagnostic: Diagnostic, placeOf: CaseSheets['placeOf'], document: PlainDocument): Diagnostic => ({
  ...diagnostic,
  location: placeOf(diagnostic.location, document),
  ...(diagnostic.related && { related: diagnostic.related.map((one) => ({ ...one, location: placeOf(one.location, document) })) }),
});

export function prepare(test: TestCase, document: PlainDocument, framework: Framework): Prepared {
  const made = sheetsOf(thisTime(test.units), framework);
  const { value: submission, diagnostics } = read(made, document, framework);
  const before = lastTime(test.units);
  const baseline = before.length === 0 ? undefined : read(sheetsOf(before, framework), document, framework).value;
  const readers = new Map(baseline?.units.map((unit) => [unit.name, readerOf(unit, undefined)]));
  return {
    test,
    ...(submission && { submission }),
    options: before.length === 0 ? {} : { baseline: (unit) => readers.get(unit) ?? silent },
    diagnostics: diagnostics.map((diagnostic) => movedTo(diagnostic, made.placeOf, document)),
    placeOf: made.placeOf,
  };
}

/** Checks of a submission and of its assessment, handed in because they stand beside this room. */
export interface Checks {
  submission(framework: Framework, submission: Submission): readonly Diagnostic[];
  assessment(assessment: Assessment): readonly Diagnostic[];
}

export interface Scored {
  readonly assessment?: Assessment;
  readonly diagnostics: readonly Diagnostic[];
}

/** The case scored by a framework; without `checks` nothing is said but what reading said. */
export function scoreCase(prepared: Prepared, framework: Framework, document: PlainDocument, checks?: Checks): Scored {
  const { submission, options, diagnostics, placeOf } = prepared;
  if (!submission) return { diagnostics };
  const assessment = evaluate(framework, submission, options);
  if (!checks) return { assessment, diagnostics };
  const more = [...checks.submission(framework, submission), ...checks.assessment(assessment)];
  return { assessment, diagnostics: [...diagnostics, ...more.map((one) => movedTo(one, placeOf, document))].sort(compareDiagnostics) };
}
