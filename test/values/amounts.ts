// 金额和一般数字: money in 元 and 万元, scores, days, growth, weights.
import { days, growth, measure, points, roughly, type Table, tenThousand, tonnes, yuan } from './measures.ts';
import { rows } from './rows.ts';

export const amounts: Table = [
  ...rows(
    tenThousand,
    `
3 ⇒ 3
0 ⇒ 0
0.00 ⇒ 0
3.50 ⇒ 3.5
12.5 ⇒ 12.5
.5 ⇒ 0.5
3万元 ⇒ 3
3 万元 ⇒ 3
3万 ⇒ 3
3.5万元 ⇒ 3.5
３．５万元 ⇒ 3.5
3。5 ⇒ 3.5
3·5万元 ⇒ 3.5
3．5 ⇒ 3.5
3. 5 ⇒ 3.5
3﹒5 ⇒ 3.5
3万元整 ⇒ 3
3万元人民币 ⇒ 3
人民币3万元 ⇒ 3
人民币 3 万元 ⇒ 3
RMB3万元 ⇒ 3
CNY 3万元 ⇒ 3
¥3万 ⇒ 3
￥3万元 ⇒ 3
3（万元） ⇒ 3
3(万元) ⇒ 3
共3万元 ⇒ 3
合计3万元 ⇒ 3
累计投入3万元 ⇒ unreadable not-a-number
投入3万元 ⇒ unreadable not-a-number
1,234.56 ⇒ 1234.56
1,234.56万元 ⇒ 1234.56
1，234.56万元 ⇒ 1234.56
1 234.56 ⇒ 1234.56
1'234.56 ⇒ 1234.56
1234,56 ⇒ unreadable digit-groups
1.234,56 ⇒ unreadable ambiguous-value
1.234.567 ⇒ unreadable ambiguous-value
1.234 ⇒ 1.234
12,50 ⇒ unreadable digit-groups
1.2亿元 ⇒ 12000
1.2亿 ⇒ 12000
1亿元 ⇒ 10000
1亿2000万元 ⇒ 12000
1亿2000万 ⇒ 12000
2千万元 ⇒ 2000
2千万 ⇒ 2000
5百万元 ⇒ 500
5百万 ⇒ 500
2万5000 ⇒ 2.5
2万5千元 ⇒ 2.5
2万5 ⇒ unreadable ambiguous-value
30000元 ⇒ 3
30,000元 ⇒ 3
30000.50元 ⇒ 3.00005
5千元 ⇒ 0.5
500元 ⇒ 0.05
5百元 ⇒ 0.05
十万元 ⇒ 10
十万 ⇒ 10
三万元 ⇒ 3
三万五千元 ⇒ 3.5
叁万元整 ⇒ 3
叁万伍仟元整 ⇒ 3.5
人民币叁万元整 ⇒ 3
壹佰贰拾万元 ⇒ 120
五万 ⇒ 5
三千万 ⇒ 3000
一亿两千万 ⇒ 12000
一千二百万 ⇒ 1200
二十三 ⇒ 23
-3 ⇒ -3
-3万元 ⇒ -3
－3万元 ⇒ -3
−3 ⇒ -3
负3万元 ⇒ -3
-五万 ⇒ -5
+3 ⇒ 3
(3) ⇒ unreadable ambiguous-value
（3.5） ⇒ unreadable ambiguous-value
近千万 ⇒ unreadable approximate-value
约3万元 ⇒ unreadable approximate-value
250余万元 ⇒ unreadable approximate-value
3万元左右 ⇒ unreadable approximate-value
3-5万元 ⇒ unreadable range-value
3万～5万 ⇒ unreadable range-value
不超过3万元 ⇒ unreadable range-value
3万元以内 ⇒ unreadable range-value
≤3万元 ⇒ unreadable range-value
60件 ⇒ unreadable unit-mismatch
3万件 ⇒ unreadable unit-mismatch
3美元 ⇒ unreadable unit-mismatch
3万美元 ⇒ unreadable unit-mismatch
3万欧元 ⇒ unreadable unit-mismatch
$3 ⇒ unreadable not-a-number
12% ⇒ unreadable unit-mismatch
3亩 ⇒ unreadable unit-mismatch
万元 ⇒ unreadable not-a-number
元 ⇒ unreadable not-a-number
3万元/年 ⇒ unreadable unit-mismatch
3+2 ⇒ unreadable not-a-number
1.2E+4 ⇒ unreadable scientific-notation
`,
  ),
  ...rows(
    yuan,
    `
30000 ⇒ 30000
3万元 ⇒ 30000
3.5万 ⇒ 35000
3.50万元 ⇒ 35000
1.2亿元 ⇒ 120000000
1亿2000万 ⇒ 120000000
￥1,234.50 ⇒ 1234.5
¥1,234.50元 ⇒ 1234.5
¥-5 ⇒ -5
-¥5 ⇒ -5
1234.50元 ⇒ 1234.5
1,234,567.89元 ⇒ 1234567.89
1 234 567.89元 ⇒ 1234567.89
1234567元整 ⇒ 1234567
五万 ⇒ 50000
五万元整 ⇒ 50000
壹拾贰万叁仟肆佰元整 ⇒ 123400
一千二百三十四元 ⇒ 1234
300块 ⇒ unreadable unit-mismatch
5角 ⇒ unreadable unit-mismatch
3元5角 ⇒ unreadable not-a-number
60件 ⇒ unreadable unit-mismatch
60美元 ⇒ unreadable unit-mismatch
12% ⇒ unreadable unit-mismatch
近1.2亿元 ⇒ unreadable approximate-value
万元 ⇒ unreadable not-a-number
`,
  ),
  [measure('amount'), '3万元', '30000'],
  ...rows(
    roughly(yuan),
    `
近1.2亿 ⇒ 120000000~
近1亿元 ⇒ 100000000~
近亿元 ⇒ 100000000~
约3万元 ⇒ 30000~
3万余元 ⇒ 30000~
`,
  ),
  ...rows(
    roughly(tenThousand),
    `
近千万 ⇒ 1000~
上千万 ⇒ 1000~
五万左右 ⇒ 5~
250余万元 ⇒ 250~
250万余元 ⇒ 250~
三十余万元 ⇒ 30~
超过300万元 ⇒ 300~
300多万元 ⇒ 300~
300多万 ⇒ 300~
1.2亿余元 ⇒ 12000~
`,
  ),
  ...rows(
    points,
    `
98.5 ⇒ 98.5
98.50 ⇒ 98.5
98.5分 ⇒ 98.5
98.5（分） ⇒ 98.5
98。5 ⇒ 98.5
９８．５分 ⇒ 98.5
九十八点五 ⇒ 98.5
九十八点五分 ⇒ 98.5
100 ⇒ 100
100.01 ⇒ unreadable out-of-range
-0.1 ⇒ unreadable out-of-range
95% ⇒ unreadable unit-mismatch
95/100 ⇒ unreadable not-a-number
95分以上 ⇒ unreadable approximate-value
满分 ⇒ unreadable not-a-number
优秀 ⇒ unreadable not-a-number
A ⇒ unreadable not-a-number
`,
  ),
  ...rows(
    days,
    `
12天 ⇒ 12
12日 ⇒ 12
12 ⇒ 12
12个自然日 ⇒ 12
半天 ⇒ unreadable not-a-number
12个工作日 ⇒ unreadable unit-mismatch
2个月 ⇒ unreadable unit-mismatch
12小时 ⇒ unreadable unit-mismatch
3.5天 ⇒ 3.5
`,
  ),
  ...rows(
    growth,
    `
12.5% ⇒ 12.5
12.5 ⇒ 12.5
-3.2％ ⇒ -3.2
－3.2% ⇒ -3.2
+3.2% ⇒ 3.2
5‰ ⇒ 0.5
百分之三点二 ⇒ 3.2
负百分之三 ⇒ -3
12.5﹪ ⇒ 12.5
增长12.5% ⇒ unreadable not-a-number
同比增长12.5% ⇒ unreadable not-a-number
下降3.2% ⇒ unreadable not-a-number
12.5个百分点 ⇒ unreadable unit-mismatch
`,
  ),
  ...rows(
    tonnes,
    `
3千克 ⇒ 3
3公斤 ⇒ unreadable unit-mismatch
5克 ⇒ 0.005
3 ⇒ 3
3斤 ⇒ unreadable unit-mismatch
`,
  ),
  [measure('number', { unit: '百分点' }), '3个百分点', '3'],
];
