import { expect } from 'vitest';
import type { Diagnostic } from '../src/diagnostic.ts';
import type { SourceFile } from '../src/model.ts';
import type { Cell, Sheet } from '../src/read/table.ts';
import { readWorkbook } from '../src/read/xlsx.ts';
import { type MadeWorkbook, makeWorkbook, row, worksheet } from './make-zip.ts';

/** The sheets (none when the file is refused) and what was said about it. */
export async function read(file: SourceFile): Promise<{ sheets: Sheet[]; diagnostics: readonly Diagnostic[]; codes: string[] }> {
  const { value, diagnostics } = await readWorkbook(file);
  return { sheets: value ?? [], diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** All cells of the first sheet of a workbook that is read without a word. */
export async function readCells(made: MadeWorkbook): Promise<Cell[]> {
  const { sheets, diagnostics } = await read(makeWorkbook(made));
  expect(diagnostics).toEqual([]);
  return (sheets[0]?.rows ?? []).flatMap(({ cells }) => cells);
}

/** The cells of a first row with that XML inside. */
export const readRow = (cells: string, made: MadeWorkbook = {}): Promise<Cell[]> => readCells({ ...made, sheet: worksheet(row(1, cells)) });

export const textsOf = (cells: readonly Cell[]): string[] => cells.map(({ text }) => text);
