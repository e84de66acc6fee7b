// Tables as units really hand them in, and what must be read from them. The framework is that of fixtures/validate.
/** What the drawing is about, the drawing, the values that are read with their places, and the problems. */
export type Case = readonly [title: string, drawing: string, values: readonly string[], problems?: readonly string[]];

export const cases: readonly Case[] = [
  [
    'a header in the first row',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |`,
    ['甲局 cases=12 @C2'],
  ],
  [
    'titles and blank rows above, notes and signatures below',
    `2024年度法治政府建设考评填报表
     （本表一式两份）
     |  |
     | 填报单位（盖章）：甲局 | | 填报日期：2025年1月6日 |
     | 序号 | 数据项 | 填报值 |
     | 1 | 案件数 | 12 |
     | 2 | 办结数 | 9 |
     填表说明：1.数据期间为全年。2.没有的填0。
     | 报表人：李四 | | 联系电话：8001 |`,
    ['甲局 cases=12 @C6', '甲局 closed=9 @C7'],
    ['skipped-rows A8'],
  ],
  [
    'merged first and second level indicators, units and measures',
    `| 单位 | 一级指标 | 二级指标 | 数据项 | 填报值 |
     | 甲局 | 案件办理 | 办理案件 | 案件数 | 12 |
     | ^ | ^ | 案件办结 | 办结数 | 9 |
     | 乙局 | 案件办理 | 办理案件 | 案件数 | 7 |
     | ^ | ^ | 案件办结 | 办结数 | 6 |`,
    ['乙局 cases=7 @E4', '乙局 closed=6 @E5', '甲局 cases=12 @E2', '甲局 closed=9 @E3'],
  ],
  [
    'a header that is merged over two rows',
    `| 单位 | 数据项 | 填报值 | 佐证 | < |
     | ^ | ^ | ^ | 名称 | 页码 |
     | 甲局 | 案件数 | 12 | 台账 | 3 |`,
    ['甲局 cases=12 evidence 台账 @C3'],
  ],
  [
    'a header repeated on every printed page',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 办结数 | 9 |`,
    ['甲局 cases=12 @C2', '甲局 closed=9 @C4'],
    ['skipped-rows A3'],
  ],
  [
    'subtotals with and without a figure',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |
     | 甲局 | 小 计 | 12 |
     | 乙局 | 案件数 | 7 |
     | 合计 | | |`,
    ['乙局 cases=7 @C4', '甲局 cases=12 @C2'],
    ['skipped-rows A3'],
  ],
  [
    'two tables in one sheet, the second with other columns',
    `填报单位：甲局
     | 数据项 | 填报值 |
     | 案件数 | 12 |
     |  |
     | 说明 | 填报数据 | 数据名称 |
     | 含结转 | 9 | 办结数 |`,
    ['甲局 cases=12 @B3', '甲局 closed=9 note 含结转 @B6'],
  ],
  [
    'two tables in one sheet, each below the name of its unit',
    `填报单位：甲局
     | 数据项 | 填报值 |
     | 案件数 | 12 |
     填报单位：乙局
     | 数据项 | 填报值 |
     | 案件数 | 7 |`,
    ['乙局 cases=7 @B6', '甲局 cases=12 @B3'],
  ],
  [
    'several sheets, one of them without a table',
    `# 填报表
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |
     # 说明
     本表由各单位填写。
     # 续表
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 办结数 | 9 |`,
    ['甲局 cases=12 @C2', '甲局 closed=9 @C2'],
  ],
  [
    'one row for each unit and one column for each measure',
    `| 序号 | 单位名称 | 案件数 | 办结数（件） | 备注 |
     | 1 | 甲局 | 12 | 9 | |
     | 2 | 乙局 | 7 | 不涉及 | 新设 |
     | 合计 | < | 19 | 9 | |`,
    ['乙局 cases=7 note 新设 @C3', '乙局 closed=not-applicable because 新设 note 新设 @D3', '甲局 cases=12 @C2', '甲局 closed=9 @D2'],
    ['skipped-rows A4'],
  ],
  [
    'a wide table without a unit column below the name of the unit',
    `单位：甲局
     | 案件数 | 办结数 | 宣传人次 |
     | 12 | 9 | 120 |`,
    ['甲局 cases=12 @A3', '甲局 closed=9 @B3', '甲局 visitors=120 @C3'],
  ],
  [
    'headers with brackets, asterisks, colons, blanks and other names',
    `| 被考评单位： | 填报内容（按指标） | * 实际值（必填） | 自评得分 | 支撑材料【附后】 | 情 况 说 明 |
     | 甲局 | 案件数 | 12 | 9.5 | 台账；通报 | 含结转 |`,
    ['甲局 cases=12 note 含结转 evidence 台账+通报 self 9.5 @C2'],
  ],
  [
    'columns in any order, with others between them',
    `| 备注 | 填报值 | 经办人 | 数据项 | 去年 | 单位 |
     | 无 | 12 | 李四 | 案件数 | 10 | 甲局 |`,
    ['甲局 cases=12 note 无 @B2'],
  ],
  [
    'a unit column that is only filled where the unit changes',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |
     | | 办结数 | 9 |
     | 乙局 | 案件数 | 7 |
     | | 办结数 | 6 |`,
    ['乙局 cases=7 @C4', '乙局 closed=6 @C5', '甲局 cases=12 @C2', '甲局 closed=9 @C3'],
  ],
  [
    'a column 单位 that is the unit of measurement',
    `填报单位（公章）：甲局
     | 数据项 | 单位 | 填报值 |
     | 案件数 | 件 | 12 |
     | 工作经费 | 万元 | 30 |
     | 办结率 | % | 95% |`,
    ['甲局 budget=30 @C4', '甲局 cases=12 @C3', '甲局 share=0.95 @C5'],
  ],
  [
    'the unit beside its label',
    `| 填报单位 | < | 甲局 |
     | 数据项 | 填报值 | 说明 |
     | 案件数 | 12 | |`,
    ['甲局 cases=12 @B3'],
  ],
  [
    'the unit in the cell beside its label with a colon',
    `| 填报单位（盖章）： | 甲局 | 日期： | 2025年1月 |
     | 数据项 | 填报值 |
     | 案件数 | 12 |`,
    ['甲局 cases=12 @B3'],
  ],
  [
    'the number, the id or the title of an indicator in the place of its measure',
    `| 单位 | 指标编号 | 填报值 |
     | 甲局 | 1.1 | 12 |
     | 甲局 | handling.days | 20 |
     | 甲局 | 经费保障 | 30 |`,
    ['甲局 budget=30 @C4', '甲局 cases=12 @C2', '甲局 days=20 @C3'],
  ],
  [
    'the id of a measure in any case and width',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | CASES | 12 |
     | 甲局 | ｃｌｏｓｅｄ | 9 |`,
    ['甲局 cases=12 @C2', '甲局 closed=9 @C3'],
  ],
  [
    'an indicator with several measures needs the column 数据项',
    `| 单位 | 指标 | 填报值 |
     | 甲局 | 案件办结 | 9 |
     | 甲局 | 办理案件 | 12 |`,
    ['甲局 cases=12 @C3'],
    ['unknown-measure B2'],
  ],
  [
    'the same value twice',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 办结率 | 90% |
     | 甲局 | 办结率 | 90.0% |`,
    ['甲局 share=0.9 @C2'],
    ['repeated-value C3'],
  ],
  [
    'two values that contradict each other: neither counts',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |
     | 甲局 | 案件数 | 21 |
     | 甲局 | 案件数 | 12 |`,
    ['甲局 cases=unreadable @C2'],
    ['conflicting-values C3', 'conflicting-values C4'],
  ],
  [
    'two values that cannot be read: the same text is repeated, another one contradicts it',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 50余个 |
     | 甲局 | 案件数 | 50余个 |
     | 甲局 | 案件数 | 60余个 |`,
    ['甲局 cases=unreadable @C2'],
    ['approximate-value C2', 'approximate-value C3', 'repeated-value C3', 'approximate-value C4', 'conflicting-values C4'],
  ],
  [
    'an empty cell beside a filled one of the same measure',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | |
     | 甲局 | 案件数 | 12 |
     | 甲局 | 案件数 | |`,
    ['甲局 cases=12 @C3'],
  ],
  [
    'hidden rows and columns count and are named; hidden sheets do not count',
    `# 填报表
     <!-- hidden rows 3 -->
     <!-- hidden columns 2 -->
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |
     | 甲局 | 办结数 | 9 |
     # 旧表 (veryHidden)
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 99 |`,
    ['甲局 cases=12 @C2', '甲局 closed=9 @C3'],
    ['hidden-column B1', 'hidden-rows A3', 'hidden-sheet A1'],
  ],
  [
    'a reason for 不涉及 in the cell or in the note',
    `| 单位 | 数据项 | 填报值 | 说明 |
     | 甲局 | 办结数 | 不涉及（无执法权） | |
     | 乙局 | 办结数 | 不涉及 | 新设机构 |`,
    ['乙局 closed=not-applicable because 新设机构 note 新设机构 @C3', '甲局 closed=not-applicable because 无执法权 @C2'],
  ],
  [
    'evidence that is merged over several rows, and lists in one cell',
    `| 单位 | 数据项 | 填报值 | 佐证材料 |
     | 甲局 | 案件数 | 12 | 台账.xlsx⏎通报.pdf |
     | 甲局 | 办结数 | 9 | ^ |
     | 甲局 | 宣传人次 | 9 | / |`,
    ['甲局 cases=12 evidence 台账.xlsx+通报.pdf @C2', '甲局 closed=9 evidence 台账.xlsx+通报.pdf @C3', '甲局 visitors=9 @C4'],
  ],
  [
    'a value for a measure that the framework does not have',
    `| 单位 | 数据项 | 填报值 |
     | 甲局 | 信访件数 | 3 |
     | 甲局 | 案件数 | 12 |`,
    ['甲局 cases=12 @C3'],
    ['unknown-measure B2'],
  ],
  [
    'names of units apart from blanks and invisible characters around them',
    `| 单位 | 数据项 | 填报值 |
     | 　甲局 | 案件数 | 12 |
     | 甲局\u200b | 办结数 | 9 |`,
    ['甲局 cases=12 @C2', '甲局 closed=9 @C3'],
  ],
  [
    'last year’s form',
    `二〇二三年工作
     2023年度填报表
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |`,
    ['甲局 cases=12 @C4'],
    ['other-year A2'],
  ],
  [
    'a table cut into printed pages: title, unit and header on each of them, and page numbers',
    `2024年度填报表
     填报单位：甲局
     | 数据项 | 填报值 | 说明 |
     | 案件数 | 12 | |
     第 1 页 共 2 页
     2024年度填报表（续）
     填报单位：甲局
     | 数据项 | 填报值 | 说明 |
     | 办结数 | 9 | |
     第 2 页 共 2 页`,
    ['甲局 cases=12 @B4', '甲局 closed=9 @B9'],
    ['skipped-rows A5', 'skipped-rows A10'],
  ],
  [
    'headings inside the block, merged across it or numbered',
    `| 单位 | 数据项 | 填报值 | 说明 |
     | 一、案件办理 | < | < | < |
     | 甲局 | 案件数 | 12 | |
     | （二）办结 | | | |
     | 甲局 | 办结数 | 9 | |`,
    ['甲局 cases=12 @C3', '甲局 closed=9 @C5'],
    ['skipped-rows A2'],
  ],
  [
    'headings inside a wide table, which are no units that reported nothing',
    `| 单位 | 案件数 | 办结数 |
     | 一、县（市、区） | | |
     | 甲县 | 12 | 9 |
     | 市直部门 | < | < |
     | 乙局 | 7 | 6 |
     | 丙局 | | |`,
    ['乙局 cases=7 @B5', '乙局 closed=6 @C5', '甲县 cases=12 @B3', '甲县 closed=9 @C3'],
    ['skipped-rows A2'],
  ],
  [
    'every shape in one workbook',
    `# 填报表
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |
     # 汇总
     | 单位 | 办结数 | 宣传人次 |
     | 甲局 | 9 | 5 |
     | 单位 | 指标编号 | 核定分 | 评分人 | 评分日期 | 扣分理由 |
     | 甲局 | 1.1 | 10 | 李四 | 2024-12-20 | |`,
    ['甲局 cases=12 @C2', '甲局 closed=9 @B2', '甲局 visitors=5 @C2'],
  ],
  [
    'a sheet of last year beside that of this year',
    `# 2023年
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 10 |
     # 2024年
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 12 |`,
    ['甲局 cases=12 @C2'],
    ['other-year-sheet A1'],
  ],
  [
    'only a sheet of last year',
    `# 2023年度
     | 单位 | 数据项 | 填报值 |
     | 甲局 | 案件数 | 10 |
     # 说明
     本表由各单位填写。`,
    ['甲局 cases=10 @C2'],
    ['other-year A1'],
  ],
];
