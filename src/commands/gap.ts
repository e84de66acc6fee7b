import { type CommandSpec, formatOption, reportOptions } from './command.ts';
import { editionOptions } from './edition-options.ts';
import { UsageError } from './io.ts';
import { type FormatSpec, reportOn } from './report-on.ts';

const formats: Readonly<Record<string, FormatSpec>> = {
  text: {
    render: async ({ assessment, gaps, language, color, recoverables }) => {
      const { renderGaps } = await import('../report/text/gap-report.ts');
      return renderGaps(assessment, gaps, language, color, recoverables);
    },
    problemsApart: true,
  },
  json: {
    render: async ({ assessment, gaps, diagnostics, verdict, language, manifest, recoverables }) =>
      (await import('./work.ts')).renderGapsJson(assessment, gaps, diagnostics, verdict, language, manifest, recoverables),
  },
  csv: {
    render: async ({ assessment, gaps, language, recoverables = [] }) =>
      (await import('./work.ts')).renderGapsCsv(assessment, gaps, language, recoverables),
    problemsApart: true,
    manifestApart: true,
  },
};

export const gap: CommandSpec = {
  name: 'gap',
  alias: '失分',
  arguments: [
    {
      name: '[submissions...]',
      summary: { zh: '填报文件或文件夹；在考评工作区里可以不写', en: 'submission files or folders; may be left out in a round' },
    },
  ],
  summary: {
    zh: '逐单位逐指标说明失分：失在哪一步、怎样得回、能挽回多少总分、缺什么、由谁评',
    en: 'where each point was lost, why, what would win it back, and what that is worth in the total',
  },
  options: [...editionOptions, ...reportOptions(formatOption(Object.keys(formats)))],
  examples: [
    { line: 'lawgov gap 白城市2023.xlsx', summary: { zh: '全部失分', en: 'every gap' } },
    { line: 'lawgov gap 白城市2023.xlsx --out 失分清单.csv', summary: { zh: '写成 CSV', en: 'as CSV' } },
  ],
  run: async (given, io) => {
    const { editionNameOf, fieldsShown, recovered } = await import('./work.ts');
    return reportOn(given, io, formats, (data) => {
      const name = editionNameOf(given.options);
      const shown = fieldsShown(name, name === 'internal' ? undefined : data.round.editions[name]);
      if (shown.has('indicators') && shown.has('reasons')) return recovered(data);
      throw new UsageError({
        zh: '这一版不含各指标的得分和失分原因，列不出失分：请用 score、report 或 table，或在 lawgov.yaml 的 round.editions 里写上 indicators、reasons',
        en: 'this edition holds neither points of indicators nor reasons, so there are no losses to list: use score, report or table, or list indicators and reasons under round.editions in lawgov.yaml',
      });
    });
  },
};
