import { type Fault, faultAt } from './fault.ts';
import { readNumber } from './number-tokens.ts';
import { type Source, sourceOf, wordAt } from './source.ts';
import { syntaxProblems as problems } from './syntax-problems.ts';
import type { Span } from './tree.ts';

export type Keyword = 'and' | 'or' | 'not' | 'true' | 'false';

/** `symbol` texts are canonical (`×` is `*`, `≥` is `>=`). `invalid` ends the list where the text cannot be read on. */
export type Token = { readonly at: Span } & (
  | { readonly kind: 'number' | 'percent' | 'date' | 'text' | 'symbol'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'duration'; readonly days: number; readonly working: boolean }
  | { readonly kind: 'keyword'; readonly text: Keyword }
  | { readonly kind: 'invalid'; readonly fault: Fault }
  | { readonly kind: 'end' }
);

const keywords: ReadonlyMap<string, Keyword> = new Map([
  ['and', 'and'],
  ['且', 'and'],
  ['or', 'or'],
  ['或', 'or'],
  ['not', 'not'],
  ['非', 'not'],
  ['true', 'true'],
  ['是', 'true'],
  ['false', 'false'],
  ['否', 'false'],
]);

const symbols: ReadonlyMap<string, string> = new Map([
  ...['<=', '>=', '!=', '+', '-', '*', '/', '<', '>', '=', '(', ')', ','].map((symbol): [string, string] => [symbol, symbol]),
  ['==', '='],
  ['<>', '!='],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
]);

const closers: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['‘', '’'],
  ['’', '’'],
  ['＂', '＂'],
  ['＇', '＇'],
  ['`', '`'],
  ['｀', '｀'],
]);

/** Whether a name can stand in an expression without backticks. */
export function isBareName(name: string): boolean {
  const source = sourceOf(name);
  if (name === '' || wordAt(source.plain, 0) !== source.plain || keywords.has(source.plain.toLowerCase())) return false;
  return (readNumber(source, 0)?.kind ?? 'name') === 'name';
}

/** A quoted text or title. A doubled quote inside stands for one. */
function readQuoted({ text }: Source, offset: number, close: string): Token {
  const name = close === '`' || close === '｀';
  let content = '';
  for (let index = offset + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character !== close) content += character;
    else if (text.charAt(index + 1) === close) {
      content += character;
      index += 1;
    } else {
      const at = { offset, length: index + 1 - offset };
      return name ? { kind: 'name', text: content, quoted: true, at } : { kind: 'text', text: content, at };
    }
  }
  const at = { offset, length: text.length - offset };
  return { kind: 'invalid', fault: faultAt(at, problems.unclosedQuote, { found: text.slice(offset), close }), at };
}

/** Operators of other languages, recognised to say what to write instead. */
const foreign = new Set(['&&', '||', '**']);

function readSymbol({ text, plain }: Source, offset: number): Token {
  const pair = plain.slice(offset, offset + 2);
  for (const written of [pair, plain.charAt(offset)]) {
    const symbol = symbols.get(written);
    if (symbol !== undefined && !foreign.has(pair)) return { kind: 'symbol', text: symbol, at: { offset, length: written.length } };
  }
  const found = foreign.has(pair) ? pair : String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const at = { offset, length: found.length };
  return { kind: 'invalid', fault: faultAt(at, problems.character, { found, plain: plain.slice(offset, offset + found.length) }), at };
}

function readWord(source: Source, offset: number, word: string): Token {
  const at = { offset, length: word.length };
  const keyword = keywords.get(word.toLowerCase());
  if (keyword !== undefined) return { kind: 'keyword', text: keyword, at };
  return { kind: 'name', text: source.text.slice(offset, offset + word.length), quoted: false, at };
}

function readToken(source: Source, offset: number): Token {
  const close = closers.get(source.text.charAt(offset));
  if (close !== undefined) return readQuoted(source, offset, close);
  const number = readNumber(source, offset);
  if (number !== undefined) return number;
  const word = wordAt(source.plain, offset);
  return word === '' ? readSymbol(source, offset) : readWord(source, offset, word);
}

/** Splits an expression into tokens; the last one is `end`, or `invalid` with what is wrong there. */
export function readTokens(text: string): Token[] {
  const source = sourceOf(text);
  const tokens: Token[] = [];
  const blank = /\s*/y;
  for (let offset = 0; ; ) {
    blank.lastIndex = offset;
    offset += blank.exec(text)?.[0].length ?? 0;
    if (offset >= text.length) return [...tokens, { kind: 'end', at: { offset: text.length, length: 0 } }];
    const token = readToken(source, offset);
    tokens.push(token);
    if (token.kind === 'invalid') return tokens;
    offset += token.at.length;
  }
}
