// 数据项编号: the hidden column that says which measure a row of a form is about, whatever has become of its title.
import { type Diagnostic, diagnose, type Location } from '../../diagnostic.ts';
import type { Framework, Measure } from '../../model.ts';
import type { Table } from '../find-tables.ts';
import type { Grid } from '../grid.ts';
import type { Naming } from '../naming.ts';
import { comparable, trimmed } from '../values/spelling.ts';
import type { FormOfFile } from './judge-form.ts';
import { formProblems as problems } from './problems.ts';

/** What the key of a row says. */
export type RowKey =
  | { readonly kind: 'measure'; readonly measure: Measure }
  /** Key and title belong to two measures: nobody can tell whose value it is. `measure` is that of the key. */
  | { readonly kind: 'mixed'; readonly measure: Measure }
  /** An old form asked for it, the framework no longer does. */
  | { readonly kind: 'removed' }
  /** No key, or one that is not known: the row's titles count. */
  | { readonly kind: 'none' };

export interface RowKeys {
  of(row: number): RowKey;
  /** What was found, once for all rows. */
  tell(report: (diagnostic: Diagnostic) => void): void;
}

const none: RowKey = { kind: 'none' };
const isUnlike = (left: string, right: string): boolean => comparable(left) !== comparable(right);

/** `form` is the form that the table stands in; other tables may have such a column as well. */
export function rowKeys(grid: Grid, table: Table, naming: Naming, framework: Framework, form: FormOfFile | undefined): RowKeys {
  const column = table.columns.get('key');
  const titleColumn = table.columns.get('measure');
  const valueColumn = table.columns.get('value');
  const renamed = new Map(form?.changes?.renamed.map(({ before, now }) => [before.id, now.id]));
  const removed = new Map(form?.changes?.removed.map(({ id, title }) => [id, title]));
  const mixed: { row: number; title: string; expected: string; location: Location }[] = [];
  const unknown: { row: number; key: string; location: Location }[] = [];
  const idle: { title: string; location: Location }[] = [];
  const titleOf = (row: number) => (titleColumn === undefined ? '' : trimmed(grid.textAt(row, titleColumn)));

  const byId = (id: string) => {
    const named = naming.measure(id);
    // Where no other column names the measure, this one may do so by title.
    return framework.measures.get(id) ?? (named && (titleColumn === undefined || !isUnlike(named.id, id)) ? named : undefined);
  };

  function of(row: number): RowKey {
    const key = column === undefined ? '' : trimmed(grid.textAt(row, column));
    if (column === undefined || key === '') return none;
    const measure = byId(renamed.get(key) ?? key);
    const title = titleOf(row);
    if (measure) {
      const other = naming.measure(title);
      const isMixed = other !== undefined && other.id !== measure.id && isUnlike(title, measure.title);
      if (!isMixed) return { kind: 'measure', measure };
      mixed.push({ row, title, expected: measure.title, location: grid.locate(row, titleColumn ?? column) });
      return { kind: 'mixed', measure };
    }
    const gone = removed.get(key);
    if (gone !== undefined) {
      const answer = valueColumn === undefined ? '' : trimmed(grid.ownCell(row, valueColumn)?.text ?? '');
      if (answer !== '') idle.push({ title: gone === '' ? key : gone, location: grid.locate(row, valueColumn ?? column) });
      return { kind: 'removed' };
    }
    if (titleColumn !== undefined) unknown.push({ row, key, location: grid.locate(row, column) });
    return none;
  }

  function tell(report: (diagnostic: Diagnostic) => void): void {
    const others = (places: readonly { readonly location: Location }[], zh: string, en: string) =>
      places.slice(1).map(({ location }) => ({ message: { zh, en }, location }));
    const [firstMixed, firstUnknown, firstIdle] = [mixed[0], unknown[0], idle[0]];
    if (firstMixed) report(diagnose(problems.mixedRows, firstMixed.location, { rows: mixed }, others(mixed, '同样的行', 'also here')));
    if (firstUnknown)
      report(diagnose(problems.unknownKeys, firstUnknown.location, { rows: unknown }, others(unknown, '同样的行', 'also here')));
    if (firstIdle) {
      const titles = idle.map(({ title }) => title);
      report(diagnose(problems.removedAnswers, firstIdle.location, { titles }, others(idle, '同样没有读', 'not read either')));
    }
  }
  return { of, tell };
}
