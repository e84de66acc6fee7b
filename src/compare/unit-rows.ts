// Units of several years side by side: totals, ranks that can be compared, shares by 一级指标.
import type { UnitAssessment } from '../model.ts';
import { divide, type Exact } from '../points.ts';
import { rankUnits } from '../scoring/rank.ts';
import type { UnitInYear, UnitRow } from './comparison.ts';
import type { CommonId } from './node-ids.ts';
import type { UnitLine } from './unit-lines.ts';
import { frameworkOf, type Year } from './year.ts';

export function unitRows(years: readonly Year[], ids: readonly CommonId[], lines: readonly UnitLine[]): UnitRow[] {
  const byName = years.map(({ assessment }) => new Map(assessment.units.map((unit) => [unit.name, unit])));
  const found = lines.map((line) => ({
    line,
    units: line.names.map((name, year) => (name === undefined ? undefined : byName[year]?.get(name))),
  }));
  const among = ranksAmong(
    years,
    found.map(({ units }) => units),
  );
  return found.map(({ line, units }) => ({
    line,
    years: units.map((assessment, year): UnitInYear | undefined => {
      const own = assessment && among[year]?.get(assessment);
      const idOf = ids[year];
      return assessment && idOf && { assessment, ...(own && { among: own }), levels: levelsOf(assessment, idOf) };
    }),
  }));
}

function levelsOf({ scores }: UnitAssessment, idOf: CommonId): ReadonlyMap<string, Exact> {
  return new Map(
    scores.flatMap(({ node, depth, points, maxPoints }): [string, Exact][] => {
      const rate = depth === 0 && points ? divide(points, maxPoints) : undefined;
      return rate ? [[idOf(node.id), rate]] : [];
    }),
  );
}

type Place = NonNullable<UnitInYear['among']>;

/** What classes are called is the same in two frameworks more often than their ids. */
const classOf = (unit: UnitAssessment | undefined): string => unit?.class?.title ?? '';

/**
 * Ranks among the units that have a total in every year and never changed their class: the only ones that competed with the same others.
 * Within classes where any of the years ranks by class.
 */
function ranksAmong(years: readonly Year[], rows: readonly (readonly (UnitAssessment | undefined)[])[]): Map<UnitAssessment, Place>[] {
  const whole = rows.flatMap((units) => {
    const present = units.filter((unit) => unit?.points !== undefined).filter((unit) => unit !== undefined);
    return present.length === years.length && new Set(present.map(classOf)).size === 1 ? [present] : [];
  });
  const byClass = years.some((year) => frameworkOf(year).scoring.rank.within === 'class');
  const groups = new Map<string, UnitAssessment[][]>();
  for (const units of whole) {
    const key = byClass ? classOf(units[0]) : '';
    groups.set(key, [...(groups.get(key) ?? []), units]);
  }
  return years.map((year, index) => {
    const places = new Map<UnitAssessment, Place>();
    for (const group of groups.values()) {
      const own = new Map(group.flatMap((units) => (units[index] ? [[units[index].name, units[index]] as const] : [])));
      for (const { name, rank } of rankUnits([...own.values()], frameworkOf(year).scoring.rank.ties)) {
        const unit = own.get(name);
        if (unit && rank !== undefined) places.set(unit, { rank, of: group.length });
      }
    }
    return places;
  });
}
