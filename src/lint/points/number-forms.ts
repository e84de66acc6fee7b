// 显示序号: what a display number such as “3.2.1”, “二、” or “（三）” counts, so that two of one form can be compared.

export interface DisplayNumber {
  /** Only numbers of one form and one length can be compared. */
  readonly form: 'dotted' | 'bracketed' | 'chinese' | 'chinese-bracketed';
  /** At least one. */
  readonly parts: readonly number[];
}

const chineseDigits = '〇一二三四五六七八九';

/** 一 to 九十九; undefined for everything else. */
function chineseValue(text: string): number | undefined {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  const high = ten === undefined ? 0 : tens === undefined ? 1 : chineseDigits.indexOf(tens);
  return high * 10 + (ones === undefined ? 0 : chineseDigits.indexOf(ones));
}

/** Undefined where the text counts in no form that is known. */
export function displayNumber(text: string): DisplayNumber | undefined {
  // NFKC: full-width digits, points and brackets become the usual ones.
  const plain = text.normalize('NFKC').trim();
  const dotted = /^(\d{1,6}(?:\.\d{1,6})*)[.、]?$/.exec(plain)?.[1];
  if (dotted !== undefined) return { form: 'dotted', parts: dotted.split('.').map(Number) };
  const inBrackets = /^\((.+)\)$/.exec(plain)?.[1];
  if (inBrackets !== undefined && /^\d{1,6}$/.test(inBrackets)) return { form: 'bracketed', parts: [Number(inBrackets)] };
  const value = chineseValue(inBrackets ?? plain.replace(/、$/, ''));
  return value === undefined ? undefined : { form: inBrackets === undefined ? 'chinese' : 'chinese-bracketed', parts: [value] };
}

/** Negative, zero or positive as the first comes before, with or after the second; undefined for different forms or lengths. */
export function compareNumbers(left: DisplayNumber, right: DisplayNumber): number | undefined {
  if (left.form !== right.form || left.parts.length !== right.parts.length) return undefined;
  const at = left.parts.findIndex((part, index) => part !== right.parts[index]);
  return at < 0 ? 0 : (left.parts[at] ?? 0) - (right.parts[at] ?? 0);
}
