// Scores that people gave: who, when, and why a computed score was changed.
import { type Diagnostic, diagnose, type Location, problem } from '../diagnostic.ts';
import type { Assessment, Review, Score, Submission } from '../model.ts';
import { compare, divide, type Exact, isZero, multiply, one, printReadable } from '../points.ts';
import { plural, shown } from '../text.ts';
import type { AssessmentRule, ValidateRule } from './rule.ts';

interface Lacking {
  readonly count: number;
}

const noScorer = problem<Lacking>({
  code: 'review/no-scorer',
  severity: 'warning',
  title: { zh: '评分没有写评分人', en: 'scores without a scorer' },
  message: ({ count }) => ({ zh: `有 ${count} 个评分没有写评分人`, en: `${plural(count, 'score')} without a scorer` }),
  help: () => ({
    zh: '加一列“评分人”，或在表上方写“评分人：…”',
    en: 'add a column 评分人, or a line beginning with 评分人 above the table',
  }),
});

const noDate = problem<Lacking>({
  code: 'review/no-date',
  severity: 'warning',
  title: { zh: '评分没有写日期', en: 'scores without a date' },
  message: ({ count }) => ({ zh: `有 ${count} 个评分没有写评分日期`, en: `${plural(count, 'score')} without a date` }),
  help: () => ({
    zh: '加一列“评分日期”，或在表上方写“评分日期：…”',
    en: 'add a column 评分日期, or a line beginning with 评分日期 above the table',
  }),
});

const noReason = problem<{ unit: string; indicator: string; from: Exact; to: Exact }>({
  code: 'review/no-reason',
  severity: 'warning',
  title: { zh: '改动了计算得分但没有写理由', en: 'a computed score was changed without a reason' },
  message: ({ unit, indicator, from, to }) => ({
    zh: `${shown(unit)}“${shown(indicator)}”计算得 ${printReadable(from)} 分，核定 ${printReadable(to)} 分，没有写理由`,
    en: `${shown(unit)}, “${shown(indicator)}”: computed ${printReadable(from)}, verified ${printReadable(to)}, without a reason`,
  }),
  help: () => ({ zh: '在“扣分理由”一列写明依据', en: 'give the grounds in the column 扣分理由' }),
});

/** Where a score stands, so that one table without a column is one message. */
const sheetOf = (location: Location): string => `${location.file} ${location.kind === 'cell' ? location.sheet : ''}`;

function lackingBySheet(reviews: readonly Review[], kind: typeof noScorer): Diagnostic[] {
  const sheets = new Map<string, Review[]>();
  for (const review of reviews) {
    const key = sheetOf(review.location);
    const list = sheets.get(key);
    if (list) list.push(review);
    else sheets.set(key, [review]);
  }
  return [...sheets.values()].flatMap((list) => {
    const [first, ...rest] = list;
    if (!first) return [];
    const related = rest.map(({ location, raw }) => ({ message: { zh: shown(raw), en: shown(raw) }, location }));
    return [diagnose(kind, first.location, { count: list.length }, related)];
  });
}

const reviewsIn = (submission: Submission): Review[] => submission.units.flatMap((unit) => [...unit.reviews.values()].flat());

export const unnamedScorers: ValidateRule = {
  problems: [noScorer],
  title: noScorer.title,
  check: (_framework, submission) =>
    lackingBySheet(
      reviewsIn(submission).filter((review) => review.scorer === undefined),
      noScorer,
    ),
};

export const undatedScores: ValidateRule = {
  problems: [noDate],
  title: noDate.title,
  check: (_framework, submission) =>
    lackingBySheet(
      reviewsIn(submission).filter((review) => review.date === undefined),
      noDate,
    ),
};

/** What the rule alone gives, in the points that the framework states for the indicator. */
function computedOf(score: Score): Exact | undefined {
  const given = score.computed ?? (score.status === 'scored' ? score.unrounded : undefined);
  if (!given || isZero(score.maxPoints)) return given;
  return multiply(given, divide(score.node.points, score.maxPoints) ?? one);
}

export const unexplainedChanges: AssessmentRule = {
  problems: [noReason],
  title: noReason.title,
  check: (assessment: Assessment) =>
    assessment.units.flatMap((unit) =>
      unit.scores.flatMap((score) => {
        const { verified, node } = score;
        const computed = computedOf(score);
        if (!verified?.points || verified.reason !== undefined || !computed || compare(verified.points, computed) === 0) return [];
        return [diagnose(noReason, verified.location, { unit: unit.name, indicator: node.title, from: computed, to: verified.points })];
      }),
    ),
};
