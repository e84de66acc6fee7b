import { nodesOfAll } from '../../framework/draft.ts';
import { fieldsOf, itemsField, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { articlesIn } from './articles.ts';
import { sourceCitation } from './citations.ts';
import { doubtOf, type Tag } from './known-text.ts';

export const articleNumber = defineLintRule<{ article: string; title: string; last: number; tag: Tag }>({
  code: 'law/article-number',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '所引条文不存在', en: 'article that does not exist' },
  why: {
    zh: '修订后条文序号常有变动，引错条文的扣分经不起申辩',
    en: 'articles are renumbered by revisions; points taken under an article that does not exist do not stand',
  },
  message: ({ article, title, last, tag }) => ({
    zh: `“${shown(title)}”只有 ${last} 条，没有${shown(article)}${doubtOf(tag).zh}`,
    en: `“${shown(title)}” has only ${last} articles, so there is no ${shown(article)}${doubtOf(tag).en}`,
  }),
  help: () => ({
    zh: '按考评期内有效的文本核对条文序号',
    en: 'check the article against the wording that was in force in the period',
  }),
  check(draft, report) {
    for (const node of nodesOfAll(draft)) {
      for (const [index, item] of itemsField(node.fields, 'basis').entries()) {
        const basis = fieldsOf(item);
        const section = textField(basis, 'section');
        const cited = sourceCitation(draft, textField(basis, 'source') ?? '');
        if (section === undefined || !cited) continue;
        // Without a year in the title any wording may be meant.
        const editions = cited.edition ? [cited.edition] : cited.known.editions;
        if (editions.length === 0 || editions.some(({ articles }) => articles === undefined)) continue;
        const last = Math.max(...editions.map(({ articles = 0 }) => articles));
        const tag = editions.find(({ articles }) => articles === last)?.tag ?? 'recalled';
        for (const { text, number, start } of articlesIn(section)) {
          if (number <= last) continue;
          const part = { start, length: text.length };
          report([...node.path, 'basis', index, 'section'], { article: text, title: cited.text, last, tag }, { part });
        }
      }
    }
  },
});
