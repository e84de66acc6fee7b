// From the `rule:` of an indicator to a rule that can score, with every fault at its own parameter.

import { bundledCalendar } from '../calendars/index.ts';
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import {
  alignLimit,
  type CompiledExpression,
  compileExpression,
  type Expected,
  expressionProblems,
  type Fault,
  type Scope,
} from '../expression/index.ts';
import { parametersIn } from '../expression/tree.ts';
import type { Expression, Read, Register, Rule, RuleFinding } from '../model.ts';
import { nearest } from '../nearest.ts';
import { compare, type Exact, exact, one, printPercent, sum } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { ExpressionSource, RuleContext } from '../scoring/rule-type.ts';
import { ruleTypes } from '../scoring/rules/index.ts';
import { yearsTeller } from './calendar.ts';
import type { DraftMeasure, Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, numberField, textField } from './fields.ts';
import { isNeverNegative, isWhole, type Known } from './never-negative.ts';
import type { CompileRule } from './nodes.ts';
import { frameworkProblems as problems } from './problems.ts';

export interface RuleCompiler {
  readonly compileRule: CompileRule;
  /** Ids of the parameters whose values the expressions so far had. */
  readonly usedParameters: ReadonlySet<string>;
  /** The expression at a path of the document, with its faults reported. */
  expressionAt(path: Path, source: ExpressionSource, expected: Expected): CompiledExpression | undefined;
  /** The condition of a check at a path, which knows more names. */
  assertAt(path: Path, source: ExpressionSource): CompiledExpression | undefined;
  /** The number of a constant expression at a path; undefined after its faults were reported or when it reads measures. */
  constantAt(path: Path, source: ExpressionSource): Exact | undefined;
  /** What a measure is computed from: of its type, and converted to its unit. */
  computedAt(path: Path, source: string, measure: string): CompiledExpression | undefined;
}

/** What the expressions of one rule turned out to need. */
interface Needs {
  readonly expressions: Expression[];
  readonly inspections: ((read: Read) => readonly RuleFinding[])[];
}

