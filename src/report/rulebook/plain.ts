// A rule book as Markdown and as plain text.
import { markdownCell } from '../markdown-cell.ts';
import type { BookTable, Rulebook } from './content.ts';

/** Cells of merged rows stand once; their text is not repeated. */
function markdownTable({ columns, rows }: BookTable): string[] {
  return [
    `| ${columns.map(({ title }) => title).join(' | ')} |`,
    `|${' --- |'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${row.map((cell) => (cell ? markdownCell(cell.text).trim() : '')).join(' | ')} |`),
  ];
}

export function renderRulebookMarkdown({ title, status, sections }: Rulebook): string {
  const parts = sections.map((section) =>
    [`## ${section.title}`, ...section.paragraphs, ...(section.table ? [markdownTable(section.table).join('\n')] : [])].join('\n\n'),
  );
  return `${[`# ${title}`, `> ${status}`, ...parts].join('\n\n')}\n`;
}

/** Every row as a block of labelled lines: a table of so many columns does not fit on a screen. */
function textTable({ columns, rows }: BookTable): string[] {
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...row.flatMap((cell, at) => {
      const text = cell?.text.trim() ?? '';
      return text === '' ? [] : [`  ${columns[at]?.title ?? ''}：${text.replaceAll('\n', '\n    ')}`];
    }),
  ]);
}

export function renderRulebookText({ title, status, sections }: Rulebook): string {
  const parts = sections.flatMap((section) => [
    '',
    section.title,
    ...section.paragraphs.map((line) => `  ${line}`),
    ...(section.table ? textTable(section.table) : []),
  ]);
  return `${[title, status, ...parts].join('\n')}\n`;
}
