import { fieldsField, hasField } from '../framework/fields.ts';
import { defineLintRule } from './rule.ts';

const defaults = { rounding: 'half-up', missing: 'zero', notApplicable: 'rescale' } as const;
type Key = keyof typeof defaults;

export const policyUnstated = defineLintRule<{ key: Key }>({
  code: 'framework/policy-unstated',
  severity: 'warning',
  set: 'scoring',
  title: { zh: '没有写明计分办法', en: 'scoring policy not stated' },
  why: {
    zh: '修约、未填报、不涉及怎么算，各地不同；写明了才能复核',
    en: 'rounding, missing and not-applicable differ between schemes; only what is written down can be checked',
  },
  message: ({ key }) => ({
    zh: `scoring 里没有写 ${key}，按 ${defaults[key]} 计`,
    en: `scoring does not state ${key}; ${defaults[key]} is used`,
  }),
  help: ({ key }) => ({
    zh: `写上 ${key}: ${defaults[key]}，或换成方案规定的办法`,
    en: `add ${key}: ${defaults[key]} or what the scheme says`,
  }),
  check(draft, report) {
    const scoring = fieldsField(draft.data, 'scoring');
    if (!hasField(draft.data, 'scoring')) return;
    for (const key of Object.keys(defaults) as Key[]) if (!hasField(scoring, key)) report(['scoring'], { key }, { key: true });
  },
});
