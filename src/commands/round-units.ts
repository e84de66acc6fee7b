// What the roster of a round makes of a submission: who is scored, who is not in it, and who sent nothing.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework, Roster, RosterUnit, Submission, UnitSubmission } from '../model.ts';
import { identityOf } from '../round/identity.ts';
import { roundProblems as problems } from '../round/problems.ts';
import { classOf } from '../submission/class-of-unit.ts';

/**
 * The units that are to be scored: those that reported, and with nothing reported those of the roster that sent nothing. What is in the
 * submission and not in the roster has been reported as such and is left out, so that it takes nobody's place. Without `expected` only
 * some files of the round are looked at, and who is not in them may well have reported.
 */
export function unitsToScore(submission: Submission, expected: Roster | undefined, framework: Framework): Submission {
  const absent = expected ? absentUnits(submission, expected).map((unit) => silentUnit(unit, framework)) : [];
  return { ...submission, units: [...submission.units.filter((unit) => unit.inRoster !== false), ...absent] };
}

/** Units of the roster that sent nothing, in its order; each once. */
function absentUnits(submission: Submission | undefined, { units }: Roster): RosterUnit[] {
  const sent = new Set(submission?.units.map(({ name }) => name));
  const seen = new Set<string>();
  return units.filter(({ name }) => {
    const isFirst = !seen.has(identityOf(name));
    seen.add(identityOf(name));
    return isFirst && !sent.has(name);
  });
}

export function tellAbsent(submission: Submission | undefined, roster: Roster | undefined): Diagnostic[] {
  const absent = roster ? absentUnits(submission, roster) : [];
  const [first] = absent;
  if (!roster || !first) return [];
  const names = absent.map(({ name }) => name);
  const related = absent.slice(1).map(({ name, location }) => ({ message: { zh: name, en: name }, location }));
  return [
    diagnose(
      problems.notReported,
      first.location,
      { units: names, all: new Set(roster.units.map(({ name }) => identityOf(name))).size },
      related,
    ),
  ];
}

function silentUnit(unit: RosterUnit, framework: Framework): UnitSubmission {
  const unitClass = classOf(unit.name, unit.location, [], framework, unit, () => undefined);
  return {
    name: unit.name,
    ...(unitClass !== undefined && { class: unitClass }),
    reported: false,
    values: new Map(),
    records: new Map(),
    reviews: new Map(),
    location: unit.location,
  };
}
