// A tree as text: two blanks for every level, brackets kept where they fit on a line, comments where they were.
import { eastAsianWidth } from 'get-east-asian-width';
import type { CollectionPiece, EntryPiece, YamlTree } from '../read/tree.ts';
import { scalarLines } from './scalar.ts';

/** Columns of a line, of which a Chinese character takes two; what cannot be broken may be wider. */
const lineWidth = 140;

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + eastAsianWidth(sign.codePointAt(0) ?? 0), 0);

/** Ends in one line end. */
export function printTree({ head, root, tail }: YamlTree): string {
  const body =
    root.kind === 'scalar'
      ? scalarLines(root, { flow: false, key: false })
      : collectionLines(root, 0, root.kind === 'map' ? topEntries : blockEntries);
  const above = withoutBlankEdges(head);
  // What belonged to the file and not to its first entry stays apart from it.
  const apart = above.length > 0 && head.at(-1) === '' ? [''] : [];
  const lines = [...above, ...apart, ...body, ...withoutBlankEdges(tail)];
  return `${lines.join('\n')}\n`;
}

function withoutBlankEdges(lines: readonly string[]): string[] {
  const kept = lines.filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '');
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}

type PrintEntries = (piece: CollectionPiece, depth: number) => string[];

/** A whole collection on lines of its own. */
function collectionLines(piece: CollectionPiece, depth: number, print: PrintEntries): string[] {
  if (piece.entries.length === 0) return [piece.kind === 'map' ? '{}' : '[]', ...piece.end];
  const flow = piece.flow ? inBrackets(piece) : undefined;
  if (flow !== undefined && depth + widthOf(flow) <= lineWidth) return [flow];
  return print(piece, depth);
}

/** In a block below another: no blank line at its beginning, single ones between its entries where they were. */
const blockEntries: PrintEntries = ({ entries, end }, depth) => joined([...entries.map((entry) => entryLines(entry, depth)), end]);

/** At the top, what is longer than a line stands apart. */
const topEntries: PrintEntries = ({ entries, end }, depth) => {
  const printed = entries.map((entry) => entryLines(entry, depth));
  const isSection = (index: number): boolean => {
    const entry = entries[index];
    return entry !== undefined && entry.value.kind !== 'scalar' && bodyOf(printed[index] ?? []).length > 1;
  };
  const apart = printed.map((lines, index) => (index > 0 && (isSection(index - 1) || isSection(index)) ? ['', ...lines] : lines));
  return joined([...apart, end]);
};

/** Without comments and blank lines above it. */
const bodyOf = (lines: readonly string[]): readonly string[] =>
  lines.slice(lines.findIndex((line) => line !== '' && !line.startsWith('#')));

function joined(blocks: readonly (readonly string[])[]): string[] {
  const lines: string[] = [];
  for (const block of blocks)
    for (const [index, line] of block.entries()) {
      // Blank lines inside a value are its own affair; those above it are made one.
      const leading = line === '' && block.slice(0, index).every((above) => above === '');
      if (!leading || (lines.length > 0 && lines.at(-1) !== '')) lines.push(line);
    }
  return lines;
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));

/** An entry with its comments, `depth` columns from the left. */
function entryLines({ key, value, before, after }: EntryPiece, depth: number): string[] {
  const lead = key ? `${scalarLines(key, { flow: false, key: true }).join(' ')}:` : '-';
  const line = value.kind === 'scalar' ? undefined : oneLineOf(value, lead, depth);
  if (line !== undefined) return withComment(before, after, [line]);
  if (value.kind === 'scalar') {
    const [first = '', ...rest] = scalarLines(value, { flow: false, key: false });
    const lines = [first === '' ? lead : `${lead} ${first}`, ...indented(rest)];
    // A text of several lines has no room for a comment, except behind `|` or `>`.
    return value.style === 'block' || rest.length === 0 ? withComment(before, after, lines) : [...before, ...after, ...lines];
  }
  const block = blockEntries(value, depth + 2);
  if (key) return withComment(before, after, [lead, ...indented(block)]);
  // A block in a list has no line of its own to put a comment on.
  const start = block.findIndex((candidate) => candidate !== '' && !candidate.startsWith('#'));
  return [...before, ...after, ...block.slice(0, start), `- ${block[start] ?? ''}`, ...indented(block.slice(start + 1))];
}

/** Comments above, and one behind the first line. */
const withComment = (before: readonly string[], after: readonly string[], [first = '', ...rest]: readonly string[]): string[] => {
  const behind = after.at(-1);
  return [...before, ...after.slice(0, -1), behind === undefined ? first : `${first} ${behind}`, ...rest];
};

/** With its key or dash; undefined where it is written as a block. */
function oneLineOf(value: CollectionPiece, lead: string, depth: number): string | undefined {
  if (value.entries.length === 0) return `${lead} ${value.kind === 'map' ? '{}' : '[]'}`;
  const flow = value.flow ? inBrackets(value) : undefined;
  return flow !== undefined && depth + widthOf(`${lead} ${flow}`) <= lineWidth ? `${lead} ${flow}` : undefined;
}

/** `{a: 1, b: [2]}`; undefined where a comment or a text of several lines is in it. */
function inBrackets(piece: CollectionPiece): string | undefined {
  if (piece.end.some((line) => line !== '')) return undefined;
  const parts: string[] = [];
  for (const { key, value, before, after } of piece.entries) {
    if (after.length > 0 || before.some((line) => line !== '')) return undefined;
    const text = value.kind === 'scalar' ? oneLine(scalarLines(value, { flow: true, key: false })) : inBrackets(value);
    if (text === undefined) return undefined;
    const name = key && oneLine(scalarLines(key, { flow: true, key: true }));
    parts.push(name === undefined ? text : text === '' ? name : `${name}: ${text}`);
  }
  return piece.kind === 'map' ? `{${parts.join(', ')}}` : `[${parts.join(', ')}]`;
}

const oneLine = (lines: readonly string[]): string | undefined => (lines.length === 1 ? lines[0] : undefined);
