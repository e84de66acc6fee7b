// From what stands in the cells to what it means: points inside of texts, parts of one item, several items in one cell.
import { equals, sum } from '../points.ts';
import { shown } from '../text.ts';
import { enumeratedParts, oneLine, readLabel, shortTitle } from './labels.ts';
import type { Guess, Node } from './model.ts';
import { allNodes, leavesOf, newNode, type Placed } from './nodes.ts';
import { readPointsInText } from './points-in-text.ts';
import { levelsOf } from './row-kinds.ts';
import type { FoundTable } from './tables.ts';

/** 考评项目 and 考评内容 side by side, one for one: the second says what the first one asks. */
export function demoteDetails(table: FoundTable, placed: Placed[], guesses: Guess[]): void {
  const levels = levelsOf(table);
  const last = levels.at(-1);
  if (levels.length < 2 || last?.role !== 'detail') return;
  const parents = placed.filter(({ column, node }) => column === levels.at(-2)?.column && node.children.length > 0);
  const details = placed.filter(({ column }) => column === last.column);
  const isOneForOne = parents.length > 0 && parents.length === details.length && parents.every(({ node }) => node.children.length === 1);
  if (!isOneForOne) return;
  for (const { node } of parents) {
    const [child] = node.children;
    if (!child) continue;
    node.details.push(child.source, ...child.details);
    for (const key of ['clauses', 'methods', 'owners', 'evidence', 'basis', 'comments'] as const) node[key].push(...child[key]);
    node.points ??= child.points;
    node.lastRow = Math.max(node.lastRow, child.lastRow);
    if (node.no === '') node.no = child.no;
    node.children.splice(0, 1, ...child.children);
  }
  guesses.push({
    kind: 'level',
    confidence: 'medium',
    text: {
      zh: `“${shown(last.header)}”与前一列一一对应，读作指标的要求，不另立一级`,
      en: `“${shown(last.header)}” goes one for one with the column before it: the requirement, not a level`,
    },
    location: table.grid.locate(table.headers[0] ?? 1, last.column),
  });
}

/** Points that stand inside of titles and requirements. In a table without points a lone number is none. */
export function findPoints(table: FoundTable, placed: readonly Placed[], guesses: Guess[]): void {
  const hasColumn = table.columns.some(({ role }) => role === 'points');
  const own: Guess[] = [];
  const found: { readonly node: Node; readonly title: string | undefined; readonly points: NonNullable<Node['points']> }[] = [];
  for (const { node, column } of placed) {
    if (node.points) continue;
    const bare = table.columns.some((one) => one.column === column && one.withPoints);
    const texts = [node.source, ...node.details];
    for (const [index, text] of texts.entries()) {
      const read = readPointsInText(text, bare && index === 0);
      if (!read) continue;
      const points = { points: read.points, location: node.location, ...(read.from && { from: read.from }) };
      found.push({ node, points, title: index === 0 && read.rest !== '' ? read.rest : undefined });
      own.push({
        kind: 'points',
        confidence: read.confidence,
        text: { zh: `“${shown(text)}”里的分数读作分值`, en: `the number in “${shown(text)}” is read as its points` },
        location: node.location,
      });
      break;
    }
  }
  const leaves = placed.filter(({ node }) => node.children.length === 0);
  const inLeaves = found.filter(({ node }) => node.children.length === 0).length;
  const inGroups = found.length - inLeaves;
  if (!hasColumn && inLeaves * 2 < leaves.length && inGroups === 0) return;
  for (const { node, points, title } of found) {
    node.points = points;
    if (title !== undefined) node.title = title;
  }
  guesses.push(...own);
}

/** A group that has points and whose parts have none is one item; what its parts say is what it asks. */
export function joinParts(nodes: readonly Node[], guesses: Guess[]): void {
  for (const node of nodes) {
    const below = allNodes(node.children);
    if (node.points && !node.points.each && below.length > 0 && below.every(({ points }) => !points)) {
      for (const part of below) {
        const isNumbered = part.no === '' || readLabel(part.source).kind !== undefined;
        if (node.no === '') node.no = part.no;
        node.details.push(isNumbered || node.no === part.no ? part.source : `${part.no}.${part.source}`, ...part.details);
        for (const key of ['clauses', 'methods', 'owners', 'evidence', 'basis', 'comments'] as const) node[key].push(...part[key]);
        node.lastRow = Math.max(node.lastRow, part.lastRow);
      }
      node.children.length = 0;
      guesses.push({
        kind: 'level',
        confidence: 'medium',
        text: {
          zh: `“${shown(node.title)}”的分值没有分到下面 ${below.length} 项，合为一个指标`,
          en: `the points of “${shown(node.title)}” are not divided among the ${below.length} entries below it: one indicator`,
        },
        location: node.location,
      });
    } else joinParts(node.children, guesses);
  }
}

