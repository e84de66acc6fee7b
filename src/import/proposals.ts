// What rule a clause may mean, one proposal for each way of scoring. Whether it does is asked of the comparison afterwards.
import { statementsOf } from '../clause/difference.ts';
import type { Bound, Condition, Operator, Quantity, Statement, StatementOf, Worth } from '../clause/tree.ts';
import {
  absolute,
  add,
  compare,
  type Exact,
  equals,
  exact,
  isNegative,
  isZero,
  multiply,
  negate,
  printExact,
  subtract,
  sum,
} from '../points.ts';
import type { Plain, PlainMap } from './model.ts';
import type { ClauseContext, MadeRule } from './rule-from-clause.ts';

export type Proposal = MadeRule;
type Propose = (statements: readonly Statement[], context: ClauseContext) => Proposal | undefined;

const plain = (value: Exact): number => Number(printExact(value));
const limitOf = ({ number, percent }: Quantity): Plain => (percent ? `${printExact(multiply(number, exact(100)))}%` : plain(number));
const worthOf = (worth: Worth, points: Exact): Exact => (worth === 'full' ? points : worth === 'zero' ? exact(0) : worth);

const money = /^(?:万|亿)?元$/;
const measured = /^(?:天|日|个?工作日|个?小时|学时|课时|个?月|年|周|岁|分)$/;

/** The datum that a limit is about. */
function measureFor(quantity: Quantity | undefined): PlainMap {
  const unit = quantity?.unit;
  if (quantity?.percent) return { type: 'ratio', unit: '%' };
  if (unit === undefined) return { type: 'number' };
  return { type: money.test(unit) ? 'amount' : measured.test(unit) ? 'number' : 'count', unit };
}

const one = (rule: PlainMap, measure: PlainMap): Proposal => ({ rule, measure, measures: [] });
const onlyBound = (condition: Condition | undefined): Bound | undefined =>
  condition?.bounds.length === 1 ? condition.bounds[0] : undefined;

/** Where full marks begin: a requirement, or the award of all points. */
function targetOf(statements: readonly Statement[], points: Exact): Bound | undefined {
  const needs = statementsOf(statements, 'need').map(({ when }) => onlyBound(when));
  const awards = statementsOf(statements, 'award')
    .filter((award) => equals(worthOf(award.points, points), points))
    .map(({ when }) => onlyBound(when));
  const shares = statementsOf(statements, 'proportional').map(({ when }) => onlyBound(when));
  return [...needs, ...awards, ...shares].find((bound) => bound !== undefined);
}

const operators: Readonly<Partial<Record<Operator, string>>> = {
  atLeast: 'atLeast',
  above: 'above',
  atMost: 'atMost',
  below: 'below',
  equals: 'equals',
};

const threshold: Propose = (statements, { points }) => {
  const bound = targetOf(statements, points);
  const key = bound && operators[bound.operator];
  return bound && key !== undefined ? one({ type: 'threshold', [key]: limitOf(bound.quantity) }, measureFor(bound.quantity)) : undefined;
};

const proportional: Propose = (statements, { points }) => {
  const bound = targetOf(statements, points);
  const bottom = statementsOf(statements, 'award').find((award) => isZero(worthOf(award.points, points)));
  const zero = onlyBound(bottom?.when);
  return (
    bound &&
    one(
      { type: 'proportional', target: limitOf(bound.quantity), ...(zero && { zero: limitOf(zero.quantity) }) },
      measureFor(bound.quantity),
    )
  );
};

const step: Propose = (statements, { points }) => {
  const [only, ...more] = statementsOf(statements, 'step');
  const bound = targetOf(statements, points);
  if (!only || more.length > 0 || !bound) return undefined;
  const said = statementsOf(statements, 'partial')[0]?.how;
  const floor = floorOf(statements, points);
  const rule = {
    type: 'step',
    target: limitOf(bound.quantity),
    every: limitOf(only.size),
    lose: plain(absolute(only.change)),
    ...(said !== undefined && { partial: said }),
    ...(only.side === 'above' && { side: 'above' }),
    ...(floor && { floor: plain(floor) }),
  };
  const unit = bound.quantity.unit ?? only.size.unit;
  return one(rule, measureFor({ ...bound.quantity, ...(unit !== undefined && { unit }) }));
};

