// 整改台账: what goes in, what people write, what the next run makes of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Workbook } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { parseIsoDay, printDay } from '../src/calendar.ts';
import { formatLocation } from '../src/diagnostic.ts';
import { frameworkKey, itemId } from '../src/ledger/ids.ts';
import type { LedgerRow } from '../src/ledger/model.ts';
import { readLedger } from '../src/ledger/read.ts';
import { overdueRows } from '../src/ledger/report.ts';
import { checkRow, claimOf, daysOver, deadlineOf, isClosed } from '../src/ledger/states.ts';
import { missing } from './build-framework.ts';
import { runIn } from './cli-world.ts';
import {
  cityOf,
  columnOf,
  csvOf,
  edited,
  faultless,
  gridOf,
  lines,
  readBack,
  rowsIn,
  runLedger,
  textOf,
  workbookOf,
} from './ledger-cases.ts';

const f2023 = cityOf(2023);
const f2024 = cityOf(2024);
const bad = { 甲局: { ...faultless, plan: false, late: 2, missed: 1 }, 乙局: { ...faultless, archived: false } };
const good = { 甲局: faultless, 乙局: faultless };
const first = () => csvOf(runLedger(f2023, 2023, bad));
const next = async (csv: string, data = bad) => runLedger(f2023, 2023, data, { current: await readBack(csv, f2023) });
const row = (cells: LedgerRow['cells']): LedgerRow => ({ kind: 'row', cells, extra: new Map(), at: () => ({ kind: 'file', file: 'x' }) });

