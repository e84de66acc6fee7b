// Random schemes and random units. All choices come from one tape of numbers, so that a failing case shrinks towards the first and
// least of every choice: no classes, sums, nothing missing.
import fc from 'fast-check';
import type {
  Adjustments,
  Aggregate,
  Branch,
  Finding,
  Grade,
  Item,
  Kind,
  Known,
  Middle,
  Node,
  Policies,
  Scheme,
  Unit,
  Veto,
} from './structure-scheme.ts';
import { branchesOf, leavesOf, treeOf, worthIn } from './structure-scheme.ts';

/** How far below 0 an indicator may fall. */
const deepest = 4;

export interface Dice {
  upTo(most: number): number;
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  chance(percent: number): boolean;
}

/** More numbers than the tape has are made from those that it has. */
function diceOf(tape: readonly number[]): Dice {
  let at = 0;
  const next = () => {
    const turn = Math.floor(at / tape.length);
    const value = tape[at % tape.length] ?? 0;
    at += 1;
    return value === 0 ? 0 : (value * (1 + turn * 40_503) + turn) % 65_536;
  };
  const upTo = (most: number) => next() % (most + 1);
  return {
    upTo,
    between: (least, most) => least + upTo(most - least),
    pick: (list) => list[upTo(list.length - 1)] as (typeof list)[number],
    chance: (percent) => upTo(99) >= 100 - percent,
  };
}

/** The same tape gives the same choices: for tests that draw more than one thing. */
export const schemeAndUnits: fc.Arbitrary<{ readonly scheme: Scheme; readonly units: readonly Unit[] }> = fc
  .tuple(fc.array(fc.noBias(fc.nat({ max: 65_535 })), { minLength: 1, maxLength: 240, size: 'max' }), fc.integer({ min: 1, max: 9 }))
  .map(([tape, count]) => {
    const draw = diceOf(tape);
    const scheme = drawScheme(draw);
    return { scheme, units: Array.from({ length: count }, (_, index) => drawUnit(draw, scheme, `U${index}`)) };
  });

const shares = (draw: Dice, count: number): number[] => {
  const cuts = Array.from({ length: count - 1 }, () => draw.between(1, 3));
  return [...cuts, 10 - cuts.reduce((all, cut) => all + cut, 0)].map((part) => part * 10);
};

/** `everywhere`: below a mean every class must have the same children, or the weights would not add up for all. */
function drawNodes(draw: Dice, kinds: readonly string[], parent: string, depth: number, everywhere: boolean, how: Aggregate): Node[] {
  const count = draw.between(1, depth === 0 ? 4 : 3);
  const weights = how === 'weighted' || (how === 'geometric' && draw.chance(60)) ? shares(draw, count) : undefined;
  return Array.from({ length: count }, (_, index): Node => {
    const id = `${parent}n${index}`;
    const weight = weights?.[index];
    const place = weight === undefined ? { id } : { id, weight };
    return depth < 3 && draw.chance(depth === 0 ? 55 : 30)
      ? drawBranch(draw, kinds, place, depth, everywhere)
      : drawLeaf(draw, kinds, place, everywhere);
  });
}

function drawLeaf(draw: Dice, kinds: readonly string[], place: { id: string; weight?: number }, everywhere: boolean): Node {
  const here = everywhere || draw.chance(70) ? kinds : kinds.filter((_, index) => index === 0 || draw.chance(60));
  const same = draw.chance(50) ? draw.between(1, 200) : undefined;
  const worth = Object.fromEntries(here.map((kind) => [kind, same ?? draw.between(1, 200)]));
  const penalty = draw.chance(20) ? draw.pick(['zero' as const, { times: draw.between(2, 3) }, { lose: draw.between(0, 40) }]) : undefined;
  return {
    ...place,
    worth,
    strict: draw.chance(12),
    ...(draw.chance(15) && { depth: draw.upTo(deepest) }),
    ...(penalty !== undefined && { penalty }),
  };
}

function drawBranch(
  draw: Dice,
  kinds: readonly string[],
  place: { id: string; weight?: number },
  depth: number,
  everywhere: boolean,
): Branch {
  const aggregate = draw.pick<Aggregate>(['sum', 'sum', 'sum', 'weighted', 'min', 'geometric']);
  const children = drawNodes(draw, kinds, `${place.id}.`, depth + 1, everywhere || aggregate !== 'sum', aggregate);
  const floor = draw.chance(25) ? draw.between(-30, 10) : undefined;
  const cap = draw.chance(25) ? Math.max(draw.between(5, 250), floor ?? 0, 1) : undefined;
  return {
    ...place,
    aggregate,
    children,
    points: draw.between(10, 400),
    ...(floor !== undefined && { floor }),
    ...(cap !== undefined && { cap }),
  };
}

