// How narrative reports put a figure, as a framework declares it (`mentions:`): 受理行政复议案件{}件. A language of our own and not
// regular expressions: templates are data, and whatever they say is matched in time that grows with the text alone.
import { limits } from '../limits.ts';
import type { Text } from '../text.ts';
import { normalize } from './normal.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** Whatever stands between, at most `most` characters; a short one stays in its clause and passes over no figure. */
  | { readonly kind: 'gap'; readonly long: boolean }
  /** The figure itself; `{-}` takes it with the other sign: 同比下降{-}. */
  | { readonly kind: 'slot'; readonly negative: boolean }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Piece[])[] };

export interface Mention {
  readonly source: string;
  /** The figure counts with the other sign. */
  readonly negative: boolean;
  readonly pieces: readonly Piece[];
  /** What the words themselves say, where there is no slot: 述法全覆盖 => 是. */
  readonly fixed?: string;
}

export type ParsedMention = { readonly mention: Mention } | { readonly fault: Text };

interface Reader {
  readonly source: string;
  at: number;
  depth: number;
}

class Fault extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

const special = /[{}[\]()|…]/;
const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);

function readText(reader: Reader): Piece[] {
  const start = reader.at;
  while (reader.at < reader.source.length && !special.test(reader.source.charAt(reader.at))) reader.at += 1;
  const { text } = normalize(reader.source.slice(start, reader.at));
  return text === '' ? [] : [{ kind: 'text', text }];
}

function readBracket(reader: Reader, open: string): Piece {
  const end = closing.get(open) ?? '';
  reader.at += 1;
  reader.depth += 1;
  if (reader.depth > 8) throw new Fault({ zh: '括号套得太深', en: 'brackets nest too deep' });
  const options = readOptions(reader, end);
  if (reader.source.charAt(reader.at) !== end) throw new Fault({ zh: `“${open}”没有配对的“${end}”`, en: `“${open}” has no “${end}”` });
  reader.at += 1;
  reader.depth -= 1;
  if (open === '(' && options.length < 2)
    throw new Fault({
      zh: '圆括号里应有用“|”隔开的几种说法；文字本身的括号写全角',
      en: 'round brackets hold alternatives with “|”; write brackets of the text full-width',
    });
  return { kind: 'choice', options: open === '[' ? [...options, []] : options };
}

function readOptions(reader: Reader, end: string): Piece[][] {
  const options: Piece[][] = [[]];
  while (reader.at < reader.source.length) {
    const pieces = options.at(-1) ?? [];
    const character = reader.source.charAt(reader.at);
    if (character === end && end !== '') break;
    if (character === '|') {
      if (end === '') throw new Fault({ zh: '“|”只能写在圆括号或者方括号里', en: '“|” belongs inside of brackets' });
      options.push([]);
      reader.at += 1;
    } else if (character === '…') {
      const long = reader.source.startsWith('……', reader.at);
      reader.at += long ? 2 : 1;
      pieces.push({ kind: 'gap', long });
    } else if (/^\{-?\}/.test(reader.source.slice(reader.at, reader.at + 3))) {
      const negative = reader.source.charAt(reader.at + 1) === '-';
      reader.at += negative ? 3 : 2;
      pieces.push({ kind: 'slot', negative });
    } else if (closing.has(character)) pieces.push(readBracket(reader, character));
    else if (special.test(character))
      throw new Fault({ zh: `多出一个“${character}”；槽位写“{}”`, en: `stray “${character}”; the slot is written “{}”` });
    else pieces.push(...readText(reader));
  }
  return options;
}

const slotsIn = (pieces: readonly Piece[]): number => pieces.filter(({ kind }) => kind === 'slot').length;
const slotInside = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.kind === 'choice' && piece.options.some((option) => slotsIn(option) > 0 || slotInside(option)));
const wordsIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? Array.from(piece.text).length : piece.kind === 'choice' ? Math.min(...piece.options.map(wordsIn)) : 0), 0); // biome-ignore format: one sum

function check(pieces: readonly Piece[], fixed: string | undefined): void {
  if (slotInside(pieces)) throw new Fault({ zh: '槽位“{}”不能写在括号里', en: 'the slot “{}” may not stand inside of brackets' });
  const slots = slotsIn(pieces);
  if (fixed === undefined && slots !== 1)
    throw new Fault({
      zh: '应有一个槽位“{}”，或者用“=> 值”写明这句话说明什么',
      en: 'one slot “{}” is needed, or “=> value” for what the words say',
    });
  if (fixed !== undefined && slots > 0) throw new Fault({ zh: '有“=> 值”就不能再有槽位“{}”', en: 'with “=> value” there is no slot “{}”' });
  if (fixed === '') throw new Fault({ zh: '“=>”后面没有值', en: 'nothing stands behind “=>”' });
  // Two characters are the least that says what a figure is about.
  if (wordsIn(pieces) < 2)
    throw new Fault({ zh: '文字太少：至少要有两个必定出现的字', en: 'too few words: at least two characters must always be there' });
  const outermost = [pieces[0], pieces.at(-1)];
  if (outermost.some((piece) => piece?.kind === 'gap'))
    throw new Fault({ zh: '“…”不能在开头或者末尾', en: '“…” may not stand at either end' });
}

/** Reads a template; what is wrong with it is said in words. */
export function parseMention(source: string): ParsedMention {
  const arrow = source.indexOf('=>');
  const fixed = arrow < 0 ? undefined : source.slice(arrow + 2).trim();
  const reader: Reader = { source: arrow < 0 ? source : source.slice(0, arrow), at: 0, depth: 0 };
  try {
    if (source.length > limits.mentionCharacters)
      throw new Fault({ zh: `长于 ${limits.mentionCharacters} 个字符`, en: `longer than ${limits.mentionCharacters} characters` });
    const pieces = readOptions(reader, '')[0] ?? [];
    check(pieces, fixed);
    return {
      mention: {
        source,
        pieces,
        negative: pieces.some((piece) => piece.kind === 'slot' && piece.negative),
        ...(fixed !== undefined && { fixed }),
      },
    };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.text };
    throw error;
  }
}
