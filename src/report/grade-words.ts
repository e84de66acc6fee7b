// 等次 in words: lines, quotas, and why a unit has the grade that it has.
import type { Assessment, EditionName, Framework, Grade, Quota, UnitAssessment } from '../model.ts';
import { exact, printExact, printPercent } from '../points.ts';
import { allowed, bestGradeOpen, lineOf, reaches } from '../scoring/grade.ts';
import { holding } from '../scoring/veto.ts';
import { shown, type Text, verbatim } from '../text.ts';

const roundingWords: Readonly<Record<Quota['rounding'], Text>> = {
  floor: { zh: '只舍不入', en: 'rounded down' },
  ceil: { zh: '只入不舍', en: 'rounded up' },
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
};

/** `名额 30%（只舍不入，边界同分都给）`. */
export const quotaWords = ({ share, rounding, ties }: Quota): Text => ({
  zh: `名额 ${printPercent(share)}（${roundingWords[rounding].zh}，边界同分${ties === 'include' ? '都给' : '都不给'}）`,
  en: `at most ${printPercent(share)} (${roundingWords[rounding].en}; equal totals at the edge ${ties === 'include' ? 'all' : 'none'})`,
});

/** `优秀：县(市、区) 85、市直部门 90 分及以上，名额 30%（…）`, or `不合格：其余`. */
export function gradeWords(grade: Grade, framework: Framework): Text {
  const classes = [...framework.classes.values()].filter(({ id }) => grade.lines.has(id));
  const single = grade.atLeast && printExact(grade.atLeast);
  const lines = [
    ...classes.map(({ id, title }) => `${shown(title)} ${printExact(grade.lines.get(id) ?? exact(0))}`),
    ...(single === undefined ? [] : [single]),
  ];
  const title = shown(grade.title);
  const quota = grade.quota ? quotaWords(grade.quota) : undefined;
  const total = printExact(framework.scoring.total);
  const zh = lines.length === 0 ? '其余' : `${lines.join('、')} 分及以上（满分 ${total} 分）`;
  const en = lines.length === 0 ? 'all others' : `at least ${lines.join(', ')} of ${total}`;
  return { zh: `${title}：${zh}${quota ? `，${quota.zh}` : ''}`, en: `${title}: ${en}${quota ? `, ${quota.en}` : ''}` };
}

function lineWords(grade: Grade, unit: UnitAssessment): Text {
  const line = lineOf(grade, unit.class);
  if (!line) return { zh: `${shown(grade.title)}：未达到以上等次`, en: `${shown(grade.title)}: none of the lines above` };
  const at = printExact(line);
  return { zh: `${shown(grade.title)}：${at} 分及以上`, en: `${shown(grade.title)}: at least ${at}` };
}

/**
 * Whether the reasons for a grade can be told from the data of an edition: quotas are a matter of all units, and vetoes close grades.
 * Where either may have been taken out, reasons are not guessed.
 */
export const knowsGradeReasons = ({ vetoes, grades }: Framework, edition: EditionName): boolean =>
  edition === 'internal' || (vetoes.length === 0 && (edition !== 'unit' || !grades.some(({ quota }) => quota)));

/** Every better grade whose line the unit reaches and that it did not get, with the reason; then the grade that it has. */
export function gradeReasons({ framework, units }: Assessment, unit: UnitAssessment): Text[] {
  const { points } = unit;
  if (!points || framework.grades.length === 0) return [];
  const place = framework.grades.findIndex((grade) => grade.id === unit.grade?.id);
  const better = place < 0 ? framework.grades : framework.grades.slice(0, place);
  const closed = bestGradeOpen(framework, unit);
  const inClass = units.filter((other) => other.points && other.class?.id === unit.class?.id).length;
  const missed = better.flatMap((grade, index) => {
    if (!reaches(framework, grade, points, unit.maxPoints, unit.class)) return [];
    const head = lineWords(grade, unit);
    if (index < closed) return [{ zh: `${head.zh}，已达到，因一票否决不能评定`, en: `${head.en}, reached, closed by a veto` }];
    if (!grade.quota) return [];
    const count = allowed(grade.quota, inClass);
    const quota = quotaWords(grade.quota);
    return [
      {
        zh: `${head.zh}，已达到，但${quota.zh}：${inClass} 个单位取 ${count} 个，未进入`,
        en: `${head.en}, reached, but ${quota.en}: ${count} of ${inClass}, not among them`,
      },
    ];
  });
  if (!unit.grade) return missed;
  const named = holding(unit.vetoes).some(({ effect }) => effect.grade === unit.grade?.id);
  const own = named
    ? { zh: `${shown(unit.grade.title)}：一票否决`, en: `${shown(unit.grade.title)}: by veto` }
    : lineWords(unit.grade, unit);
  const { quota } = unit.grade;
  const within = quota
    ? {
        zh: `，${quotaWords(quota).zh}：${inClass} 个单位取 ${allowed(quota, inClass)} 个`,
        en: `, ${quotaWords(quota).en}: ${allowed(quota, inClass)} of ${inClass}`,
      }
    : verbatim('');
  return [...missed, { zh: `${own.zh}${within.zh}`, en: `${own.en}${within.en}` }];
}
