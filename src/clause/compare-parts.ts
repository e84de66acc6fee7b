// Rules made of parts: met, choice, checklist, tally. Parts are held against each other by their words, the others in order of points.
import { absolute, compare, type Exact, equals, exact, isNegative, isZero, negate, subtract } from '../points.ts';
import type { Text } from '../text.ts';
import { type Comparison, type Difference, isLoss, otherWay, otherWayOf, pointsOf, statementsOf } from './difference.ts';
import type { EventFacts, FactsOf, Part } from './rule-facts.ts';
import type { Span, Statement } from './tree.ts';
import { eventWords, pointsWords } from './words.ts';

interface Said {
  readonly span: Span;
  readonly subject: string;
  readonly points: Exact;
  /** The other end, where a person decides. */
  readonly to?: Exact;
  readonly cap?: Exact;
}

/** Each said part with its counterpart; parts left over on one side have none. */
function pairUp<P extends Part>(said: readonly Said[], parts: readonly P[]): readonly (readonly [Said | undefined, P | undefined])[] {
  const pairs: [Said | undefined, P | undefined][] = [];
  const leftSaid = new Set(said);
  const leftParts = new Set(parts);
  const take = (one: Said, part: P) => {
    pairs.push([one, part]);
    leftSaid.delete(one);
    leftParts.delete(part);
  };
  for (const isAlike of [(a: string, b: string) => a === b, (a: string, b: string) => a.includes(b) || b.includes(a)]) {
    for (const one of [...leftSaid]) {
      const alike = [...leftParts].filter((part) => one.subject !== '' && part.words !== '' && isAlike(one.subject, part.words));
      const rivals = [...leftSaid].filter((other) => alike[0] && other.subject !== '' && isAlike(other.subject, alike[0].words));
      if (alike[0] && alike.length === 1 && rivals.length === 1) take(one, alike[0]);
    }
  }
  const byPoints = (left: { readonly points?: Exact }, right: { readonly points?: Exact }) =>
    compare(right.points ?? exact(0), left.points ?? exact(0));
  const rest = [...leftParts].toSorted(byPoints);
  for (const [index, one] of [...leftSaid].toSorted(byPoints).entries()) pairs.push([one, rest[index]]);
  for (const part of rest.slice(leftSaid.size)) pairs.push([undefined, part]);
  return pairs;
}

const partWords = ({ words, points }: Part): Text => {
  const worth = points ? pointsWords(points) : { zh: '待核定', en: 'left to a person' };
  return { zh: `${words}得${worth.zh}`, en: `“${words}”: ${worth.en}` };
};
const noSuch = (count: number): Text => ({ zh: `只有${count}项，没有这一项`, en: `has ${count} parts, and not this one` });

export function compareMet(statements: readonly Statement[], points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'otherwise', 'event', 'late']);
  if (other) return other;
  const perDay = statements.find(
    (statement) => (statement.kind === 'event' && statement.per !== undefined) || (statement.kind === 'late' && statement.per !== 'once'),
  );
  if (perDay) return otherWay(perDay);
  const rule = { zh: `成立得${pointsWords(points).zh}，否则得0分`, en: `${pointsWords(points).en} or 0` };
  const differences = statements.flatMap((statement): Difference[] => {
    const wrong = () => [{ span: statement.span, path: [], rule }];
    if (statement.kind === 'event') return isAll(statement.from, points) && isAll(statement.to, points) ? [] : wrong();
    if (statement.kind === 'late') return statement.change === 'zero' || isLoss(statement.change, points) ? [] : wrong();
    if (statement.kind !== 'award' && statement.kind !== 'otherwise') return [];
    if (statement.points === 'proportional') return wrong();
    const said = pointsOf(statement.points, points);
    if (isZero(said)) return [];
    return statement.kind === 'award' && equals(said, points) ? [] : wrong();
  });
  return { differences };
}

const isAll = (change: Exact, points: Exact): boolean => equals(absolute(change), points);

/** Awards as parts; what else the clause says beside them. */
const awardsOf = (statements: readonly Statement[], points: Exact): Said[] =>
  statements.flatMap((statement): Said[] => {
    if (statement.kind === 'award')
      return [{ span: statement.span, subject: statement.when.subject, points: pointsOf(statement.points, points) }];
    if (statement.kind === 'otherwise' && statement.points !== 'proportional')
      return [{ span: statement.span, subject: '', points: pointsOf(statement.points, points) }];
    return [];
  });

