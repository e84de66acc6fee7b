// All units as records, for checks that look across units. Who is expected and has not reported is among them, with nothing reported.
import type { Location } from '../diagnostic.ts';
import type { Framework, RegisterRecord, Reported, Round, Submission } from '../model.ts';
import { identityOf } from '../round/identity.ts';

const said = (measure: string, text: string, location: Location): Reported => ({
  measure,
  raw: text,
  reading: { state: 'value', value: { kind: 'text', text }, approximate: false },
  evidence: [],
  location,
});

interface Expected {
  readonly name: string;
  readonly class?: string | undefined;
  readonly location: Location;
}

/** Who should report: the units of the roster, else those that the framework lists under its classes. */
export function expectedUnits(framework: Framework, { roster }: Round): readonly Expected[] {
  if (roster) return roster.units;
  const location: Location = { kind: 'file', file: framework.file };
  return [...framework.classes.values()].flatMap(({ id, units }) => units.map((name) => ({ name, class: id, location })));
}

/** One record a unit, in the order of the submission, then those that have not reported. */
export function unitRecords(framework: Framework, submission: Submission, round: Round): RegisterRecord[] {
  const known = new Set(submission.units.map(({ name }) => identityOf(name)));
  const absent = expectedUnits(framework, round).filter(({ name }) => !known.has(identityOf(name)));
  return [
    ...submission.units.map((unit) => recordOf(framework, unit, unit.values)),
    ...absent.map((unit) => recordOf(framework, unit, new Map())),
  ];
}

function recordOf(framework: Framework, { name, class: id, location }: Expected, values: ReadonlyMap<string, Reported>): RegisterRecord {
  const title = id === undefined ? undefined : (framework.classes.get(id)?.title ?? id);
  const own = new Map([['unit_name', said('unit_name', name, location)]]);
  if (title !== undefined) own.set('unit_class', said('unit_class', title, location));
  // A measure of the framework with such a name goes before.
  return { values: new Map([...own, ...values]), location };
}
