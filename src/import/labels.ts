// Numbers before a title (一、 （一） 1. ①) and the names that titles have for comparing.
import { comparable } from '../submission/values/spelling.ts';

/** How deep a kind of number usually stands. */
export type LabelKind = 'part' | 'chapter' | 'section' | 'number' | 'bracket' | 'circle';

const han = '[一二三四五六七八九十百]{1,4}';
const forms: readonly (readonly [LabelKind, RegExp])[] = [
  ['part', new RegExp(`^第(${han}|\\d{1,2})[部编章]分?[\\s、:.]*`)],
  ['chapter', new RegExp(`^(${han})[、.．:]\\s*`)],
  ['section', new RegExp(`^\\((${han})\\)[、.]?\\s*`)],
  ['bracket', /^\((\d{1,3})\)[、.]?\s*/],
  ['number', /^(\d{1,3}(?:\.\d{1,3})+)[、.]?\s*(?=[^\d倍万亿%分个小年])/],
  ['number', /^(\d{1,3})(?:[、.)]|\s)\s*(?=[^\d.分%])/],
  ['circle', /^([①-⑳])\s*/],
];

export interface Labelled {
  readonly kind?: LabelKind;
  readonly no: string;
  readonly text: string;
}

/** A title apart from its number. */
export function readLabel(written: string): Labelled {
  const text = written.trim();
  // Half-width signs stand where full-width ones did: offsets stay.
  const narrow = text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  for (const [kind, form] of forms) {
    const match = form.exec(narrow);
    const rest = match ? text.slice(match[0].length).trim() : '';
    if (match?.[1] !== undefined && rest !== '') return { kind, no: match[1], text: rest };
  }
  return { no: '', text };
}

const signs = /[\s\p{P}\p{S}]+/gu;

/** A title for comparing: no number, no signs, no points, no blanks. */
export const bareTitle = (title: string): string =>
  comparable(readLabel(title).text)
    .replace(/[([【]\d+(?:\.\d+)?分?[)\]】]/g, '')
    .replace(signs, '');

/** One line, blanks between its parts. */
export const oneLine = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\t ]+/g, ' ');

const enumerated: readonly RegExp[] = [
  /(?=[①-⑳])/,
  /(?=(?:^|(?<=[\n;；。]))\s*[(（]\d{1,2}[)）])/,
  /(?=(?:^|(?<=[\n;；。]))\s*\d{1,2}[.、．](?!\d))/,
];

/** The parts of a cell that counts them: ①… ②…, 1.… 2.…; one part where it does not. What stands before the first one goes with it. */
export function enumeratedParts(text: string): readonly string[] {
  for (const border of enumerated) {
    const pieces = text.split(border).filter((piece) => piece.trim() !== '');
    const isMarked = (piece: string) => readLabel(piece).kind !== undefined;
    const marked = pieces.filter(isMarked);
    if (marked.length < 2) continue;
    const lead = pieces[0] !== undefined && !isMarked(pieces[0]) ? pieces[0].trim() : '';
    if (pieces.slice(lead === '' ? 0 : 1).some((piece) => !isMarked(piece))) continue;
    return lead === '' ? marked.map((piece) => piece.trim()) : [lead, ...marked.map((piece) => piece.trim())];
  }
  return [text];
}

const longest = 36;

/** A short title for a long requirement: its first words up to a stop. The whole text is kept beside it. */
export function shortTitle(text: string): string {
  const line = oneLine(text).replace(/[。；;]+$/, '');
  if (line.length <= longest) return line;
  const stop = line.search(/[。；;：:]/);
  const comma = line.search(/[，,]/);
  for (const end of [stop, comma]) if (end >= 4 && end <= longest) return line.slice(0, end);
  return `${line.slice(0, longest - 1)}…`;
}
