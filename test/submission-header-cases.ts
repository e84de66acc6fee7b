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
];
