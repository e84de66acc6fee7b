// 可挽回: what one thing is worth when it is won back, in words and as data.
import type { Framework, Recoverable, Recovery, UnitAssessment } from '../model.ts';
import type { Text } from '../text.ts';
import { shown } from '../text.ts';
import { printOnTheWay, printSigned } from './words.ts';

/** `总分 +14.29，排名 3 → 2，等次 合格 → 良好；到最近一档 +7.14`. */
export function recoveryWords(recovery: Recovery, unit: UnitAssessment | undefined, framework: Framework): Text {
  const { gain, nearest, rank, grade, othersHeld } = recovery;
  const none = { zh: '—', en: '–' };
  const from = unit?.grade ? { zh: shown(unit.grade.title), en: shown(unit.grade.title) } : none;
  const parts: Text[] = [{ zh: `总分 ${printSigned(gain, framework)}`, en: `${printSigned(gain, framework)} in the total` }];
  if (rank !== undefined) parts.push({ zh: `排名 ${unit?.rank ?? none.zh} → ${rank}`, en: `rank ${unit?.rank ?? none.en} → ${rank}` });
  if (grade) parts.push({ zh: `等次 ${from.zh} → ${shown(grade.title)}`, en: `grade ${from.en} → ${shown(grade.title)}` });
  if (othersHeld) parts.push({ zh: '其他单位按现状计', en: 'the other units held as they are' });
  const step = nearest && {
    zh: `；到最近一档 ${printSigned(nearest, framework)}`,
    en: `; ${printSigned(nearest, framework)} at the nearest better step`,
  };
  return { zh: parts.map(({ zh }) => zh).join('，') + (step?.zh ?? ''), en: parts.map(({ en }) => en).join(', ') + (step?.en ?? '') };
}

export const recoverableKinds: Readonly<Record<Recoverable['kind'], Text>> = {
  deduction: { zh: '扣分', en: 'deduction' },
  bonus: { zh: '加分', en: 'bonus' },
  veto: { zh: '否决', en: 'veto' },
};

export const jsonRecovery = ({ gain, unrounded, nearest, rank, grade, othersHeld }: Recovery) => ({
  gain: printOnTheWay(gain),
  unrounded: printOnTheWay(unrounded),
  ...(nearest && { nearest: printOnTheWay(nearest) }),
  ...(rank !== undefined && { rank }),
  ...(grade && { grade: grade.title }),
  ...(othersHeld && { othersHeld }),
});

export const jsonRecoverable = ({ unit, kind, id, title, points, reached, owner, recovery }: Recoverable) => ({
  unit,
  kind,
  id,
  title,
  ...(points && { points: printOnTheWay(points) }),
  ...(reached && { reached: printOnTheWay(reached) }),
  ...(owner !== undefined && { owner }),
  recoverable: jsonRecovery(recovery),
});
