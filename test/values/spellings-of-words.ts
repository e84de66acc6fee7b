import { cases, day, done, remark, share, staffing, type Table, yuan } from './measures.ts';

export const absences: Table = [
  [cases, '', 'missing'],
  [cases, ' \u3000\u00a0\t', 'missing'],
  [cases, "'", 'missing'],
  [remark, '  ', 'missing'],
  [cases, '不涉及', 'not-applicable'],
  [cases, '「不涉及」', 'not-applicable'],
  [cases, '（不涉及）', 'not-applicable'],
  [cases, '不 涉 及', 'not-applicable'],
  [cases, '不适用', 'not-applicable'],
  [cases, '无此项', 'not-applicable'],
  [cases, 'N/A', 'not-applicable'],
  [cases, 'n.a.', 'not-applicable'],
  [cases, 'ＮＡ', 'not-applicable'],
  [cases, '不涉及（本单位无执法权）', 'not-applicable (本单位无执法权)'],
  [cases, '不涉及：无执法权。', 'not-applicable (无执法权)'],
  [cases, '不涉及行政执法', 'not-applicable (行政执法)'],
  [done, '未涉及', 'not-applicable'],
  [cases, '本单位不涉及', 'not-applicable (本单位不涉及)'],
  [done, '不涉及', 'not-applicable'],
  [day, '不适用', 'not-applicable'],
  [staffing, '不涉及', 'not-applicable'],
  [remark, '不涉及', 'not-applicable'],
  [remark, '不涉及（无执法权）', 'not-applicable (无执法权)'],
  [remark, '不涉及重大利益调整的决策', '不涉及重大利益调整的决策'],
  [cases, '/', 'unreadable ambiguous-empty'],
  [cases, '/ ', 'unreadable ambiguous-empty'],
  [cases, '／', 'unreadable ambiguous-empty'],
  [cases, '—', 'unreadable ambiguous-empty'],
  [cases, '——', 'unreadable ambiguous-empty'],
  [cases, '-', 'unreadable ambiguous-empty'],
  [cases, '―', 'unreadable ambiguous-empty'],
  [cases, '、', 'unreadable ambiguous-empty'],
  [done, '未知', 'missing placeholder'],
  [cases, '--', 'unreadable ambiguous-empty'],
  [cases, '无', 'unreadable ambiguous-empty'],
  [yuan, '无', 'unreadable ambiguous-empty'],
  [share, '/', 'unreadable ambiguous-empty'],
  [day, '无', 'unreadable ambiguous-empty'],
  [done, '/', 'unreadable ambiguous-empty'],
  [staffing, '/', 'unreadable ambiguous-empty'],
  [cases, '暂无', 'missing placeholder'],
  [cases, '未填', 'missing placeholder'],
  [cases, '待补', 'missing placeholder'],
  [day, '待补', 'missing placeholder'],
  [cases, '同上', 'unreadable refers-elsewhere'],
  [cases, '见附件', 'unreadable refers-elsewhere'],
  [share, '详见台账', 'unreadable refers-elsewhere'],
  [remark, '无', '无'],
  [remark, '见附件', '见附件'],
  [cases, '#REF!', 'unreadable error-cell'],
  [remark, '#N/A', 'unreadable error-cell'],
  [cases, '######', 'unreadable error-cell'],
];

const yes = '是 √ ✓ ✔ ✔️ 有 已 已完成 已公开 已经建立 完成 达标 对 Y y yes YES Ｙ true TRUE 1 是。'.split(' ');
const no = '否 × ✗ ✘ x X 无 没有 未 未完成 未公开 尚未建立 没有开展 未按期完成 未制定印发 不达标 错 N no false 0 否。'.split(' ');
const partly = '部分 部分完成 基本完成 ○ 已基本完成 未全部公开 正在推进 拟于6月印发 已有3项,尚有2项'.split(' ');
const neither = '是，但未公开 2 是否 有3项 已完成3项 可能 是(部 已逾期 没问题 已取消 未必'.split(' ');
export const booleans: Table = [
  ...yes.map((text) => [done, text, 'true'] as const),
  ...no.map((text) => [done, text, 'false'] as const),
  ...partly.map((text) => [done, text, 'unreadable partly-done'] as const),
  ...neither.map((text) => [done, text, 'unreadable not-yes-or-no'] as const),
];

const dateSpellings = [
  '2023-05-12',
  '2023-5-12',
  '2023/5/12',
  '2023.5.12',
  '2023.05.12',
  '2023年5月12日',
  '2023 年 5 月 12 日',
  '2023年05月12号',
  '20230512',
  '二〇二三年五月十二日',
  '二○二三年五月十二日',
  '二零二三年五月十二日',
  '２０２３年５月１２日',
  '２０２３－０５－１２',
  '2023 - 5 - 12',
  '2023年5月12日（星期五）',
  '2023-05-12 00:00:00',
  '2023/5/12 0:00',
  '2023-05-12T00:00:00',
];
const timed = [
  '2023-05-12 17:30',
  '2023/5/12 17:30:05',
  '2023-05-12T17:30:00',
  '2023年5月12日17时30分',
  '2023年5月12日上午',
  '2023-05-12 下午5时',
];
const incompleteDates = ['23.5', '2023年5月', '2023.5', '2023', '2023年', '5月12日', '5/12', '23.5.12', '23年5月12日', '12/5/2023', '5月'];
export const dates: Table = [
  ...dateSpellings.map((text) => [day, text, '2023-05-12'] as const),
  ...timed.map((text) => [day, text, '2023-05-12 time-ignored'] as const),
  ...incompleteDates.map((text) => [day, text, 'unreadable incomplete-date'] as const),
  ...['2023-02-30', '2023年2月29日', '20231301', '2023/13/1', '1023-05-12', '2203-05-12'].map(
    (text) => [day, text, 'unreadable impossible-date'] as const,
  ),
  ...['2023-05-12至2023-06-01', '2023-5-123', '2023-05/12', '5月中旬', '已印发', '2023-05-12前后', 'May 12, 2023', '-2023-05-12'].map(
    (text) => [day, text, 'unreadable not-a-date'] as const,
  ),
  [day, '2024年2月29日', '2024-02-29'],
  [day, '二〇二三年十二月三十一日', '2023-12-31'],
  [day, '45058', 'unreadable serial-date'],
];

export const choices: Table = [
  [staffing, '专职', '专职'],
  [staffing, ' 专 职 ', '专职'],
  [staffing, '无', '无'],
  [staffing, 'Ａ类', 'A 类'],
  [staffing, 'a类', 'A 类'],
  [staffing, '专职人', 'unreadable not-an-option'],
  [staffing, '其他', 'unreadable not-an-option'],
];

export const texts: Table = [
  [remark, ' 白城市\u3000', '白城市'],
  [remark, '①１２３', '①１２３'],
  [remark, "'0012", '0012'],
  [remark, '两行\n文字', '两行\n文字'],
];
