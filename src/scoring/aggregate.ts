// How the children of a group become its points. Sums add points of one scale; the other ways compare shares of each child's own
// maximum, so that children of different scales (345 and 100) can stand side by side.
import type { Aggregate, Score, Step } from '../model.ts';
import { power, root } from '../points/roots.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  exact,
  isZero,
  larger,
  multiply,
  one,
  printPercent,
  smaller,
  subtract,
  sum,
  zero,
} from '../points.ts';
import { joinTexts } from '../text.ts';
import { printPoints } from './outcomes.ts';

/** What a group says of its children. */
export interface Combining {
  readonly aggregate: Aggregate;
  /** Absent for the scheme as a whole: its bounds are those of the stage `clamp`. */
  readonly floor?: Exact;
  readonly cap?: Exact;
}

/** The published, unrounded and possible points of a group. */
export interface Together {
  readonly points: Exact;
  readonly unrounded: Exact;
  readonly possible: Exact;
}

type Figure = (child: Score) => Exact;

const pointsOf: Figure = (child) => child.points ?? zero;
const unroundedOf: Figure = (child) => child.unrounded ?? zero;
const possibleOf: Figure = (child) => child.possible;

/** Children that count: they have a maximum of their own. */
const staying = (children: readonly Score[]): Score[] => children.filter((child) => !isZero(child.maxPoints));

const weightOf = (child: Score): Exact => child.node.weight ?? one;
const shareOf = (child: Score, figure: Figure): Exact => divide(figure(child), child.maxPoints) ?? zero;

const together = {
  /** Weights of children that do not apply are shared out over the others. */
  weighted: (children: readonly Score[], figure: Figure) => {
    const weights = sum(children.map(weightOf));
    return divide(sum(children.map((child) => multiply(weightOf(child), shareOf(child, figure)))), weights) ?? zero;
  },
  min: (children: readonly Score[], figure: Figure) => children.map((child) => shareOf(child, figure)).reduce(smaller, one),
  /** Π share^(weight ÷ Σ weights): the weights as whole numbers k of K, then the K-th root. */
  geometric: (children: readonly Score[], figure: Figure) => {
    const weights = sum(children.map(weightOf));
    const parts = children.map((child) => divide(weightOf(child), weights) ?? zero);
    const common = parts.reduce((whole, part) => leastCommonMultiple(whole, Number(part.d)), 1);
    const shares = children.map((child, index) => {
      const times = Number(multiply(parts[index] ?? zero, exact(common)).n);
      return power(larger(shareOf(child, figure), zero), times);
    });
    return root(shares.reduce(multiply, one), common);
  },
} as const;

function leastCommonMultiple(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return (left / a) * right;
}

/** A floor never lifts a group above the maximum that it has left. */
function within(value: Exact, { floor, cap }: Combining, max: Exact): Exact {
  const lowest = floor && smaller(floor, max);
  const raised = lowest && compare(value, lowest) < 0 ? lowest : value;
  return cap && compare(raised, cap) > 0 ? cap : raised;
}

/** The points of a group out of `max`. */
export function aggregate(combining: Combining, children: readonly Score[], max: Exact): Together {
  if (combining.aggregate === 'sum') return addUp(combining, children, max);
  const applicable = staying(children);
  const how = together[combining.aggregate];
  const figure = (value: Figure) => (applicable.length === 0 ? zero : within(multiply(max, how(applicable, value)), combining, max));
  return { points: figure(pointsOf), unrounded: figure(unroundedOf), possible: figure(possibleOf) };
}

/** Most rows are settled and need no rounding: their three figures are one, and only the differences of the others are added up. */
function addUp(combining: Combining, children: readonly Score[], max: Exact): Together {
  const published: Exact[] = [];
  const rounded: Exact[] = [];
  const open: Exact[] = [];
  for (const { points = zero, unrounded = zero, possible } of children) {
    published.push(points);
    if (unrounded !== points) rounded.push(subtract(unrounded, points));
    if (possible !== points) open.push(subtract(possible, points));
  }
  const points = sum(published);
  const plus = (differences: readonly Exact[]) => within(differences.length === 0 ? points : add(points, sum(differences)), combining, max);
  return { points: within(points, combining, max), unrounded: plus(rounded), possible: plus(open) };
}

const ways = {
  weighted: { zh: '按权重平均', en: 'weighted mean' },
  min: { zh: '取得分率最低的', en: 'the lowest share' },
  geometric: { zh: '几何平均', en: 'geometric mean' },
} as const;

/** Why a group's points are not the plain sum of the rows below it; nothing where they are. */
export function explainGroup(combining: Combining, children: readonly Score[], max: Exact, points: Exact): readonly Step[] {
  if (combining.aggregate === 'sum') {
    const total = sum(children.map(pointsOf));
    if (equals(total, points)) return [];
    const low = compare(total, points) < 0;
    const text = {
      zh: `下级合计 ${printPoints(total)} 分，${low ? '不低于' : '封顶'} ${printPoints(points)} 分`,
      en: `the rows below add up to ${printPoints(total)}, ${low ? 'but not below' : 'capped at'} ${printPoints(points)}`,
    };
    return [{ text, lost: subtract(total, points) }];
  }
  const parts = staying(children).map((child) => {
    const share = printPercent(shareOf(child, pointsOf));
    const weight = child.node.weight ? `${printPercent(child.node.weight)} × ` : '';
    return { zh: `${child.node.title} ${weight}${share}`, en: `${child.node.title} ${weight}${share}` };
  });
  const listed = joinTexts(parts, { zh: '、', en: ', ' });
  const way = ways[combining.aggregate];
  const text = {
    zh: `${way.zh}：${listed.zh}，满分 ${printPoints(max)} 分，得 ${printPoints(points)} 分`,
    en: `${way.en} of ${listed.en}, out of ${printPoints(max)}: ${printPoints(points)}`,
  };
  return [{ text, lost: subtract(max, points) }];
}
