import { type CommandSpec, commonOptions, formatOption, type Given } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['text', 'json', 'markdown'];

/** Undefined where none is given. */
function depthOf(given: Given['options'][string]): number | undefined {
  if (typeof given !== 'string') return undefined;
  if (/^[1-9]\d?$/.test(given)) return Number(given);
  throw new UsageError({
    zh: `--depth 要写 1 到 99 的整数，写的是“${given}”`,
    en: `--depth is a whole number from 1 to 99, not “${given}”`,
  });
}

export const tree: CommandSpec = {
  name: 'tree',
  alias: '指标树',
  arguments: [
    { name: '<framework>', summary: { zh: '指标体系：自带的编号，或 YAML 文件', en: 'a framework: a bundled id or a YAML file' } },
  ],
  summary: { zh: '列出指标树：每类单位的分值和合计', en: 'the tree of indicators with points and sums per class' },
  options: [
    { flags: '--class <id>', summary: { zh: '只看一类单位', en: 'only one class of units' } },
    { flags: '--depth <levels>', summary: { zh: '只列前几级', en: 'only so many levels' } },
    { flags: '--standards', summary: { zh: '加上由规则写出的评分标准', en: 'with the scoring standard in words, written from the rule' } },
    formatOption(formats),
    commonOptions.out,
    commonOptions.lang,
  ],
  examples: [
    { line: 'lawgov tree baicheng-2024', summary: { zh: '自带的指标体系', en: 'a bundled framework' } },
    {
      line: 'lawgov tree baicheng-2024 --depth 1 --format markdown',
      summary: { zh: '一级指标，Markdown 表', en: 'the first level as a Markdown table' },
    },
  ],
  async run(given, io) {
    const { openDraft } = await import('./open-draft.ts');
    const { emit, exitCodeOf, formatOf, languageOf, nearest, renderProblemsTo, shown, verdictOf } = await import('./work.ts');
    const { options } = given;
    const [format, language, depth] = [formatOf(options, formats, 'text'), languageOf(options), depthOf(options['depth'])];
    const { draft, diagnostics, files } = await openDraft(given.arguments[0] ?? '', io);
    const verdict = verdictOf(diagnostics, {});
    const looked = { done: { zh: '指标体系已读', en: 'framework read' }, verb: 'lint' };
    if (!draft) {
      renderProblemsTo(io, diagnostics, verdict, language, looked);
      return 2;
    }
    const unitClass = options['class'];
    const known = draft.trees.flatMap((entry) => entry.unitClass?.id ?? []);
    if (typeof unitClass === 'string' && !known.includes(unitClass)) {
      const near = nearest(unitClass, known);
      const have =
        known.length === 0
          ? { zh: '这个体系不分类', en: 'this framework has no classes' }
          : { zh: `有：${known.join('、')}`, en: `there are: ${known.join(', ')}` };
      throw new UsageError({
        zh: `没有单位类别“${shown(unitClass)}”${near === undefined ? '' : `，是不是“${near}”？`}；${have.zh}`,
        en: `there is no class “${shown(unitClass)}”${near === undefined ? '' : `; did you mean “${near}”?`}; ${have.en}`,
      });
    }
    const { outlineOf, renderOutlineJson } = await import('../report/outline.ts');
    const { renderOutline, renderOutlineMarkdown } = await import('../report/text/outline.ts');
    const outline = outlineOf(draft, { ...(typeof unitClass === 'string' && { unitClass }), ...(depth !== undefined && { depth }) });
    const columns = { standards: options['standards'] === true };
    const content =
      format === 'json'
        ? renderOutlineJson(outline, language)
        : format === 'markdown'
          ? renderOutlineMarkdown(outline, columns, language)
          : renderOutline(outline, columns, language);
    await emit(content, options, io, files);
    if (diagnostics.length > 0) renderProblemsTo(io, diagnostics, verdict, language, looked);
    return exitCodeOf(verdict);
  },
};
