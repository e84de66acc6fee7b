// What a whole submission comes to under a scheme: totals through the pipeline, ranks, grades and quotas; from the sentences that
// explain the keys of a framework file, on fractions.
import {
  least,
  minus,
  most,
  nought,
  order,
  over,
  plus,
  type Ratio,
  ratio,
  rounded,
  times,
  wholeAbove,
  wholeBelow,
  within,
} from './oracle.ts';
import { adjustedBy } from './structure-oracle-adjust.ts';
import { type Row, totalsOf } from './structure-oracle-tree.ts';
import { branchesOf, type Grade, type Kind, leavesOf, type Scheme, treeOf, type Unit, type Veto } from './structure-scheme.ts';

export interface Expected {
  readonly name: string;
  readonly class: string | undefined;
  readonly points: Ratio | undefined;
  readonly unrounded: Ratio;
  readonly possible: Ratio;
  readonly max: Ratio;
  readonly base: Ratio;
  readonly adjusted: Ratio;
  readonly rank?: number;
  readonly grade?: string;
  readonly without?: { readonly points: Ratio | undefined; readonly max: Ratio; readonly grade?: string };
  readonly rows: ReadonlyMap<string, Row>;
}

const tenths = (value: number): Ratio => ratio(value, 10);

interface Course {
  readonly points: Ratio;
  readonly unrounded: Ratio;
  readonly possible: Ratio;
  readonly max: Ratio;
  /** The maximum of a unit to which everything applies, and of this unit if it had reported everything. */
  readonly whole: Ratio;
  readonly due: Ratio;
}

const change = (course: Course, how: (value: Ratio) => Ratio): Course => ({
  ...course,
  points: how(course.points),
  unrounded: how(course.unrounded),
  possible: how(course.possible),
});
const resize = (course: Course, factor: Ratio): Course => {
  const by = (value: Ratio) => times(value, factor);
  return { ...change(course, by), max: by(course.max), whole: by(course.whole), due: by(course.due) };
};

function totalOf(scheme: Scheme, unit: Unit, kind: Kind | undefined, held: readonly Veto[]): Omit<Expected, 'rank' | 'grade' | 'without'> {
  const { policies, adjustments, clamp } = scheme;
  const whole = minus(tenths(kind?.scale?.from ?? scheme.total), tenths(adjustments?.placement === 'inside' ? adjustments.cap : 0));
  const roots = kind || scheme.classes.length === 0 ? treeOf(scheme.roots, kind?.id ?? '') : [];
  const named = held.flatMap((veto) => veto.indicator ?? []);
  const under = branchesOf(scheme.roots).filter((branch) => named.includes(branch.id));
  const zeroed = new Set([...named, ...leavesOf(under).map((leaf) => leaf.id)]);
  const tree = totalsOf(roots, scheme.aggregate, whole, unit, kind?.id ?? '', policies, zeroed);
  const bonus = adjustments ? adjustedBy(adjustments, unit) : { low: nought, high: nought };
  const low = tenths(clamp?.min ?? 0);
  const outside = adjustments?.placement === 'outside' ? tenths(adjustments.cap) : nought;
  const high = clamp?.max === undefined ? plus(tenths(scheme.total), outside) : tenths(clamp.max);
  const steps = {
    'not-applicable': (course: Course) =>
      policies.notApplicable === 'rescale' && course.due.n !== 0n ? resize(course, over(course.whole, course.due)) : course,
    scale: (course: Course) => (kind?.scale ? resize(course, ratio(kind.scale.to, kind.scale.from)) : course),
    adjustments: (course: Course): Course => {
      const room = adjustments?.placement === 'inside' ? tenths(adjustments.cap) : nought;
      return {
        points: plus(course.points, bonus.low),
        unrounded: plus(course.unrounded, bonus.low),
        possible: plus(course.possible, bonus.high),
        max: plus(course.max, room),
        whole: plus(course.whole, room),
        due: plus(course.due, room),
      };
    },
    clamp: (course: Course) => change(course, (value) => most(low, least(value, high))),
    vetoes: (course: Course) => (held.some((veto) => veto.total) ? change(course, (value) => least(value, nought)) : course),
  };
  const end = scheme.middle.reduce<Course>((course, step) => steps[step](course), { ...tree, whole });
  const withheld = tree.max.n === 0n || (policies.missing === 'block' && tree.unreported);
  const publish = (value: Ratio) => rounded(value, policies.decimals, policies.rounding);
  return {
    name: unit.name,
    class: kind?.id,
    points: withheld ? undefined : publish(end.points),
    unrounded: end.unrounded,
    possible: publish(end.possible),
    max: end.max,
    base: tree.max,
    adjusted: bonus.low,
    rows: tree.rows,
  };
}

function importedTotal(scheme: Scheme, unit: Unit, kind: Kind, outOf: number): Omit<Expected, 'rank' | 'grade' | 'without'> {
  const total = tenths(scheme.total);
  const given =
    typeof unit.imported === 'number' ? within(over(times(ratio(unit.imported), total), tenths(outOf)), nought, total) : undefined;
  const points = given && rounded(given, scheme.policies.decimals, scheme.policies.rounding);
  const shared = { max: total, base: total, adjusted: nought, rows: new Map() };
  return { name: unit.name, class: kind.id, points, unrounded: given ?? nought, possible: points ?? total, ...shared };
}

