import { shown } from '../../text.ts';
import { proseOf } from '../prose.ts';
import { defineLintRule } from '../rule.ts';

/** Blanks at either end, and characters that nobody sees: zero-width ones, the no-break and the ideographic space, a tab. */
const ends = /^\s+|\s+$/gu;
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const odd = /[\u00a0\u2002-\u200a\u202f\u3000\t]/gu;
/** A blank between two Chinese characters of a name. */
const inner = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;

const nameKeys = new Set(['title', 'owner', 'unit', 'kinds', 'method', 'options']);
const cleanEnds = (text: string): string => text.replace(unseen, '').replace(ends, '');
const cleanInner = (text: string): string => text.replace(odd, ' ').replace(inner, '');

export const blanks = defineLintRule<{ seen: string; where: 'ends' | 'inside' }>({
  code: 'text/blanks',
  severity: 'info',
  set: 'recommended',
  title: { zh: '多余的空格或者看不见的字符', en: 'needless blanks or invisible characters' },
  why: {
    zh: '看不见的字符使两个看上去一样的名称不相等，查找、对表都会落空',
    en: 'invisible characters make two names that look alike differ, so that neither a search nor a table matches',
  },
  message: ({ seen, where }) =>
    where === 'ends'
      ? {
          zh: `“${shown(seen)}”首尾有空格，或者有看不见的字符`,
          en: `“${shown(seen)}” begins or ends with a blank, or has invisible characters`,
        }
      : { zh: `“${shown(seen)}”中间有多余的空格`, en: `“${shown(seen)}” has needless blanks inside` },
  help: () => ({ zh: '删去', en: 'remove them' }),
  check(draft, report) {
    for (const { path, text, key, free } of proseOf(draft)) {
      const isName = nameKeys.has(key);
      // Prose may have several lines, and a block ends with a line break.
      const proper = isName ? cleanInner(cleanEnds(text)) : text.replace(unseen, '');
      if (proper === text || proper === '') continue;
      const where = cleanEnds(text) === text ? 'inside' : 'ends';
      // Names are compared without blanks at their ends, so to take those away alters nothing.
      const isSafe = free || text.trim() === proper;
      const edits = [{ kind: 'replace', path, value: proper } as const];
      report(path, { seen: text, where }, isSafe ? { fix: { title: { zh: '删去空格', en: 'remove them' }, edits } } : {});
    }
  },
});
