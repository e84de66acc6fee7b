import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf } from '../rules/known.ts';
import { checkSites } from './sites.ts';

export const checkAlwaysMet = defineLintRule<{ id: string; assert: string }>({
  code: 'framework/check-always-met',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '校核必然通过', en: 'check that is always met' },
  why: { zh: '必然通过的校核什么也查不出来', en: 'a check that cannot fail finds nothing' },
  message: ({ id, assert }) => ({
    zh: `校核 ${shown(id)} 的“${shown(assert)}”按数据项的类型和范围必然成立`,
    en: `“${shown(assert)}” of the check ${shown(id)} always holds by the types and ranges of its measures`,
  }),
  help: () => ({ zh: '改成会不成立的条件，或删去它', en: 'mend the condition so that it can fail, or remove the check' }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const { path, id, assert } of checkSites(draft))
      if (known.bare(assert).truth(assert.tree) === true) report(path, { id, assert: assert.text });
  },
});

export const checkNeverMet = defineLintRule<{ id: string; assert: string }>({
  code: 'framework/check-never-met',
  severity: 'error',
  set: 'recommended',
  title: { zh: '校核不可能通过', en: 'check that is never met' },
  why: { zh: '不可能通过的校核会把所有单位的数据都判为有误', en: 'a check that nothing passes calls the data of every unit wrong' },
  message: ({ id, assert }) => ({
    zh: `校核 ${shown(id)} 的“${shown(assert)}”按数据项的类型和范围不可能成立`,
    en: `“${shown(assert)}” of the check ${shown(id)} never holds by the types and ranges of its measures`,
  }),
  help: () => ({
    zh: '核对条件与数据项的 min、max；看两边是否写反',
    en: 'check the condition against `min` and `max` of the measures, and whether its sides were exchanged',
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const { path, id, assert } of checkSites(draft))
      if (known.bare(assert).truth(assert.tree) === false) report(path, { id, assert: assert.text });
  },
});
