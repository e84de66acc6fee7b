// A table of records: one row per record, columns as the register declares them.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Measure, Register, RegisterRecord, Reported } from '../model.ts';
import { classInRow, factOf, type NamedClass, noteInRow } from './facts.ts';
import type { Table } from './find-tables.ts';
import { emptyRegisterWords } from './form-words.ts';
import type { Grid } from './grid.ts';
import type { Named } from './long-table.ts';
import { isSignature, isSubtotal, isSubtotalRow, looksLikeNote, noteRows } from './note-rows.ts';
import { submissionProblems as problems } from './problems.ts';
import { registerTableProblems } from './problems-registers.ts';
import { trimmed } from './values/spelling.ts';

/** One record as it was handed in; without a record the unit says that there were none. */
export interface RecordFact {
  readonly unit: string;
  readonly unitLocation: Location;
  readonly unitClass?: NamedClass;
  readonly register: string;
  readonly record?: RegisterRecord;
}

/** A row that says that there is nothing to record. */
const nothing =
  /^(?:本(?:年度?|单位|期|季度?|月)?)*(?:度|内)?(?:暂|均)?(?:无|没有)(?:此类|相关|该类)?(?:案件|记录|情况|事项|数据|台账)?(?:发生)?[。.]?$/;

/** Prose stands alone in its row. */
const isProse = (text: string): boolean => looksLikeNote(text) || isSignature(text) || Array.from(text).length > 30;

export function readRegisterTable(
  grid: Grid,
  table: Table,
  register: Register,
  isTitle: (text: string) => boolean,
  fallback: () => Named,
  report: (diagnostic: Diagnostic) => void,
): RecordFact[] {
  const unitColumn = table.columns.get('unit');
  const notes = noteRows(grid, table);
  const empty = new Map<Measure, Location[]>();
  const facts: RecordFact[] = [];
  let unit: Named | undefined;
  for (const row of table.body) {
    const filled = [...table.measures].filter(
      ([column]) => (grid.ownCell(row, column)?.text ?? '').trim() !== '' || isFormula(grid, row, column),
    );
    const texts = grid.rowAt(row)?.cells.map((cell) => trimmed(cell.text)) ?? [];
    const named = unitColumn === undefined ? '' : trimmed(grid.textAt(row, unitColumn));
    const others = texts.filter((text) => text !== '' && text !== named && !/^\d+$/.test(text));
    const [alone] = others;
    const isNothing = others.length === 1 && alone !== undefined && nothing.test(alone);
    const isHeading = alone !== undefined && others.length === 1 && filled.length <= 1 && isTitle(alone);
    if (isHeading || isNote(grid, row, named, others, isNothing)) {
      notes.add(row);
      continue;
    }
    if (unitColumn !== undefined && named !== '') unit = { name: named, location: grid.locate(row, unitColumn) };
    // Rows that are only numbered were left free.
    if (filled.length === 0 && !isNothing) continue;
    const who = unitColumn === undefined ? fallback() : unit;
    const location = grid.locate(row, filled[0]?.[0] ?? 1);
    if (!who) {
      report(diagnose(problems.blankUnit, location, { measure: register.title }));
      continue;
    }
    const unitClass = classInRow(grid, table, row);
    const base = { unit: who.name, unitLocation: who.location, register: register.id, ...(unitClass && { unitClass }) };
    facts.push(isNothing ? base : { ...base, record: readRecord(grid, table, register, row, who, empty, report) });
  }
  notes.tell(report);
  for (const [column, [first, ...rest]] of empty) {
    if (!first) continue;
    const related = rest.slice(0, 9).map((place) => ({ message: { zh: '也没有填', en: 'empty as well' }, location: place }));
    const params = { register: register.title, column: column.title, count: rest.length + 1 };
    report(diagnose(registerTableProblems.missingCells, first, params, related));
  }
  if (facts.length > 0 || isBlankNoAnswer(grid, table.headerRow)) return facts;
  const who = fallback();
  return [{ unit: who.name, unitLocation: who.location, register: register.id }];
}

/** Whether the lines above the header say that a register left empty was not handed in, as those of our forms do. */
const isBlankNoAnswer = (grid: Grid, headerRow: number): boolean =>
  [1, 2, 3].some((back) => grid.rowAt(headerRow - back)?.cells.some((cell) => cell.text.includes(emptyRegisterWords)));

const isFormula = (grid: Grid, row: number, column: number): boolean => grid.ownCell(row, column)?.kind === 'uncalculated';

function isNote(grid: Grid, row: number, named: string, others: readonly string[], isNothing: boolean): boolean {
  if (isSubtotal(named) || isSubtotalRow(grid, row) || isSignature(named)) return true;
  const [first = ''] = others;
  if (isSubtotal(first) || isSignature(first)) return true;
  return others.length === 1 && !isNothing && isProse(first);
}

function readRecord(
  grid: Grid,
  table: Table,
  register: Register,
  row: number,
  who: Named,
  empty: Map<Measure, Location[]>,
  report: (diagnostic: Diagnostic) => void,
): RegisterRecord {
  const values = new Map<string, Reported>();
  for (const [at, column] of table.measures) {
    const location = grid.locate(row, at);
    const { reported } = factOf(who.name, who.location, column, grid.cellAt(row, at), location, noteInRow(grid, table, row), report);
    values.set(column.id, reported);
    if (column.optional || reported.reading.state !== 'missing') continue;
    const places = empty.get(column);
    if (places) places.push(location);
    else empty.set(column, [location]);
  }
  const key = [...table.measures].find(([, column]) => column.id === register.key)?.[0];
  return { values, location: grid.locate(row, key ?? [...table.measures.keys()][0] ?? 1) };
}
