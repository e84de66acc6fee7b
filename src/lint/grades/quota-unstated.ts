import { fieldsField, fieldsOf, hasField } from '../../framework/fields.ts';
import { valueAt } from '../../read/plain.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

const defaults = { rounding: 'floor', ties: 'include' } as const;
type Key = keyof typeof defaults;

export const quotaUnstated = defineLintRule<{ title: string; keys: readonly Key[] }>({
  code: 'framework/quota-unstated',
  severity: 'info',
  set: 'strict',
  title: { zh: '没有写明名额怎样取整、同分怎样办', en: 'quota that leaves rounding or ties open' },
  why: {
    zh: '名额的小数和名额边上的同分最容易引起申诉，写明了才能复核',
    en: 'fractions of a place and equal totals at its edge are what units contest; only what is written can be checked',
  },
  message: ({ title, keys }) => ({
    zh: `等次“${shown(title)}”的名额没有写 ${keys.join('、')}，按 ${keys.map((key) => defaults[key]).join('、')} 计`,
    en: `the quota of “${shown(title)}” does not state ${keys.join(' and ')}; ${keys.map((key) => defaults[key]).join(' and ')} is used`,
  }),
  help: () => ({
    zh: '写成 quota: {share: 30%, rounding: floor, ties: include}，换上方案的规定',
    en: 'write quota: {share: 30%, rounding: floor, ties: include} with what the scheme says',
  }),
  check(draft, report) {
    for (const { path, grade } of draft.grades) {
      const quota = fieldsField(fieldsOf(valueAt(draft.data, path)), 'quota');
      const keys = (Object.keys(defaults) as Key[]).filter((key) => !hasField(quota, key));
      if (grade.quota && keys.length > 0) report([...path, 'quota'], { title: grade.title, keys });
    }
  },
});
