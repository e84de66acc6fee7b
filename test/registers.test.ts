import { describe, expect, test } from 'vitest';
import { evaluate } from '../src/index.ts';
import { printExact } from '../src/points.ts';
import { renderExplanation } from '../src/report/text/explain.ts';
import { readerOf } from '../src/scoring/readers.ts';
import { csvFile, workbookFile } from './read-drawing.ts';
import { framework, type ReadRecords, readRecords } from './register-framework.ts';

const drawn = (drawing: string, path = '甲局.xlsx'): Promise<ReadRecords> => readRecords([workbookFile(drawing, path)]);
/** Without the warnings that other registers and measures are not there. */
const told = ({ problems }: ReadRecords) => problems.filter((problem) => !/^missing-(registers|values)/.test(problem));

type Case = readonly [title: string, drawing: string, records: readonly string[], problems?: readonly string[]];

const header = '| 案号 | 受理日期 | 审结日期 | 中止天数 | 是否延期 |';
const cases: readonly Case[] = [
  [
    'one unit, named above, with notes and signatures below',
    `甲局2024年行政复议案件台账
     | 填报单位：甲局 | |
     | 序号 | 案号 | 受理日期 | 审结日期 | 中止天数 | 是否延期 |
     | 1 | 复〔2024〕1号 | 2024-01-05 | 2024.2.20 | | 否 |
     | 2 | 复〔2024〕2号 | 2024年2月1日 | | 10天 | 是 |
     | 3 | | | | | |
     | 合计 | 2件 | | | | |
     注：1.本表按受理时间排列。
     | 填表人：张三 | | 审核人：李四 |`,
    ['甲局 reviews: 复〔2024〕1号 2024-01-05 2024-02-20 false; 复〔2024〕2号 2024-02-01 10 true'],
    ['skipped-rows 填报表!A7'],
  ],
  [
    'several units in one sheet, one of them without records, one row hidden',
    `| 单位 | 案号 | 受理日期 | 审结日期 |
     | 甲局 | 1 | 2024-01-05 | 2024-02-20 |
     | ^ | 2 | 2024-01-06 | |
     | 乙局 | 本年度无 | | |
     | 丙局 | 3 | 2024-03-01 | 2024-03-05 |
     <!-- hidden rows 5 -->`,
    ['丙局 reviews: 3 2024-03-01 2024-03-05', '乙局 reviews:', '甲局 reviews: 1 2024-01-05 2024-02-20; 2 2024-01-06'],
    ['hidden-rows 填报表!A5'],
  ],
  [
    'a header of two rows with merged cells and full-width letters',
    `| 填报单位：甲局 | | | |
     | 案　号 | 办理日期 | < | 是否延期（是／否） |
     | ^ | 受理日期 | 审结日期 | ^ |
     | １号 | ２０２４－０１－０５ | ２０２４／０２／２０ | √ |`,
    ['甲局 reviews: １号 2024-01-05 2024-02-20 true'],
  ],
  [
    'two registers and a wide table on one sheet',
    `| 填报单位：甲局 | |
     行政复议案件台账
     ${header}
     | 1 | 2024-01-05 | 2024-02-20 | | |
     来信台账
     | 来信编号 | 收到日期 | 答复日期 |
     | A1 | 2024-09-30 | 2024-10-12 |
     | 单位 | 复议人员数 |
     | 甲局 | 3 |`,
    ['甲局 reviews: 1 2024-01-05 2024-02-20', '甲局 letters: A1 2024-09-30 2024-10-12'],
    ['skipped-rows 填报表!A5'],
  ],
  [
    'a sheet for each register, in one workbook with a long table',
    `# 填报表
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 复议人员数 | 3 |
     # 行政复议案件台账
     | 填报单位：甲局 | |
     ${header}
     | 1 | {date 45296} | {date 45342} | 5 | |
     # 来信台账
     | 填报单位：甲局 | |
     | 来信编号 | 收到日期 | 答复日期 |
     | 无 | | |`,
    ['甲局 reviews: 1 2024-01-05 2024-02-20 5', '甲局 letters:'],
  ],
  [
    'a header without rows: handed in, and empty',
    `| 填报单位：甲局 | |
     ${header}`,
    ['甲局 reviews:'],
  ],
  [
    'cells that are empty, no dates, or of unknown columns',
    `| 填报单位：甲局 | |
     | 案号 | 受理日期 | 审结日期 | 承办人 |
     | 1 | | 2024-02-20 | 王 |
     | 2 | 去年 | 2024-02-20 | 李 |
     | 3 | | | 赵 |`,
    ['甲局 reviews: 1 2024-02-20; 2 unreadable 2024-02-20; 3'],
    ['missing-cell 填报表!B3', 'not-a-date 填报表!B4', 'unknown-column 填报表!D2'],
  ],
  [
    'a key twice: with the same data it counts once, with other data it is open',
    `| 填报单位：甲局 | |
     | 案号 | 受理日期 | 审结日期 |
     | 1 | 2024-01-05 | 2024-02-20 |
     | 1 | 2024-01-05 | 2024-02-20 |
     | 2 | 2024-01-05 | 2024-02-20 |
     | 2 | 2024-01-05 | 2024-12-20 |`,
    ['甲局 reviews: 1 2024-01-05 2024-02-20; 2 2024-01-05 unreadable'],
    ['conflicting-records 填报表!A6', 'repeated-record 填报表!A4'],
  ],
  [
    'a record whose dates contradict each other',
    `| 填报单位：甲局 | |
     | 案号 | 受理日期 | 审结日期 |
     | 1 | 2024-03-05 | 2024-02-20 |`,
    ['甲局 reviews: 1 2024-03-05 2024-02-20'],
    ['record-dates 填报表!A3'],
  ],
];

