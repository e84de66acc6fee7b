// Tables whose units and headers stand where one does not expect them. The framework is that of fixtures/validate.
import type { Case } from './submission-cases.ts';

export const headerCases: readonly Case[] = [
  [
    'the unit of measurement above the table, which is no unit that reports',
    `| 2024年度填报表 | | 单位：万元 |
     填报单位：甲局
     | 数据项 | 填报值 |
     | 工作经费 | 30 |`,
    ['甲局 budget=30 @B4'],
  ],
  [
    'a column for the unit that reports and one for the unit of measurement',
    `| 填报单位 | 数据项 | 单位 | 填报值 |
     | 甲局 | 案件数 | 件 | 12 |
     | 甲局 | 工作经费 | 万元 | 30 |`,
    ['甲局 budget=30 @D3', '甲局 cases=12 @D2'],
  ],
  [
    'the unit of measurement before the unit that reports',
    `| 数据项 | 单位 | 填报值 | 被考评单位 |
     | 案件数 | 件 | 12 | 甲局 |
     | 工作经费 | 万元 | 30 | 甲局 |`,
    ['甲局 budget=30 @C3', '甲局 cases=12 @C2'],
  ],
  [
    'a wide header of two rows',
    `| 单位 | 案件情况 | < | 工作经费 |
     | ^ | 案件数 | 办结数 | ^ |
     | 甲局 | 12 | 9 | 30 |`,
    ['甲局 budget=30 @D3', '甲局 cases=12 @B3', '甲局 closed=9 @C3'],
  ],
  [
    'a total row whose word stands in another column',
    `| 序号 | 单位 | 数据项 | 填报值 |
     | 1 | 甲局 | 案件数 | 12 |
     | 合计 | | | 12 |`,
    ['甲局 cases=12 @D2'],
    ['skipped-rows A3'],
  ],
  [
    'a wide header of two rows whose first names no measure',
    `| 单位 | 案件情况 | < | 经费情况 |
     | ^ | 案件数 | 办结数 | 工作经费 |
     | 甲局 | 12 | 9 | 30 |
     | 乙局 | 7 | 6 | 20 |`,
    ['乙局 budget=20 @D4', '乙局 cases=7 @B4', '乙局 closed=6 @C4', '甲局 budget=30 @D3', '甲局 cases=12 @B3', '甲局 closed=9 @C3'],
  ],
  [
    'a second table with other columns below the name of another unit',
    `填报单位：甲局
     | 数据项 | 填报值 |
     | 案件数 | 12 |
     填报单位：乙局
     | 序号 | 数据项 | 填报值 |
     | 1 | 案件数 | 7 |`,
    ['乙局 cases=7 @C6', '甲局 cases=12 @B3'],
  ],
  [
    'headers with a slip each, every guess told',
    `| 单位名秤 | 数剧项 | 填报直 | 佐证材科 |
     | 甲局 | 案件数 | 12 | 台账 |`,
    ['甲局 cases=12 evidence 台账 @C2'],
    ['guessed-header A1', 'guessed-header B1', 'guessed-header C1', 'guessed-header D1'],
  ],
  [
    'one slip in a wide header, and a word too many',
    `| 单位 | 案牛数 | 办结数量 | 工作经费情况（万元） | 宣传人次 |
     | 甲局 | 12 | 9 | 30 | 5 |`,
    ['甲局 budget=30 @D2', '甲局 cases=12 @B2', '甲局 closed=9 @C2', '甲局 visitors=5 @E2'],
    ['guessed-header B1', 'guessed-header C1', 'guessed-header D1'],
  ],
  [
    'words of a header in another order',
    `| 单位 | 案件数 | 办理平均天数 |
     | 甲局 | 12 | 7 |`,
    ['甲局 cases=12 @B2', '甲局 days=7 @C2'],
    ['guessed-header C1'],
  ],
  [
    'no guess where a character makes another figure of it',
    `| 单位 | 案件数 | 未办结数 | 上年案件数 |
     | 甲局 | 12 | 3 | 11 |`,
    ['甲局 cases=12 @B2'],
    ['unknown-column C1', 'unknown-column D1'],
  ],
  [
    'no guess for a column that is nearest to one that is there',
    `| 单位 | 案件数 | 案件娄 |
     | 甲局 | 12 | 3 |`,
    ['甲局 cases=12 @B2'],
    ['unknown-column C1'],
  ],
  [
    'no guess for two columns that could both be meant',
    `| 单位 | 案件数 | 宣传人数 | 宣转人次 |
     | 甲局 | 12 | 3 | 4 |`,
    ['甲局 cases=12 @B2'],
    ['unknown-column C1', 'unknown-column D1'],
  ],
  [
    'headers in English',
    `| Unit | Measure | Reported value | Supporting documents | Remarks |
     | 甲局 | cases | 12 | 台账 | ok |`,
    ['甲局 cases=12 note ok evidence 台账 @C2'],
  ],
  [
    'headers of several lines',
    `| 单位⏎名称 | 数 据 项 | 填报值⏎（必填） |
     | 甲局 | 案件数 | 12 |`,
    ['甲局 cases=12 @C2'],
  ],
  [
    'a column given twice with the same content',
    `| 单位 | 数据项 | 填报值 | 填报值 |
     | 甲局 | 案件数 | 12 | 12 |`,
    ['甲局 cases=12 @C2'],
    ['same-column D1'],
  ],
  [
    'two columns for one thing that differ in a row',
    `| 单位 | 数据项 | 完成值 | 填报数 |
     | 甲局 | 案件数 | 12 | 12 |
     | 甲局 | 办结数 | 9 | 8 |`,
    ['甲局 cases=12 @C2', '甲局 closed=9 @C3'],
    ['duplicate-column D1'],
  ],
  [
    'two columns of remarks, which are read together',
    `| 单位 | 数据项 | 填报值 | 说明 | 备注 |
     | 甲局 | 案件数 | 12 | 含结转 | 见台账 |
     | 甲局 | 办结数 | 9 | | 补报 |`,
    ['甲局 cases=12 note 含结转；见台账 @C2', '甲局 closed=9 note 补报 @C3'],
  ],
  [
    'number and name of the indicator in two columns',
    `| 单位 | 指标编号 | 三级指标 | 填报值 |
     | 甲局 | 1.1 | 办理案件 | 12 |
     | 甲局 | 待定 | 经费保障 | 30 |`,
    ['甲局 budget=30 @D3', '甲局 cases=12 @D2'],
  ],
  [
    'several columns of weights and standards',
    `| 单位 | 分值 | 权重 | 数据项 | 评分标准 | 考核方法 | 填报值 |
     | 甲局 | 10 | 0.1 | 案件数 | 有即得分 | 查阅 | 12 |`,
    ['甲局 cases=12 @G2'],
  ],
  [
    'last year beside this year: the column of the period counts',
    `| 单位 | 数据项 | 2023年完成值 | 2024年完成值 |
     | 甲局 | 案件数 | 10 | 12 |`,
    ['甲局 cases=12 @D2'],
    ['other-year-column C1'],
  ],
  [
    'last year beside a column that names no year, in a wide table',
    `| 单位 | 案件数（2023年） | 案件数 | 办结数 |
     | 甲局 | 10 | 12 | 9 |`,
    ['甲局 cases=12 @C2', '甲局 closed=9 @D2'],
    ['other-year-column B1'],
  ],
  [
    'only a column of another year',
    `| 单位 | 数据项 | 2023年完成值 |
     | 甲局 | 案件数 | 10 |`,
    ['甲局 cases=10 @C2'],
    ['other-year C1'],
  ],
  [
    'a header of two rows with a heading over value and note',
    `| 单位 | 数据项 | 填报内容情况 | < | 佐证 |
     | ^ | ^ | 说明 | 数值 | ^ |
     | 甲局 | 案件数 | 含结转 | 12 | 台账 |`,
    ['甲局 cases=12 note 含结转 evidence 台账 @D3'],
  ],
  [
    'a header of two rows whose upper one would be enough',
    `| 单位 | 数据项 | 填报数据 | < | 佐证 |
     | ^ | ^ | 说明 | 数值 | ^ |
     | 甲局 | 案件数 | 含结转 | 12 | 台账 |`,
    ['甲局 cases=12 note 含结转 evidence 台账 @D3'],
  ],
  [
    'a header of two rows without any merged cell',
    `| 单位 | 数据项 | 填报情况 | |
     | | | 数值 | 说明 |
     | 甲局 | 案件数 | 12 | 含结转 |`,
    ['甲局 cases=12 note 含结转 @C3'],
  ],
];
