// 打分要拉开档次: marks of a panel with too many decimals, and marks that one scorer gave to two units.
import { diagnose, type Location, problem } from '../diagnostic.ts';
import type { Framework, Indicator, Review, Submission } from '../model.ts';
import { decimalPlaces, printExact } from '../points.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { scorerKey } from '../scoring/marks.ts';
import { plural, shown } from '../text.ts';
import type { ValidateRule } from './rule.ts';

const tooManyDecimals = problem<{ unit: string; indicator: string; seen: string; places: number }>({
  code: 'review/too-many-decimals',
  severity: 'error',
  title: { zh: '打分的小数位数太多', en: 'a mark with too many decimals' },
  message: ({ unit, indicator, seen, places }) => ({
    zh: `${shown(unit)}“${shown(indicator)}”的打分是 ${shown(seen)}，${places === 0 ? '应为整数' : `最多 ${places} 位小数`}`,
    en: `${shown(unit)}, “${shown(indicator)}”: the mark ${shown(seen)} may have at most ${plural(places, 'decimal place')}`,
  }),
  help: () => ({ zh: '请评分人按规定的小数位数重新打分', en: 'ask the scorer for a mark with as many decimals as the scheme allows' }),
});

const tiedMarks = problem<{ indicator: string; scorer: string | undefined; mark: string; units: readonly string[]; isVoid: boolean }>({
  code: 'review/tied-marks',
  severity: 'warning',
  title: { zh: '同一评委给不同单位打了同样的分', en: 'one scorer gave units the same mark' },
  message: ({ indicator, scorer, mark, units, isVoid }) => ({
    zh: `“${shown(indicator)}”：${scorer === undefined ? '同一评委' : `评委${shown(scorer)}`}给 ${units.map((unit) => shown(unit)).join('、')} 都打了 ${mark} 分${isVoid ? '，按规则并列无效、待核' : ''}`,
    en: `“${shown(indicator)}”: ${scorer === undefined ? 'one scorer' : shown(scorer)} gave ${units.map((unit) => shown(unit)).join(', ')} the same mark ${mark}${isVoid ? ', which is void by the rule' : ''}`,
  }),
  help: () => ({ zh: '请评分人拉开档次，重新打分', en: 'ask the scorer to tell the units apart' }),
});

interface Given {
  readonly unit: string;
  readonly review: Review;
}

/** Every indicator that asks for marks, with the marks of all units. */
function panelsOf(framework: Framework, submission: Submission): { readonly indicator: Indicator; readonly given: Given[] }[] {
  const leaves = [framework.indicators, ...framework.trees.values()].flatMap(leavesOf);
  const panels = [...new Map(leaves.map((leaf) => [leaf.id, leaf])).values()].filter((leaf) => leaf.rule.marks);
  return panels.map((indicator) => ({
    indicator,
    given: submission.units.flatMap((unit) => (unit.reviews.get(indicator.id) ?? []).map((review) => ({ unit: unit.name, review }))),
  }));
}

export const markDecimals: ValidateRule = {
  problems: [tooManyDecimals],
  title: tooManyDecimals.title,
  check: (framework, submission) =>
    panelsOf(framework, submission).flatMap(({ indicator, given }) => {
      const places = indicator.rule.marks?.places;
      if (places === undefined) return [];
      const wrong = given.filter(({ review }) => review.points && (decimalPlaces(review.points) ?? places + 1) > places);
      return wrong.map(({ unit, review }) =>
        diagnose(tooManyDecimals, review.location, { unit, indicator: indicator.title, seen: review.raw, places }),
      );
    }),
};

export const markTies: ValidateRule = {
  problems: [tiedMarks],
  title: tiedMarks.title,
  check: (framework, submission) =>
    panelsOf(framework, submission).flatMap(({ indicator, given }) => {
      const { marks } = indicator.rule;
      if (marks?.ties === undefined) return [];
      const equal = new Map<string, Given[]>();
      for (const entry of given) {
        const scorer = scorerKey(entry.review);
        if (scorer === undefined || !entry.review.points) continue;
        const key = `${printExact(entry.review.points)} ${scorer}`;
        equal.set(key, [...(equal.get(key) ?? []), entry]);
      }
      return [...equal.values()].flatMap((tied) => {
        const [first, ...rest] = tied;
        if (!first?.review.points || new Set(tied.map(({ unit }) => unit)).size < 2) return [];
        const params = {
          indicator: indicator.title,
          scorer: marks.anonymous ? undefined : first.review.scorer,
          mark: printExact(first.review.points),
          units: tied.map(({ unit }) => unit),
          isVoid: marks.ties === 'void',
        };
        const place = ({ unit, review }: Given): { message: { zh: string; en: string }; location: Location } => ({
          message: { zh: shown(unit), en: shown(unit) },
          location: review.location,
        });
        return [diagnose(tiedMarks, first.review.location, params, rest.map(place))];
      });
    }),
};
