// Where reported values stand: the cells of every sheet, and how a list of cells is printed.
import { columnLetters, type Location } from '../diagnostic.ts';
import type { Framework, Measure, Reported, Submission } from '../model.ts';
import type { Text } from '../text.ts';

/** A reported value in its cell. */
export interface ReportedCell {
  readonly unit: string;
  readonly measure: Measure;
  readonly reported: Reported;
  readonly row: number;
  readonly column: number;
}

/** Row and column of a cell, or of a field of a CSV file. */
function gridPlace(location: Location): { readonly row: number; readonly column: number } | undefined {
  if (location.kind === 'cell') return { row: location.row, column: location.column };
  return location.kind === 'text' ? { row: location.line, column: location.column } : undefined;
}

/** One text per sheet of a file, or per CSV file. */
export const sheetKey = (location: Location): string => (location.kind === 'cell' ? `${location.file}\n${location.sheet}` : location.file);

export const cellKey = (location: Location): string => {
  const place = gridPlace(location);
  return `${sheetKey(location)}\n${place?.row ?? ''}\n${place?.column ?? ''}`;
};

/** The reported values of some sheets (keys of `sheetKey`), in no particular order; what was computed stands nowhere. */
export function cellsBySheet(framework: Framework, submission: Submission, wanted: Iterable<string>): Map<string, ReportedCell[]> {
  const sheets = new Map<string, ReportedCell[]>([...wanted].map((key) => [key, []]));
  if (sheets.size === 0) return sheets;
  const add = (unit: string, measure: Measure | undefined, reported: Reported) => {
    const place = gridPlace(reported.location);
    if (!measure || !place || reported.computed) return;
    sheets.get(sheetKey(reported.location))?.push({ unit, measure, reported, ...place });
  };
  for (const unit of submission.units) {
    for (const [id, reported] of unit.values) add(unit.name, framework.measures.get(id), reported);
    for (const [id, records] of unit.records) {
      const columns = framework.registers.get(id)?.columns;
      for (const { values } of records) for (const [column, reported] of values) add(unit.name, columns?.get(column), reported);
    }
  }
  return sheets;
}

/** Ranges of a list that are printed; a message has no room for more. */
const rangesShown = 6;

/** `D5:D41`, of a CSV file `第 5–41 行第 3 列`; cells of one column side by side become one range. Locations are of one sheet. */
export function printCells(locations: readonly Location[]): Text {
  const columns = new Map<number, number[]>();
  for (const location of locations) {
    const place = gridPlace(location);
    if (!place) continue;
    const rows = columns.get(place.column);
    if (rows) rows.push(place.row);
    else columns.set(place.column, [place.row]);
  }
  const isText = locations[0]?.kind === 'text';
  const ranges = [...columns]
    .sort(([left], [right]) => left - right)
    .flatMap(([column, rows]) => runsOf(rows).map(([from, to]) => rangeOf(column, from, to, isText)));
  const shown = ranges.slice(0, rangesShown);
  const more = ranges.length > shown.length;
  return {
    zh: `${shown.map(({ zh }) => zh).join('、')}${more ? ' 等' : ''}`,
    en: `${shown.map(({ en }) => en).join(', ')}${more ? ' …' : ''}`,
  };
}

function rangeOf(column: number, from: number, to: number, isText: boolean): Text {
  if (isText) {
    const rows = from === to ? `${from}` : `${from}–${to}`;
    return { zh: `第 ${rows} 行第 ${column} 列`, en: `${from === to ? 'line' : 'lines'} ${rows}, field ${column}` };
  }
  const letters = columnLetters(column);
  const words = from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`;
  return { zh: words, en: words };
}

/** Runs of whole numbers that follow each other. */
function runsOf(numbers: readonly number[]): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
