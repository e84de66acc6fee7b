// A report in prose → figures of a framework, each with the sentence that says it, for a person to confirm. Nothing is taken that the
// text does not say in words which the framework knows; what may mean two things is listed with all that it may mean.
import type { Framework, Measure } from '../model.ts';
import type { Report } from '../read/report.ts';
import { sameValue } from '../submission/same-reading.ts';
import { spread } from './lists.ts';
import { passagesOf } from './passages.ts';
import { type ExtractReading, readMentions } from './readings.ts';
import { reporterOf, yearOf } from './sections.ts';
import { findSimilar } from './similar.ts';

/**
 * `found`: one result, however often it is said. `ambiguous`: several, or one that cannot be read. `candidate`: nothing but figures
 * beside like words. `no-result`: only targets, figures of other years and the like. `not-found`: nothing at all.
 */
export type ExtractState = 'found' | 'ambiguous' | 'candidate' | 'no-result' | 'not-found';

export interface Extracted {
  readonly measure: Measure;
  readonly state: ExtractState;
  /** The reading that was taken. */
  readonly taken?: ExtractReading;
  /** All of them, in the order of the text. */
  readonly readings: readonly ExtractReading[];
}

export interface Extraction {
  readonly framework: Framework;
  readonly file: string;
  /** Whom the figures are about. */
  readonly unit: string;
  /** The year that counts as the period of the report. */
  readonly year?: number;
  readonly measures: readonly Extracted[];
}

const inOrder = (left: ExtractReading, right: ExtractReading): number =>
  left.place.paragraph - right.place.paragraph || left.column - right.column || left.offset - right.offset;

function settle(measure: Measure, all: readonly ExtractReading[]): Extracted {
  const readings = all.toSorted(inOrder);
  const results = readings.filter(({ standing }) => standing === 'result');
  const [first] = results;
  if (!first) return { measure, state: readings.length > 0 ? 'no-result' : 'not-found', readings };
  const { value } = first;
  const agree = value !== undefined && results.every((other) => other.value !== undefined && sameValue(other.value, value));
  // 否 beside 是, and a denial beside a claim, are for a person to weigh.
  const disputed = readings.some(({ standing, by }) => standing === 'denied' && by === 'mention');
  return agree && !disputed ? { measure, state: 'found', taken: first, readings } : { measure, state: 'ambiguous', readings };
}

/** The year of a report: what its title says, else the year in which the period of the framework begins. */
const periodYear = (report: Report, framework: Framework): number | undefined =>
  yearOf(report.blocks) ?? (framework.period ? Number(framework.period.from.slice(0, 4)) : undefined);

export interface ExtractOptions {
  readonly unit?: string;
  readonly year?: number;
}

export function extract(report: Report, file: string, framework: Framework, options: ExtractOptions = {}): Extraction {
  const year = options.year ?? periodYear(report, framework);
  const spreads = passagesOf(report).map(spread);
  // What is computed from other figures is nothing that a report is asked for.
  const asked = [...framework.measures.values()].filter((measure) => measure.from === undefined);
  const declared = asked.map((measure) => settle(measure, readMentions(measure, spreads, year)));
  const used = new Set(declared.flatMap(({ readings }) => readings.map(({ place, offset }) => `${place.paragraph} ${offset}`)));
  const measures = declared.map((entry): Extracted => {
    if (entry.state !== 'not-found') return entry;
    const readings = findSimilar(entry.measure, spreads, year, (passage, figure) =>
      used.has(`${passage.place.paragraph} ${passage.offset + (passage.normal.at[figure.start] ?? 0)}`),
    );
    return readings.length > 0 ? { measure: entry.measure, state: 'candidate', readings } : entry;
  });
  const unit = options.unit ?? reporterOf(report.blocks) ?? file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return { framework, file, unit, measures, ...(year !== undefined && { year }) };
}
