// Edits of a YAML file as changes of its text: outside of them every byte stays, inside them the quoting style does.
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit, Location } from '../diagnostic.ts';
import { plainScalar, printScalar } from './yaml-scalar.ts';

/** `insert` takes the place of the characters from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

interface Entry {
  readonly owner: YAMLMap | YAMLSeq;
  readonly index: number;
  /** The pair or item that the owner is the value of. */
  readonly around?: Entry;
}

/** Gives the change of the text that an edit is; undefined where it has no place or would take a comment with it that is not its own. */
export function editorOf(text: string): (edit: Edit) => Span | undefined {
  const document = parseDocument(text, { keepSourceTokens: false, prettyErrors: false, stringKeys: true, uniqueKeys: false });
  const scalars = new Map<number, { readonly node: Scalar; readonly inFlow: boolean; readonly isKey: boolean }>();
  const entries = new Map<number, Entry>();
  const visit = (node: unknown, inFlow: boolean, around?: Entry): void => {
    if (isScalar(node) && node.range) scalars.set(node.range[0], { node, inFlow, isKey: false });
    if (!isMap(node) && !isSeq(node)) return;
    for (const [index, item] of node.items.entries()) {
      const entry: Entry = { owner: node, index, ...(around && { around }) };
      const value = isPair(item) ? item.value : item;
      if (isPair(item) && isScalar(item.key) && item.key.range)
        scalars.set(item.key.range[0], { node: item.key, inFlow: inFlow || node.flow === true, isKey: true });
      const start = startOf(value) ?? (isPair(item) ? startOf(item.key) : undefined);
      if (start !== undefined) entries.set(start, entry);
      visit(value, inFlow || node.flow === true, entry);
    }
  };
  visit(document.contents, false);
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const offsetOf = (location: Location): number =>
    location.kind === 'text' ? (lineStarts[location.line - 1] ?? text.length) + location.column - 1 : -1;
  return (edit) => {
    const offset = offsetOf(edit.location);
    if (edit.kind === 'remove') {
      const entry = entries.get(offset);
      return entry && removal(text, entry);
    }
    const found = scalars.get(offset);
    const [start, end] = found?.node.range ?? [0, 0];
    if (!found || start === end) return undefined;
    const insert = typeof edit.value === 'string' ? printScalar(text.slice(start, end), edit.value, found) : plainScalar(edit.value);
    return insert === undefined ? undefined : { start, end, insert };
  };
}

const startOf = (node: unknown): number | undefined => ((isScalar(node) || isCollection(node)) && node.range ? node.range[0] : undefined);

const itemStart = (item: unknown): number => (isPair(item) ? startOf(item.key) : startOf(item)) ?? 0;

/** Behind the last character of a node that is not a comment or a blank. */
function contentEnd(node: unknown): number {
  if (isPair(node)) return node.value === null ? contentEnd(node.key) : Math.max(contentEnd(node.value), contentEnd(node.key));
  if (isCollection(node) && !(node as YAMLMap).flow && node.items.length > 0) return contentEnd(node.items.at(-1));
  return (node as Node).range?.[1] ?? 0;
}

const hasComment = (text: string): boolean => /(^|\s)#/.test(text);

function removal(text: string, entry: Entry): Span | undefined {
  const { owner, index } = entry;
  const items: readonly (Pair | unknown)[] = owner.items;
  if (owner.flow) return inFlow(text, items, index);
  if (items.length === 1) return lastOf(text, entry);
  const item = items[index];
  const first = isMap(owner) ? itemStart(item) : text.lastIndexOf('-', itemStart(item) - 1);
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  if (text.slice(lineStart, first).trim() === '') return wholeLines(text, lineStart, first, contentEnd(item));
  // The first entry behind a `- `: the next one takes its place.
  const next = items[index + 1];
  const end = isMap(owner) ? itemStart(next) : text.indexOf('-', contentEnd(item));
  return next === undefined || hasComment(text.slice(contentEnd(item), end)) ? undefined : { start: first, end, insert: '' };
}

/** The lines of an entry. A comment behind it stays, on a line of its own: somebody wrote it. */
function wholeLines(text: string, lineStart: number, first: number, contentEnd: number): Span | undefined {
  if (hasComment(text.slice(first, contentEnd))) return undefined;
  const end = lineEnd(text, contentEnd);
  const behind = text.slice(contentEnd, end).trimStart();
  return { start: lineStart, end, insert: behind.startsWith('#') ? text.slice(lineStart, first) + behind : '' };
}

/** Behind the line in which a node ends, a comment at its end included. */
function lineEnd(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const at = text.indexOf('\n', end);
  return at < 0 ? text.length : at + 1;
}

function inFlow(text: string, items: readonly unknown[], index: number): Span | undefined {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  const [start, end] =
    next !== undefined
      ? [itemStart(item), itemStart(next)]
      : [before === undefined ? itemStart(item) : contentEnd(before), contentEnd(item)];
  return hasComment(text.slice(start, end)) ? undefined : { start, end, insert: '' };
}

/** A list or map that loses its only entry is written as an empty one. */
function lastOf(text: string, { owner, around }: Entry): Span | undefined {
  const empty = isMap(owner) ? '{}' : '[]';
  const parent = around?.owner.items[around.index];
  const key = isPair(parent) ? parent.key : undefined;
  const end = contentEnd(owner);
  const start = isScalar(key) && key.range ? text.indexOf(':', key.range[1]) + 1 : startOf(owner);
  // A block text ends with its line: what is left of the line has to stay.
  if (!around || start === undefined || hasComment(text.slice(start, end)) || text[end - 1] === '\n') return undefined;
  return { start, end, insert: isPair(parent) ? ` ${empty}` : empty };
}
