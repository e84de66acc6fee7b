// One text, several spots to mend: each has its finding, and the fix of any of them mends the whole text.

import type { Text } from '../../text.ts';
import type { Prose } from '../prose.ts';
import type { Report, ReportOptions } from '../rule.ts';

interface Spot {
  readonly start: number;
  readonly seen: string;
  readonly proper: string;
}

export interface MendParams {
  readonly seen: string;
  readonly proper: string;
}

/** What a pattern finds in a text and what should stand there instead; where that is the same, nothing is found. */
export function spotsIn(text: string, form: RegExp, proper: (seen: string) => string): Spot[] {
  // Most texts have none, and to match is slow beside a look.
  if (text.search(form) < 0) return [];
  return [...text.matchAll(form)]
    .map((match) => ({ start: match.index, seen: match[0], proper: proper(match[0]) }))
    .filter((spot) => spot.seen !== spot.proper);
}

/** Reports every spot; the fix is offered only for a text by which nothing is found. */
export function reportSpots(report: Report<MendParams>, { path, text, free }: Prose, spots: readonly Spot[], title: Text): void {
  const value = spots.reduceRight((rest, { start, seen, proper }) => rest.slice(0, start) + proper + rest.slice(start + seen.length), text);
  const fix: ReportOptions['fix'] = { title, edits: [{ kind: 'replace', path, value }] };
  for (const { start, seen, proper } of spots)
    report(path, { seen, proper }, { part: { start, length: seen.length }, ...(free && { fix }) });
}
