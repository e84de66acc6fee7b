// 预估总分: the rows of a form added up as the engine adds them (src/scoring/aggregate.ts, pipeline.ts). What is not known yet counts
// as nothing, so that the figure only grows; where everything on the form is known it is the engine's, but for the rows that have no
// formula.
import type { Framework, Group, IndicatorNode, UnitClass } from '../../model.ts';
import { divide, type Exact, exact, isZero, one, round, smaller, zero } from '../../points.ts';
import { rootsOf } from '../../scoring/evaluate.ts';
import { treeTotalOf } from '../../scoring/pipeline.ts';
import { adjustmentsTotal } from './adjustments.ts';
import { anyOf, binary, call, either, type Formula, number, place, text } from './cell-language.ts';
import type { FormCells, FormulaContext } from './context.ts';
import { arithmetic } from './exact.ts';
import { booleanFormula } from './expression.ts';
import { isPrintable } from './printable.ts';
import { codes, codeWhere, isKnown, notApplicableWord, type State, together, valueOrWords } from './state.ts';
import { constant, nothing, type Rational, scaled, type Whole } from './whole.ts';
import { writeOut } from './write-out.ts';

export interface TotalCells extends FormCells {
  /** The cell of an indicator's 预估得分; undefined where it has no formula. */
  score(indicator: string): string | undefined;
}

interface Scheme extends FormulaContext {
  readonly scoring: Framework['scoring'];
  readonly score: TotalCells['score'];
}

/** Rows that are not rounded are added up to a billionth, which no scheme prints. */
const placesOf = ({ roundAt, decimals }: Framework['scoring']): number => (roundAt === 'indicator' ? decimals : 9);

/** Under `roundAt: total` the total is that of the engine unless it is this near to where rounding turns, and not just there. */
const snapped = 6;

/** Excel takes no more arguments of a function. */
const mostArguments = 250;
function sumOf(parts: readonly Formula[]): Formula {
  if (parts.length <= mostArguments) return call('SUM', ...parts);
  return sumOf([call('SUM', ...parts.slice(0, mostArguments)), ...parts.slice(mostArguments)]);
}

const leavesIn = (nodes: readonly IndicatorNode[]): Extract<IndicatorNode, { kind: 'indicator' }>[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? leavesIn(node.children) : [node]));

const isAbsent = (cell: string): Formula => binary('=', place(cell), text(notApplicableWord));
const absentCells = ({ score }: Scheme, nodes: readonly IndicatorNode[]): string[] =>
  leavesIn(nodes).flatMap(({ id, notApplicable }) => (notApplicable.allowed ? (score(id) ?? []) : []));

/** What the cells of rows show, added up: words count as nothing. */
function shownSum({ math, scoring, score }: Scheme, nodes: readonly IndicatorNode[]): Rational {
  const cells = leavesIn(nodes).flatMap(({ id }) => score(id) ?? []);
  if (cells.length === 0) return nothing;
  const scale = 10 ** placesOf(scoring);
  const most = leavesIn(nodes).reduce((total, { points }) => total + Number(points.n) / Number(points.d), 0) * scale;
  const negative = leavesIn(nodes).some(({ rule }) => rule.least !== undefined);
  const formula = call('ROUND', binary('*', sumOf(cells.map(place)), number(scale)), number(0));
  const top: Whole = { formula, most: () => most, negative, positive: true };
  return math.noted({ top, factor: exact(1, scale) });
}

/** Under `full` and `target` a row that does not apply counts a share of its points. */
function absentSum({ math, scoring, score }: Scheme, nodes: readonly IndicatorNode[]): Rational {
  const { notApplicable, notApplicableTarget, roundAt, decimals, rounding } = scoring;
  if (notApplicable !== 'full' && notApplicable !== 'target') return nothing;
  const share = notApplicable === 'full' ? one : notApplicableTarget;
  return math.sum(
    leavesIn(nodes).map(({ id, points, notApplicable: { allowed } }) => {
      const cell = score(id);
      if (!allowed || cell === undefined) return nothing;
      const fixed = scaled(constant(points), share).factor;
      const worth = constant(roundAt === 'indicator' ? round(fixed, decimals, rounding) : fixed);
      return math.choose(isAbsent(cell), worth, nothing);
    }),
  );
}

