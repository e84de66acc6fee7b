// 等次: by lines, after vetoes, then by quota.
import type { Framework, Grade, Quota, UnitAssessment, UnitClass } from '../model.ts';
import { ceiling, compare, divide, type Exact, exact, floor, isZero, multiply, round } from '../points.ts';
import { compareTotals } from './rank.ts';
import { bestOpen, holding, namedGrade } from './veto.ts';

/** The line of a grade for units of a class; undefined where there is none. */
export const lineOf = (grade: Grade, unitClass: UnitClass | undefined): Exact | undefined =>
  (unitClass && grade.lines.get(unitClass.id)) ?? grade.atLeast;

/** 其余: what is left for everybody. A grade that has lines for some classes only is not there for the others. */
const isResidual = (grade: Grade): boolean => grade.atLeast === undefined && grade.lines.size === 0;

/**
 * The best grade whose inclusive line the published points reach; a grade without a line is the rest (其余). Where the
 * maximum itself has shrunk (不涉及 excluded), lines shrink with it. Undefined when there are no grades or none is reached.
 */
function gradeOf(framework: Framework, points: Exact, maxPoints: Exact, unitClass: UnitClass | undefined): Grade | undefined {
  return framework.grades.find((grade) => reaches(framework, grade, points, maxPoints, unitClass));
}

/** Whether the points of a unit reach the line of a grade, whatever vetoes and quotas say. */
export function reaches(framework: Framework, grade: Grade, points: Exact, maxPoints: Exact, unitClass: UnitClass | undefined): boolean {
  const share = divide(maxPoints, framework.scoring.total);
  if (!share || isZero(maxPoints)) return false;
  const line = lineOf(grade, unitClass);
  return line === undefined ? isResidual(grade) : compare(points, multiply(line, share)) >= 0;
}

const roundings = { floor, ceil: ceiling, 'half-up': (value: Exact) => round(value, 0, 'half-up') } as const;

/** How many of `count` units a quota allows. */
export const allowed = (quota: Quota, count: number): number => Number(roundings[quota.rounding](multiply(quota.share, exact(count))).n);

/** Place of the best grade that a unit's vetoes leave open to it; 0 where they leave all. */
export function bestGradeOpen(framework: Framework, unit: UnitAssessment): number {
  const held = holding(unit.vetoes);
  const { points, maxPoints } = unit;
  if (held.length === 0) return 0;
  const earned = points ? framework.grades.findIndex((grade) => reaches(framework, grade, points, maxPoints, unit.class)) : -1;
  return bestOpen(framework, held, earned);
}

/**
 * Grades of the units of one class, which come by rank: lines, then vetoes, then quotas. A unit that a quota leaves out falls to the
 * next grade whose line it reaches. At the edge of a quota equal totals all get the grade, or none does.
 */
export function gradeUnits(framework: Framework, units: readonly UnitAssessment[]): UnitAssessment[] {
  const assessed = units.filter((unit) => unit.points);
  const vetoes = new Map(assessed.map((unit) => [unit, holding(unit.vetoes)]));
  const open = new Map(assessed.map((unit) => [unit, bestGradeOpen(framework, unit)]));
  const graded = new Map<UnitAssessment, Grade>();
  for (const [place, grade] of framework.grades.entries()) {
    const candidates = assessed.filter(
      (unit) =>
        unit.points &&
        !graded.has(unit) &&
        place >= (open.get(unit) ?? 0) &&
        reaches(framework, grade, unit.points, unit.maxPoints, unit.class),
    );
    for (const unit of grade.quota ? withinQuota(candidates, grade.quota, assessed.length) : candidates) graded.set(unit, grade);
  }
  return units.map((unit) => {
    const grade = graded.get(unit) ?? (unit.points && namedGrade(framework, vetoes.get(unit) ?? []));
    const without = unit.withoutVetoes && withoutVetoes(framework, unit, unit.withoutVetoes);
    return { ...unit, ...(grade && { grade }), ...(without && { withoutVetoes: without }) };
  });
}

/** For the record: the grade that the lines alone would give. */
function withoutVetoes(
  framework: Framework,
  unit: UnitAssessment,
  kept: NonNullable<UnitAssessment['withoutVetoes']>,
): UnitAssessment['withoutVetoes'] {
  const grade = kept.points && gradeOf(framework, kept.points, kept.maxPoints, unit.class);
  return grade ? { ...kept, grade } : kept;
}

function withinQuota(candidates: readonly UnitAssessment[], quota: Quota, assessed: number): readonly UnitAssessment[] {
  const places = allowed(quota, assessed);
  const last = candidates[places - 1];
  const next = candidates[places];
  if (!last || !next || compareTotals(last, next) !== 0) return candidates.slice(0, Math.max(places, 0));
  const tied = (unit: UnitAssessment) => compareTotals(unit, last) === 0;
  return candidates.filter((unit, index) => (tied(unit) ? quota.ties === 'include' : index < places));
}
