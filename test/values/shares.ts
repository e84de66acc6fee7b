// 比例: percentages against fractions.
import { exact } from '../../src/points.ts';
import { capped, fraction, measure, roughly, share, type Table } from './measures.ts';
import { rows } from './rows.ts';

export const shares: Table = [
  ...rows(
    share,
    `
95% ⇒ 0.95
95％ ⇒ 0.95
95﹪ ⇒ 0.95
95 % ⇒ 0.95
95　％ ⇒ 0.95
 95% ⇒ 0.95
95%。 ⇒ 0.95
95%； ⇒ 0.95
'95% ⇒ 0.95
９５．５％ ⇒ 0.955
95.50% ⇒ 0.955
95。5% ⇒ 0.955
95·5% ⇒ 0.955
95.5\u200b% ⇒ 0.955
\u200e95.5%\u200e ⇒ 0.955
95.5\u00a0% ⇒ 0.955
95.5\u2009% ⇒ 0.955
95.5⏎% ⇒ 0.955
100% ⇒ 1
100.00% ⇒ 1
0% ⇒ 0
0.0% ⇒ 0
0.5% ⇒ 0.005
.5% ⇒ 0.005
0.05% ⇒ 0.0005
33.33% ⇒ 0.3333
66.666667% ⇒ 0.66666667
5‰ ⇒ 0.005
达95% ⇒ 0.95
达到95% ⇒ 0.95
达到 95 % ⇒ 0.95
+95% ⇒ 0.95
百分之九十五 ⇒ 0.95
百分之95 ⇒ 0.95
百分之86.1 ⇒ 0.861
百分之九十五点五 ⇒ 0.955
百分之九十五点〇五 ⇒ 0.9505
百分之百 ⇒ 1
百分百 ⇒ 1
百分之一百 ⇒ 1
百分之零点五 ⇒ 0.005
百分之零 ⇒ 0
百分之五 ⇒ 0.05
百分之十 ⇒ 0.1
百分之 九十五 ⇒ 0.95
百分之玖拾伍 ⇒ 0.95
千分之五 ⇒ 0.005
千分之二点五 ⇒ 0.0025
万分之三 ⇒ 0.0003
三分之二 ⇒ 2/3 fraction-value
四分之三 ⇒ 0.75 fraction-value
五分之一 ⇒ 0.2 fraction-value
十分之九 ⇒ 0.9 fraction-value
二十分之十九 ⇒ 0.95 fraction-value
17/18 ⇒ 17/18 fraction-value
１７／１８ ⇒ 17/18 fraction-value
17 / 18 ⇒ 17/18 fraction-value
17⁄18 ⇒ 17/18 fraction-value
17∕18 ⇒ 17/18 fraction-value
18/18 ⇒ 1 fraction-value
0/18 ⇒ 0 fraction-value
1,234/2,468 ⇒ 0.5 fraction-value
9/10 ⇒ 0.9 fraction-value
5/0 ⇒ unreadable not-a-number
0/0 ⇒ unreadable not-a-number
17/18/19 ⇒ unreadable not-a-number
17:18 ⇒ unreadable not-a-number
17÷18 ⇒ unreadable not-a-number
17/18=94.4% ⇒ unreadable not-a-number
94.4%（17/18） ⇒ unreadable not-a-number
½ ⇒ unreadable not-a-number
零分之五 ⇒ unreadable not-a-number
百分之 ⇒ unreadable not-a-number
百分之几 ⇒ unreadable not-a-number
百分之九十几 ⇒ unreadable not-a-number
百分之八九十 ⇒ unreadable not-a-number
九成 ⇒ unreadable unit-mismatch
九成五 ⇒ unreadable unit-mismatch
一半 ⇒ unreadable unit-mismatch
全部 ⇒ unreadable not-a-number
全覆盖 ⇒ unreadable not-a-number
满分 ⇒ unreadable not-a-number
86.1 ⇒ 0.861
86 ⇒ 0.86
100 ⇒ 1
99.99 ⇒ 0.9999
1.5 ⇒ 0.015
八十六点一 ⇒ 0.861
九十五 ⇒ 0.95
0 ⇒ 0
0.00 ⇒ 0
零 ⇒ 0
0.861 ⇒ unreadable ambiguous-value
.95 ⇒ unreadable ambiguous-value
0.95 ⇒ unreadable ambiguous-value
1 ⇒ unreadable ambiguous-value
1.0 ⇒ unreadable ambiguous-value
1.00 ⇒ unreadable ambiguous-value
0.5 ⇒ unreadable ambiguous-value
零点九五 ⇒ unreadable ambiguous-value
一 ⇒ unreadable not-a-number
105% ⇒ 1.05 unusual-share
150 ⇒ 1.5 unusual-share
-5% ⇒ -0.05 unusual-share
－5％ ⇒ -0.05 unusual-share
负百分之五 ⇒ -0.05 unusual-share
95件 ⇒ unreadable unit-mismatch
95分 ⇒ unreadable unit-mismatch
3万 ⇒ unreadable unit-mismatch
95个百分点 ⇒ unreadable unit-mismatch
约85% ⇒ unreadable approximate-value
85%左右 ⇒ unreadable approximate-value
90%以上 ⇒ unreadable approximate-value
近90% ⇒ unreadable approximate-value
超过90% ⇒ unreadable approximate-value
85%余 ⇒ unreadable not-a-number
≥90% ⇒ unreadable range-value
>90% ⇒ unreadable range-value
＞90％ ⇒ unreadable range-value
不低于90% ⇒ unreadable range-value
不少于百分之九十 ⇒ unreadable range-value
80%-90% ⇒ unreadable range-value
80-90% ⇒ unreadable range-value
80%～90% ⇒ unreadable range-value
80%至90% ⇒ unreadable range-value
95%% ⇒ unreadable not-a-number
%95 ⇒ unreadable not-a-number
95%以内 ⇒ unreadable range-value
95.5.5% ⇒ unreadable not-a-number
95,5% ⇒ unreadable digit-groups
95% 96% ⇒ unreadable not-a-number
95%、96% ⇒ unreadable not-a-number
同比提高5% ⇒ unreadable not-a-number
按期办结率95% ⇒ unreadable not-a-number
9.5E+1% ⇒ unreadable scientific-notation
`,
  ),
  ...rows(
    fraction,
    `
0.861 ⇒ 0.861
.861 ⇒ 0.861
０．８６１ ⇒ 0.861
0。861 ⇒ 0.861
1 ⇒ 1
1.00 ⇒ 1
0 ⇒ 0
86.1% ⇒ 0.861
百分之八十六点一 ⇒ 0.861
零点八六一 ⇒ 0.861
17/18 ⇒ 17/18 fraction-value
86.1 ⇒ unreadable ambiguous-value
90 ⇒ unreadable ambiguous-value
100 ⇒ unreadable ambiguous-value
九十 ⇒ unreadable ambiguous-value
1.5 ⇒ unreadable ambiguous-value
`,
  ),
  ...rows(
    capped,
    `
105% ⇒ unreadable out-of-range
-5% ⇒ unreadable out-of-range
100% ⇒ 1
150 ⇒ unreadable out-of-range
`,
  ),
  ...rows(
    roughly(share),
    `
约85% ⇒ 0.85~
90%以上 ⇒ 0.9~
85%左右 ⇒ 0.85~
近九十 ⇒ 0.9~
约百分之八十五 ⇒ 0.85~
85% ⇒ 0.85
`,
  ),
  [measure('ratio', { unit: '‰' }), '5', '0.005'],
  [measure('ratio', { unit: '‰' }), '5‰', '0.005'],
  [measure('ratio', { unit: '‰' }), '0.5', 'unreadable ambiguous-value'],
  [measure('ratio', { max: exact(2) }), '105%', '1.05'],
];
