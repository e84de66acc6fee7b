// 排名图: a bar for the total of each unit, and in outline what is still possible.
import { scaleBand, scaleLinear } from 'd3-scale';
import type { UnitAssessment } from '../../../model.ts';
import { approximate } from '../../../points.ts';
import { isOpen, printScore } from '../../words.ts';
import type { Markup } from '../markup.ts';
import { type View, visible } from '../view.ts';
import { bar, chart, fitting, label, path, stroke } from './svg.ts';

const width = 720;
const [left, right] = [190, 80];
const line = 19;

/** Units with a total, in their order. */
export function rankingChart(units: readonly UnitAssessment[], title: string, { framework, language }: View): Markup {
  const full = approximate(framework.scoring.total);
  const low = Math.min(0, ...units.map(({ points }) => (points ? approximate(points) : 0)));
  const high = Math.max(full, ...units.map(({ points, possible }) => Math.max(points ? approximate(points) : 0, approximate(possible))));
  const x = scaleLinear([low, high], [left, width - right]);
  const y = scaleBand(
    units.map((_, index) => index),
    [24, 24 + units.length * line],
  ).padding(0.25);
  const height = 28 + units.length * line;
  const ticks = x.ticks(5);
  const bars: string[] = [];
  const open: string[] = [];
  const labels: Markup[] = [];
  for (const [index, unit] of units.entries()) {
    const top = y(index) ?? 0;
    const points = unit.points ? approximate(unit.points) : 0;
    const possible = approximate(unit.possible);
    bars.push(bar(x(0), x(points), top, y.bandwidth()));
    if (isOpen(unit) && possible > points) open.push(bar(x(points), x(possible), top + 1, y.bandwidth() - 2));
    const middle = top + y.bandwidth() / 2 + 4;
    labels.push(label(left - 6, middle, fitting(`${unit.rank ?? ''} ${visible(unit.name)}`, 14.5), 'e'));
    const end = isOpen(unit) ? Math.max(points, possible) : points;
    labels.push(label(x(Math.max(end, 0)) + 5, middle, unit.points ? printScore(unit.points, framework) : ''));
  }
  const description =
    language === 'zh'
      ? `横条是总分，虚线框到可能最高分；共 ${units.length} 个单位，数字见下表。`
      : `Bars are totals, dashed outlines reach the highest possible total; ${units.length} units, the figures are in the table below.`;
  return chart(width, height, title, description, [
    path(
      'g',
      ticks.map((tick) => stroke(x(tick), 20, height - 20)),
    ),
    ...ticks.map((tick) => label(x(tick), 14, String(tick), 'm')),
    path('b', bars),
    path('o', open),
    ...labels,
  ]);
}
