import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFile, framework, readDrawing, readFiles, workbookFile } from './read-drawing.ts';
import { cases as tableCases } from './submission-cases.ts';
import { headerCases } from './submission-header-cases.ts';
import { drawTables, hasCsvTwin } from './tables.ts';

const cases = [...tableCases, ...headerCases];

describe('a workbook', () => {
  for (const [title, drawing, values, problems = []] of cases)
    test(`with ${title}`, async () => {
      const read = await readDrawing(drawing);
      expect({ values: read.values, problems: read.problems }).toEqual({ values, problems });
    });
});

const twins = cases.filter(([title, drawing]) => hasCsvTwin(drawTables(drawing)) && !title.startsWith('evidence that is merged'));
/** CSV has no merged cells: what they cover is read as empty, which may be told as a row that was skipped. */
const isMerged = (drawing: string) => drawTables(drawing).some((sheet) => sheet.merges.length > 0);

describe('a CSV file gives the same submission as the workbook', () => {
  test.each(twins.map(([title, drawing]) => [title, drawing]))('with %s', async (_title, drawing) => {
    const workbook = await readFiles([workbookFile(drawing)], false);
    for (const delimiter of [',', '\t', ';']) {
      const csv = await readFiles([csvFile(drawing, '甲局.csv', delimiter)], false);
      expect(csv.values).toEqual(workbook.values);
      const codes = (problems: readonly string[]) =>
        problems
          .map((problem) => problem.split(' ')[0])
          .filter((code) => code !== 'csv/delimiter' && !(isMerged(drawing) && code === 'skipped-rows'));
      expect(codes(csv.problems)).toEqual(codes(workbook.problems));
    }
  });
});

const table = (rows: readonly (readonly string[])[]) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
const long = (rows: readonly (readonly string[])[]) => table([['单位', '数据项', '填报值'], ...rows]);

describe('several files', () => {
  const first = workbookFile(long([['甲局', '案件数', '12']]), 'a.xlsx');
  const second = csvFile(
    long([
      ['甲局', '办结数', '9'],
      ['乙局', '案件数', '7'],
    ]),
    'b.csv',
  );

  test('are put together by unit, whatever order they are given in', async () => {
    const values = ['乙局 cases=7 @3:3', '甲局 cases=12 @C2', '甲局 closed=9 @2:3'];
    for (const files of [
      [first, second],
      [second, first],
    ]) {
      const { submission, problems, values: read } = await readFiles(files);
      expect({ values: read, problems }).toEqual({ values, problems: [] });
      expect(submission?.inputs.map(({ path }) => path)).toEqual(['a.xlsx', 'b.csv']);
    }
  });

  test('that contradict each other are both named', async () => {
    const { values, problems, messages } = await readFiles([first, csvFile(long([['甲局', '案件数', '21']]), 'b.csv')]);
    expect(values).toEqual(['甲局 cases=unreadable @C2']);
    expect(problems).toEqual(['conflicting-values 2:3']);
    expect(messages[0]).toContain('“12”和“21”');
  });

  test('of which one cannot be read leave the others as they are', async () => {
    const { values, problems } = await readFiles([first, { path: 'b.xls', bytes: Buffer.from('<html><table></table></html>') }]);
    expect({ values, problems }).toEqual({ values: ['甲局 cases=12 @C2'], problems: ['file/old-format b.xls'] });
  });

  test('without any value give no submission', async () => {
    const { submission, problems } = await readFiles([csvFile(long([]), 'a.csv')]);
    expect({ submission, problems }).toEqual({ submission: undefined, problems: ['no-data a.csv'] });
  });
});

test('last year in the name of a file is told, unless a title inside names the year', async () => {
  const rows = long([['甲局', '案件数', '12']]);
  const { problems } = await readFiles([workbookFile(rows, '报送/甲局2023年填报.xlsx')]);
  expect(problems).toEqual(['other-year 报送/甲局2023年填报.xlsx']);
  for (const [path, text] of [
    ['甲局2024年填报.xlsx', rows],
    ['甲局-20231208.xlsx', rows],
    ['甲局2023年填报.xlsx', `2024年度填报表\n${rows}`],
  ] as const)
    expect((await readFiles([workbookFile(text, path)])).problems).toEqual([]);
});

test('the file name stands for the unit only where nothing else names one, and this is said', async () => {
  const { values, problems } = await readFiles([
    csvFile(
      table([
        ['数据项', '填报值'],
        ['案件数', '12'],
      ]),
      '报送/甲局.csv',
    ),
  ]);
  expect({ values, problems }).toEqual({ values: ['甲局 cases=12 @2:2'], problems: ['no-unit 1:1'] });
});