describe('a table of records', () => {
  test.each(cases.map(([title, drawing, records, problems = []]) => [title, { drawing, records, problems }] as const))(
    'with %s',
    async (_title, { drawing, records, problems }) => {
      const read = await drawn(drawing);
      expect({ records: read.records, problems: told(read).toSorted() }).toEqual({ records, problems: [...problems].toSorted() });
    },
  );

  test('as CSV in GB18030 says the same', async () => {
    const drawing = `| 单位 | 案号 | 受理日期 | 审结日期 |
      | 甲局 | 1 | 2024-01-05 | 2024-02-20 |`;
    const plain = csvFile(drawing);
    const gb18030 = Buffer.from(
      'b5a5cebb2cb0b8bac52ccadcc0edc8d5c6da2cc9f3bde1c8d5c6da0abcd7bed62c312c323032342d30312d30352c323032342d30322d32300a',
      'hex',
    );
    for (const file of [plain, { path: '甲局.csv', bytes: gb18030 }]) {
      const read = await readRecords([file]);
      expect(read.records).toEqual(['甲局 reviews: 1 2024-01-05 2024-02-20']);
    }
  });

  test('of one unit in several files is put together', async () => {
    const part = (key: string, path: string) =>
      workbookFile(`| 单位 | 案号 | 受理日期 | 审结日期 |\n| 甲局 | ${key} | 2024-01-05 | 2024-02-20 |`, path);
    const read = await readRecords([part('1', 'a.xlsx'), part('2', 'b.xlsx'), part('1', 'c.xlsx')]);
    expect(read.records).toEqual(['甲局 reviews: 1 2024-01-05 2024-02-20; 2 2024-01-05 2024-02-20']);
    expect(told(read)).toEqual(['identical-files', 'repeated-record 填报表!B2']);
  });
});

