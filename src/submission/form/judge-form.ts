// Whether a form may be read, and how: what it was made for against what this run is about.
import { type Diagnostic, diagnose, type Location } from '../../diagnostic.ts';
import type { Framework, Stamp } from '../../model.ts';
import { askedOf, formHash } from '../form-stamp.ts';
import { baselineProblems } from '../problems-baseline.ts';
import { compareForm, type FormChanges } from './compare-form.ts';
import type { FoundStamp } from './find-stamp.ts';
import { formProblems as problems } from './problems.ts';

/** What the readers of tables need to know of the form that they read. */
export interface FormOfFile {
  readonly stamp: Stamp;
  /** Undefined where it asks for what the framework asks for now, and where the form does not say what it asked for. */
  readonly changes?: FormChanges;
}

export interface JudgedForm {
  /** Absent where the form is not to be read. */
  readonly form?: FormOfFile;
  readonly diagnostics: readonly Diagnostic[];
}

const noChanges: FormChanges = { added: [], removed: [], changed: [], renamed: [] };

/** What last time's form is compared by: it may be of another framework and period, and an older version of it is no fault. */
function judgeLastForm({ stamp, asks }: FoundStamp, framework: Framework, location: Location): JudgedForm {
  const params = { before: stamp.framework, now: framework.id };
  const diagnostics = stamp.framework === framework.id ? [] : [diagnose(baselineProblems.otherFramework, location, params)];
  if (asks.length === 0 || stamp.form === formHash(framework, stamp.class)) return { form: { stamp }, diagnostics };
  return { form: { stamp, changes: compareForm(asks, askedOf(framework, stamp.class)) }, diagnostics };
}

/**
 * A form of another framework, and one for a period that has no day in common with this run's, are not read: their figures are
 * about something else. Of an older form everything is read that is still asked in the same way. `isLastTime`: the form is what this
 * time is compared with.
 */
export function judgeForm(found: FoundStamp, framework: Framework, path: string, isLastTime: boolean): JudgedForm {
  const location: Location = { kind: 'file', file: path };
  if (isLastTime) return judgeLastForm(found, framework, location);
  const { stamp, asks } = found;
  const { id, version, title, period } = framework;
  if (stamp.framework !== id) {
    const params = { stamped: stamp.framework, version: stamp.version, framework: id, title };
    return { diagnostics: [diagnose(problems.otherFramework, location, params)] };
  }
  const diagnostics: Diagnostic[] = [];
  const [from = '', to = ''] = stamp.period?.split('..') ?? [];
  if (period && stamp.period !== undefined && (from !== period.from || to !== period.to)) {
    // ISO days compare as texts do.
    const isOther = from > period.to || to < period.from;
    diagnostics.push(diagnose(isOther ? problems.otherPeriod : problems.changedPeriod, location, { ...period, stamped: { from, to } }));
    if (isOther) return { diagnostics };
  }
  if (stamp.form === formHash(framework, stamp.class)) return { form: { stamp }, diagnostics };
  const changes = asks.length === 0 ? noChanges : compareForm(asks, askedOf(framework, stamp.class));
  diagnostics.push(
    diagnose(problems.oldVersion, location, { version: stamp.version, current: version, changes, isKnown: asks.length > 0 }),
  );
  return { form: { stamp, changes }, diagnostics };
}
