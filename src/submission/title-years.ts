// The years that the titles above the tables of a submission name.
import type { Framework } from '../model.ts';
import { findTables } from './find-tables.ts';
import { gridOf } from './grid.ts';
import { namingOf } from './naming.ts';
import type { OpenedFile } from './read-submission.ts';
import { yearAbove } from './title-lines.ts';

/** Each once, in the order of the files; hidden sheets are not looked at, as they are not read. */
export function titleYears(opened: readonly OpenedFile[], framework: Framework): string[] {
  const naming = namingOf(framework);
  const years = opened.flatMap(({ file, sheets }) =>
    sheets
      .filter(({ visibility }) => visibility === 'visible')
      .flatMap((sheet) => {
        const grid = gridOf(sheet, file.path);
        return findTables(grid, naming).flatMap(({ headerRow }) => yearAbove(grid, headerRow)?.year ?? []);
      }),
  );
  return [...new Set(years)];
}