describe('what is computed from a register', () => {
  const both = (rest: string) => `| 单位 | 案号 | 受理日期 | 审结日期 |
    | 甲局 | 1 | 2024-01-05 | 2024-02-20 |
    | 甲局 | 2 | 2024-01-05 | 2024-12-20 |
    | 甲局 | 3 | 2024-12-05 | |
    ${rest}`;

  test('is a value of its own', async () => {
    const read = await drawn(both(''));
    expect(read.values).toEqual(['甲局 filed=3', '甲局 on_time=1']);
    const value = read.submission?.units[0]?.values.get('on_time');
    expect(value).toMatchObject({ raw: '1件', computed: true, location: { row: 2, column: 2 } });
  });

  test('is compared with what was reported, and names the records that do not count', async () => {
    const fine = await drawn(both('| 单位 | 按期审结数 | 受理件数 |\n| 甲局 | 1 | 3 |'));
    expect(told(fine)).toEqual([]);
    const wrong = await drawn(both('| 单位 | 按期审结数 | 受理件数 |\n| 甲局 | 2 | 3 |'));
    expect(told(wrong)).toEqual(['computed-differs 填报表!B6']);
    expect(wrong.messages.find((message) => message.includes('按期审结数'))).toContain('没有计入的记录：2、3');
    expect(wrong.values).toContain('甲局 on_time=1');
  });

  test('is missing where the register was not handed in; the register is named, not the measure', async () => {
    const read = await drawn('| 单位 | 复议人员数 | 报告报送时间 |\n| 甲局 | 3 | 2025-01-13 09:00 |');
    expect(read.problems).toEqual(['missing-registers 填报表!A2']);
    const unit = evaluate(framework, read.submission ?? { units: [], inputs: [] }).units[0];
    const said = unit?.scores.map(({ node, status, reason }) => `${node.id} ${status} ${reason?.().zh ?? ''}`.trim());
    expect(said).toEqual([
      'share missing “按期审结数”算不出来：未报送台账“行政复议案件台账”；“受理件数”算不出来：未报送台账“行政复议案件台账”',
      'overdue missing 未报送台账“行政复议案件台账”',
      'answers missing 未报送台账“来信台账”',
      'staffing scored',
      'reporting scored',
    ]);
  });

  test('is scored end to end', async () => {
    const read = await drawn(`${both('')}
      | 单位 | 来信编号 | 收到日期 | 答复日期 |
      | 甲局 | A1 | 2024-09-30 | 2024-10-12 |
      | 甲局 | A2 | 2024-09-30 | 2024-10-14 |
      | 单位 | 复议人员数 | 报告报送时间 |
      | 甲局 | 3 | 2025年1月13日9时 |`);
    const unit = evaluate(framework, read.submission ?? { units: [], inputs: [] }).units[0];
    const said = unit?.scores.map(
      ({ node, points, why }) =>
        `${node.id} ${points ? printExact(points) : ''} ${why()
          .map(({ text }) => text.zh)
          .join(' ')}`,
    );
    expect(said).toEqual([
      'share 13.33 按期审结数 ÷ 受理件数 为 ≈33.33%，目标 100%，按比例得 ≈13.3333 分 修约：≈13.3333 → 13.33',
      'overdue 15 “行政复议案件台账”2 件，期限 60 日，超期 1 件，扣 5 分：2 超 290 日（甲局.xlsx 填报表!B3）',
      'answers 10 “来信答复” 为 50%，目标 100%，按比例得 10 分',
      'staffing 10 复议人员数 为 3人，达到 1，得满分',
      'reporting 9 报告报送时间 为 2025-01-13 09:00，截止 2025-01-10 17:30，逾期 1 个工作日，扣 1 分',
    ]);
  });

  test('over a year whose days off are not known is open, and said with the year', async () => {
    const read = await drawn(`| 单位 | 来信编号 | 收到日期 | 答复日期 |
      | 甲局 | A1 | 2026-12-30 | 2027-01-20 |`);
    expect(read.problems).toContain('calendar-year 填报表!A2');
    const score = evaluate(framework, read.submission ?? { units: [], inputs: [] }).units[0]?.scores.find(
      ({ node }) => node.id === 'answers',
    );
    expect([score?.status, score?.reason?.().zh]).toEqual(['pending', '没有2027年的放假调休安排，工作日算不出来']);
  });

  test('is explained: the records that count and those that do not, with their cells', async () => {
    const read = await drawn(both(''));
    const assessment = evaluate(framework, read.submission ?? { units: [], inputs: [] });
    const [unit, handedIn] = [assessment.units[0], read.submission?.units[0]];
    const [share, overdue] = unit?.scores ?? [];
    if (!unit || !share || !overdue || !handedIn) throw new Error('no scores');
    const reader = readerOf(handedIn, undefined);
    const lines = renderExplanation(assessment, unit, share, 'zh', false, reader).split('\n');
    expect(lines).toContain('    由台账计算：行政复议案件台账中 审结日期 - 受理日期 ≤ 60日 的记录数');
    expect(lines).toContain('      计入：1（甲局.xlsx 填报表!B2）');
    expect(lines).toContain('      未计入 2 条：2（甲局.xlsx 填报表!B3）、3（甲局.xlsx 填报表!B4）');
    const english = renderExplanation(assessment, unit, overdue, 'en', false, reader);
    expect(english).toContain('行政复议案件台账: 3 records    甲局.xlsx 填报表!B2');
    expect(english).toContain('2 by 290 days (甲局.xlsx 填报表!B3)');
  });
});
