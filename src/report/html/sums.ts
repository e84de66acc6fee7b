// The figures of a report for the second checker. Only what is in the data of the edition goes in.
import type { AdjustmentScore, Framework, IndicatorNode, Score, UnitAssessment } from '../../model.ts';
import { type Exact, equals, isZero, printExact, zero } from '../../points.ts';
import { rootsOf } from '../../scoring/evaluate.ts';
import type { ReportData } from '../report-data.ts';
import type { SumBlock, SumItem, SumNode, SumRow, Sums, SumUnit } from './page/sums.ts';

/** The nodes of a tree in document order. */
export const flatten = (nodes: readonly IndicatorNode[], depth = 0): (readonly [IndicatorNode, number])[] =>
  nodes.flatMap((node) => [[node, depth] as const, ...(node.kind === 'group' ? flatten(node.children, depth + 1) : [])]);

function sumNode(node: IndicatorNode, depth: number): SumNode {
  const weight = node.weight && { weight: printExact(node.weight) };
  const head = { id: node.id, ...(node.no !== undefined && { no: node.no }), depth, points: printExact(node.points), ...weight };
  if (node.kind === 'indicator') return head;
  const { aggregate, floor, cap } = node;
  return { ...head, by: aggregate, floor: printExact(floor), ...(cap && { cap: printExact(cap) }) };
}

const letters: Readonly<Record<Score['status'], string>> = { scored: '', missing: 'M', pending: 'P', 'not-applicable': 'N', vetoed: 'V' };

/** See page/sums.ts. */
function sumRow({ node, status, points, unrounded, possible, maxPoints, why }: Score): SumRow {
  const earned = points ?? zero;
  const lost = why().flatMap((step) => (isZero(step.lost) ? [] : [printExact(step.lost)]));
  const fields = [
    status === 'scored' ? '' : `s${letters[status]}`,
    equals(maxPoints, node.points) ? '' : `m${printExact(maxPoints)}`,
    points ? (equals(points, maxPoints) ? '' : `p${printExact(points)}`) : 'p-',
    equals(unrounded ?? zero, earned) ? '' : `u${printExact(unrounded ?? zero)}`,
    equals(possible, earned) ? '' : `o${printExact(possible)}`,
    lost.length === 0 ? '' : `l${lost.join(',')}`,
  ];
  return fields.filter((field) => field !== '').join(' ');
}

const sumItem = ({ item, status, points, possible }: AdjustmentScore): SumItem => ({
  id: item.id,
  ...(status !== 'scored' && { s: status }),
  p: printExact(points),
  ...(!equals(possible, points) && { o: printExact(possible) }),
  ...(item.cap && { cap: printExact(item.cap) }),
});

const ends = ({ floor, cap }: { readonly floor?: Exact; readonly cap?: Exact }) => ({
  ...(floor && { floor: printExact(floor) }),
  ...(cap && { cap: printExact(cap) }),
});

function sumBlocks(unit: UnitAssessment): SumBlock[] {
  const blocks = [...new Set(unit.adjustments.map(({ block }) => block))];
  return blocks.map((block) => ({ ...ends(block), items: unit.adjustments.filter((score) => score.block === block).map(sumItem) }));
}

const kindOf = ({ class: unitClass }: UnitAssessment, { classes }: Framework): SumUnit['kind'] => {
  if (!unitClass) return classes.size === 0 ? 'assessed' : 'listed';
  if (unitClass.imported) return 'imported';
  return unitClass.assessed ? 'assessed' : 'listed';
};

function sumUnit(unit: UnitAssessment, framework: Framework, trees: readonly (readonly SumNode[])[]): SumUnit {
  const place = unit.class ? [...framework.classes.keys()].indexOf(unit.class.id) : -1;
  const tree = Math.max(place, 0);
  const scores = new Map(unit.scores.map((score) => [score.node.id, score]));
  return {
    name: unit.name,
    ...(place >= 0 && { class: place }),
    kind: kindOf(unit, framework),
    sent: unit.reported !== false,
    points: unit.points ? printExact(unit.points) : null,
    unrounded: printExact(unit.unrounded),
    possible: printExact(unit.possible),
    max: printExact(unit.maxPoints),
    subtotal: printExact(unit.subtotal),
    subtotalMax: printExact(unit.subtotalMax),
    conversion: printExact(unit.conversion),
    coverage: printExact(unit.coverage),
    adjusted: printExact(unit.adjusted),
    ranked: printExact(unit.rankedBy),
    rank: unit.rank ?? null,
    grade: unit.grade?.id ?? null,
    stages: unit.stages.map(({ stage, points }) => [stage, printExact(points)]),
    blocks: sumBlocks(unit),
    vetoes: unit.vetoes.flatMap(({ veto, state }) => (state === 'holds' ? [framework.vetoes.indexOf(veto)] : [])),
    without: unit.withoutVetoes !== undefined,
    tree,
    rows: (trees[tree] ?? []).map(({ id }) => {
      const score = scores.get(id);
      return score ? sumRow(score) : null;
    }),
  };
}

/** Everything that the checker adds up. */
export function sumsOf({ assessment, manifest }: Pick<ReportData, 'assessment' | 'manifest'>): Sums {
  const { framework, units } = assessment;
  const { scoring, adjustments, classes, grades, vetoes } = framework;
  const classIds = [...classes.keys()];
  const roots = classIds.length === 0 ? [framework.indicators] : classIds.map((id) => rootsOf(framework, id));
  const trees = roots.map((nodes) => flatten(nodes).map(([node, depth]) => sumNode(node, depth)));
  return {
    edition: manifest.edition,
    total: printExact(scoring.total),
    decimals: scoring.decimals,
    rounding: scoring.rounding,
    roundAt: scoring.roundAt,
    missing: scoring.missing,
    notApplicable: scoring.notApplicable,
    aggregate: scoring.aggregate,
    order: scoring.order,
    min: printExact(scoring.clamp.min),
    max: printExact(scoring.clamp.max),
    rankBy: scoring.rank.by,
    ties: scoring.rank.ties,
    within: scoring.rank.within,
    ...(adjustments && {
      adjustments: { inside: adjustments.placement === 'inside', cap: printExact(adjustments.cap), floor: printExact(adjustments.floor) },
    }),
    classes: [...classes.values()].map(({ id, scale }) => ({
      id,
      ...(scale && { from: printExact(scale.from), to: printExact(scale.to) }),
    })),
    grades: grades.map(({ id, title, atLeast, lines, quota }) => ({
      id,
      title,
      ...(atLeast && { line: printExact(atLeast) }),
      lines: Object.fromEntries([...lines].map(([unitClass, line]) => [String(classIds.indexOf(unitClass)), printExact(line)])),
      ...(quota && { quota: [printExact(quota.share), quota.rounding, quota.ties] as const }),
    })),
    vetoes: vetoes.map(({ effect: { total, grade, ceiling, lower } }) => ({
      zero: total === 'zero',
      ...(grade !== undefined && { grade }),
      ...(ceiling !== undefined && { ceiling }),
      ...(lower !== undefined && { lower }),
    })),
    trees,
    units: units.map((unit) => sumUnit(unit, framework, trees)),
  };
}
