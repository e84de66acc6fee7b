// 核算底稿 worked out by LibreOffice and held against the engine: every row of every unit, every total, rank and grade.
// Usage: npx tsx bench/office-workings.ts --files a.xlsx,b.xlsx
//        npx tsx bench/office-workings.ts [--books 40] [--seed 20240101]   (random submissions over all rules and schemes)
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasOffice, recalculated } from '../test/office.ts';
import { randomBooks } from '../test/workings-cases.ts';
import { type Checked, checkWorkings } from '../test/workings-check.ts';

if (!hasOffice()) {
  console.log('skipped: soffice (LibreOffice) is needed to work the formulas out');
  process.exit(0);
}
const { values: options } = parseArgs({
  options: { files: { type: 'string' }, books: { type: 'string', default: '40' }, seed: { type: 'string', default: '20240101' } },
});

const named = (options.files ?? '').split(',').filter((name) => name !== '');
const books =
  named.length > 0
    ? named.map((name) => ({ name, bytes: new Uint8Array(readFileSync(name)) }))
    : await randomBooks(Number(options.books), Number(options.seed));
const started = performance.now();
const sheets = await recalculated(books.map(({ bytes }) => bytes));
const all: Checked[] = sheets.map((found, index) => checkWorkings(found, books[index]?.name ?? ''));
const sum = (key: 'units' | 'rows' | 'same' | 'stated' | 'wrong') => all.reduce((total, each) => total + each[key], 0);
for (const { messages } of all) for (const message of messages.slice(0, 4)) console.log(message);
console.log(
  `${books.length} workbooks, ${sum('units')} submissions: ${sum('rows')} figures, ${sum('same')} as the engine by formula, ${sum('stated')} taken over, ${sum('wrong')} wrong (${Math.round(performance.now() - started)} ms in LibreOffice)`,
);
if (sum('wrong') > 0) process.exitCode = 1;
