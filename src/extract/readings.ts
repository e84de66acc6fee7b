// Readings of one measure in a report: every place where a template fits, what stands there, and whether it is a result.
import { parseMention } from '../mention/template.ts';
import type { Measure, Value } from '../model.ts';
import { type ReadValue, readValue } from '../submission/values.ts';
import { type Judged, judgeMatch } from './context.ts';
import type { Figure } from './figures.ts';
import type { Spread } from './lists.ts';
import { compile, findMatches, type Match, otherUnit, type Program, unitLength } from './match.ts';
import type { Passage, Place } from './passages.ts';

export interface ExtractReading extends Judged {
  /** The figure as it is written, in normal width: what goes into the form. */
  readonly raw: string;
  readonly read: ReadValue;
  readonly value?: Value;
  readonly place: Place;
  /** 1-based among the characters of its paragraph. */
  readonly column: number;
  /** Characters before it in the whole text, or in its paragraph of a document. */
  readonly offset: number;
  readonly sentence: string;
  /** Where it begins in the sentence. */
  readonly sentenceAt: number;
  /** Found by a declared template, or only by likeness to the measure's title. */
  readonly by: 'mention' | 'title';
  readonly mention?: string;
}

const numericTypes = new Set(['count', 'number', 'amount', 'ratio']);
export const isNumeric = (measure: Measure): boolean => numericTypes.has(measure.type);

/** The figure with its unit, as a cell of a form would hold it. */
export const rawFigure = (measure: Measure, text: string, figure: Figure): string =>
  text.slice(figure.start, figure.end + (isNumeric(measure) ? unitLength(measure, text, figure.end) : 0));

export function readingAt(
  measure: Measure,
  passage: Passage,
  match: Match,
  judged: Judged,
  raw: string,
  by: ExtractReading['by'],
): ExtractReading {
  const at = passage.normal.at[match.figure?.start ?? match.start] ?? 0;
  const read = readValue(measure, { kind: 'text', text: raw });
  return {
    ...judged,
    raw,
    read,
    ...(read.reading.state === 'value' && { value: read.reading.value }),
    place: passage.place,
    column: passage.start + at + 1,
    offset: passage.offset + at,
    sentence: passage.sentence,
    sentenceAt: Math.max(0, at - passage.lead),
    by,
  };
}

const programsOf = (measure: Measure): Program[] =>
  (measure.mentions ?? []).flatMap((source) => {
    const parsed = parseMention(source);
    return 'mention' in parsed ? [compile(parsed.mention, measure)] : [];
  });

const keyOf = ({ place, column, raw }: ExtractReading): string =>
  `${place.paragraph} ${place.cell?.row ?? 0} ${place.cell?.column ?? 0} ${column} ${raw}`;

/** What the declared templates of a measure find, each place once. */
export function readMentions(measure: Measure, spreads: readonly Spread[], year: number | undefined): ExtractReading[] {
  const found = new Map<string, ExtractReading>();
  const programs = programsOf(measure);
  for (const { passages, closed } of programs.length > 0 ? spreads : []) {
    for (const [index, { passage, figures: all }] of passages.entries()) {
      const { text } = passage.normal;
      const figures = all.filter(({ start, kind }) => (index > 0 || !closed.has(start)) && (kind === 'date') === (measure.type === 'date'));
      for (const program of programs) {
        for (const match of findMatches(program, text, figures)) {
          const { fixed, source, negative } = program.mention;
          const raw = fixed ?? (match.figure ? `${negative ? '-' : ''}${rawFigure(measure, text, match.figure)}` : '');
          const other = match.figure && otherUnit(measure, text, match.figure.end);
          const judged: Judged = other === undefined ? judgeMatch(passage, match, year) : { standing: 'other-unit', words: other };
          const reading = { ...readingAt(measure, passage, match, judged, raw, 'mention'), mention: source };
          const key = keyOf(reading);
          if (!found.has(key)) found.set(key, reading);
        }
      }
    }
  }
  return [...found.values()];
}
