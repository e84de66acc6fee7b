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
  arguments: [{ name: '<submissions...>', summary: { zh: '填报文件或文件夹', en: 'submission files or folders' } }],
  summary: { zh: '只校核填报数据，列出全部问题', en: 'check submissions and list every problem' },
  options: [...reportOptions(findingsOption), returnFolder, due],
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
      const { assessment, diagnostics, sources } = assessed;
      await work.writeReturns(given, assessed, io, [...sources.keys(), ...work.inputsOf(given, assessment)]);
      const count = assessment?.units.length ?? 0;
      return {
        diagnostics,
        sources,
        files: work.inputsOf(given, assessment),
        checked: assessment ? { zh: `${count} 个单位的填报数据`, en: plural(count, 'unit') } : work.nothingScored,
        failed: assessment === undefined,
        catalogue: [],
      };
    });
  },
};
