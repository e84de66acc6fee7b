// 显示序号: which forms are read, and which two can be compared.
import { describe, expect, test } from 'vitest';
import { compareNumbers, displayNumber } from '../src/lint/points/number-forms.ts';

describe('a display number is read', () => {
  test.each<[string, string, number[]]>([
    ['3', 'dotted', [3]],
    ['3.2.10', 'dotted', [3, 2, 10]],
    ['３．２．１', 'dotted', [3, 2, 1]],
    ['1、', 'dotted', [1]],
    ['1.', 'dotted', [1]],
    ['（12）', 'bracketed', [12]],
    ['一、', 'chinese', [1]],
    ['十', 'chinese', [10]],
    ['二十三', 'chinese', [23]],
    ['（十一）', 'chinese-bracketed', [11]],
    ['(九十)', 'chinese-bracketed', [90]],
  ])('%s', (text, form, parts) => {
    expect(displayNumber(text)).toEqual({ form, parts });
  });

  test.each(['', 'A1', '第三项', '1-2', '二十三十', '〇', '1..2', '(一', '百', '1.2a'])('but not %s, of which nothing is said', (text) => {
    expect(displayNumber(text)).toBeUndefined();
  });
});

describe('two display numbers', () => {
  const order = (left: string, right: string) => {
    const [one, other] = [displayNumber(left), displayNumber(right)];
    return one && other && Math.sign(compareNumbers(one, other) ?? Number.NaN);
  };

  test('are compared part by part, as numbers', () => {
    expect(order('1.10', '1.9')).toBe(1);
    expect(order('（九）', '（十）')).toBe(-1);
    expect(order('十二、', '十二')).toBe(0);
  });

  test('of different forms or lengths are not compared', () => {
    expect(order('1.1', '2')).toBeNaN();
    expect(order('一、', '（一）')).toBeNaN();
  });
});
