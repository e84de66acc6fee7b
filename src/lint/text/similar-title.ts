import { type DraftNode, nodesOf, type Path } from '../../framework/draft.ts';
import { textField } from '../../framework/fields.ts';
import { candidatesOf } from '../../likeness/candidates.ts';
import { comparable, differing, likeness, type Words, wordsOf } from '../../likeness/likeness.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

const least = 85;
/** So much of a text is compared. */
const mostWords = 60;
const mostCandidates = 40;
/** What tells a member of a series from the next one: 一季度 and 二季度, 国家级 and 省级, 甲类 and 乙类. */
const serial =
  /^(?:\p{N}+|[一二三四五六七八九十百千上中下前后首末甲乙丙丁国省市县区乡镇村街城男女老少内外正副主次大小高低新旧增减加扣未不非无有])$/u;

interface Entry {
  readonly path: Path;
  readonly title: string;
  readonly bare: string;
  readonly words: Words;
  readonly requirement: Words | undefined;
}

const entryOf = (node: DraftNode): Entry => {
  const requirement = textField(node.fields, 'requirement');
  return {
    path: node.path,
    title: node.title,
    bare: comparable(node.title),
    words: wordsOf(node.title, mostWords),
    requirement: requirement === undefined ? undefined : wordsOf(requirement, mostWords),
  };
};

export const similarTitle = defineLintRule<{ title: string; other: string; percent: number }>({
  code: 'text/similar-title',
  severity: 'info',
  set: 'recommended',
  title: { zh: '两项指标几乎一样', en: 'two indicators are nearly the same' },
  why: {
    zh: '同一件事分在两处考，会重复得分、重复扣分，修改时也容易漏改一处',
    en: 'the same thing asked for twice is scored twice, and one of the two is forgotten when it changes',
  },
  message: ({ title, other, percent }) => ({
    zh: `“${shown(title)}”和“${shown(other)}”有 ${percent}% 相同`,
    en: `“${shown(title)}” and “${shown(other)}” are ${percent}% the same`,
  }),
  help: () => ({
    zh: '合并成一项；确是两件事的，在名称里写出差别',
    en: 'make one of them; if they are two things, let the titles say what the difference is',
  }),
  check(draft, report) {
    const entries = nodesOf(draft.roots)
      .filter((node) => !node.isGroup)
      .map(entryOf)
      // A title of two or three words is not enough to say that two are the same.
      .filter(({ words }) => words.list.length >= 6);
    const candidates = candidatesOf(
      entries.map(({ words }) => words),
      least,
      mostCandidates,
    );
    for (const [index, entry] of entries.entries()) {
      // The first that is alike is enough; those of the same wording have a finding of their own where they are siblings.
      for (const number of candidates[index] ?? []) {
        const other = entries[number];
        const percent = other && isAlike(entry, other);
        if (!other || percent === undefined) continue;
        const related = [{ path: [...other.path, 'title'] }];
        report([...entry.path, 'title'], { title: entry.title, other: other.title, percent }, { related });
        break;
      }
    }
  },
});

function isAlike(left: Entry, right: Entry): number | undefined {
  const percent = likeness(left.words, right.words, least);
  if (percent === undefined || left.bare === right.bare) return undefined;
  const different = differing(left.words, right.words);
  if (different.length > 0 && different.every((word) => serial.test(word))) return undefined;
  // Where both say what they ask for, that must be alike too.
  if (left.requirement && right.requirement && likeness(left.requirement, right.requirement, least) === undefined) return undefined;
  return percent;
}
