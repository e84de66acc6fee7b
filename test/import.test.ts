// Drawn tables of many shapes: the framework and the account that come of them are read by eye once and kept.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatYaml } from '../src/format/format.ts';
import { importTables } from '../src/import/index.ts';
import { bareTitle, enumeratedParts, readLabel, shortTitle } from '../src/import/labels.ts';
import { readPointsCell, readPointsInText } from '../src/import/points-in-text.ts';
import { readGrids } from '../src/import/read-grids.ts';
import type { SourceFile } from '../src/model.ts';
import { printExact } from '../src/points.ts';
import { readYaml } from '../src/read/yaml.ts';
import { renderImport } from '../src/report/import.ts';
import { asCsv, asDocument, asWorkbook, drawnSheets } from './import-tables.ts';

const root = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const drawingOf = (name: string) => readFileSync(`${root}${name}/table.txt`, 'utf8');

async function imported(file: SourceFile) {
  const { grids, diagnostics } = await readGrids(file);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const naming = { id: 'sample', status: 'derived' as const, source: '样表', fallbackTitle: '样表', file: file.path };
  const result = importTables(grids, naming);
  const { value } = formatYaml({ path: 'sample.yaml', bytes: new TextEncoder().encode(result.text ?? '') });
  return { ...result, text: value ?? '', grids };
}

