// 双重管理单位: their total comes from the body that manages them and is taken over, converted to this scheme's scale.
import type { Framework, Read, UnitAssessment, UnitClass, UnitSubmission } from '../model.ts';
import { clamp, divide, isZero, multiply, one, printReadable, zero } from '../points.ts';
import { shown } from '../text.ts';
import { numberOf } from './outcomes.ts';
import { publish } from './pipeline.ts';

/** The unit with nothing but the imported total; without one it has no points and anything is still possible. */
export function importedTotal(
  framework: Framework,
  unitClass: UnitClass,
  { value, outOf, source }: NonNullable<UnitClass['imported']>,
  unit: UnitSubmission,
  read: Read,
): UnitAssessment {
  const { total } = framework.scoring;
  const result = value.evaluate(read);
  const given = result.state === 'value' && result.value.kind === 'number' ? numberOf(result.value) : undefined;
  const exactly = given && clamp(multiply(given, divide(total, outOf) ?? zero), zero, total);
  const seen = given ? `${printReadable(given)} / ${printReadable(outOf)}` : '';
  const text = { zh: `采用${shown(source)}的考评得分 ${seen}`, en: `taken over from ${shown(source)}: ${seen}` };
  const points = exactly && publish(exactly, framework.scoring);
  return {
    name: unit.name,
    ...(unit.reported === false && { reported: false }),
    class: unitClass,
    ...(points && { points }),
    unrounded: exactly ?? zero,
    rankedBy: (framework.scoring.rank.by === 'published' ? points : exactly) ?? zero,
    possible: points ?? total,
    maxPoints: total,
    subtotal: points ?? zero,
    subtotalMax: total,
    conversion: one,
    adjustments: [],
    adjusted: zero,
    vetoes: [],
    stages: exactly && !isZero(total) ? [{ stage: 'items', points: exactly, text }] : [],
    coverage: exactly ? one : zero,
    scores: [],
  };
}
