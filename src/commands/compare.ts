import { type CommandSpec, commonOptions, formatOption, type OptionSpec } from './command.ts';

const formats = ['text', 'json', 'csv', 'markdown', 'xlsx'];

const framework: OptionSpec = {
  flags: '--framework <id|path>',
  summary: {
    zh: '指标体系：写一次各年都用它，或按年份顺序每年写一次；不写则按工作区或填报表',
    en: 'a bundled id or a YAML file: once for all years, or once for each in their order',
  },
  repeatable: true,
};
const period: OptionSpec = {
  flags: '--period <year|from..to>',
  summary: {
    zh: '考评期，用于分阶段的指标体系，写法同上',
    en: 'the period assessed, for frameworks with stages; given in the same way',
  },
  repeatable: true,
};

export const compare: CommandSpec = {
  name: 'compare',
  alias: '对比',
  arguments: [
    {
      name: '<years...>',
      summary: {
        zh: '各年的考评工作区、填报文件、文件夹或考评结果（JSON），至少两个，从早到晚',
        en: 'rounds, submission files, folders or assessments (JSON) of two or more years, the earliest first',
      },
    },
  ],
  summary: {
    zh: '几个年度对比：同口径的单位和指标，总分的变化准确分解为数据、规则、分值、指标增减、核定、不涉及',
    en: 'years side by side: what is in both, and every change of a total split exactly into what caused it',
  },
  options: [
    framework,
    period,
    {
      flags: '--fail-on-drop <points>',
      summary: {
        zh: '有单位的总分比上一年下降这么多分或更多时退出码为 1',
        en: 'exit 1 where a total is lower than the year before by so many points or more',
      },
    },
    formatOption(formats),
    commonOptions.out,
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov compare 2023 2024', summary: { zh: '两个考评工作区', en: 'two rounds' } },
    {
      line: 'lawgov compare 2023 2024 --out 对比.xlsx',
      summary: { zh: '写成工作簿：总体对比、变化分解、指标对比、未纳入对比清单、说明', en: 'as a workbook' },
    },
    {
      line: 'lawgov compare 2023 2024 --fail-on-drop 2',
      summary: { zh: '总分下降 2 分及以上的点名，退出码为 1', en: 'names who lost 2 points or more, and exits with 1' },
    },
  ],
  run: async (given, io) => (await import('./compare-work.ts')).compareWork(given, io),
};
