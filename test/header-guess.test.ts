import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidate, guessColumns, guessHeader } from '../src/submission/header-guess.ts';
import { roleNames } from '../src/submission/headers.ts';

const titles = [
  '行政复议案件数',
  '行政复议按期审结数',
  '行政诉讼应诉案件数',
  '负责人出庭应诉件数',
  '行政处罚公示率',
  '规范性文件备案数',
  '法治培训人次',
  '五星级司法所数',
  '司法所总数',
  '工作经费',
  '年度计划印发日期',
] as const;
const candidates = [
  ...titles.map((title) => candidate(title, title as string)),
  ...roleNames.map(([name, role]) => candidate(name, `role ${role}`)),
];
const guessOf = (header: string) => guessHeader(header, candidates)?.target;

describe('a header is guessed', () => {
  test.each([
    ['行政复议案牛数', '行政复议案件数'],
    ['行政复仪案件数', '行政复议案件数'],
    ['行政复议案件数量', '行政复议案件数'],
    ['2024年行政复议案件总数（件）', '行政复议案件数'],
    ['本年度行政复议案件数', '行政复议案件数'],
    ['行政复议\n案件数', '行政复议案件数'],
    ['1.2 行政复议案件数：', '行政复议案件数'],
    ['行政案件复议数', '行政复议案件数'],
    ['行政处罚公示律', '行政处罚公示率'],
    ['行政处罚的公示率', '行政处罚公示率'],
    ['规范性文备案数', '规范性文件备案数'],
    ['规范性文件备桉数', '规范性文件备案数'],
    ['法治培训人次数', '法治培训人次'],
    ['法制培训人次', '法治培训人次'],
    ['五星级司法所数目', '五星级司法所数'],
    ['负责人出庭应诉件娄', '负责人出庭应诉件数'],
    ['工作经费情况', '工作经费'],
    ['全年工作经费（万元）', '工作经费'],
    ['填报直', 'role value'],
    ['数椐项', 'role measure'],
    ['佐证材科', 'role evidence'],
    ['情况说眀', 'role note'],
    ['被考评单拉', 'role unit'],
    ['Reported valu', 'role value'],
  ])('%j as %s', (header, target) => expect(guessOf(header)).toBe(target));
});

describe('a header is not guessed', () => {
  test.each([
    ['未公示行政处罚公示率', 'more than a slip'],
    ['行政复议按期未审结数', 'the opposite'],
    ['四星级司法所数', 'another grade'],
    ['三星级司法所数', 'another grade'],
    ['上年工作经费', 'last year'],
    ['行政许可公示率', 'another subject'],
    ['行政应诉案件数', 'too far from either'],
    ['司法所', 'a part of two names'],
    ['经费', 'too short'],
    ['案件数', 'the end of several names'],
    ['联系电话', 'nothing of the kind'],
    ['填报人', 'nothing of the kind'],
    ['去年数值', 'last year'],
  ])('%j: %s', (header) => expect(guessOf(header)).toBeUndefined());

  test('where two names are equally near', () => {
    const two = [candidate('办案件数', 'a'), candidate('办案人数', 'b')];
    expect(guessHeader('办案次数', two)).toBeUndefined();
  });

  test('where another column already is what it is nearest to, or two headers would be the same', () => {
    const taken = (target: string) => target === '工作经费';
    expect(guessColumns(new Map([[3, '工作经贵']]), candidates, taken)).toEqual([]);
    const twice = new Map([
      [3, '工作经贵'],
      [4, '工作径费'],
    ]);
    expect(guessColumns(twice, candidates, () => false)).toEqual([]);
  });
});

test('with one slip a title is guessed as itself or not at all', () => {
  const slip = fc.record({
    title: fc.constantFrom(...titles),
    at: fc.nat(20),
    kind: fc.constantFrom('replace', 'insert', 'delete', 'swap'),
    character: fc.constantFrom(...'的所数件案项单次应未已结受率上年新'),
  });
  let guessed = 0;
  fc.assert(
    fc.property(slip, ({ title, at, kind, character }) => {
      const letters = Array.from(title);
      const place = at % letters.length;
      if (kind === 'replace') letters[place] = character;
      else if (kind === 'insert') letters.splice(place, 0, character);
      else if (kind === 'delete') letters.splice(place, 1);
      else letters.splice(place, 2, ...letters.slice(place, place + 2).toReversed());
      const found = guessOf(letters.join(''));
      if (found !== undefined) guessed += 1;
      expect([title, undefined]).toContain(found);
    }),
    { numRuns: 500, seed: 20241218 },
  );
  expect(guessed).toBeGreaterThan(200);
});
