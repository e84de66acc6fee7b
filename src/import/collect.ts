// Sheets → one tree, with every guess and what became of every row.
import { type Exact, sum } from '../points.ts';
import type { Grid } from '../submission/grid.ts';
import { shown } from '../text.ts';
import { titleAmong, yearAmong } from './around.ts';
import { attachCells } from './attach.ts';
import { growTree } from './grow.ts';
import { oneLine } from './labels.ts';
import type { Fate, Guess, Imported, Node, RowFate, SumCheck } from './model.ts';
import { allNodes, leavesOf, newNode } from './nodes.ts';
import { readPointsCell } from './points-in-text.ts';
import { cellsOf } from './row-kinds.ts';
import { demoteDetails, findPoints, joinParts, splitCells, spreadEach, tidyNodes } from './settle.ts';
import { type FoundTable, findTables } from './tables.ts';

interface Reading {
  readonly guesses: Guess[];
  readonly rows: RowFate[];
  readonly sums: SumCheck[];
  readonly notes: string[];
}

const wordsOf = (grid: Grid, row: number): string =>
  (grid.rowAt(row)?.cells ?? [])
    .map((cell) => oneLine(cell.text))
    .filter((text) => text !== '')
    .join('　');

/** Points of a node: its own, else those of its parts where all of them are known. */
export function worthOf(node: Node): Exact | undefined {
  if (node.points) return node.points.points;
  if (node.isChoice) return node.children[0] && worthOf(node.children[0]);
  const parts = node.children.map(worthOf);
  const known = parts.filter((part) => part !== undefined);
  return parts.length > 0 && known.length === parts.length ? sum(known) : undefined;
}

function readTable(table: FoundTable, reading: Reading): Node[] {
  const { guesses, rows, notes } = reading;
  const { grid } = table;
  const grown = growTree(table, guesses);
  const { roots, placed } = grown;
  const lost = attachCells(table, grown, guesses);
  demoteDetails(table, placed, guesses);
  findPoints(table, placed, guesses);
  spreadEach(roots, guesses);
  if (allNodes(roots).some(({ points }) => points)) joinParts(roots, guesses);
  splitCells(roots, guesses);
  tidyNodes(roots, guesses);
  const told = (row: number, fate: Fate, reason?: RowFate['reason']) =>
    rows.push({
      location: grid.locate(row, cellsOf(table, row)[0]?.column ?? 1),
      fate,
      words: shown(wordsOf(grid, row), 40),
      ...(reason && { reason }),
    });
  for (const row of table.headers) told(row, 'header');
  const starts = new Set(placed.map(({ node }) => node.row));
  for (const row of table.body) {
    const kind = grown.kinds.get(row);
    if (kind === 'note') notes.push(wordsOf(grid, row));
    if (kind === 'subtotal') addSum(table, row, placed, roots, reading);
    if (kind !== 'data') told(row, kind ?? 'left');
    else if (grown.orphans.includes(row) || lost.some((cell) => cell.row === row))
      told(row, 'left', { zh: '没有指标名称，不知道属于哪一项', en: 'no title: nobody knows what it belongs to' });
    else told(row, starts.has(row) ? 'item' : 'part');
  }
  return roots;
}

/** 小计 is that of the group whose rows end there, 合计 and 总分 that of the whole table. */
function addSum(
  table: FoundTable,
  row: number,
  placed: readonly { readonly node: Node }[],
  roots: readonly Node[],
  { sums, notes }: Reading,
): void {
  const cells = cellsOf(table, row);
  const column = table.columns.find(({ role }) => role === 'points')?.column;
  const texts = cells.filter((cell) => column === undefined || cell.column === column);
  const stated = [...texts, ...cells].map(({ text }) => readPointsCell(text.replace(/^\D*?(?=\d)/, ''))).find((read) => read);
  const title = cells.find(({ text }) => /\p{Script=Han}/u.test(text))?.text ?? '';
  if (!stated) {
    notes.push(wordsOf(table.grid, row));
    return;
  }
  const isPart = /小计/.test(title);
  const before = placed.filter(({ node }) => node.row < row && node.children.length > 0);
  const group = isPart ? (before.filter(({ node }) => roots.includes(node)).at(-1) ?? before.at(-1))?.node : undefined;
  const parts = group ? group.children.map(worthOf) : roots.map(worthOf);
  const known = parts.filter((part) => part !== undefined);
  sums.push({
    title: group ? `${oneLine(title)}（${group.title}）` : oneLine(title),
    stated: stated.points,
    found: known.length === parts.length ? sum(known) : undefined,
    location: table.grid.locate(row, cells[0]?.column ?? 1),
  });
}

/** Groups that state points beside what their parts come to. */
function groupSums(roots: readonly Node[]): SumCheck[] {
  return allNodes(roots).flatMap((node): SumCheck[] => {
    if (!node.points || node.children.length === 0) return [];
    const parts = node.children.map(worthOf);
    const known = parts.filter((part) => part !== undefined);
    return [
      {
        title: node.title,
        stated: node.points.points,
        found: known.length === parts.length ? sum(known) : undefined,
        location: node.points.location,
      },
    ];
  });
}

const isBonus = (title: string): boolean =>
  /^(?:附加|加分|减分|扣分|加减分|加扣分|奖励|奖惩|附加加分|倒扣)|加减分|加扣分|附加分|加分项|减分项/.test(title) && title.length <= 16;
