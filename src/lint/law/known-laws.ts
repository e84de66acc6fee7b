// Laws that schemes rest on, with the days on which their wordings came into force. Days and articles were read in the last articles of
// the published texts; the day of an amendment, which the amended text itself does not give, is from memory, and so is what says so.
import type { KnownText } from './known-text.ts';

const readText = 'text of the law as published by the National People’s Congress';

export const knownLaws: readonly KnownText[] = [
  {
    title: '行政复议法',
    editions: [
      { adopted: '1999-04-29', from: '1999-10-01', articles: 43, tag: 'verified' },
      { adopted: '2009-08-27', from: '2009-08-27', articles: 43, tag: 'recalled' },
      { adopted: '2017-09-01', from: '2018-01-01', articles: 43, tag: 'recalled' },
      { adopted: '2023-09-01', from: '2024-01-01', articles: 90, tag: 'verified' },
    ],
    source: readText,
  },
  {
    title: '行政处罚法',
    editions: [
      { adopted: '1996-03-17', from: '1996-10-01', articles: 64, tag: 'verified' },
      { adopted: '2009-08-27', from: '2009-08-27', articles: 64, tag: 'recalled' },
      { adopted: '2017-09-01', from: '2018-01-01', articles: 64, tag: 'recalled' },
      { adopted: '2021-01-22', from: '2021-07-15', articles: 86, tag: 'verified' },
    ],
    source: readText,
  },
  {
    title: '行政许可法',
    editions: [
      { adopted: '2003-08-27', from: '2004-07-01', articles: 83, tag: 'verified' },
      { adopted: '2019-04-23', from: '2019-04-23', articles: 83, tag: 'recalled' },
    ],
    source: readText,
  },
  { title: '行政强制法', editions: [{ adopted: '2011-06-30', from: '2012-01-01', articles: 71, tag: 'verified' }], source: readText },
  {
    title: '行政诉讼法',
    editions: [
      { adopted: '1989-04-04', from: '1990-10-01', articles: 75, tag: 'recalled' },
      { adopted: '2014-11-01', from: '2015-05-01', articles: 103, tag: 'recalled' },
      { adopted: '2017-06-27', from: '2017-07-01', articles: 103, tag: 'recalled' },
    ],
    source: readText,
  },
  {
    title: '国家赔偿法',
    editions: [
      { adopted: '1994-05-12', from: '1995-01-01', tag: 'verified' },
      { adopted: '2010-04-29', from: '2010-12-01', articles: 42, tag: 'recalled' },
      { adopted: '2012-10-26', from: '2013-01-01', articles: 42, tag: 'recalled' },
    ],
    source: readText,
  },
  {
    title: '立法法',
    editions: [
      { adopted: '2000-03-15', from: '2000-07-01', articles: 94, tag: 'recalled' },
      { adopted: '2015-03-15', from: '2015-03-15', articles: 105, tag: 'recalled' },
      { adopted: '2023-03-13', from: '2023-03-15', articles: 120, tag: 'recalled' },
    ],
    source: readText,
  },
  {
    title: '监察法',
    editions: [
      { adopted: '2018-03-20', from: '2018-03-20', articles: 69, tag: 'verified' },
      { adopted: '2024-12-25', from: '2025-06-01', articles: 78, tag: 'recalled' },
    ],
    source: readText,
  },
  { title: '行政监察法', editions: [], ended: { day: '2018-03-20', by: '监察法', tag: 'verified' }, source: '监察法（2018年）第六十九条' },
  { title: '法律援助法', editions: [{ adopted: '2021-08-20', from: '2022-01-01', articles: 71, tag: 'verified' }], source: readText },
  { title: '人民调解法', editions: [{ adopted: '2010-08-28', from: '2011-01-01', articles: 35, tag: 'verified' }], source: readText },
  { title: '社区矫正法', editions: [{ adopted: '2019-12-28', from: '2020-07-01', articles: 63, tag: 'recalled' }], source: 'memory' },
  {
    title: '治安管理处罚法',
    editions: [
      { adopted: '2005-08-28', from: '2006-03-01', articles: 119, tag: 'verified' },
      { adopted: '2012-10-26', from: '2013-01-01', articles: 119, tag: 'recalled' },
      { adopted: '2025-06-27', from: '2026-01-01', articles: 144, tag: 'verified' },
    ],
    source: readText,
  },
  {
    title: '治安管理处罚条例',
    editions: [],
    ended: { day: '2006-03-01', by: '治安管理处罚法', tag: 'verified' },
    source: '治安管理处罚法（2012年）第一百一十九条',
  },
  {
    title: '公务员法',
    editions: [
      { adopted: '2005-04-27', from: '2006-01-01', articles: 107, tag: 'recalled' },
      { adopted: '2017-09-01', from: '2018-01-01', articles: 107, tag: 'recalled' },
      { adopted: '2018-12-29', from: '2019-06-01', articles: 113, tag: 'verified' },
    ],
    source: readText,
  },
  {
    title: '统计法',
    editions: [
      { adopted: '2009-06-27', from: '2010-01-01', articles: 50, tag: 'recalled' },
      { adopted: '2024-09-13', from: '2024-09-13', articles: 53, tag: 'recalled' },
    ],
    source: readText,
  },
  {
    title: '突发事件应对法',
    editions: [
      { adopted: '2007-08-30', from: '2007-11-01', articles: 70, tag: 'recalled' },
      { adopted: '2024-06-28', from: '2024-11-01', articles: 106, tag: 'verified' },
    ],
    source: readText,
  },
  {
    title: '仲裁法',
    editions: [
      { adopted: '1994-08-31', from: '1995-09-01', articles: 80, tag: 'recalled' },
      { adopted: '2009-08-27', from: '2009-08-27', articles: 80, tag: 'recalled' },
      { adopted: '2017-09-01', from: '2018-01-01', articles: 80, tag: 'recalled' },
      { adopted: '2025-09-12', from: '2026-03-01', articles: 96, tag: 'verified' },
    ],
    source: readText,
  },
  { title: '档案法', editions: [{ adopted: '2020-06-20', from: '2021-01-01', articles: 53, tag: 'verified' }], source: readText },
  {
    title: '保守国家秘密法',
    editions: [
      { adopted: '2010-04-29', from: '2010-10-01', articles: 53, tag: 'recalled' },
      { adopted: '2024-02-27', from: '2024-05-01', articles: 65, tag: 'verified' },
    ],
    source: readText,
  },
  { title: '法治宣传教育法', editions: [{ adopted: '2025-09-12', from: '2025-11-01', articles: 65, tag: 'verified' }], source: readText },
  { title: '民法典', editions: [{ adopted: '2020-05-28', from: '2021-01-01', articles: 1260, tag: 'recalled' }], source: 'memory' },
  ...['民法通则', '民法总则', '合同法', '物权法', '担保法', '侵权责任法', '婚姻法', '继承法', '收养法'].map(
    (title): KnownText => ({ title, editions: [], ended: { day: '2021-01-01', by: '民法典', tag: 'recalled' }, source: 'memory' }),
  ),
];
