import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'markdown', 'json'];

export const diff: CommandSpec = {
  name: 'diff',
  alias: '比对',
  arguments: [
    { name: '<old>', summary: { zh: '原来的指标体系：自带的编号，或 YAML 文件', en: 'the old framework: a bundled id or a YAML file' } },
    { name: '<new>', summary: { zh: '新的指标体系，写法同上', en: 'the new framework, named in the same way' } },
  ],
  summary: {
    zh: '比较两版指标体系：按编号列出移动、改名、改分值、改规则，并核对版本号',
    en: 'what differs between two versions of a framework, by id, and whether the version rises enough',
  },
  options: [formatOption(formats), commonOptions.out, commonOptions.failOn, commonOptions.lang],
  examples: [
    { line: 'lawgov diff baicheng-2024 我的指标.yaml', summary: { zh: '自带的和自己的', en: 'a bundled one and your own' } },
    {
      line: 'lawgov diff baicheng-2024 我的指标.yaml --format markdown',
      summary: { zh: '写成 Markdown 表，供审阅', en: 'as a Markdown table for a review' },
    },
  ],
  async run(given, io) {
    const { openDraft } = await import('./open-draft.ts');
    const { eachOnce, severities } = await import('../diagnostic.ts');
    const { emit, exitCodeOf, formatOf, languageOf, renderProblemsTo, verdictOf } = await import('./work.ts');
    const { options } = given;
    const [format, language] = [formatOf(options, formats, 'text'), languageOf(options)];
    const [old, next] = [await openDraft(given.arguments[0] ?? '', io), await openDraft(given.arguments[1] ?? '', io)];
    // What is only worth a look in one of the two is the business of lint, unless --fail-on asks for it.
    const failOn = severities.find((severity) => severity === options['failOn']) ?? 'error';
    const asked = severities.slice(0, severities.indexOf(failOn) + 1);
    const found = eachOnce([...old.diagnostics, ...next.diagnostics]).filter(({ severity }) => asked.includes(severity));
    const looked = { done: { zh: '比对完成', en: 'compared' }, verb: 'lint' };
    if (!old.draft || !next.draft) {
      const failed = { done: { zh: '没有比对', en: 'nothing was compared' }, verb: 'lint' };
      renderProblemsTo(io, found, { ...verdictOf(found, options), ok: false }, language, failed);
      return 2;
    }
    const [
      { compareDrafts },
      { checkVersion, isOther, judgeVersion },
      { renderChangesJson, sideOf },
      { renderChanges, renderChangesMarkdown },
    ] = await Promise.all([
      import('../diff/compare.ts'),
      import('../diff/version.ts'),
      import('../report/changes.ts'),
      import('../report/text/changes.ts'),
    ]);
    const changes = compareDrafts(old.draft, next.draft);
    const judged = judgeVersion(old.draft, next.draft, changes);
    const comparison = {
      old: sideOf(old.draft),
      next: sideOf(next.draft),
      areOthers: isOther(old.draft, next.draft),
      changes,
      ...(judged && { verdict: judged }),
    };
    const content =
      format === 'json'
        ? renderChangesJson(comparison, language)
        : format === 'markdown'
          ? renderChangesMarkdown(comparison, language)
          : renderChanges(comparison, language);
    await emit(content, options, io, [...old.files, ...next.files]);
    const all = [...found, ...checkVersion(judged, next.draft, changes)];
    const verdict = verdictOf(all, options);
    if (all.length > 0) renderProblemsTo(io, all, verdict, language, looked);
    return exitCodeOf(verdict);
  },
};
