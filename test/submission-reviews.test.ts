// Scores of people as they stand in tables: columns of a long table, a scorer's own sheet, one row per unit.
import { describe, expect, test } from 'vitest';
import { loadFramework, readSubmission } from '../src/index.ts';
import { printExact } from '../src/points.ts';
import type { Read } from './read-drawing.ts';
import { readDrawing, readFiles, workbookFile } from './read-drawing.ts';

/** `甲局 handling.cases=9.5 by 王五 on 2025-01-08 because 抽查`, and self scores as `甲局 handling.cases self 10`. */
const said = ({ submission }: Read): string[] =>
  (submission?.units ?? []).flatMap(({ name, reviews, selfScores = new Map() }) => [
    ...[...reviews].flatMap(([indicator, list]) =>
      list.map(({ points, raw, scorer, date, reason }) =>
        [
          `${name} ${indicator}=${points ? printExact(points) : `(${raw})`}`,
          scorer === undefined ? '' : ` by ${scorer}`,
          date === undefined ? '' : ` on ${date}`,
          reason === undefined ? '' : ` because ${reason}`,
        ].join(''),
      ),
    ),
    ...[...selfScores].map(([indicator, { raw }]) => `${name} ${indicator} self ${raw}`),
  ]);

const cases: readonly (readonly [
  title: string,
  drawing: string,
  scores: readonly string[],
  values: readonly string[],
  problems?: readonly string[],
])[] = [
  [
    'one table for everything',
    `| 单位 | 指标 | 数据项 | 填报值 | 自评分 | 核定分 | 评分人 | 评分日期 | 扣分理由 |
     | 甲局 | 1.1 | 案件数 | 12 | 10 | ９．５分 | 王五 | 2025-01-08 | 抽查差一件 |`,
    ['甲局 handling.cases=9.5 by 王五 on 2025-01-08 because 抽查差一件', '甲局 handling.cases self 10'],
    ['甲局 cases=12 self 10 @D2'],
  ],
  [
    'a scorer’s sheet for one unit, with subtotals and a signature',
    `被考核单位：甲局
     | 评委：王五　日期：2025年1月8日 |
     | 序号 | 考核项目 | 分值 | 考核得分 | 扣分依据 |
     | 1.1 | 办理案件 | 10 | 9 | 抽查 |
     | 1.3 | 办理时限 | 10 | 8.5 | |
     | | 合计 | 20 | 17.5 | |
     | 审核人：赵六 | | | | |`,
    ['甲局 handling.cases=9 by 王五 on 2025年1月8日 because 抽查', '甲局 handling.days=8.5 by 王五 on 2025年1月8日'],
    [],
    ['skipped-rows A6'],
  ],
  [
    'one row per unit, the scorer in a column',
    `| 单位 | 评委 | 办理案件 | 办理时限 |
     | 甲局 | 王五 | 9 | 8 |
     | 乙局 | 王五 | | 7 |`,
    ['乙局 handling.days=7 by 王五', '甲局 handling.cases=9 by 王五', '甲局 handling.days=8 by 王五'],
    [],
  ],
  [
    'one row per unit, told by its title alone',
    `现场评审评委打分表
     | 单位 | 1.1办理案件 | 办理时限 | 仪表 |
     | 甲局 | 9 | 8 | 5 |`,
    ['甲局 handling.cases=9', '甲局 handling.days=8'],
    [],
    ['unknown-column D2'],
  ],
  [
    'a score that covers the merged rows of an indicator with two measures',
    `| 单位 | 指标 | 数据项 | 填报值 | 核定分 |
     | 甲局 | 案件办结 | 办结数 | 9 | 7 |
     | ^ | ^ | 宣传人次 | 10 | ^ |`,
    ['甲局 handling.closing=7'],
    ['甲局 closed=9 @D2', '甲局 visitors=10 @D3'],
  ],
  [
    'self scores where no value stands',
    `| 单位 | 指标 | 自评分 |
     | 甲局 | 案件办结 | 8 |
     | 甲局 | 办理时限 | 不清楚 |`,
    ['甲局 handling.closing self 8', '甲局 handling.days self 不清楚'],
    [],
  ],
  [
    'scores that are no certain numbers',
    `| 单位 | 指标 | 评分 |
     | 甲局 | 1.1 | 约9分 |
     | 甲局 | 1.2 | 3/4 |
     | 甲局 | 1.3 | 3-4 |
     | 甲局 | 1.4 | / |
     | 甲局 | 1.5 | 11 |`,
    [
      '甲局 handling.cases=(约9分)',
      '甲局 handling.closing=(3/4)',
      '甲局 handling.days=(3-4)',
      '甲局 handling.budget=(/)',
      '甲局 handling.share=(11)',
    ],
    [],
    ['review/unreadable C2', 'review/unreadable C3', 'review/unreadable C4', 'review/unreadable C5', 'review/out-of-range C6'],
  ],
];

describe('scores in', () => {
  test.each(cases.map((one) => [one[0], one] as const))('%s', async (_title, [, drawing, scores, values, problems = []]) => {
    const read = await readDrawing(drawing);
    expect({ scores: said(read), values: read.values, problems: read.problems }).toEqual({ scores, values, problems });
  });
});

test('a wide table of values with a column of reviewers stays one of values, and says so', async () => {
  const read = await readDrawing(`| 单位 | 案件数 | 审核日期 |
    | 甲局 | 12 | 2025-01-08 |`);
  expect({ scores: said(read), values: read.values, problems: read.problems }).toEqual({
    scores: [],
    values: ['甲局 cases=12 @B2'],
    problems: ['unknown-column C1'],
  });
});

test('scores and values of one unit come together from several files, whatever their order', async () => {
  const values = workbookFile('| 单位 | 数据项 | 填报值 |\n| 甲 局 | 案件数 | 12 |', 'a.xlsx');
  const scores = workbookFile('| 评分人：王五 |\n| 单位 | 指标 | 核定分 |\n| 甲局 | 1.1 | 9 |', 'b.xlsx');
  for (const files of [
    [values, scores],
    [scores, values],
  ]) {
    const read = await readFiles(files);
    expect({ scores: said(read), values: read.values, problems: read.problems }).toEqual({
      scores: ['甲局 handling.cases=9 by 王五'],
      values: ['甲局 cases=12 @C2'],
      problems: [],
    });
  }
});

test('columns that are measures as well as indicators are values, unless a scorer is certain', async () => {
  const { value: framework } = await loadFramework({
    path: 'f.yaml',
    bytes: Buffer.from(`lawgov: 1
id: inline
version: 1.0.0
title: 样例
status: sample
indicators:
  - {id: active, title: 主动公开, points: 50, measure: {type: number}, rule: {type: formula, points: active}}
scoring: {total: 50, rounding: half-up, missing: zero, notApplicable: rescale}`),
  });
  if (!framework) throw new Error('faulty framework');
  const kindOf = async (title: string) => {
    const file = workbookFile(`${title}\n| 单位 | 主动公开 |\n| 甲局 | 45 |`);
    const { value } = await readSubmission([file], framework);
    return value?.units.map((unit) => (unit.reviews.size > 0 ? 'score' : 'value'));
  };
  expect(await kindOf('2024年度考核评分汇总表')).toEqual(['value']);
  expect(await kindOf('| 审核人：王五 |')).toEqual(['value']);
  expect(await kindOf('| 评委：王五 |')).toEqual(['score']);
});
