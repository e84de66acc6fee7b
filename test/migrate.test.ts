// lawgov template migrate: registers, lists of documents, several files of one unit, and what is said besides.
import { describe, expect, test } from 'vitest';
import { formatLocation } from '../src/diagnostic.ts';
import { loadFramework } from '../src/index.ts';
import type { SourceFile } from '../src/model.ts';
import { renderFormWorkbook } from '../src/report/excel/form.ts';
import { formOf } from '../src/report/form/form.ts';
import { noRound } from '../src/round/none.ts';
import { readEvidenceList } from '../src/submission/form/evidence-list.ts';
import { moveAnswers } from '../src/submission/form/move-answers.ts';
import { readOldForms } from '../src/submission/form/old-form.ts';
import { openFiles } from '../src/submission/read-submission.ts';
import { runIn } from './cli-world.ts';
import { drawForm } from './form-workbook.ts';
import { csvFile, framework as plain, workbookFile } from './read-drawing.ts';

const yaml = `lawgov: 1
id: moving
version: 2.0.0
title: 迁移样例
status: sample
period: {from: 2024-01-01, to: 2024-12-31}
measures:
  cases: {title: 案件数, type: count, unit: 件}
registers:
  reviews:
    title: 行政复议台账
    columns:
      no: {title: 案号, type: text, key: true}
      accepted: {title: 受理日期, type: date}
      amount: {title: 标的额, type: amount, unit: 元}
indicators:
  - {id: cases, no: "1", title: 办理案件, points: 100, rule: {type: met, value: cases >= 1 and count(reviews) >= 0}}
scoring: {total: 100, decimals: 2, rounding: half-up, roundAt: indicator, missing: zero, notApplicable: rescale}
`;
const { value } = await loadFramework({ path: 'framework.yaml', bytes: Buffer.from(yaml) });
if (!value) throw new Error('the framework of this test is faulty');
const framework = value;

const stamp = { framework: 'moving', version: '1.0.0', form: '0'.repeat(64), unit: '甲局', period: '2024-01-01..2024-12-31' };
const asks = [
  ['cases', '案件数', 'count', '件', ''],
  ['reviews/no', '案号', 'text', '', ''],
  ['reviews/accepted', '受理日期', 'date', '', ''],
  ['reviews/amount', '标的额', 'amount', '万元', ''],
  ['contracts/name', '合同名称', 'text', '', ''],
  ['contracts/signed', '签订日期', 'date', '', ''],
];
const row = (answer: string) => ['1', '办理案件', '案件数', '件', answer, '', '', 'cases'];

async function move(files: readonly SourceFile[], to = framework) {
  const { units, diagnostics } = readOldForms(await openFiles(files), to, noRound);
  const [unit] = units;
  const moved = moveAnswers(unit?.forms ?? [], to, unit?.class);
  return {
    units: units.map((each) => each.unit),
    codes: diagnostics.map(({ code }) => code),
    moved,
    left: moved.left.map(({ title, value: text, reason, location }) => `${formatLocation(location)} ${title} ${text}: ${reason.en}`),
  };
}

describe('a register of an old form', () => {
  const registers = `# 行政复议台账
填报单位：甲局
| 案号 | 受理日期 | 标的额 |
| 甲复1号 | 2024-02-03 | 3 |
| 甲复2号 | 2024.4.5 |  |
# 合同台账
填报单位：甲局
| 合同名称 | 签订日期 |
| 采购合同 | 2024-01-05 |`;

  test('keeps its records; columns that are asked in another way, and registers that are gone, are listed cell by cell', async () => {
    const { moved, left } = await move([workbookFile(drawForm({ rows: [row('12')], stamp, asks, more: registers }), '甲局.xlsx')]);
    const records = moved.records.get('reviews') ?? [];
    expect(records.map(({ values }) => [...values].map(([id, { raw }]) => `${id}=${raw}`).join(' '))).toEqual([
      'no=甲复1号 accepted=2024-02-03',
      'no=甲复2号 accepted=2024.4.5',
    ]);
    expect(left).toEqual([
      '甲局.xlsx 行政复议台账!C3 标的额 3: of another type or unit than now asked: to be answered anew',
      '甲局.xlsx 合同台账!A3 合同名称 采购合同: no longer asked for',
      '甲局.xlsx 合同台账!B3 签订日期 2024-01-05: no longer asked for',
    ]);
    expect(moved.added.map(({ id }) => id)).toEqual(['reviews/amount']);
    expect(moved.cells).toBe(5);
  });

  test('that says 无 says so in the new form', async () => {
    const nothing = '# 行政复议台账\n| 案号 | 受理日期 | 标的额 |\n| 无 |  |  |';
    const { moved } = await move([workbookFile(drawForm({ rows: [row('12')], stamp, asks, more: nothing }), '甲局.xlsx')]);
    expect(moved.records.get('reviews')?.map(({ values }) => values.get('no')?.raw)).toEqual(['无']);
  });
});

