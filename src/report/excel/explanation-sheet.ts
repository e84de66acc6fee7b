// 说明待审: what units write where a soft check does not hold, with room for the reviewers' opinion.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Framework } from '../../model.ts';
import type { Language } from '../../text.ts';
import { explanationRows } from '../explanations.ts';
import { subtitleWords, tableTitle } from './framework-words.ts';
import * as plan from './plan.ts';
import { labels } from './words.ts';

const header = 3;
const widths = [16, 24, 40, 42, 24, 24, 12, 12];

/** Undefined when there is nothing to look at. */
export function planExplanationSheet(
  framework: Framework,
  diagnostics: readonly Diagnostic[],
  language: Language,
): plan.SheetPlan | undefined {
  const [titles = [], ...rows] = explanationRows(diagnostics, language);
  if (rows.length === 0) return undefined;
  const columns = titles.map((title, index): plan.ColumnPlan => ({ title, width: widths[index] ?? 16, prose: index > 0 && index < 6 }));
  return {
    name: labels.explanations[language],
    columns,
    headerRow: header,
    frozenColumns: 1,
    filterTo: header + rows.length,
    paper: 'A4',
    rows: [
      plan.acrossRow(tableTitle(framework, labels.explanations, language), 'title', columns.length),
      plan.acrossRow(subtitleWords(framework, language), 'subtitle', columns.length),
      plan.headerRow(columns),
      ...rows.map((row) => row.map((words) => plan.text(words))),
    ],
    merges: [...plan.acrossMerge(1, columns.length), ...plan.acrossMerge(2, columns.length)],
  };
}
