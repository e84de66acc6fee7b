// 约数、范围、限度: accepted only where the measure says so, and never where no single figure is named.
import { cases, people, persons, roughly, share, type Table, tenThousand, times, yuan } from './measures.ts';
import { rows } from './rows.ts';

const refused = (of: Parameters<typeof rows>[0], text: string) => rows(of, text);

export const rough: Table = [
  ...refused(
    cases,
    `
约60 ⇒ unreadable approximate-value
约60件 ⇒ unreadable approximate-value
约 60 件 ⇒ unreadable approximate-value
约６０件 ⇒ unreadable approximate-value
大约60件 ⇒ unreadable approximate-value
大概60件 ⇒ unreadable approximate-value
近60件 ⇒ unreadable approximate-value
将近60件 ⇒ unreadable approximate-value
接近60件 ⇒ unreadable approximate-value
≈60 ⇒ unreadable approximate-value
60件左右 ⇒ unreadable approximate-value
60左右 ⇒ unreadable approximate-value
60件上下 ⇒ unreadable approximate-value
60件以上 ⇒ unreadable approximate-value
60件以下 ⇒ unreadable approximate-value
60以上 ⇒ unreadable approximate-value
60出头 ⇒ unreadable approximate-value
60余件 ⇒ unreadable approximate-value
60余 ⇒ unreadable approximate-value
60多件 ⇒ unreadable approximate-value
60多 ⇒ unreadable approximate-value
400多件 ⇒ unreadable approximate-value
680余份 ⇒ unreadable approximate-value
1,200余件 ⇒ unreadable approximate-value
超60件 ⇒ unreadable approximate-value
超过60件 ⇒ unreadable approximate-value
逾60件 ⇒ unreadable approximate-value
不足60件 ⇒ unreadable approximate-value
不到60件 ⇒ unreadable approximate-value
六十余件 ⇒ unreadable approximate-value
六十多件 ⇒ unreadable approximate-value
约六十件 ⇒ unreadable approximate-value
百余件 ⇒ unreadable approximate-value
近百件 ⇒ unreadable approximate-value
上百件 ⇒ unreadable approximate-value
上千件 ⇒ unreadable approximate-value
千余件 ⇒ unreadable approximate-value
万余件 ⇒ unreadable approximate-value
3万余件 ⇒ unreadable approximate-value
3万多件 ⇒ unreadable approximate-value
3余万件 ⇒ unreadable approximate-value
十几件 ⇒ unreadable approximate-value
二十几 ⇒ unreadable approximate-value
几件 ⇒ unreadable approximate-value
几十件 ⇒ unreadable approximate-value
好几件 ⇒ unreadable approximate-value
数十件 ⇒ unreadable approximate-value
数百件 ⇒ unreadable approximate-value
若干 ⇒ unreadable approximate-value
若干件 ⇒ unreadable approximate-value
许多 ⇒ unreadable approximate-value
大量 ⇒ unreadable approximate-value
少量 ⇒ unreadable approximate-value
多件 ⇒ unreadable approximate-value
多次 ⇒ unreadable approximate-value
3-5 ⇒ unreadable range-value
3-5件 ⇒ unreadable range-value
3－5件 ⇒ unreadable range-value
3—5件 ⇒ unreadable range-value
3～5件 ⇒ unreadable range-value
3~5件 ⇒ unreadable range-value
3至5件 ⇒ unreadable range-value
3到5件 ⇒ unreadable range-value
3件-5件 ⇒ unreadable range-value
三至五件 ⇒ unreadable range-value
不少于60件 ⇒ unreadable range-value
不低于60件 ⇒ unreadable range-value
不超过60件 ⇒ unreadable range-value
不高于60件 ⇒ unreadable range-value
不多于60件 ⇒ unreadable range-value
至少60件 ⇒ unreadable range-value
最多60件 ⇒ unreadable range-value
≥60 ⇒ unreadable range-value
≤60 ⇒ unreadable range-value
>60 ⇒ unreadable range-value
＞60 ⇒ unreadable range-value
<60 ⇒ unreadable range-value
>=60 ⇒ unreadable range-value
大于60件 ⇒ unreadable range-value
小于60件 ⇒ unreadable range-value
高于60件 ⇒ unreadable range-value
60件以内 ⇒ unreadable range-value
60以内 ⇒ unreadable range-value
`,
  ),
  ...rows(
    times,
    `
不少于2次 ⇒ unreadable range-value
2次以上 ⇒ unreadable approximate-value
至少2次 ⇒ unreadable range-value
多次 ⇒ unreadable approximate-value
`,
  ),
  ...rows(
    share,
    `
约85% ⇒ unreadable approximate-value
85%左右 ⇒ unreadable approximate-value
90%以上 ⇒ unreadable approximate-value
不低于90% ⇒ unreadable range-value
80%-90% ⇒ unreadable range-value
`,
  ),
  ...rows(
    yuan,
    `
近1.2亿元 ⇒ unreadable approximate-value
300余万元 ⇒ unreadable approximate-value
3-5万元 ⇒ unreadable range-value
数百万元 ⇒ unreadable approximate-value
`,
  ),
  ...rows(
    roughly(cases),
    `
约60 ⇒ 60~
约60件 ⇒ 60~
约 60 件 ⇒ 60~
约６０件 ⇒ 60~
大约60件 ⇒ 60~
大概60件 ⇒ 60~
近60件 ⇒ 60~
将近60件 ⇒ 60~
接近60件 ⇒ 60~
≈60 ⇒ 60~
60件左右 ⇒ 60~
60左右 ⇒ 60~
60件上下 ⇒ 60~
60件以上 ⇒ 60~
60以上 ⇒ 60~
60余件 ⇒ 60~
60余 ⇒ 60~
60多件 ⇒ 60~
400多件 ⇒ 400~
1,200余件 ⇒ 1200~
超60件 ⇒ 60~
超过60件 ⇒ 60~
逾60件 ⇒ 60~
不足60件 ⇒ 60~
六十余件 ⇒ 60~
六十多件 ⇒ 60~
约六十件 ⇒ 60~
约百件 ⇒ 100~
百余件 ⇒ 100~
上千件 ⇒ 1000~
万余件 ⇒ 10000~
3万余件 ⇒ 30000~
3万多件 ⇒ 30000~
10余万 ⇒ 100000~
60余人 ⇒ 60~ unit-word
60 ⇒ 60
60件 ⇒ 60
十几件 ⇒ unreadable approximate-value
数十件 ⇒ unreadable approximate-value
若干 ⇒ unreadable approximate-value
3-5件 ⇒ unreadable range-value
不少于60件 ⇒ unreadable range-value
60件以内 ⇒ unreadable range-value
`,
  ),
  ...rows(
    roughly(people),
    `
约3.5万人 ⇒ 35000~
3万余人 ⇒ 30000~
三万余人 ⇒ 30000~
近百名 ⇒ 100~
`,
  ),
  ...rows(
    roughly(persons),
    `
1.2万余人次 ⇒ 12000~
近2万人次 ⇒ 20000~
`,
  ),
  ...rows(
    roughly(tenThousand),
    `
约300万元 ⇒ 300~
300余万元 ⇒ 300~
近千万元 ⇒ 1000~
1.2亿余元 ⇒ 12000~
近1.2亿元 ⇒ 12000~
`,
  ),
  ...rows(
    roughly(share),
    `
约85% ⇒ 0.85~
90%以上 ⇒ 0.9~
约九成 ⇒ unreadable unit-mismatch
`,
  ),
];
