// The second checker: adds up every figure of a page again, from what each step cost to ranks and grades, and shares no code with what
// made the page. It is right only where both are.
import { type Fraction, least, less, order, over, print, read, rounded, same, times } from './exact.ts';
import { checkUnit } from './pipeline.ts';
import type { Report, SumGrade, Sums, SumUnit } from './sums.ts';

export { fixed, read } from './exact.ts';
export { rowOf } from './tree.ts';

/** Better first; who has no total comes last. */
const better = (a: SumUnit, b: SumUnit): number =>
  a.points === null || b.points === null ? Number(a.points === null) - Number(b.points === null) : order(read(b.ranked), read(a.ranked));

function checkRanks(sums: Sums, units: readonly SumUnit[], report: Report): void {
  for (const unit of units) {
    const ahead = units.filter((other) => better(other, unit) < 0);
    const count = sums.ties === 'dense' ? new Set(ahead.map(({ ranked }) => print2(ranked))).size : ahead.length;
    const due = unit.points === null ? null : count + 1;
    report.checked += 1;
    if (unit.rank !== due)
      report.wrong.push({ unit: unit.name, node: 'rank', what: 'rank', seen: `${unit.rank ?? '—'}`, due: `${due ?? '—'}` });
  }
}

const print2 = (text: string): string => read(text).join('/');

function reaches(sums: Sums, grade: SumGrade, unit: SumUnit): boolean {
  const max = read(unit.max);
  if (unit.points === null || max[0] === 0n) return false;
  const line = (unit.class === undefined ? undefined : grade.lines[unit.class]) ?? grade.line;
  if (line === undefined) return Object.keys(grade.lines).length === 0;
  return order(read(unit.points), times(read(line), over(max, read(sums.total)))) >= 0;
}

/** Place of the best grade that the vetoes of a unit leave. */
function bestOpen(sums: Sums, unit: SumUnit, earned: number): number {
  const place = (id: string | undefined) => sums.grades.findIndex((grade) => grade.id === id);
  const held = unit.vetoes.flatMap((at) => sums.vetoes[at] ?? []);
  const lower = held.reduce((steps, veto) => steps + (veto.lower ?? 0), 0);
  const lowered = lower === 0 || earned < 0 ? 0 : Math.min(earned + lower, sums.grades.length - 1);
  return Math.max(lowered, ...held.flatMap((veto) => [place(veto.grade), place(veto.ceiling)]));
}

function within(
  candidates: readonly SumUnit[],
  [share, rounding, ties]: readonly [string, string, string],
  count: number,
): readonly SumUnit[] {
  const exactly: Fraction = times(read(share), [BigInt(count), 1n]);
  const cut = rounded(exactly, 0, rounding === 'half-up' ? rounding : 'truncate');
  const places = Number(rounding === 'ceil' && !same(cut, exactly) ? cut[0] + 1n : cut[0]);
  const [last, next] = [candidates[places - 1], candidates[places]];
  if (!last || !next || better(last, next) !== 0) return candidates.slice(0, Math.max(places, 0));
  return candidates.filter((unit, index) => (better(unit, last) === 0 ? ties === 'include' : index < places));
}

/** Grades of the units of one class: lines, then vetoes, then quotas. */
function checkGrades(sums: Sums, units: readonly SumUnit[], report: Report): void {
  const assessed = units.filter(({ points }) => points !== null).sort(better);
  const given = new Map<SumUnit, string>();
  for (const [place, grade] of sums.grades.entries()) {
    const candidates = assessed.filter((unit) => {
      const earned = sums.grades.findIndex((candidate) => reaches(sums, candidate, unit));
      const best = unit.vetoes.length === 0 ? 0 : bestOpen(sums, unit, earned);
      return !given.has(unit) && place >= best && reaches(sums, grade, unit);
    });
    for (const unit of grade.quota ? within(candidates, grade.quota, assessed.length) : candidates) given.set(unit, grade.id);
  }
  for (const unit of units) {
    const named = bestOpen(sums, unit, -1) === sums.grades.length - 1 && unit.vetoes.some((at) => sums.vetoes[at]?.grade !== undefined);
    const due = given.get(unit) ?? (named && unit.points !== null ? sums.grades.at(-1)?.id : undefined) ?? null;
    report.checked += 1;
    if (unit.grade === due) continue;
    if (sums.edition !== 'internal' && sums.vetoes.length > 0) report.open.push({ unit: unit.name, node: 'grade', what: 'vetoes' });
    else report.wrong.push({ unit: unit.name, node: 'grade', what: 'grade', seen: unit.grade ?? '—', due: due ?? '—' });
  }
}

/** A total that somebody else gave: only its rounding can be checked here. */
function checkImported(sums: Sums, unit: SumUnit, report: Report): void {
  report.open.push({ unit: unit.name, node: 'points', what: 'imported' });
  report.checked += 1;
  const given = unit.stages[0]?.[1];
  const due = given === undefined ? null : rounded(read(given), sums.decimals, sums.rounding);
  const seen = unit.points === null ? null : read(unit.points);
  if (sums.edition !== 'internal' && !due) return;
  if ((seen && due ? !same(seen, due) : seen !== due) || (due && order(least(due, read(sums.total)), due) < 0))
    report.wrong.push({ unit: unit.name, node: 'points', what: 'total', seen: unit.points ?? '—', due: due ? print(due) : '—' });
  if (given !== undefined && !same(read(unit.unrounded), read(given)))
    report.wrong.push({ unit: unit.name, node: 'unrounded', what: 'total', seen: unit.unrounded, due: given });
  const ranked = sums.rankBy === 'published' ? unit.points : given;
  if (ranked !== null && ranked !== undefined && less(read(unit.ranked), read(ranked))[0] !== 0n)
    report.wrong.push({ unit: unit.name, node: 'ranked', what: 'total', seen: unit.ranked, due: ranked });
}

/** Everything that does not add up, and everything that could not be checked. */
export function checkSums(sums: Sums): Report {
  const report: Report = { checked: 0, wrong: [], open: [] };
  for (const unit of sums.units) {
    if (unit.kind === 'imported') checkImported(sums, unit, report);
    else if (unit.kind === 'assessed') checkUnit(sums, unit, report);
  }
  const classes = [...new Set(sums.units.map((unit) => unit.class))].map((place) => sums.units.filter((unit) => unit.class === place));
  const alone = sums.edition === 'unit' && sums.units.length === 1;
  if (alone) {
    report.open.push({ unit: '', node: 'rank', what: 'others' });
    if (sums.grades.some(({ quota }) => quota)) report.open.push({ unit: '', node: 'grade', what: 'others' });
  } else for (const units of sums.within === 'all' ? [sums.units] : classes) checkRanks(sums, units, report);
  if (sums.grades.length > 0 && !(alone && sums.grades.some(({ quota }) => quota)))
    for (const units of classes) checkGrades(sums, units, report);
  return report;
}
