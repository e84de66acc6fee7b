import { type CommandSpec, commonOptions, formatOption } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['text', 'json', 'markdown'];

export const rules: CommandSpec = {
  name: 'rules',
  alias: '规则',
  arguments: [
    {
      name: '[rule]',
      summary: {
        zh: '评分规则的类型，或检查规则的代码（framework/points-sum、framework/*）；不写列出全部',
        en: 'a type of scoring rule, or a lint code (framework/points-sum, framework/*); all when left out',
      },
    },
  ],
  summary: { zh: '列出评分规则和检查规则', en: 'list scoring rules and lint rules' },
  options: [formatOption(formats, 'text'), commonOptions.lang],
  examples: [
    { line: 'lawgov rules', summary: { zh: '全部规则', en: 'all rules' } },
    {
      line: 'lawgov rules framework/points-sum',
      summary: { zh: '一条检查规则：为什么、怎样改、例子', en: 'one lint rule: why, how to mend, an example' },
    },
    { line: 'lawgov rules proportional', summary: { zh: '一种规则的参数和例子', en: 'parameters and examples of one rule' } },
  ],
  async run(given, io) {
    const work = await import('./work.ts');
    const { catalogue, languageOf, lintRules, nearest, renderRulesJson, renderRulesMarkdown, renderRulesText, ruleTypes } = work;
    const language = languageOf(given.options);
    const [wanted] = given.arguments;
    const format = given.options['format'];
    const isCode = wanted?.includes('/') ?? false;
    const entries = [...catalogue.values()].filter(({ code }) => code === wanted || wanted === `${code.split('/')[0]}/*`);
    const chosen = wanted === undefined ? ruleTypes : ruleTypes.filter((rule) => rule.type === wanted);
    if (chosen.length + entries.length === 0) {
      const near = nearest(wanted ?? '', isCode ? catalogue.keys() : ruleTypes.map((rule) => rule.type));
      throw new UsageError({
        zh: `没有规则“${wanted}”${near === undefined ? '' : `，是不是 ${near}？`}`,
        en: `there is no rule “${wanted}”${near === undefined ? '' : `; did you mean ${near}?`}`,
      });
    }
    if (format === 'json') io.stdout(renderRulesJson(chosen, wanted === undefined ? [...catalogue.values()] : entries, language));
    else if (entries.length > 0) {
      const [only] = entries;
      const example = entries.length === 1 && only ? await work.exampleOf(only.code) : undefined;
      io.stdout(work.renderCatalogue(entries, example, language, format === 'markdown'));
    } else if (format === 'markdown') io.stdout(renderRulesMarkdown(chosen, language));
    else io.stdout(renderRulesText(chosen, wanted === undefined ? lintRules : [], language, wanted !== undefined));
    return 0;
  },
};