type Bounds = Pick<Group, 'aggregate' | 'children'> & Partial<Pick<Group, 'floor' | 'cap'>>;

/** Points of nodes that are added up; groups with bounds or another way of adding stand apart. */
function sumOfNodes(scheme: Scheme, nodes: readonly IndicatorNode[]): Rational {
  const isPlain = (node: IndicatorNode): boolean =>
    node.kind === 'indicator' || (node.aggregate === 'sum' && !isBounded(node) && node.children.every(isPlain));
  const plain = nodes.filter(isPlain);
  const others = nodes.filter((node): node is Group => node.kind === 'group' && !isPlain(node));
  return scheme.math.sum([
    shownSum(scheme, plain),
    absentSum(scheme, plain),
    ...others.map((group) => groupPoints(scheme, group, group.points)),
  ]);
}

/** A floor of 0 under rows that are never below 0 is none. */
const isBounded = ({ floor, cap, children }: Group): boolean =>
  cap !== undefined || !isZero(floor) || leavesIn(children).some(({ rule }) => rule.least !== undefined);

/** A mean is rounded where it comes to be; the total itself only at the end. */
function groupPoints(scheme: Scheme, group: Bounds, max: Exact): Rational {
  const { math, scoring } = scheme;
  const points = unroundedPoints(scheme, group, max);
  const rounds = scoring.roundAt === 'indicator' && group.aggregate !== 'sum';
  return rounds ? math.round(points, scoring.decimals, scoring.rounding) : points;
}

function unroundedPoints(scheme: Scheme, group: Bounds, max: Exact): Rational {
  const { math } = scheme;
  const bounded = (value: Rational): Rational => {
    const raised = group.floor ? math.greatest([value, constant(smaller(group.floor, max))]) : value;
    return group.cap ? math.smallest([raised, constant(group.cap)]) : raised;
  };
  if (group.aggregate === 'sum') return bounded(sumOfNodes(scheme, group.children));
  const staying = group.children.filter(({ points }) => !isZero(points));
  const shares = staying.map((child) => scaled(sumOfNodes(scheme, [child]), divide(one, child.points) ?? zero));
  const weight = ({ weight: own = one }: IndicatorNode): Exact => own;
  const weights = staying.reduce((total, child) => math.sum([total, constant(weight(child))]), nothing).factor;
  const together =
    group.aggregate === 'min'
      ? math.smallest([...shares, constant(one)])
      : scaled(
          math.sum(shares.map((share, index) => scaled(share, staying[index] ? weight(staying[index]) : one))),
          divide(one, weights) ?? zero,
        );
  return bounded(scaled(together, max));
}

const usesRoots = (nodes: readonly IndicatorNode[]): boolean =>
  nodes.some((node) => node.kind === 'group' && (node.aggregate === 'geometric' || usesRoots(node.children)));

/** Where something does not apply and the points of others change with it, the form alone cannot tell. */
function openState(scheme: Scheme, roots: readonly IndicatorNode[]): State {
  const { scoring } = scheme;
  const apart = (nodes: readonly IndicatorNode[], moved: boolean): string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'indicator') return moved ? absentCells(scheme, [node]) : [];
      return apart(node.children, moved || node.aggregate !== 'sum' || !isZero(node.floor) || node.cap !== undefined);
    });
  const moved = scoring.notApplicable === 'even' || scoring.aggregate !== 'sum';
  const fixed = scoring.notApplicable === 'full' || scoring.notApplicable === 'target';
  return codeWhere(anyOf((fixed ? [] : apart(roots, moved)).map(isAbsent)), codes.unclear);
}

