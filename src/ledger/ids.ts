// Ids and marks. An id is made of what a problem is, never of its words, its place or its year: next year's run finds it again.
import { createHash } from 'node:crypto';
import { printExact } from '../points.ts';
import { identityOf } from '../round/identity.ts';
import { readStoredNumber } from '../submission/values/stored-number.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many letters of a hash, five bits each, without those that look like others. */
function hashLetters(text: string, count: number): string {
  const bytes = createHash('sha256').update(text).digest();
  let [bits, held, result] = [0, 0, ''];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && result.length < count) {
      held -= 5;
      result += letters[(bits >> held) & 31] ?? '';
    }
    bits &= (1 << held) - 1;
  }
  return result;
}

/** Frameworks of several years are one: `baicheng-2023` and `baicheng-2024` are `baicheng`. */
export const frameworkKey = (id: string): string => id.replaceAll(/[-_.]?(?:19|20)\d\d(?!\d)/g, '');

/** Ten letters behind a prefix that no spreadsheet takes for a number: two of 10,000 problems are alike once in 20 million ledgers. */
const withPrefix = (prefix: string, key: string): string => {
  const hash = hashLetters(key, 10);
  return `${prefix}-${hash.slice(0, 5)}-${hash.slice(5)}`;
};

/** The id of a problem that was found by scoring. `cause` is the branch of the rule, or `missing`, `pending`, `veto:…`. */
export const itemId = (unit: string, framework: string, indicator: string, cause: string): string =>
  withPrefix('ZG', [identityOf(unit), frameworkKey(framework), indicator, cause].join('\u0000'));

/** The id of a row that people added, by its words as they were first read; equal rows are told apart by `times`. */
export const addedId = (words: readonly string[], times: number): string => withPrefix('RG', [...words, String(times)].join('\u0000'));

export const isOwnId = (id: string): boolean => /^ZG-[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(id);

/** The same text whatever spreadsheet it went through: numbers as numbers, line breaks as one character, no blanks at the ends. */
function settled(text: string): string {
  const plain = text.replaceAll('\r\n', '\n').trim();
  const number = readStoredNumber(plain);
  return number ? printExact(number.value) : plain;
}

export const markLength = 4;
/** Stands for a cell that is not ours any more. */
export const noMark = '----';

/** What we wrote into a cell, in so few letters that they fit into a column: tells whether somebody has changed it. */
export const markOf = (text: string): string => hashLetters(settled(text), markLength);

export const sameText = (left: string, right: string): boolean => settled(left) === settled(right);
