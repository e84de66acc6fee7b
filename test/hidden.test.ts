import { describe, expect, test } from 'vitest';
import type { HiddenPolicy, Round } from '../src/model.ts';
import { readWorkbook } from '../src/read/xlsx.ts';
import { noRound } from '../src/round/none.ts';
import { openFiles, readOpened } from '../src/submission/read-submission.ts';
import { makeWorkbook, relationship, relationships, row, workbookParts, worksheet, zipFile } from './make-zip.ts';
import { framework, workbookFile } from './read-drawing.ts';

const line = (number: number, attributes = '') => `<row r="${number}"${attributes}><c r="A${number}"><v>${number}</v></c></row>`;
const sheetOf = async (rows: string, around: { before?: string; after?: string } = {}) => {
  const { value } = await readWorkbook(makeWorkbook({ sheet: worksheet(rows, around) }));
  return value?.[0];
};
const waysOf = async (rows: string, around = {}) =>
  (await sheetOf(rows, around))?.rows.map(({ hidden, hiddenAs }) => (hidden ? (hiddenAs ?? 'hidden') : 'seen'));

describe('rows of a workbook are out of sight', () => {
  test.each([
    ['', 'seen'],
    [' hidden="1"', 'hidden'],
    [' hidden="true" outlineLevel="2"', 'collapsed'],
    [' outlineLevel="1"', 'seen'],
    [' hidden="0" ht="15.75" customHeight="1"', 'seen'],
    [' ht="1.99"', 'flat'],
    [' ht="2"', 'seen'],
    [' ht="0" customHeight="1"', 'flat'],
    [' ht="12"', 'seen'],
    [' ht="0" hidden="1"', 'hidden'],
  ])('with the attributes%s: %s', async (attributes, way) => {
    expect(await waysOf(line(1, attributes))).toEqual([way]);
    // Any other shape goes another way through the reader.
    expect(await waysOf(line(1, attributes).replaceAll('"', "'"))).toEqual([way]);
  });

  test('by the height that rows have where they name none, but not by being left out by default', async () => {
    const flat = '<sheetFormatPr defaultRowHeight="0.5" customHeight="1"/>';
    expect(await waysOf(line(1) + line(2, ' ht="15"'), { before: flat })).toEqual(['flat', 'seen']);
    expect(await waysOf(line(1), { before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>' })).toEqual(['seen']);
  });
});

test('columns are out of sight hidden, collapsed, or narrower than can be seen', async () => {
  const before =
    '<cols><col min="1" max="1" width="9" hidden="1"/><col min="2" max="3" width="9" hidden="1" outlineLevel="1"/><col min="4" max="4" width="0.29"/><col min="5" max="5" width="0.3"/></cols>';
  expect((await sheetOf(line(1), { before }))?.hiddenColumns).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: 3, as: 'collapsed' },
    { from: 4, to: 4, as: 'flat' },
  ]);
});