describe('items', () => {
  test('there is one for each unit, indicator and cause, and they add up to the loss', () => {
    expect(lines(runLedger(f2023, 2023, bad))).toEqual([
      '2023 乙局 files 1.00 1 仍有失分',
      '2023 甲局 plan 3.00 1 仍有失分',
      '2023 甲局 reports 1.00 1 仍有失分',
      '2023 甲局 reports 1.00 1 仍有失分',
    ]);
  });

  test('say why, what it is worth, what is proposed, and who scores it', () => {
    const plan = rowsIn(runLedger(f2023, 2023, bad)).find(({ cells }) => cells.indicatorId === 'plan');
    expect(plan?.cells).toMatchObject({
      problem: '“印发计划”不成立，得 0 分（失 3.00 分，分值 3.00 分）',
      recoverable: '3.00',
      measure: '建议：做到“印发计划”可得 3 分；尽快印发',
      owner: '甲局',
      scorer: '法制科',
      closed: '未完成',
    });
  });

  test('what was not reported is an item of its own', () => {
    const items = rowsIn(runLedger(f2023, 2023, { 甲局: { ...faultless, plan: missing } }));
    expect(items.map(({ cells }) => cells.problem)).toEqual(['缺报：未填报“印发计划”（失 3.00 分，分值 3.00 分）']);
    expect(items[0]?.cells.measure).toBe('建议：补报或核实：印发计划；尽快印发');
  });

  test('ids depend on neither the order, the words nor the year of a framework', () => {
    const ids = (framework = f2023, year = 2023) =>
      rowsIn(runLedger(framework, year, bad))
        .map(({ cells }) => cells.id)
        .toSorted();
    expect(ids(cityOf(2024, { reversed: true, words: '新' }), 2024)).toEqual(ids());
    expect(new Set(ids()).size).toBe(4);
    expect(ids().every((id) => /^ZG-[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(id ?? ''))).toBe(true);
    expect(frameworkKey('annual-departments-2024')).toBe('annual-departments');
    expect(itemId('甲　局', 'city-2023', 'plan', '')).toBe(itemId('甲局', 'city-2024', 'plan', ''));
  });
});

describe('what people wrote', () => {
  test('stays word for word in the same row, with rows and columns that they added', async () => {
    const words = {
      责任领导: '张三',
      责任人: '李四',
      '整改进展/成效': '第一行\n=第二行，“引号”"x"',
      佐证材料: "'=A1",
      整改时限: '2024年3月底前',
    };
    const grid = gridOf(edited(first(), 'plan', words));
    for (const [index, cells] of grid.entries()) cells.push(index === 0 ? '督办人' : index === 2 ? '王五' : '');
    const own: ReadonlyMap<string, string> = new Map([
      ['存在问题', '自己发现的问题'],
      ['责任人', '赵六'],
    ]);
    grid.push(grid[0]?.map((header) => own.get(header) ?? '') ?? []);
    const table = await readBack(csvOf(await next(textOf(grid))), f2023);
    const plan = rowsIn(table).find(({ cells }) => cells.indicatorId === 'plan');
    expect(plan?.cells).toMatchObject({ leader: '张三', person: '李四', progress: words['整改进展/成效'], deadline: '2024年3月底前' });
    expect(plan?.cells.evidence).toBe('=A1');
    expect([...(plan?.extra ?? [])]).toEqual([['督办人', '王五']]);
    const last = rowsIn(table).at(-1);
    expect(last?.cells).toMatchObject({ problem: '自己发现的问题', person: '赵六' });
    expect(last?.cells.id).toMatch(/^RG-/);
  });

  test('a second run changes nothing, byte for byte', async () => {
    const once = csvOf(await next(edited(first(), 'plan', { 责任人: '李四' })));
    expect(csvOf(await next(once))).toBe(once);
  });

  test('a problem and a measure in own words are kept; a figure that was changed is put right and what was written is kept beside it', async () => {
    const merged = await next(edited(first(), 'plan', { 存在问题: '计划没有印发', 失分: '1', 整改措施: '四月印发' }));
    const plan = rowsIn(merged).find(({ cells }) => cells.indicatorId === 'plan');
    expect(plan?.cells).toMatchObject({ problem: '计划没有印发', measure: '四月印发', lost: '3.00', kept: '失分：1' });
    expect(merged.diagnostics.map(({ code, location }) => `${code} ${formatLocation(location)}`)).toEqual([
      'ledger/changed-cell 台账.csv:3:7',
    ]);
    const again = await next(csvOf(merged));
    expect(again.diagnostics).toEqual([]);
    expect(csvOf(again)).toBe(csvOf(merged));
  });

  test('our own words follow the data while nobody has changed them', async () => {
    const merged = await next(first(), { ...bad, 甲局: { ...bad.甲局, late: 4 } });
    expect(lines(merged)).toContain('2023 甲局 reports 2.00 1 仍有失分');
  });

  test('columns may be moved, renamed as people call them, and lose the mark', async () => {
    const grid = gridOf(edited(first(), 'plan', { 责任人: '李四' }));
    const [mark, deadline] = [columnOf(grid, '核对码（勿改）'), columnOf(grid, '整改时限')];
    const moved = grid.map((cells, index) => {
      const kept = cells
        .filter((_, column) => column !== mark)
        .map((text, column) => (index === 0 && column === deadline ? '完成时限' : text));
      return [kept.at(-1) ?? '', ...kept.slice(0, -1)];
    });
    const merged = await next(textOf([['整改台账（自己写的标题）'], [], ...moved, ['审核人：张三']]));
    expect(lines(merged)).toEqual(lines(await next(first())));
    expect(rowsIn(merged).find(({ cells }) => cells.indicatorId === 'plan')?.cells.person).toBe('李四');
    expect(merged.above).toEqual(['整改台账（自己写的标题）']);
    expect(merged.entries.at(-1)).toEqual({ kind: 'line', text: '审核人：张三' });
  });

  test('the same in a workbook', async () => {
    const merged = await next(edited(first(), 'plan', { 责任人: '李四', '整改进展/成效': 'a\n+b\u200b　', 整改时限: '2024-03-31' }));
    const bytes = await workbookOf(merged, f2023, 2023);
    const table = await readBack(bytes, f2023, '台账.xlsx');
    const again = runLedger(f2023, 2023, bad, { current: table });
    expect(again.diagnostics).toEqual([]);
    expect(csvOf(again)).toBe(csvOf(merged));
    expect(await workbookOf(again, f2023, 2023)).toEqual(bytes);
  });
});

describe('from year to year', () => {
  test('what is open is taken over, what is closed is not, and what comes again is counted', async () => {
    const closed = edited(
      edited(first(), 'plan', { '是否完成（销号）': '已销号', 佐证材料: '印发文件.pdf', 销号日期: '2024-02-01' }),
      '归档',
      { 责任人: '李四' },
    );
    const previous = await readBack(closed, f2023, '2023.csv');
    const now = { ...good, 甲局: { ...faultless, plan: false, late: 1 } };
    const merged = runLedger(f2024, 2024, now, { previous });
    expect(lines(merged)).toEqual([
      '2023 乙局 files 1.00 1 数据已达标',
      '2024 甲局 reports 0.50 2 连续失分',
      '2023 甲局 reports 1.00 1 数据已达标',
      '2024 甲局 plan 3.00 2 连续失分',
    ]);
    expect(rowsIn(merged)[0]?.cells.person).toBe('李四');
    // The new row of what was closed begins anew.
    expect(rowsIn(merged)[3]?.cells).not.toHaveProperty('closedOn');
    expect(rowsIn(merged)[3]?.cells.closed).toBe('未完成');
    const current = await readBack(csvOf(merged), f2024);
    expect(csvOf(runLedger(f2024, 2024, now, { current, previous }))).toBe(csvOf(merged));
  });

  test('a year without the problem ends the count', async () => {
    const previous = await readBack(
      edited(first(), '归档', { '是否完成（销号）': '已销号', 佐证材料: 'x', 销号日期: '2024-01-02' }),
      f2023,
    );
    expect(lines(runLedger(cityOf(2025), 2025, { ...good, 乙局: bad.乙局 }, { previous })).at(-1)).toBe('2025 乙局 files 1.00 1 仍有失分');
  });

  test('a file that is carried on for years keeps what was closed in them', async () => {
    const closed = edited(first(), '归档', { '是否完成（销号）': '已销号', 佐证材料: 'x', 销号日期: '2024-01-02' });
    const merged = runLedger(f2024, 2024, bad, { current: await readBack(closed, f2024) });
    expect(lines(merged).filter((line) => line.includes('files'))).toEqual([
      '2023 乙局 files 1.00 1 仍有失分',
      '2024 乙局 files 1.00 2 连续失分',
    ]);
  });

  test('units that are not assessed this time are left alone', async () => {
    const merged = runLedger(f2023, 2023, { 甲局: bad.甲局 }, { current: await readBack(first(), f2023) });
    expect(lines(merged)).toEqual(lines(runLedger(f2023, 2023, bad)));
  });
});

describe('closing', () => {
  const closed = { closed: '已销号', evidence: '印发文件.pdf', closedOn: '2024-02-01' };
  const codes = (cells: LedgerRow['cells']) => checkRow(row(cells)).map(({ code }) => code);

  test.each([
    ['未完成', 'open'],
    ['', 'open'],
    ['整改中', 'open'],
    ['已完成待销号', 'open'],
    ['否', 'open'],
    ['√', 'closed'],
    ['是', 'closed'],
    [' 已 销号 ', 'closed'],
    ['closed', 'closed'],
    ['大概好了', 'unclear'],
  ])('%s is %s', (words, claim) => expect(claimOf(row({ closed: words }))).toBe(claim));

  test('takes evidence and a date', () => {
    expect(codes(closed)).toEqual([]);
    expect(isClosed(row(closed))).toBe(true);
    for (const evidence of ['', ' ', '无', '/', '待补']) expect(codes({ ...closed, evidence })).toEqual(['ledger/closed-without-evidence']);
    expect(codes({ ...closed, closedOn: '' })).toEqual(['ledger/closed-without-date']);
    expect(codes({ ...closed, closedOn: '二月' })).toEqual(['ledger/closed-without-date']);
    expect(isClosed(row({ ...closed, evidence: '' }))).toBe(false);
    expect(codes({ closed: '大概好了', deadline: '尽快' })).toEqual(['ledger/unclear-state', 'ledger/deadline']);
  });
});

describe('deadlines', () => {
  test.each([
    ['2024-03-31', '2024-03-31'],
    ['2024年3月31日前', '2024-03-31'],
    ['2024年2月底前完成', '2024-02-29'],
    ['2024.6', '2024-06-30'],
    ['2024年底', '2024-12-31'],
    ['长期坚持', 'none'],
    ['', 'none'],
    ['3月底', 'unclear'],
    ['尽快', 'unclear'],
  ])('%s is %s', (text, expected) => {
    const due = deadlineOf(row({ deadline: text }));
    expect(typeof due === 'number' ? printDay(due) : due).toBe(expected);
  });

  test('are over on the day after, for what is open', () => {
    const day = (text: string) => parseIsoDay(text) ?? 0;
    expect(daysOver(row({ deadline: '2024-03-31' }), day('2024-03-31'))).toBeUndefined();
    expect(daysOver(row({ deadline: '2024-03-31' }), day('2024-04-02'))).toBe(2);
    expect(
      daysOver(row({ deadline: '2024-03-31', closed: '已销号', evidence: 'x', closedOn: '2024-05-01' }), day('2024-06-01')),
    ).toBeUndefined();
    const rows = [row({ id: 'a', deadline: '2024-03-31' }), row({ id: 'b', deadline: '2024-01-31' }), row({ id: 'c' })];
    expect(overdueRows(rows, day('2024-04-01')).map(({ row: { cells }, days }) => `${cells.id} ${days}`)).toEqual(['b 61', 'a 1']);
  });
});

describe('files', () => {
  const read = (content: string | Uint8Array) =>
    readLedger({ path: '台账.csv', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, f2023);

  test('a table that is no ledger is not read, and says what is missing', async () => {
    const { value, diagnostics } = await read('单位,得分\n甲局,3\n');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['ledger/no-table']);
  });

  test('the same id twice in a year is said, and the second row stays as it is', async () => {
    const grid = gridOf(first());
    const copy = grid[2]?.map((text, column) => (column === columnOf(grid, '责任人') ? '李四' : text)) ?? [];
    const merged = await next(textOf([...grid, copy]));
    expect(merged.diagnostics.map(({ code }) => code)).toEqual(['ledger/repeated-id']);
    expect(rowsIn(merged).at(-1)?.cells.person).toBe('李四');
  });

  test('what a new file would not hold is named, and a formula without a result is refused', async () => {
    const bytes = await workbookOf(runLedger(f2023, 2023, bad), f2023, 2023);
    const change = async (edit: (book: Workbook) => void) => {
      const book = new Workbook();
      await book.xlsx.load(Uint8Array.from(bytes).buffer);
      edit(book);
      const changed = new Uint8Array(await book.xlsx.writeBuffer());
      return { ...(await readLedger({ path: '台账.xlsx', bytes: changed }, f2023)), bytes: changed };
    };
    const more = await change((book) => {
      book.addWorksheet('照片').getCell('A1').value = '会议照片';
      const cell = book.worksheets[0]?.getCell('B5');
      if (cell) cell.note = '请核对';
    });
    expect(more.value?.besides).toEqual(['工作表“照片”', '批注']);
    // Such a file is not written over; into another file its ledger goes on.
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    writeFileSync(join(folder, '台账.xlsx'), more.bytes);
    const line = (out: string) => [
      'ledger',
      '填报.csv',
      '--framework',
      '样例.yaml',
      '--year',
      '2024',
      '--ledger',
      '台账.xlsx',
      '--out',
      out,
    ];
    const places = [fileURLToPath(new URL('../fixtures/cli/files/', import.meta.url)), folder];
    const refused = await runIn(places, line('台账.xlsx'));
    expect(`${refused.exitCode} ${refused.stderr}`).toContain('2 错误 台账.xlsx  ledger/besides');
    expect(refused.written.size).toBe(0);
    const elsewhere = await runIn(places, line('新台账.xlsx'));
    expect([elsewhere.exitCode, [...elsewhere.written.keys()]]).toEqual([1, ['新台账.xlsx']]);
    rmSync(folder, { recursive: true });
    const formula = await change((book) => {
      const cell = book.worksheets[0]?.getCell('N5');
      if (cell) cell.value = { formula: 'A1', date1904: false };
    });
    expect(formula.value).toBeUndefined();
    expect(formula.diagnostics.map(({ code }) => code)).toContain('ledger/uncalculated');
  });

  test('GBK is read, as spreadsheets write CSV', async () => {
    const words = '序号,编号,存在问题,整改措施,责任人,整改时限\r\n1,,计划没有印发,四月印发,李四,2024-03-31\r\n';
    const { value } = await read(gbk(words));
    expect(value && rowsIn(value).map(({ cells }) => [cells.problem, cells.person])).toEqual([['计划没有印发', '李四']]);
  });
});

/** Two bytes for each Chinese character of GBK. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]))),
  );
}
