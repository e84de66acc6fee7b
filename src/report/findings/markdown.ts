// A table for a comment on a pull request.
import { formatLocation } from '../../diagnostic.ts';
import { severityWords } from '../text/diagnostics.ts';
import type { Findings } from './findings.ts';
import { renderFindingsVerdict } from './text.ts';

/** Text of a user as text of a cell: no markup, no mention of anybody, one line. */
const escapeCell = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_{}[\]#|~!$]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replace(/\r?\n|\r/g, '<br>');

export function renderFindingsMarkdown(findings: Findings): string {
  const { diagnostics, language } = findings;
  const zh = language === 'zh';
  const rows = diagnostics.map((diagnostic) => {
    const { severity, code, message, help, location, related = [] } = diagnostic;
    const words = [
      message[language],
      ...related.map((other) => `${zh ? '参见' : 'see'} ${formatLocation(other.location)} ${other.message[language]}`),
      ...(help ? [`→ ${help[language]}`] : []),
    ];
    return `| ${severityWords[severity][language]} | ${escapeCell(formatLocation(location))} | ${escapeCell(words.join('\n'))} | \`${code}\` |\n`;
  });
  const head = zh ? '| 级别 | 位置 | 问题 | 代码 |' : '| severity | place | problem | code |';
  const table = rows.length > 0 ? `\n${head}\n| --- | --- | --- | --- |\n${rows.join('')}` : '';
  return `**lawgov** ${escapeCell(renderFindingsVerdict(findings, false).trimEnd())}\n${table}`;
}