const nothing = { points: undefined, unrounded: nought, possible: nought, max: nought, base: nought, adjusted: nought, rows: new Map() };

/** Every unit, in no order that matters. */
export function expectUnits(scheme: Scheme, units: readonly Unit[]): Map<string, Expected> {
  const { by, within: among, ties } = scheme.policies;
  const totals = units.map((unit): Candidate => {
    const kind = scheme.classes.find(({ id }) => id === unit.class);
    const held = scheme.vetoes.filter((veto) => unit.vetoes[veto.id] === true);
    if (kind && !kind.assessed) return { expected: { ...nothing, name: unit.name, class: kind.id }, held: [] };
    if (kind?.outOf !== undefined) return { expected: importedTotal(scheme, unit, kind, kind.outOf), held: [] };
    const expected: Expected = totalOf(scheme, unit, kind, held);
    const kept = totalOf(scheme, unit, kind, []);
    const without = held.length > 0 && { points: kept.points, max: kept.max };
    return { expected: { ...expected, ...(without && { without }) }, held };
  });
  const measure = (unit: Expected) => (by === 'published' ? (unit.points ?? nought) : unit.unrounded);
  const everybody = totals.map(({ expected }) => expected).filter((unit) => unit.points);
  const rankOf = (unit: Expected): number => {
    const rivals = everybody.filter((other) => among === 'all' || other.class === unit.class);
    const better = rivals.filter((other) => order(measure(other), measure(unit)) > 0).map(measure);
    return 1 + (ties === 'skip' ? better.length : new Set(better.map(({ n, d }) => `${n}/${d}`)).size);
  };
  const grades = new Map<string, string>();
  for (const kind of new Set(everybody.map((unit) => unit.class))) {
    const peers = totals.filter(({ expected }) => expected.points && expected.class === kind);
    for (const [name, grade] of gradesOf(scheme, peers, measure)) grades.set(name, grade);
  }
  return new Map(
    totals.map(({ expected }) => {
      const grade = grades.get(expected.name);
      const kept = expected.without;
      const lines = kept?.points && scheme.grades.find((one) => reaches(one, kept.points ?? nought, { ...expected, max: kept.max }));
      return [
        expected.name,
        {
          ...expected,
          ...(expected.points && { rank: rankOf(expected) }),
          ...(grade !== undefined && { grade }),
          ...(kept && { without: { ...kept, ...(lines && { grade: lines.id }) } }),
        },
      ];
    }),
  );
}

/** Lines are points of the total; where a unit's maximum is smaller they shrink with it. */
function reaches(grade: Grade, points: Ratio, unit: Expected): boolean {
  if (unit.max.n === 0n) return false;
  const line = typeof grade.line === 'object' ? grade.line[unit.class ?? ''] : (grade.line ?? 0);
  if (line === undefined) return false;
  if (grade.line === undefined) return true;
  return order(points, times(ratio(line, 100), unit.max)) >= 0;
}

interface Candidate {
  readonly expected: Expected;
  readonly held: readonly Veto[];
}

function gradesOf(scheme: Scheme, peers: readonly Candidate[], measure: (unit: Expected) => Ratio): Map<string, string> {
  const given = new Map<string, string>();
  const best = ({ held }: Candidate) => Math.max(0, ...held.flatMap((veto) => [veto.grade ?? 0, veto.ceiling ?? 0]));
  for (const [place, grade] of scheme.grades.entries()) {
    const candidates = peers.filter(
      (peer) => !given.has(peer.expected.name) && best(peer) <= place && reaches(grade, peer.expected.points ?? nought, peer.expected),
    );
    for (const { expected } of chosenFrom(candidates, grade, peers.length, measure)) given.set(expected.name, grade.id);
  }
  for (const peer of peers) {
    // A unit that reaches no line gets the grade that a veto names where no grade is worse: a veto lifts nobody.
    const last = scheme.grades.at(-1);
    const named = peer.held.some((veto) => veto.grade !== undefined) && best(peer) === scheme.grades.length - 1;
    if (last && named && !given.has(peer.expected.name)) given.set(peer.expected.name, last.id);
  }
  return given;
}

/** A candidate has a place when fewer candidates than places are better; of a tie at the edge all or none do. */
function chosenFrom(candidates: readonly Candidate[], { quota }: Grade, count: number, measure: (unit: Expected) => Ratio): Candidate[] {
  if (!quota) return [...candidates];
  const exactly = times(ratio(quota.percent, 100), ratio(count));
  const rounding = { floor: wholeBelow, ceil: wholeAbove, 'half-up': (value: Ratio) => rounded(value, 0, 'half-up') } as const;
  const places = Number(rounding[quota.rounding](exactly).n);
  return candidates.filter(({ expected }) => {
    const compared = candidates.map((other) => order(measure(other.expected), measure(expected)));
    const better = compared.filter((sign) => sign > 0).length;
    const alike = compared.filter((sign) => sign === 0).length;
    return quota.ties === 'include' ? better < places : better + alike <= places;
  });
}
