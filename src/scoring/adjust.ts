// 加减分: what a unit gains and loses beside the tree, within the caps of items, blocks and the whole.
import type { AdjustmentBlock, AdjustmentItem, AdjustmentScore, Adjustments, Framework, Read, Step, UnitSubmission } from '../model.ts';
import {
  absolute,
  add,
  compare,
  type Exact,
  equals,
  isNegative,
  isZero,
  multiply,
  negate,
  one,
  printReadable,
  sum,
  zero,
} from '../points.ts';
import { explainAbsence, measuresOf, printPoints } from './outcomes.ts';

export interface Adjusted {
  readonly blocks: readonly BlockScore[];
  readonly items: readonly AdjustmentScore[];
  readonly sure: Exact;
  readonly possible: Exact;
}

type Level = AdjustmentItem['levels'][number];

/** How often a level occurred: a number of times, or once where it is a yes-or-no. Undefined where nothing is known. */
function timesOf(
  level: Level,
  read: Read,
  titleOf: (id: string) => string,
): { times: Exact } | { open: 'missing' | 'pending' | 'not-applicable'; words: Step['text'] } {
  const result = level.value.evaluate(read);
  if (result.state === 'value') {
    if (result.value.kind === 'boolean') return { times: result.value.boolean ? one : zero };
    if (result.value.kind === 'number' && !isNegative(result.value.number)) return { times: result.value.number };
    return { open: 'pending', words: { zh: `“${level.title}”的次数是负数，需要核定`, en: `${level.title} is negative` } };
  }
  const open = result.state === 'missing' || result.state === 'not-applicable' ? result.state : 'pending';
  return { open, words: explainAbsence(result, titleOf) };
}

interface Found {
  readonly level: Level;
  readonly times: Exact;
  readonly points: Exact;
}

const withinCap = (points: Exact, cap: Exact | undefined): Exact => {
  if (!cap || compare(absolute(points), cap) <= 0) return points;
  return isNegative(points) ? negate(cap) : cap;
};

/** An item, and whether nothing bounds what may still happen: open occurrences of an item without a cap. */
interface ItemScore {
  readonly score: AdjustmentScore;
  readonly endless: boolean;
}

interface BlockScore {
  readonly block: AdjustmentBlock;
  readonly items: readonly ItemScore[];
}

const strongest = (levels: readonly Exact[]): Exact =>
  levels.reduce((best, points) => (compare(absolute(points), absolute(best)) > 0 ? points : best), zero);

/** `optional` measures that were not reported did not occur; of others it is not known yet. */
function scoreItem(
  item: AdjustmentItem,
  block: AdjustmentBlock,
  adjustments: Adjustments,
  read: Read,
  unit: UnitSubmission,
  framework: Framework,
): ItemScore {
  const found: Found[] = [];
  const open: { status: 'missing' | 'pending'; level: Level; words: Step['text'] }[] = [];
  const titleOf = (id: string) => framework.measures.get(id)?.title ?? id;
  for (const level of item.levels) {
    const seen = timesOf(level, read, titleOf);
    if ('times' in seen) found.push({ level, times: seen.times, points: multiply(level.points, seen.times) });
    else if (seen.open !== 'not-applicable' && !(seen.open === 'missing' && isOptional(level, framework)))
      open.push({ status: seen.open, level, words: seen.words });
  }
  const occurred = found.filter(({ times }) => !isZero(times));
  const better = (left: Found, right: Found) => (compare(absolute(right.level.points), absolute(left.level.points)) > 0 ? right : left);
  const highest = item.count === 'highest';
  const counted =
    highest && occurred.length > 0 ? [occurred.reduce(better)].map((one) => ({ ...one, points: one.level.points })) : occurred;
  const sure = sum(counted.map((one) => one.points));
  const waiting = open.map(({ level }) => level.points);
  const deducts = item.levels.some((level) => isNegative(level.points));
  const unbounded = !highest && open.some(({ level }) => !level.yesNo && !isZero(level.points));
  // Anything open may still happen: the highest level once, a yes-or-no once, a count as often as the caps allow.
  const ends = deducts ? [adjustments.floor, block.floor] : [adjustments.cap, block.cap];
  const most = highest ? strongest([sure, ...waiting]) : unbounded ? (item.cap ?? ends[1] ?? ends[0] ?? zero) : add(sure, sum(waiting));
  const extreme = withinCap(unbounded && deducts && item.cap ? negate(item.cap) : most, item.cap);
  const settled = withinCap(sure, item.cap);
  const measures = measuresOf(...item.levels.map((level) => level.value));
  const score: AdjustmentScore = {
    item,
    block,
    status: open.length === 0 ? 'scored' : open.some(({ status }) => status === 'pending') ? 'pending' : 'missing',
    points: deducts ? extreme : settled,
    possible: deducts ? settled : extreme,
    why: () => [
      ...counted.map((one) => stepOf(one, item)),
      ...(equals(sure, settled) ? [] : [cappedStep(sure, settled)]),
      ...open.map(({ words }) => ({ text: words, lost: zero })),
    ],
    inputs: measures.flatMap((measure) => unit.values.get(measure) ?? []),
  };
  return { score, endless: unbounded && !item.cap };
}

