// Numbers with units, and calendar arithmetic: date − date, date ± days.
import type { Text } from '../text.ts';
import { type Check, type Checker, fragmentOf, reportType } from './check-report.ts';
import { faultAt } from './fault.ts';
import { meaningProblems as problems } from './meaning-problems.ts';
import type { ArithmeticOperator, Node, NodeOf } from './tree.ts';
import {
  commonType,
  conversionBetween,
  dateType,
  daysType,
  describeUnit,
  type ExpressionType,
  isWorkingDays,
  literalType,
  type NumberType,
  type NumberUnit,
} from './types.ts';
import { composeUnits, isAverage, plainRatio } from './units.ts';

/** Whether one of two units are working days and the other calendar days. */
const mixesDays = (left: NumberUnit, right: NumberUnit): boolean =>
  [left, right].some(isWorkingDays) &&
  [left, right].some((unit) => typeof unit !== 'string' && conversionBetween(unit, daysType.unit) !== undefined);

/** The type that numbers of one operation share; every operand whose unit disagrees with it is reported. Only numbers are looked at. */
export function reportUnits(check: Check, place: Text, nodes: readonly Node[]): NumberType {
  const operands = nodes.flatMap((node) => {
    const type = check.types.get(node);
    return type?.kind === 'number' ? [{ node, type }] : [];
  });
  const common = commonType(operands.map((operand) => operand.type));
  const donor = operands.find((operand) => operand.type === common);
  for (const { node, type } of operands) {
    if (!donor || conversionBetween(type.unit, common.unit)) continue;
    if (mixesDays(type.unit, common.unit)) {
      const [working, calendar] = isWorkingDays(type.unit) ? [node, donor.node] : [donor.node, node];
      const params = { working: fragmentOf(check, working), calendar: fragmentOf(check, calendar) };
      check.faults.push(faultAt(node.at, problems.workingDays, params));
      continue;
    }
    const left = { left: fragmentOf(check, donor.node), leftUnit: describeUnit(common.unit) };
    const right = { right: fragmentOf(check, node), rightUnit: describeUnit(type.unit) };
    check.faults.push(faultAt(node.at, problems.unit, { place: place.zh, ...left, ...right }));
  }
  return common;
}

function productUnit(left: NumberUnit, right: NumberUnit, sign: 1 | -1): NumberUnit {
  if (left === 'undeclared' || right === 'undeclared') return 'undeclared';
  if (right === 'literal') return left;
  if (left === 'literal') return sign === 1 ? right : composeUnits(plainRatio, right, sign).unit;
  return composeUnits(left, right, sign).unit;
}

/** A share of two things that agree in unit is a percentage; a share times 100 is meant as a plain figure such as 95. */
function productNature(left: NumberType, right: NumberType, node: NodeOf<'arithmetic'>): NumberType['nature'] {
  if (node.operator === '*') {
    const shares = [left, right].every((type) => type.nature === 'percent' || type.unit === 'literal');
    const hundred = [node.left, node.right].some((side) => side.kind === 'number' && side.text === '100');
    return shares && !hundred ? 'percent' : 'plain';
  }
  if (left.unit === 'literal' || right.unit === 'literal') return left.nature === 'percent' ? 'percent' : 'plain';
  if (left.unit === 'undeclared' || right.unit === 'undeclared')
    return left.nature === 'count' && right.nature === 'count' ? 'percent' : 'plain';
  const { unit } = composeUnits(left.unit, right.unit, -1);
  return unit.length === 0 && !isAverage(left.unit, right.unit) ? 'percent' : 'plain';
}

function productType(left: NumberType, right: NumberType, node: NodeOf<'arithmetic'>): NumberType {
  if (left.unit === 'literal' && right.unit === 'literal') return literalType;
  const unit = productUnit(left.unit, right.unit, node.operator === '*' ? 1 : -1);
  return { kind: 'number', unit, nature: productNature(left, right, node) };
}

/** date ± days; a bare number does not say that it means days. */
function movedDate(check: Check, operator: ArithmeticOperator, days: Node, type: NumberType): ExpressionType {
  const place = { zh: `日期“${operator}”`, en: `A date with “${operator}”` };
  if (type.unit === 'literal') {
    const expected = { zh: '天数', en: 'a number of days' };
    const found = { zh: '没有单位的数', en: 'a number without unit' };
    const fragment = fragmentOf(check, days);
    const hint = { zh: `天数请写成 60d 的样子。`, en: 'Write a number of days like 60d.' };
    check.faults.push(faultAt(days.at, problems.type, { fragment, place, expected, found, hint }));
  } else if (!conversionBetween(type.unit, daysType.unit) && !isWorkingDays(type.unit)) {
    const wanted = { left: '60d', leftUnit: describeUnit(daysType.unit) };
    const right = { right: fragmentOf(check, days), rightUnit: describeUnit(type.unit) };
    check.faults.push(faultAt(days.at, problems.unit, { place: place.zh, ...wanted, ...right }));
  }
  return dateType;
}

/** The type of `left operator right`; undefined after a fault was reported. */
export function arithmeticType(check: Check, typeOf: Checker, node: NodeOf<'arithmetic'>): ExpressionType | undefined {
  const { operator, left, right } = node;
  const place = { zh: `“${operator}”两边`, en: `“${operator}”` };
  const types = [typeOf(check, left), typeOf(check, right)] as const;
  const [first, second] = types;
  if (operator === '-' && first?.kind === 'date' && second?.kind === 'date') return daysType;
  const additive = operator === '+' || operator === '-';
  if (additive && first?.kind === 'date' && second?.kind === 'number') return movedDate(check, operator, right, second);
  if (operator === '+' && first?.kind === 'number' && second?.kind === 'date') return movedDate(check, operator, left, first);
  for (const side of [left, right]) {
    const kind = check.types.get(side)?.kind;
    const unknownDate = kind === 'date' && additive && (!first || !second);
    if (kind !== undefined && kind !== 'number' && !unknownDate) reportType(check, side, place, 'number');
  }
  if (first?.kind !== 'number' || second?.kind !== 'number') return undefined;
  return additive ? reportUnits(check, place, [left, right]) : productType(first, second, node);
}
