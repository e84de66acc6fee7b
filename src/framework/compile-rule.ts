// From the `rule:` of an indicator to a rule that can score, with every fault at its own parameter.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { alignLimit, type CompiledExpression, compileExpression, type Expected, type Fault, type Scope } from '../expression/index.ts';
import type { Rule } from '../model.ts';
import { compare, type Exact, exact, one, printPercent, sum } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { ExpressionSource, RuleContext } from '../scoring/rule-type.ts';
import { ruleTypes } from '../scoring/rules/index.ts';
import type { DraftMeasure, Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, numberField, textField } from './fields.ts';
import { isNeverNegative, isWhole } from './never-negative.ts';
import type { CompileRule } from './nodes.ts';
import { frameworkProblems as problems } from './problems.ts';

export interface RuleCompiler {
  readonly compileRule: CompileRule;
  /** The expression at a path of the document, with its faults reported. */
  expressionAt(path: Path, source: ExpressionSource, expected: Expected): CompiledExpression | undefined;
  /** The number of a constant expression at a path; undefined after its faults were reported or when it reads measures. */
  constantAt(path: Path, source: ExpressionSource): Exact | undefined;
}

/** `broken` are the JSON pointers that the schema check refused: rules with a refused parameter are left alone. */
export function ruleCompiler(
  document: PlainDocument,
  scope: Scope,
  measures: readonly DraftMeasure[],
  isBroken: (path: Path) => boolean,
  report: (diagnostic: Diagnostic) => void,
): RuleCompiler {
  const byId = new Map(measures.map(({ measure }) => [measure.id, measure]));
  const inline = new Set(measures.filter((entry) => entry.inline).map(({ measure }) => measure.id));

  const expressionAt: RuleCompiler['expressionAt'] = (path, source, expected) => {
    const text = typeof source === 'string' ? source : String(source);
    const { expression, faults } = compileExpression(text, scope, expected);
    reportFaults(path, text, faults);
    return expression;
  };
  const reportFaults = (path: Path, text: string, faults: readonly Fault[]): void => {
    const place = locate(document, path);
    const start = startOfText(place, text);
    for (const fault of faults) report(start ? fault.make(start) : fault.at(place));
  };

  const contextFor = (path: Path, indicator: string, title: string, points: Exact, unitClass: string | undefined): RuleContext => ({
    title,
    points,
    ...(unitClass !== undefined && { unitClass }),
    indicator,
    classes: Object.keys(fieldsField(fieldsOf(document.data), 'classes')),
    expression: (inner, source, expected) => expressionAt([...path, ...inner], source, expected),
    value: (inner, source, expected) => {
      if (source !== undefined) return expressionAt([...path, ...inner], source, expected);
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
      return expression;
    },
    neverNegative: (expression) => isNeverNegative(expression.tree, (id) => byId.get(id)),
    isWhole: (expression) => isWhole(expression.tree, (id) => byId.get(id)),
    rule: (inner, parameters, own) => compileAt([...path, ...inner], parameters, indicator, title, own, unitClass),
    measureTitle: (id) => byId.get(id)?.title ?? id,
    options: (expression) => (expression.type.kind === 'text' ? expression.type.options : undefined),
    report: (kind, inner, params) => report(diagnose(kind, locate(document, [...path, ...inner]), params)),
  });

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
  ): Rule | undefined => {
    const type = ruleTypes.find((candidate) => candidate.type === textField(rule, 'type'));
    const compiled = type?.compile(rule, contextFor(path, indicator, title, points, unitClass));
    return type && compiled ? { ...compiled, type: type.type } : undefined;
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
  return { compileRule, expressionAt, constantAt };
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
  if (place.kind !== 'text' || place.endColumn === undefined) return undefined;
  const width = place.endColumn - place.column;
  if (width === text.length) return place;
  return width === text.length + 2 ? { ...place, column: place.column + 1 } : undefined;
}
