import { type CommandSpec, commonOptions } from './command.ts';

export const verify: CommandSpec = {
  name: 'verify',
  alias: '复算',
  arguments: [
    {
      name: '<assessment>',
      summary: { zh: 'lawgov score --format json 写出的考评结果', en: 'an assessment that score --format json wrote' },
    },
  ],
  summary: {
    zh: '按运行清单重新计算一份考评结果，指出第一处不同；要在写出它的那个文件夹里运行',
    en: 'compute an assessment again from its manifest and name the first difference; run it where the file was written',
  },
  options: [commonOptions.lang, commonOptions.noCache],
  examples: [{ line: 'lawgov verify 考评结果.json', summary: { zh: '重算并比较', en: 'compute again and compare' } }],
  async run(given, io) {
    const work = await import('./work.ts');
    const language = work.languageOf(given.options);
    const written = await work.readWritten(given.arguments[0] ?? '', io);
    const changed = await work.changedFiles(written, io);
    const cache = given.options['cache'];
    const assessed = await work.runAgain(cache === undefined ? written : { ...written, options: { ...written.options, cache } }, io);
    const verdict = work.verdictOf(assessed.diagnostics, written.options);
    const data = work.reportDataOf(assessed, verdict, work.languageOf(written.options));
    if (!data) {
      io.stderr(work.renderVerification({ ...outcome(written, work.version), changed, found: [], identical: false }, language));
      return work.emitFailure(assessed.diagnostics, verdict, 'text', given, io);
    }
    const { assessment, diagnostics, manifest } = data;
    const text = work.renderAssessmentJson(assessment, diagnostics, verdict, data.language, manifest);
    const found = [...work.differences(written.document, JSON.parse(text))];
    const verification = { ...outcome(written, work.version), changed, found, identical: text === written.text };
    io.stdout(work.renderVerification(verification, language));
    return work.isVerified(verification) ? 0 : 1;
  },
};

const outcome = ({ path, version }: { readonly path: string; readonly version: string }, computed: string) => ({
  file: path,
  version: { written: version, computed },
});
