import { fieldsField, fieldsOf, hasField } from '../../framework/fields.ts';
import { valueAt } from '../../read/plain.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const importedConflict = defineLintRule<{ unitClass: string; key: 'scale' | 'assessed' }>({
  code: 'framework/imported-conflict',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '采用上级得分的类别又写了别的办法', en: 'imported total and something else' },
  why: {
    zh: '总分由其他机关给出时，折算不起作用；写 assessed: false 的又不会采用上级得分',
    en: 'an imported total is not converted by scale, and a class that is not assessed takes no total at all',
  },
  message: ({ unitClass, key }) =>
    key === 'scale'
      ? {
          zh: `“${shown(unitClass)}”的总分由其他机关给出，scale 不起作用`,
          en: `the total of “${shown(unitClass)}” is imported, so its scale does nothing`,
        }
      : {
          zh: `“${shown(unitClass)}”写了 assessed: false，imported 的总分不会采用`,
          en: `“${shown(unitClass)}” is not assessed, so its imported total is not used`,
        },
  help: ({ key }) =>
    key === 'scale'
      ? { zh: '删去 scale；上级的满分写在 imported.outOf', en: 'delete scale; what the total is out of belongs in imported.outOf' }
      : { zh: '删去 assessed: false，或删去 imported', en: 'delete assessed: false, or delete imported' },
  check(draft, report) {
    for (const { unitClass } of draft.trees) {
      if (!unitClass) continue;
      const path = ['classes', unitClass.id];
      const fields = fieldsOf(valueAt(draft.data, path));
      if (!hasField(fields, 'imported')) continue;
      if (hasField(fieldsField(fields, 'scale'), 'from'))
        report([...path, 'scale'], { unitClass: unitClass.title, key: 'scale' }, { key: true });
      if (!unitClass.assessed) report([...path, 'assessed'], { unitClass: unitClass.title, key: 'assessed' });
    }
  },
});
