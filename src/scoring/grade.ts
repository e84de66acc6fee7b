import type { Framework, Grade } from '../model.ts';
import { compare, divide, type Exact, isZero, multiply } from '../points.ts';

/**
 * The best grade whose inclusive line the published points reach; a grade without a line is the rest (其余). Where the
 * maximum itself has shrunk (不涉及 excluded), lines shrink with it. Undefined when there are no grades or none is reached.
 */
export function gradeOf(framework: Framework, points: Exact, maxPoints: Exact): Grade | undefined {
  const share = divide(maxPoints, framework.scoring.total);
  if (!share || isZero(maxPoints)) return undefined;
  return framework.grades.find((grade) => grade.atLeast === undefined || compare(points, multiply(grade.atLeast, share)) >= 0);
}
