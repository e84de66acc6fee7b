import { fieldsField, fieldsOf, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const uncheckedSource = defineLintRule<{ title: string; tag: string }>({
  code: 'law/unchecked-source',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '正式文本的依据没有核对', en: 'unchecked source of an official text' },
  why: { zh: '凭记忆或者推断的依据不能进正式文本', en: 'what is recalled or inferred has no place in an official text' },
  message: ({ title, tag }) => ({
    zh: `正式文本的依据“${shown(title)}”标着 tag: ${shown(tag)}，没有核对原文`,
    en: `the source “${shown(title)}” of an official text is tagged ${shown(tag)}: nobody has checked it`,
  }),
  help: () => ({
    zh: '核对原文后改为 tag: verified；核对不了的，status 改为 derived',
    en: 'check it and write tag: verified; if that cannot be done, the status is derived',
  }),
  check(draft, report) {
    if (textField(draft.data, 'status') !== 'official') return;
    for (const [id, item] of Object.entries(fieldsField(draft.data, 'sources'))) {
      const source = fieldsOf(item);
      const tag = textField(source, 'tag');
      if (tag === 'recalled' || tag === 'inferred') report(['sources', id, 'tag'], { title: textField(source, 'title') ?? id, tag });
    }
  },
});
