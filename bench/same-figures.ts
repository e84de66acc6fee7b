// Holds a workbook against its copy that another program has recalculated: every cell must show the same. Exits 1 at the first
// difference, after naming all.
// Usage: npx tsx bench/same-figures.ts workbook.xlsx recalculated.xlsx
import { readFileSync } from 'node:fs';
import { columnLetters } from '../src/diagnostic.ts';
import type { Cell } from '../src/read/table.ts';
import { readWorkbook } from '../src/read/xlsx.ts';

const [, , before = '', after = ''] = process.argv;

async function cellsOf(path: string): Promise<Map<string, Cell>> {
  const { value, diagnostics } = await readWorkbook({ path, bytes: readFileSync(path) });
  if (!value) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  const cells = value.flatMap(({ name, rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => [`${name}!${columnLetters(cell.column)}${row.number}`, cell] as const)),
  );
  return new Map(cells);
}

/** Fifteen digits are what a spreadsheet shows of a double at most. */
const shown = ({ kind, text }: Cell): string => (kind === 'number' ? String(Number(Number(text).toPrecision(15))) : text);

const [stored, recalculated] = [await cellsOf(before), await cellsOf(after)];
const wrong: string[] = [];
for (const [place, cell] of stored) {
  const other = recalculated.get(place);
  const found = other ? shown(other) : '(nothing)';
  if (found !== shown(cell)) wrong.push(`${place}: ${shown(cell)}, recalculated ${found}`);
}
for (const line of wrong.slice(0, 20)) console.log(line);
const formulas = [...stored.values()].filter(({ formula }) => formula).length;
const lost = [...stored].filter(([place, { formula }]) => formula && !recalculated.get(place)?.formula).length;
console.log(`${formulas} formulas and ${stored.size - formulas} other cells compared: ${wrong.length} different, ${lost} formulas lost`);
if (wrong.length > 0 || lost > 0) process.exitCode = 1;
