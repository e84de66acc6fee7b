// The registries, for people, for programs, and as the table in README.
import type { CatalogueEntry } from '../lint/catalogue.ts';
import type { LintRule } from '../lint/rule.ts';
import type { RuleType } from '../scoring/rule-type.ts';
import type { Language } from '../text.ts';
import { severityWords } from './text/diagnostics.ts';

type Rules = readonly RuleType<unknown>[];
type Lints = readonly LintRule<unknown>[];

export function renderRulesText(rules: Rules, lints: Lints, language: Language, detailed: boolean): string {
  const zh = language === 'zh';
  const lines = rules.flatMap((rule) => {
    const patterns = rule.patterns.join(' ');
    const head = zh
      ? `${rule.type}　${rule.title.zh}${patterns === '' ? '' : `（${patterns}）`}：${rule.summary.zh}`
      : `${rule.type}  ${rule.title.en}${patterns === '' ? '' : ` (${patterns})`}: ${rule.summary.en}`;
    if (!detailed) return [head];
    const parameters = Object.entries(rule.parameters).map(
      ([name, schema]) => `  ${name}${rule.required.includes(name) ? '*' : ''}${zh ? '　' : '  '}${String(schema['description'] ?? '')}`,
    );
    const examples = rule.examples.map((example) =>
      [
        `  ${example.title[language]}${zh ? '：' : ': '}rule: ${JSON.stringify(example.rule)}`,
        `${zh ? '分值' : 'points'} ${example.points}`,
        `${JSON.stringify(example.given)} → ${example.expect}`,
      ].join(zh ? '　' : '  '),
    );
    return [head, zh ? '参数（* 必填）' : 'parameters (* required)', ...parameters, zh ? '例子' : 'examples', ...examples];
  });
  const lintLines = lints.map((rule) =>
    [rule.code, severityWords[rule.severity][language], `${rule.title[language]}${zh ? '：' : ': '}${rule.why[language]}`].join(
      zh ? '　' : '  ',
    ),
  );
  const title = (text: string) => [text];
  return `${[...(detailed ? [] : title(zh ? '评分规则' : 'Scoring rules')), ...lines, ...(lintLines.length > 0 ? ['', ...title(zh ? '指标体系检查规则' : 'Lint rules'), ...lintLines] : [])].join('\n')}\n`;
}

export function renderRulesMarkdown(rules: Rules, language: Language): string {
  const head =
    language === 'zh'
      ? '| 规则 | 名称 | 模式 | 作用 |\n| --- | --- | --- | --- |'
      : '| rule | name | patterns | what it does |\n| --- | --- | --- | --- |';
  return `${[head, ...rules.map((rule) => `| \`${rule.type}\` | ${rule.title[language]} | ${rule.patterns.join(' ')} | ${rule.summary[language]} |`)].join('\n')}\n`;
}

/** The lint rules by family, for README: those of every lint, and those of the set strict. */
export function renderLintMarkdown(lints: Lints, language: Language): string {
  const familyOf = (rule: LintRule<unknown>) => rule.code.split('/')[0] ?? '';
  const names = (rules: Lints) => rules.map(({ code }) => `\`${code.split('/')[1]}\``).join(language === 'zh' ? '、' : ', ');
  const head =
    language === 'zh'
      ? '| 类别 | 每次都检查 | strict：配置要求才检查 |'
      : '| family | looked at in every lint | strict: only where asked for |';
  const rows = [...new Set(lints.map(familyOf))].map((family) => {
    const own = lints.filter((rule) => familyOf(rule) === family);
    const [strict, others] = [own.filter(({ set }) => set === 'strict'), own.filter(({ set }) => set !== 'strict')];
    return `| \`${family}/\` | ${names(others)} | ${names(strict)} |`;
  });
  return `${[head, '| --- | --- | --- |', ...rows].join('\n')}\n`;
}

export function renderRulesJson(rules: Rules, lints: readonly CatalogueEntry[], language: Language): string {
  const document = {
    lawgov: 1,
    kind: 'rules',
    rules: rules.map(({ type, title, patterns, summary, parameters, required, examples }) => ({
      type,
      title: title[language],
      patterns,
      summary: summary[language],
      parameters,
      required,
      examples: examples.map((example) => ({ ...example, title: example.title[language] })),
    })),
    lint: lints.map(({ code, severity, set, locked, title, why }) => ({
      code,
      severity,
      set,
      locked,
      title: title[language],
      why: why[language],
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
