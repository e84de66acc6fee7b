// What is wrong with a roster in itself: units that are listed twice, and names that stand for two of them.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework, Roster, RosterUnit } from '../model.ts';
import { nearest } from '../nearest.ts';
import { identityOf } from './identity.ts';
import { rosterProblems as problems } from './problems-roster.ts';

export function checkRoster({ units }: Roster): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const full = new Map<string, RosterUnit>();
  for (const unit of units) {
    const first = full.get(identityOf(unit.name));
    if (first) diagnostics.push(diagnose(problems.duplicateUnit, unit.location, { unit: unit.name }, listedFirst(first)));
    else full.set(identityOf(unit.name), unit);
  }
  const owners = new Map(full);
  for (const unit of units) {
    const own = new Set<string>();
    for (const name of [...unit.aliases, ...unit.formerNames]) {
      const key = identityOf(name);
      // The same name twice of one unit says nothing new, and misleads nobody.
      if (own.has(key)) continue;
      own.add(key);
      const owner = owners.get(key);
      if (!owner) owners.set(key, unit);
      else if (owner !== unit && full.get(identityOf(unit.name)) === unit)
        diagnostics.push(diagnose(problems.ambiguousName, unit.location, { name, unit: unit.name, other: owner.name }, listedFirst(owner)));
    }
  }
  return diagnostics;
}

const listedFirst = ({ location }: RosterUnit) => [{ message: { zh: '另一处', en: 'the other one' }, location }];

/**
 * The roster with ids for the classes that it names by id or title. A class that the framework does not have is reported and left out;
 * a framework without classes has no use for them.
 */
export function settleClasses(roster: Roster, framework: Framework, report: (diagnostic: Diagnostic) => void): Roster {
  const classes = [...framework.classes.values()];
  const units = roster.units.map((unit): RosterUnit => {
    const { class: written, ...rest } = unit;
    if (written === undefined || classes.length === 0) return rest;
    const found = classes.find(({ id, title }) =>
      [id, title].some((name) => identityOf(name).toLowerCase() === identityOf(written).toLowerCase()),
    );
    if (found) return { ...rest, class: found.id };
    const known = classes.map(({ title }) => title);
    const suggestion = nearest(written, [...known, ...classes.map(({ id }) => id)]);
    report(diagnose(problems.unknownClass, unit.location, { unit: unit.name, name: written, known, suggestion }));
    return rest;
  });
  return { ...roster, units };
}
