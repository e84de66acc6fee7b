// One row per unit and measure: 单位 | 指标 | 数据项 | 填报值 | …
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { isUnitWord } from '../expression/units.ts';
import type { Framework, Measure } from '../model.ts';
import type { Text } from '../text.ts';
import { likelyClass } from './class-of-unit.ts';
import { classInRow, type Fact, factOf, noteInRow } from './facts.ts';
import type { Table } from './find-tables.ts';
import type { FormOfFile } from './form/judge-form.ts';
import { type RowKey, rowKeys } from './form/row-keys.ts';
import type { Grid } from './grid.ts';
import type { ColumnRole } from './headers.ts';
import type { Naming } from './naming.ts';
import { isHeadingRow, isSignature, isSubtotal, isSubtotalRow, looksLikeNote, noteRows } from './note-rows.ts';
import { submissionProblems as problems } from './problems.ts';
import { type Judgements, reviewReader } from './review-rows.ts';
import { trimmed } from './values/spelling.ts';

export interface Named {
  readonly name: string;
  readonly location: Location;
}

interface FoundMeasure {
  readonly measure?: Measure;
  /** What the row calls it; '' where it says nothing. */
  readonly name: string;
  /** Named in the column 数据项 itself. */
  readonly explicit: boolean;
}

/** Facts of a long table. `fallback` is the unit that the title line or the file names, for tables without a unit column. */
export function readLongTable(
  grid: Grid,
  table: Table,
  naming: Naming,
  framework: Framework,
  fallback: () => Named,
  judgements: Judgements,
  form: FormOfFile | undefined,
  report: (diagnostic: Diagnostic) => void,
): Fact[] {
  const unitColumn = unitColumnOf(grid, table);
  const hasValues = table.columns.has('value');
  const valueColumn = table.columns.get('value') ?? 0;
  const reviewRow = reviewReader(grid, table, naming, judgements, report);
  const notes = noteRows(grid, table);
  const keys = rowKeys(grid, table, naming, framework, form);
  const facts: Fact[] = [];
  let unit: Named | undefined;
  for (const row of table.body) {
    if (isHeadingRow(grid, row, (text) => naming.measure(text) !== undefined)) {
      notes.add(row);
      continue;
    }
    const value = grid.ownCell(row, valueColumn);
    const named = unitColumn === undefined ? '' : trimmed(grid.textAt(row, unitColumn));
    const classOfRow = () => {
      const name = unitColumn === undefined ? fallback().name : named === '' ? (unit?.name ?? '') : named;
      return likelyClass(framework, name, classInRow(grid, table, row)?.name);
    };
    const key = keys.of(row);
    if (key.kind === 'removed') continue;
    const found = measureOf(grid, table, row, naming, key, classOfRow);
    const empty = (value?.text ?? '').trim() === '' && value?.kind !== 'uncalculated';
    const closing = isSubtotal(found.name) || isSubtotalRow(grid, row) || (found.name === '' && isSignature(value?.text ?? ''));
    const noUnit = isSubtotal(named) || isSignature(named);
    const review = reviewRow(row, found.measure);
    const isKnown = found.measure !== undefined || review.indicator !== undefined;
    const idle = empty && !review.isScored && (!found.explicit || looksLikeNote(found.name));
    // What a form says of itself in a row without a key has been read by whoever made it.
    if (form && table.columns.has('key') && key.kind === 'none' && empty && !isKnown) continue;
    if (noUnit || (!isKnown && (closing || idle))) {
      notes.add(row);
      continue;
    }
    if (unitColumn !== undefined && named !== '') unit = { name: named, location: grid.locate(row, unitColumn) };
    const location = grid.locate(row, valueColumn);
    const who = unitColumn === undefined ? fallback() : unit;
    review.file(who);
    // A row that holds only a score, or a table without reported values, has nothing more to say.
    if (!hasValues || (!found.measure && empty && (review.isScored || review.indicator))) continue;
    if (!found.measure) report(unknownMeasure(grid, table, row, found, naming, value?.text ?? ''));
    else if (!who) report(diagnose(problems.blankUnit, location, { measure: found.measure.title }));
    else if (key.kind === 'mixed')
      facts.push(mixedFact(factOf(who.name, who.location, found.measure, value, location, besideOf(grid, table, row), () => undefined)));
    else facts.push(factOf(who.name, who.location, found.measure, value, location, besideOf(grid, table, row), report));
  }
  notes.tell(report);
  keys.tell(report);
  return facts;
}