function drawPolicies(draw: Dice): Policies {
  return {
    decimals: draw.between(1, 3),
    rounding: draw.pick(['half-up', 'half-even', 'truncate'] as const),
    roundAt: draw.pick(['indicator', 'total'] as const),
    missing: draw.pick(['zero', 'block', 'exclude'] as const),
    notApplicable: draw.pick(['rescale', 'exclude', 'full', 'even', 'target'] as const),
    target: draw.between(0, 100),
    counts: draw.pick(['computed', 'verified'] as const),
    by: draw.pick(['unrounded', 'published'] as const),
    ties: draw.pick(['skip', 'dense'] as const),
    within: draw.pick(['class', 'all'] as const),
  };
}

function drawAdjustments(draw: Dice): Adjustments {
  let made = 0;
  const item = (id: string): Item => {
    const sign = draw.chance(45) ? -1 : 1;
    const levels = Array.from({ length: draw.between(1, 3) }, () => {
      made += 1;
      return {
        measure: `adj${made}`,
        points: sign < 0 ? -draw.between(1, 30) : draw.between(0, 30),
        yesNo: draw.chance(40),
        optional: draw.chance(50),
      };
    });
    return { id, levels, highest: draw.chance(35), ...(draw.chance(45) && { cap: draw.between(0, 50) }) };
  };
  const blocks = Array.from({ length: draw.between(1, 2) }, (_, index) => ({
    id: `block${index}`,
    items: Array.from({ length: draw.between(1, 3) }, (_item, place) => item(`item${index}_${place}`)),
    ...(draw.chance(50) && { cap: draw.between(0, 60) }),
    ...(draw.chance(50) && { floor: 0 - draw.between(0, 60) }),
  }));
  return { placement: draw.pick(['outside', 'inside'] as const), cap: draw.between(0, 80), floor: 0 - draw.between(0, 80), blocks };
}

function drawGrades(draw: Dice, kinds: readonly string[]): Grade[] {
  const count = draw.upTo(4);
  const step = 90 / Math.max(count, 1);
  return Array.from({ length: count }, (_, index): Grade => {
    const base = Math.floor(90 - index * step);
    const last = index === count - 1;
    // Moved by less than a step: in order for every class.
    const lineFor = () => Math.max(base - draw.upTo(Math.floor(step) - 2), 0);
    const byClass = kinds.length > 1 && draw.chance(30);
    const line = byClass
      ? Object.fromEntries(kinds.filter((_kind, place) => place === 0 || draw.chance(80)).map((kind) => [kind, lineFor()]))
      : base;
    const quota = {
      percent: draw.pick([25, 30, 50, 20, 100, 10]),
      rounding: draw.pick(['floor', 'ceil', 'half-up'] as const),
      ties: draw.pick(['include', 'exclude'] as const),
    };
    return { id: `g${index}`, ...(!(last && draw.chance(60)) && { line }), ...(!last && draw.chance(45) && { quota }) };
  });
}

function drawVetoes(draw: Dice, roots: readonly Node[], grades: readonly Grade[]): Veto[] {
  const ids = [...leavesOf(roots), ...branchesOf(roots)].map(({ id }) => id);
  return Array.from({ length: draw.pick([0, 0, 1, 2, 3]) }, (_, index): Veto => {
    const effects = {
      ...(grades.length > 0 && draw.chance(35) && { grade: draw.upTo(grades.length - 1) }),
      ...(grades.length > 0 && draw.chance(35) && { ceiling: draw.upTo(grades.length - 1) }),
      ...(draw.chance(50) && { indicator: draw.pick(ids) }),
    };
    return { id: `veto${index}`, total: draw.chance(30) || Object.keys(effects).length === 0, ...effects };
  });
}

const middles: readonly Middle[] = ['not-applicable', 'scale', 'adjustments', 'clamp', 'vetoes'];

function shuffled<T>(draw: Dice, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(draw.upTo(rest.length - 1), 1)[0] as T);
}

