import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const classEmpty = defineLintRule<{ unitClass: string }>({
  code: 'framework/class-empty',
  severity: 'error',
  set: 'recommended',
  title: { zh: '类别没有指标', en: 'class without indicators' },
  why: {
    zh: '没有一个指标适用的类别算不出总分，该类单位都没有得分和等次',
    en: 'a class that no indicator applies to has no total: its units get neither points nor grade',
  },
  message: ({ unitClass }) => ({ zh: `没有指标适用于“${shown(unitClass)}”`, en: `no indicator applies to “${shown(unitClass)}”` }),
  help: () => ({
    zh: '在 applies 和 points 中写上该类别；只自查的写 assessed: false，采用上级得分的写 imported',
    en: 'add the class to applies and points; write assessed: false for self-check only, imported for a total from elsewhere',
  }),
  check(draft, report) {
    for (const { unitClass, roots } of draft.trees)
      if (unitClass?.assessed && !unitClass.imported && roots.length === 0)
        report(['classes', unitClass.id], { unitClass: unitClass.title }, { key: true });
  },
});
