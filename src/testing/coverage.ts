// What the cases of a framework take: limits from both sides, options, conditions, branches, grades. Derived from the rules themselves.
import type { Draft } from '../framework/draft.ts';
import type { Framework, Read, UnitAssessment } from '../model.ts';
import { absolute, ceiling, compare, divide, isZero, one } from '../points.ts';
import type { PlainDocument } from '../read/plain.ts';
import { readerOf, strictReaderOf } from '../scoring/readers.ts';
import type { Text } from '../text.ts';
import type { Path } from './case.ts';
import { at, type Critical, conditionOf } from './critical.ts';
import { criticalsOfLeaf } from './leaf-rows.ts';
import { leavesOfDraft } from './leaves.ts';
import { type Prepared, scoreCase } from './prepare.ts';
import { type Known, readerOfWritten, solve } from './solve.ts';

/** One unit of a case: what it says, and what came out. */
interface Seen {
  readonly read: Read;
  readonly unit: UnitAssessment;
}

export interface CoveragePoint {
  /** In the framework file. */
  readonly path: Path;
  readonly what: Text;
  readonly taken: (seen: Seen) => boolean;
}

export interface Coverage {
  readonly covered: number;
  readonly all: number;
  readonly missed: readonly CoveragePoint[];
}

export function coverageOf(draft: Draft, framework: Framework, prepared: readonly Prepared[], document: PlainDocument): Coverage {
  const seen = prepared.flatMap((one): Seen[] => {
    const { assessment } = scoreCase(one, framework, document);
    return (assessment?.units ?? []).flatMap((unit) => {
      const own = one.submission?.units.find(({ name }) => name === unit.name);
      return own ? [{ unit, read: readerOf(own, one.options.baseline?.(unit.name)) }] : [];
    });
  });
  const points = pointsOf(draft, framework);
  const missed = points.filter((point) => !seen.some((one) => point.taken(one)));
  return { covered: points.length - missed.length, all: points.length, missed };
}

function pointsOf(draft: Draft, framework: Framework): CoveragePoint[] {
  const leaves = leavesOfDraft(draft).flatMap((leaf): CoveragePoint[] => {
    const ofClass = ({ unit }: Seen) => leaf.classes.length === 0 || (unit.class !== undefined && leaf.classes.includes(unit.class.id));
    const branch = (status: 'missing' | 'not-applicable', zh: string, en: string): CoveragePoint => ({
      path: leaf.path,
      what: { zh: `${leaf.id}：${zh}`, en: `${leaf.id}: ${en}` },
      taken: (seen) => ofClass(seen) && seen.unit.scores.some(({ node, status: found }) => node.id === leaf.id && found === status),
    });
    const own = criticalsOfLeaf(leaf, draft.understand).flatMap((critical) =>
      sidesOf(critical, [...leaf.path, ...critical.path], leaf.id, framework, ofClass, leaf.notApplicable),
    );
    const scored: CoveragePoint = {
      path: leaf.path,
      what: { zh: `${leaf.id}：已计分`, en: `${leaf.id}: scored` },
      taken: (seen) => ofClass(seen) && seen.unit.scores.some(({ node, status }) => node.id === leaf.id && status === 'scored'),
    };
    const needed = leaf.rule.measures.some((id) => framework.measures.get(id)?.optional !== true);
    return [
      scored,
      ...own,
      ...(needed ? [branch('missing', '未填报', 'missing')] : []),
      ...(leaf.notApplicable && leaf.rule.measures.length > 0 ? [branch('not-applicable', '不涉及', 'not applicable')] : []),
    ];
  });
  return [...leaves, ...vetoPoints(framework), ...adjustmentPoints(framework), ...gradePoints(framework)];
}

/** A limit is taken from below, on it and from above; a condition both ways. */
function sidesOf(
  critical: Critical,
  path: Path,
  id: string,
  known: Known,
  counts: (seen: Seen) => boolean,
  allowed: boolean,
): CoveragePoint[] {
  const reading = ({ read }: Seen) => (allowed ? read : strictReaderOf(read));
  const point = (zh: string, en: string, holds: (read: Read) => boolean): CoveragePoint => ({
    path,
    what: { zh: `${id}：${critical.label}，${zh}`, en: `${id}: ${critical.label}, ${en}` },
    taken: (seen) => counts(seen) && holds(reading(seen)),
  });
  if (critical.kind === 'option') return [point('选中', 'chosen', (read) => critical.chosen(read) === critical.option)];
  if (critical.kind === 'condition')
    return [
      point('成立', 'holds', (read) => critical.holds(read) === true),
      point('不成立', 'does not hold', (read) => critical.holds(read) === false),
    ];
  const side = (wanted: number) => (read: Read) => {
    const figure = critical.figure(read);
    return figure !== undefined && Math.sign(compare(figure, critical.at)) === wanted;
  };
  const on = point('正好', 'exactly', side(0));
  if (critical.alone) return [on];
  // What no value can be written for is not asked for, such as more than 100% of a share that ends there.
  const solved = solve(critical, known, new Map()).map((row) => readerOfWritten(row, known));
  const can = (wanted: number) => solved.length === 0 || solved.some(side(wanted));
  return [
    ...(can(0) ? [on] : []),
    ...(can(-1) ? [point('低于', 'below', side(-1))] : []),
    ...(can(1) ? [point('高于', 'above', side(1))] : []),
  ];
}

const anybody = (): boolean => true;

function vetoPoints(framework: Framework): CoveragePoint[] {
  return framework.vetoes.flatMap((veto, index) =>
    conditionOf(veto.when, []).flatMap((one) => sidesOf(one, ['vetoes', index, 'when'], veto.id, framework, anybody, true)),
  );
}

/** Every level once, and where a cap stops it. */
function adjustmentPoints(framework: Framework): CoveragePoint[] {
  const items = framework.adjustments?.blocks.flatMap((block) => block.items) ?? [];
  return items.flatMap((item) =>
    item.levels.flatMap(({ value, yesNo, points }) => {
      if (yesNo) return conditionOf(value, []).flatMap((one) => sidesOf(one, ['adjustments'], item.id, framework, anybody, true));
      const cap = item.cap && !isZero(points) ? divide(item.cap, absolute(points)) : undefined;
      const counts = cap ? [one, ceiling(cap)] : [one];
      return counts.flatMap((count) => sidesOf(at(value, count, []), ['adjustments'], item.id, framework, anybody, true).slice(0, 1));
    }),
  );
}

const gradePoints = ({ grades }: Framework): CoveragePoint[] =>
  grades.map(({ id, title }, index) => ({
    path: ['grades', index],
    what: { zh: `等次：${title}`, en: `grade: ${title}` },
    taken: ({ unit }) => unit.grade?.id === id,
  }));