/** `isBroken` tells places that the schema check refused: rules with a refused parameter are left alone. `asserted` are the names of checks. */
export function ruleCompiler(
  document: PlainDocument,
  scope: Scope,
  measures: readonly DraftMeasure[],
  isBroken: (path: Path) => boolean,
  report: (diagnostic: Diagnostic) => void,
  period: { readonly from: string; readonly to: string } | undefined,
  asserted: Scope,
): RuleCompiler {
  const tellYears = yearsTeller(document, scope.calendar ?? bundledCalendar, period, report);
  const byId = new Map(measures.map(({ measure }) => [measure.id, measure]));
  const known: Known = { measure: (id) => byId.get(id), register: (id) => scope.registers?.get(id) };
  const usedParameters = new Set<string>();
  const inline = new Set(measures.filter((entry) => entry.inline).map(({ measure }) => measure.id));

  const expressionIn = (where: Scope, path: Path, source: ExpressionSource, expected: Expected) => {
    const text = typeof source === 'string' ? source : String(source);
    const { expression, faults } = compileExpression(text, where, expected);
    reportFaults(path, text, faults);
    if (expression?.workingDays) tellYears(path);
    for (const id of expression ? parametersIn(expression.tree) : []) usedParameters.add(id);
    return expression;
  };
  const expressionAt: RuleCompiler['expressionAt'] = (path, source, expected) => expressionIn(scope, path, source, expected);
  const reportFaults = (path: Path, text: string, faults: readonly Fault[]): void => {
    if (faults.length === 0) return;
    const place = locate(document, path);
    const start = startOfText(place, text);
    for (const fault of faults) report(start ? fault.make(start) : fault.at(place));
  };

  const computedAt: RuleCompiler['computedAt'] = (path, source, measure) => {
    const target = compileExpression(`\`${measure}\``, scope, 'any').expression;
    const expression = target && expressionAt(path, source, target.type.kind);
    if (!expression) return undefined;
    const aligned = alignLimit(expression, target);
    reportFaults(path, source, aligned.faults);
    return aligned.expression;
  };

  const contextFor = (
    path: Path,
    indicator: string,
    title: string,
    points: Exact,
    unitClass: string | undefined,
    needs: Needs,
  ): RuleContext => ({
    title,
    points,
    calendar: scope.calendar ?? bundledCalendar,
    ...(period && { period }),
    ...(unitClass !== undefined && { unitClass }),
    indicator,
    classes: Object.keys(fieldsField(fieldsOf(document.data), 'classes')),
    expression: (inner, source, expected) => noted(needs, expressionAt([...path, ...inner], source, expected)),
    register: (inner, id) => registerAt([...path, ...inner], id),
    record: (inner, source, expected, register) =>
      noted(needs, expressionIn({ ...scope, within: register }, [...path, ...inner], source, expected)),
    countsWorkingDays: (inner) => tellYears([...path, ...inner]),
    value: (inner, source, expected) => {
      if (source !== undefined) return noted(needs, expressionAt([...path, ...inner], source, expected));
      if (inline.has(indicator)) return expressionAt(path, indicator, expected);
      report(diagnose(problems.noValue, locate(document, path), { id: indicator }));
      return undefined;
    },
    limit: (inner, source, value) => {
      const at = [...path, ...inner];
      const limit = expressionAt(at, source, value.type.kind);
      if (!limit) return undefined;
      const share = bareShare(limit, value, inner);
      if (share) report(diagnose(problems.limitPercent, locate(document, at), { written: limit.text, meant: printPercent(share) }));
      const { expression, faults } = alignLimit(limit, value);
      reportFaults(at, String(source), faults);
      return noted(needs, expression);
    },
    neverNegative: (expression) => isNeverNegative(expression.tree, known),
    isWhole: (expression) => isWhole(expression.tree, known),
    rule: (inner, parameters, own) => compileAt([...path, ...inner], parameters, indicator, title, own, unitClass, needs),
    measureTitle: (id) => byId.get(id)?.title ?? id,
    options: (expression) => (expression.type.kind === 'text' ? expression.type.options : undefined),
    report: (kind, inner, params) => report(diagnose(kind, locate(document, [...path, ...inner]), params)),
  });

  const registerAt = (path: Path, name: string): Register | undefined => {
    const known = scope.registers ?? new Map<string, Register>();
    const register = known.get(name);
    const suggestion = register ? undefined : nearest(name, known.keys());
    const params = { name, declared: known.size > 0, ...(suggestion !== undefined && { suggestion }) };
    if (!register) report(diagnose(expressionProblems.unknownRegister, locate(document, path), params));
    return register;
  };

  /** The number of a bare limit on a ratio that was hardly meant: 95 is 9500%, and steps of 1 are steps of 100%. */
  const bareShare = (limit: CompiledExpression, { tree }: CompiledExpression, inner: Path): Exact | undefined => {
    const { constant } = limit;
    if (limit.tree.kind !== 'number' || constant?.kind !== 'number') return undefined;
    if (tree.kind !== 'name' || byId.get(tree.name)?.type !== 'ratio') return undefined;
    const beyond = compare(constant.number, one);
    return beyond > 0 || (beyond === 0 && inner.at(-1) === 'every') ? constant.number : undefined;
  };

  const compileAt = (
    path: Path,
    rule: Fields,
    indicator: string,
    title: string,
    points: Exact,
    unitClass: string | undefined,
    needs: Needs = { expressions: [], inspections: [] },
  ): Rule | undefined => {
    const type = ruleTypes.find((candidate) => candidate.type === textField(rule, 'type'));
    const compiled = type?.compile(rule, contextFor(path, indicator, title, points, unitClass, needs));
    if (!type || !compiled) return undefined;
    if (compiled.inspect) needs.inspections.push(compiled.inspect);
    const { expressions, inspections } = needs;
    const registers = [...new Set([...(compiled.registers ?? []), ...expressions.flatMap((expression) => expression.registers)])];
    return {
      ...compiled,
      type: type.type,
      ...(registers.length > 0 && { registers }),
      ...(expressions.some((expression) => expression.workingDays) && { expressions }),
      ...(inspections.length > 0 && { inspect: (read) => inspections.flatMap((inspect) => inspect(read)) }),
    };
  };

  const compileRule: CompileRule = (fields, path, indicator, points, unitClass): Rule | undefined => {
    const at = [...path, 'rule'];
    if (!hasField(fields, 'rule') || isBroken(at)) return undefined;
    const title = textField(fields, 'title') ?? indicator;
    const rule = fieldsField(fields, 'rule');
    return compileAt(at, rule, indicator, title, points === undefined ? pointsOfParts(rule) : exactNumber(points), unitClass);
  };
  const constantAt: RuleCompiler['constantAt'] = (path, source) => {
    const expression = expressionAt(path, source, 'number');
    return expression?.constant?.kind === 'number' ? expression.constant.number : undefined;
  };
  const assertAt: RuleCompiler['assertAt'] = (path, source) => expressionIn(asserted, path, source, 'boolean');
  return { compileRule, usedParameters, expressionAt, assertAt, constantAt, computedAt };
}

function noted(needs: Needs, expression: CompiledExpression | undefined): CompiledExpression | undefined {
  if (expression) needs.expressions.push(expression);
  return expression;
}

const mostPoints = exact(100_000);

/** Where the points are still to be set, a rule is held against what its own parts add up to, or against the most there can be. */
function pointsOfParts(rule: Fields): Exact {
  const parts = ['items', 'parts'].flatMap((key) => itemsField(rule, key)).map((part) => numberField(fieldsOf(part), 'points'));
  const known = parts.filter((points) => points !== undefined);
  return known.length > 0 && known.length === parts.length ? sum(known.map(exactNumber)) : mostPoints;
}

/** Where the first character of a text value stands, if it stands on one line just as it is (plain or quoted). */
function startOfText(place: Location, text: string): Location | undefined {
  if (place.kind !== 'text' || place.endColumn === undefined || place.endLine !== undefined) return undefined;
  const width = place.endColumn - place.column;
  if (width === text.length) return place;
  return width === text.length + 2 ? { ...place, column: place.column + 1 } : undefined;
}
