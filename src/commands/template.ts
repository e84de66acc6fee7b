import { shown } from '../text.ts';
import { type CommandSpec, commonOptions } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['xlsx', 'csv'];

const unknownAction = (action: string): UsageError =>
  new UsageError({
    zh: `不认识“${shown(action)}”；template 后面可以写：迁移（migrate）、检查（check）；不写则生成模板`,
    en: `“${shown(action)}” is not known; after template comes migrate, check, or nothing to make forms`,
  });

export const template: CommandSpec = {
  name: 'template',
  alias: '填报模板',
  arguments: [
    {
      name: '[action]',
      summary: {
        zh: '不写则生成模板；迁移（migrate）：把旧表上的答案搬到当前的模板上；检查（check）：列出版式里的名称',
        en: 'none to make forms; migrate to move the answers of old forms to the current ones; check to list the names of a layout',
      },
    },
    {
      name: '[files...]',
      summary: { zh: '迁移：旧表的文件或文件夹；检查：版式工作簿', en: 'for migrate: old forms, as files or folders; for check: layouts' },
    },
  ],
  summary: {
    zh: '给每个单位生成一份填报模板：只有它要填的数据项，带下拉选项、自查和预估得分',
    en: 'a form for every unit: only what it has to report, with drop-downs, a self-check and a provisional score (the form is in Chinese)',
  },
  options: [
    commonOptions.framework,
    commonOptions.period,
    commonOptions.stage,
    {
      flags: '--units <names>',
      summary: {
        zh: '单位名称，几个用逗号或顿号隔开；不写则为名册或指标体系中列出的单位',
        en: 'names of units, divided by commas; those listed in the roster or the framework when left out',
      },
    },
    {
      flags: '--roster <file>',
      summary: {
        zh: '单位名册（CSV、工作簿或 YAML）；不写则为考评工作区的名册',
        en: 'roster of units (CSV, workbook or YAML); that of the round when left out',
      },
    },
    { flags: '--class <id>', summary: { zh: '这些单位的类别（编号或名称）', en: 'class of these units, by id or title' } },
    {
      flags: '--due <day>',
      summary: { zh: '报送截止：日期，或日期和时间，如 "2024-12-18 18:00"', en: 'day, or day and time, by which the forms must be back' },
    },
    { flags: '--contact <text>', summary: { zh: '写在填报说明里的联系人', en: 'whom to ask; stands on the first sheet' } },
    {
      flags: '--previous <path>',
      summary: {
        zh: '上一期的考评结果（JSON）或填报文件，用来列出上年值',
        en: 'last time’s assessment (JSON) or submission, whose values are shown beside the cells',
      },
    },
    {
      flags: '--out <folder>',
      summary: { zh: '写到哪个文件夹，没有则新建', en: 'folder to write to; it is made when it does not exist' },
      fallback: '填报模板',
    },
    { flags: '-f, --format <name>', summary: { zh: '输出格式', en: 'output format' }, choices: formats, fallback: 'xlsx' },
    { flags: '--names', summary: { zh: '检查：列出版式可用的全部名称', en: 'for check: list every name that a layout can hold' } },
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    {
      line: 'lawgov template --framework annual-county --class county --units 甲县,乙县',
      summary: { zh: '两个单位的工作簿，写到文件夹“填报模板”', en: 'workbooks for two units in the folder 填报模板' },
    },
    {
      line: 'lawgov template --framework baicheng-2024 --units 白城市 --format csv --out 报送',
      summary: { zh: 'CSV 和数据字典', en: 'CSV files with a data dictionary' },
    },
    {
      line: 'lawgov template migrate 白城市2023.xlsx --framework baicheng-2024 --out 新表',
      summary: { zh: '旧表上的答案搬到当前的模板上', en: 'answers of old forms in the current forms' },
    },
    {
      line: 'lawgov template check 版式.xlsx --framework baicheng-2024',
      summary: { zh: '版式里的名称都认识吗', en: 'are all names of a layout known' },
    },
  ],
  async run(given, io) {
    const [action, ...files] = given.arguments;
    if (action === 'migrate' || action === '迁移') return (await import('./migrate-work.ts')).migrateForms(files, given, io);
    if (action === 'check' || action === '检查') return (await import('./layout-check.ts')).checkLayoutFiles(files, given, io);
    if (action !== undefined) throw unknownAction(action);
    return (await import('./template-work.ts')).writeTemplates(given, io);
  },
};
