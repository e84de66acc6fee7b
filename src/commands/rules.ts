import { type CommandSpec, commonOptions, formatOption } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['text', 'json', 'markdown'];

export const rules: CommandSpec = {
  name: 'rules',
  alias: '规则',
  arguments: [{ name: '[type]', summary: { zh: '规则类型；不写列出全部', en: 'a rule type; all when left out' } }],
  summary: { zh: '列出评分规则和检查规则', en: 'list scoring rules and lint rules' },
  options: [formatOption(formats, 'text'), commonOptions.lang],
  examples: [
    { line: 'lawgov rules', summary: { zh: '全部规则', en: 'all rules' } },
    { line: 'lawgov rules proportional', summary: { zh: '一种规则的参数和例子', en: 'parameters and examples of one rule' } },
  ],
  async run(given, io) {
    const { languageOf, lintRules, nearest, renderRulesJson, renderRulesMarkdown, renderRulesText, ruleTypes } = await import('./work.ts');
    const language = languageOf(given.options);
    const [wanted] = given.arguments;
    const chosen = wanted === undefined ? ruleTypes : ruleTypes.filter((rule) => rule.type === wanted);
    if (chosen.length === 0) {
      const near = nearest(
        wanted ?? '',
        ruleTypes.map((rule) => rule.type),
      );
      throw new UsageError({
        zh: `没有规则“${wanted}”${near === undefined ? '' : `，是不是 ${near}？`}`,
        en: `there is no rule “${wanted}”${near === undefined ? '' : `; did you mean ${near}?`}`,
      });
    }
    const lintShown = wanted === undefined ? lintRules : [];
    if (given.options['format'] === 'json') io.stdout(renderRulesJson(chosen, lintShown, language));
    else if (given.options['format'] === 'markdown') io.stdout(renderRulesMarkdown(chosen, language));
    else io.stdout(renderRulesText(chosen, lintShown, language, wanted !== undefined));
    return 0;
  },
};