/** Without what may differ: layout, signs, the number and the points in front of and behind a title. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll('\\n', '')
    .replace(/[\s\p{P}\p{S}]+/gu, '');

describe.each(cases)('%s', (name) => {
  test('gives the framework and the account as recorded', async () => {
    const result = await imported(asWorkbook(drawingOf(name)));
    await expect(result.text).toMatchFileSnapshot(`${root}${name}/expected.yaml`);
    await expect(renderImport(result, 'zh')).toMatchFileSnapshot(`${root}${name}/expected.txt`);
  });

  test('accounts for every row that is not empty, once', async () => {
    const drawing = drawingOf(name);
    const { imported: tree } = await imported(asWorkbook(drawing));
    const rows = drawnSheets(drawing).flatMap(({ lines }) =>
      lines.filter((line) => line.some((text) => text !== '' && text !== '^' && text !== '<')),
    );
    expect(tree.rows.length).toBe(rows.length);
    expect(
      new Set(tree.rows.map(({ location }) => `${'sheet' in location ? location.sheet : ''}${'row' in location ? location.row : ''}`)).size,
    ).toBe(rows.length);
  });

  test('keeps the words of every cell below the header', async () => {
    const drawing = drawingOf(name);
    const { text, imported: tree } = await imported(asWorkbook(drawing));
    const kept = plain(text);
    const wordless = (content: string) => /^(?:[各\d.\-−%分 ,扣值]*|\^|<)$/.test(content);
    const headers = new Set(
      tree.rows
        .filter(({ fate }) => fate === 'header' || fate === 'subtotal')
        .map(({ location }) => `${'sheet' in location ? location.sheet : ''}!${'row' in location ? location.row : ''}`),
    );
    const lost = drawnSheets(drawing).flatMap(({ name: sheet, lines }) =>
      lines
        .flatMap((line, index) => (headers.has(`${sheet}!${index + 1}`) ? [] : line.filter((content) => !wordless(content))))
        .filter((content) => {
          const words = plain(readPointsInText(readLabel(content).text, true)?.rest ?? readLabel(content).text);
          return !kept.includes(words);
        }),
    );
    expect(lost).toEqual([]);
  });

  test('is the same from a Word document', async () => {
    const drawing = drawingOf(name);
    if (drawing.includes('===')) return;
    const withoutPlaces = (text: string) =>
      text
        .split('\n')
        .filter((line) => !/^#|section:|# 原表/.test(line))
        .join('\n');
    expect(withoutPlaces((await imported(asDocument(drawing))).text)).toBe(withoutPlaces((await imported(asWorkbook(drawing))).text));
  });
});

// Merged cells come apart in CSV; where nothing but groups and headings was merged, that changes nothing.
test.each(['daxing', 'jianfen', 'national', 'ningxia', 'pufa', 'shaoxing', 'suining', 'tianzhu', 'zichabiao', 'outline_csv', 'bonus_veto'])(
  '%s is the same from CSV',
  async (name) => {
    const drawing = drawingOf(name);
    const titles = (text: string) => text.split('\n').filter((line) => /^\s+(?:- )?(?:id|title|points|clause|requirement|no):/.test(line));
    expect(titles((await imported(asCsv(drawing))).text)).toEqual(titles((await imported(asWorkbook(drawing))).text));
  },
);

test('every result is plain YAML that formatting leaves as it is', async () => {
  for (const name of cases) {
    const { text } = await imported(asWorkbook(drawingOf(name)));
    const file = { path: 'sample.yaml', bytes: new TextEncoder().encode(text) };
    expect(readYaml(file).diagnostics).toEqual([]);
    expect(formatYaml(file).value).toBe(text);
  }
});

const cellPoints: readonly (readonly [
  string,
  string | undefined,
  { readonly from?: string; readonly each?: boolean; readonly rest?: string }?,
])[] = [
  ['6', '6'],
  ['6分', '6'],
  ['１０分', '10'],
  ['（3分）', '3'],
  ['15%', '15'],
  ['-1', '-1'],
  ['−0.5', '-0.5'],
  ['各60分', '60', { each: true }],
  ['(1-5.5分)', '5.5', { from: '1' }],
  ['0.3—1分', '1', { from: '0.3' }],
  ['分 值 2分,扣 2分', '2', { rest: '扣2分' }],
  ['满分10分', '10'],
  ['酌情', undefined],
  ['2次', undefined],
  ['1.2.3', undefined],
];

test.each(cellPoints.map(([text, points, more]) => ({ text, points, ...more })))(
  'the points of a cell “$text” are $points',
  ({ text, points, from, each, rest }) => {
    const read = readPointsCell(text);
    expect(read && { points: printExact(read.points), from: read.from && printExact(read.from), each: read.each, rest: read.rest }).toEqual(
      points === undefined ? undefined : { points, from, each, rest: rest ?? '' },
    );
  },
);

const textPoints: readonly (readonly [string, boolean, string | undefined, string?])[] = [
  ['组织领导工作12分', false, '12', '组织领导工作'],
  ['制定年度计划。3分', false, '3', '制定年度计划。'],
  ['决策目录公开（2分）', false, '2', '决策目录公开'],
  ['案卷评查【2分】', false, '2', '案卷评查'],
  ['机构（5分）健全', false, '5', '机构健全'],
  ['政务服务（30）', true, '30', '政务服务'],
  ['政务服务（30）', false, undefined],
  ['文件（2021）', false, undefined],
  ['日常工作（1-5.5分）', false, '5.5', '日常工作'],
  // A sentence of scoring names points of something else.
  ['每少一次扣1分', false, undefined],
  ['达到要求得3分', false, undefined],
  ['满意度不低于90分', false, undefined],
  ['满意度达到90分', false, undefined],
  ['第1分局', false, undefined],
  ['公开（2分）、归档（3分）', false, undefined],
];

test.each(textPoints.map(([text, bare, points, rest]) => ({ text, bare, points, rest })))(
  'the points in the text “$text” (brackets bare: $bare) are $points',
  ({ text, bare, points, rest }) => {
    const read = readPointsInText(text, bare);
    expect(read && [printExact(read.points), read.rest]).toEqual(points === undefined ? undefined : [points, rest]);
  },
);

test.each([
  ['一、组织领导', '一', '组织领导'],
  ['（二）制度建设', '二', '制度建设'],
  ['1．简化审批', '1', '简化审批'],
  ['3.2 案卷评查', '3.2', '案卷评查'],
  ['（12）公开', '12', '公开'],
  ['①决策', '①', '决策'],
  ['第三部分 监督', '三', '监督'],
  ['3个工作日内报备', '', '3个工作日内报备'],
  ['2024年工作要点', '', '2024年工作要点'],
  ['1.5倍以上', '', '1.5倍以上'],
  ['十', '', '十'],
])('“%s” has the number “%s”', (text, no, rest) => {
  expect(readLabel(text)).toMatchObject({ no, text: rest });
});

test('parts of a cell are told apart by their numbers', () => {
  expect(enumeratedParts('①甲；②乙')).toEqual(['①甲；', '②乙']);
  expect(enumeratedParts('包括：\n1.甲。\n2.乙。')).toEqual(['包括：', '1.甲。', '2.乙。']);
  expect(enumeratedParts('（1）甲；（2）乙')).toEqual(['（1）甲；', '（2）乙']);
  expect(enumeratedParts('不低于1.5倍，每低0.1扣1分')).toEqual(['不低于1.5倍，每低0.1扣1分']);
});

test('titles are compared without numbers, signs and points', () => {
  expect(bareTitle('（一）双随机、一公开（3分）')).toBe(bareTitle('双随机一公开'));
  expect(bareTitle('1.政务公开')).not.toBe(bareTitle('2.党务公开'));
});

test('a long text gives a short title', () => {
  expect(shortTitle('规范性文件按期报备。')).toBe('规范性文件按期报备');
  expect(shortTitle(`全面推行证明事项告知承诺制，${'甲'.repeat(40)}`)).toBe('全面推行证明事项告知承诺制');
  expect(shortTitle('甲'.repeat(50))).toHaveLength(36);
});
