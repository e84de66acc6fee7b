// Names of bodies that a reform replaced. All from memory of the reforms named in `reform`: what a county calls its own body may differ, so
// the rule only asks.

interface FormerName {
  readonly was: readonly string[];
  readonly now: string;
  /** Words before which, or behind which, it is another body. */
  readonly notAfter?: readonly string[];
  readonly reform: string;
  /** By this day the new name was in use everywhere. */
  readonly day: string;
  readonly tag: 'recalled';
}

// 2018年机构改革: local bodies were to be in place by the end of March 2019.
const reform2018 = { reform: '2018年机构改革', day: '2019-04-01', tag: 'recalled' } as const;

const formerNames: readonly FormerName[] = [
  { was: ['政府法制办公室', '政府法制办', '国务院法制办公室', '国务院法制办'], now: '司法局（司法厅、司法部）', ...reform2018 },
  { was: ['法制办公室', '法制办'], now: '司法局', notAfter: ['人大', '公安', '常委会'], ...reform2018 },
  { was: ['工商行政管理局', '工商局'], now: '市场监督管理局', ...reform2018 },
  { was: ['质量技术监督局', '质监局'], now: '市场监督管理局', notAfter: ['交通', '水利', '工程', '建设'], ...reform2018 },
  { was: ['食品药品监督管理局', '食药监局'], now: '市场监督管理局', ...reform2018 },
  { was: ['国家税务局', '国税局', '地方税务局', '地税局'], now: '税务局', ...reform2018 },
  { was: ['环境保护局', '环保局'], now: '生态环境局', ...reform2018 },
  { was: ['国土资源局', '国土局'], now: '自然资源局', ...reform2018 },
  { was: ['农业局', '农业委员会'], now: '农业农村局', ...reform2018 },
  { was: ['安全生产监督管理局', '安监局'], now: '应急管理局', notAfter: ['煤矿', '矿山'], ...reform2018 },
  { was: ['卫生和计划生育委员会', '卫生计生委', '卫计委', '卫计局'], now: '卫生健康委员会', ...reform2018 },
  { was: ['文化广电新闻出版局', '文广新局'], now: '文化和旅游局', ...reform2018 },
  { was: ['旅游发展委员会', '旅游局'], now: '文化和旅游局', notAfter: ['和', '广电', '体育'], ...reform2018 },
  { was: ['物价局'], now: '发展和改革委员会', ...reform2018 },
  { was: ['公安消防支队', '公安消防大队'], now: '消防救援支队（大队）', ...reform2018 },
  {
    was: ['扶贫开发办公室', '扶贫办'],
    now: '农业农村局',
    reform: '2021年组建乡村振兴局、2023年机构改革',
    day: '2024-07-01',
    tag: 'recalled',
  },
  {
    was: ['银保监局', '银监局', '保监局'],
    now: '国家金融监督管理总局的派出机构',
    reform: '2023年机构改革',
    day: '2023-10-01',
    tag: 'recalled',
  },
];

interface Found {
  readonly name: string;
  readonly start: number;
  readonly entry: FormerName;
}

const entryOf: ReadonlyMap<string, FormerName> = new Map(formerNames.flatMap((entry) => entry.was.map((name) => [name, entry] as const)));
const form = new RegExp([...entryOf.keys()].sort((left, right) => right.length - left.length).join('|'), 'gu');

/** Every such name in a text that was out of use on a day (`YYYY-MM-DD`). */
export function formerNamesIn(text: string, day: string): Found[] {
  return [...text.matchAll(form)].flatMap(({ index, 0: name }) => {
    const entry = entryOf.get(name);
    const isOther = entry?.notAfter?.some((word) => text.slice(0, index).endsWith(word)) ?? false;
    // 原工商局: the writer knows.
    const isKnown = /[原前][\p{Script=Han}]{0,6}$/u.test(text.slice(0, index));
    return entry && !isOther && !isKnown && entry.day <= day ? [{ name, start: index, entry }] : [];
  });
}
