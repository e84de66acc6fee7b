// What can be wrong with the figures that a measure is said to be made of.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';
import { orNothing } from './problems.ts';

export const compositionProblems = {
  wrongWhole: problem<{ title: string; kind: 'ratio' | 'total' }>({
    code: 'framework/composition-type',
    severity: 'error',
    title: { zh: '构成与数据项的类型不合', en: 'composition that does not fit the type' },
    message: ({ title, kind }) =>
      kind === 'ratio'
        ? {
            zh: `“${shown(title)}”不是比率，却写了分子、分母`,
            en: `“${shown(title)}” is no ratio but has a numerator and a denominator`,
          }
        : { zh: `“${shown(title)}”不是可以相加的数，却写了各部分`, en: `“${shown(title)}” is no figure that could be a sum of parts` },
    help: () => ({
      zh: 'numerator、denominator 用于 type: ratio，parts 用于 count、number、amount',
      en: 'numerator and denominator are for ratios, parts for count, number and amount',
    }),
  }),
  unknownPart: problem<{ title: string; id: string; isItself: boolean; suggestion?: string | undefined }>({
    code: 'framework/unknown-part',
    severity: 'error',
    title: { zh: '构成里写的数据项不存在', en: 'unknown part' },
    message: ({ title, id, isItself, suggestion }) =>
      isItself
        ? { zh: `“${shown(title)}”的构成里写的是它自己`, en: `“${shown(title)}” is made of itself` }
        : {
            zh: `“${shown(title)}”的构成里写了“${shown(id)}”，没有这个数据项${orNothing(suggestion).zh}`,
            en: `“${shown(title)}” is made of “${shown(id)}”, which does not exist${orNothing(suggestion).en}`,
          },
    help: () => ({
      zh: '写数据项的编号；台账的列写同一台账里的列',
      en: 'write ids of measures; for a column of a register, ids of columns of the same register',
    }),
  }),
  unfitPart: problem<{ title: string; part: string; ofRatio: boolean }>({
    code: 'framework/unfit-part',
    severity: 'error',
    title: { zh: '构成里的数据项不能这样用', en: 'part that does not fit' },
    message: ({ title, part, ofRatio }) =>
      ofRatio
        ? {
            zh: `“${shown(part)}”不是个数、数值或金额，不能作“${shown(title)}”的分子或分母`,
            en: `“${shown(part)}” is no count, number or amount that “${shown(title)}” could come from`,
          }
        : {
            zh: `“${shown(part)}”与“${shown(title)}”不是同一种数，或计量单位不同，不能相加`,
            en: `“${shown(part)}” is no figure in the unit of “${shown(title)}” and cannot be added up to it`,
          },
    help: () => ({ zh: '各部分与合计写同样的 unit；分子、分母写个数或金额', en: 'give parts and total the same unit' }),
  }),
};
