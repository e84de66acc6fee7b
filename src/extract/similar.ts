// Where no template fits: figures in the right unit beside words like the measure's title. Candidates for a person, never values.
import { normalize } from '../mention/normal.ts';
import type { Measure } from '../model.ts';
import { judgeMatch } from './context.ts';
import type { Figure } from './figures.ts';
import type { Spread } from './lists.ts';
import { otherUnit, unitLength } from './match.ts';
import type { Passage } from './passages.ts';
import { type ExtractReading, isNumeric, rawFigure, readingAt } from './readings.ts';

/** Share of a title's pairs of characters that must stand beside the figure. */
const enough = 0.6;
const mostCandidates = 5;
const wordsBefore = 30;
const wordsBehind = 14;

/** 数, 总数 and the like are said of every figure. */
const idle = /(?:总数|总量|数量|件数|人数|次数|数|情况|全市|全县|全区|本年度|本年|的)/g;

function pairsOf(text: string): Set<string> {
  const characters = Array.from(text);
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** What is said around a figure up to its neighbours: before it in its clause, and behind it up to the next break. */
function wordsAround(text: string, figures: readonly Figure[], figure: Figure): string {
  const before = figures.filter(({ end }) => end <= figure.start).at(-1)?.end ?? 0;
  const comma = Math.max(text.lastIndexOf('，', figure.start - 1), text.lastIndexOf(';', figure.start - 1)) + 1;
  const from = Math.max(before, comma, figure.start - wordsBefore);
  const next = figures.find(({ start }) => start >= figure.end)?.start ?? text.length;
  const stop = /[，、;(]/.exec(text.slice(figure.end, next))?.index;
  const to = Math.min(next, figure.end + (stop ?? wordsBehind), figure.end + wordsBehind);
  return `${text.slice(from, figure.start)} ${text.slice(figure.end, to)}`;
}

/** A count and an amount need their unit, a share its percent sign; 一 alone is too often no figure. */
function fits(measure: Measure, text: string, figure: Figure): boolean {
  if (figure.kind === 'numeral' && text.slice(figure.start, figure.end) === '一') return false;
  if (measure.type === 'ratio') return /[%‰]$|^百分/.test(text.slice(figure.start, figure.end));
  return unitLength(measure, text, figure.end) > 0 && otherUnit(measure, text, figure.end) === undefined;
}

function share(title: ReadonlySet<string>, words: string): number {
  const there = [...title].filter((pair) => words.includes(pair)).length;
  return title.size === 0 ? 0 : there / title.size;
}

/** Where a figure of the report stands that a template has taken. */
export type Taken = (passage: Passage, figure: Figure) => boolean;

/** Figures that may be meant, the likeliest first; only results, and none that belongs to another measure. */
export function findSimilar(measure: Measure, spreads: readonly Spread[], year: number | undefined, taken: Taken): ExtractReading[] {
  if (!isNumeric(measure)) return [];
  const title = pairsOf(normalize(measure.title).text.replace(idle, ''));
  const found: { readonly reading: ExtractReading; readonly likeness: number }[] = [];
  for (const { passages, closed } of spreads) {
    for (const [index, { passage, figures }] of passages.entries()) {
      const { text } = passage.normal;
      for (const figure of figures) {
        if ((index === 0 && closed.has(figure.start)) || taken(passage, figure) || !fits(measure, text, figure)) continue;
        const likeness = share(title, wordsAround(text, figures, figure));
        if (likeness < enough) continue;
        const match = { start: figure.start, end: figure.end, figure };
        const judged = judgeMatch(passage, match, year);
        const reading = readingAt(measure, passage, match, judged, rawFigure(measure, text, figure), 'title');
        if (reading.value === undefined || judged.standing !== 'result') continue;
        if (found.some((other) => other.reading.offset === reading.offset && other.reading.place.paragraph === reading.place.paragraph))
          continue;
        found.push({ reading, likeness });
      }
    }
  }
  // The sort keeps the order of the text among equals.
  return found
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, mostCandidates)
    .map(({ reading }) => reading);
}