describe('a filter is at work', () => {
  const rows = line(1) + line(2, ' hidden="1"');
  const criteria = '<filterColumn colId="0"><filters><filter val="甲局"/></filters></filterColumn>';
  const range = { top: 1, left: 1, bottom: 9, right: 3 };
  test('where it has criteria and hides something', async () => {
    expect((await sheetOf(rows, { after: `<autoFilter ref="A1:C9">${criteria}</autoFilter>` }))?.filters).toEqual([range]);
    expect((await sheetOf(line(1), { after: `<autoFilter ref="A1:C9">${criteria}</autoFilter>` }))?.filters).toBeUndefined();
  });
  test('not where there are only its arrows', async () => {
    expect((await sheetOf(rows, { after: '<autoFilter ref="A1:C9"/>' }))?.filters).toBeUndefined();
    const noArrow = '<autoFilter ref="A1:C9"><filterColumn colId="1" hiddenButton="1"/></autoFilter>';
    expect((await sheetOf(rows, { after: noArrow }))?.filters).toBeUndefined();
  });
  test('anywhere in a sheet that says so without a range: an advanced filter', async () => {
    const [filter] = (await sheetOf(rows, { before: '<sheetPr filterMode="1"/>' }))?.filters ?? [];
    expect(filter?.bottom).toBeGreaterThan(1_048_576);
  });
  test('in a table of the sheet', async () => {
    const parts = [
      ...workbookParts({ sheet: worksheet(rows) }),
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: relationships(relationship('rId1', 'table', '../tables/table1.xml')) },
      { name: 'xl/tables/table1.xml', data: `<table><autoFilter ref="A1:C9">${criteria}</autoFilter></table>` },
    ];
    const { value } = await readWorkbook(zipFile(parts));
    expect(value?.[0]?.filters).toEqual([range]);
  });
  test('outside of whose range rows are simply hidden', async () => {
    const list = row(1, '<c r="A1" t="str"><v>单位</v></c><c r="B1" t="str"><v>数据项</v></c><c r="C1" t="str"><v>填报值</v></c>');
    const fact = (number: number, measure: string) =>
      `<row r="${number}" hidden="1"><c r="A${number}" t="str"><v>甲局</v></c><c r="B${number}" t="str"><v>${measure}</v></c><c r="C${number}"><v>3</v></c></row>`;
    const after = `<autoFilter ref="A1:C2">${criteria}</autoFilter>`;
    const file = makeWorkbook({ sheet: worksheet(list + fact(2, '案件数') + fact(3, '办结数'), { after }) });
    const { diagnostics } = readOpened(await openFiles([file]), framework);
    expect(diagnostics.map(({ code, message }) => `${code} ${/第 \d+ 行/.exec(message.zh)?.[0]}`).toSorted()).toEqual([
      'submission/filtered-rows 第 2 行',
      'submission/hidden-rows 第 3 行',
    ]);
  });
});

describe('the policy of a round', () => {
  const file = workbookFile(`# 填报表
    <!-- hidden rows 3 -->
    <!-- filtered rows 4 -->
    <!-- flat rows 5 -->
    <!-- flat columns 4 -->
    | 单位 | 数据项 | 填报值 | 说明 |
    | 甲局 | 案件数 | 12 | 一 |
    | 甲局 | 办结数 | 9 | |
    | 甲局 | 宣传人次 | 5 | |
    | 甲局 | 平均办理天数 | 7 | |
    # 旧表 (veryHidden)
    | 单位 | 数据项 | 填报值 |
    | 甲局 | 工作经费 | 8万元 |`);
  const read = async (policy: Partial<Record<keyof Round['hidden'], HiddenPolicy>>) => {
    const round = { ...noRound, hidden: { ...noRound.hidden, ...policy } };
    const { value, diagnostics } = readOpened(await openFiles([file]), framework, round);
    const [unit] = value?.units ?? [];
    const values = [...(unit?.values.values() ?? [])].filter(({ reading }) => reading.state !== 'missing');
    return {
      measures: values.map(({ measure }) => measure).toSorted(),
      note: values.find(({ measure }) => measure === 'cases')?.note,
      told: diagnostics
        .filter(({ code }) => /hidden|filtered|flat/.test(code))
        .map(({ code, severity }) => `${severity} ${code.replace('submission/', '')}`),
    };
  };
  const warned = ['warning hidden-sheet', 'warning hidden-rows', 'warning filtered-rows', 'warning flat-rows', 'warning hidden-column'];

  test('reads what is out of sight but for sheets, where it says nothing', async () => {
    const { told, ...rest } = await read({});
    expect(rest).toEqual({ measures: ['cases', 'closed', 'days', 'visitors'], note: '一' });
    expect(told.toSorted()).toEqual(warned.toSorted());
  });
  test('leaves out what it is told to, and says so', async () => {
    const { told, ...rest } = await read({ rows: 'skip', columns: 'skip', sheets: 'read' });
    expect(rest).toEqual({ measures: ['budget', 'cases', 'visitors'], note: undefined });
    expect(told.toSorted()).toEqual(warned.toSorted());
  });
  test('refuses with an error for each, and reads none of it', async () => {
    const { told, ...rest } = await read({ rows: 'refuse', columns: 'refuse', sheets: 'refuse', filtered: 'refuse' });
    expect(rest).toEqual({ measures: ['cases'], note: undefined });
    expect(told).toEqual(Array.from({ length: 5 }, () => 'error hidden-refused'));
  });
});
