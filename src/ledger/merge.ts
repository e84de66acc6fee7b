// This year's items and the ledgers that people kept → the next ledger. Whatever people wrote stays; only what is ours follows the data.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Language } from '../text.ts';
import { columnsOfKind, type LedgerColumn, ledgerColumns } from './columns.ts';
import { addedId, isOwnId, sameText } from './ids.ts';
import { authorOf, markedColumns, stampOf } from './marks.ts';
import { cell, isRow, type LedgerCells, type LedgerEntry, type LedgerItem, type LedgerRow, type LedgerTable, yearOf } from './model.ts';
import { ledgerProblems as problems } from './problems.ts';
import { isClosed } from './states.ts';
import { type Standing, stateWords } from './words.ts';

interface MergeInput {
  readonly year: number;
  readonly items: readonly LedgerItem[];
  /** The ledger that is carried on. */
  readonly current?: LedgerTable;
  /** That of last year, from which open rows are taken over. */
  readonly previous?: LedgerTable;
  /** How an indicator of a unit stands in this assessment; undefined where the unit is not in it. */
  readonly standing: (unit: string, indicator: string) => Standing | undefined;
  readonly language: Language;
  /** Places that points have. */
  readonly decimals: number;
}

export interface MergedLedger {
  readonly above: readonly string[];
  readonly extra: readonly string[];
  readonly entries: readonly LedgerEntry[];
  /** How many rows are new. */
  readonly added: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every row with an id: rows that people added get one of their own, made of their words as they were first read. */
function withIds(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    if (!isRow(entry) || cell(entry, 'id').trim() !== '') return entry;
    const words = [...columnsOfKind('ours', 'proposed', 'theirs').map((column) => cell(entry, column)), ...entry.extra.values()];
    const seen = (times.get(words.join('\u0000')) ?? 0) + 1;
    times.set(words.join('\u0000'), seen);
    return { ...entry, cells: { ...entry.cells, id: addedId(words, seen) } };
  });
}

const idOf = (row: LedgerRow): string => cell(row, 'id').trim();

/** Of an earlier year, and not settled since. */
const isOpenBefore = (row: LedgerRow, year: number): boolean => (yearOf(row) ?? year) < year && !isClosed(row);

/** Years in a row that a problem has cost points, this one included. */
function repeatAfter(earlier: readonly LedgerRow[], year: number): string {
  const before = earlier.filter((row) => (yearOf(row) ?? year) < year);
  const last = before.reduce<LedgerRow | undefined>(
    (latest, row) => (latest && (yearOf(latest) ?? 0) >= (yearOf(row) ?? 0) ? latest : row),
    undefined,
  );
  if (!last || yearOf(last) !== year - 1) return '1';
  const count = Number(/^\d+/.exec(cell(last, 'repeat').trim())?.[0] ?? '1');
  return String(count + 1);
}

type Report = (diagnostic: Diagnostic) => void;

/** Where the mark is gone: what nobody but a run of the ledger writes there. */
function looksLikeOurs(column: LedgerColumn, seen: string): boolean {
  if (column === 'year' || column === 'repeat') return /^\s*\d+\s*$/.test(seen);
  return column === 'state' && Object.values(stateWords).some((words) => seen.trim() === words.zh || seen.trim() === words.en);
}

/**
 * A row with what is ours written anew, as far as `now` says something. `proposed` words that people changed stay; what they wrote over
 * figures moves to 自动栏原填内容.
 */
function refreshed(row: LedgerRow, now: LedgerCells, language: Language, report: Report): LedgerRow {
  const cells: Partial<Record<LedgerColumn, string>> = { ...row.cells };
  const theirs = new Set<LedgerColumn>();
  const moved: string[] = [];
  for (const column of markedColumns) {
    const [seen, next] = [cell(row, column), now[column]];
    const author = authorOf(row, column);
    const isTheirs = author === 'theirs' || (author === 'unknown' && seen.trim() !== '' && !looksLikeOurs(column, seen));
    if (next === undefined) {
      // Nothing is said of it now: whose it was, it stays.
      if (isTheirs) theirs.add(column);
    } else if (seen === next || sameText(seen, next)) {
      if (author === 'theirs' && ledgerColumns[column].kind === 'proposed') theirs.add(column);
      else cells[column] = next;
    } else if (isTheirs && ledgerColumns[column].kind === 'proposed') theirs.add(column);
    else {
      cells[column] = next;
      if (!isTheirs || seen.trim() === '') continue;
      const title = ledgerColumns[column].title[language];
      moved.push(`${title}：${seen}`);
      if (row.at && author === 'theirs') report(diagnose(problems.changedCell, row.at(column), { column: title, seen, now: next }));
    }
  }
  if (moved.length > 0) cells.kept = [cell(row, 'kept'), ...moved].filter((text) => text !== '').join('\n');
  const next = { ...row, cells };
  return { ...next, cells: { ...cells, stamp: stampOf(next, theirs) } };
}

