// Rules with one target: threshold, proportional, step.
import { absolute, compare, divide, type Exact, equals, isNegative, isZero, multiply, negate, subtract } from '../points.ts';
import {
  type Comparison,
  type Difference,
  isLoss,
  isSame,
  isSameOperator,
  type Line,
  linesOf,
  oppositeOf,
  otherWay,
  otherWayOf,
  pointsOf,
  statementsOf,
} from './difference.ts';
import type { FactsOf, LimitOperator } from './rule-facts.ts';
import type { Quantity, Span, Statement, StatementOf } from './tree.ts';
import { floorWords, limitWords, partialWords, pointsWords, quantityWords, stepWords } from './words.ts';

const isFullMarks = (line: Line, points: Exact): boolean => line.worth === undefined || !isZero(pointsOf(line.worth, points));

/** Awards that are neither full marks nor nothing: a rule with one target has no such points. */
function wrongWorths(statements: readonly Statement[], points: Exact): Difference[] {
  return statements.flatMap((statement) => {
    if (statement.kind !== 'award' && statement.kind !== 'otherwise') return [];
    if (statement.points === 'proportional') return [];
    const said = pointsOf(statement.points, points);
    const expected = statement.kind === 'otherwise' || isZero(said) ? said.n === 0 : equals(said, points);
    const none = statement.kind === 'otherwise';
    return expected ? [] : [{ span: statement.span, path: [], rule: none ? { zh: '否则得0分', en: 'otherwise 0' } : fullWords(points) }];
  });
}

const fullWords = (points: Exact) => ({ zh: `满分${pointsWords(points).zh}`, en: `full marks are ${pointsWords(points).en}` });

/** Several tiers of points: the clause describes bands. */
const hasTiers = (statements: readonly Statement[], points: Exact): StatementOf<'award'> | undefined => {
  const winning = statementsOf(statements, 'award').filter((award) => !isZero(pointsOf(award.points, points)));
  const first = winning[0];
  return winning.find((award) => first && !equals(pointsOf(award.points, points), pointsOf(first.points, points)));
};

export function compareThreshold(statements: readonly Statement[], facts: FactsOf<'threshold'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'otherwise', 'event', 'late']);
  const lines = linesOf(statements);
  const tier = hasTiers(statements, points) ?? statementsOf(statements, 'event').find(({ per }) => per !== undefined);
  if (other) return other;
  const first = statements[0];
  if (!lines || tier) return otherWay(tier ?? first);
  const proportional = statementsOf(statements, 'otherwise').find((statement) => statement.points === 'proportional');
  if (proportional) return otherWay(proportional);
  const wrong = lines.filter((line) => {
    const operator = isFullMarks(line, points) ? facts.operator : oppositeOf(facts.operator);
    // 60%以上得分、60%以下不得分 leaves open to which of them 60% belongs.
    const touching = lines.some((twin) => twin !== line && isSame(twin.bound.quantity, line.bound.quantity));
    const sided =
      touching && !isFullMarks(line, points) ? isSameSide(line.bound.operator, operator) : isSameOperator(line.bound.operator, operator);
    return !sided || !isSame(line.bound.quantity, facts.limit);
  });
  const losses = statementsOf(statements, 'event').filter(({ from, to }) => !isLoss(from, points) || !isLoss(to, points));
  return {
    differences: [
      ...wrong.map(({ span }) => ({ span, path: [facts.operator], rule: limitWords(facts.operator, facts.limit) })),
      ...losses.map(({ span }) => ({ span, path: [], rule: fullWords(points) })),
      ...wrongWorths(statements, points),
    ],
  };
}

const lowSide: readonly string[] = ['atLeast', 'above', 'from'];
const isSameSide = (said: string, known: LimitOperator): boolean => lowSide.includes(said) === lowSide.includes(known);

/** Full marks lie on the expected side of the target, and at it. */
function wrongTargets(lines: readonly Line[], target: Quantity | undefined, lowerIsBetter: boolean, points: Exact): Line[] {
  const good: readonly string[] = lowerIsBetter ? ['atMost', 'below', 'equals'] : ['atLeast', 'above', 'equals'];
  const bad: readonly string[] = lowerIsBetter ? ['atLeast', 'above'] : ['atMost', 'below'];
  return lines.filter(({ bound, worth }) => {
    const full = worth === undefined || !isZero(pointsOf(worth, points));
    const falls = worth === undefined && bad.includes(bound.operator);
    return full && ((!good.includes(bound.operator) && !falls) || !isSame(bound.quantity, target));
  });
}

const targetWords = (target: Quantity | undefined, lower: boolean) => limitWords(lower ? 'atMost' : 'atLeast', target);

