// 日期: whole days in every order and script, with and without a time, and what is no whole day.
import { day, measure, type Table } from './measures.ts';
import { rows } from './rows.ts';

const moment = measure('date', { time: true });

export const dates: Table = [
  ...rows(
    day,
    `
2023-05-12 ⇒ 2023-05-12
2023-5-12 ⇒ 2023-05-12
2023-05-1 ⇒ 2023-05-01
2023/5/12 ⇒ 2023-05-12
2023/05/12 ⇒ 2023-05-12
2023.5.12 ⇒ 2023-05-12
2023.05.12 ⇒ 2023-05-12
2023\\5\\12 ⇒ 2023-05-12
2023、5、12 ⇒ 2023-05-12
2023，5，12 ⇒ 2023-05-12
20230512 ⇒ 2023-05-12
2023年5月12日 ⇒ 2023-05-12
2023年05月12日 ⇒ 2023-05-12
2023年5月12号 ⇒ 2023-05-12
2023年5月12 ⇒ 2023-05-12
2023 年 5 月 12 日 ⇒ 2023-05-12
2023年 5月12日 ⇒ 2023-05-12
2023年5月12日。 ⇒ 2023-05-12
公元2023年5月12日 ⇒ 2023-05-12
二〇二三年五月十二日 ⇒ 2023-05-12
二○二三年五月十二日 ⇒ 2023-05-12
二零二三年五月十二日 ⇒ 2023-05-12
二〇二三年五月十二号 ⇒ 2023-05-12
二〇二三年十二月三十一日 ⇒ 2023-12-31
二〇二三年十月廿一日 ⇒ 2023-10-21
二〇二三年一月一日 ⇒ 2023-01-01
二〇二三年〇五月十二日 ⇒ 2023-05-12
2023年五月十二日 ⇒ 2023-05-12
贰零贰叁年伍月拾贰日 ⇒ 2023-05-12
２０２３年５月１２日 ⇒ 2023-05-12
２０２３－０５－１２ ⇒ 2023-05-12
２０２３．５．１２ ⇒ 2023-05-12
２０２３／５／１２ ⇒ 2023-05-12
2023–05–12 ⇒ 2023-05-12
2023‐05‐12 ⇒ 2023-05-12
2023 - 5 - 12 ⇒ 2023-05-12
2023. 5. 12 ⇒ 2023-05-12
2023 / 5 / 12 ⇒ 2023-05-12
'2023-05-12 ⇒ 2023-05-12
'2023.5.12 ⇒ 2023-05-12
 2023-05-12 ⇒ 2023-05-12
　2023-05-12　 ⇒ 2023-05-12
\u200b2023-05-12 ⇒ 2023-05-12
2023\u200b-05-12 ⇒ 2023-05-12
\u200e2023/5/12\u200e ⇒ 2023-05-12
\ufeff2023年5月12日 ⇒ 2023-05-12
2023\u00a0年5月12日 ⇒ 2023-05-12
2023-05-12⏎ ⇒ 2023-05-12
2023-5-12日 ⇒ 2023-05-12
2023.5.12日 ⇒ 2023-05-12
2023/5/12号 ⇒ 2023-05-12
2023年5月12日（星期五） ⇒ 2023-05-12
2023年5月12日(周五) ⇒ 2023-05-12
2023年5月12日星期五 ⇒ 2023-05-12
2023-05-12 周五 ⇒ 2023-05-12
2023年5月14日（星期日） ⇒ 2023-05-14
2023年5月12日 礼拜五 ⇒ 2023-05-12
2023-05-12 00:00:00 ⇒ 2023-05-12
2023/5/12 0:00 ⇒ 2023-05-12
2023/5/12 0:00:00 ⇒ 2023-05-12
2023-05-12T00:00:00 ⇒ 2023-05-12
2023-05-12T00:00:00.000Z ⇒ 2023-05-12
2023-05-12 00:00:00.0 ⇒ 2023-05-12
2024年2月29日 ⇒ 2024-02-29
2000-02-29 ⇒ 2000-02-29
1999-12-31 ⇒ 1999-12-31
1900-01-01 ⇒ 1900-01-01
2099-12-31 ⇒ 2099-12-31
2023/5/12 17:30 ⇒ 2023-05-12 time-ignored
2023-05-12 17:30 ⇒ 2023-05-12 time-ignored
2023-05-12 17:30:05 ⇒ 2023-05-12 time-ignored
2023-05-12T17:30:00 ⇒ 2023-05-12 time-ignored
2023-05-12T17:30:00Z ⇒ 2023-05-12 time-ignored
2023.5.12 17:30 ⇒ 2023-05-12 time-ignored
2023.5.12 17：30 ⇒ 2023-05-12 time-ignored
2023年5月12日17时30分 ⇒ 2023-05-12 time-ignored
2023年5月12日 17:30 ⇒ 2023-05-12 time-ignored
2023年5月12日17时 ⇒ 2023-05-12 time-ignored
2023年5月12日17点 ⇒ 2023-05-12 time-ignored
2023年5月12日17点整 ⇒ 2023-05-12 time-ignored
2023年5月12日下午5时 ⇒ 2023-05-12 time-ignored
2023年5月12日下午5点半 ⇒ 2023-05-12 time-ignored
2023年5月12日上午9时 ⇒ 2023-05-12 time-ignored
2023年5月12日中午12时 ⇒ 2023-05-12 time-ignored
2023年5月12日凌晨2时 ⇒ 2023-05-12 time-ignored
2023年5月12日上午 ⇒ 2023-05-12 time-ignored
2023年5月12日全天 ⇒ 2023-05-12 time-ignored
2023年5月12日17时前 ⇒ 2023-05-12 time-ignored
2023-05-12 下午5时 ⇒ 2023-05-12 time-ignored
2023年5月12日（星期五）下午5时 ⇒ 2023-05-12 time-ignored
2023 ⇒ unreadable incomplete-date
2023年 ⇒ unreadable incomplete-date
2023年度 ⇒ unreadable incomplete-date
2023年5月 ⇒ unreadable incomplete-date
2023年5月份 ⇒ unreadable incomplete-date
2023.5 ⇒ unreadable incomplete-date
2023-05 ⇒ unreadable incomplete-date
2023/5 ⇒ unreadable incomplete-date
23.5 ⇒ unreadable incomplete-date
23.5.12 ⇒ unreadable incomplete-date
23-5-12 ⇒ unreadable incomplete-date
23/05/12 ⇒ unreadable incomplete-date
'23.5.12 ⇒ unreadable incomplete-date
23年5月 ⇒ unreadable incomplete-date
23年5月12日 ⇒ unreadable incomplete-date
230512 ⇒ unreadable incomplete-date
202305 ⇒ unreadable incomplete-date
5月12日 ⇒ unreadable incomplete-date
5月12号 ⇒ unreadable incomplete-date
5月12 ⇒ unreadable incomplete-date
5月 ⇒ unreadable incomplete-date
5月份 ⇒ unreadable incomplete-date
5.12 ⇒ unreadable incomplete-date
5/12 ⇒ unreadable incomplete-date
5-12 ⇒ unreadable incomplete-date
03-04 ⇒ unreadable incomplete-date
3-4 ⇒ unreadable incomplete-date
12/5/2023 ⇒ unreadable incomplete-date
05/12/2023 ⇒ unreadable incomplete-date
12.5.2023 ⇒ unreadable incomplete-date
５．１２ ⇒ unreadable incomplete-date
45058 ⇒ unreadable serial-date
45058.73 ⇒ unreadable serial-date
44927 ⇒ unreadable serial-date
2023-02-30 ⇒ unreadable impossible-date
2023年2月29日 ⇒ unreadable impossible-date
2023-13-01 ⇒ unreadable impossible-date
2023/13/1 ⇒ unreadable impossible-date
20231301 ⇒ unreadable impossible-date
2023-00-12 ⇒ unreadable impossible-date
2023-05-00 ⇒ unreadable impossible-date
2023-05-32 ⇒ unreadable impossible-date
2023年6月31日 ⇒ unreadable impossible-date
2023-09-31 ⇒ unreadable impossible-date
1023-05-12 ⇒ unreadable impossible-date
2203-05-12 ⇒ unreadable impossible-date
1899-12-31 ⇒ unreadable impossible-date
二〇二三年二月三十日 ⇒ unreadable impossible-date
2023-05-12至2023-06-01 ⇒ unreadable not-a-date
2023年5月12日至15日 ⇒ unreadable not-a-date
2023年5月12-15日 ⇒ unreadable not-a-date
2023.5.12-2023.6.1 ⇒ unreadable not-a-date
2023.5.12、2023.6.1 ⇒ unreadable not-a-date
2023年5月12日、13日 ⇒ unreadable not-a-date
2023-5-123 ⇒ unreadable not-a-date
2023-05/12 ⇒ unreadable not-a-date
2023年5.12 ⇒ unreadable not-a-date
-2023-05-12 ⇒ unreadable not-a-date
5月中旬 ⇒ unreadable not-a-date
5月底前 ⇒ unreadable not-a-date
2023年上半年 ⇒ unreadable not-a-date
2023年第二季度 ⇒ unreadable not-a-date
2023年底 ⇒ unreadable not-a-date
2023年5月初 ⇒ unreadable not-a-date
2023-05-12前后 ⇒ unreadable not-a-date
2023年5月12日前 ⇒ unreadable not-a-date
2023年5月12日印发 ⇒ unreadable not-a-date
已于2023年5月12日印发 ⇒ unreadable not-a-date
约2023年5月12日 ⇒ unreadable not-a-date
已印发 ⇒ unreadable not-a-date
每月10日 ⇒ unreadable not-a-date
昨天 ⇒ unreadable not-a-date
农历五月十二 ⇒ unreadable not-a-date
May 12, 2023 ⇒ unreadable not-a-date
12 May 2023 ⇒ unreadable not-a-date
2023年5月12日25时 ⇒ 2023-05-12 time-ignored
`,
  ),
  ...rows(
    moment,
    `
2023-05-12 17:30 ⇒ 2023-05-12 17:30
2023/5/12 17:30 ⇒ 2023-05-12 17:30
2023-05-12T17:30:59 ⇒ 2023-05-12 17:30
2023/5/12 9:05 ⇒ 2023-05-12 09:05
2023年5月12日17时30分 ⇒ 2023-05-12 17:30
2023年5月12日 17时 ⇒ 2023-05-12 17:00
2023年5月12日下午5时 ⇒ 2023-05-12 17:00
2023年5月12日下午5时30分 ⇒ 2023-05-12 17:30
2023年5月12日下午5点半 ⇒ 2023-05-12 17:30
2023年5月12日下午5点整 ⇒ 2023-05-12 17:00
2023年5月12日晚上8点 ⇒ 2023-05-12 20:00
2023年5月12日上午9:05 ⇒ 2023-05-12 09:05
2023年5月12日中午12时 ⇒ 2023-05-12 12:00
2023年5月12日中午1时 ⇒ 2023-05-12 13:00
2023年5月12日凌晨2时 ⇒ 2023-05-12 02:00
2023年5月12日下午12时 ⇒ 2023-05-12 12:00
２０２３年５月１２日１７：３０ ⇒ 2023-05-12 17:30
2023-05-12 ⇒ 2023-05-12
2023-05-12 00:00:00 ⇒ 2023-05-12
2023年5月12日上午 ⇒ 2023-05-12 time-ignored
2023年5月12日17时前 ⇒ 2023-05-12 time-ignored
2023年5月12日25时 ⇒ 2023-05-12 time-ignored
2023年5月12日下班前 ⇒ unreadable not-a-date
2023年5月 ⇒ unreadable incomplete-date
`,
  ),
];