/** What the applicable rows are worth; where points move with what does not apply, what all of them are worth (see `openState`). */
function dueOf(scheme: Scheme, nodes: readonly IndicatorNode[]): Rational {
  const { math, score } = scheme;
  return math.sum(
    nodes.map((node) => {
      if (node.kind === 'group') {
        if (node.aggregate !== 'sum') return constant(node.points);
        const due = dueOf(scheme, node.children);
        return node.cap ? math.smallest([due, constant(node.cap)]) : due;
      }
      const cell = score(node.id);
      const mayLeave = node.notApplicable.allowed && cell !== undefined;
      return mayLeave ? math.choose(isAbsent(cell), nothing, constant(node.points)) : constant(node.points);
    }),
  );
}

/**
 * The formula of a unit's total, without the equals sign: rounded once, after conversion, adjustments, bounds and vetoes. Undefined
 * where the class gets no total of its own, or the scheme takes roots.
 */
export function totalFormula(framework: Framework, unitClass: UnitClass | undefined, cells: TotalCells): string | undefined {
  const { scoring, adjustments } = framework;
  const roots = rootsOf(framework, unitClass?.id);
  if (roots.length === 0 || (unitClass && (!unitClass.assessed || unitClass.imported))) return undefined;
  if (scoring.aggregate === 'geometric' || usesRoots(roots)) return undefined;
  const math = arithmetic();
  const scheme: Scheme = { framework, cells, math, strict: false, scoring, score: cells.score };
  const whole = treeTotalOf(scoring, unitClass, adjustments);
  let total =
    scoring.aggregate === 'sum'
      ? sumOfNodes(scheme, roots)
      : unroundedPoints(scheme, { aggregate: scoring.aggregate, children: roots }, whole);
  // What the scheme is worth, and what it is for this unit.
  let [full, due] = [constant(whole), dueOf(scheme, roots)];
  let state = openState(scheme, roots);
  const mayBeAbsent = absentCells(scheme, roots).length > 0;
  for (const stage of scoring.order) {
    if (stage === 'not-applicable' && scoring.notApplicable === 'rescale' && scoring.aggregate === 'sum' && mayBeAbsent) {
      state = together([state, codeWhere(math.isNought(due), codes.missing)]);
      total = math.quotient(math.product(total, full), due);
    }
    if (stage === 'scale' && unitClass?.scale) {
      const factor = divide(unitClass.scale.to, unitClass.scale.from) ?? one;
      [total, full, due] = [scaled(total, factor), scaled(full, factor), scaled(due, factor)];
    }
    if (stage === 'adjustments' && adjustments) {
      const added = adjustmentsTotal(adjustments, unitClass?.id, scheme);
      state = together([state, added.state]);
      total = math.sum([total, added.points]);
      // Room for a bonus inside the total is part of what the unit can reach.
      const room = constant(adjustments.placement === 'inside' ? adjustments.cap : zero);
      [full, due] = [math.sum([full, room]), math.sum([due, room])];
    }
    if (stage === 'clamp') total = math.within(total, constant(scoring.clamp.min), constant(scoring.clamp.max));
    if (stage === 'vetoes') total = afterVetoes(scheme, framework, total);
  }
  if (scoring.missing === 'block') {
    const empty = leavesIn(roots).flatMap(({ id }) => cells.score(id) ?? []);
    state = together([state, codeWhere(anyOf(empty.map((cell) => binary('=', place(cell), text('')))), codes.missing)]);
  }
  // Rows that are not rounded were added up to a billionth: what that took or gave must not decide the last printed digit.
  const exactly = scoring.roundAt === 'total' ? math.round(total, snapped, 'half-up') : total;
  const printed = math.print(math.round(exactly, scoring.decimals, scoring.rounding));
  return writeOut(valueOrWords(state, printed), math.sizes);
}

/** A veto that takes the whole total never lifts one that is below 0. */
function afterVetoes(scheme: Scheme, { vetoes }: Framework, total: Rational): Rational {
  const { math, framework, cells } = scheme;
  const holding = vetoes.flatMap(({ when, effect }) => {
    if (effect.total !== 'zero' || !isPrintable(when, { framework, hasCell: (id) => cells.value(id) !== undefined })) return [];
    const { value, state } = booleanFormula(scheme, when);
    return [either(isKnown(state), value, { kind: 'boolean', boolean: false })];
  });
  return math.choose(anyOf(holding), math.smallest([total, nothing]), total);
}
