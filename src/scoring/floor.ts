// 保底: how many points a rule leaves at least. Rules differ in the code of the fault only.
import type { Problem } from '../diagnostic.ts';
import { compare, type Exact, printExact } from '../points.ts';
import { exactNumber } from './parameters.ts';
import type { RuleContext } from './rule-type.ts';

interface FloorParams {
  readonly floor: string;
  readonly points: string;
}

/** A floor above the points, but for its code. */
export const floorAbovePoints: Omit<Problem<FloorParams>, 'code'> = {
  severity: 'error',
  title: { zh: '保底高于分值', en: 'floor above the points' },
  message: ({ floor, points }) => ({
    zh: `floor 是 ${floor} 分，指标分值只有 ${points} 分`,
    en: `floor is ${floor} but the indicator is worth only ${points}`,
  }),
  help: () => ({ zh: 'floor 不能高于 points；扣完为止就省略 floor', en: 'keep floor within the points, or leave it out for 0' }),
};

/** The parameter `floor`, 0 where it is left out; one above the points is reported as `fault`. */
export function readFloor(floor: number | undefined, fault: Problem<FloorParams>, context: RuleContext): Exact {
  const least = exactNumber(floor ?? 0);
  if (compare(least, context.points) > 0)
    context.report(fault, ['floor'], { floor: printExact(least), points: printExact(context.points) });
  return least;
}