/** Why the value of a row cannot be read whose key and title belong to two measures. */
export const mixedUp: Text = { zh: '数据项编号与名称对不上', en: 'the id and the title do not belong together' };

const mixedFact = (fact: Fact): Fact =>
  fact.reported.reading.state === 'missing'
    ? fact
    : { ...fact, reported: { ...fact.reported, reading: { state: 'unreadable' }, problem: mixedUp } };

/** Texts of a row's own cells; evidence may be merged over several rows. */
function besideOf(grid: Grid, table: Table, row: number) {
  const text = (role: ColumnRole) => {
    const column = table.columns.get(role);
    if (column === undefined) return '';
    const own = (at: number) => (role === 'evidence' ? grid.textAt(row, at) : (grid.ownCell(row, at)?.text ?? ''));
    // 说明 and 备注 in one table are read together.
    const texts = [column, ...(table.also.get(role) ?? [])].map(own).filter((each) => each.trim() !== '');
    return [...new Set(texts)].join('；');
  };
  const own = { evidence: text('evidence'), selfScore: text('selfScore'), unitClass: classInRow(grid, table, row) };
  return { ...own, ...noteInRow(grid, table, row) };
}

function measureOf(grid: Grid, table: Table, row: number, naming: Naming, key: RowKey, classOfRow: () => string | undefined): FoundMeasure {
  const text = (role: ColumnRole) => {
    const column = table.columns.get(role);
    return column === undefined ? '' : trimmed(grid.textAt(row, column));
  };
  if (key.kind === 'measure' || key.kind === 'mixed') return { name: text('measure'), explicit: true, measure: key.measure };
  const named = text('measure') === '' ? text('key') : text('measure');
  const indicators = [table.columns.get('indicator'), ...(table.also.get('indicator') ?? [])]
    .flatMap((column) => (column === undefined ? [] : trimmed(grid.textAt(row, column))))
    .filter((each) => each !== '');
  const [indicator = ''] = indicators;
  const number = text('number');
  const name = named === '' ? indicator : named;
  // 编号 may hold the indicator's number where no other column names the measure.
  const measure =
    naming.measure(name) ??
    naming.onlyMeasureOf(name, classOfRow) ??
    (named === '' ? firstOf(indicators, (each) => naming.onlyMeasureOf(each, classOfRow)) : undefined) ??
    (name === '' ? naming.onlyMeasureOf(number, classOfRow) : undefined);
  return { name, explicit: named !== '', ...(measure && { measure }) };
}

/** The first result that there is. */
function firstOf<T, R>(list: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unknownMeasure(grid: Grid, table: Table, row: number, found: FoundMeasure, naming: Naming, value: string): Diagnostic {
  const valueColumn = table.columns.get('value') ?? 1;
  if (found.name === '') return diagnose(problems.noMeasure, grid.locate(row, valueColumn), { value });
  const column = table.columns.get(found.explicit ? 'measure' : 'indicator') ?? table.columns.get('key') ?? valueColumn;
  const candidates = naming.measuresOf(found.name).map((measure) => measure.title);
  return diagnose(problems.unknownMeasure, grid.locate(row, column), {
    name: found.name,
    candidates,
    suggestion: naming.suggest(found.name),
  });
}

/** “单位” is the assessed unit, unless the column holds 件, 个, 万元: then it is the unit of measurement. */
function unitColumnOf(grid: Grid, table: Table): number | undefined {
  const column = table.columns.get('unit');
  if (column === undefined) return undefined;
  const texts = table.body.map((row) => trimmed(grid.ownCell(row, column)?.text ?? '')).filter((text) => text !== '');
  const units = texts.filter((text) => isUnitWord(text) || text === '%' || text === '是/否');
  return texts.length > 0 && units.length * 2 > texts.length ? undefined : column;
}
