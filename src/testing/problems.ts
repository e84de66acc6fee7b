// What can be wrong with a test file itself.
import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

const orNothing = (suggestion: string | undefined): Text => ({
  zh: suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`,
  en: suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`,
});

const listed = (names: readonly string[]): string =>
  names
    .slice(0, 12)
    .map((name) => shown(name))
    .join('、') || '—';
const listedInEnglish = (names: readonly string[]): string =>
  names
    .slice(0, 12)
    .map((name) => shown(name))
    .join(', ') || '—';

interface Unknown {
  readonly name: string;
  readonly suggestion?: string | undefined;
  readonly known: readonly string[];
}

const unknown = (zh: string, en: string) =>
  ({
    severity: 'error',
    title: { zh: `指标体系里没有这个${zh}`, en: `no such ${en} in the framework` },
    message: ({ name, suggestion }: Unknown) => ({
      zh: `指标体系里没有${zh}“${shown(name)}”${orNothing(suggestion).zh}`,
      en: `the framework has no ${en} “${shown(name)}”${orNothing(suggestion).en}`,
    }),
    help: ({ known }: Unknown) => ({ zh: `可以写：${listed(known)}`, en: `there are: ${listedInEnglish(known)}` }),
  }) as const;

export const testProblems = {
  stage: problem<{ name: string | undefined; suggestion: string | undefined; known: readonly string[] }>({
    code: 'test/stage',
    severity: 'error',
    title: { zh: '用例的阶段不对', en: 'stage of a case' },
    message: ({ name, suggestion }) =>
      name === undefined
        ? { zh: '指标体系分阶段，用例没有写 stage', en: 'the framework has stages, and the case names none' }
        : {
            zh: `指标体系里没有阶段“${shown(name)}”${orNothing(suggestion).zh}`,
            en: `the framework has no stage “${shown(name)}”${orNothing(suggestion).en}`,
          },
    help: ({ known }) =>
      known.length === 0
        ? { zh: '指标体系没有分阶段，删去 stage', en: 'the framework has no stages: remove `stage`' }
        : {
            zh: `可以写：${listed(known)}；全文相同的写在最上面`,
            en: `there are: ${listedInEnglish(known)}; at the top it is that of all cases`,
          },
  }),
  unknownMeasure: problem({ ...unknown('数据项', 'measure'), code: 'test/unknown-measure' }),
  unknownIndicator: problem({ ...unknown('指标', 'indicator'), code: 'test/unknown-indicator' }),
  unknownRegister: problem({ ...unknown('台账', 'register'), code: 'test/unknown-register' }),
  unknownColumn: problem({ ...unknown('台账的栏目', 'column'), code: 'test/unknown-column' }),
  unknownClass: problem({ ...unknown('单位类别', 'class of units'), code: 'test/unknown-class' }),
  unknownGrade: problem({ ...unknown('等次', 'grade'), code: 'test/unknown-grade' }),
  unknownVeto: problem({ ...unknown('一票否决', 'veto'), code: 'test/unknown-veto' }),
  unknownAdjustment: problem({ ...unknown('加减分项', 'bonus or deduction'), code: 'test/unknown-adjustment' }),
  unknownCase: problem<Unknown>({
    code: 'test/unknown-case',
    severity: 'error',
    title: { zh: '前面没有这个用例', en: 'no such case before' },
    message: ({ name, suggestion }) => ({
      zh: `前面没有叫“${shown(name)}”的单个单位的用例${orNothing(suggestion).zh}`,
      en: `no case of one unit before this one is called “${shown(name)}”${orNothing(suggestion).en}`,
    }),
    help: ({ known }) => ({ zh: `前面有：${listed(known)}`, en: `before it there are: ${listedInEnglish(known)}` }),
  }),
  computedMeasure: problem<{ measure: string; from: string }>({
    code: 'test/computed-measure',
    severity: 'error',
    title: { zh: '给定了要计算的数据项', en: 'a computed measure is given' },
    message: ({ measure, from }) => ({
      zh: `“${shown(measure)}”由 ${shown(from)} 计算，给定的值不起作用`,
      en: `“${shown(measure)}” is computed from ${shown(from)}: a given value has no effect`,
    }),
    help: () => ({ zh: '改为给定台账的记录，或计算所用的数据项', en: 'give the records or the measures that it is computed from' }),
  }),
  rowLength: problem<{ expected: readonly string[]; seen: number }>({
    code: 'test/row-length',
    severity: 'error',
    title: { zh: '这一行的列数不对', en: 'a row of the wrong length' },
    message: ({ expected, seen }) => ({
      zh: `这一行应有 ${expected.length + 1} 格（${[...expected.map((name) => shown(name)), '得分'].join('、')}），现有 ${seen} 格`,
      en: `a row has ${expected.length + 1} cells (${[...expected.map((name) => shown(name)), 'points'].join(', ')}), this one has ${seen}`,
    }),
    help: () => ({
      zh: '没有填报的写 null；列不是这些的，在 measures 里写明',
      en: 'write null for what is not reported; name other columns under measures',
    }),
  }),
  expectation: problem<{ seen: string; suggestion?: string | undefined }>({
    code: 'test/expectation',
    severity: 'error',
    title: { zh: '应得的结果不是分数，也不是状态', en: 'what is expected is neither points nor a status' },
    message: ({ seen, suggestion }) => ({
      zh: `应得的结果要写分数或者状态，现为“${shown(seen)}”${orNothing(suggestion).zh}`,
      en: `what is expected must be points or a status, not “${shown(seen)}”${orNothing(suggestion).en}`,
    }),
    help: () => ({
      zh: '状态有：scored 已计分、missing 未填报、not-applicable 不涉及、pending 待核、vetoed 一票否决',
      en: 'a status is one of: scored, missing, not-applicable, pending, vetoed',
    }),
  }),
  besideUnits: problem<{ key: string }>({
    code: 'test/beside-units',
    severity: 'error',
    title: { zh: '应写在单位之下', en: 'belongs to one of the units' },
    message: ({ key }) => ({
      zh: `用例有几个单位，“${shown(key)}”不知道说的是哪一个`,
      en: `the case has several units: which one is “${shown(key)}” about?`,
    }),
    help: () => ({ zh: '移到 units 中那个单位之下', en: 'move it to that unit, under units' }),
  }),
  nothingExpected: problem({
    code: 'test/nothing-expected',
    severity: 'error',
    title: { zh: '用例没有应得的结果', en: 'a case that expects nothing' },
    message: () => ({ zh: '几个单位都没有写 expect，这个用例什么也不核对', en: 'no unit has an expect: the case checks nothing' }),
    help: () => ({ zh: '至少给一个单位写 expect', en: 'write an expect for at least one unit' }),
  }),
  repeatedName: problem<{ name: string }>({
    code: 'test/repeated-name',
    severity: 'warning',
    title: { zh: '用例重名', en: 'two cases of one name' },
    message: ({ name }) => ({ zh: `有两个用例都叫“${shown(name)}”`, en: `two cases are called “${shown(name)}”` }),
    help: () => ({ zh: '换一个名称，不通过时才知道是哪一个', en: 'rename one, so that a failure says which it is' }),
  }),
  noCases: problem({
    code: 'test/no-cases',
    severity: 'error',
    title: { zh: '没有用例', en: 'no cases' },
    message: () => ({ zh: '这个测试文件没有用例，什么也没有核对', en: 'the test file has no cases: nothing was checked' }),
    help: () => ({
      zh: '在 cases 下写用例，或用 lawgov test --generate 生成',
      en: 'write cases, or let lawgov test --generate propose some',
    }),
  }),
};
