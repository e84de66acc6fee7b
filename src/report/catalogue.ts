// What lint can report, for people: a list of a family, or one code with why it matters and how it is mended.
import type { Diagnostic } from '../diagnostic.ts';
import type { CatalogueEntry } from '../lint/catalogue.ts';
import type { Language } from '../text.ts';
import { renderDiagnostics, severityWords } from './text/diagnostics.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  /** What is said of the bad one. */
  readonly finding: Diagnostic | undefined;
}

const sets = {
  scoring: { zh: 'scoring（每次用到指标体系都检查）', en: 'scoring (looked at whenever a framework is used)' },
  recommended: { zh: 'recommended（lint 默认检查）', en: 'recommended (in every lint)' },
  strict: { zh: 'strict（配置里打开才检查）', en: 'strict (only where a configuration asks for it)' },
} as const;

/** The difference as hunks, without the names of the files. */
const changesOf = ({ bad, good }: RuleExample): string =>
  unifiedDiff('', bad, good)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .join('\n');

export function renderCatalogue(
  entries: readonly CatalogueEntry[],
  example: RuleExample | undefined,
  language: Language,
  markdown: boolean,
): string {
  const zh = language === 'zh';
  const [only] = entries;
  if (entries.length !== 1 || !only) {
    const rows = entries.map(({ code, severity, title }) => [
      markdown ? `\`${code}\`` : code,
      severityWords[severity][language],
      title[language],
    ]);
    if (!markdown) return rows.map((row) => `${row.join(zh ? '　' : '  ')}\n`).join('');
    const head = zh ? '| 代码 | 级别 | 问题 |' : '| code | severity | what is wrong |';
    return [head, '| --- | --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`), ''].join('\n');
  }
  const { code, severity, title, why, set, locked } = only;
  const colon = zh ? '：' : ': ';
  const facts: readonly (readonly [string, string])[] = [
    [zh ? '级别' : 'severity', severityWords[severity][language] + (locked ? (zh ? '，不能关闭' : ', cannot be turned off') : '')],
    [zh ? '规则组' : 'set', sets[set][language]],
    [zh ? '为什么' : 'why', why[language]],
  ];
  const finding = example?.finding ? renderDiagnostics([example.finding], language, false).trimEnd() : undefined;
  const [said, mended] = zh ? ['例子（检查结果）', '改法'] : ['example (what is said)', 'mended'];
  if (markdown) {
    const block = (name: string, text: string, kind: string) => `\n**${name}**\n\n\`\`\`${kind}\n${text}\n\`\`\`\n`;
    const list = facts.map(([name, text]) => `- ${name}${colon}${text}\n`).join('');
    return `### \`${code}\` ${title[language]}\n\n${list}${finding === undefined ? '' : block(said, finding, 'text')}${example ? block(mended, changesOf(example), 'diff') : ''}`;
  }
  const lines = [`${code}${zh ? '　' : '  '}${title[language]}`, ...facts.map(([name, text]) => `${name}${colon}${text}`)];
  if (finding !== undefined) lines.push(said, indented(finding));
  if (example) lines.push(mended, indented(changesOf(example)));
  return `${lines.join('\n')}\n`;
}

const indented = (text: string): string => text.replace(/^/gm, '  ');
