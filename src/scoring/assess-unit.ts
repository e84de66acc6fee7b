// One unit: every indicator judged, the tree added up, the total taken through the pipeline. Ranks, grades and quotas come later.
import type {
  Change,
  Framework,
  Indicator,
  IndicatorNode,
  Read,
  RuleOutcome,
  Score,
  Totals,
  UnitAssessment,
  UnitClass,
  UnitSubmission,
  Veto,
} from '../model.ts';
import { add, divide, type Exact, isZero, one, sum, zero } from '../points.ts';
import { type Adjusted, adjust, readjust } from './adjust.ts';
import { aggregate } from './aggregate.ts';
import { apportion } from './apportion.ts';
import { importedTotal } from './imported.ts';
import { type Findings, judgeIndicator, underVeto } from './judge.ts';
import { scored } from './outcomes.ts';
import { publish, type Running, runPipeline, treeTotalOf } from './pipeline.ts';
import { strictReaderOf } from './readers.ts';
import { scoreTree } from './tree.ts';
import { holding, judgeVetoes, vetoOf } from './veto.ts';

/** What all units of one class share. */
export interface ClassTree {
  readonly framework: Framework;
  readonly unitClass: UnitClass | undefined;
  readonly roots: readonly IndicatorNode[];
  readonly leaves: readonly Indicator[];
  /** Ids of the groups above each leaf. */
  readonly above: ReadonlyMap<Indicator, readonly string[]>;
  readonly peers: readonly Read[];
}

/** What the leaves say while some vetoes hold, in the order of the leaves. */
interface Judged {
  readonly holds: readonly Veto[];
  readonly outcomes: readonly RuleOutcome[];
  readonly found: ReadonlyMap<Indicator, Findings>;
}

export function assessUnit(tree: ClassTree, unit: UnitSubmission, read: Read, traces: boolean): UnitAssessment {
  const { framework, unitClass, roots, leaves, peers } = tree;
  const { scoring, adjustments } = framework;
  if (unitClass && !unitClass.assessed) return withoutTotal(unit, unitClass);
  if (unitClass?.imported) return importedTotal(framework, unitClass, unitClass.imported, unit, read);
  const vetoes = framework.vetoes.length === 0 ? [] : judgeVetoes(framework.vetoes, read, unit);
  const held = holding(vetoes);
  const adjusted = adjustments && adjust(adjustments, read, unit, framework);
  const treeTotal = treeTotalOf(scoring, unitClass, adjustments);
  const strictly = strictReaderOf(read);
  const judge = (holds: readonly Veto[]): Judged => {
    const found = new Map<Indicator, Findings>();
    const unreviewed = unit.reviews.size === 0;
    const outcomes = leaves.map((leaf) => {
      const own = leaf.notApplicable.allowed ? read : strictly;
      // Nearly every indicator of nearly every unit is a matter of its rule alone.
      const plain = holds.length === 0 && !leaf.penalty && (unreviewed || leaf.rule.type === 'panel' || !unit.reviews.has(leaf.id));
      if (plain) return leaf.rule.score(leaf.points, own, peers);
      return judgeIndicator(leaf, unit, own, peers, scoring, vetoOver(tree, leaf, holds), found);
    });
    return { holds, outcomes, found };
  };
  const addUp = ({ holds, outcomes, found }: Judged, adjusted: Adjusted | undefined, traces: boolean) => {
    const whole = { aggregate: scoring.aggregate, points: treeTotal, children: roots };
    const { top, scores, allotment } = scoreTree(whole, leaves, outcomes, found, unit, { scoring, traces });
    const { max, due } = allotment;
    const { points: exact, unrounded, possible } = aggregate(scoring, top, max);
    const start: Running = { exact, unrounded, possible, max, whole: treeTotal, due, conversion: one };
    const zeroed = holds.some(({ effect }) => effect.total === 'zero');
    const withheld =
      unit.reported === false || isZero(max) || (scoring.missing === 'block' && scores.some((score) => score.status === 'missing'));
    return { scores, start, withheld, ...runPipeline(start, { framework, unitClass, adjusted, zeroed }) };
  };
  const judged = judge(held);
  const { scores, start, withheld, running, stages } = addUp(judged, adjusted, traces);
  const rows = scoring.roundAt === 'total' ? apportion(scores, scoring) : scores;
  const points = publish(running.exact, scoring);
  const rankedBy = scoring.rank.by === 'published' ? points : running.unrounded;
  const rescore = (change?: Change): Totals => {
    const now = change && 'lifted' in change ? judge(held.filter((veto) => veto !== change.lifted)) : judged;
    const other = change && 'indicator' in change ? replaced(tree, now, change) : now;
    const adjustedNow =
      change && 'adjustment' in change && adjustments && adjusted
        ? readjust(adjustments, adjusted, change.adjustment, change.points)
        : adjusted;
    const { running: end, withheld: isWithheld } = addUp(other, adjustedNow, false);
    const total = publish(end.exact, scoring);
    return {
      total,
      ...(!isWithheld && { points: total }),
      unrounded: end.unrounded,
      rankedBy: scoring.rank.by === 'published' ? total : end.unrounded,
      maxPoints: end.max,
      vetoes: change && 'lifted' in change ? vetoes.filter(({ veto }) => veto !== change.lifted) : vetoes,
    };
  };
  const kept = held.length > 0 ? addUp(judge([]), adjusted, false) : undefined;
  return {
    name: unit.name,
    ...(unit.reported === false && { reported: false }),
    ...(unitClass && { class: unitClass }),
    ...(!withheld && { points }),
    unrounded: running.unrounded,
    rankedBy,
    possible: publish(running.possible, scoring),
    maxPoints: running.max,
    subtotal:
      scoring.aggregate === 'sum' && scoring.roundAt === 'total'
        ? sum(rows.flatMap((row) => (row.depth === 0 && row.points ? [row.points] : [])))
        : publish(start.exact, scoring),
    subtotalMax: start.max,
    conversion: running.conversion,
    ...(kept && {
      withoutVetoes: { maxPoints: kept.running.max, ...(!kept.withheld && { points: publish(kept.running.exact, scoring) }) },
    }),
    adjustments: adjusted?.items ?? [],
    adjusted: adjusted?.sure ?? zero,
    vetoes,
    stages,
    coverage: coverageOf(scores),
    scores: traces ? rows : [],
    ...(traces && unit.reported !== false && { rescore }),
  };
}

