// 规范化的步骤: every change that a cell's text may undergo on its way to a value, as a function of the text alone. The readers take
// these steps and no others, so that what is logged can be replayed.
import { divide, type Exact, exact, multiply, parseDecimal, printExact } from '../../points.ts';
import type { Text } from '../../text.ts';
import { readAnswer } from './answers.ts';
import { readMoment } from './date-text.ts';
import { readWholeFigure, shareInDigits } from './figures.ts';
import { saysOption } from './option-text.ts';
import { compacted, narrowed, withoutApostrophe, withoutBlankEnds } from './spelling.ts';
import { readStoredNumber } from './stored-number.ts';

export interface StepKind {
  /** What people call it. */
  readonly title: Text;
  /** The text after it; undefined where it cannot be taken. `by` is '' for steps that take none. */
  apply(text: string, by: string): string | undefined;
}

/** Without the piece: at the front, else at the end, else where it first stands. */
function without(text: string, piece: string): string | undefined {
  if (piece === '' || !text.includes(piece)) return undefined;
  if (text.startsWith(piece)) return text.slice(piece.length);
  return text.endsWith(piece) ? text.slice(0, -piece.length) : text.replace(piece, '');
}

/** `12.50`, `.5`, `2/3`, with a sign or without. */
export function exactOf(text: string): Exact | undefined {
  const [above = '', below, more] = text.split('/');
  const numerator = parseDecimal(above.replace(/^([+-]?)(?=\.)/, '$10'));
  if (!numerator || below === undefined) return numerator;
  const denominator = more === undefined ? parseDecimal(below) : undefined;
  return denominator && divide(numerator, denominator);
}

const printed = (value: Exact | undefined): string | undefined => value && printExact(value);

function times(text: string, factor: Exact | undefined): string | undefined {
  const value = exactOf(text);
  return value && factor && printExact(multiply(value, factor));
}

const signs: ReadonlyMap<string, Exact> = new Map([
  ['%', exact(1, 100)],
  ['‰', exact(1, 1000)],
]);

const storedForm = /^[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/;

export const stepKinds = {
  ends: { title: { zh: '去首尾空白和不可见字符', en: 'blanks and invisible characters around it removed' }, apply: withoutBlankEnds },
  apostrophe: { title: { zh: '去前导撇号', en: 'leading apostrophe removed' }, apply: withoutApostrophe },
  width: { title: { zh: '全角转半角、去不可见字符', en: 'full-width characters narrowed' }, apply: narrowed },
  blanks: { title: { zh: '去中间空白', en: 'blanks inside removed' }, apply: compacted },
  variants: {
    title: { zh: '异体标点转常用标点', en: 'variant punctuation replaced' },
    apply: (text) =>
      text
        .replace(/[\ufe50\u066c]/g, ',')
        .replace(/[\ufe52]/g, '.')
        .replace(/[\ufe6a]/g, '%')
        .replace(/[\u2044\u2215]/g, '/')
        .replace(/(?<=\d)[·•・。](?=\d)/g, '.'),
  },
  remove: { title: { zh: '去掉不影响数值的字', en: 'words that do not change the figure removed' }, apply: without },
  brackets: {
    title: { zh: '去掉单位的括号', en: 'brackets around the unit removed' },
    apply: (text) => text.replace(/\((\p{L}{1,4})\)$/u, '$1'),
  },
  about: { title: { zh: '去掉约数的字，记为约数', en: 'word for a rough figure removed, value marked as rough' }, apply: without },
  sign: { title: { zh: '“负”转负号', en: 'sign in words replaced' }, apply: (text) => text.replace(/^负/, '-') },
  groups: { title: { zh: '去千分位分隔', en: 'thousands separators removed' }, apply: (text) => text.replace(/(?<=\d)[, '’`](?=\d)/g, '') },
  numeral: {
    title: { zh: '中文数字、万亿转阿拉伯数字', en: 'numeral in words turned into digits' },
    apply: (text, by) => {
      const value = by === '' || !text.includes(by) ? undefined : readWholeFigure(by, true);
      return value && text.replace(by, printExact(value));
    },
  },
  share: {
    title: { zh: '“几分之几”转数字', en: 'share in words turned into digits' },
    apply: (text) => {
      const digits = shareInDigits(text.replace(/^-/, ''));
      return digits === undefined ? undefined : `${text.startsWith('-') ? '-' : ''}${digits}`;
    },
  },
  percent: {
    title: { zh: '百分号、千分号转小数', en: 'percent sign turned into a fraction' },
    apply: (text) => (signs.has(text.slice(-1)) ? times(text.slice(0, -1), signs.get(text.slice(-1))) : text),
  },
  unit: { title: { zh: '去掉单位', en: 'unit removed' }, apply: without },
  plain: { title: { zh: '写成最简的十进制数', en: 'written as the plain decimal' }, apply: (text) => printed(exactOf(text)) },
  times: { title: { zh: '换算单位，乘以', en: 'converted, times' }, apply: (text, by) => times(text, exactOf(by)) },
  stored: {
    title: { zh: '表格软件的存储形式转十进制数（15 位有效数字）', en: 'stored form turned into a decimal (15 significant digits)' },
    apply: (text) => {
      const token = storedForm.exec(text)?.[0] ?? '';
      const stored = readStoredNumber(token);
      return stored && `${printExact(stored.value)}${text.slice(token.length)}`;
    },
  },
  date: { title: { zh: '写成年-月-日', en: 'written as year-month-day' }, apply: (text) => readMoment(text, false) },
  moment: { title: { zh: '写成年-月-日 时:分', en: 'written as year-month-day hour:minute' }, apply: (text) => readMoment(text, true) },
  answer: {
    title: { zh: '读作是或否', en: 'read as yes or no' },
    apply: (text) => {
      const answer = readAnswer(text);
      return typeof answer === 'boolean' ? String(answer) : undefined;
    },
  },
  option: {
    title: { zh: '对应到选项', en: 'matched with the option' },
    apply: (text, by) => (saysOption(text, by) ? by : undefined),
  },
} satisfies Readonly<Record<string, StepKind>>;

export type StepName = keyof typeof stepKinds;
