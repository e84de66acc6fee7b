// How well a framework fits files whose framework is not named: by the names of measures that stand in their cells.
import type { Measure } from '../model.ts';
import { headerForms } from './headers.ts';
import type { OpenedFile } from './read-submission.ts';

/** Every text in the visible sheets, in the form in which names are compared. */
export function namesOfFiles(opened: readonly OpenedFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { sheets } of opened) {
    for (const sheet of sheets) {
      if (sheet.visibility !== 'visible') continue;
      for (const row of sheet.rows)
        for (const cell of row.cells)
          if (cell.kind === 'text' && cell.text.length <= 200) for (const form of headerForms(cell.text)) names.add(form);
    }
  }
  return names;
}

/** Number of a framework's measures that are named by id or title. */
export function countNames(measures: readonly Measure[], names: ReadonlySet<string>): number {
  return measures.filter((measure) => [...headerForms(measure.id), ...headerForms(measure.title)].some((form) => names.has(form))).length;
}