/** What cannot be lost; undefined for nothing. */
function floorOf(statements: readonly Statement[], points: Exact): Exact | undefined {
  const floor = statementsOf(statements, 'floor')[0]?.points;
  const most = statementsOf(statements, 'most').find(({ change }) => isNegative(change));
  const least = floor ?? (most && subtract(points, negate(most.change)));
  return least && !isZero(least) ? least : undefined;
}

const bands: Propose = (statements, { points }) => {
  const awards = statementsOf(statements, 'award');
  if (awards.length < 2 || awards.some(({ when }) => when.bounds.length === 0)) return undefined;
  const keys: Readonly<Partial<Record<Operator, string>>> = {
    atLeast: 'from',
    above: 'above',
    atMost: 'to',
    below: 'below',
    from: 'from',
    to: 'to',
  };
  const tiers = awards.map(
    ({ when, points: worth }): PlainMap => ({
      ...Object.fromEntries(when.bounds.map(({ operator, quantity }) => [keys[operator] ?? '', limitOf(quantity)])),
      points: plain(worthOf(worth, points)),
    }),
  );
  const rest = statementsOf(statements, 'otherwise')[0];
  if (tiers.some((tier) => Object.hasOwn(tier, '')) || rest?.points === 'proportional') return undefined;
  const open = openEnd(tiers);
  const last = open && { ...open, points: rest ? plain(worthOf(rest.points as Worth, points)) : 0 };
  return one({ type: 'bands', bands: last ? [...tiers, last] : tiers }, measureFor(awards[0]?.when.bounds[0]?.quantity));
};

/** What the tiers leave open below; undefined where nothing is. */
function openEnd(tiers: readonly PlainMap[]): PlainMap | undefined {
  const isClosed = tiers.every((tier) => Object.hasOwn(tier, 'from') || Object.hasOwn(tier, 'above'));
  const numberOf = (tier: PlainMap) => Number.parseFloat(String(tier['from'] ?? tier['above']));
  const lowest = tiers.reduce((least, tier) => (numberOf(tier) < numberOf(least) ? tier : least), tiers[0] ?? {});
  if (!isClosed) return undefined;
  const edge = lowest['from'] ?? lowest['above'];
  return edge === undefined ? undefined : Object.hasOwn(lowest, 'from') ? { below: edge } : { to: edge };
}

const tally: Propose = (statements, { points, title }) => {
  const events = statementsOf(statements, 'event');
  const start = statementsOf(statements, 'start')[0]?.points;
  const losses = events.filter(({ from }) => isNegative(from)).length;
  const isFull = start ? equals(start, points) : losses === events.length;
  // 扣2分 alone does not say what for.
  if (events.some(({ subject, per }) => subject === '' && !per)) return undefined;
  if (events.length === 0 || (losses > 0 && losses < events.length && !start)) return undefined;
  const single = events.length === 1;
  const most = statementsOf(statements, 'most')[0];
  const floor = statementsOf(statements, 'floor')[0]?.points;
  const ways = isFull ? points : exact(0);
  const cap = most && !isNegative(most.change) ? most.change : undefined;
  const down = most && isNegative(most.change) ? add(ways, most.change) : undefined;
  const least = floor ?? down;
  const measures = events.map(
    ({ subject, per }): PlainMap => ({
      type: per ? 'count' : 'boolean',
      title: subject === '' ? `${title}的情形` : subject,
      ...(per && { unit: per.unit ?? '次' }),
    }),
  );
  const rule: PlainMap = {
    type: 'tally',
    start: isFull ? 'full' : 'zero',
    events: events.map((event, index) => eventOf(event, event.per ? `{${index + 1}}` : `if({${index + 1}}, 1, 0)`, points)),
    ...(cap && !(single && equals(cap, points)) && { cap: plain(cap) }),
    ...(least && !isZero(least) && { floor: plain(least) }),
    ...(statementsOf(statements, 'once').length > 0 && { once: 'highest' }),
  };
  const isCounted = events.every(({ per }) => !per || equals(per.number, exact(1)));
  return isCounted ? { rule, measures } : undefined;
};

