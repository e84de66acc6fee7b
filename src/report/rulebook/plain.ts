// A rule book as Markdown and as plain text.
import { markdownTable } from '../markdown-cell.ts';
import type { BookTable, Rulebook } from './content.ts';

/** Cells of merged rows stand once; their text is not repeated. */
const tableOf = ({ columns, rows }: BookTable): string =>
  markdownTable(
    columns.map(({ title }) => title),
    rows.map((row) => row.map((cell) => cell?.text.trim() ?? '')),
  ).trimEnd();

export function renderRulebookMarkdown({ title, status, sections }: Rulebook): string {
  const parts = sections.map((section) =>
    [`## ${section.title}`, ...section.paragraphs, ...(section.table ? [tableOf(section.table)] : [])].join('\n\n'),
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
