// 预估得分: what an indicator comes to, as a formula on the cells of a unit's form. Its number is the engine's, to the last printed
// digit; where it cannot be, there is none: an empty cell, 不涉及, or 待核 for what only the reader understands.
import type { Framework, Indicator, IndicatorNode } from '../../model.ts';
import { multiply, one, subtract } from '../../points.ts';
import { anyOf, binary, either, no, number } from './cell-language.ts';
import type { FormCells, FormulaContext } from './context.ts';
import { arithmetic } from './exact.ts';
import { booleanFormula } from './expression.ts';
import { fits } from './fits.ts';
import type { Outcome } from './outcome.ts';
import { isPrintable } from './printable.ts';
import { outcomeOf } from './rules/index.ts';
import { codeOf, codes, eitherState, isKnown, settled, unclearWhere, valueOrWords } from './state.ts';
import { constant, nothing, opposite, type Rational, scaled } from './whole.ts';
import { writeOut } from './write-out.ts';

/** A finding of untrue material, where the form itself asks for it: as `penalise` of src/scoring/judge.ts. */
function penalised({ penalty, points }: Indicator, outcome: Outcome, context: FormulaContext): Outcome {
  const { math, framework, cells } = context;
  if (!penalty || !isPrintable(penalty.when, { framework, hasCell: (id) => cells.value(id) !== undefined })) return outcome;
  const { effect } = penalty;
  const earned = outcome.points;
  const kept = math.smallest([earned, nothing]);
  const after = (): Rational => {
    if (effect === 'zero') return kept;
    if ('lose' in effect) return math.greatest([math.sum([earned, opposite(constant(effect.lose))]), kept]);
    // points − (points − earned) × times
    const fixed = constant(multiply(points, subtract(one, effect.times)));
    return math.greatest([math.sum([fixed, scaled(earned, effect.times)]), kept]);
  };
  const finding = booleanFormula(context, penalty.when);
  const holds = either(isKnown(finding.state), finding.value, no);
  const unclear = binary('=', codeOf(finding.state), number(codes.unclear));
  return { points: math.choose(holds, after(), earned), state: unclearWhere(unclear, outcome.state) };
}

/** Ids of the groups above an indicator, and its own; whatever the class. */
function pathTo(nodes: readonly IndicatorNode[], id: string): readonly string[] {
  for (const node of nodes) {
    if (node.id === id) return [id];
    const below = node.kind === 'group' ? pathTo(node.children, id) : [];
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}

/** A veto on the indicator, or on a group above it, where the form itself asks for it: nothing is left to win. */
function vetoed(indicator: Indicator, outcome: Outcome, context: FormulaContext, { vetoes, indicators, trees }: Framework): Outcome {
  const { math, framework, cells } = context;
  const paths = [indicators, ...trees.values()].flatMap((tree) => pathTo(tree, indicator.id));
  const holding = vetoes.flatMap(({ when, effect }) => {
    const own = effect.indicator !== undefined && paths.includes(effect.indicator);
    if (!own || !isPrintable(when, { framework, hasCell: (id) => cells.value(id) !== undefined })) return [];
    const { value, state } = booleanFormula({ ...context, strict: false }, when);
    return [either(isKnown(state), value, no)];
  });
  const holds = anyOf(holding);
  if (indicator.rule.least)
    return { points: math.choose(holds, math.smallest([outcome.points, nothing]), outcome.points), state: outcome.state };
  return { points: math.choose(holds, nothing, outcome.points), state: eitherState(holds, settled, outcome.state) };
}

/**
 * The formula of an indicator's points, without the equals sign. Undefined where it takes more than this form: other units, people's
 * judgement, registers, working days, last year's figure without a cell. Under `roundAt: total` the number is not rounded.
 */
export function scoreFormula(framework: Framework, indicator: Indicator, cells: FormCells): string | undefined {
  const { points, rule, notApplicable } = indicator;
  const plan = rule.plan?.(points);
  if (!plan || !fits(plan, framework, cells)) return undefined;
  const math = arithmetic();
  const context: FormulaContext = { framework, cells, math, strict: !notApplicable.allowed };
  const outcome = vetoed(indicator, penalised(indicator, outcomeOf(plan, points, context), context), context, framework);
  const { roundAt, decimals, rounding } = framework.scoring;
  const due = roundAt === 'indicator' ? math.round(outcome.points, decimals, rounding) : outcome.points;
  return writeOut(valueOrWords(outcome.state, math.print(due)), math.sizes);
}
