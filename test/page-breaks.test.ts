import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageBreaks } from '../src/report/excel/page-breaks.ts';

const sheet = { paper: 'A4', headerRow: 3 } as const;
const rows = (count: number, height = 20) => [30, 20, 20, ...Array.from({ length: count }, () => height)];

test('a block that would run over the page begins on the next one', () => {
  // Some 480 points of an A4 page on its side: the title, then 20 rows of 20 points.
  expect(pageBreaks({ ...sheet, blocks: [4, 14] }, rows(17), [60])).toEqual([]);
  expect(pageBreaks({ ...sheet, blocks: [4, 14] }, rows(30), [60])).toEqual([13]);
  expect(pageBreaks({ ...sheet, blocks: [] }, rows(90), [60])).toEqual([]);
});

test('the first block stays with the title, and a block longer than a page is not pushed off', () => {
  expect(pageBreaks({ ...sheet, blocks: [4] }, rows(60), [60])).toEqual([]);
  expect(pageBreaks({ ...sheet, blocks: [4, 10] }, rows(100), [60])).toEqual([]);
});

test('wide tables print smaller and hold more rows; A3 and upright pages are longer', () => {
  const blocks = Array.from({ length: 20 }, (_, index) => 4 + index * 5);
  const count = (more: object, width: number) => pageBreaks({ ...sheet, blocks, ...more }, rows(100), [width]).length;
  expect(count({}, 300)).toBeLessThan(count({}, 60));
  expect(count({ paper: 'A3' }, 60)).toBeLessThan(count({}, 60));
  expect(count({ portrait: true }, 60)).toBeLessThan(count({}, 60));
});

test('between two breaks there is never more than a page, as long as every block fits on one', () => {
  const heights = fc.array(fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(heights, (blocks) => {
      let row = 4;
      const starts = blocks.map((block) => {
        row += block.length;
        return row - block.length;
      });
      const all = [30, 20, 20, ...blocks.flat()];
      const breaks = pageBreaks({ ...sheet, blocks: starts }, all, [60]);
      expect(breaks.every((end) => starts.includes(end + 1))).toBe(true);
      const ends = [0, ...breaks, all.length];
      for (let index = 1; index < ends.length; index += 1) {
        const page = all.slice(ends[index - 1], ends[index]).reduce((sum, height) => sum + height, index === 1 ? 0 : 20);
        expect(page).toBeLessThanOrEqual(516);
      }
    }),
  );
});