/** What is ours in a row that is not one of this year's items: only what the data say of it. */
function restated(row: LedgerRow, { year, standing, language }: MergeInput, report: Report): LedgerRow {
  const of = yearOf(row) ?? year;
  // What was closed in earlier years is history, and later years are nothing that these data know of.
  if (!isOwnId(idOf(row)) || of > year || (of < year && isClosed(row))) return row;
  const seen = standing(cell(row, 'unit'), cell(row, 'indicatorId').trim());
  return seen === undefined ? row : refreshed(row, { state: stateWords[seen][language] }, language, report);
}

interface RowIndex {
  /** The first of each id and year. */
  readonly byId: ReadonlyMap<string, readonly LedgerRow[]>;
  /** The others: whose they are cannot be told, so they stay word for word. */
  readonly doubled: ReadonlySet<LedgerEntry>;
}

function indexRows(entries: readonly LedgerEntry[], report: Report): RowIndex {
  const byId = new Map<string, LedgerRow[]>();
  const doubled = new Set<LedgerEntry>();
  for (const row of entries.filter(isRow)) {
    const id = idOf(row);
    const known = byId.get(id) ?? [];
    if (known.some((other) => yearOf(other) === yearOf(row))) {
      doubled.add(row);
      if (row.at) report(diagnose(problems.repeatedId, row.at('id'), { id }));
    } else byId.set(id, [...known, row]);
  }
  return { byId, doubled };
}

export function mergeLedger(input: MergeInput): MergedLedger {
  const { year, items, current, previous, language } = input;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const own = withIds(current?.entries ?? []);
  const before = withIds(previous?.entries ?? []).filter(isRow);
  const known = new Set(own.filter(isRow).map(idOf));
  // A ledger that was carried on knows what it took over; what has been closed in it is not opened again.
  const carried = before.filter((row) => !known.has(idOf(row)) && (!isClosed(row) || (yearOf(row) ?? year) >= year));
  const entries = insertRows(own, carried);
  const { byId, doubled } = indexRows(entries, report);
  const history = new Map<string, LedgerRow[]>();
  for (const row of before) history.set(idOf(row), [...(history.get(idOf(row)) ?? []), row]);
  const replaced = new Map<LedgerRow, LedgerRow>();
  const added: LedgerRow[] = [];
  for (const item of items) {
    const ids = [item.id, ...item.formerIds];
    const rows = ids.flatMap((id) => byId.get(id) ?? []);
    const row =
      rows.find((candidate) => yearOf(candidate) === year) ??
      rows.find((candidate) => isOpenBefore(candidate, year)) ??
      rows.find((candidate) => yearOf(candidate) === undefined);
    const repeat =
      row && yearOf(row) === year
        ? (/\d+/.exec(cell(row, 'repeat'))?.[0] ?? '1')
        : repeatAfter([...rows, ...ids.flatMap((id) => history.get(id) ?? [])], year);
    const state = stateWords[repeat === '1' ? 'losing' : 'again'][language];
    const cells = { ...item.cells, repeat, state };
    if (row) replaced.set(row, refreshed(row, cells, language, report));
    else added.push(newRow(item, cells));
  }
  const kept = entries.map((entry) => {
    if (!isRow(entry)) return entry;
    const row = replaced.get(entry) ?? (doubled.has(entry) ? entry : restated(entry, input, report));
    return padded(withoutNumber(row, language), input.decimals);
  });
  const extra = [...new Set([...(current?.extra ?? []), ...(previous?.extra ?? [])])];
  return { above: current?.above ?? [], extra, entries: insertRows(kept, added), added: added.length, diagnostics };
}

/** 序号 is counted anew; other words in it are somebody's. */
function withoutNumber(row: LedgerRow, language: Language): LedgerRow {
  const { no = '', ...cells } = row.cells;
  if (/^\s*\d*\s*$/.test(no)) return { ...row, cells };
  const words = `${ledgerColumns.no.title[language]}：${no}`;
  return { ...row, cells: { ...cells, kept: [cells.kept ?? '', words].filter((text) => text !== '').join('\n') } };
}

/** Figures with the places of points again: a spreadsheet makes 2 of 2.00. */
function padded(row: LedgerRow, decimals: number): LedgerRow {
  if (!isOwnId(idOf(row))) return row;
  const figures = (['lost', 'recoverable'] as const).flatMap((column) => {
    const text = cell(row, column).trim();
    const places = text.split('.')[1]?.length ?? 0;
    if (!/^-?\d+(?:\.\d+)?$/.test(text) || places >= decimals) return [];
    return [[column, `${text}${places === 0 ? '.' : ''}${'0'.repeat(decimals - places)}`] as const];
  });
  return figures.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(figures) } };
}

function newRow({ id }: LedgerItem, cells: LedgerCells): LedgerRow {
  const row: LedgerRow = { kind: 'row', cells: { ...cells, id }, extra: new Map() };
  return { ...row, cells: { ...row.cells, stamp: stampOf(row, new Set()) } };
}

/** Rows at the end of the table, above the lines (signatures, remarks) that stand below it. */
function insertRows(entries: readonly LedgerEntry[], rows: readonly LedgerRow[]): LedgerEntry[] {
  const end = entries.findLastIndex(isRow) + 1;
  return [...entries.slice(0, end), ...rows, ...entries.slice(end)];
}
