import { shown } from '../../text.ts';
import { proseOf, withoutQuotedTitles } from '../prose.ts';
import { defineLintRule } from '../rule.ts';
import { lawTitles } from './citations.ts';

/** The full name of a law, or its short one; not 新行政复议法 or 行政复议法实施条例, which are other words. */
const form = new RegExp(`(?:中华人民共和国)?(?:${lawTitles.filter((title) => title.length > 3).join('|')})(?!实施|修|草案)`, 'gu');

export const titleMarks = defineLintRule<{ title: string }>({
  code: 'law/title-marks',
  severity: 'info',
  set: 'strict',
  title: { zh: '法律名称没有书名号', en: 'title of a law without its marks' },
  why: {
    zh: '公文里引用法律名称用书名号，也便于检索',
    en: 'official texts mark titles of laws, which also makes them easy to find',
  },
  message: ({ title }) => ({ zh: `“${shown(title)}”没有用书名号`, en: `“${shown(title)}” is not marked as a title` }),
  help: ({ title }) => ({ zh: `写成《${shown(title)}》`, en: `write 《${shown(title)}》` }),
  check(draft, report) {
    for (const { path, text, free } of proseOf(draft)) {
      const found = [...withoutQuotedTitles(text).matchAll(form)];
      const value = found.reduceRight(
        (rest, { index, 0: title }) => `${rest.slice(0, index)}《${title}》${rest.slice(index + title.length)}`,
        text,
      );
      const fix = { title: { zh: '加书名号', en: 'mark it as a title' }, edits: [{ kind: 'replace', path, value } as const] };
      for (const { index, 0: title } of found)
        report(path, { title }, { part: { start: index, length: title.length }, ...(free && { fix }) });
    }
  },
});
