import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../src/nearest.ts';

/** The whole table, without cut-offs. */
function slowDistance(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  const table = a.map(() => b.map(() => 0));
  const at = (i: number, j: number): number => (i < 0 ? j + 1 : j < 0 ? i + 1 : (table[i]?.[j] ?? 0));
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const swapped = i > 0 && j > 0 && x === b[j - 1] && a[i - 1] === y ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const row = table[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (x === y ? 0 : 1), swapped);
    });
  });
  return at(a.length - 1, b.length - 1);
}

describe('nearest', () => {
  test.each([
    ['office', ['offices', 'cases'], 'offices'],
    ['accpeted', ['closed', 'accepted'], 'accepted'],
    ['five_stra', ['five_star', 'five_stars'], 'five_star'],
    ['mni', ['max', 'min'], 'min'],
    ['ab', ['xy'], undefined],
    ['abc', ['axy'], undefined],
    ['nothing', ['offices', 'cases'], undefined],
    ['same', ['same'], undefined],
    ['', ['a'], 'a'],
    ['司法所数', ['五星级司法所数', '司法所总数'], '司法所总数'],
    ['星级司法所数量', ['办案数', '五星级司法所数'], '五星级司法所数'],
    ['行政复议案件数', ['行政诉讼案件数', '行政复议审结数'], '行政诉讼案件数'],
    ['案件按期审结率', ['审结率按期案件', '人数'], '审结率按期案件'],
    ['人数', ['件数'], '件数'],
    ['人数', ['比例'], undefined],
    ['𠮷林', ['吉林'], '吉林'],
  ])('of %j among %j it is %j', (name, candidates, expected) => expect(nearest(name, candidates)).toBe(expected));

  test('the first of equally near candidates wins', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
    expect(nearest('cat', ['hat', 'bat'])).toBe('hat');
  });

  test('the distance with a limit is the distance, cut off', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '数'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(5), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(slowDistance(left, right), limit + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
