// The other columns of a table → the nodes that their cells speak of.
import { formatLocation } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';
import type { Column } from './columns.ts';
import type { Grown } from './grow.ts';
import { oneLine } from './labels.ts';
import type { Guess, Node } from './model.ts';
import { ownerOf, type Placed } from './nodes.ts';
import { readPointsCell } from './points-in-text.ts';
import { type Covering, coverings } from './spans.ts';
import type { FoundTable } from './tables.ts';

/** A cell kept as a comment, with its column and its place. */
const comment = (table: FoundTable, { header }: Column, cell: Covering): string =>
  `原表“${oneLine(header)}”（${placeOf(table, cell)}）：${oneLine(cell.text)}`;

const placeOf = (table: FoundTable, { row, column }: Covering): string =>
  formatLocation(table.grid.locate(row, column)).replace(/^.*[\\/]/, '');

/** The cells of the columns beside the tree. Gives those that belong to no node. */
export function attachCells(table: FoundTable, grown: Grown, guesses: Guess[]): Covering[] {
  const lost: Covering[] = [];
  const kept = table.body.filter((row) => grown.kinds.get(row) === 'data' || grown.kinds.get(row) === 'section');
  for (const column of table.columns) {
    if (column.role === 'level' || column.role === 'detail') continue;
    const beside = table.columns.find((other) => other.column === column.column + 1)?.column;
    for (const cell of coverings(table, column.column, kept)) {
      // The words of a heading may stand in any column.
      if (grown.placed.some(({ node, column: own }) => own === 0 && node.row === cell.row && node.source === oneLine(cell.text))) continue;
      const owner = ownerOf(grown.placed, cell, column.role === 'number' ? beside : undefined);
      if (owner) attach(table, column, cell, owner, guesses);
      else lost.push(cell);
    }
  }
  return lost;
}

function attach(table: FoundTable, column: Column, cell: Covering, { node, rows }: Placed, guesses: Guess[]): void {
  const text = cell.text.trim();
  switch (column.role) {
    case 'number':
      if (node.no === '') node.no = text.replace(/[.、．]$/, '');
      else node.comments.push(comment(table, column, cell));
      return;
    case 'points':
      attachPoints(table, column, cell, node, rows, guesses);
      return;
    case 'clause':
      node.clauses.push(text);
      return;
    case 'method':
      node.methods.push(...listOf(text));
      return;
    case 'owner':
      node.owners.push(oneLine(text));
      return;
    case 'evidence':
      node.evidence.push(...listOf(text));
      return;
    case 'basis':
      node.basis.push(oneLine(text));
      return;
    default:
      node.comments.push(comment(table, column, cell));
  }
}

/** Short entries between 、 are a list; prose stays whole. */
function listOf(text: string): string[] {
  const parts = text
    .split(/[、；;\n]+/)
    .map(oneLine)
    .filter((part) => part !== '');
  const isList = parts.every((part) => part.length <= 12 && !/[。，,:：（）()]/.test(part));
  return isList ? parts : [oneLine(text)];
}

function attachPoints(table: FoundTable, column: Column, cell: Covering, node: Node, rows: readonly number[], guesses: Guess[]): void {
  const location = table.grid.locate(cell.row, cell.column);
  const said = table.grid.ownCell(cell.row, cell.column);
  const read = readPointsCell(said?.percent ? asPercent(cell.text) : cell.text);
  const tell = (confidence: Guess['confidence'], text: Text) => guesses.push({ kind: 'points', confidence, text, location });
  if (!read || node.points) {
    node.comments.push(comment(table, column, cell));
    const again = read !== undefined;
    tell('low', {
      zh: again
        ? `“${shown(node.title)}”有两处分值，“${shown(cell.text)}”没有采用，作注释保留`
        : `“${shown(cell.text)}”不像分值，作注释保留`,
      en: again
        ? `“${shown(node.title)}” has points twice; “${shown(cell.text)}” is kept as a comment`
        : `“${shown(cell.text)}” is no points; kept as a comment`,
    });
    return;
  }
  node.points = { points: read.points, location, ...(read.from && { from: read.from }), ...(read.each && { each: true }) };
  if (read.rest !== '') node.clauses.push(read.rest);
  if (read.confidence !== 'high')
    tell(read.confidence, {
      zh: `“${shown(cell.text)}”读作${read.each ? '以下各项每项的分值' : read.from ? '分值区间，最高分为分值，由人评分' : '分值'}`,
      en: `“${shown(cell.text)}” is read as ${read.each ? 'the points of each part' : read.from ? 'a range of points, marked by a person' : 'points'}`,
    });
  // The cell does not cover what the node does: it may have been meant for another one.
  if (cell.rows.length > 1 && cell.rows.length !== rows.length)
    tell('low', {
      zh: `分值“${shown(cell.text)}”跨行，归到“${shown(node.title)}”`,
      en: `the points “${shown(cell.text)}” span rows and go to “${shown(node.title)}”`,
    });
}

/** A cell that is shown as a percentage holds a fraction. */
const asPercent = (text: string): string => {
  const [, whole = '', fraction = ''] = /^(\d*)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2).replace(/0+$/, '');
  return `${digits === '' ? '0' : digits}${rest === '' ? '' : `.${rest}`}%`;
};
