// YAML text → the tree of what is written. For the values alone see yaml.ts.
import { isMap, isScalar, isSeq, Lexer, type Pair, parseDocument } from 'yaml';
import type { YamlTree } from './tree.ts';
import { attachComments, type Comment, type PlacedEntry, type PlacedPiece } from './tree-comments.ts';

const options = {
  stringKeys: true,
  uniqueKeys: false,
  version: '1.2',
  schema: 'core',
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Of a text without a BOM that `readYaml` reads without errors and whose lines end in `\n`; undefined for one that it does not. */
export function readTree(text: string): YamlTree | undefined {
  const document = parseDocument(text, options);
  if (document.errors.length > 0 || document.contents === null) return undefined;
  return attachComments(placed(document.contents, text, 0), commentsIn(text), text);
}

/** `missing` is where a value stands that is left out. */
function placed(node: unknown, text: string, missing: number): PlacedPiece {
  if (isMap(node) || isSeq(node)) {
    const [start, end] = node.range ?? [missing, missing];
    const entries = isMap(node) ? node.items.map((pair) => pairOf(pair, text)) : node.items.map((item) => itemOf(item, text, start));
    const flow = node.flow === true;
    // A comment above the first key may stand in the range of the map; its column is that of the key.
    return { kind: isMap(node) ? 'map' : 'list', flow, entries, start: flow || isSeq(node) ? start : (entries[0]?.start ?? start), end };
  }
  if (!isScalar(node) || !node.range) return { kind: 'scalar', style: 'plain', raw: '', value: null, start: missing, end: missing };
  const [start, end] = node.range;
  const style = node.type === 'PLAIN' ? 'plain' : node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' ? 'block' : 'quoted';
  return { kind: 'scalar', style, raw: text.slice(start, end), value: node.value, start, end };
}

function pairOf({ key, value }: Pair, text: string): PlacedEntry {
  const placedKey = placed(key, text, 0);
  const name = placedKey.kind === 'scalar' ? placedKey : undefined;
  const end = name?.end ?? 0;
  return { ...(name && { key: name }), value: placed(value, text, end), start: name?.start ?? 0 };
}

function itemOf(item: unknown, text: string, missing: number): PlacedEntry {
  const value = placed(item, text, missing);
  return { value, start: value.start };
}

/** Every comment with its offset. In what the lexer gives, a mark stands before every scalar that is not quoted. */
function commentsIn(text: string): Comment[] {
  const found: Comment[] = [];
  let [offset, scalar, afterDash] = [0, false, false];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\u0002' || lexeme === '\u0018') continue;
    if (lexeme === '\u001f') {
      scalar = true;
      continue;
    }
    if (!scalar && lexeme.startsWith('#')) found.push({ offset, text: lexeme.trimEnd(), afterDash });
    else if (scalar || lexeme.trim() !== '') afterDash = !scalar && lexeme === '-';
    offset += lexeme.length;
    scalar = false;
  }
  return found;
}

/** Whether a text, written without quotes as a value or (`asKey`) as a key, is read as the same text. */
export function readsPlain(value: string, flow: boolean, asKey: boolean): boolean {
  const inFlow = asKey ? `[{${value}: 1}]` : `[${value}, {k: ${value}}]`;
  const inBlock = asKey ? `- ${value}: 1\n` : `- ${value}\n- k: ${value}\n`;
  const document = parseDocument(flow ? inFlow : inBlock, options);
  const list = document.contents;
  if (document.errors.length > 0 || document.warnings.length > 0 || document.comment || !isSeq(list)) return false;
  const isSame = (node: unknown): boolean =>
    isScalar(node) && node.type === 'PLAIN' && node.value === value && node.tag === undefined && !node.anchor && !node.comment;
  const last = list.items.at(-1);
  const pair = isMap(last) && last.items.length === 1 ? last.items[0] : undefined;
  if (!pair) return false;
  return asKey ? list.items.length === 1 && isSame(pair.key) : list.items.length === 2 && isSame(list.items[0]) && isSame(pair.value);
}
