import { problem } from '../diagnostic.ts';
import { plural, shown, type Text } from '../text.ts';

const didYouMean = (suggestion: string | undefined) => ({
  zh: suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`,
  en: suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`,
});

export const submissionProblems = {
  noTable: problem<{ expected: Text; guessed: boolean }>({
    code: 'submission/no-table',
    severity: 'error',
    title: { zh: '没有找到填报表', en: 'no table found' },
    message: ({ expected, guessed }) => ({
      zh: `没有找到填报表：没有一行同时含有 ${expected.zh} 这些表头${guessed ? '（文字编码是按 GB18030 猜的，也可能不对）' : ''}`,
      en: `no table found: no row has the headers ${expected.en}${guessed ? ' (the encoding was guessed as GB18030 and may be wrong)' : ''}`,
    }),
    help: () => ({
      zh: '表头写成：单位、数据项、填报值；或一列一个数据项，数据项名称与指标体系一致',
      en: 'use the headers 单位, 数据项, 填报值; or one column per measure, named as in the framework',
    }),
  }),
  unknownColumn: problem<{ header: string; suggestion?: string | undefined }>({
    code: 'submission/unknown-column',
    severity: 'warning',
    title: { zh: '表头不认识', en: 'unknown header' },
    message: ({ header, suggestion }) => ({
      zh: `表头“${shown(header)}”不在指标体系中，这一列没有读取${didYouMean(suggestion).zh}`,
      en: `unknown header “${shown(header)}”; the column was not read${didYouMean(suggestion).en}`,
    }),
    help: () => ({
      zh: '是数据项的，请用指标体系中的名称；不是数据项的可以忽略',
      en: 'if it is a measure, use its name from the framework; else ignore this',
    }),
  }),
  raggedRow: problem<{ fields: number; header: number }>({
    code: 'submission/ragged-row',
    severity: 'error',
    title: { zh: '这一行的字段比表头多', en: 'more fields than headers' },
    message: ({ fields, header }) => ({
      zh: `这一行有 ${fields} 个字段，表头只有 ${header} 个，数据可能错位`,
      en: `this row has ${fields} fields but the header ${header}: values may be shifted`,
    }),
    help: () => ({ zh: '含逗号的文字要用英文双引号括起来', en: 'put text that contains the delimiter in double quotes' }),
  }),
  unknownMeasure: problem<{ name: string; suggestion?: string | undefined; candidates: readonly string[] }>({
    code: 'submission/unknown-measure',
    severity: 'error',
    title: { zh: '数据项不在指标体系中', en: 'unknown measure' },
    message: ({ name, suggestion, candidates }) => ({
      zh:
        candidates.length > 1
          ? `“${shown(name)}”有 ${candidates.length} 个数据项（${candidates.map((title) => shown(title)).join('、')}），看不出填的是哪一个`
          : `指标体系中没有数据项“${shown(name)}”${didYouMean(suggestion).zh}`,
      en:
        candidates.length > 1
          ? `“${shown(name)}” has ${candidates.length} measures (${candidates.map((title) => shown(title)).join(', ')}); which one is meant?`
          : `the framework has no measure “${shown(name)}”${didYouMean(suggestion).en}`,
    }),
    help: () => ({ zh: '“数据项”一列写数据项的名称或编号', en: 'write the measure’s title or id in the column 数据项' }),
  }),
  noMeasure: problem<{ value: string }>({
    code: 'submission/no-measure',
    severity: 'error',
    title: { zh: '有数据但没有写数据项', en: 'value without a measure' },
    message: ({ value }) => ({
      zh: `填了“${shown(value)}”，但看不出是哪个数据项`,
      en: `“${shown(value)}” is reported but the row names no measure`,
    }),
    help: () => ({ zh: '补上数据项的名称', en: 'add the name of the measure' }),
  }),
  noUnit: problem<{ fallback: string }>({
    code: 'submission/no-unit',
    severity: 'warning',
    title: { zh: '没有写单位', en: 'no unit named' },
    message: ({ fallback }) => ({
      zh: `表里没有单位，表上方也没有“填报单位：…”，按文件或工作表的名称记为“${shown(fallback)}”`,
      en: `no unit is named in or above the table; the name of the file or sheet, “${shown(fallback)}”, is used`,
    }),
    help: () => ({ zh: '加一列“单位”，或在表上方写“填报单位：…”', en: 'add a column 单位 or a line 填报单位：… above the table' }),
  }),
  blankUnit: problem<{ measure: string }>({
    code: 'submission/blank-unit',
    severity: 'error',
    title: { zh: '这一行没有单位', en: 'row without a unit' },
    message: ({ measure }) => ({
      zh: `填报了“${shown(measure)}”，但这一行和上面各行都没有写单位`,
      en: `“${shown(measure)}” is reported but no unit is named in this row or above`,
    }),
    help: () => ({ zh: '补上单位名称', en: 'add the unit’s name' }),
  }),
  conflict: problem<{ unit: string; measure: string; first: string; second: string }>({
    code: 'submission/conflicting-values',
    severity: 'error',
    title: { zh: '同一数据项填了两个不同的值', en: 'two different values' },
    message: ({ unit, measure, first, second }) => ({
      zh: `${shown(unit)}的“${shown(measure)}”填了两次：“${shown(first)}”和“${shown(second)}”，无法确定以哪个为准`,
      en: `${shown(unit)} reported “${shown(measure)}” twice: “${shown(first)}” and “${shown(second)}”`,
    }),
    help: () => ({ zh: '只保留正确的一个', en: 'keep the right one' }),
  }),
  repeated: problem<{ unit: string; measure: string }>({
    code: 'submission/repeated-value',
    severity: 'warning',
    title: { zh: '同一数据项重复填报', en: 'value reported twice' },
    message: ({ unit, measure }) => ({
      zh: `${shown(unit)}的“${shown(measure)}”填了两次，值相同`,
      en: `${shown(unit)} reported “${shown(measure)}” twice with the same value`,
    }),
    help: () => ({ zh: '删去重复的一行', en: 'delete one of them' }),
  }),
  notApplicableRefused: problem<{ measure: string; indicator: string }>({
    code: 'submission/not-applicable-refused',
    severity: 'error',
    title: { zh: '不允许填“不涉及”', en: 'not applicable is not allowed' },
    message: ({ measure, indicator }) => ({
      zh: `“${shown(measure)}”不能填“不涉及”：指标“${shown(indicator)}”所有单位都要考评，按未填报处理`,
      en: `“${shown(measure)}” cannot be 不涉及: the indicator “${shown(indicator)}” applies to every unit; treated as not reported`,
    }),
    help: () => ({ zh: '填实际数据；确实没有发生的填 0', en: 'report the figure, 0 if nothing happened' }),
  }),
  otherYear: problem<{ year: string; from: string; to: string; where?: 'sheet' | 'file' }>({
    code: 'submission/other-year',
    severity: 'warning',
    title: { zh: '年度不符', en: 'another year' },
    message: ({ year, from, to, where }) => ({
      zh: `${where === 'file' ? '文件名' : where === 'sheet' ? '工作表名' : '表'}上写的是 ${year} 年，指标体系的考评期是 ${from} 至 ${to}`,
      en: `${where === 'file' ? 'the file’s name' : where === 'sheet' ? 'the sheet’s name' : 'the form'} says ${year}, the framework’s period is ${from} to ${to}`,
    }),
    help: () => ({ zh: '确认没有拿错往年的表', en: 'make sure that this is not last year’s form' }),
  }),
  skippedRows: problem<{ rows: readonly { readonly row: number; readonly text: string }[] }>({
    code: 'submission/skipped-rows',
    severity: 'info',
    title: { zh: '表中的小计、说明行没有作为数据读', en: 'notes and subtotals were not read as data' },
    message: ({ rows }) => ({
      zh: `有 ${rows.length} 行没有作为数据读，当作小计、说明或落款：${rows
        .slice(0, 5)
        .map(({ row, text }) => `第 ${row} 行“${shown(text, 16)}”`)
        .join('、')}${rows.length > 5 ? ' 等' : ''}`,
      en: `${plural(rows.length, 'row')} not read as data but taken as subtotals, notes or signatures: ${rows
        .slice(0, 5)
        .map(({ row, text }) => `${row} “${shown(text, 16)}”`)
        .join(', ')}${rows.length > 5 ? ' …' : ''}`,
    }),
    help: () => ({ zh: '如果其中有数据，请补上数据项名称', en: 'if one of them is data, add the measure’s name' }),
  }),
  unknownClass: problem<{ unit: string; name: string; known: readonly string[]; suggestion?: string | undefined }>({
    code: 'submission/unknown-class',
    severity: 'error',
    title: { zh: '没有这个单位类别', en: 'unknown class of units' },
    message: ({ unit, name, suggestion }) => ({
      zh: `${shown(unit)}的单位类别“${shown(name)}”不在指标体系中${didYouMean(suggestion).zh}`,
      en: `the class “${shown(name)}” of ${shown(unit)} is not one of the framework’s${didYouMean(suggestion).en}`,
    }),
    help: ({ known }) => ({ zh: `写成：${known.join('、')}`, en: `one of: ${known.map((title) => shown(title)).join(', ')}` }),
  }),
  twoClasses: problem<{ unit: string; first: string; second: string }>({
    code: 'submission/two-classes',
    severity: 'error',
    title: { zh: '一个单位写了两个类别', en: 'unit in two classes' },
    message: ({ unit, first, second }) => ({
      zh: `${shown(unit)}一处写的是“${shown(first)}”，一处写的是“${shown(second)}”，没有计分`,
      en: `${shown(unit)} is called ${shown(first)} in one place and ${shown(second)} in another; it was not scored`,
    }),
    help: () => ({ zh: '一个单位只写一个类别', en: 'write one class for each unit' }),
  }),
  noClass: problem<{ unit: string; known: readonly string[]; suggestion?: string | undefined }>({
    code: 'submission/no-class',
    severity: 'error',
    title: { zh: '不知道单位属于哪一类', en: 'unit without a class' },
    message: ({ unit, suggestion }) => ({
      zh: `${shown(unit)}没有写单位类别，也不在名单中，没有计分${didYouMean(suggestion).zh}`,
      en: `${shown(unit)} names no class and is in none of the lists; it was not scored${didYouMean(suggestion).en}`,
    }),
    help: ({ known }) => ({
      zh: `在“单位类别”一列写：${known.join('、')}；或写入指标体系 classes 的 units 名单`,
      en: `add a column 单位类别 with one of: ${known.map((title) => shown(title)).join(', ')}, or list the unit under classes in the framework`,
    }),
  }),
  noUnits: problem<Record<never, never>>({
    code: 'submission/no-data',
    severity: 'error',
    title: { zh: '没有读到任何数据', en: 'no data at all' },
    message: () => ({ zh: '文件里没有一条可用的填报数据', en: 'there is not a single usable value in the input' }),
    help: () => ({ zh: '检查是不是拿错了文件，或表是空的', en: 'check whether this is the right file and not an empty form' }),
  }),
};
