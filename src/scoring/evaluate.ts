// Framework + submission → assessment. Pure: no clock, no files, the same inputs give the same result.
import type { Assessment, Framework, Indicator, IndicatorNode, Read, Submission, UnitAssessment, UnitSubmission } from '../model.ts';
import { assessUnit, type ClassTree } from './assess-unit.ts';
import { gradeUnits } from './grade.ts';
import { rankUnits } from './rank.ts';
import { readerOf } from './readers.ts';

export interface EvaluateOptions {
  /** What a unit said in the assessment that this one is compared with; undefined for units that are new. */
  readonly baseline?: (unit: string) => Read | undefined;
  /** False: only totals, ranks and grades are kept, no scored trees. Memory then grows with the units alone. */
  readonly traces?: boolean;
}

/** Every unit of the submission scored by the framework, class by class in the order of the framework, then by rank and name. */
export function evaluate(framework: Framework, submission: Submission, options: EvaluateOptions = {}): Assessment {
  const groups = unitsByClass(framework, submission.units);
  const assessed = groups.flatMap((group) => assessClass(framework, group, options));
  const { within, ties } = framework.scoring.rank;
  const ranked = within === 'all' ? [rankUnits(assessed, ties)] : classesOf(assessed).map((units) => rankUnits(units, ties));
  const units = ranked.flatMap((list) => gradeClasses(framework, list));
  return { framework, inputs: submission.inputs, units };
}

interface ClassUnits {
  readonly id: string | undefined;
  readonly units: readonly UnitSubmission[];
}

/** Units of one class, in the framework's order of classes; those whose class is not known come last. */
function unitsByClass(framework: Framework, units: readonly UnitSubmission[]): ClassUnits[] {
  const ids = [...framework.classes.keys(), undefined];
  const idOf = (unit: UnitSubmission) => (unit.class !== undefined && framework.classes.has(unit.class) ? unit.class : undefined);
  return ids.map((id) => ({ id, units: units.filter((unit) => idOf(unit) === id) })).filter((group) => group.units.length > 0);
}

function assessClass(framework: Framework, { id, units }: ClassUnits, options: EvaluateOptions): UnitAssessment[] {
  const unitClass = id === undefined ? undefined : framework.classes.get(id);
  const roots = rootsOf(framework, id);
  // Before anybody is scored: what every unit of the class says, for the rules that compare units.
  const reads = units.map((unit) => readerOf(unit, options.baseline?.(unit.name)));
  const tree: ClassTree = { framework, unitClass, roots, leaves: leavesOf(roots), above: groupsAbove(roots), peers: reads };
  return units.flatMap((unit, index) => {
    const read = reads[index];
    return read ? [assessUnit(tree, unit, read, options.traces ?? true)] : [];
  });
}

/** The tree that a unit is judged by. Where there are classes, a unit without one has no scheme. */
export function rootsOf(framework: Framework, unitClass: string | undefined): readonly IndicatorNode[] {
  if (framework.classes.size === 0) return framework.indicators;
  return unitClass === undefined ? [] : (framework.trees.get(unitClass) ?? []);
}

function classesOf(units: readonly UnitAssessment[]): UnitAssessment[][] {
  const lists = new Map<UnitAssessment['class'], UnitAssessment[]>();
  for (const unit of units) {
    const list = lists.get(unit.class);
    if (list) list.push(unit);
    else lists.set(unit.class, [unit]);
  }
  return [...lists.values()];
}

/** Grades and quotas are a matter of each class, even where all units are ranked together. */
function gradeClasses(framework: Framework, ranked: readonly UnitAssessment[]): UnitAssessment[] {
  if (framework.grades.length === 0) return [...ranked];
  const graded = new Map(classesOf(ranked).flatMap((units) => gradeUnits(framework, units).map((unit) => [unit.name, unit])));
  return ranked.map((unit) => graded.get(unit.name) ?? unit);
}

/** Indicators in document order. */
export function leavesOf(nodes: readonly IndicatorNode[]): Indicator[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesOf(node.children) : [node]));
}

function groupsAbove(nodes: readonly IndicatorNode[], above: readonly string[] = []): Map<Indicator, readonly string[]> {
  return new Map(
    nodes.flatMap((node): [Indicator, readonly string[]][] =>
      node.kind === 'group' ? [...groupsAbove(node.children, [...above, node.id])] : [[node, above]],
    ),
  );
}
