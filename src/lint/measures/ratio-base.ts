import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const ratioBase = defineLintRule<{ title: string }>({
  code: 'measure/ratio-base',
  severity: 'info',
  set: 'recommended',
  title: { zh: '比率没有说明分子和分母', en: 'ratio whose base is not said' },
  why: {
    zh: '只报一个百分数而不说明分子、分母，各单位按各自的口径填，比不出高低',
    en: 'a reported percentage without its numerator and denominator means something else in every unit',
  },
  message: ({ title }) => ({
    zh: `“${shown(title)}”要单位直接填比率，没有说明分子和分母`,
    en: `units report “${shown(title)}” as one figure and nothing says what is divided by what`,
  }),
  help: () => ({
    zh: '最好让单位填报分子、分母两个数，用算式相除；只能报比率的，在 definition 写明口径',
    en: 'best let units report both numbers and divide them in an expression; otherwise say in `definition` what is divided by what',
  }),
  check(draft, report) {
    for (const { measure, path } of draft.measures)
      if (measure.type === 'ratio' && measure.from === undefined && measure.definition === undefined)
        report(path, { title: measure.title }, { key: true });
  },
});