const isOptional = (level: Level, framework: Framework): boolean =>
  level.value.measures.every((measure) => framework.measures.get(measure)?.optional ?? false);

function stepOf({ level, times, points }: Found, item: AdjustmentItem): Step {
  const sign = isNegative(level.points) ? { zh: '扣', en: '−' } : { zh: '加', en: '+' };
  const each = printPoints(absolute(level.points));
  const once =
    item.count === 'highest' ? { zh: '（只按最高一级计一次）', en: ' (only the highest level counts, once)' } : { zh: '', en: '' };
  const own = level.title === item.title;
  const name = { zh: own ? item.title : `${item.title}：${level.title}`, en: own ? item.title : `${item.title}: ${level.title}` };
  return {
    text: {
      zh: `${name.zh} ${printReadable(times)} 次，每次${sign.zh} ${each} 分，共${sign.zh} ${printPoints(absolute(points))} 分${once.zh}`,
      en: `${name.en} ×${printReadable(times)} at ${sign.en}${each}: ${sign.en}${printPoints(absolute(points))}${once.en}`,
    },
    lost: zero,
  };
}

function cappedStep(together: Exact, points: Exact): Step {
  const [from, to] = [printPoints(absolute(together)), printPoints(absolute(points))];
  const negative = isNegative(points);
  return {
    text: {
      zh: `合计${negative ? '扣' : '加'} ${from} 分，本项最多${negative ? '扣' : '加'} ${to} 分`,
      en: `${negative ? '−' : '+'}${from} together, at most ${negative ? '−' : '+'}${to} for the item`,
    },
    lost: zero,
  };
}

const between = (value: Exact, floor: Exact | undefined, cap: Exact | undefined): Exact => {
  const raised = floor && compare(value, floor) < 0 ? floor : value;
  return cap && compare(raised, cap) > 0 ? cap : raised;
};

/** What the items of a block come to together, within the bounds of the block. */
export const blockTotal = ({ floor, cap }: AdjustmentBlock, points: readonly Exact[]): Exact => between(sum(points), floor, cap);

/** Whether an item is there for the class of a unit. */
export const appliesTo = ({ applies }: AdjustmentItem, unit: Pick<UnitSubmission, 'class'>): boolean =>
  applies.length === 0 || (unit.class !== undefined && applies.includes(unit.class));

/** Item, then block, then the whole: each within its own caps. */
export function adjust(adjustments: Adjustments, read: Read, unit: UnitSubmission, framework: Framework): Adjusted {
  const blocks = adjustments.blocks.map((block) => ({
    block,
    items: block.items.filter((item) => appliesTo(item, unit)).map((item) => scoreItem(item, block, adjustments, read, unit, framework)),
  }));
  return together(adjustments, blocks);
}

/** The same where one item adds other points. */
export function readjust(adjustments: Adjustments, { blocks }: Adjusted, item: AdjustmentItem, points: Exact): Adjusted {
  const changed = (one: ItemScore): ItemScore =>
    one.score.item === item ? { score: { ...one.score, points, possible: points }, endless: false } : one;
  return together(
    adjustments,
    blocks.map(({ block, items }) => ({ block, items: items.map(changed) })),
  );
}

function together(adjustments: Adjustments, blocks: readonly BlockScore[]): Adjusted {
  /** An end that nothing bounds is that of the block, or else of the whole. */
  const total = (figure: (score: AdjustmentScore) => Exact, isEndless: (one: ItemScore) => boolean, end: 'floor' | 'cap'): Exact => {
    const parts = blocks.map(({ block, items }) =>
      items.some(isEndless)
        ? block[end]
        : blockTotal(
            block,
            items.map(({ score }) => figure(score)),
          ),
    );
    const bounded = parts.filter((part) => part !== undefined);
    return bounded.length < parts.length ? adjustments[end] : between(sum(bounded), adjustments.floor, adjustments.cap);
  };
  const takes = ({ score }: ItemScore) => score.item.levels.some((level) => isNegative(level.points));
  return {
    blocks,
    items: blocks.flatMap(({ items }) => items.map(({ score }) => score)),
    sure: total(
      (score) => score.points,
      (one) => one.endless && takes(one),
      'floor',
    ),
    possible: total(
      (score) => score.possible,
      (one) => one.endless && !takes(one),
      'cap',
    ),
  };
}