function eventOf({ from, to, cap, subject }: StatementOf<'event'>, value: string, points: Exact): PlainMap {
  const [low, high] = compare(from, to) <= 0 ? [from, to] : [to, from];
  const change: Plain = equals(from, to) ? plain(from) : { from: plain(low), to: plain(high) };
  return { value, points: change, ...(cap && !equals(cap, points) && { cap: plain(cap) }), ...(subject !== '' && { title: subject }) };
}

const late: Propose = (statements, { points, year }) => {
  const [only, ...more] = statementsOf(statements, 'late');
  const by = statements.flatMap((statement) => ('when' in statement && statement.when.by ? [statement.when.by] : []))[0];
  const inYear = by?.year ?? (year === undefined ? undefined : Number(year));
  if (!only || more.length > 0 || !by || inYear === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const floor = floorOf(statements, points);
  const lose = only.change === 'zero' ? points : absolute(only.change);
  const rule = {
    type: 'deadline',
    due: `${inYear}-${two(by.month)}-${two(by.day)}`,
    ...(by.time !== undefined && { time: by.time }),
    late: { lose: plain(lose), ...(only.per !== 'once' && { per: only.per }) },
    ...(floor && { floor: plain(floor) }),
  };
  return one(rule, { type: 'date', ...(by.time !== undefined && { time: true }) });
};

const rank: Propose = (statements, { points }) => {
  const ranks = statementsOf(statements, 'rank');
  const places = (fromEnd: boolean): Exact[] =>
    ranks
      .filter((place) => place.fromEnd === fromEnd)
      .flatMap(({ first, last, points: worth }) => Array.from({ length: Math.min(last - first + 1, 100) }, () => worthOf(worth, points)));
  const rest = statementsOf(statements, 'otherwise')[0]?.points;
  if (ranks.length === 0 || rest === 'proportional') return undefined;
  const [top, bottom] = [places(false), places(true)];
  const rule = {
    type: 'rank',
    top: top.map(plain),
    others: rest ? plain(worthOf(rest, points)) : 0,
    ...(bottom.length > 0 && { bottom: bottom.map(plain) }),
    ties: 'best',
  };
  return top.length > 0 ? one(rule, { type: 'number' }) : undefined;
};

/** Conditions without numbers: one that is met or not, parts that add up, or levels of which one holds. */
const met: Propose = (statements, { points }) => {
  const [only, ...more] = statementsOf(statements, 'award').filter(({ points: worth }) => !isZero(worthOf(worth, points)));
  return only && more.length === 0 && only.when.bounds.length === 0 && !only.when.by
    ? one({ type: 'met' }, { type: 'boolean' })
    : undefined;
};

const partsOf = (statements: readonly Statement[], points: Exact) =>
  statementsOf(statements, 'award').map(({ when, points: worth }) => ({
    words: when.subject,
    bare: when.bounds.length === 0 && !when.by,
    worth: worthOf(worth, points),
  }));

const checklist: Propose = (statements, { points }) => {
  const parts = partsOf(statements, points).filter(({ worth }) => !isZero(worth));
  if (parts.length < 2 || parts.some(({ words, bare }) => words === '' || !bare) || !equals(sum(parts.map(({ worth }) => worth)), points))
    return undefined;
  const items = parts.map(({ words, worth }, index) => ({ value: `{${index + 1}}`, points: plain(worth), title: words }));
  return { rule: { type: 'checklist', items }, measures: parts.map(({ words }) => ({ type: 'boolean', title: words })) };
};

const choice: Propose = (statements, { points }) => {
  const parts = partsOf(statements, points);
  const rest = statementsOf(statements, 'otherwise')[0]?.points;
  if (parts.length < 2 || parts.some(({ words, bare }) => words === '' || !bare) || rest === 'proportional') return undefined;
  const hasZero = parts.some(({ worth }) => isZero(worth));
  const last = rest !== undefined || !hasZero ? [{ is: '其他', points: rest === undefined ? 0 : plain(worthOf(rest, points)) }] : [];
  const options = [...parts.map(({ words, worth }) => ({ is: words, points: plain(worth) })), ...last];
  return new Set(options.map(({ is }) => is)).size === options.length
    ? one({ type: 'choice', options }, { type: 'choice', options: options.map(({ is }) => is) })
    : undefined;
};

/** The narrower before the wider: what one of them says wrongly the comparison refuses. */
export const proposals: readonly Propose[] = [late, rank, step, proportional, bands, tally, checklist, choice, met, threshold];
