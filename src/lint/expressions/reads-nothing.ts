import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { expressionSites } from './sites.ts';

export const readsNothing = defineLintRule<{ text: string }>({
  code: 'expression/reads-nothing',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '取值是常数', en: 'value that reads no measure' },
  why: {
    zh: '不看任何数据项的取值对所有单位都一样，不是考评',
    en: 'a value that reads no measure is the same for every unit and assesses nothing',
  },
  message: ({ text }) => ({
    zh: `“${shown(text)}”没有用到任何数据项，对所有单位都一样`,
    en: `“${shown(text)}” reads no measure: it is the same for every unit`,
  }),
  help: () => ({ zh: '写上要考评的数据项或算式', en: 'write the measure or expression that is to be assessed' }),
  check(draft, report) {
    for (const { path, expression, role } of expressionSites(draft))
      if (role !== 'limit' && expression.measures.length === 0 && expression.registers.length === 0)
        report(path, { text: expression.text });
  },
});
