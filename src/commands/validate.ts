import { plural } from '../text.ts';
import { type CommandSpec, findingsOption, reportOptions } from './command.ts';

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
  options: reportOptions(findingsOption),
  examples: [{ line: 'lawgov validate 白城市2023.xlsx --fail-on warning', summary: { zh: '有警告即不通过', en: 'warnings fail the run' } }],
  async run(given, io) {
    const work = await import('./work.ts');
    return work.reportFindings(given, io, 'text', async () => {
      const { assessment, submission, diagnostics, sources, files } = await work.assess(given.arguments, given.options, io);
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
      };
    });
  },
};
