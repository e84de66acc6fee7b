// 分布图: for every level-1 indicator and the total a box from quartile to quartile, the median, and a dot for each unit.
import { scaleBand, scaleLinear } from 'd3-scale';
import { symbol, symbolDiamond } from 'd3-shape';
import { approximate, type Exact } from '../../../points.ts';
import { type Markup, trusted } from '../markup.ts';
import type { Spread } from '../statistics.ts';
import { at, bar, chart, fitting, label, path, stroke } from './svg.ts';

const width = 720;
const [left, right] = [190, 24];
const line = 40;

export interface SpreadRow {
  readonly title: string;
  readonly rates: readonly Exact[];
  readonly spread: Spread;
}

/** Dots that would cover each other are stacked: the height of each above the line, by the order of the rates. */
function stacked(values: readonly number[]): number[] {
  const columns = new Map<number, number>();
  return values.map((value) => {
    const column = Math.round(value * 100);
    const height = columns.get(column) ?? 0;
    columns.set(column, height + 1);
    return height;
  });
}

const dot = (x: number, y: number): string => `M${at(x - 2)} ${at(y)}a2 2 0 1 0 4 0a2 2 0 1 0-4 0`;

export function spreadChart(rows: readonly SpreadRow[], title: string, description: string): Markup {
  const all = rows.flatMap(({ rates }) => rates.map(approximate));
  const x = scaleLinear([Math.min(0, ...all), Math.max(1, ...all)], [left, width - right]);
  const y = scaleBand(
    rows.map((_, index) => index),
    [24, 24 + rows.length * line],
  );
  const height = 28 + rows.length * line;
  const ticks = x.ticks(5);
  const diamond = symbol(symbolDiamond, 60).digits(1)() ?? '';
  const [boxes, whiskers, dots]: [string[], string[], string[]] = [[], [], []];
  const medians: Markup[] = [];
  const labels: Markup[] = [];
  for (const [index, { title: name, rates, spread }] of rows.entries()) {
    const base = (y(index) ?? 0) + line - 14;
    const [low, quarter, median, threeQuarters, high] = [spread.low, spread.quarter, spread.median, spread.threeQuarters, spread.high].map(
      (value) => x(approximate(value)),
    );
    boxes.push(bar(quarter ?? 0, threeQuarters ?? 0, base, 10));
    whiskers.push(`M${at(low ?? 0)} ${at(base + 5)}H${at(high ?? 0)}`, stroke(low ?? 0, base, 10), stroke(high ?? 0, base, 10));
    medians.push(trusted(`<path class=d d="${diamond}" transform="translate(${at(median ?? 0)} ${at(base + 5)})"/>`));
    const values = rates.map(approximate);
    // A column of dots never grows into the row above.
    const rise = Math.min(4, 18 / Math.max(1, ...stacked(values)));
    const heights = stacked(values);
    dots.push(...values.map((value, place) => dot(x(value), base - 4 - (heights[place] ?? 0) * rise)));
    labels.push(label(left - 8, base + 9, fitting(name, 14.5), 'e'));
  }
  return chart(width, height, title, description, [
    path(
      'g',
      ticks.map((tick) => stroke(x(tick), 20, height - 20)),
    ),
    ...ticks.map((tick) => label(x(tick), 14, `${Math.round(tick * 100)}%`, 'm')),
    path('w', whiskers),
    path('b2', boxes),
    path('p', dots),
    ...medians,
    ...labels,
  ]);
}