/** 各60分: every part is worth that much, and each is there for other units than the rest. */
export function spreadEach(nodes: readonly Node[], guesses: Guess[]): void {
  for (const node of allNodes(nodes)) {
    const { points } = node;
    if (!points?.each || node.children.length === 0) continue;
    let group = node;
    // The level on which there is more than one part.
    while (group.children.length === 1 && group.children[0] && group.children[0].children.length > 0) group = group.children[0];
    for (const child of group.children) child.points ??= { points: points.points, location: points.location };
    node.points = undefined;
    if (group.children.length < 2) continue;
    group.isChoice = true;
    guesses.push({
      kind: 'level',
      confidence: 'medium',
      text: {
        zh: `“${shown(group.title)}”下 ${group.children.length} 项各有同样的分值，读作各考核一类单位，每类单位只考其中一项`,
        en: `the ${group.children.length} parts of “${shown(group.title)}” are worth the same and are read as one for each class of units`,
      },
      location: group.location,
    });
  }
}

/** ①…（2分）②…（3分） in a cell worth 5: two items. Only where the parts add up. */
export function splitCells(nodes: readonly Node[], guesses: Guess[]): void {
  for (const leaf of leavesOf(nodes)) {
    const text = leaf.details.length === 1 ? (leaf.details[0] ?? '') : leaf.details.length === 0 ? leaf.source : '';
    const parts = enumeratedParts(text);
    if (parts.length < 2) continue;
    const lead = readLabel(parts[0] ?? '').kind === undefined || (leaf.details.length === 0 && parts[0] === text) ? parts[0] : undefined;
    const items = lead === undefined ? parts : parts.slice(1);
    const read = items.map((item) => readPointsInText(item));
    const worth = read.flatMap((one) => (one ? [one.points] : []));
    const clauses = leaf.clauses.length === 1 ? enumeratedParts(leaf.clauses[0] ?? '') : leaf.clauses;
    const pairs = clauses.length === 0 || clauses.length === items.length;
    if (items.length < 2 || worth.length < items.length || !pairs || (leaf.points && !equals(sum(worth), leaf.points.points))) continue;
    for (const [index, item] of items.entries()) {
      const found = read[index];
      const child = newNode(item, leaf.location, [leaf.row], oneLine(found?.rest ?? item));
      if (found) child.points = { points: found.points, location: leaf.location, ...(found.from && { from: found.from }) };
      const clause = clauses[index];
      if (clause !== undefined) child.clauses.push(clause);
      leaf.children.push(child);
    }
    leaf.clauses.length = 0;
    leaf.details.length = 0;
    if (lead !== undefined) leaf.title = lead;
    guesses.push({
      kind: 'split',
      confidence: leaf.points ? 'high' : 'medium',
      text: {
        zh: `“${shown(text, 30)}”一格分列 ${items.length} 条，各有分数${leaf.points ? '且合计相符' : ''}，拆成 ${items.length} 个指标`,
        en: `the cell “${shown(text, 30)}” lists ${items.length} parts with points${leaf.points ? ' that add up' : ''}: ${items.length} indicators`,
      },
      location: leaf.location,
    });
  }
}

/** Numbers off the titles, long texts into the requirement, what is said of a group to its indicators. */
export function tidyNodes(
  nodes: readonly Node[],
  guesses: Guess[],
  above: Pick<Node, 'methods' | 'owners' | 'evidence' | 'basis'> | undefined = undefined,
): void {
  for (const node of nodes) {
    const label = readLabel(node.title);
    if (label.kind && (node.no === '' || node.no === label.no)) {
      node.no = label.no;
      node.title = label.text;
    }
    const whole = oneLine(node.title);
    const short = shortTitle(whole);
    node.title = short;
    if (short !== whole.replace(/[。；;]+$/, '')) {
      node.details.unshift(whole);
      guesses.push({
        kind: 'title',
        confidence: 'low',
        text: {
          zh: `长条目取“${shown(short)}”为名称，全文写在要求里`,
          en: `“${shown(short)}” is taken as the title of a long text, which is kept as the requirement`,
        },
        location: node.location,
      });
    }
    const keys = ['methods', 'owners', 'evidence', 'basis'] as const;
    if (above) for (const key of keys) if (node[key].length === 0) node[key].push(...above[key]);
    if (node.children.length > 0) tidyNodes(node.children, guesses, node);
  }
}
