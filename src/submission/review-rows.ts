// Scores in the rows of a long table: 核定分, 评分人, 评分日期, 扣分理由, and the unit's own 自评分.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Indicator, Measure } from '../model.ts';
import type { Cell } from '../read/table.ts';
import type { Table } from './find-tables.ts';
import type { Grid } from './grid.ts';
import type { ColumnRole } from './headers.ts';
import type { Named } from './long-table.ts';
import type { Naming } from './naming.ts';
import { submissionProblems } from './problems.ts';
import { reviewProblems as problems } from './problems-reviews.ts';
import { type ReviewBeside, type ReviewFact, reviewOf, type SelfFact, selfScoreOf } from './review-facts.ts';
import { dateAbove, scorerAbove } from './scorer-lines.ts';
import { trimmed } from './values/spelling.ts';

/** Everything that people said of indicators. */
export interface Judgements {
  readonly reviews: ReviewFact[];
  readonly selfScores: SelfFact[];
}

/** What one row says besides reported values. */
export interface ReviewRow {
  readonly indicator?: Indicator;
  /** Somebody's score stands in it. */
  readonly isScored: boolean;
  /** Puts it with the unit's judgements, with its faults. */
  file(who: Named | undefined): void;
}

const isFilled = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.kind === 'uncalculated' || trimmed(cell.text) !== '');

/** `besideOf` a table is looked up once; what stands in a row goes before what stands above the table. */
export function reviewReader(
  grid: Grid,
  table: Table,
  naming: Naming,
  into: Judgements,
  report: (diagnostic: Diagnostic) => void,
): (row: number, measure: Measure | undefined) => ReviewRow {
  const { columns, headerRow } = table;
  const [reviewColumn, selfColumn] = [columns.get('review'), columns.get('selfScore')];
  const above = reviewColumn === undefined ? {} : aboveOf(grid, headerRow);
  const cellIn = (row: number, column: number | undefined) => (column === undefined ? undefined : grid.ownCell(row, column));
  return (row, measure) => {
    const [score, own] = [cellIn(row, reviewColumn), cellIn(row, selfColumn)];
    const isScored = isFilled(score);
    if (!isScored && !isFilled(own)) return { isScored, file: () => undefined };
    const { indicator, name } = indicatorOf(grid, table, row, naming, measure);
    return {
      isScored,
      ...(indicator && { indicator }),
      file(who) {
        if (indicator && who && isFilled(own) && selfColumn !== undefined)
          into.selfScores.push(selfScoreOf(who.name, who.location, indicator, own, grid.locate(row, selfColumn)));
        if (!isFilled(score) || reviewColumn === undefined) return;
        const location = grid.locate(row, reviewColumn);
        if (!indicator) report(diagnose(problems.unknownIndicator, location, { name, ...naming.aboutIndicator(name) }));
        else if (!who) report(diagnose(submissionProblems.blankUnit, location, { measure: indicator.title }));
        else {
          const beside = besideOf(grid, columns, row, above);
          into.reviews.push(reviewOf(who.name, who.location, indicator, score, location, beside, report));
        }
      },
    };
  };
}

const aboveOf = (grid: Grid, headerRow: number): ReviewBeside => {
  const [scorer, date] = [scorerAbove(grid, headerRow), dateAbove(grid, headerRow)];
  return { ...(scorer !== undefined && { scorer }), ...(date !== undefined && { date }) };
};

/** Scorer, date and reason of a row; each may be merged over several rows. */
export function besideOf(grid: Grid, columns: ReadonlyMap<ColumnRole, number>, row: number, above: ReviewBeside): ReviewBeside {
  const text = (role: ColumnRole) => {
    const column = columns.get(role);
    return column === undefined ? '' : trimmed(grid.textAt(row, column));
  };
  const pick = (own: string, other: string | undefined) => (own === '' ? (other ?? '') : own);
  return { scorer: pick(text('scorer'), above.scorer), date: pick(text('reviewDate'), above.date), reason: text('reason') };
}

export { aboveOf };

/** By the row's own name of the indicator, its number, or the only indicator that reads the row's measure. */
function indicatorOf(
  grid: Grid,
  table: Table,
  row: number,
  naming: Naming,
  measure: Measure | undefined,
): { readonly indicator?: Indicator; readonly name: string } {
  const text = (role: ColumnRole) => {
    const column = table.columns.get(role);
    return column === undefined ? '' : trimmed(grid.textAt(row, column));
  };
  const further = (table.also.get('indicator') ?? []).map((column) => trimmed(grid.textAt(row, column)));
  const names = [text('indicator'), ...further, text('measure')].filter((name) => name !== '');
  const number = text('number');
  const candidates = names.length === 0 ? [number] : names;
  const indicator =
    candidates.map((name) => naming.indicator(name)).find((found) => found !== undefined) ?? (measure && naming.indicatorOf(measure));
  return { name: names[0] ?? number, ...(indicator && { indicator }) };
}
