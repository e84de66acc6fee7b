// What can be wrong with a check beside its expression.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

export const checkProblems = {
  tolerance: problem<{ id: string }>({
    code: 'framework/check-tolerance',
    severity: 'error',
    title: { zh: '容差没有可以用的地方', en: 'tolerance without a comparison of figures' },
    message: ({ id }) => ({
      zh: `校核 ${shown(id)} 写了容差，但它不是数与数的比较，没有“相差多少”可言`,
      en: `the check ${shown(id)} has a tolerance but does not compare figures, so there is nothing to be apart by`,
    }),
    help: () => ({
      zh: '容差用于 =、<=、>=、<、> 两边都是数的校核，几个比较用 and 连接；否则删去 tolerance',
      en: 'a tolerance is for checks that compare figures with =, <=, >=, < or >, several joined by and; remove it otherwise',
    }),
  }),
  explanation: problem<{ id: string }>({
    code: 'framework/check-explanation',
    severity: 'error',
    title: { zh: '不能书面说明的校核写了说明字数', en: 'length of an explanation that is not accepted' },
    message: ({ id }) => ({
      zh: `校核 ${shown(id)} 写了 explanation，但没有写 soft: true，说明不起作用`,
      en: `the check ${shown(id)} has \`explanation\` but not \`soft: true\`, so no explanation is accepted`,
    }),
    help: () => ({ zh: '可以书面说明的加上 soft: true，否则删去 explanation', en: 'add `soft: true` or remove `explanation`' }),
  }),
};
