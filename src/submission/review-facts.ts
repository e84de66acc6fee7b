// One score as it stands in a file, before those of one unit are put together.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Indicator, Measure, Review, SelfScore } from '../model.ts';
import { compare, type Exact, zero } from '../points.ts';
import type { Cell } from '../read/table.ts';
import { reviewProblems as problems } from './problems-reviews.ts';
import { trimmed } from './values/spelling.ts';
import { readValue } from './values.ts';

export interface ReviewFact {
  readonly unit: string;
  readonly unitLocation: Location;
  readonly indicator: Indicator;
  readonly review: Review;
}

export interface SelfFact {
  readonly unit: string;
  readonly unitLocation: Location;
  readonly indicator: Indicator;
  readonly score: SelfScore;
}

/** What stands beside a score. */
export interface ReviewBeside {
  readonly scorer?: string;
  readonly date?: string;
  readonly reason?: string;
}

/** Scores are read like every other number; a score has no lower bound of its own. */
const asMeasure = (indicator: Indicator): Measure => ({
  id: indicator.id,
  title: indicator.title,
  type: 'number',
  unit: '分',
  approximate: false,
  optional: true,
});

/** What a score of the indicator may be. */
const rangeOf = ({ rule, points }: Indicator): { readonly from: Exact; readonly to: Exact } =>
  rule.marks ?? { from: rule.least ?? zero, to: points };

const filled = (text: string | undefined): string | undefined => {
  const bare = trimmed(text ?? '');
  return bare === '' ? undefined : bare;
};

/** A person's score in one cell; what it may not be leaves it without points. */
export function reviewOf(
  unit: string,
  unitLocation: Location,
  indicator: Indicator,
  cell: Cell,
  location: Location,
  beside: ReviewBeside,
  report: (diagnostic: Diagnostic) => void,
): ReviewFact {
  const { reading, raw, faults } = readValue(asMeasure(indicator), cell);
  const about = { unit, indicator: indicator.title, seen: trimmed(raw) };
  const points = reading.state === 'value' && reading.value.kind === 'number' ? reading.value.number : undefined;
  if (!points) report(diagnose(problems.unreadable, location, about));
  else for (const fault of faults) report({ ...fault, location });
  const { from, to } = rangeOf(indicator);
  const fits = points && compare(points, from) >= 0 && compare(points, to) <= 0;
  if (points && !fits) report(diagnose(problems.outOfRange, location, { ...about, from, to }));
  const [scorer, date, reason] = [filled(beside.scorer), filled(beside.date), filled(beside.reason)];
  const review: Review = {
    raw,
    ...(points && fits && { points }),
    ...(scorer !== undefined && { scorer }),
    ...(date !== undefined && { date }),
    ...(reason !== undefined && { reason }),
    location,
  };
  return { unit, unitLocation, indicator, review };
}

/** What a unit gives itself; nobody's score depends on it, so that what cannot be read is only kept as it stands. */
export function selfScoreOf(unit: string, unitLocation: Location, indicator: Indicator, cell: Cell, location: Location): SelfFact {
  const { reading, raw } = readValue(asMeasure(indicator), cell);
  const points = reading.state === 'value' && reading.value.kind === 'number' ? { points: reading.value.number } : {};
  return { unit, unitLocation, indicator, score: { raw: trimmed(raw), ...points, location } };
}
