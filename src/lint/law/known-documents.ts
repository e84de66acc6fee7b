// Regulations, party rules and plans that schemes rest on; as in known-laws.ts.
import type { KnownText } from './known-text.ts';

const readText = 'text as published';

export const knownDocuments: readonly KnownText[] = [
  {
    title: '政府信息公开条例',
    editions: [
      { adopted: '2007-04-05', from: '2008-05-01', articles: 38, tag: 'recalled' },
      { adopted: '2019-04-03', from: '2019-05-15', articles: 56, tag: 'verified' },
    ],
    source: readText,
  },
  {
    title: '重大行政决策程序暂行条例',
    editions: [{ adopted: '2019-04-20', from: '2019-09-01', articles: 44, tag: 'verified' }],
    source: readText,
  },
  {
    title: '规章制定程序条例',
    editions: [
      { adopted: '2001-11-16', from: '2002-01-01', articles: 39, tag: 'recalled' },
      { adopted: '2017-12-22', from: '2018-05-01', articles: 41, tag: 'recalled' },
    ],
    source: readText,
  },
  {
    title: '法规规章备案条例',
    editions: [{ adopted: '2001-12-14', from: '2002-01-01', tag: 'recalled' }],
    ended: { day: '2024-11-01', by: '法规规章备案审查条例', tag: 'verified' },
    source: '法规规章备案审查条例第二十六条',
  },
  {
    title: '法规规章备案审查条例',
    editions: [{ adopted: '2024-08-30', from: '2024-11-01', articles: 26, tag: 'verified' }],
    source: readText,
  },
  {
    title: '信访条例',
    editions: [{ adopted: '2005-01-10', from: '2005-05-01', articles: 51, tag: 'verified' }],
    ended: { day: '2022-05-01', by: '信访工作条例', tag: 'recalled' },
    source: readText,
  },
  { title: '信访工作条例', editions: [{ adopted: '2022-02-25', from: '2022-05-01', articles: 50, tag: 'verified' }], source: readText },
  { title: '公平竞争审查条例', editions: [{ adopted: '2024-06-06', from: '2024-08-01', articles: 27, tag: 'verified' }], source: readText },
  { title: '优化营商环境条例', editions: [{ adopted: '2019-10-22', from: '2020-01-01', articles: 72, tag: 'verified' }], source: readText },
  { title: '政府督查工作条例', editions: [{ adopted: '2020-12-26', from: '2021-02-01', articles: 28, tag: 'verified' }], source: readText },
  {
    title: '行政复议法实施条例',
    editions: [{ adopted: '2007-05-29', from: '2007-08-01', articles: 66, tag: 'verified' }],
    source: readText,
  },
  {
    title: '行政复议条例',
    editions: [],
    ended: { day: '1999-10-01', by: '行政复议法', tag: 'verified' },
    source: '行政复议法（2017年）第四十三条',
  },
  {
    title: '国家行政机关公文处理办法',
    editions: [],
    ended: { day: '2012-07-01', by: '党政机关公文处理工作条例', tag: 'recalled' },
    source: 'memory',
  },
  {
    title: '法治政府建设实施纲要(2015-2020)',
    editions: [],
    ended: { day: '2021-01-01', by: '法治政府建设实施纲要（2021－2025年）', tag: 'inferred' },
    source: 'the years in its title',
  },
  {
    // The day of each version is not known; by the end of its year it was there.
    title: '市县法治政府建设示范指标体系',
    editions: [
      { adopted: '2019-12-31', from: '2019-12-31', tag: 'recalled' },
      { adopted: '2021-12-31', from: '2021-12-31', tag: 'inferred' },
      { adopted: '2023-12-31', from: '2023-12-31', tag: 'inferred' },
    ],
    source: 'the notice of 2021 and the decision of 2025-10-28 that names the version of 2023',
  },
];
