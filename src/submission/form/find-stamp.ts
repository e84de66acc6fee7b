// The stamp of a form of ours: from its very hidden sheet, else from the document properties. A program that saves the file again
// may show the sheet, drop the properties or change its own copy of either, so both are looked at.
import { type Diagnostic, diagnose, type Location } from '../../diagnostic.ts';
import type { Stamp } from '../../model.ts';
import type { Row, Sheet } from '../../read/table.ts';
import { type Asked, askedKey, stampKeys, stampProperty, stampSheet } from '../form-stamp.ts';
import { trimmed } from '../values/spelling.ts';
import { formProblems as problems } from './problems.ts';

/** A question as an old form may have put it: of any type that there has been. */
export type Ask = Omit<Asked, 'type'> & { readonly type: string };

export interface FoundStamp {
  readonly stamp: Stamp;
  /** Empty where the sheet is gone. */
  readonly asks: readonly Ask[];
}

type Key = (typeof stampKeys)[number];
type Values = Map<Key, string>;

const isKey = (text: string): text is Key => stampKeys.some((key) => key === text);
const needed: readonly Key[] = ['framework', 'version', 'form', 'unit'];

/** What a value must look like. Names of units are free, and so is whatever a later version may add. */
const forms: Partial<Record<Key, RegExp>> = {
  form: /^[0-9a-f]{64}$/,
  framework: /^\S+$/,
  version: /^\d+\.\d+\.\d+\S*$/,
  period: /^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/,
};
const isSound = (key: Key, value: string): boolean => value !== '' && (forms[key]?.test(value) ?? true);

const textIn = (row: Row, column: number): string => trimmed(row.cells.find((cell) => cell.column === column)?.text ?? '');

function valuesOfSheet(sheet: Sheet): Values {
  const values: Values = new Map();
  for (const row of sheet.rows) {
    const key = textIn(row, 1);
    if (isKey(key) && !values.has(key)) values.set(key, textIn(row, 2));
  }
  return values;
}

function asksOfSheet(sheet: Sheet): Ask[] {
  return sheet.rows.flatMap((row) => {
    const [key, id = '', title = '', type = '', unit = '', options = ''] = [1, 2, 3, 4, 5, 6].map((column) => textIn(row, column));
    return key === askedKey && id !== '' ? [{ id, title, type, unit, options }] : [];
  });
}

function valuesOfProperties(properties: ReadonlyMap<string, string>): Values {
  return new Map(
    stampKeys.flatMap((key): [Key, string][] => {
      const value = properties.get(stampProperty(key));
      return value === undefined ? [] : [[key, trimmed(value)]];
    }),
  );
}

/**
 * The stamp of a workbook; no value for a file that is no form of ours, and for one whose stamp is too damaged to go by. The sheet
 * goes before the properties, and a value that cannot be right is taken from the other place.
 */
export function findStamp(
  sheets: readonly Sheet[],
  properties: ReadonlyMap<string, string>,
  path: string,
): { readonly value?: FoundStamp; readonly diagnostics: readonly Diagnostic[] } {
  const sheet = sheets.find(({ name }) => name === stampSheet);
  const inSheet: Values = sheet ? valuesOfSheet(sheet) : new Map();
  const inProperties = valuesOfProperties(properties);
  if (!sheet && inProperties.size === 0) return { diagnostics: [] };
  const location: Location = { kind: 'file', file: path };
  const values: Values = new Map();
  const damaged: Key[] = [];
  const contrary: { key: Key; sheet: string; properties: string }[] = [];
  for (const key of stampKeys) {
    const written = [inSheet.get(key), inProperties.get(key)];
    const [first, second] = written.filter((value) => value !== undefined && isSound(key, value));
    if (first !== undefined) values.set(key, first);
    if (first !== undefined && second !== undefined && first !== second) contrary.push({ key, sheet: first, properties: second });
    // Where the sheet is there it should be whole; what only the properties never had is no damage.
    const isBroken = written.some((value) => value !== undefined && !isSound(key, value));
    if (isBroken || (needed.includes(key) && (first === undefined || (sheet && !inSheet.has(key))))) damaged.push(key);
  }
  const lost = needed.filter((key) => !values.has(key));
  const diagnostics = [
    ...(damaged.length > 0 ? [diagnose(problems.damagedStamp, location, { keys: damaged, lost: lost.length > 0 })] : []),
    ...(contrary.length > 0 ? [diagnose(problems.contradictingStamp, location, { contrary })] : []),
  ];
  const [framework, version, form, unit] = needed.map((key) => values.get(key));
  if (framework === undefined || version === undefined || form === undefined || unit === undefined) return { diagnostics };
  const [unitClass, period, stage] = [values.get('class'), values.get('period'), values.get('stage')];
  const stamp: Stamp = {
    framework,
    version,
    form,
    unit,
    ...(unitClass !== undefined && { class: unitClass }),
    ...(period !== undefined && { period }),
    ...(stage !== undefined && { stage }),
  };
  return { value: { stamp, asks: sheet ? asksOfSheet(sheet) : [] }, diagnostics };
}
