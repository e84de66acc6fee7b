import { nodesOf, type Path } from '../../framework/draft.ts';
import { booleanField, fieldsField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const notApplicableEverywhere = defineLintRule<{ unitClass: string | undefined }>({
  code: 'framework/not-applicable-everywhere',
  severity: 'info',
  set: 'strict',
  title: { zh: '每个指标都可以填“不涉及”', en: 'nothing that must apply' },
  why: {
    zh: '没有一个指标不许填“不涉及”，单位可以把难的都填成不涉及，再按剩下的折算',
    en: 'where every indicator may be declared not applicable, a unit can keep the easy ones and have them converted',
  },
  message: ({ unitClass }) => ({
    zh: `${unitClass === undefined ? '' : `${shown(unitClass)}：`}所有指标都可以填“不涉及”`,
    en: `${unitClass === undefined ? '' : `${shown(unitClass)}: `}every indicator may be declared not applicable`,
  }),
  help: () => ({
    zh: '人人都有的职责写 notApplicable: {allowed: false}；整组的可以写在 defaults 里',
    en: 'write notApplicable: {allowed: false} for duties that everybody has; for a whole group in its defaults',
  }),
  check(draft, report) {
    // What counts in full, or for a share, is no way round an indicator.
    const { notApplicable = 'rescale' } = draft.scoring;
    if (notApplicable !== 'rescale' && notApplicable !== 'exclude' && notApplicable !== 'even') return;
    for (const { unitClass, roots } of draft.trees) {
      if (unitClass && (!unitClass.assessed || unitClass.imported)) continue;
      const leaves = nodesOf(roots).filter(({ isGroup }) => !isGroup);
      const open = leaves.every(({ fields }) => booleanField(fieldsField(fields, 'notApplicable'), 'allowed') !== false);
      const place: Path = unitClass ? ['classes', unitClass.id] : ['indicators'];
      if (leaves.length > 1 && open) report(place, { unitClass: unitClass?.title }, { key: true });
    }
  },
});
