// Where the nodes of a scored tree stand in a table: indicators as rows, groups as cells merged over them, a subtotal after each root.
import type { Score } from '../../model.ts';

interface TreeRow {
  readonly kind: 'indicator' | 'subtotal';
  readonly score: Score;
}

/** A group's cell: its column (1 for the roots) and the rows it covers, both ends included. */
interface GroupSpan {
  readonly score: Score;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TreeLayout {
  readonly rows: readonly TreeRow[];
  readonly spans: readonly GroupSpan[];
}

/** The scores are in document order with groups before their children; the first row gets the number `top`. */
export function layOutTree(scores: readonly Score[], top: number): TreeLayout {
  const rows: TreeRow[] = [];
  const spans: GroupSpan[] = [];
  const open: { readonly score: Score; readonly top: number }[] = [];
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const group = open.pop();
      if (!group) return;
      if (open.length === 0) rows.push({ kind: 'subtotal', score: group.score });
      spans.push({ score: group.score, column: open.length + 1, top: group.top, bottom: top + rows.length - 1 });
    }
  };
  for (const score of scores) {
    closeTo(score.depth);
    if (score.node.kind === 'group') open.push({ score, top: top + rows.length });
    else rows.push({ kind: 'indicator', score });
  }
  closeTo(0);
  return { rows, spans };
}
