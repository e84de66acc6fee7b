// Random trees drawn as tables are read back whole: titles, levels, points, clauses, whatever the layout of the columns.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importTables } from '../src/import/index.ts';
import type { Node } from '../src/import/model.ts';
import { readGrids } from '../src/import/read-grids.ts';
import type { SourceFile } from '../src/model.ts';
import { equals, exact, printExact, sum } from '../src/points.ts';
import { asCsv, asDocument, asWorkbook } from './import-tables.ts';

interface Tree {
  readonly title: string;
  readonly points: number;
  readonly clause: string;
  readonly children: readonly Tree[];
}

const words = [
  '政务公开',
  '行政执法',
  '合法审核',
  '案卷评查',
  '普法宣传',
  '人民调解',
  '法律援助',
  '复议应诉',
  '权责清单',
  '备案管理',
  '信访办理',
  '学法用法',
];
const clauses = ['未开展的不得分', '每少一次扣1分，扣完为止', '由考核组核定', '覆盖率达到90%得满分，否则按比例得分'];
const halves = fc.integer({ min: 1, max: 40 }).map((value) => value / 2);

/** Trees of three levels; no two titles are the same, as blank cells and equal ones would mean the same then. */
const trees = fc
  .array(
    fc.array(
      fc.array(fc.record({ points: halves, clause: fc.constantFrom(...clauses), word: fc.nat(words.length - 1) }), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((roots): Tree[] => {
    let count = 0;
    const title = (word: number) =>
      `${words[word % words.length]}事项${['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'][count % 10]}${'之'.repeat(Math.floor(count++ / 10))}`;
    const total = (children: readonly Tree[]) => children.reduce((whole, child) => whole + child.points, 0);
    const group = (children: readonly Tree[], word: number): Tree => ({
      title: title(word),
      points: total(children),
      clause: '',
      children,
    });
    return roots.map((seconds, first) =>
      group(
        seconds.map((thirds, second) =>
          group(
            thirds.map(({ points, clause, word }) => ({ title: title(word), points, clause, children: [] })),
            first + second,
          ),
        ),
        first,
      ),
    );
  });

interface Layout {
  readonly labelled: boolean;
  readonly pointsIn: 'column' | 'title' | 'none';
  readonly clauses: boolean;
  readonly numbered: boolean;
  readonly headings: boolean;
  readonly noise: boolean;
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  labelled: fc.boolean(),
  pointsIn: fc.constantFrom('column' as const, 'title' as const, 'none' as const),
  clauses: fc.boolean(),
  numbered: fc.boolean(),
  headings: fc.boolean(),
  noise: fc.boolean(),
});

const han = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function draw(roots: readonly Tree[], { labelled, pointsIn, clauses: hasClauses, numbered, headings, noise }: Layout): string {
  const header = [
    ...(headings ? [] : ['一级指标']),
    '二级指标',
    ...(numbered ? ['序号'] : []),
    '三级指标',
    ...(pointsIn === 'column' ? ['分值'] : []),
    ...(hasClauses ? ['评分标准'] : []),
    ...(noise ? ['得分'] : []),
  ];
  const lines: string[][] = [];
  const across = (text: string) => [text, ...header.slice(1).map(() => '<')];
  if (noise) lines.push(across('法治政府建设考评指标（样表）'));
  lines.push(header);
  const worth = ({ title, points }: Tree) => (pointsIn === 'title' ? `${title}（${points}分）` : title);
  let number = 0;
  for (const [first, root] of roots.entries()) {
    const name = `${labelled || headings ? `${han[first]}、` : ''}${worth(root)}`;
    if (headings) lines.push(across(name));
    let isFirst = true;
    for (const second of root.children) {
      for (const [third, leaf] of second.children.entries()) {
        number += 1;
        lines.push([
          ...(headings ? [] : [isFirst ? name : '^']),
          third === 0 ? worth(second) : '^',
          ...(numbered ? [String(number)] : []),
          worth(leaf),
          ...(pointsIn === 'column' ? [String(leaf.points)] : []),
          ...(hasClauses ? [leaf.clause] : []),
          ...(noise ? [''] : []),
        ]);
        isFirst = false;
      }
    }
    if (noise && number % 3 === 0) lines.push(header);
  }
  if (noise) lines.push(across('填表说明：本表由考核组填写。'));
  return lines.map((line) => line.join(' | ')).join('\n');
}

interface ReadBack {
  readonly title: string;
  readonly points: string | undefined;
  readonly clause: string;
  readonly children: readonly ReadBack[];
}

const readBack = (nodes: readonly Node[]): ReadBack[] =>
  nodes.map((node) => ({
    title: node.title,
    points: node.points && printExact(node.points.points),
    clause: node.clauses.join(),
    children: readBack(node.children),
  }));

/** What the table says of the tree: groups have points only where these stand in titles. */
const expected = (roots: readonly Tree[], { pointsIn, clauses: hasClauses }: Layout): ReadBack[] =>
  roots.map(({ title, points, clause, children }) => ({
    title,
    points: pointsIn === 'title' || (pointsIn === 'column' && children.length === 0) ? printExact(exact(points * 2, 2)) : undefined,
    clause: hasClauses ? clause : '',
    children: expected(children, { pointsIn, clauses: hasClauses } as Layout),
  }));

const runs = Number(process.env['LAWGOV_RUNS'] ?? 150);

describe.each([
  ['a workbook', asWorkbook],
  ['a Word document', asDocument],
  ['CSV', asCsv],
] as const)('a tree drawn in %s', (kind, render: (text: string) => SourceFile) => {
  test('is read back whole', async () => {
    await fc.assert(
      fc.asyncProperty(trees, layouts, async (roots, drawn) => {
        // A heading over the whole width cannot be told from an item in CSV without its number: it has one.
        const drawing = draw(roots, drawn);
        const file = render(drawing);
        const { grids } = await readGrids(file);
        const { imported } = importTables(grids, { id: 'x', status: 'derived', source: 'x', fallbackTitle: 'x', file: file.path });
        expect(imported.rows.filter(({ fate }) => fate === 'left')).toEqual([]);
        expect(imported.rows.length).toBe(drawing.split('\n').length);
        expect(readBack(imported.roots)).toEqual(expected(roots, drawn));
        expect(imported.sums.filter(({ stated, found }) => !found || !equals(stated, found))).toEqual([]);
        if (drawn.pointsIn !== 'none') {
          const total = sum(
            imported.roots.flatMap(({ points, children }) =>
              points ? [points.points] : children.flatMap(({ children: leaves }) => leaves.map((leaf) => leaf.points?.points ?? exact(0))),
            ),
          );
          expect(printExact(total)).toBe(
            printExact(
              exact(
                roots.reduce((whole, { points }) => whole + points * 2, 0),
                2,
              ),
            ),
          );
        }
      }),
      { numRuns: kind === 'CSV' ? runs : Math.ceil(runs / 3) },
    );
  });
});
