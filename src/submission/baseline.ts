// What the units said last time: from an assessment in JSON, or from last time's submission read with the same framework.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework, Outcome, Read, SourceFile, Submission, UnitSubmission } from '../model.ts';
import { identityOf } from '../round/identity.ts';
import { noRound } from '../round/none.ts';
import { readerOf } from '../scoring/readers.ts';
import { readAssessmentJson } from './baseline-json.ts';
import { baselineProblems as problems } from './problems-baseline.ts';
import { openFiles, readOpened } from './read-submission.ts';

export interface Baseline {
  /** Names of its units, and the file to point at. */
  readonly units: readonly string[];
  readonly file: string;
  has(unit: string): boolean;
  /** What a unit said; one that was not there said nothing, which is not the same as having nothing to compare with. */
  of(unit: string): Read;
}

const silent: Read = () => ({ state: 'missing' });

function baselineOf(units: readonly UnitSubmission[], file: string): Baseline {
  const reads = new Map(units.map((unit) => [identityOf(unit.name), readerOf(unit, undefined)]));
  return {
    units: units.map((unit) => unit.name),
    file,
    has: (unit) => reads.has(identityOf(unit)),
    of: (unit) => reads.get(identityOf(unit)) ?? silent,
  };
}

/** One assessment (`*.json`), or the files of one submission. */
export async function readBaseline(files: readonly SourceFile[], framework: Framework): Promise<Outcome<Baseline>> {
  const [first] = files;
  if (!first) return { diagnostics: [] };
  if (files.length === 1 && /\.json$/i.test(first.path)) {
    const { value, diagnostics } = readAssessmentJson(first, framework);
    return value ? { value: baselineOf(value, first.path), diagnostics } : { diagnostics };
  }
  const { value, diagnostics } = readOpened(await openFiles(files), framework, noRound, true);
  return value ? { value: baselineOf(value.units, first.path), diagnostics } : { diagnostics };
}

/** Units that have nothing to be compared with: all of them, or some. */
export function checkBaseline(baseline: Baseline, submission: Submission): Diagnostic[] {
  const location = { kind: 'file', file: baseline.file } as const;
  const absent = submission.units.map((unit) => unit.name).filter((name) => !baseline.has(name));
  if (absent.length === 0) return [];
  if (absent.length === submission.units.length) return [diagnose(problems.noCommonUnit, location, { units: baseline.units })];
  return [diagnose(problems.newUnits, location, { units: absent })];
}
