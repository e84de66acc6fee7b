// Two charts of one unit with one set of labels: its level-1 rates beside the median of its class, and the way from full marks down to
// the total, loss by loss (瀑布图).
import { scaleLinear } from 'd3-scale';
import { curveStepBefore, line } from 'd3-shape';
import { approximate, type Exact } from '../../../points.ts';
import type { Markup } from '../markup.ts';
import { chart, fitting, label, path, stroke } from './svg.ts';

const [left, middle, width] = [150, 380, 720];
const row = 17;
const top = 20;

export interface RateBar {
  readonly title: string;
  readonly rate: Exact | undefined;
  readonly rateWords: string;
  readonly median: Exact | undefined;
}

/** One step of the waterfall: from one height to another. `whole`: a sum, which starts at 0. */
export interface Fall {
  readonly title: string;
  readonly from: Exact;
  readonly to: Exact;
  readonly words: string;
  readonly whole?: true;
}

/** A bar as a thick line, to whole units: there are hundreds of them in a page. */
const bar = (from: number, to: number, y: number): string => `M${Math.round(from)} ${y + 7}H${Math.round(to)}`;

/** `rates` go with the falls of the same title; falls without a rate stand alone. */
export function unitChart(
  rates: ReadonlyMap<string, RateBar>,
  falls: readonly Fall[],
  words: {
    readonly title: string;
    readonly description: string;
    readonly rates: string;
    readonly falls: string;
    readonly from: (foot: string) => string;
  },
): Markup {
  const shares = [...rates.values()].flatMap(({ rate, median }) => [rate, median].flatMap((value) => (value ? [approximate(value)] : [])));
  const x = scaleLinear([Math.min(0, ...shares), Math.max(1, ...shares)], [left, middle - 60]);
  const heights = falls.flatMap(({ from, to }) => [approximate(from), approximate(to)]);
  const [lowest, highest] = [Math.min(...falls.map(({ to }) => approximate(to))), Math.max(0, ...heights)];
  // Losses are small beside totals: the axis begins below the lowest point of the way, and says so.
  const foot = Math.min(lowest, Math.max(0, Math.floor(lowest - (highest - lowest) / 2)));
  const w = scaleLinear([foot, highest], [middle, width - 56]);
  const [bars, medians, wholes, losses, gains]: string[][] = [[], [], [], [], []];
  const labels: Markup[] = [label(left, 12, words.rates), label(middle, 12, foot === 0 ? words.falls : words.from(String(foot)))];
  const steps: [number, number][] = [];
  for (const [index, fall] of falls.entries()) {
    const y = top + index * row;
    const [from, to] = [approximate(fall.from), approximate(fall.to)];
    labels.push(label(left - 6, y + 11, fitting(fall.title, 11.5), 'e'));
    const rate = rates.get(fall.title);
    if (rate?.rate) bars?.push(bar(x(0), x(approximate(rate.rate)), y));
    if (rate?.median) medians?.push(stroke(Math.round(x(approximate(rate.median))), y, 15));
    if (rate) labels.push(label(Math.round(x(Math.max(0, rate.rate ? approximate(rate.rate) : 0))) + 4, y + 11, rate.rateWords));
    (fall.whole ? wholes : to < from ? losses : gains)?.push(bar(w(fall.whole ? foot : from), w(to), y));
    labels.push(label(Math.round(w(Math.max(from, to))) + 4, y + 11, fall.words));
    steps.push([w(to), y + 7]);
  }
  const way = line().curve(curveStepBefore).digits(0)(steps) ?? '';
  return chart(width, top + falls.length * row + 4, words.title, words.description, [
    path('g', way === '' ? [] : [way]),
    path('v b', bars ?? []),
    path('k', medians ?? []),
    path('v b', wholes ?? []),
    path('v l', losses ?? []),
    path('v a', gains ?? []),
    path('g', [stroke(x(1), top, falls.length * row)]),
    ...labels,
  ]);
}
