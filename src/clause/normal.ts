// One spelling for what clauses write in many: full width, blanks, dashes, stops. Every character knows where it stood.
import type { Span } from './tree.ts';

export interface NormalText {
  readonly text: string;
  /** By character of `text`, its offset in what was written. */
  readonly offsets: readonly number[];
}

const spellings: ReadonlyMap<string, string> = new Map([
  ['。', ';'],
  ['—', '-'],
  ['–', '-'],
  ['~', '-'],
  ['∼', '-'],
  ['﹪', '%'],
  ['≧', '≥'],
  ['≦', '≤'],
]);

/** Signs of full width become those of half width; blanks go. */
export function normalise(written: string): NormalText {
  let text = '';
  const offsets: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    const code = written.charCodeAt(index);
    const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : (written[index] ?? '');
    const character = spellings.get(half) ?? half;
    if (/\s/.test(character) || (character === '-' && text.endsWith('-'))) continue;
    text += character;
    offsets.push(index);
  }
  return { text, offsets };
}

/** A stretch of normal text as it was written. */
export function spanOf({ offsets }: NormalText, start: number, end: number): Span {
  const first = offsets[start] ?? 0;
  return { start: first, length: (offsets[end - 1] ?? first) - first + 1 };
}

/** What stands between two signs: read alone, or with what came before it in its sentence. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Sentences end at ； and 。 */
  readonly sentence: number;
  /** Stands in brackets after what it limits. */
  readonly bracket: boolean;
}

const marker = /^(?:[①-⑳]|\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)|\d{1,2}(?:\.(?!\d)|、)|[一二三四五六七八九十]{1,2}(?:是|、))/;
const openers = '(《“〈[';
const closers = ')》”〉]';

/** The phrases of a clause. A bracket is one of its own where it speaks of points, otherwise part of the words around it. */
export function phrasesOf({ text }: NormalText): Phrase[] {
  const phrases: Phrase[] = [];
  let [start, sentence, depth] = [0, 0, 0];
  const push = (from: number, to: number, bracket: boolean) => {
    const skip = bracket ? 0 : (marker.exec(text.slice(from, to))?.[0].length ?? 0);
    if (to > from + skip) phrases.push({ text: text.slice(from + skip, to), start: from + skip, end: to, sentence, bracket });
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '(' && depth === 0) {
      const close = text.indexOf(')', index);
      const inner = close < 0 ? '' : text.slice(index + 1, close);
      if (/[分止]/.test(inner) && !/部分/.test(inner)) {
        push(start, index, false);
        push(index + 1, close, true);
        start = close + 1;
        index = close;
        continue;
      }
    }
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isStop(text, index, start)) {
      push(start, index, false);
      if (character === ';' || character === '.') sentence += 1;
      start = index + 1;
    }
  }
  push(start, text.length, false);
  return phrases;
}

/** 17:30 and 0.5 hold no stop; 省级3分、市级2分 does, 分别得3分、2分 does not. */
function isStop(text: string, index: number, start: number): boolean {
  const character = text[index];
  if (character === ',' || character === ';') return true;
  if (character === ':') return !/\d/.test(text[index + 1] ?? '');
  if (character === '、')
    return text[index - 1] === '分' && !text.slice(start, index).includes('分别') && /^[^,;]*分/.test(text.slice(index));
  return character === '.' && index === text.length - 1;
}
