import { type CommandSpec, commonOptions, formatOption } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['text', 'markdown', 'docx'];

export const rulebook: CommandSpec = {
  name: 'rulebook',
  alias: '细则',
  arguments: [
    { name: '<framework>', summary: { zh: '指标体系：自带的编号，或 YAML 文件', en: 'a framework: a bundled id or a YAML file' } },
  ],
  summary: {
    zh: '由指标体系生成考核细则（Word、Markdown）',
    en: 'the rule book of a framework, in Chinese, as a Word document or Markdown',
  },
  options: [formatOption(formats), commonOptions.out, commonOptions.lang],
  examples: [
    { line: 'lawgov rulebook baicheng-2024 --out 考核细则.docx', summary: { zh: 'Word 文档，A4 横排', en: 'a Word document' } },
    { line: 'lawgov rulebook baicheng-2024 --format markdown', summary: { zh: 'Markdown，印在屏幕', en: 'Markdown on the screen' } },
  ],
  async run(given, io) {
    const { openDraft } = await import('./open-draft.ts');
    const { emit, exitCodeOf, formatOf, languageOf, renderProblemsTo, verdictOf } = await import('./work.ts');
    const { rulebookOf } = await import('../report/rulebook/content.ts');
    const { options } = given;
    const language = languageOf(options);
    const out = options['out'];
    const named = typeof out === 'string' && /\.md$/i.test(out) && options['format'] === undefined ? 'markdown' : undefined;
    const format = named ?? formatOf(options, formats, 'text');
    if (format === 'docx' && (typeof out !== 'string' || out === '-'))
      throw new UsageError({ zh: 'Word 文档要用 --out 写明文件名', en: 'name the Word document with --out' });
    const { draft, diagnostics, files } = await openDraft(given.arguments[0] ?? '', io);
    const verdict = verdictOf(diagnostics, {});
    const looked = { done: { zh: '指标体系已读', en: 'framework read' }, verb: 'lint' };
    if (!draft) {
      renderProblemsTo(io, diagnostics, verdict, language, looked);
      return 2;
    }
    const book = rulebookOf(draft);
    if (format === 'docx' && typeof out === 'string') {
      const { renderRulebookWord } = await import('../report/rulebook/word.ts');
      await io.writeFiles([{ path: out, bytes: renderRulebookWord(book) }], files);
      io.stderr(language === 'zh' ? `已写入 ${out}\n` : `written: ${out}\n`);
    } else {
      const { renderRulebookMarkdown, renderRulebookText } = await import('../report/rulebook/plain.ts');
      await emit(format === 'markdown' ? renderRulebookMarkdown(book) : renderRulebookText(book), options, io, files);
    }
    if (diagnostics.length > 0) renderProblemsTo(io, diagnostics, verdict, language, looked);
    return exitCodeOf(verdict);
  },
};
