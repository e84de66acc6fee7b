import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'json', 'csv'];

export const revisions: CommandSpec = {
  name: 'revisions',
  alias: '重报比对',
  arguments: [
    { name: '<previous>', summary: { zh: '上一次报送的文件或文件夹', en: 'files or a folder as handed in before' } },
    { name: '<current>', summary: { zh: '这一次报送的文件或文件夹', en: 'files or a folder as handed in now' } },
  ],
  summary: {
    zh: '比较同一批单位两次报送的数据：逐格列出改了什么，哪些文件原样重报',
    en: 'what changed from one version of the submissions to the next, cell by cell, and which files did not',
  },
  options: [
    {
      flags: '--fail-unchanged',
      summary: { zh: '有原样重报的文件时退出码为 1', en: 'exit code 1 when a file was handed in again without a change' },
    },
    commonOptions.framework,
    commonOptions.period,
    commonOptions.stage,
    formatOption(formats),
    commonOptions.out,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov revisions 第一次 第二次', summary: { zh: '两个文件夹', en: 'two folders' } },
    { line: 'lawgov revisions 第一次 第二次 --out 变动.csv', summary: { zh: '写成表格', en: 'as a table' } },
  ],
  async run(given, io) {
    const work = await import('./work.ts');
    const { options } = given;
    const [format, language] = [work.formatOf(options, formats, 'text'), work.languageOf(options)];
    const [before = '', after = ''] = given.arguments;
    const current = await work.assess([after], options, io);
    const { framework, submission } = current;
    if (!framework || !submission) return work.emitFailure(current.diagnostics, work.verdictOf(current.diagnostics, {}), format, given, io);
    // What was chosen for the present version is the yardstick for both.
    const same = typeof options['framework'] === 'string' ? options : { ...options, framework: framework.id };
    const previous = await work.assess([before], same, io);
    if (!previous.submission) return work.emitFailure(previous.diagnostics, work.verdictOf(previous.diagnostics, {}), format, given, io);
    const { compareVersions } = await import('../revisions/compare.ts');
    const revised = compareVersions(framework, previous.submission, submission);
    const { renderRevisionsCsv, renderRevisionsJson } = await import('../report/revisions/render.ts');
    const { renderRevisions } = await import('../report/text/revisions.ts');
    const content =
      format === 'json'
        ? renderRevisionsJson(revised)
        : format === 'csv'
          ? renderRevisionsCsv(revised, language)
          : renderRevisions(revised, language);
    await work.emit(
      content,
      options,
      io,
      [...revised.previous, ...revised.current].map(({ path }) => path),
    );
    return options['failUnchanged'] === true && revised.unchanged.length > 0 ? 1 : 0;
  },
};