const isVeto = (title: string): boolean => /一票否决|否决项|否决事项/.test(title) && title.length <= 20;

/** Takes what is no part of the tree out of it: the parts of 加减分 and 一票否决. */
function takeOut(nodes: Node[], is: (title: string) => boolean): Node[] {
  const found = nodes.filter((node) => is(node.title));
  for (const node of found) {
    nodes.splice(nodes.indexOf(node), 1);
    if (node.children.length > 0) for (const leaf of leavesOf([node])) leaf.comments.unshift(`原表分组：${node.source}`);
  }
  return [...found.flatMap((node) => leavesOf([node])), ...nodes.flatMap((node) => takeOut(node.children, is))];
}

/** A group that lost all of its parts is none. */
function withoutEmpty(nodes: Node[], emptied: ReadonlySet<Node>): Node[] {
  return nodes.filter((node) => {
    const had = emptied.has(node);
    node.children.splice(0, node.children.length, ...withoutEmpty(node.children, emptied));
    return !(had && node.children.length === 0);
  });
}

/** `paragraphs`: text around the tables of a document, in their order. */
export function importGrids(grids: readonly Grid[]): Imported {
  const reading: Reading = { guesses: [], rows: [], sums: [], notes: [] };
  const titles: string[] = [];
  const parts: { readonly title: string; readonly roots: Node[]; readonly grid: Grid }[] = [];
  const found = grids.map((grid) => ({ grid, ...findTables(grid, reading.guesses) }));
  const hasTables = found.some(({ tables }) => tables.length > 0);
  for (const { grid, tables, above } of found) {
    const lines = above.map((row) => wordsOf(grid, row));
    const title = tables.length > 0 ? titleAmong(lines) : undefined;
    if (title !== undefined) titles.push(title);
    for (const [index, row] of above.entries()) {
      const words = lines[index] ?? '';
      const isProse = (grid.rowAt(row)?.cells ?? []).filter((cell) => cell.text.trim() !== '').length === 1;
      const isTitle = tables.length > 0 && oneLine(words) === title;
      const reason = { zh: '这张表里没有找到评分表的表头', en: 'no header of a scoring table in this sheet' };
      const fate: Fate = tables.length === 0 && !(isProse && hasTables) ? 'left' : isTitle ? 'title' : 'note';
      const column = grid.rowAt(row)?.cells[0]?.column ?? 1;
      reading.rows.push({ location: grid.locate(row, column), fate, words: shown(words, 40), ...(fate === 'left' && { reason }) });
      if (fate === 'note') reading.notes.push(words);
    }
    const roots = tables.flatMap((table) => readTable(table, reading));
    if (roots.length > 0) parts.push({ title: title ?? grid.sheet.name, roots, grid });
  }
  const several = parts.length > 1;
  const roots = several ? parts.map(({ title, roots: own, grid }) => wrap(title, own, grid, reading.guesses)) : (parts[0]?.roots ?? []);
  const groups = new Set(allNodes(roots).filter(({ children }) => children.length > 0));
  const vetoes = takeOut(roots, isVeto);
  const bonuses = takeOut(roots, isBonus);
  const tree = withoutEmpty(roots, groups);
  for (const node of [...bonuses, ...vetoes])
    reading.guesses.push({
      kind: 'adjustment',
      confidence: vetoes.includes(node) ? 'low' : 'medium',
      text: vetoes.includes(node)
        ? {
            zh: `“${shown(node.title)}”读作一票否决事项，后果暂定总分计 0 分`,
            en: `“${shown(node.title)}” is read as a veto; its effect is set to a total of 0 for now`,
          }
        : {
            zh: `“${shown(node.title)}”读作加减分项，不计入指标分值`,
            en: `“${shown(node.title)}” is read as an adjustment beside the tree`,
          },
      location: node.location,
    });
  const [title = ''] = titles;
  const scored = leavesOf(tree).some(({ points }) => points);
  const [first] = parts;
  if (scored && first)
    reading.guesses.push({
      kind: 'scoring',
      confidence: 'low',
      text: {
        zh: '表中没有写取整、缺报和不涉及的办法，暂按四舍五入、缺报计 0 分、不涉及折算',
        en: 'how to round, and what missing and not applicable mean, is not said: half-up, 0 and rescaling for now',
      },
      location: first.grid.locate(first.grid.rows[0]?.number ?? 1, 1),
    });
  return {
    title,
    roots: tree,
    bonuses,
    vetoes,
    notes: [...titles.slice(1).filter(() => !several), ...reading.notes],
    guesses: reading.guesses,
    rows: reading.rows,
    sums: [...groupSums(tree), ...reading.sums],
    scored,
    year: yearAmong([...titles, ...reading.notes]),
  };
}

function wrap(title: string, roots: Node[], grid: Grid, guesses: Guess[]): Node {
  const location = grid.locate(1, 1);
  const node = newNode(title, location, [1]);
  node.children.push(...roots);
  guesses.push({
    kind: 'table',
    confidence: 'medium',
    text: {
      zh: `多张表各为一个一级分组，本组取名“${shown(title)}”`,
      en: `each of several tables is a group; this one is called “${shown(title)}”`,
    },
    location,
  });
  return node;
}
