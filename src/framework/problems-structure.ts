// What can be wrong with the structure of a scheme: classes, groups, adjustments, vetoes, the order of the steps.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';
import { orNothing } from './problems.ts';

export const structureProblems = {
  unknownClass: problem<{ id: string; known: readonly string[]; suggestion?: string | undefined }>({
    code: 'framework/unknown-class',
    severity: 'error',
    title: { zh: '没有这个单位类别', en: 'unknown class of units' },
    message: ({ id, suggestion }) => ({
      zh: `classes 中没有“${shown(id)}”${orNothing(suggestion).zh}`,
      en: `there is no class “${shown(id)}”${orNothing(suggestion).en}`,
    }),
    help: ({ known }) =>
      known.length === 0
        ? { zh: '先在 classes 里写明有哪些单位类别', en: 'declare the classes of units under classes first' }
        : { zh: `已有：${known.join('、')}`, en: `there is: ${known.join(', ')}` },
  }),
  unitInTwoClasses: problem<{ unit: string }>({
    code: 'framework/unit-in-two-classes',
    severity: 'error',
    title: { zh: '单位属于两个类别', en: 'unit in two classes' },
    message: ({ unit }) => ({ zh: `“${shown(unit)}”列入了两个类别的名单`, en: `“${shown(unit)}” is listed in two classes` }),
    help: () => ({ zh: '一个单位只能属于一个类别，删去多余的一处', en: 'a unit belongs to one class: delete the other entry' }),
  }),
  weights: problem<{ id: string; sum: string }>({
    code: 'framework/weights',
    severity: 'error',
    title: { zh: '权重之和不是 100%', en: 'weights do not add up to 100%' },
    message: ({ id, sum }) => ({
      zh: `“${shown(id)}”下级的权重共 ${sum}，应为 100%`,
      en: `the weights below “${shown(id)}” add up to ${sum}, not 100%`,
    }),
    help: () => ({
      zh: '每个下级都写 weight，合计 100%；适用范围不同的类别各自合计',
      en: 'give every child a weight, 100% together; for every class by itself',
    }),
  }),
  weightStep: problem<{ id: string }>({
    code: 'framework/weight-step',
    severity: 'error',
    title: { zh: '几何平均的权重太细', en: 'weights of a geometric mean too fine' },
    message: ({ id }) => ({
      zh: `“${shown(id)}”按几何平均合成，下级的权重应是 1% 的整数倍`,
      en: `“${shown(id)}” is a geometric mean: the weights below it must be multiples of 1%`,
    }),
    help: () => ({
      zh: '权重写成 33%、67% 这样的整百分数；再细就要开几千次方，算不动',
      en: 'write weights such as 33% and 67%; finer ones would take roots of degree a thousand and more',
    }),
  }),
  weightUnused: problem<{ id: string }>({
    code: 'framework/weight-unused',
    severity: 'error',
    title: { zh: '权重没有用处', en: 'weight without effect' },
    message: ({ id }) => ({
      zh: `“${shown(id)}”写了 weight，但上级是相加（或取最低）的，权重不起作用`,
      en: `“${shown(id)}” has a weight but its parent adds up (or takes the least), so it does nothing`,
    }),
    help: () => ({ zh: '上级写 aggregate: weighted，或删去 weight', en: 'write aggregate: weighted on the parent or delete the weight' }),
  }),
  groupPoints: problem<{ id: string; aggregate: string }>({
    code: 'framework/group-points',
    severity: 'error',
    title: { zh: '分组没有写分值', en: 'group without points' },
    message: ({ id, aggregate }) => ({
      zh: `“${shown(id)}”按 ${aggregate} 合成，下级的分值不能相加，要写本组的 points`,
      en: `“${shown(id)}” combines by ${aggregate}, where the children’s points do not add up: it needs points of its own`,
    }),
    help: () => ({ zh: '写上 points: 本组的满分', en: 'add points: what the group is worth' }),
  }),
  groupOnly: problem<{ id: string; key: string }>({
    code: 'framework/group-only',
    severity: 'error',
    title: { zh: '只有分组才能写', en: 'only for groups' },
    message: ({ id, key }) => ({
      zh: `“${shown(id)}”没有下级，不能写 ${key}`,
      en: `“${shown(id)}” has no children and cannot have ${key}`,
    }),
    help: ({ key }) => ({ zh: `把 ${key} 移到它的上级`, en: `move ${key} to its parent` }),
  }),
  groupRange: problem<{ id: string; floor: string; cap: string }>({
    code: 'framework/group-range',
    severity: 'error',
    title: { zh: '分组的下限高于上限', en: 'floor of a group above its cap' },
    message: ({ id, floor, cap }) => ({
      zh: `“${shown(id)}”的下限 ${floor} 高于上限 ${cap}`,
      en: `“${shown(id)}” has floor ${floor} above cap ${cap}`,
    }),
    help: () => ({ zh: '检查 floor 和 cap', en: 'check floor and cap' }),
  }),
  order: problem<{ reason: 'incomplete' | 'start' | 'end'; missing: readonly string[] }>({
    code: 'framework/order',
    severity: 'error',
    title: { zh: '计分顺序不成立', en: 'impossible order of scoring' },
    message: ({ reason, missing }) => {
      if (reason === 'incomplete')
        return {
          zh: `scoring.order 缺少 ${missing.join('、')}，方案用到了它`,
          en: `scoring.order lacks ${missing.join(', ')}, which the scheme uses`,
        };
      return reason === 'start'
        ? { zh: 'scoring.order 应从 items、caps、components 开始', en: 'scoring.order must begin with items, caps, components' }
        : {
            zh: 'scoring.order 应以 vetoes、grades、quota 的先后结束',
            en: 'scoring.order must end with vetoes, grades, quota in this order',
          };
    },
    help: () => ({
      zh: '例如 [items, caps, components, not-applicable, scale, adjustments, clamp, vetoes, grades, quota]；中间四步可以换位',
      en: 'such as [items, caps, components, not-applicable, scale, adjustments, clamp, vetoes, grades, quota]; the four in the middle may change places',
    }),
  }),
  adjustmentSign: problem<{ id: string }>({
    code: 'framework/adjustment-sign',
    severity: 'error',
    title: { zh: '加分扣分混在一项', en: 'bonus and deduction in one item' },
    message: ({ id }) => ({ zh: `“${shown(id)}”的各层级有加分也有扣分`, en: `the levels of “${shown(id)}” both add and take points` }),
    help: () => ({ zh: '加分和扣分各写一项', en: 'make two items of it' }),
  }),
  unknownGrade: problem<{ name: string; known: readonly string[]; suggestion?: string | undefined }>({
    code: 'framework/unknown-grade',
    severity: 'error',
    title: { zh: '没有这个等次', en: 'unknown grade' },
    message: ({ name, suggestion }) => ({
      zh: `grades 中没有“${shown(name)}”${orNothing(suggestion).zh}`,
      en: `there is no grade “${shown(name)}”${orNothing(suggestion).en}`,
    }),
    help: ({ known }) => ({ zh: `已有：${known.join('、')}`, en: `there is: ${known.map((name) => shown(name)).join(', ')}` }),
  }),
  unknownIndicator: problem<{ id: string; suggestion?: string | undefined }>({
    code: 'framework/unknown-indicator',
    severity: 'error',
    title: { zh: '没有这个指标', en: 'unknown indicator' },
    message: ({ id, suggestion }) => ({
      zh: `没有编号为“${shown(id)}”的指标${orNothing(suggestion).zh}`,
      en: `there is no indicator “${shown(id)}”${orNothing(suggestion).en}`,
    }),
    help: () => ({ zh: '写指标或分组的编号', en: 'write the id of an indicator or group' }),
  }),
  quota: problem<{ seen: string }>({
    code: 'framework/quota',
    severity: 'error',
    title: { zh: '名额比例不对', en: 'impossible quota' },
    message: ({ seen }) => ({
      zh: `名额比例是 ${shown(seen)}，应大于 0、不超过 100%`,
      en: `the quota is ${shown(seen)}; it must be above 0 and at most 100%`,
    }),
    help: () => ({ zh: '写成 30% 或 1/4', en: 'write 30% or 1/4' }),
  }),
};
