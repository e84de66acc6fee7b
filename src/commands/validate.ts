import { plural } from '../text.ts';
import { type CommandSpec, findingsOption, type OptionSpec, reportOptions } from './command.ts';

const returnFolder: OptionSpec = {
  flags: '--return <dir>',
  summary: {
    zh: '把标注了问题的填报表（退回件）和退回通知写到文件夹，每个单位一个子文件夹',
    en: 'write a marked copy of every faulty submission and a notice into a folder, one subfolder for each unit',
  },
};
const due: OptionSpec = {
  flags: '--due <time>',
  summary: { zh: '退回通知里的重新报送期限，如 "2024-12-25 17:00"', en: 'by when to hand in again, for the notices: "2024-12-25 17:00"' },
};

export const validate: CommandSpec = {
  name: 'validate',
  alias: '校验',
  arguments: [
    {
      name: '[submissions...]',
      summary: { zh: '填报文件或文件夹；在考评工作区里可以不写', en: 'submission files or folders; may be left out in a round' },
    },
  ],
  summary: { zh: '只校核填报数据，列出全部问题', en: 'check submissions and list every problem' },
  options: [
    ...reportOptions(findingsOption),
    returnFolder,
    due,
    {
      flags: '--normalisations <file>',
      summary: {
        zh: '规范化记录：每个不是照原文读取的值，原文、读作什么、经过哪些步骤（CSV）',
        en: 'every value that is not read to the letter: its text, its value, the steps between (CSV)',
      },
    },
    {
      flags: '--explanations <file>',
      summary: {
        zh: '说明待审：不成立但单位已书面说明的校核，供审核人填意见（CSV）',
        en: 'soft checks that passed with a written explanation, for the reviewers to judge (CSV)',
      },
    },
  ],
  examples: [
    { line: 'lawgov validate 白城市2023.xlsx --fail-on warning', summary: { zh: '有警告即不通过', en: 'warnings fail the run' } },
    {
      line: 'lawgov validate 白城市2023.xlsx --return 退回 --due "2024-12-25 17:00"',
      summary: { zh: '写退回件和退回通知', en: 'write what goes back to the unit' },
    },
  ],
  async run(given, io) {
    const work = await import('./work.ts');
    return work.reportFindings(given, io, 'text', async () => {
      const assessed = await work.assess(given.arguments, given.options, io);
      const { framework, submission, assessment, diagnostics, sources, files } = assessed;
      const normalised = framework && submission ? work.normalisedOf(submission, framework) : [];
      const language = work.languageOf(given.options);
      const write = async (path: unknown, bytes: string, zh: string, en: string) => {
        if (typeof path !== 'string' || !submission) return;
        await io.writeFiles([{ path, bytes }], files);
        io.stderr(language === 'zh' ? `已写入 ${path}（${zh}）\n` : `written: ${path} (${en})\n`);
      };
      const { length } = normalised;
      const values = work.renderNormalisationsCsv(normalised, language);
      await write(given.options['normalisations'], values, `${length} 个值`, plural(length, 'value'));
      const explained = diagnostics.filter((diagnostic) => diagnostic.explained).length;
      const explanations = work.renderExplanationsCsv(diagnostics, language);
      await write(given.options['explanations'], explanations, `${explained} 条说明`, plural(explained, 'explanation'));
      await work.writeReturns(given, assessed, io, files);
      const count = submission?.units.length ?? 0;
      return {
        diagnostics,
        sources,
        files: work.inputsOf(given, assessment, files),
        ...(assessment?.switchedOff && {
          switchedOff: assessment.switchedOff,
          suppressed: assessment.switchedOff.map(work.suppressedByRound),
        }),
        checked: assessment ? { zh: `${count} 个单位的填报数据`, en: plural(count, 'unit') } : work.nothingScored,
        failed: assessment === undefined,
        catalogue: [],
        normalised,
      };
    });
  },
};
