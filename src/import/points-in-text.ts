// Points as tables write them: in a cell of their own (6, 6分, 15%, −1, 各60分, 1-5.5分) or inside of a text (…（3分）, 【2分】, …12分).
import { type Exact, isNegative, parseDecimal } from '../points.ts';
import { trimmed } from '../submission/values/spelling.ts';
import type { Confidence } from './model.ts';

export interface ReadPoints {
  readonly points: Exact;
  readonly from?: Exact;
  readonly each?: boolean;
  readonly confidence: Confidence;
  /** What is left of the text without them. */
  readonly rest: string;
}

const number = '\\d+(?:\\.\\d+)?';
const ranged = `(${number})\\s*(?:-|至|到)\\s*(${number})`;

/** Full-width signs and dashes as ASCII, sign for sign: offsets stay. */
const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2010-\u2015\ufe63~∼]/g, '-')
    .replace(/[【〔]/g, '[')
    .replace(/[】〕]/g, ']');

function range(low: string, high: string): Pick<ReadPoints, 'points' | 'from'> | undefined {
  const [from, points] = [parseDecimal(low), parseDecimal(high)];
  return from && points ? { from, points } : undefined;
}

/** A cell of a points column. `share`: the column is one of weights, where 15% of 100 is 15. */
export function readPointsCell(written: string): ReadPoints | undefined {
  const text = narrow(trimmed(written)).replace(/\s+/g, '');
  const plain = new RegExp(`^([+-]?)(${number})(分?|%)$`).exec(text) ?? new RegExp(`^[(\\[]([+-]?)(${number})(分?|%)[)\\]]$`).exec(text);
  if (plain) {
    const value = parseDecimal(`${plain[1] === '-' ? '-' : ''}${plain[2] ?? ''}`);
    return value && { points: value, rest: '', confidence: plain[3] === '%' ? 'medium' : 'high' };
  }
  const each = new RegExp(`^(?:各|每[项个]|分别)(?:为|计)?(${number})分?$`).exec(text);
  if (each) {
    const points = parseDecimal(each[1] ?? '');
    return points && { points, each: true, rest: '', confidence: 'medium' };
  }
  const between = new RegExp(`^[(\\[]?${ranged}分?[)\\]]?$`).exec(text);
  if (between) {
    const found = range(between[1] ?? '', between[2] ?? '');
    return found && { ...found, rest: '', confidence: 'medium' };
  }
  const named = new RegExp(`^(?:分值|满分|共|计)[:为]?(${number})分?(?:[,;](.*))?$`).exec(text);
  const points = named ? parseDecimal(named[1] ?? '') : undefined;
  return points && { points, rest: named?.[2] ?? '', confidence: 'medium' };
}

const inBrackets = new RegExp(`[(\\[](?:满分|分值|计|共)?[:为]?(?:${ranged}|([+-]?${number}))(分?)[)\\]]`, 'g');
const atEnd = new RegExp(
  `^(.*[^\\d.\\s扣得加减计每各达到于过低高记为至前第-])[\\s:,。;]*(?:(?:计|共|满分|分值)[:为]?)?(${number})分[\\s。;.]*$`,
  's',
);

/**
 * Points inside of a title or a requirement. Those in brackets count where they are the only ones, or stand at the end; a bare number
 * only at the end: 每少一次扣1分 speaks of something else. `bare`: brackets may hold a number without 分, as the header says what it is.
 */
export function readPointsInText(written: string, bare = false): ReadPoints | undefined {
  const text = narrow(written);
  const found = [...text.matchAll(inBrackets)].filter((match) => bare || match[4] === '分');
  const last = found.at(-1);
  const isLast = last !== undefined && text.slice(last.index + last[0].length).replace(/[\s。;,.]/g, '') === '';
  if (last && (found.length === 1 || isLast) && (isLast || !isInClause(text, last.index))) {
    const value = last[3] === undefined ? range(last[1] ?? '', last[2] ?? '') : pointsOf(last[3]);
    const rest = `${written.slice(0, last.index)}${written.slice(last.index + last[0].length)}`.trim();
    if (value && found.length === 1) return { ...value, rest, confidence: isLast ? 'high' : 'medium' };
    return undefined;
  }
  if (found.length > 0) return undefined;
  const end = atEnd.exec(text);
  const points = end ? pointsOf(end[2] ?? '') : undefined;
  if (points && end && !isNegative(points.points))
    return { ...points, rest: written.slice(0, (end[1] ?? '').length).trim(), confidence: 'medium' };
  if (!bare) return undefined;
  const loose = new RegExp(`^(.*\\D)\\s*(${number})\\s*分?$`, 's').exec(text);
  const value = loose ? pointsOf(loose[2] ?? '') : undefined;
  return value && { ...value, rest: written.slice(0, (loose?.[1] ?? '').length).trim(), confidence: 'low' };
}

const pointsOf = (text: string): { readonly points: Exact } | undefined => {
  const points = parseDecimal(text.replace('+', ''));
  return points && { points };
};

/** 未公示的扣(1分) and the like: the bracket belongs to a sentence of scoring. */
const isInClause = (text: string, index: number): boolean => /[扣得加减]$/.test(text.slice(0, index).trim());
