// The rows of one table → its tree: headings between the rows, then the columns of levels from left to right.
import type { Column } from './columns.ts';
import { type LabelKind, oneLine, readLabel } from './labels.ts';
import type { Guess, Node } from './model.ts';
import { newNode, type Placed } from './nodes.ts';
import { cellsOf, levelsOf, rowKinds } from './row-kinds.ts';
import { coverings, filledDown, withoutRepeats } from './spans.ts';
import type { FoundTable } from './tables.ts';

export interface Grown {
  readonly roots: Node[];
  /** Every node with its rows, parents first. */
  readonly placed: Placed[];
  readonly kinds: ReturnType<typeof rowKinds>;
  /** Data rows in which no title stands. */
  readonly orphans: readonly number[];
}

const depths: readonly LabelKind[] = ['part', 'chapter', 'section', 'number', 'bracket', 'circle'];

/** Headings by the kind of their numbers: （一） stands below 一、; without a number beside the one before. */
function growSections(table: FoundTable, kinds: Grown['kinds'], placed: Placed[], roots: Node[]): (rows: readonly number[]) => Node[] {
  const open: { readonly depth: number; readonly node: Node; readonly rows: number[] }[] = [];
  const inside = new Map<number, Node[]>();
  for (const row of table.body) {
    if (kinds.get(row) === 'section') {
      const text = cellsOf(table, row).find(({ text: written }) => /\p{Script=Han}|[A-Za-z]/u.test(written));
      const label = readLabel(text?.text ?? '');
      const depth = label.kind ? depths.indexOf(label.kind) : (open.at(-1)?.depth ?? 0);
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
      const rows = [row];
      const node = newNode(oneLine(text?.text ?? ''), table.grid.locate(row, text?.column ?? 1), rows);
      (open.at(-1)?.node.children ?? roots).push(node);
      open.push({ depth, node, rows });
      placed.push({ node, rows, column: 0 });
      for (const outer of open.slice(0, -1)) outer.rows.push(row);
      continue;
    }
    for (const section of open) section.rows.push(row);
    inside.set(row, open.at(-1)?.node.children ?? roots);
  }
  return (rows) => inside.get(rows[0] ?? 0) ?? roots;
}

/** Data rows in runs that no heading interrupts. */
function runsOf(body: readonly number[], kinds: Grown['kinds']): number[][] {
  const runs: number[][] = [[]];
  for (const row of body) {
    const kind = kinds.get(row);
    if (kind === 'data') runs.at(-1)?.push(row);
    else if (kind === 'section') runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

export function growTree(table: FoundTable, guesses: Guess[]): Grown {
  const kinds = rowKinds(table);
  const [placed, roots, orphans]: [Placed[], Node[], number[]] = [[], [], []];
  const levels = levelsOf(table);
  const below = growSections(table, kinds, placed, roots);
  const points = table.columns.find(({ role }) => role === 'points');
  const grow = (rows: readonly number[], depth: number, into: Node[], parent: Node | undefined): void => {
    const level = levels[depth];
    if (rows.length === 0) return;
    if (!level) {
      if (!parent) orphans.push(...rows);
      return;
    }
    const found = filledDown(table, level.column, rows, new Set());
    const cells = depth < levels.length - 1 ? withoutRepeats(found) : found;
    const first = cells[0]?.row ?? Number.POSITIVE_INFINITY;
    grow(
      rows.filter((row) => row < first),
      depth + 1,
      into,
      parent,
    );
    for (const cell of cells) {
      const node = newNode(oneLine(cell.text), table.grid.locate(cell.row, cell.column), cell.rows);
      into.push(node);
      placed.push({ node, rows: cell.rows, column: level.column });
      grow(cell.rows, depth + 1, node.children, node);
      // Several rows with points of their own under one title: each is an item.
      const own = points && node.children.length === 0 ? coverings(table, points.column, cell.rows) : [];
      if (own.length > 1)
        splitRows(
          table,
          node,
          cell.rows,
          own.map(({ row }) => row),
          placed,
          guesses,
        );
    }
  };
  for (const run of runsOf(table.body, kinds)) grow(run, 0, below(run), undefined);
  return { roots, placed, kinds, orphans };
}

const titleRoles: readonly Column['role'][] = ['clause', 'detail', 'note', 'evidence'];

function splitRows(
  table: FoundTable,
  node: Node,
  rows: readonly number[],
  starts: readonly number[],
  placed: Placed[],
  guesses: Guess[],
): void {
  for (const [index, start] of starts.entries()) {
    const own = rows.filter((row) => (index === 0 || row >= start) && row < (starts[index + 1] ?? Number.POSITIVE_INFINITY));
    const column = titleRoles
      .flatMap((role) => table.columns.filter((one) => one.role === role))
      .find((one) => table.grid.ownCell(start, one.column));
    const text = column ? (table.grid.ownCell(start, column.column)?.text ?? '') : `${node.title}（${index + 1}）`;
    const child = newNode(oneLine(text), table.grid.locate(start, column?.column ?? 1), own);
    node.children.push(child);
    placed.push({ node: child, rows: own, column: column?.column ?? 0 });
  }
  guesses.push({
    kind: 'split',
    confidence: 'medium',
    text: {
      zh: `“${node.title}”下 ${starts.length} 行各有分值，读作 ${starts.length} 项`,
      en: `${starts.length} rows of “${node.title}” have points of their own and are read as ${starts.length} items`,
    },
    location: node.location,
  });
}
