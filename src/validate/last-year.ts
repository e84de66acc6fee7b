// What a unit says beside what it said last time: another sign, or the same figures to the digit.
import { type Diagnostic, diagnose, problem } from '../diagnostic.ts';
import type { Framework, Measure, Read, Reported, UnitSubmission } from '../model.ts';
import { absolute, compare, divide, type Exact, equals, exact, isNegative, isZero, negate, printExact } from '../points.ts';
import { figureToWrite } from '../submission/values/meanings.ts';
import { shown } from '../text.ts';
import type { ValidateRule } from './rule.ts';

const signFlip = problem<{ unit: string; measure: Measure; now: Exact; before: Exact }>({
  code: 'submission/sign-flip',
  severity: 'warning',
  title: { zh: '正负号与上一期相反', en: 'sign opposite to last time' },
  message: ({ unit, measure, now, before }) => ({
    zh: `${shown(unit)}的“${shown(measure.title)}”填的是 ${shown(figureToWrite(measure, now))}，上一期是 ${shown(figureToWrite(measure, before))}，大小相近而正负相反。`,
    en: `${shown(unit)} reports ${shown(figureToWrite(measure, now))} for “${shown(measure.title)}”; last time it was ${shown(figureToWrite(measure, before))}, about as large with the opposite sign.`,
  }),
  help: ({ measure, now }) => ({
    zh: `请核对正负号：应是 ${shown(figureToWrite(measure, negate(now)))} 的请改正；确实变了方向的不用改，在“说明”里写明原因。`,
    en: `Check the sign: correct it if ${shown(figureToWrite(measure, negate(now)))} was meant; if it did turn, say why in the note.`,
  }),
});

const sameAsBefore = problem<{ unit: string; same: number; compared: number; titles: readonly string[] }>({
  code: 'submission/same-as-last-year',
  severity: 'info',
  title: { zh: '与上一期逐字相同', en: 'the same figures as last time' },
  message: ({ unit, same, compared, titles }) => ({
    zh: `${shown(unit)}有 ${same} 个数与上一期完全相同（可比的 ${compared} 个），像是照抄了上一期：${titles
      .slice(0, 5)
      .map((title) => shown(title))
      .join('、')}${titles.length > 5 ? '等' : ''}。`,
    en: `${shown(unit)} reports ${same} of ${compared} figures to the digit as last time, as if they were copied: ${titles
      .slice(0, 5)
      .map((title) => shown(title))
      .join(', ')}${titles.length > 5 ? ' …' : ''}.`,
  }),
  help: () => ({
    zh: '请确认填的是本期的数；确实没有变化的不用改。',
    en: 'Make sure that these are this time’s figures; what did not change may stay.',
  }),
});

/** So many figures, and such a share of those that can be compared, are no coincidence. */
const fewestSame = 5;
const leastShare = exact(4, 5);
/** 3, 10 and 100% come back every year. */
const telling = (value: Exact): boolean => printExact(value).replace(/^-?0?\.?0*|\.|0+$/g, '').length >= 2;

interface Pair {
  readonly measure: Measure;
  readonly reported: Reported;
  readonly now: Exact;
  readonly before: Exact;
}

function pairsOf(unit: UnitSubmission, before: Read, framework: Framework): Pair[] {
  return [...unit.values.values()].flatMap((reported) => {
    const measure = framework.measures.get(reported.measure);
    const [now, then] = [reported.reading, before(reported.measure)].map((reading) =>
      reading.state === 'value' && reading.value.kind === 'number' ? reading.value.number : undefined,
    );
    return measure && now && then && !reported.computed ? [{ measure, reported, now, before: then }] : [];
  });
}

/** About as large (two thirds to one and a half), with the opposite sign. A rate that turned from 0.1% to -4% is none. */
function isFlipped({ now, before }: Pair): boolean {
  if (isZero(now) || isZero(before) || isNegative(now) === isNegative(before)) return false;
  const ratio = divide(absolute(now), absolute(before));
  return ratio !== undefined && compare(ratio, exact(2, 3)) >= 0 && compare(ratio, exact(3, 2)) <= 0;
}

function signFlips(unit: UnitSubmission, pairs: readonly Pair[]): Diagnostic[] {
  return pairs.filter(isFlipped).map(({ measure, reported, now, before }) => ({
    ...diagnose(signFlip, reported.location, { unit: unit.name, measure, now, before }),
    readings: [now, negate(now)].map((figure) => ({ write: figureToWrite(measure, figure), value: printExact(figure) })),
  }));
}

function copied(unit: UnitSubmission, pairs: readonly Pair[]): Diagnostic[] {
  const compared = pairs.filter(({ now }) => telling(now));
  const same = compared.filter(({ now, before }) => equals(now, before));
  const share = divide(exact(same.length), exact(Math.max(1, compared.length)));
  const [first, ...rest] = same;
  if (!first || same.length < fewestSame || !share || compare(share, leastShare) < 0) return [];
  const titles = same.map(({ measure }) => measure.title);
  const related = rest.map(({ measure, reported }) => ({
    message: { zh: shown(measure.title), en: shown(measure.title) },
    location: reported.location,
  }));
  return [
    diagnose(sameAsBefore, first.reported.location, { unit: unit.name, same: same.length, compared: compared.length, titles }, related),
  ];
}

export const lastYearRule: ValidateRule = {
  problems: [signFlip, sameAsBefore],
  title: { zh: '与上一期比较', en: 'compared with last time' },
  check: (framework, submission, _round, previous) =>
    submission.units.flatMap((unit) => {
      const pairs = previous ? pairsOf(unit, previous.of(unit.name), framework) : [];
      return [...signFlips(unit, pairs), ...copied(unit, pairs)];
    }),
};