export function compareProportional(statements: readonly Statement[], facts: FactsOf<'proportional'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'otherwise', 'proportional']);
  const lines = linesOf(statements);
  const isProportional = statements.some(
    ({ kind, ...rest }) => kind === 'proportional' || ('points' in rest && rest.points === 'proportional'),
  );
  const first = statements[0];
  if (other) return other;
  if (!isProportional || !lines) return otherWay(hasTiers(statements, points) ?? first);
  const { target, zero } = facts;
  const lower = target !== undefined && zero !== undefined && compare(target.number, zero.number) < 0;
  const targets = wrongTargets(lines, target, lower, points);
  const bottoms = lines.filter(({ worth }) => worth !== undefined && isZero(pointsOf(worth, points)));
  const wrong = facts.zeroKnown ? bottoms.filter(({ bound }) => !isSame(bound.quantity, zero)) : [];
  const unsaid = zero && !isZero(zero.number) && bottoms.length === 0 ? statementsOf(statements, 'proportional').slice(0, 1) : [];
  const bottomWords = zero ? { zh: `${quantityWords(zero).zh}得0分`, en: `0 at ${quantityWords(zero).en}` } : targetWords(zero, lower);
  return {
    differences: [
      ...targets.map(({ span }) => ({ span, path: ['target'], rule: targetWords(target, lower) })),
      ...[...wrong, ...unsaid].map(({ span }) => ({ span, path: ['zero'], rule: bottomWords })),
      ...wrongWorths(
        statements.filter((statement) => statement.kind === 'award'),
        points,
      ),
    ],
  };
}

/** What is lost at a value that far from the target. */
function lossAt(line: Quantity, { target, every, lose }: FactsOf<'step'>): Exact | undefined {
  if (!target || !every || line.percent !== target.percent) return undefined;
  const apart = absolute(subtract(target.number, line.number));
  const steps = divide(apart, every.number);
  return steps && multiply(steps, lose);
}

export function compareStep(statements: readonly Statement[], facts: FactsOf<'step'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'step', 'event']);
  const lines = linesOf(statements);
  const steps = statementsOf(statements, 'step');
  const events = statementsOf(statements, 'event');
  const first = statements[0];
  if (other) return other;
  if (!lines || steps.length + events.length !== 1) return otherWay(steps[1] ?? first);
  const above = facts.side === 'above';
  const found: Difference[] = [];
  const differ = (span: Span, path: Difference['path'], rule: Difference['rule']) => found.push({ span, path, rule });
  const words = stepWords(facts);
  for (const { span, side, size, change } of steps) {
    if (side !== facts.side) differ(span, ['side'], words);
    else if (!isSame(size, facts.every)) differ(span, ['every'], words);
    else if (!isLoss(change, facts.lose)) differ(span, ['lose'], words);
  }
  for (const { span, per, from, to } of events) {
    if (per && !isSame(per, facts.every)) differ(span, ['every'], words);
    else if (!isLoss(from, facts.lose) || !isLoss(to, facts.lose)) differ(span, ['lose'], words);
  }
  for (const { span } of wrongTargets(lines, facts.target, above, points)) differ(span, ['target'], targetWords(facts.target, above));
  for (const { span, worth, bound } of lines) {
    const lost = worth !== undefined && isZero(pointsOf(worth, points)) ? lossAt(bound.quantity, facts) : undefined;
    const left = lost && subtract(points, lost);
    if (left && compare(left, facts.floor) > 0)
      differ(span, [], {
        zh: `${quantityWords(bound.quantity).zh}时还得${pointsWords(left).zh}`,
        en: `${pointsWords(left).en} are left at ${quantityWords(bound.quantity).en}`,
      });
  }
  found.push(...wrongWorths(statementsOf(statements, 'award'), points));
  for (const { span, how, sizes } of statementsOf(statements, 'partial')) {
    if (how !== facts.partial) differ(span, ['partial'], partialWords(facts.partial));
    else if (sizes.some((size) => !isSame(size, facts.every))) differ(span, ['every'], words);
  }
  found.push(...floorDifferences(statements, facts.floor, points));
  return { differences: found };
}

/** 扣完为止, 最低得1分 and 最多扣3分 all say where the loss ends. */
export function floorDifferences(statements: readonly Statement[], floor: Exact, points: Exact): Difference[] {
  const ends = statements.flatMap((statement) => {
    if (statement.kind === 'floor') return [{ span: statement.span, least: statement.points }];
    if (statement.kind === 'most' && isNegative(statement.change))
      return [{ span: statement.span, least: subtract(points, negate(statement.change)) }];
    return [];
  });
  if (ends.length > 0)
    return ends.flatMap(({ span, least }) => (equals(least, floor) ? [] : [{ span, path: ['floor'], rule: floorWords(floor) }]));
  // A clause that says nothing of an end means that everything can be lost.
  const first = statements[0];
  return first && compare(floor, { n: 0, d: 1 }) > 0 ? [{ span: first.span, path: ['floor'], rule: floorWords(floor) }] : [];
}
