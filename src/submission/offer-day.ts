// 5月12日 without a year: the day in the year that the framework is about is offered, and never taken.
import type { Diagnostic } from '../diagnostic.ts';
import type { Period } from '../model.ts';
import type { Grid } from './grid.ts';
import { valueProblems } from './problems-values.ts';
import { dayInYear } from './values/date-text.ts';

/** The finding with the day to write, if its cell holds a month and a day and the period is one year. */
export function offerDay(diagnostic: Diagnostic, grid: Grid, period: Period | undefined): Diagnostic {
  const { code, location, help } = diagnostic;
  if (code !== valueProblems.incompleteDate.code || diagnostic.readings || !period || location.kind === 'file') return diagnostic;
  const year = period.from.slice(0, 4);
  const row = location.kind === 'cell' ? location.row : location.line;
  const day = period.to.startsWith(year) ? dayInYear(grid.textAt(row, location.column), Number(year)) : undefined;
  if (day === undefined || !help) return diagnostic;
  return {
    ...diagnostic,
    help: { zh: `${help.zh}如果是考评期内的，请写 ${day}。`, en: `${help.en} If it is within the period, write ${day}.` },
    readings: [{ write: day, value: day }],
  };
}
