import { fieldsField, hasField } from '../../framework/fields.ts';
import { defineLintRule } from '../rule.ts';

export const targetUnused = defineLintRule<{ policy: string }>({
  code: 'framework/target-unused',
  severity: 'warning',
  set: 'recommended',
  title: { zh: 'notApplicableTarget 没有用处', en: 'notApplicableTarget without use' },
  why: {
    zh: '只有 notApplicable: target 才用得到它；写了别的办法，比例不起作用',
    en: 'only the policy target uses it; with any other the share means nothing',
  },
  message: ({ policy }) => ({
    zh: `写了 notApplicableTarget，不涉及的办法却是 ${policy}`,
    en: `notApplicableTarget is given, but what does not apply is treated by ${policy}`,
  }),
  help: () => ({ zh: '写成 notApplicable: target，或删去它', en: 'write notApplicable: target, or delete it' }),
  check(draft, report) {
    const { notApplicable = 'rescale' } = draft.scoring;
    const path = ['scoring', 'notApplicableTarget'];
    if (notApplicable === 'target' || !hasField(fieldsField(draft.data, 'scoring'), 'notApplicableTarget')) return;
    report(path, { policy: notApplicable }, { key: true });
  },
});
