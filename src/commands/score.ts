import { type CommandSpec, formatOption, reportOptions } from './command.ts';
import { editionOptions } from './edition-options.ts';
import { type FormatSpec, reportOn } from './report-on.ts';

const formats: Readonly<Record<string, FormatSpec>> = {
  text: {
    render: async ({ assessment, gaps, diagnostics, verdict, language, color, columns }) => {
      const { renderScoreReport } = await import('../report/text/score-report.ts');
      return renderScoreReport(assessment, gaps, diagnostics, verdict, language, { color, columns });
    },
  },
  json: {
    render: async ({ assessment, diagnostics, verdict, language, manifest }) =>
      (await import('./work.ts')).renderAssessmentJson(assessment, diagnostics, verdict, language, manifest),
  },
  csv: {
    render: async ({ assessment, language }) => (await import('./work.ts')).renderScoresCsv(assessment, language),
    problemsApart: true,
    manifestApart: true,
  },
};

export const score: CommandSpec = {
  name: 'score',
  alias: '评分',
  arguments: [
    {
      name: '[submissions...]',
      summary: {
        zh: '填报文件（.xlsx、.csv）或文件夹；在考评工作区里可以不写',
        en: 'submission files (.xlsx, .csv) or folders; may be left out in a round',
      },
    },
  ],
  summary: { zh: '校核填报数据，计算每个单位的得分、排名和等次', en: 'check submissions and compute every unit’s points, rank and grade' },
  options: [...editionOptions, ...reportOptions(formatOption(Object.keys(formats)))],
  examples: [
    { line: 'lawgov score 白城市2023.xlsx', summary: { zh: '自动选用指标体系', en: 'the framework is chosen by the submission' } },
    { line: 'lawgov score 白城市2023.csv --framework baicheng-2024 --format json', summary: { zh: '输出 JSON', en: 'as JSON' } },
    {
      line: 'lawgov score . --framework baicheng-2024 --format csv --out 得分.csv',
      summary: { zh: '整个文件夹，写成 CSV', en: 'a whole folder, as CSV' },
    },
  ],
  run: (given, io) => reportOn(given, io, formats),
};