export function compareChoice(statements: readonly Statement[], facts: FactsOf<'choice'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'otherwise']);
  if (other) return other;
  const said = awardsOf(statements, points);
  const pairs = pairUp(said, facts.parts);
  const first = said[0];
  return {
    differences: pairs.flatMap(([one, part]): Difference[] => {
      // An option worth nothing goes without saying.
      if (!one)
        return part?.points && first && !isZero(part.points)
          ? [{ span: first.span, path: ['options', part.index], rule: partWords(part) }]
          : [];
      if (!part) return isZero(one.points) ? [] : [{ span: one.span, path: ['options'], rule: noSuch(facts.parts.length) }];
      return part.points && equals(part.points, one.points)
        ? []
        : [{ span: one.span, path: ['options', part.index], rule: partWords(part) }];
    }),
  };
}

export function compareChecklist(statements: readonly Statement[], facts: FactsOf<'checklist'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'otherwise', 'event', 'step']);
  if (other) return other;
  const each = statements.find((statement) => statement.kind === 'step' || (statement.kind === 'event' && statement.per !== undefined));
  const change = each?.kind === 'step' ? each.change : each?.kind === 'event' ? each.from : undefined;
  if (each && change) {
    // 缺一项扣1分: every item is worth the same.
    const wrong = facts.parts.find((part) => part.points && !equals(part.points, absolute(change)));
    return { differences: wrong ? [{ span: each.span, path: ['items', wrong.index], rule: partWords(wrong) }] : [] };
  }
  const said = [
    ...awardsOf(statements, points).filter((one) => !isZero(one.points)),
    ...statementsOf(statements, 'event').map(({ span, subject, from }) => ({ span, subject, points: absolute(from) })),
  ];
  const first = said[0];
  return {
    differences: pairUp(said, facts.parts).flatMap(([one, part]): Difference[] => {
      if (!one) return part && first ? [{ span: first.span, path: ['items', part.index], rule: partWords(part) }] : [];
      if (!part) return [{ span: one.span, path: ['items'], rule: noSuch(facts.parts.length) }];
      return !part.points || equals(part.points, one.points)
        ? []
        : [{ span: one.span, path: ['items', part.index], rule: partWords(part) }];
    }),
  };
}

/** Everything of a clause that happens and costs or wins points. */
function occurrences(statements: readonly Statement[], points: Exact): Said[] {
  return statements.flatMap((statement): Said[] => {
    const { span } = statement;
    if (statement.kind === 'event')
      return [{ span, subject: statement.subject, points: statement.from, to: statement.to, ...(statement.cap && { cap: statement.cap }) }];
    if (statement.kind === 'step') return [{ span, subject: '', points: statement.change }];
    if (statement.kind === 'late')
      return [{ span, subject: '逾期', points: statement.change === 'zero' ? negate(points) : statement.change }];
    if (statement.kind !== 'award' || statement.points === 'full') return [];
    return [{ span, subject: statement.when.subject, points: statement.points === 'zero' ? negate(points) : statement.points }];
  });
}

export function compareTally(statements: readonly Statement[], facts: FactsOf<'tally'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'event', 'step', 'late']);
  const bounded = statementsOf(statements, 'award').find(({ when }) => when.bounds.length > 0);
  if (other || bounded) return other ?? otherWay(bounded);
  const said = occurrences(statements, points);
  const first = said[0];
  if (!first) return otherWay(statements[0]);
  const found: Difference[] = pairUp(said, facts.events).flatMap(([one, event]): Difference[] => {
    if (!one) return event ? [{ span: first.span, path: ['events', event.index], rule: eventWords(event) }] : [];
    if (!event) return [{ span: one.span, path: ['events'], rule: noSuch(facts.events.length) }];
    const same = isSameChange(one, event);
    return same ? [] : [{ span: one.span, path: ['events', event.index, 'points'], rule: eventWords(event) }];
  });
  if (found.length === 0) found.push(...capDifferences(statements, said, facts, points));
  found.push(...startDifferences(statements, said, facts, points));
  const once = statementsOf(statements, 'once')[0];
  if ((once !== undefined) !== facts.once && (once || facts.events.length > 1))
    found.push({
      span: once?.span ?? first.span,
      path: ['once'],
      rule: facts.once ? { zh: '只计分值最高的一项', en: 'only the highest counts' } : { zh: '各项累计', en: 'all of them count' },
    });
  return { differences: found };
}