const vetoOver = (tree: ClassTree, leaf: Indicator, holds: readonly Veto[]): Veto | undefined =>
  holds.length === 0 ? undefined : vetoOf(leaf, holds, tree.above.get(leaf) ?? []);

/** What the leaves say where one of them gets other points: so many, or the most that is still possible. A veto takes those too. */
function replaced(tree: ClassTree, judged: Judged, { indicator, points }: Extract<Change, { readonly indicator: Indicator }>): Judged {
  const { holds, outcomes, found } = judged;
  const others = outcomes.map((outcome, index) => {
    if (tree.leaves[index] !== indicator) return outcome;
    const open = outcome.status === 'missing' || outcome.status === 'pending';
    const most = open ? outcome.possible : (indicator.rule.best ?? indicator.points);
    const settled = scored(points ?? most, () => []);
    const veto = vetoOver(tree, indicator, holds);
    return veto ? underVeto(settled, indicator.points, veto) : settled;
  });
  return { holds, outcomes: others, found };
}

/**
 * Share of the applicable points that was really scored. What was not reported counts even where the scheme takes it out of the
 * maximum: a total must not look complete.
 */
function coverageOf(scores: readonly Score[]): Exact {
  let known = zero;
  let due = zero;
  for (const score of scores) {
    if (score.node.kind !== 'indicator' || score.status === 'not-applicable') continue;
    if (score.status === 'scored' || score.status === 'vetoed') known = add(known, score.maxPoints);
    due = add(due, isZero(score.maxPoints) ? score.node.points : score.maxPoints);
  }
  return divide(known, due) ?? zero;
}

/** 只自查、不计分: the unit is listed and nothing else. */
function withoutTotal(unit: UnitSubmission, unitClass: UnitClass): UnitAssessment {
  const nothing = {
    possible: zero,
    maxPoints: zero,
    subtotal: zero,
    subtotalMax: zero,
    unrounded: zero,
    rankedBy: zero,
    coverage: zero,
    adjusted: zero,
  };
  const sent = unit.reported === false ? { reported: false as const } : {};
  return { name: unit.name, ...sent, class: unitClass, ...nothing, conversion: one, adjustments: [], vetoes: [], stages: [], scores: [] };
}
