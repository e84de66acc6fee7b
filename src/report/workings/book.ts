// What a workbook of 核算底稿 is made from: the assessment, what the units said, class by class.
import { namesIn } from '../../expression/tree.ts';
import type {
  Assessment,
  Expression,
  Framework,
  Indicator,
  IndicatorNode,
  Measure,
  Read,
  Reading,
  RulePlan,
  UnitAssessment,
  UnitClass,
  UnitSubmission,
} from '../../model.ts';
import { leavesOf, rootsOf } from '../../scoring/evaluate.ts';
import type { Language } from '../../text.ts';
import { isPrintable } from '../formula/printable.ts';

export interface WorkingsData {
  readonly assessment: Assessment;
  /** What the units handed in, by name; a unit that is not there sent nothing. */
  readonly submissions: ReadonlyMap<string, UnitSubmission>;
  /** What a unit said last time. */
  readonly baseline?: (unit: string) => Read | undefined;
  readonly language: Language;
}

export interface BookUnit {
  readonly assessed: UnitAssessment;
  readonly submission: UnitSubmission | undefined;
  readonly before: Read | undefined;
}

/** One measure of a class's units: now, or last time. */
export interface Datum {
  readonly measure: Measure;
  readonly time: 'now' | 'before';
  /** Worked out by the engine from records or working days, and taken over. */
  readonly given: boolean;
}

/** The units that are judged by one tree. */
export interface ClassBook {
  readonly unitClass: UnitClass | undefined;
  /** With computed measures only where a formula works them out. */
  readonly framework: Framework;
  readonly roots: readonly IndicatorNode[];
  readonly leaves: readonly Indicator[];
  readonly units: readonly BookUnit[];
  readonly data: readonly Datum[];
}

export const readingOf = ({ submission, before }: BookUnit, { measure, time }: Pick<Datum, 'measure' | 'time'>): Reading =>
  (time === 'before' ? before?.(measure.id) : submission?.values.get(measure.id)?.reading) ?? { state: 'missing' };

/** Expressions that a plan asks last time's figures for. */
function askedBefore(plan: RulePlan | undefined): readonly Expression[] {
  if (plan?.type === 'change' && !plan.previous) return [plan.value];
  return plan?.type === 'combine' ? plan.parts.flatMap((part) => askedBefore(part.rule.plan?.(part.points))) : [];
}

/** Ids with what computed measures among them are made of. */
function withSources(ids: readonly string[], computed: Framework['computed']): Set<string> {
  const all = new Set<string>();
  const add = (id: string): void => {
    if (all.has(id)) return;
    all.add(id);
    const from = computed.get(id);
    if (from) namesIn(from.tree).forEach(add);
  };
  ids.forEach(add);
  return all;
}

/** The framework without what is computed from records or working days: that stands in the data. */
function withoutGiven(framework: Framework): Framework {
  const alone = { framework: { ...framework, computed: new Map() }, hasCell: () => true };
  const computed = new Map([...framework.computed].filter(([, expression]) => isPrintable(expression, alone)));
  return { ...framework, computed };
}

function dataOf(whole: Framework, framework: Framework, leaves: readonly Indicator[], unitClass: UnitClass | undefined): Datum[] {
  const { vetoes, adjustments } = framework;
  const others = [
    ...leaves.flatMap(({ penalty }) => (penalty ? [penalty.when] : [])),
    ...vetoes.map(({ when }) => when),
    ...(adjustments?.blocks ?? []).flatMap(({ items }) => items.flatMap(({ levels }) => levels.map(({ value }) => value))),
    ...(unitClass?.imported ? [unitClass.imported.value] : []),
  ];
  const now = withSources(
    [...leaves.flatMap(({ rule }) => rule.measures), ...others.flatMap(({ measures }) => measures)],
    framework.computed,
  );
  const asked = leaves.flatMap(({ rule, points }) => askedBefore(rule.plan?.(points)).flatMap(({ measures }) => measures));
  const before = withSources(asked, framework.computed);
  const pick = (ids: ReadonlySet<string>, time: Datum['time']): Datum[] =>
    [...framework.measures.values()].flatMap((measure) =>
      ids.has(measure.id) && !framework.computed.has(measure.id) ? [{ measure, time, given: whole.computed.has(measure.id) }] : [],
    );
  return [...pick(now, 'now'), ...pick(before, 'before')];
}

/** Class by class in the order of the assessment; units by rank. */
export function bookOf({ assessment, submissions, baseline }: WorkingsData): ClassBook[] {
  const { framework, units } = assessment;
  const ids = [...new Set(units.map((unit) => unit.class?.id))];
  const printable = withoutGiven(framework);
  return ids.map((id) => {
    const unitClass = id === undefined ? undefined : framework.classes.get(id);
    const roots = rootsOf(framework, id);
    const leaves = leavesOf(roots);
    const own = units.filter((unit) => unit.class?.id === id);
    return {
      unitClass,
      framework: printable,
      roots,
      leaves,
      units: own.map((assessed) => ({ assessed, submission: submissions.get(assessed.name), before: baseline?.(assessed.name) })),
      data: dataOf(framework, printable, leaves, unitClass),
    };
  });
}
