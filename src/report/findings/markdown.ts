// A table for a comment on a pull request.
import { formatLocation } from '../../diagnostic.ts';
import { switchedOffLines } from '../switched-off.ts';
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
  const off = switchedOffLines(findings.switchedOff ?? [], language).map(
    (line) => `${line.replace(/\S.*/s, '')}- ${escapeCell(line.trim())}\n`,
  );
  const offTitle = zh ? '停用的校核（不计入结论）' : 'Checks that are switched off (they do not count)';
  const switchedOff = off.length > 0 ? `\n${offTitle}\n\n${off.join('')}` : '';
  return `**lawgov** ${escapeCell(renderFindingsVerdict(findings, false).trimEnd())}\n${table}${switchedOff}`;
}
