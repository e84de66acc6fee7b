// 整改台账 as CSV: UTF-8 with BOM, CRLF; people's words stay word for word, line breaks in them too.
import type { Language } from '../text.ts';
import { columnNames, ledgerColumns } from './columns.ts';
import type { MergedLedger } from './merge.ts';
import { isRow } from './model.ts';

const isNumber = /^-?\d+(\.\d+)?$/;
const dangerous = /^[=+\-@＝＋－＠\t\r]/;

/** Text that a spreadsheet would run as a formula gets an apostrophe, which is taken off again when the file is read back. */
function field(text: string): string {
  // Only a text that would be read back without its own apostrophe needs another one.
  const marked = (!isNumber.test(text) && dangerous.test(text)) || /^'+[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(marked) ? `"${marked.replaceAll('"', '""')}"` : marked;
}

export function renderLedgerCsv({ above, extra, entries }: MergedLedger, language: Language): string {
  const header = [...columnNames.map((name) => ledgerColumns[name].title[language]), ...extra];
  let number = 0;
  const body = entries.map((entry) => {
    if (!isRow(entry)) return [entry.text];
    number += 1;
    return [
      ...columnNames.map((name) => (name === 'no' ? String(number) : (entry.cells[name] ?? ''))),
      ...extra.map((name) => entry.extra.get(name) ?? ''),
    ];
  });
  const rows = [...above.map((line) => [line]), header, ...body];
  return `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
