// What can be wrong with the roster, and with names of units that are held against it.
import { problem } from '../diagnostic.ts';
import { plural, shown } from '../text.ts';
import { listedNames, meantWords } from './problems.ts';

export const rosterProblems = {
  noTable: problem<Record<never, never>>({
    code: 'roster/no-table',
    severity: 'error',
    title: { zh: '名册里没有单位一列', en: 'roster without a column of units' },
    message: () => ({ zh: '没有找到“单位名称”这样的表头', en: 'there is no header such as 单位名称' }),
    help: () => ({
      zh: '表头写成：单位名称、简称、曾用名、类别、截止时间；只有第一列是必需的',
      en: 'use the headers 单位名称, 简称, 曾用名, 类别, 截止时间; only the first is needed',
    }),
  }),
  noUnits: problem<Record<never, never>>({
    code: 'roster/no-units',
    severity: 'error',
    title: { zh: '名册里没有单位', en: 'roster without units' },
    message: () => ({ zh: '名册里一个单位也没有', en: 'the roster names no unit' }),
    help: () => ({ zh: '每个单位写一行', en: 'write one row for each unit' }),
  }),
  noName: problem<Record<never, never>>({
    code: 'roster/no-name',
    severity: 'error',
    title: { zh: '名册中有一行没有单位名称', en: 'row of the roster without a name' },
    message: () => ({ zh: '这一行没有单位名称', en: 'this row names no unit' }),
    help: () => ({ zh: '补上名称，或删去这一行', en: 'add the name, or delete the row' }),
  }),
  unknownColumns: problem<{ headers: readonly string[] }>({
    code: 'roster/unknown-columns',
    severity: 'info',
    title: { zh: '名册中有用不到的列', en: 'columns of the roster without a use' },
    message: ({ headers }) => ({
      zh: `这些列没有用到：${listedNames(headers).zh}`,
      en: `${plural(headers.length, 'column')} not used: ${listedNames(headers).en}`,
    }),
    help: () => ({
      zh: '用得到的列：单位名称、简称、曾用名、类别、截止时间',
      en: 'columns that are used: 单位名称, 简称, 曾用名, 类别, 截止时间',
    }),
  }),
  duplicateUnit: problem<{ unit: string }>({
    code: 'roster/duplicate-unit',
    severity: 'error',
    title: { zh: '名册中单位重复', en: 'unit listed twice' },
    message: ({ unit }) => ({ zh: `“${shown(unit)}”在名册中写了两次`, en: `“${shown(unit)}” is in the roster twice` }),
    help: () => ({ zh: '只留一个', en: 'keep one of them' }),
  }),
  ambiguousName: problem<{ name: string; unit: string; other: string }>({
    code: 'roster/ambiguous-name',
    severity: 'error',
    title: { zh: '一个名称指两个单位', en: 'name of two units' },
    message: ({ name, unit, other }) => ({
      zh: `“${shown(name)}”既指“${shown(unit)}”，又指“${shown(other)}”`,
      en: `“${shown(name)}” stands for “${shown(unit)}” and for “${shown(other)}”`,
    }),
    help: () => ({ zh: '从其中一个单位的简称或曾用名里删去', en: 'take it from one of them' }),
  }),
  unknownClass: problem<{ unit: string; name: string; known: readonly string[]; suggestion: string | undefined }>({
    code: 'roster/unknown-class',
    severity: 'error',
    title: { zh: '名册中的单位类别不存在', en: 'unknown class in the roster' },
    message: ({ unit, name, suggestion }) => ({
      zh: `${shown(unit)}的类别“${shown(name)}”不在指标体系中${meantWords(suggestion === undefined ? [] : [suggestion]).zh}`,
      en: `the class “${shown(name)}” of ${shown(unit)} is not one of the framework’s${meantWords(suggestion === undefined ? [] : [suggestion]).en}`,
    }),
    help: ({ known }) => ({ zh: `写成：${known.join('、')}`, en: `one of: ${known.map((title) => shown(title)).join(', ')}` }),
  }),
  unknownUnit: problem<{ name: string; meant: readonly string[] }>({
    code: 'roster/unknown-unit',
    severity: 'error',
    title: { zh: '单位不在名册中', en: 'unit that is not in the roster' },
    message: ({ name, meant }) => ({
      zh: `名册里没有“${shown(name)}”${meantWords(meant).zh || '，'}它的数据没有计分`,
      en: `“${shown(name)}” is not in the roster${meantWords(meant).en || ';'} its data were not scored`,
    }),
    help: ({ meant }) =>
      meant.length > 0
        ? {
            zh: '是同一个单位的，在填报表里写全称，或把这个叫法加进名册的简称；不是的，加进名册',
            en: 'if it is that unit, write its full name or add this one to its aliases in the roster; if not, add the unit',
          }
        : { zh: '要考评的，加进名册；拿错了文件的，移走', en: 'add it to the roster, or take the file away' },
  }),
  formerName: problem<{ name: string; unit: string }>({
    code: 'roster/former-name',
    severity: 'warning',
    title: { zh: '写的是机构改革前的名称', en: 'name from before a reform' },
    message: ({ name, unit }) => ({
      zh: `“${shown(name)}”是“${shown(unit)}”机构改革前的名称，按“${shown(unit)}”读入`,
      en: `“${shown(name)}” is a former name of “${shown(unit)}” and was read as such`,
    }),
    help: () => ({ zh: '确认没有拿错往年的表，并改用现在的名称', en: 'make sure that this is not an old form, and use the present name' }),
  }),
  otherClass: problem<{ unit: string; written: string; listed: string }>({
    code: 'roster/other-class',
    severity: 'warning',
    title: { zh: '单位类别与名册不同', en: 'another class than in the roster' },
    message: ({ unit, written, listed }) => ({
      zh: `${shown(unit)}填的类别是“${shown(written)}”，名册里是“${shown(listed)}”，按名册`,
      en: `${shown(unit)} calls itself ${shown(written)}, the roster ${shown(listed)}; the roster counts`,
    }),
    help: () => ({ zh: '核对类别，改填报表或改名册', en: 'mend the form or the roster' }),
  }),
  otherUnit: problem<{ path: string; unit: string }>({
    code: 'roster/other-unit',
    severity: 'error',
    title: { zh: '文件名与表中的单位不同', en: 'another unit than the file says' },
    message: ({ path, unit }) => ({
      zh: `文件或文件夹的名称写的是“${shown(path)}”，表里填的是“${shown(unit)}”，按表里的读入`,
      en: `the name of the file or folder says “${shown(path)}”, the table “${shown(unit)}”; the table was followed`,
    }),
    help: () => ({
      zh: '用了别的单位的表的，改表里的单位名称；放错文件夹的，移过去',
      en: 'if another unit’s form was used mend the name in it; if the file lies in the wrong folder move it',
    }),
  }),
  severalUnits: problem<{ units: readonly string[]; path: string }>({
    code: 'roster/several-units',
    severity: 'warning',
    title: { zh: '一个单位的文件里有别的单位', en: 'other units in the file of one' },
    message: ({ units, path }) => ({
      zh: `“${shown(path)}”的文件里还填了别的单位：${listedNames(units).zh}`,
      en: `the file of “${shown(path)}” also holds ${listedNames(units).en}`,
    }),
    help: () => ({ zh: '确认没有把别的单位的数据粘贴进来', en: 'make sure that nothing of other units was pasted in' }),
  }),
  severalFiles: problem<{ unit: string; files: number }>({
    code: 'roster/several-files',
    severity: 'info',
    title: { zh: '一个单位有几个文件', en: 'several files of one unit' },
    message: ({ unit, files }) => ({ zh: `${shown(unit)}有 ${files} 个文件`, en: `${shown(unit)} has ${plural(files, 'file')}` }),
    help: () => ({ zh: '重新报送过的，只留最后一份', en: 'where it was sent again keep the last version only' }),
  }),
};
