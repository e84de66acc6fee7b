// 雷同: the same narrative in the submissions of two units, and submissions that say the same throughout. Prose that most units share
// comes from the form or from a circular and proves nothing: it is told once, as such.
import { type Diagnostic, diagnose, type Location, problem } from '../diagnostic.ts';
import { candidatesOf } from '../likeness/candidates.ts';
import { comparable, likeness, type Words, wordsOf } from '../likeness/likeness.ts';
import type { Framework, Submission, UnitSubmission } from '../model.ts';
import { shown } from '../text.ts';
import type { ValidateRule } from './rule.ts';

/** Percent of their words that two narratives must have in common, in order. */
const least = 90;
/** Shorter texts are alike by chance: 未收到行政复议申请 stands in many tables. Letters and digits, without punctuation. */
const shortest = 30;
/** Of longer narratives only so many words are compared. */
const mostWords = 600;

interface Narrative {
  readonly unit: string;
  readonly location: Location;
  readonly text: string;
  readonly key: string;
}

interface Likeness {
  readonly first: Narrative;
  readonly second: Narrative;
  readonly percent: number;
}

const copiedText = problem<{ first: string; second: string; pairs: readonly Likeness[] }>({
  code: 'submission/copied-text',
  severity: 'warning',
  title: { zh: '两个单位的文字雷同', en: 'two units wrote the same text' },
  message: ({ first, second, pairs }) => {
    const [pair] = pairs;
    const text = shown(pair?.second.text ?? '', 40);
    const percents = pairs.map(({ percent }) => percent);
    const [low, high] = [Math.min(...percents), Math.max(...percents)];
    const range = low === high ? `${low}%` : `${low}%–${high}%`;
    return {
      zh: `${shown(second)}与${shown(first)}有 ${pairs.length} 处文字雷同（相同 ${range}），如“${text}”`,
      en: `${shown(second)} and ${shown(first)} wrote the same in ${pairs.length === 1 ? 'one place' : `${pairs.length} places`} (${range} alike), such as “${text}”`,
    };
  },
  help: () => ({
    zh: '请两个单位各自核实，写本单位的实际情况；确属共同工作的，在说明中写明',
    en: 'let both units check it and write what they did themselves; work done together should be said to be so',
  }),
});

const sharedText = problem<{ text: string; units: number; all: number }>({
  code: 'submission/shared-text',
  severity: 'info',
  title: { zh: '多数单位写的是同一段话', en: 'a text that most units share' },
  message: ({ text, units, all }) => ({
    zh: `${all} 个单位中有 ${units} 个写的是同一段话：“${shown(text, 40)}”，按统一提供的文字看待，不算雷同`,
    en: `${units} of ${all} units wrote the same text: “${shown(text, 40)}”; taken as provided to all, not as copied`,
  }),
  help: () => ({ zh: '如不是统一提供的文字，请逐个单位核实', en: 'if it was not provided to all, check unit by unit' }),
});

function narrativesOf(unit: UnitSubmission, framework: Framework): Narrative[] {
  return [...unit.values.values()].flatMap(({ measure, raw, note, reason, location, computed }) => {
    const prose = framework.measures.get(measure)?.type === 'text' && computed !== true ? [raw] : [];
    const texts = new Set([...prose, note ?? '', reason ?? '']);
    return [...texts].flatMap((text) => {
      const key = comparable(text);
      return Array.from(key).length < shortest ? [] : [{ unit: unit.name, location, text, key }];
    });
  });
}

/** Narratives of the same wording together, in the order of their first; each with the units that wrote it. */
function byWording(narratives: readonly Narrative[]): Narrative[][] {
  const groups = new Map<string, Narrative[]>();
  for (const narrative of narratives) {
    const group = groups.get(narrative.key);
    if (group) group.push(narrative);
    else groups.set(narrative.key, [narrative]);
  }
  return [...groups.values()];
}

const unitsOf = (group: readonly Narrative[]): string[] => [...new Set(group.map(({ unit }) => unit))];
const firstOf = (group: readonly Narrative[], unit: string): Narrative[] => group.filter((entry) => entry.unit === unit).slice(0, 1);

/** The same wording: every two units that have it. */
function equalPairs(group: readonly Narrative[]): Likeness[] {
  const units = unitsOf(group);
  return units.flatMap((second, index) =>
    units.slice(0, index).flatMap((first) => {
      const [one, other] = [firstOf(group, first)[0], firstOf(group, second)[0]];
      return one && other ? [{ first: one, second: other, percent: 100 }] : [];
    }),
  );
}

/** Wordings that are nearly the same, by every two units that wrote them. */
function similarPairs(groups: readonly (readonly Narrative[])[]): Likeness[] {
  const words: readonly Words[] = groups.map(([narrative]) => wordsOf(narrative?.text ?? '', mostWords));
  const candidates = candidatesOf(words, least);
  return groups.flatMap((group, index) =>
    (candidates[index] ?? []).flatMap((other) => {
      const [mine, theirs, earlier] = [words[index], words[other], groups[other]];
      const percent = mine && theirs ? likeness(mine, theirs, least) : undefined;
      if (percent === undefined || !earlier) return [];
      return unitsOf(group).flatMap((unit) =>
        unitsOf(earlier)
          .filter((name) => name !== unit)
          .flatMap((name): Likeness[] => {
            const [one, two] = [firstOf(earlier, name)[0], firstOf(group, unit)[0]];
            return one && two ? [{ first: one, second: two, percent: Math.min(percent, 99) }] : [];
          }),
      );
    }),
  );
}

function copiedTexts(framework: Framework, submission: Submission): Diagnostic[] {
  const order = new Map(submission.units.map(({ name }, index) => [name, index]));
  const groups = byWording(submission.units.flatMap((unit) => narrativesOf(unit, framework)));
  const all = submission.units.length;
  // Two of three units may well have copied; a text of more than half of many units was given to them.
  const isShared = (group: readonly Narrative[]) => unitsOf(group).length * 2 > all && unitsOf(group).length > 3;
  const own = groups.filter((group) => !isShared(group));
  const pairs = [...own.flatMap(equalPairs), ...similarPairs(own)];
  const byUnits = new Map<string, Likeness[]>();
  for (const pair of pairs) {
    const swapped = (order.get(pair.first.unit) ?? 0) > (order.get(pair.second.unit) ?? 0);
    const sorted = swapped ? { ...pair, first: pair.second, second: pair.first } : pair;
    const key = JSON.stringify([sorted.first.unit, sorted.second.unit]);
    byUnits.set(key, [...(byUnits.get(key) ?? []), sorted]);
  }
  return [
    ...groups.filter(isShared).flatMap((group) => {
      const [first] = group;
      return first ? [diagnose(sharedText, first.location, { text: first.text, units: unitsOf(group).length, all })] : [];
    }),
    ...[...byUnits.values()].flatMap((list) => {
      const [first] = list;
      if (!first) return [];
      const related = list.flatMap(({ first: one, second }) => [
        { message: { zh: `${shown(one.unit)}的文字`, en: `text of ${shown(one.unit)}` }, location: one.location },
        ...(second === first.second
          ? []
          : [{ message: { zh: `${shown(second.unit)}的文字`, en: `text of ${shown(second.unit)}` }, location: second.location }]),
      ]);
      return [diagnose(copiedText, first.second.location, { first: first.first.unit, second: first.second.unit, pairs: list }, related)];
    }),
  ];
}

export const copiedTextsRule: ValidateRule = {
  problems: [copiedText, sharedText],
  title: copiedText.title,
  check: copiedTexts,
};
