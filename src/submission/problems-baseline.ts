// What can be wrong with the data of last time that an assessment is compared with (--baseline).
import { problem } from '../diagnostic.ts';
import { plural, shown } from '../text.ts';

const named = (units: readonly string[]) => ({
  zh: `${units
    .slice(0, 10)
    .map((unit) => shown(unit))
    .join('、')}${units.length > 10 ? ' 等' : ''}`,
  en: `${units
    .slice(0, 10)
    .map((unit) => `“${shown(unit)}”`)
    .join(', ')}${units.length > 10 ? ' …' : ''}`,
});

export const baselineProblems = {
  notAnAssessment: problem<{ what: 'not-json' | 'other-kind' }>({
    code: 'baseline/not-an-assessment',
    severity: 'error',
    title: { zh: '上一期的文件不是考评结果', en: 'not an assessment of last time' },
    message: ({ what }) =>
      what === 'not-json'
        ? { zh: '这个文件不是完整的 JSON', en: 'the file is not complete JSON' }
        : {
            zh: '这个 JSON 不是 lawgov 的考评结果（kind 应为 assessment，lawgov 应为 1）',
            en: 'this JSON is no assessment of lawgov (kind must be assessment, lawgov must be 1)',
          },
    help: () => ({
      zh: '用上一期 lawgov score --format json 写出的文件，或直接给上一期的填报文件',
      en: 'give what `lawgov score --format json` wrote last time, or last time’s submission files',
    }),
  }),
  malformed: problem<{ path: string; expected: { zh: string; en: string } }>({
    code: 'baseline/malformed',
    severity: 'error',
    title: { zh: '上一期的考评结果被改坏了', en: 'assessment of last time that was damaged' },
    message: ({ path, expected }) => ({ zh: `${shown(path, 200)} 应为${expected.zh}`, en: `${shown(path, 200)} must be ${expected.en}` }),
    help: () => ({
      zh: '重新用上一期的填报文件计算一次，不要手工改',
      en: 'make it again from last time’s submission; do not edit it by hand',
    }),
  }),
  otherFramework: problem<{ before: string; now: string }>({
    code: 'baseline/other-framework',
    severity: 'info',
    title: { zh: '上一期用的是另一个指标体系', en: 'another framework last time' },
    message: ({ before, now }) => ({
      zh: `上一期用的指标体系是 ${shown(before)}，本期是 ${shown(now)}；按数据项的编号比较，编号和计量单位两期要一致`,
      en: `last time’s framework was ${shown(before)}, now it is ${shown(now)}; measures are compared by id, and their units must be the same`,
    }),
    help: () => ({
      zh: '核对两期数据项的编号、口径和计量单位',
      en: 'make sure that ids, definitions and units of the measures are the same',
    }),
  }),
  noCommonUnit: problem<{ units: readonly string[] }>({
    code: 'baseline/no-common-unit',
    severity: 'warning',
    title: { zh: '上一期的数据里没有本期的单位', en: 'no unit of now in the data of last time' },
    message: ({ units }) => ({
      zh: `上一期的数据里一个本期的单位也没有，上一期的单位是：${named(units).zh}`,
      en: `none of the units is in the data of last time, which has: ${named(units).en}`,
    }),
    help: () => ({ zh: '检查是不是拿错了文件，单位名称要一致', en: 'check whether this is the right file; names of units must agree' }),
  }),
  newUnits: problem<{ units: readonly string[] }>({
    code: 'baseline/new-units',
    severity: 'info',
    title: { zh: '上一期没有的单位', en: 'units that last time did not have' },
    message: ({ units }) => ({
      zh: `有 ${units.length} 个单位上一期没有数据，按规则的 none 处理：${named(units).zh}`,
      en: `${plural(units.length, 'unit')} without data of last time, treated as the rules’ \`none\` says: ${named(units).en}`,
    }),
    help: () => ({
      zh: '确认是新参评的单位；改了名称的请在上一期数据里用现在的名称',
      en: 'make sure that they are new; a renamed unit needs its present name in last time’s data',
    }),
  }),
};
