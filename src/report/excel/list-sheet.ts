// What the lists of a workbook have in common: title, what was assessed by which text, header, rows, notes, a place to sign.
import type { Framework } from '../../model.ts';
import type { CellRange } from '../../read/table.ts';
import type { Language, Text } from '../../text.ts';
import { subtitleWords, tableTitle } from './framework-words.ts';
import * as plan from './plan.ts';
import { labels } from './words.ts';

const header = 3;
/** The first row below the header. */
export const firstRow = header + 1;

export type Cells = readonly (plan.PlannedCell | undefined)[];

interface ListSheet {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly plan.ColumnPlan[];
  /** From row `firstRow`. */
  readonly body: readonly Cells[];
  /** Beside those of title, notes and signatures. */
  readonly merges?: readonly CellRange[];
  readonly blocks?: readonly number[];
  /** Lines below the rows. */
  readonly notes?: readonly string[];
  readonly signed?: boolean;
  readonly filtered?: boolean;
  readonly frozenColumns: number;
  readonly portrait?: boolean;
  readonly paper?: plan.SheetPlan['paper'];
}

export function planList(framework: Framework, list: ListSheet, language: Language): plan.SheetPlan {
  const { name, title, columns, body, merges = [], blocks = [], notes = [], signed = false, filtered = false, frozenColumns } = list;
  const width = columns.length;
  const closing = [
    ...notes.map((note) => plan.acrossRow(note, 'note', width)),
    ...(signed ? [plan.acrossRow(labels.tableSignatures[language], 'signature', width)] : []),
  ];
  const end = firstRow + body.length;
  return {
    name,
    columns,
    headerRow: header,
    frozenColumns,
    paper: list.paper ?? 'A4',
    ...(list.portrait && { portrait: true }),
    ...(filtered && body.length > 0 && { filterTo: end - 1 }),
    blocks: [...blocks, ...(closing.length > 0 ? [end] : [])],
    rows: [
      plan.acrossRow(tableTitle(framework, title, language), 'title', width),
      plan.acrossRow(subtitleWords(framework, language), 'subtitle', width),
      plan.headerRow(columns),
      ...body,
      ...closing,
    ],
    merges: [
      ...plan.acrossMerge(1, width),
      ...plan.acrossMerge(2, width),
      ...merges,
      ...closing.flatMap((_, index) => plan.acrossMerge(end + index, width)),
    ],
  };
}

/** `甲县、乙县、丙县 等 5 个`: so many names that a cell stays small. */
export function fewNames(names: readonly string[], language: Language, most = 3): string {
  const zh = language === 'zh';
  const shown = names.slice(0, most).join(zh ? '、' : ', ');
  if (names.length <= most) return shown;
  return zh ? `${shown} 等 ${names.length} 个` : `${shown} and ${names.length - most} more`;
}
