// The parameters of a panel made ready: the scale of its marks, how they are averaged, how they must be spread.
import { problem } from '../../diagnostic.ts';
import type { Marks } from '../../model.ts';
import { compare, type Exact, isZero, printExact, zero } from '../../points.ts';
import type { Average } from '../marks.ts';
import { checkMode } from '../mode-parameters.ts';
import { exactNumber } from '../parameters.ts';
import type { RuleContext } from '../rule-type.ts';

interface DecimalRule {
  readonly upTo?: number;
  readonly above?: number;
  readonly places: number;
}

export interface PanelParameters {
  readonly how: Average;
  readonly trim?: number;
  readonly fewForTrim?: 'mean' | 'pending';
  readonly atLeast?: number;
  readonly outOf?: number;
  readonly from?: number;
  readonly to?: number;
  readonly reason?: 'required' | 'optional';
  readonly anonymous?: boolean;
  readonly spread?: { readonly decimals?: readonly DecimalRule[]; readonly distinct?: boolean; readonly ties?: 'report' | 'void' };
}

export const panelRange = problem<{ from: string; to: string; outOf: string }>({
  code: 'framework/panel-range',
  severity: 'error',
  title: { zh: '评委打分的范围不对', en: 'range of a panel’s marks' },
  message: ({ from, to, outOf }) => ({
    zh: `评分范围从 ${from} 到 ${to}，满分 ${outOf}，应满足 0 ≤ from ＜ to ≤ 满分，满分大于 0`,
    en: `marks run from ${from} to ${to} out of ${outOf}; 0 ≤ from < to ≤ outOf must hold, with outOf above 0`,
  }),
  help: () => ({
    zh: '20 分的指标酌情扣 5–10 分，写 from: 10、to: 15；outOf 是打分的满分，默认等于分值',
    en: 'an indicator of 20 that may lose 5 to 10 has from: 10, to: 15; outOf is what marks are out of, the points when left out',
  }),
});

export interface Panel extends Omit<PanelParameters, 'from' | 'to' | 'outOf' | 'spread' | 'trim'> {
  readonly marks: Marks;
  /** What marks are out of, for an indicator worth `points`. */
  outOf(points: Exact): Exact;
  readonly trim: number;
}

/** Decimal places for marks out of so much; undefined where nothing is said of them. */
function placesFor(rules: readonly DecimalRule[], outOf: Exact): number | undefined {
  const fits = ({ upTo, above }: DecimalRule) =>
    (upTo === undefined || compare(outOf, exactNumber(upTo)) <= 0) && (above === undefined || compare(outOf, exactNumber(above)) > 0);
  return rules.find(fits)?.places;
}

/** Undefined after faults were reported. */
export function compilePanel(parameters: PanelParameters, context: RuleContext): Panel | undefined {
  const { how, spread = {}, trim = 1 } = parameters;
  const keys = how === 'trimmed' ? { needs: ['fewForTrim'], allows: ['trim'] } : { needs: [], allows: [] };
  const fits = checkMode(context, parameters, `how: ${how}`, keys, ['trim', 'fewForTrim'], 'how');
  const outOf = (points: Exact) => (parameters.outOf === undefined ? points : exactNumber(parameters.outOf));
  const scale = outOf(context.points);
  const from = exactNumber(parameters.from ?? 0);
  const to = parameters.to === undefined ? scale : exactNumber(parameters.to);
  if (isZero(scale) || compare(from, zero) < 0 || compare(from, to) >= 0 || compare(to, scale) > 0) {
    const path = ['from', 'to', 'outOf'].find((key) => Object.hasOwn(parameters, key)) ?? 'how';
    context.report(panelRange, [path], { from: printExact(from), to: printExact(to), outOf: printExact(scale) });
    return undefined;
  }
  if (!fits) return undefined;
  const places = placesFor(spread.decimals ?? [], scale);
  const marks: Marks = {
    from,
    to,
    anonymous: parameters.anonymous ?? false,
    ...(places !== undefined && { places }),
    ...(spread.distinct === true && { ties: spread.ties ?? 'report' }),
  };
  return { ...parameters, outOf, trim, marks };
}
