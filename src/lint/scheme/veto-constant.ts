import { fieldsOf, itemsField, rawField, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { expressionIn } from './conditions.ts';

export const vetoConstant = defineLintRule<{ title: string; holds: boolean }>({
  code: 'framework/veto-constant',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '一票否决的条件是固定的', en: 'veto whose condition never changes' },
  why: {
    zh: '条件不看任何数据项：恒成立就否决所有单位，恒不成立就谁也不否决',
    en: 'a condition that reads no data strikes every unit or none',
  },
  message: ({ title, holds }) => ({
    zh: `一票否决“${shown(title)}”的条件恒${holds ? '成立，所有单位都被否决' : '不成立，谁也不会被否决'}`,
    en: `the condition of the veto “${shown(title)}” ${holds ? 'always holds: every unit is vetoed' : 'never holds: no unit is vetoed'}`,
  }),
  help: () => ({
    zh: '条件中写上数据项，如 when: fraud；不用的整条删去',
    en: 'name a measure, such as when: fraud; delete a veto that is not used',
  }),
  check(draft, report) {
    for (const [index, item] of itemsField(draft.data, 'vetoes').entries()) {
      const constant = expressionIn(draft, rawField(fieldsOf(item), 'when'))?.constant;
      if (constant?.kind === 'boolean')
        report(['vetoes', index, 'when'], { title: textField(fieldsOf(item), 'title') ?? '', holds: constant.boolean });
    }
  },
});