/** Both ends, in whichever order they are written. */
function isSameChange({ points, to = points }: Said, event: EventFacts): boolean {
  return (equals(points, event.from) && equals(to, event.to)) || (equals(points, event.to) && equals(to, event.from));
}

const startWords = (start: 'full' | 'zero'): Text =>
  start === 'full' ? { zh: '从满分起扣', en: 'starts at full marks' } : { zh: '从0分起加', en: 'starts at 0' };

function startDifferences(statements: readonly Statement[], said: readonly Said[], facts: FactsOf<'tally'>, points: Exact): Difference[] {
  const start = statementsOf(statements, 'start')[0];
  const rule = startWords(facts.start);
  if (start) return equals(start.points, facts.start === 'full' ? points : exact(0)) ? [] : [{ span: start.span, path: ['start'], rule }];
  const losses = said.filter((one) => isNegative(one.points)).length;
  const expected = losses === said.length ? 'full' : losses === 0 ? 'zero' : undefined;
  return expected && expected !== facts.start && said[0] ? [{ span: said[0].span, path: ['start'], rule }] : [];
}

/** What an event may change at most: its own cap, or the way from the start to the end of the item. */
function capDifferences(statements: readonly Statement[], said: readonly Said[], facts: FactsOf<'tally'>, points: Exact): Difference[] {
  const found: Difference[] = [];
  const pairs = pairUp(said, facts.events);
  const whole = statementsOf(statements, 'most');
  const wayDown = subtract(facts.start === 'full' ? points : exact(0), facts.floor);
  const wayUp = facts.cap ?? points;
  const isPlain = isZero(facts.floor) && !facts.cap;
  const single = facts.events.length === 1 ? facts.events[0] : undefined;
  for (const [one, event] of pairs) {
    if (!one || !event) continue;
    const way = isNegative(event.from) ? wayDown : wayUp;
    const known = event.cap && compare(event.cap, way) < 0 ? event.cap : undefined;
    const isSaid = one.cap ?? (single ? whole.find(({ change }) => isNegative(change) === isNegative(event.from))?.change : undefined);
    const most = isSaid && absolute(isSaid);
    if (most ? !isMost(most, event, way, isPlain) : known !== undefined) {
      const span = (single && whole[0]?.span) ?? one.span;
      found.push({ span, path: ['events', event.index, ...(event.cap ? ['cap'] : [])], rule: eventWords(event) });
    }
  }
  const ends = [...statementsOf(statements, 'floor'), ...(single ? [] : whole)];
  for (const statement of ends) {
    if (statement.kind === 'floor') {
      if (!equals(statement.points, facts.floor))
        found.push({ span: statement.span, path: ['floor'], rule: endWords(facts.floor, 'floor') });
      continue;
    }
    const loses = isNegative(statement.change);
    if (equals(absolute(statement.change), loses ? wayDown : wayUp)) continue;
    const rule = loses ? { zh: `最多扣${pointsWords(wayDown).zh}`, en: `at most ${pointsWords(wayDown).en} off` } : endWords(wayUp, 'cap');
    found.push({ span: statement.span, path: [loses ? 'floor' : 'cap'], rule });
  }
  const first = said[0];
  // Ends that the rule has and the clause does not speak of.
  const isSilent = whole.length === 0 && !statements.some(({ kind }) => kind === 'floor');
  if (first && isSilent && !isZero(facts.floor)) found.push({ span: first.span, path: ['floor'], rule: endWords(facts.floor, 'floor') });
  if (first && whole.length === 0 && facts.cap && !equals(facts.cap, points) && said.some((one) => !isNegative(one.points)))
    found.push({ span: first.span, path: ['cap'], rule: endWords(facts.cap, 'cap') });
  return found;
}

/** A cap may be said that the ends of the item never let an event reach, where these ends go without saying. */
function isMost(most: Exact, { cap }: EventFacts, way: Exact, isPlain: boolean): boolean {
  if (cap && equals(most, cap)) return true;
  const known = cap && compare(cap, way) < 0 ? cap : way;
  return equals(most, known) || (isPlain && known === way && compare(most, way) > 0);
}

const endWords = (points: Exact, end: 'floor' | 'cap'): Text => {
  const { zh, en } = pointsWords(points);
  return end === 'floor' ? { zh: `最低${zh}`, en: `not below ${en}` } : { zh: `最高${zh}`, en: `at most ${en}` };
};
