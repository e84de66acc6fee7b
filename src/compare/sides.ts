// One unit in one year, with everything that scored it there.
import type { Framework, Group, Indicator, IndicatorNode, Read, UnitAssessment, UnitClass, UnitSubmission } from '../model.ts';
import { type Exact, sum } from '../points.ts';
import { rootsOf } from '../scoring/evaluate.ts';
import { treeTotalOf } from '../scoring/pipeline.ts';
import { readerOf, strictReaderOf } from '../scoring/readers.ts';
import type { Said } from './carry.ts';
import { type CommonId, type Nodes, nodesOf } from './node-ids.ts';
import { scoreAt } from './rule-at.ts';
import { frameworkOf, type Year } from './year.ts';

/** What all units of one class share in a year. */
export interface ClassSide {
  readonly year: Year;
  readonly framework: Framework;
  readonly unitClass: UnitClass | undefined;
  readonly roots: readonly IndicatorNode[];
  readonly nodes: Nodes;
  readonly idOf: CommonId;
  /** What the tree is worth, and what its roots add up to. */
  readonly treeTotal: Exact;
  readonly rootSum: Exact;
  /** Units of the class as they spoke in this year, and what they said. */
  readonly people: readonly Said[];
  readonly reads: readonly Read[];
}

export interface UnitSide extends Said {
  readonly of: ClassSide;
  readonly read: Read;
  readonly assessment: UnitAssessment;
  /** Whether a leaf was 不涉及 by its rule, before any verified score; by common id. */
  isNotApplicable(id: string): boolean;
}

/** All units of a year by name. A unit that the year did not assess at all is not there. */
export function sidesOf(year: Year, idOf: CommonId): ReadonlyMap<string, UnitSide> {
  const framework = frameworkOf(year);
  const classes = new Map<string | undefined, ClassSide>();
  const classIdOf = ({ class: id }: UnitSubmission) => (id !== undefined && framework.classes.has(id) ? id : undefined);
  const sideOf = (id: string | undefined): ClassSide => {
    const known =
      classes.get(id) ??
      classSide(
        year,
        id,
        idOf,
        year.submission.units.filter((unit) => classIdOf(unit) === id),
      );
    classes.set(id, known);
    return known;
  };
  const submitted = new Map(year.submission.units.map((unit) => [unit.name, unit]));
  return new Map(
    year.assessment.units.flatMap((assessment): [string, UnitSide][] => {
      const unit = submitted.get(assessment.name);
      return unit ? [[unit.name, unitSide(sideOf(classIdOf(unit)), unit, assessment)]] : [];
    }),
  );
}

function classSide(year: Year, id: string | undefined, idOf: CommonId, units: readonly UnitSubmission[]): ClassSide {
  const framework = frameworkOf(year);
  const unitClass = id === undefined ? undefined : framework.classes.get(id);
  const roots = rootsOf(framework, id);
  const people = units.map((unit): Said => ({ unit, baseline: year.baseline?.(unit.name) }));
  return {
    year,
    framework,
    unitClass,
    roots,
    idOf,
    nodes: nodesOf(roots, idOf),
    treeTotal: treeTotalOf(framework.scoring, unitClass, framework.adjustments),
    rootSum: sum(roots.map(({ points }) => points)),
    people,
    reads: people.map(({ unit, baseline }) => readerOf(unit, baseline)),
  };
}

function unitSide(of: ClassSide, unit: UnitSubmission, assessment: UnitAssessment): UnitSide {
  const baseline = of.year.baseline?.(unit.name);
  const read = readerOf(unit, baseline);
  const strictly = strictReaderOf(read);
  const known = new Map<string, boolean>();
  const judge = (leaf: Indicator): boolean => {
    const own = leaf.notApplicable.allowed ? read : strictly;
    return scoreAt(leaf.rule, leaf.points, leaf.points, own, of.reads).status === 'not-applicable';
  };
  return {
    of,
    unit,
    baseline,
    read,
    assessment,
    isNotApplicable: (id) => {
      const leaf = of.nodes.leaves.get(id);
      const ready = known.get(id) ?? (leaf !== undefined && judge(leaf));
      known.set(id, ready);
      return ready;
    },
  };
}

export const leafOf = (side: UnitSide, id: string): Indicator | undefined => side.of.nodes.leaves.get(id);
export const groupOf = (side: UnitSide, id: string): Group | undefined => side.of.nodes.groups.get(id);
