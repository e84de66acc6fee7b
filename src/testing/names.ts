// Names in a test file → ids of the framework, each with its fault where there is none.
import { type Diagnostic, diagnose, type Problem } from '../diagnostic.ts';
import type { Framework, Indicator, IndicatorNode } from '../model.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { leavesOf, rootsOf } from '../scoring/evaluate.ts';
import type { Path } from './case.ts';
import { testProblems as problems } from './problems.ts';

type UnknownProblem = Problem<{ name: string; suggestion?: string | undefined; known: readonly string[] }>;

export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface Names {
  /** The id of a measure, a register …; undefined after its fault was reported at `path`. */
  measure(name: string, path: Path, key?: boolean): string | undefined;
  register(name: string, path: Path): string | undefined;
  column(register: string, name: string, path: Path): string | undefined;
  /** An indicator or a group. */
  node(name: string, path: Path, key?: boolean): string | undefined;
  unitClass(name: string, path: Path): string | undefined;
  /** The title of a grade. */
  grade(name: string, path: Path): string | undefined;
  veto(name: string, path: Path): string | undefined;
  adjustment(name: string, path: Path): string | undefined;
}

export function namesOf(framework: Framework, document: PlainDocument, report: (diagnostic: Diagnostic) => void): Names {
  const find = (all: readonly Named[], kind: UnknownProblem) => {
    const byName = new Map([...all.map(({ id, title }) => [title, id] as const), ...all.map(({ id }) => [id, id] as const)]);
    return (name: string, path: Path, key = true): string | undefined => {
      const id = byName.get(name);
      if (id !== undefined) return id;
      const known = all.map((one) => one.id);
      const suggestion = nearest(name, byName.keys());
      report(diagnose(kind, locate(document, path, key), { name, suggestion, known }));
      return undefined;
    };
  };
  const registers = [...framework.registers.values()];
  const columns = new Map(
    registers.map((register) => [register.id, find([...register.columns.values()], problems.unknownColumn)] as const),
  );
  const blocks = framework.adjustments?.blocks ?? [];
  const grade = find(framework.grades, problems.unknownGrade);
  return {
    measure: find([...framework.measures.values()], problems.unknownMeasure),
    register: find(registers, problems.unknownRegister),
    column: (register, name, path) => columns.get(register)?.(name, path),
    node: find([framework.indicators, ...framework.trees.values()].flatMap(allNodes), problems.unknownIndicator),
    unitClass: (name, path) => find([...framework.classes.values()], problems.unknownClass)(name, path, false),
    grade: (name, path) => {
      const id = grade(name, path, false);
      return framework.grades.find((one) => one.id === id)?.title;
    },
    veto: (name, path) => find(framework.vetoes, problems.unknownVeto)(name, path, false),
    adjustment: find(
      blocks.flatMap((block) => block.items),
      problems.unknownAdjustment,
    ),
  };
}

const allNodes = (nodes: readonly IndicatorNode[]): IndicatorNode[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? [node, ...allNodes(node.children)] : [node]));

/** The leaf with this id as the class has it; as the first class has it where none is named. */
export function leafOf(framework: Framework, id: string, unitClass: string | undefined): Indicator | undefined {
  const trees = unitClass === undefined ? [framework.indicators, ...framework.trees.values()] : [rootsOf(framework, unitClass)];
  return trees.flatMap(leavesOf).find((leaf) => leaf.id === id);
}

/** Measures that a unit reports for an indicator: those of its rule, and what computed ones are made of, in order of first use. */
export function reportedMeasures(framework: Pick<Framework, 'computed'>, measures: readonly string[]): string[] {
  const expand = (id: string): readonly string[] => framework.computed.get(id)?.measures.flatMap(expand) ?? [id];
  return [...new Set(measures.flatMap(expand))];
}
