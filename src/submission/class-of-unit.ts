// 单位类别: what the table says of a unit, else the lists of the framework.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Framework, RosterUnit } from '../model.ts';
import { nearest } from '../nearest.ts';
import { identityOf } from '../round/identity.ts';
import { rosterProblems } from '../round/problems-roster.ts';
import type { Fact, NamedClass } from './facts.ts';
import { submissionProblems as problems } from './problems.ts';
import { comparable } from './values/spelling.ts';

/**
 * The id of a unit's class; undefined where the framework has no classes, or after a fault was reported. The class that the roster
 * gives to the unit counts, whatever the table says.
 */
export function classOf(
  unit: string,
  location: Location,
  facts: readonly Pick<Fact, 'unitClass'>[],
  framework: Framework,
  listed: RosterUnit | undefined,
  report: (diagnostic: Diagnostic) => void,
): string | undefined {
  const classes = [...framework.classes.values()];
  if (classes.length === 0) return undefined;
  const named = new Map<string, NamedClass>();
  for (const { unitClass } of facts)
    if (unitClass && !named.has(comparable(unitClass.name))) named.set(comparable(unitClass.name), unitClass);
  const titles = classes.map(({ title }) => title);
  const found = [...named].flatMap(([name, where]) => {
    const match = classes.find(({ id, title }) => comparable(id) === name || comparable(title) === name);
    if (!match)
      report(
        diagnose(problems.unknownClass, where.location, { unit, name: where.name, known: titles, suggestion: nearest(where.name, titles) }),
      );
    return match ? [{ match, where }] : [];
  });
  const ofRoster = listed?.class === undefined ? undefined : framework.classes.get(listed.class);
  if (ofRoster) {
    const other = found.find(({ match }) => match !== ofRoster);
    if (other)
      report(diagnose(rosterProblems.otherClass, other.where.location, { unit, written: other.match.title, listed: ofRoster.title }));
    return ofRoster.id;
  }
  const [first, ...others] = found;
  const contrary = others.find(({ match }) => match !== first?.match);
  if (first && contrary) {
    const related = [{ message: { zh: '先写的', en: 'the first one' }, location: first.where.location }];
    report(
      diagnose(problems.twoClasses, contrary.where.location, { unit, first: first.match.title, second: contrary.match.title }, related),
    );
    return undefined;
  }
  if (named.size > 0) return first?.match.id;
  const ofFramework = classes.find(({ units }) => units.some((name) => identityOf(name) === identityOf(unit)));
  const only = classes.length === 1 ? classes[0] : undefined;
  if (!ofFramework && !only) {
    const near = nearest(
      unit,
      classes.flatMap(({ units }) => units),
    );
    report(diagnose(problems.noClass, location, { unit, known: titles, suggestion: near }));
  }
  return (ofFramework ?? only)?.id;
}

/** The class that a row stands for, where it or the framework's lists say so; nothing is reported. */
export function likelyClass(framework: Framework, unit: string, named: string | undefined): string | undefined {
  const classes = [...framework.classes.values()];
  const written = named === undefined ? undefined : comparable(named);
  const match = classes.find(({ id, title }) => written !== undefined && (comparable(id) === written || comparable(title) === written));
  return (match ?? classes.find(({ units }) => units.some((name) => identityOf(name) === identityOf(unit))))?.id;
}
