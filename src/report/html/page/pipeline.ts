// The second checker, second part: from the rows of a unit to its total, stage by stage.
import { add, type Fraction, least, less, most, none, order, over, read, rounded, same, size, times, total, whole } from './exact.ts';
import type { Report, SumBlock, Sums, SumUnit } from './sums.ts';
import { before, checkTree, due, hasRoots, isOpen, near, open, published, type Row, type Tell, together, treeOf, worth } from './tree.ts';

const optional = (text: string | undefined): Fraction | undefined => (text === undefined ? undefined : read(text));

const between = (value: Fraction, low: Fraction | undefined, high: Fraction | undefined): Fraction => {
  const raised = low ? most(value, low) : value;
  return high ? least(raised, high) : raised;
};

const blockOf = ({ items, floor, cap }: SumBlock, figure: (item: SumBlock['items'][number]) => string): Fraction =>
  between(total(items.map((item) => read(figure(item)))), optional(floor), optional(cap));

/** 加减分: items within their caps, blocks and the whole within their bounds. Gives the most that they can come to, where that is sure. */
function checkAdjustments(sums: Sums, unit: SumUnit, report: Report, tell: Tell): Fraction | undefined {
  const given = read(unit.adjusted);
  const bounds = sums.adjustments;
  if (!bounds) return given;
  if (unit.blocks.length === 0 && sums.edition !== 'internal') {
    if (given[0] !== 0n) report.open.push({ unit: unit.name, node: 'adjusted', what: 'adjustments' });
    return given;
  }
  let settled = true;
  for (const item of unit.blocks.flatMap(({ items }) => items)) {
    const [points, cap] = [read(item.p), optional(item.cap)];
    report.checked += 1;
    if (cap && order(size(points), cap) > 0) tell(item.id, 'cap', points, points[0] < 0n ? less(none, cap) : cap);
    if (item.s !== undefined) settled = false;
    else if (item.o !== undefined && !same(read(item.o), points)) tell(item.id, 'possible', read(item.o), points);
  }
  const [low, high] = [read(bounds.floor), read(bounds.cap)];
  const together = between(total(unit.blocks.map((block) => blockOf(block, ({ p }) => p))), low, high);
  report.checked += 1;
  if (same(given, together)) return settled ? given : undefined;
  // Occurrences that nobody has counted yet may take a deduction down to where something bounds it.
  const ends = unit.blocks.map((block) =>
    block.items.some(({ s }) => s !== undefined) ? (optional(block.floor) ?? low) : blockOf(block, ({ p }) => p),
  );
  const isEndless = unit.blocks.some((block) => block.floor === undefined && block.items.some(({ s }) => s !== undefined));
  const lowest = isEndless ? low : between(total(ends), low, high);
  if (settled || order(given, lowest) < 0 || order(given, together) > 0) tell('adjusted', 'sum', given, together);
  else report.open.push({ unit: unit.name, node: 'adjusted', what: 'endless' });
  return undefined;
}

interface Running {
  readonly exact: Fraction;
  readonly unrounded: Fraction;
  /** Undefined where it cannot be told. */
  readonly possible: Fraction | undefined;
  readonly max: Fraction;
  readonly whole: Fraction;
  readonly due: Fraction;
  readonly by: Fraction;
}

/** What a stage makes of the total; undefined where the scheme does not have it or it changes nothing. */
function afterStage(stage: string, now: Running, sums: Sums, unit: SumUnit, most1: Fraction | undefined): Running | undefined {
  const each = (change: (value: Fraction) => Fraction): Running => ({
    ...now,
    exact: change(now.exact),
    unrounded: change(now.unrounded),
    possible: now.possible && change(now.possible),
  });
  const converted = (by: Fraction): Running | undefined => {
    if (same(by, whole)) return undefined;
    const with1 = each((value) => times(value, by));
    return { ...with1, max: times(now.max, by), whole: times(now.whole, by), due: times(now.due, by), by: times(now.by, by) };
  };
  const unitClass = unit.class === undefined ? undefined : sums.classes[unit.class];
  if (stage === 'not-applicable') {
    return sums.notApplicable === 'rescale' && now.due[0] !== 0n ? converted(over(now.whole, now.due)) : undefined;
  }
  if (stage === 'scale')
    return unitClass?.from !== undefined && unitClass.to !== undefined
      ? converted(over(read(unitClass.to), read(unitClass.from)))
      : undefined;
  if (stage === 'adjustments' && sums.adjustments) {
    const given = read(unit.adjusted);
    const room = sums.adjustments.inside ? read(sums.adjustments.cap) : none;
    const next = each((value) => add(value, given));
    const possible = now.possible && most1 && add(now.possible, most1);
    return { ...next, possible, max: add(now.max, room), whole: add(now.whole, room), due: add(now.due, room) };
  }
  if (stage === 'clamp') {
    const next = each((value) => between(value, read(sums.min), read(sums.max)));
    const kept = same(next.exact, now.exact) && same(next.unrounded, now.unrounded);
    return kept && (!now.possible || (next.possible && same(next.possible, now.possible))) ? undefined : next;
  }
  const isZeroed = stage === 'vetoes' && unit.vetoes.some((place) => sums.vetoes[place]?.zero);
  return isZeroed ? each((value) => least(value, none)) : undefined;
}

