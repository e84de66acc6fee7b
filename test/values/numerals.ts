// 中文数字: small and large, 大写, digits one by one, 廿 and 卅, and what two readers read differently.
import { cases, manyPeople, points, roughly, type Table, tenThousand, yuan } from './measures.ts';
import { rows } from './rows.ts';

export const numerals: Table = [
  ...rows(
    cases,
    `
零 ⇒ 0
〇 ⇒ 0
零件 ⇒ 0
一件 ⇒ 1
二 ⇒ 2
两 ⇒ 2
两件 ⇒ 2
三 ⇒ 3
四件 ⇒ 4
五 ⇒ 5
六 ⇒ 6
七 ⇒ 7
八件 ⇒ 8
九 ⇒ 9
十 ⇒ 10
十件 ⇒ 10
十一 ⇒ 11
十二 ⇒ 12
十五件 ⇒ 15
十九 ⇒ 19
二十 ⇒ 20
二十三 ⇒ 23
二十三件 ⇒ 23
二 十 三 件 ⇒ 23
二十三。 ⇒ 23
'二十三 ⇒ 23
\u200b二十三 ⇒ 23
　二十三　 ⇒ 23
三十 ⇒ 30
四十七 ⇒ 47
九十九 ⇒ 99
一十 ⇒ 10
一十二 ⇒ 12
廿 ⇒ 20
廿三 ⇒ 23
廿三件 ⇒ 23
廿五 ⇒ 25
卅 ⇒ 30
卅二 ⇒ 32
一百 ⇒ 100
二百 ⇒ 200
两百 ⇒ 200
两百零三 ⇒ 203
二百零三 ⇒ 203
一百零五 ⇒ 105
一百〇五 ⇒ 105
一百一十 ⇒ 110
一百一十五 ⇒ 115
一百二十三件 ⇒ 123
九百九十九 ⇒ 999
一千 ⇒ 1000
两千 ⇒ 2000
一千零一 ⇒ 1001
一千零五十 ⇒ 1050
一千零一十 ⇒ 1010
一千一百 ⇒ 1100
一千二百三十四 ⇒ 1234
两千五百零六 ⇒ 2506
九千九百九十九件 ⇒ 9999
一万 ⇒ 10000
一万件 ⇒ 10000
两万 ⇒ 20000
十万 ⇒ 100000
十二万 ⇒ 120000
一百万 ⇒ 1000000
一千万 ⇒ 10000000
三万五千 ⇒ 35000
三万五千件 ⇒ 35000
三万零五百 ⇒ 30500
三万零五 ⇒ 30005
三万〇五十 ⇒ 30050
十二万三千四百五十六 ⇒ 123456
一百二十三万四千五百六十七 ⇒ 1234567
一亿 ⇒ 100000000
一亿二千万 ⇒ 120000000
一亿零五百万 ⇒ 105000000
两亿三千万 ⇒ 230000000
二〇二三 ⇒ 2023
二零二三 ⇒ 2023
二○二三 ⇒ 2023
一〇五 ⇒ 105
一零五件 ⇒ 105
三〇 ⇒ 30
一二三四 ⇒ 1234
壹 ⇒ 1
贰 ⇒ 2
叁 ⇒ 3
肆件 ⇒ 4
伍 ⇒ 5
陆 ⇒ 6
柒 ⇒ 7
捌 ⇒ 8
玖 ⇒ 9
拾 ⇒ 10
拾贰 ⇒ 12
壹拾 ⇒ 10
贰拾叁 ⇒ 23
壹佰贰拾 ⇒ 120
壹佰贰拾件 ⇒ 120
叁佰贰拾壹 ⇒ 321
壹仟零伍 ⇒ 1005
壹万贰仟叁佰肆拾伍 ⇒ 12345
共二十三件 ⇒ 23
合计一百零五件 ⇒ 105
五万 ⇒ 50000
二十三宗 ⇒ 23
二十三人次 ⇒ 23 unit-word
二十三万 ⇒ 230000
三点五万 ⇒ 35000
一百五 ⇒ unreadable ambiguous-value
一百五件 ⇒ unreadable ambiguous-value
两百三 ⇒ unreadable ambiguous-value
三千五 ⇒ unreadable ambiguous-value
两千三件 ⇒ unreadable ambiguous-value
三万五 ⇒ unreadable ambiguous-value
一亿二 ⇒ unreadable ambiguous-value
一千二百五 ⇒ unreadable ambiguous-value
叁仟伍 ⇒ unreadable ambiguous-value
一二三 ⇒ unreadable ambiguous-value
三五 ⇒ unreadable ambiguous-value
三五件 ⇒ unreadable ambiguous-value
七八 ⇒ unreadable ambiguous-value
一 ⇒ unreadable ambiguous-value
○ ⇒ unreadable ambiguous-value
三点五 ⇒ unreadable not-a-count
负三 ⇒ unreadable not-a-count
百 ⇒ unreadable not-a-number
万 ⇒ unreadable not-a-number
件 ⇒ unreadable not-a-number
点五 ⇒ unreadable not-a-number
三点 ⇒ unreadable not-a-number
十十 ⇒ unreadable not-a-number
百一十 ⇒ unreadable not-a-number
二百百 ⇒ unreadable not-a-number
一百二百 ⇒ unreadable not-a-number
一十百 ⇒ unreadable not-a-number
五十百 ⇒ unreadable not-a-number
一千五十 ⇒ 1050
一万万 ⇒ unreadable not-a-number
万五 ⇒ unreadable not-a-number
二十三十 ⇒ unreadable not-a-number
二十三、二十四 ⇒ unreadable not-a-number
第三 ⇒ unreadable not-a-number
三号 ⇒ unreadable unit-mismatch
三等 ⇒ unreadable unit-mismatch
甲 ⇒ unreadable not-a-number
半 ⇒ unreadable not-a-number
俩 ⇒ unreadable not-a-number
仨 ⇒ unreadable not-a-number
十几 ⇒ unreadable approximate-value
几十 ⇒ unreadable approximate-value
二十几件 ⇒ unreadable approximate-value
三至五 ⇒ unreadable range-value
三到五件 ⇒ unreadable range-value
二三十件 ⇒ unreadable not-a-number
`,
  ),
  ...rows(
    points,
    `
九十八点五 ⇒ 98.5
九十八点五分 ⇒ 98.5
九十八点〇五 ⇒ 98.05
九十八点零五 ⇒ 98.05
零点五 ⇒ 0.5
十点二五 ⇒ 10.25
一百 ⇒ 100
八十分 ⇒ 80
三点一四一五 ⇒ 3.1415
九十八点五点一 ⇒ unreadable not-a-number
九十八.五 ⇒ unreadable not-a-number
`,
  ),
  ...rows(
    yuan,
    `
三点五万元 ⇒ 35000
一点二亿元 ⇒ 120000000
负五万 ⇒ -50000
壹拾贰万元整 ⇒ 120000
两万五千三百元 ⇒ 25300
`,
  ),
  ...rows(
    tenThousand,
    `
三十 ⇒ 30
三点五 ⇒ 3.5
一亿零五百万元 ⇒ 10500
`,
  ),
  ...rows(
    manyPeople,
    `
三点五万人 ⇒ 3.5
三万五千人 ⇒ 3.5
`,
  ),
  ...rows(
    roughly(cases),
    `
三十多件 ⇒ 30~
百余件 ⇒ 100~
千余件 ⇒ 1000~
近百件 ⇒ 100~
上百件 ⇒ 100~
一百多件 ⇒ 100~
两千余件 ⇒ 2000~
`,
  ),
];
