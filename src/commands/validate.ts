import { plural } from '../text.ts';
import { type CommandSpec, reportOptions } from './command.ts';
import { type FormatSpec, reportOn } from './report-on.ts';

const formats: Readonly<Record<string, FormatSpec>> = {
  text: {
    render: async ({ assessment, diagnostics, verdict, language, color }) => {
      const { renderDiagnostics, renderVerdict } = await import('./work.ts');
      const count = assessment.units.length;
      const subject = { zh: `${count} 个单位的填报数据`, en: plural(count, 'unit') };
      return renderDiagnostics(diagnostics, language, color) + renderVerdict(verdict, subject, language, color);
    },
  },
  json: {
    render: async ({ diagnostics, verdict, language }) => (await import('./work.ts')).renderDiagnosticsJson(diagnostics, verdict, language),
  },
};

export const validate: CommandSpec = {
  name: 'validate',
  alias: '校验',
  arguments: [{ name: '<submissions...>', summary: { zh: '填报文件或文件夹', en: 'submission files or folders' } }],
  summary: { zh: '只校核填报数据，列出全部问题', en: 'check submissions and list every problem' },
  options: reportOptions(Object.keys(formats)),
  examples: [{ line: 'lawgov validate 白城市2023.xlsx --fail-on warning', summary: { zh: '有警告即不通过', en: 'warnings fail the run' } }],
  run: (given, io) => reportOn(given, io, formats),
};
