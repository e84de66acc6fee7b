// 数量: what units write where something is counted.
import { cases, documents, households, manyPeople, measure, people, persons, plainCount, type Table, times } from './measures.ts';
import { rows } from './rows.ts';

export const counts: Table = [
  ...rows(
    cases,
    `
60 ⇒ 60
0 ⇒ 0
1 ⇒ 1
007 ⇒ 7
+5 ⇒ 5
12.0 ⇒ 12
12.00件 ⇒ 12
60件 ⇒ 60
60 件 ⇒ 60
 60 件 ⇒ 60
60宗 ⇒ 60
60起 ⇒ 60
60个 ⇒ 60
60件。 ⇒ 60
60件； ⇒ 60
共60件 ⇒ 60
共计60件 ⇒ 60
合计60件 ⇒ 60
总计60 ⇒ 60
累计60件 ⇒ 60
累计 60 件 ⇒ 60
共有60件 ⇒ 60
计60件 ⇒ 60
达60件 ⇒ 60
达到60件 ⇒ 60
60（件） ⇒ 60
60(件) ⇒ 60
60条 ⇒ 60 unit-word
60人次 ⇒ 60 unit-word
60次 ⇒ 60 unit-word
60份 ⇒ 60 unit-word
60户 ⇒ 60 unit-word
60家 ⇒ 60 unit-word
60处 ⇒ 60 unit-word
60项 ⇒ 60 unit-word
60名 ⇒ 60 unit-word
60件次 ⇒ 60 unit-word
60案 ⇒ unreadable unit-mismatch
６０ ⇒ 60
６０件 ⇒ 60
　６０　件　 ⇒ 60
60\u00a0件 ⇒ 60
\u00a060\u00a0 ⇒ 60
\u200b60 ⇒ 60
60\u200b ⇒ 60
6\u200b0 ⇒ 60
\ufeff60 ⇒ 60
\u200e60\u200f ⇒ 60
\u202a60\u202c ⇒ 60
\u206660\u2069件 ⇒ 60
6\u00ad0 ⇒ 60
60\u2009件 ⇒ 60
60⏎件 ⇒ 60
60\u0009 ⇒ 60
'60 ⇒ 60
'60件 ⇒ 60
'　60 ⇒ 60
‘60 ⇒ 60
’60 ⇒ 60
＇60 ⇒ 60
1,234 ⇒ 1234
1，234 ⇒ 1234
1，234件 ⇒ 1234
12,345,678 ⇒ 12345678
1 234 ⇒ 1234
1\u2009234 ⇒ 1234
1\u202f234 ⇒ 1234
1\u00a0234 ⇒ 1234
1　234 ⇒ 1234
12 345 678 ⇒ 12345678
1'234 ⇒ 1234
1’234’567 ⇒ 1234567
１，２３４ ⇒ 1234
1﹐234 ⇒ 1234
1,234.00 ⇒ 1234
1,23 ⇒ unreadable digit-groups
1234,567 ⇒ unreadable digit-groups
1,2345 ⇒ unreadable digit-groups
1,234,5 ⇒ unreadable digit-groups
1,234 567 ⇒ unreadable digit-groups
12 34 ⇒ unreadable digit-groups
60 70 ⇒ unreadable digit-groups
60,70 ⇒ unreadable digit-groups
60、70 ⇒ unreadable not-a-number
60;70 ⇒ unreadable not-a-number
60/70 ⇒ unreadable not-a-number
60+70 ⇒ unreadable not-a-number
60⏎70 ⇒ unreadable digit-groups
,123 ⇒ unreadable not-a-number
1.234 ⇒ unreadable ambiguous-value
12.345件 ⇒ unreadable ambiguous-value
1.234.567 ⇒ unreadable ambiguous-value
1.234,00 ⇒ unreadable ambiguous-value
12.5 ⇒ unreadable not-a-count
3.5件 ⇒ unreadable not-a-count
-3 ⇒ unreadable not-a-count
－3 ⇒ unreadable not-a-count
负3 ⇒ unreadable not-a-count
(60) ⇒ unreadable ambiguous-value
（60） ⇒ unreadable ambiguous-value
[60] ⇒ unreadable not-a-number
3万 ⇒ 30000
3万件 ⇒ 30000
3.5万件 ⇒ 35000
3.5万 ⇒ 35000
0.5万件 ⇒ 5000
1.2亿 ⇒ 120000000
3千件 ⇒ 3000
5百 ⇒ 500
3万5千件 ⇒ 35000
3万5000 ⇒ 35000
3万零500件 ⇒ 30500
1亿2000万 ⇒ 120000000
3万5 ⇒ unreadable ambiguous-value
3千5 ⇒ unreadable ambiguous-value
3w ⇒ unreadable unit-mismatch
3万元 ⇒ unreadable unit-mismatch
60元 ⇒ unreadable unit-mismatch
95% ⇒ unreadable unit-mismatch
60天 ⇒ unreadable unit-mismatch
60公里 ⇒ unreadable unit-mismatch
60吨 ⇒ unreadable unit-mismatch
60平方米 ⇒ unreadable unit-mismatch
60㎡ ⇒ unreadable unit-mismatch
60分钟 ⇒ unreadable unit-mismatch
60(约) ⇒ unreadable unit-mismatch
① ⇒ unreadable not-a-number
⑫ ⇒ unreadable not-a-number
①60 ⇒ unreadable not-a-number
60① ⇒ unreadable not-a-number
60² ⇒ unreadable not-a-number
60* ⇒ unreadable not-a-number
60？ ⇒ unreadable not-a-number
60! ⇒ unreadable not-a-number
60件（含重大3件） ⇒ unreadable not-a-number
60件，已办结 ⇒ unreadable not-a-number
60件已办结 ⇒ unreadable unit-mismatch
其中60件 ⇒ unreadable not-a-number
已办结60件 ⇒ unreadable not-a-number
案件60件 ⇒ unreadable not-a-number
60件;其中重大3件 ⇒ unreadable not-a-number
2023年60件 ⇒ unreadable not-a-number
第60号 ⇒ unreadable not-a-number
O ⇒ unreadable not-a-number
6O ⇒ unreadable unit-mismatch
l2 ⇒ unreadable not-a-number
5. ⇒ unreadable not-a-number
.5 ⇒ unreadable not-a-count
1.2.3 ⇒ unreadable not-a-number
--5 ⇒ unreadable not-a-number
1.5E+3 ⇒ unreadable scientific-notation
1e5 ⇒ unreadable scientific-notation
0x10 ⇒ unreadable not-a-number
Infinity ⇒ unreadable not-a-number
NaN ⇒ unreadable not-a-number
=60 ⇒ unreadable not-a-number
=SUM(A1:A3) ⇒ unreadable not-a-number
3-5 ⇒ unreadable range-value
3～5件 ⇒ unreadable range-value
3—5 ⇒ unreadable range-value
3至5件 ⇒ unreadable range-value
3到5件 ⇒ unreadable range-value
`,
  ),
  ...rows(
    people,
    `
35人 ⇒ 35
35名 ⇒ 35
35位 ⇒ 35
35 人 ⇒ 35
35人。 ⇒ 35
35人次 ⇒ 35 unit-word
35户 ⇒ 35 unit-word
3.5万人 ⇒ 35000
35个 ⇒ 35
35岁 ⇒ unreadable unit-mismatch
35元 ⇒ unreadable unit-mismatch
`,
  ),
  ...rows(
    persons,
    `
1200人次 ⇒ 1200
1,200人次 ⇒ 1200
1.2万人次 ⇒ 12000
1.2万 ⇒ 12000
1200人 ⇒ 1200 unit-word
1200次 ⇒ 1200 unit-word
1200(人次) ⇒ 1200
`,
  ),
  ...rows(
    times,
    `
4次 ⇒ 4
4场次 ⇒ 4 unit-word
4回 ⇒ 4 unit-word
4场 ⇒ 4 unit-word
4次/年 ⇒ unreadable unit-mismatch
每年4次 ⇒ unreadable not-a-number
每季度1次 ⇒ unreadable not-a-number
`,
  ),
  ...rows(
    households,
    `
260户 ⇒ 260
260户次 ⇒ 260 unit-word
260家 ⇒ 260 unit-word
260戶 ⇒ unreadable unit-mismatch
`,
  ),
  ...rows(
    documents,
    `
8份 ⇒ 8
8部 ⇒ 8 unit-word
8件 ⇒ 8 unit-word
8篇 ⇒ 8 unit-word
8本 ⇒ 8 unit-word
`,
  ),
  ...rows(
    manyPeople,
    `
3.5 ⇒ 3.5
3.5万人 ⇒ 3.5
3.5万 ⇒ 3.5
35000人 ⇒ 3.5
三万人 ⇒ 3
三十 ⇒ 30
0.00001 ⇒ unreadable not-a-count
`,
  ),
  ...rows(
    plainCount,
    `
60家 ⇒ 60
60页 ⇒ 60
3天 ⇒ 3
5个月 ⇒ 5
2小时 ⇒ 2
3年 ⇒ unreadable unit-mismatch
一季度 ⇒ unreadable unit-mismatch
5月 ⇒ unreadable unit-mismatch
60元 ⇒ unreadable unit-mismatch
`,
  ),
  [measure('count', { unit: '月' }), '5个月', '5'],
  [measure('count', { unit: '次/年' }), '2次/年', '2'],
  [measure('count', { unit: '次/年' }), '2', '2'],
  [cases, '9'.repeat(70), 'unreadable not-a-number'],
];
