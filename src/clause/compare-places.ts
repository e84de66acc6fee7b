// Rules about a date or a place: deadline, rank.
import { type Exact, equals, isZero } from '../points.ts';
import { floorDifferences } from './compare-limits.ts';
import { type Comparison, type Difference, isLoss, otherWay, otherWayOf, pointsOf, statementsOf } from './difference.ts';
import type { FactsOf } from './rule-facts.ts';
import type { DueDate, Statement } from './tree.ts';
import { dueWords, lateWords, partialWords, placeWords, pointsWords } from './words.ts';

/** What the clause leaves out is not held against the rule. */
const isSameDate = (said: DueDate, { year, month, day, time }: DueDate): boolean =>
  said.month === month &&
  said.day === day &&
  (said.year === undefined || said.year === year) &&
  (said.time === undefined || said.time === time);

export function compareDeadline(statements: readonly Statement[], facts: FactsOf<'deadline'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'otherwise', 'late', 'event']);
  const bounded = statements.find(
    (statement) =>
      (statement.kind === 'award' && statement.when.bounds.length > 0) || (statement.kind === 'event' && statement.per !== undefined),
  );
  if (other || bounded) return other ?? otherWay(bounded);
  const late = { span: lateWords(facts), path: ['late', 'lose'] };
  const differences = statements.flatMap((statement): Difference[] => {
    const { span } = statement;
    const lateness: Difference[] = [{ span, path: late.path, rule: late.span }];
    if (statement.kind === 'late') {
      if (statement.change === 'zero') return facts.per === 'once' && equals(facts.lose, points) ? [] : lateness;
      if (statement.per !== facts.per) return [{ span, path: ['late', ...(facts.per === 'once' ? [] : ['per'])], rule: late.span }];
      return isLoss(statement.change, facts.lose) ? [] : lateness;
    }
    // 未按时报送的扣2分: once.
    if (statement.kind === 'event') return facts.per === 'once' && isLoss(statement.from, facts.lose) ? [] : lateness;
    if (statement.kind === 'otherwise' && statement.points !== 'proportional')
      return facts.per === 'once' && equals(pointsOf(statement.points, points), { n: 0, d: 1 }) === equals(facts.lose, points)
        ? []
        : lateness;
    if (statement.kind === 'partial')
      return statement.how === facts.partial ? [] : [{ span, path: ['late', 'partial'], rule: partialWords(facts.partial) }];
    if (statement.kind !== 'award' && statement.kind !== 'need') return [];
    const { by } = statement.when;
    if (by && !isSameDate(by, facts.due)) return [{ span, path: ['due'], rule: dueWords(facts.due) }];
    if (statement.kind === 'need') return [];
    const said = pointsOf(statement.points, points);
    if (isZero(said)) return facts.per === 'once' && equals(facts.lose, points) ? [] : lateness;
    return equals(said, points)
      ? []
      : [{ span, path: [], rule: { zh: `按时得${pointsWords(points).zh}`, en: `${pointsWords(points).en} in time` } }];
  });
  return { differences: [...differences, ...floorDifferences(statements, facts.floor, points)] };
}

/** Most places that are looked at one by one. */
const mostPlaces = 1000;

export function compareRank(statements: readonly Statement[], facts: FactsOf<'rank'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['rank', 'otherwise']);
  const ranks = statementsOf(statements, 'rank');
  const first = statements[0];
  if (other) return other;
  if (ranks.length === 0 && first) return otherWay(first);
  const rest = statementsOf(statements, 'otherwise').find((statement) => statement.points !== 'proportional');
  const found: Difference[] = [];
  for (const fromEnd of [false, true]) {
    const known = fromEnd ? facts.bottom : facts.top;
    const said = ranks.filter((rank) => rank.fromEnd === fromEnd);
    const last = Math.min(mostPlaces, Math.max(known.length, ...said.map((rank) => rank.last)));
    for (let place = 1; place <= last; place += 1) {
      const statement = said.find((rank) => rank.first <= place && place <= rank.last) ?? rest ?? ranks[0];
      if (!statement) continue;
      const worth = statement.kind === 'rank' && !said.includes(statement) ? undefined : statement.points;
      const expected = known[place - 1] ?? facts.others;
      if (worth !== undefined && worth !== 'proportional' && equals(pointsOf(worth, points), expected)) continue;
      const path = place <= known.length ? [fromEnd ? 'bottom' : 'top', place - 1] : ['others'];
      found.push({ span: statement.span, path, rule: placeWords(place, fromEnd, expected) });
      break;
    }
  }
  if (rest && rest.points !== 'proportional' && !equals(pointsOf(rest.points, points), facts.others)) {
    const { zh, en } = pointsWords(facts.others);
    found.push({ span: rest.span, path: ['others'], rule: { zh: `其余得${zh}`, en: `others ${en}` } });
  }
  return { differences: found };
}
