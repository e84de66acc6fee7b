import { describe, expect, test } from 'vitest';
import { printExpression } from '../src/expression/index.ts';
import { parseTree } from '../src/expression/parse.ts';
import { compiled, evaluated, measures } from './expression-scope.ts';

const canonical = (text: string) => {
  const parsed = parseTree(text);
  return 'tree' in parsed ? printExpression(parsed.tree) : parsed.fault.code;
};

describe('expression grammar', () => {
  test.each([
    ['12', '12'],
    ['1.50', '1.50'],
    ['95%', '95%'],
    ['86.1 %', '86.1%'],
    ['2024-06-30', '2024-06-30'],
    ['60d', '60d'],
    ['5wd', '5wd'],
    ["'专职'", "'专职'"],
    ['"专职"', "'专职'"],
    ['“专职”', "'专职'"],
    ['”专职”', "'专职'"],
    ['‘专职’', "'专职'"],
    ['＂专职＂', "'专职'"],
    ["'it''s'", "'it''s'"],
    ['"say ""so"""', `'say "so"'`],
    ['true', 'true'],
    ['是', 'true'],
    ['否', 'false'],
    ['FALSE', 'false'],
    ['a × b ÷ c', 'a * b / c'],
    ['a − b', 'a - b'],
    ['（a ＋ ２．５） － ９５％', 'a + 2.5 - 95%'],
    ['a=b', 'a = b'],
    ['a==b', 'a = b'],
    ['a<>b', 'a != b'],
    ['a≠b', 'a != b'],
    ['a！＝b', 'a != b'],
    ['a≤b', 'a <= b'],
    ['a≥b', 'a >= b'],
    ['a＜b', 'a < b'],
    ['a 且 b 或 非 c', 'a and b or not c'],
    ['a AND b', 'a and b'],
    ['exec.case_quality', 'exec.case_quality'],
    ['2024_plan', '2024_plan'],
    ['`60d`', '`60d`'],
    ['`true`', '`true`'],
    ['`五星级司法所数`', '五星级司法所数'],
    ['`调解成功（件）`', '`调解成功（件）`'],
    ['`a``b`', '`a``b`'],
    ['库尔班·土鲁木', '库尔班·土鲁木'],
    ['min( a,b )', 'min(a, b)'],
    ['f()', 'f()'],
    ['- - a', '--a'],
    ['\u3000a\n+\tb ', 'a + b'],
  ])('%s is read as %s', (text, expected) => expect(canonical(text)).toBe(expected));

  test.each([
    ['a or b and c', 'a or (b and c)'],
    ['not a and b', '(not a) and b'],
    ['not a < b', 'not (a < b)'],
    ['a + b < c * d', '(a + b) < (c * d)'],
    ['a - b - c', '(a - b) - c'],
    ['a / b / c', '(a / b) / c'],
    ['a + b * c', 'a + (b * c)'],
    ['-a * b', '(-a) * b'],
    ['a * -b + c', '(a * (-b)) + c'],
    ['not not a', 'not (not a)'],
    ['a and b and c', '(a and b) and c'],
  ])('%s groups as %s', (text, bracketed) => expect(canonical(text)).toBe(canonical(bracketed)));

  test.each([
    ['a - (b - c)', 'a - (b - c)'],
    ['a + (b + c)', 'a + (b + c)'],
    ['(a + b) * c', '(a + b) * c'],
    ['-(a + b)', '-(a + b)'],
    ['not (a or b)', 'not (a or b)'],
    ['(a < b) = c', '(a < b) = c'],
    ['a and (b and c)', 'a and (b and c)'],
    ['(not a) = b', '(not a) = b'],
  ])('the brackets of %s are kept', (text, expected) => expect(canonical(text)).toBe(expected));

  test('a measure is found by id, by title and by its title in backticks', () => {
    expect(compiled('five_star').tree).toMatchObject({ kind: 'name', name: 'five_star' });
    expect(compiled('五星级司法所数').tree).toMatchObject({ kind: 'name', name: 'five_star' });
    expect(compiled('`调解成功（件）`').tree).toMatchObject({ kind: 'name', name: 'mediated' });
    expect(compiled('ｆｉｖｅ＿ｓｔａｒ').tree).toMatchObject({ kind: 'name', name: 'five_star' });
  });

  test('a date is no subtraction, spaces make it one', () => {
    expect(evaluated('2024-06-30')).toBe('day 19904');
    expect(evaluated('2024 - 6 - 30')).toBe('1988');
  });

  test('measures are listed once, in order of first use', () => {
    expect(compiled('if(open, cases, suits) + cases > 办案数 + offices * 0').measures).toEqual(['open', 'cases', 'suits', 'offices']);
    expect(compiled('12').measures).toEqual([]);
  });

  test('nodes know their place, brackets included', () => {
    expect(compiled(' (cases + 2) * score').tree).toMatchObject({
      at: { offset: 1, length: 19 },
      left: { at: { offset: 1, length: 11 }, left: { at: { offset: 2, length: 5 } } },
      right: { at: { offset: 15, length: 5 } },
    });
  });

  test('a tree is plain data', () => {
    const { tree } = compiled('if(open and level = "专职", round(rate, 2), 95%) >= 1.10');
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  test('every measure of the tests can be named without backticks, except the one with brackets', () => {
    const bare = measures.filter(({ title }) => canonical(title) === title).map(({ id }) => id);
    expect(bare).toEqual(measures.map(({ id }) => id).filter((id) => id !== 'mediated'));
  });

  test('a chain as long as the limit allows is read, compiled and evaluated', () => {
    const text = `${'1+'.repeat(999)}1`;
    expect(evaluated(text)).toBe('1000');
    expect(evaluated(`${'1+'.repeat(999)}1 `)).toBe('1000');
  });
});