function start(sums: Sums, unit: SumUnit, top: readonly Row[], tell: Tell): Running {
  const from = unit.class === undefined ? undefined : sums.classes[unit.class]?.from;
  const full = less(read(from ?? sums.total), sums.adjustments?.inside ? read(sums.adjustments.cap) : none);
  const max = worth(sums, sums.aggregate, full, undefined, top) ?? read(unit.subtotalMax);
  if (!same(max, read(unit.subtotalMax))) tell('subtotalMax', 'maximum', read(unit.subtotalMax), max);
  const unrounded = together(sums.aggregate, top, before, max);
  const exact = sums.roundAt === 'indicator' ? together(sums.aggregate, top, published, max) : unrounded;
  const settled = !top.some(isOpen);
  const possible = sums.roundAt === 'indicator' ? together(sums.aggregate, top, open, max) : settled ? exact : undefined;
  // Only what was not reported, where that leaves the maximum, makes the two differ; rows that are not there cannot say.
  const asked = sums.missing === 'exclude' ? due(sums, sums.aggregate, full, undefined, top) : max;
  return { exact, unrounded, possible, max, whole: full, due: asked, by: whole };
}

/** A unit with rows: its tree, its adjustments, every stage, and the figures at the end. */
export function checkUnit(sums: Sums, unit: SumUnit, report: Report): void {
  const tell: Tell = (node, what, seen, expected) =>
    report.wrong.push({ unit: unit.name, node, what, seen: text(seen), due: text(expected) });
  const { top, all } = treeOf(sums, unit);
  checkTree(sums, unit.name, all, report, tell);
  const highest = checkAdjustments(sums, unit, report, tell);
  const round = (value: Fraction) => rounded(value, sums.decimals, sums.rounding);
  const alike = hasRoots(sums) ? near : same;
  const is = (node: string, seen: Fraction, expected: Fraction, holds = alike(seen, expected)) => {
    report.checked += 1;
    if (!holds) tell(node, 'total', seen, expected);
  };
  let now = start(sums, unit, top, tell);
  const rows = sums.aggregate === 'sum' && sums.roundAt === 'total' ? total(top.map(published)) : round(now.exact);
  is('subtotal', read(unit.subtotal), rows);
  const hidden = sums.edition !== 'internal' && unit.stages.length === 0;
  const left = [...unit.stages];
  for (const stage of sums.order) {
    const next = afterStage(stage, now, sums, unit, highest);
    const unsure = stage === 'clamp' && !now.possible && left[0]?.[0] === stage;
    if (!next && !unsure) continue;
    now = next ?? now;
    const said = left[0]?.[0] === stage ? left.shift() : undefined;
    if (hidden) continue;
    if (said) is(`stages/${stage}`, read(said[1]), now.exact);
    else report.wrong.push({ unit: unit.name, node: `stages/${stage}`, what: 'stage', seen: '—', due: text(now.exact) });
  }
  for (const [stage, points] of left)
    report.wrong.push({ unit: unit.name, node: `stages/${stage}`, what: 'stage', seen: points, due: '—' });
  const blocked = sums.missing === 'block' && all.some(({ status }) => status === 'missing');
  const withheld = !unit.sent || read(unit.subtotalMax)[0] === 0n || blocked;
  // Vetoes of an edition that does not show them may have taken the total.
  const vetoed = hidden && sums.vetoes.some(({ zero }) => zero) && unit.points !== null && !same(read(unit.points), round(now.exact));
  if (hidden && sums.missing === 'exclude') report.open.push({ unit: unit.name, node: 'points', what: 'stages' });
  else if (vetoed) report.open.push({ unit: unit.name, node: 'points', what: 'vetoes' });
  else {
    if ((unit.points === null) !== withheld && !(hidden && sums.missing === 'block'))
      report.wrong.push({
        unit: unit.name,
        node: 'points',
        what: 'withheld',
        seen: unit.points ?? '—',
        due: withheld ? '—' : text(now.exact),
      });
    if (unit.points !== null) is('points', read(unit.points), round(now.exact));
    is('unrounded', read(unit.unrounded), now.unrounded);
    if (now.possible) is('possible', read(unit.possible), round(now.possible));
    else report.open.push({ unit: unit.name, node: 'possible', what: 'possible' });
    is('max', read(unit.max), now.max);
    is('conversion', read(unit.conversion), now.by);
    is('ranked', read(unit.ranked), sums.rankBy === 'published' ? round(now.exact) : now.unrounded);
  }
  if (unit.without) report.open.push({ unit: unit.name, node: 'without', what: 'without' });
  if (all.every(({ hidden: gone }) => !gone)) checkCoverage(unit, all, is);
}

function checkCoverage(unit: SumUnit, all: readonly Row[], is: (node: string, seen: Fraction, expected: Fraction) => void): void {
  const leaves = all.filter(({ node, status }) => node.by === undefined && status !== 'not-applicable');
  const known = leaves.filter(({ status }) => status === 'scored' || status === 'vetoed');
  const asked = total(leaves.map(({ max, points }) => (max[0] === 0n ? points : max)));
  is('coverage', read(unit.coverage), asked[0] === 0n ? none : over(total(known.map(({ max }) => max)), asked));
}

const text = ([n, d]: Fraction): string => (d === 1n ? `${n}` : `${n}/${d}`);