function drawScheme(draw: Dice): Scheme {
  const names = ['', 'c0', 'c1', 'c2'].slice(0, draw.pick([1, 1, 2, 3, 4]));
  const kinds = names.length === 1 ? [''] : names.slice(1);
  const aggregate = draw.pick<Aggregate>(['sum', 'sum', 'sum', 'sum', 'weighted', 'min', 'geometric']);
  const adjustments = draw.chance(45) ? drawAdjustments(draw) : undefined;
  const drawn = drawNodes(draw, kinds, '', 0, aggregate !== 'sum', aggregate);
  const inside = adjustments?.placement === 'inside' ? adjustments.cap : 0;
  const sumOf = (kind: string) => treeOf(drawn, kind).reduce((all, node) => all + (worthIn(node, kind) ?? 0), 0);
  // Classes of their own scale may add up to anything; of the others those that are worth less get one more indicator.
  const own = kinds.map((kind) => kind !== '' && draw.chance(40));
  const most = Math.max(10, ...kinds.filter((_, index) => !own[index]).map(sumOf));
  const total = aggregate === 'sum' ? most + inside : draw.between(50, 1000) + inside;
  const rest = Object.fromEntries(
    kinds.flatMap((kind, index) => (aggregate === 'sum' && !own[index] && sumOf(kind) < most ? [[kind, most - sumOf(kind)]] : [])),
  );
  const roots = Object.keys(rest).length > 0 ? [...drawn, { id: 'rest', worth: rest, strict: false }] : drawn;
  const classes = kinds.flatMap((id, index): Kind[] => {
    if (id === '') return [];
    const assessed = !(index > 0 && draw.chance(12));
    const from = aggregate === 'sum' ? sumOf(id) + inside : draw.between(20, 1000) + inside;
    // A class without any indicator has no scale either.
    const scale = own[index] && from - inside > 0 ? { from, to: draw.chance(70) ? total : draw.between(10, 1200) } : undefined;
    return [{ id, assessed, ...(scale && { scale }), ...(index > 0 && draw.chance(12) && { outOf: draw.between(10, 1500) }) }];
  });
  const grades = drawGrades(draw, kinds);
  const vetoes = drawVetoes(draw, roots, grades);
  const used: Middle[] = shuffled(draw, middles);
  const clamp = draw.chance(30) ? { min: draw.between(-50, 30), max: draw.between(30, 1200) } : undefined;
  return {
    classes,
    roots,
    aggregate,
    total,
    policies: drawPolicies(draw),
    middle: draw.chance(60) ? used : middles,
    ...(clamp && { clamp }),
    ...(adjustments && { adjustments }),
    vetoes,
    grades,
  };
}

const absent: readonly ('missing' | 'not-applicable' | 'unreadable')[] = ['missing', 'not-applicable', 'unreadable'];
const finding = (draw: Dice): Finding => draw.pick<Finding>([false, 'missing', true, 'missing', 'unreadable', 'not-applicable']);

function drawUnit(draw: Dice, scheme: Scheme, name: string): Unit {
  const dirt = draw.pick([0, 15, 40, 0]);
  const known = (most: number): Known => (draw.chance(dirt) ? draw.pick(absent) : draw.upTo(most));
  const leaves = leavesOf(scheme.roots);
  const level = draw.upTo(12);
  const each = <T>(ids: readonly string[], make: () => T) => Object.fromEntries(ids.map((id) => [id, make()]));
  const reviewed = leaves.filter(() => draw.chance(12));
  const levels = scheme.adjustments?.blocks.flatMap(({ items }) => items.flatMap((item) => item.levels)) ?? [];
  return {
    name,
    class: scheme.classes.length === 0 ? undefined : draw.chance(3) ? undefined : draw.pick(scheme.classes).id,
    leaves: each(
      leaves.map(({ id }) => id),
      () => (draw.chance(50) ? known(12) : typeof known(12) === 'number' ? level : known(14)),
    ),
    findings: each(
      leaves.filter(({ penalty }) => penalty !== undefined).map(({ id }) => id),
      () => finding(draw),
    ),
    verified: each(
      reviewed.map(({ id }) => id),
      () => draw.between(0, 220),
    ),
    occurrences: Object.fromEntries(
      levels.map(({ measure, yesNo }) => [measure, draw.chance(dirt) ? draw.pick(absent) : yesNo ? draw.chance(50) : draw.upTo(4)]),
    ),
    vetoes: each(
      scheme.vetoes.map(({ id }) => id),
      () => (draw.chance(60) ? finding(draw) : false),
    ),
    imported: draw.chance(15) ? draw.pick(absent) : draw.upTo(160),
  };
}