test('the list of documents is moved row by row, and what its new form has no column for is listed', async () => {
  const list = '# 佐证材料目录\n| 序号 | 文件名 | 材料名称 | 页数 |\n| 1 | a.pdf | 关于案件的报告 | 12 |\n| 2 |  |  |  |';
  const { moved, left } = await move([workbookFile(drawForm({ rows: [row('12')], stamp, asks, more: list }), '甲局.xlsx')]);
  expect(moved.evidence).toEqual([['关于案件的报告', '', '', '', 'a.pdf', '']]);
  expect(left).toEqual(['甲局.xlsx 佐证材料目录!A2 页数 12: the new form has no such column']);
  const bytes = await renderFormWorkbook(formOf(framework, { name: '甲局' }, { answers: moved }));
  const [written] = await openFiles([{ path: '新.xlsx', bytes }]);
  expect(readEvidenceList(written?.sheets ?? [], '新.xlsx').map(({ texts }) => texts)).toEqual(moved.evidence);
});

describe('several files of one unit', () => {
  const first = workbookFile(drawForm({ rows: [row('12')], stamp, asks }), 'a/甲局.xlsx');

  test('are moved together; of two answers to one question the second is listed', async () => {
    const { units, left, moved } = await move([first, workbookFile(drawForm({ rows: [row('21')], stamp, asks }), 'b/甲局.xlsx')]);
    expect(units).toEqual(['甲局']);
    expect(moved.values.get('cases')?.raw).toBe('12');
    expect(left).toEqual(['b/甲局.xlsx 填报表!E4 案件数 21: answered twice: the first was moved']);
  });

  test('that say the same leave nothing behind', async () => {
    expect((await move([first, workbookFile(drawForm({ rows: [row('12')], stamp, asks }), 'b/甲局.xlsx')])).left).toEqual([]);
  });
});

describe('a table without a stamp', () => {
  const table =
    '| 单位 | 数据项 | 填报值 | 自评分 |\n| 甲局 | 案件数 | 12 | 8 |\n| 甲局 | 工作量 | 5 |  |\n| 乙局 | 办结数 | {formula} |  |';

  test('is moved by its titles, unit by unit; rows that nobody can place are listed whole', async () => {
    const { units, left, moved } = await move([workbookFile(table, '旧.xlsx')], plain);
    expect(units).toEqual(['甲局', '乙局']);
    expect(moved.values.get('cases')?.raw).toBe('12');
    expect(left).toEqual([
      '旧.xlsx 填报表!C2 案件数 自评分：8: the new form has no such column',
      '旧.xlsx 填报表!B3  甲局 | 工作量 | 5: nobody can tell which measure it is',
    ]);
    expect(moved.added.map(({ id }) => id)).not.toContain('cases');
  });

  test('as CSV says the same', async () => {
    const { moved } = await move([csvFile('| 数据项 | 填报值 |\n| 案件数 | 12 |', '甲局.csv')], plain);
    expect(moved.values.get('cases')?.raw).toBe('12');
  });
});

test('forms for another period are moved with a warning that their figures are of that time: form/moved-period', async () => {
  const old = { ...stamp, period: '2023-01-01..2023-12-31' };
  const file = workbookFile(drawForm({ rows: [row('12')], stamp: old, asks }).replace('2024年', '2023年'), '甲局.xlsx');
  const { mkdtempSync, writeFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  writeFileSync(join(folder, '甲局.xlsx'), file.bytes);
  writeFileSync(join(folder, '指标.yaml'), yaml);
  const run = await runIn([folder], ['template', 'migrate', '甲局.xlsx', '--framework', '指标.yaml', '--out', '新']);
  expect(run.exitCode).toBe(0);
  expect(run.stderr).toContain('form/moved-period');
  expect([...run.written.keys()].toSorted()).toEqual(['新/甲局.xlsx', '新/迁移清单.csv'].toSorted());
});
