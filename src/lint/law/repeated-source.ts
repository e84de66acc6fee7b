import type { Path } from '../../framework/draft.ts';
import { fieldsField, fieldsOf, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

const comparable = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s《》]/g, '')
    .toLowerCase();

export const repeatedSource = defineLintRule<{ title: string; first: string }>({
  code: 'law/repeated-source',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '同一个文件登记了两次', en: 'document listed twice' },
  why: {
    zh: '同一个文件有两个编号，引用就会分散，修改时容易漏改一处',
    en: 'one document under two ids is referred to by either, and one of them is forgotten when it changes',
  },
  message: ({ title, first }) => ({
    zh: `“${shown(title)}”已经登记为 ${shown(first)}`,
    en: `“${shown(title)}” is already listed as ${shown(first)}`,
  }),
  help: ({ first }) => ({ zh: `只留一处，basis 都引用 ${shown(first)}`, en: `keep one of them and refer to ${shown(first)} everywhere` }),
  check(draft, report) {
    const seen = new Map<string, { readonly id: string; readonly path: Path }>();
    for (const [id, item] of Object.entries(fieldsField(draft.data, 'sources'))) {
      const source = fieldsOf(item);
      const title = textField(source, 'title') ?? '';
      const number = textField(source, 'number');
      // Two documents may have the same title and another number: a plan of every year.
      const key = `${comparable(title)} ${comparable(number ?? '')} ${number === undefined ? (textField(source, 'date') ?? '') : ''}`;
      const first = seen.get(key);
      if (first) report(['sources', id], { title, first: first.id }, { key: true, related: [{ path: first.path }] });
      else seen.set(key, { id, path: ['sources', id] });
    }
  },
});
