import { fieldsField, textField } from '../../framework/fields.ts';
import { defineLintRule } from '../rule.ts';

export const officialSource = defineLintRule<Record<never, never>>({
  code: 'framework/official-source',
  severity: 'error',
  set: 'scoring',
  title: { zh: '正式文本没有依据', en: 'official without a source' },
  why: {
    zh: '标为 official 的文本会当作正式文件使用，必须能查到出处',
    en: 'an official text must be traceable to the document it comes from',
  },
  message: () => ({ zh: 'status 是 official，但没有写 sources', en: 'status is official but there are no sources' }),
  help: () => ({ zh: '写上出处；不是正式文本的请改为 derived 或 sample', en: 'add the sources, or use derived or sample' }),
  check(draft, report) {
    if (textField(draft.data, 'status') === 'official' && Object.keys(fieldsField(draft.data, 'sources')).length === 0)
      report(['status'], {});
  },
});