test('a CSV file in GB18030, UTF-8 with a byte order mark or UTF-16 says the same as one in UTF-8', async () => {
  const text = long([['甲局', '案件数', '12']]);
  const plain = csvFile(text).bytes;
  const encoded = {
    // 单位,数据项,填报值 ⏎ 甲局,案件数,12 as WPS saves it.
    gb18030: Buffer.from('b5a5cebb2ccafdbeddcfee2cccee b1a8d6b50abcd7bed62cb0b8bcfecafd2c31320a'.replaceAll(' ', ''), 'hex'),
    bom: Buffer.concat([Buffer.from('efbbbf', 'hex'), plain]),
    utf16: Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(Buffer.from(plain).toString(), 'utf16le')]),
  };
  for (const bytes of Object.values(encoded)) {
    const { values, problems } = await readFiles([{ path: '甲局.csv', bytes }]);
    expect({ values, problems }).toEqual({ values: ['甲局 cases=12 @2:3'], problems: [] });
  }
});

test('a NUL in a file that is named as a table is said with its line; in any other file it is unknown data', async () => {
  const bytes = Buffer.from(
    long([['甲局', '案件数', '12']])
      .replaceAll(' | ', ',')
      .replaceAll(/[| ]/g, '')
      .replace('12', '1\u00002'),
  );
  for (const path of ['甲局.csv', '甲局.TSV', '甲局.txt']) {
    const { problems } = await readFiles([{ path, bytes }]);
    expect(problems).toEqual(['csv/nul-byte 2:1']);
  }
  const { problems } = await readFiles([{ path: '甲局.xlsx', bytes }]);
  expect(problems).toEqual(['file/not-a-workbook 甲局.xlsx']);
});

describe('order means nothing:', () => {
  const measures = [...framework.measures.values()];
  const cellOf = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.constantFrom('', '不涉及', '是', '约30件', '95%', '/', '2024-02-06', '专职'),
  );
  const tables = fc.record({
    units: fc.uniqueArray(fc.constantFrom('甲局', '乙局', '丙局', '丁乡'), { minLength: 1 }),
    values: fc.array(cellOf, { minLength: 44, maxLength: 44 }),
    seed: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  });
  const shuffled = <T>(items: readonly T[], seed: readonly number[]): T[] =>
    items
      .map((item, index) => ({ item, key: seed[index % seed.length] ?? 0, index }))
      .sort((a, b) => a.key - b.key || b.index - a.index)
      .map(({ item }) => item);
  const withColumns = (rows: readonly (readonly string[])[], seed: readonly number[]) => {
    const order = shuffled(rows[0]?.map((_, index) => index) ?? [], seed);
    return rows.map((row) => order.map((index) => row[index] ?? ''));
  };

  test('rows and columns of a long table', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ units, values, seed }) => {
        const rows = units.flatMap((unit, at) =>
          measures.map((measure, index) => [unit, measure.title, values[at * measures.length + index] ?? '', `说明${index}`]),
        );
        const header = ['单位', '数据项', '填报值', '说明'];
        const straight = await readFiles([csvFile(table([header, ...rows]))], false);
        const mixed = await readFiles([csvFile(table(withColumns([header, ...shuffled(rows, seed)], seed.slice(30))))], false);
        expect(mixed.values).toEqual(straight.values);
        expect(mixed.submission?.units.map(({ name }) => name)).toEqual(straight.submission?.units.map(({ name }) => name));
      }),
      { numRuns: 40 },
    );
  });

  test('rows and columns of a wide table, which says the same as the long one', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ units, values, seed }) => {
        const header = ['单位', ...measures.map((measure) => measure.title)];
        const rows = units.map((unit, at) => [unit, ...measures.map((_, index) => values[at * measures.length + index] ?? '')]);
        const wide = await readFiles([workbookFile(table([header, ...rows]))], false);
        const mixed = await readFiles([workbookFile(table(withColumns([header, ...shuffled(rows, seed)], seed.slice(30))))], false);
        const asLong = rows.flatMap(([unit = '', ...row]) => row.map((value, index) => [unit, measures[index]?.title ?? '', value]));
        const longer = await readFiles([workbookFile(long(asLong))], false);
        expect(mixed.values).toEqual(wide.values);
        expect(longer.values).toEqual(wide.values);
      }),
      { numRuns: 40 },
    );
  });
});
