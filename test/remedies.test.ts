// 'Why not full marks': the nearest branch that is better and how much is missing for it, for every rule type.
import { describe, expect, test } from 'vitest';
import type { Indicator, Read, Review } from '../src/model.ts';
import { ruleTypes } from '../src/scoring/rules/index.ts';
import { decimal, frameworkFromData, type Given, missing, readingOf } from './build-framework.ts';

const measures = {
  n: { title: '次数', type: 'count', unit: '次' },
  m: { title: '总数', type: 'count', unit: '次' },
  rate: { title: '结案率', type: 'ratio', unit: '%' },
  mark: { title: '满意度', type: 'number', unit: '分' },
  day: { title: '报送日期', type: 'date' },
  open: { title: '已公开', type: 'boolean' },
  level: { title: '配备', type: 'choice', options: ['专职', '兼职', '无'] },
};

function indicatorOf(points: number, rule: unknown): Indicator {
  const indicators = [{ id: 'item', title: '指标', points, rule }];
  const [node] = frameworkFromData({ measures, indicators, scoring: { total: points } }).indicators;
  if (node?.kind !== 'indicator') throw new Error('no indicator');
  return node;
}

interface Unit {
  readonly given: Readonly<Record<string, Given>>;
  readonly before?: Readonly<Record<string, Given>>;
  readonly marks?: readonly string[];
}

const readOf = ({ given, before, marks = [] }: Unit): Read =>
  Object.assign((id: string) => readingOf(given[id] ?? missing), {
    reviews: () =>
      marks.map(
        (raw, index): Review => ({ raw, points: decimal(raw), location: { kind: 'text', file: 'm.csv', line: index + 2, column: 2 } }),
      ),
    ...(before && { baseline: (id: string) => readingOf(before[id] ?? missing) }),
  });

const day = (text: string): Given => ({ state: 'value', value: { kind: 'date', day: Date.parse(text) / 86_400_000 }, approximate: false });

/** Type, points, rule, the unit, its peers; the last losing step's remedy in Chinese. */
type Case = readonly [
  type: string,
  title: string,
  points: number,
  rule: Readonly<Record<string, unknown>>,
  unit: Unit,
  expected: string,
  peers?: readonly Unit[],
];

const options = [
  { is: '专职', points: '100%' },
  { is: '兼职', points: '50%' },
  { is: '无', points: 0 },
];

const cases: readonly Case[] = [
  [
    'deadline',
    'the due date',
    5,
    { value: 'day', due: '2024-04-01', late: { lose: 2 } },
    { given: { day: day('2024-04-02') } },
    '在 2024-04-01 前报送可得满分',
  ],
  ['met', 'a condition', 4, { value: 'open' }, { given: { open: false } }, '做到“已公开”可得 4 分'],
  ['met', 'a comparison', 4, { value: 'n >= 3' }, { given: { n: 1 } }, '做到“次数 ≥ 3”可得 4 分；次数 现为 1次，相差 2次'],
  [
    'choice',
    'next and best option',
    4,
    { value: 'level', options },
    { given: { level: '无' } },
    '达到“兼职”可再得 2 分；达到“专职”可再得 4 分',
  ],
  ['checklist', 'the item', 4, { items: [{ value: 'open', points: 4, title: '公开' }] }, { given: { open: false } }, '做到“公开”可得 4 分'],
  ['threshold', 'a count', 4, { value: 'n', atLeast: 3 }, { given: { n: 1 } }, '次数 达到 3 可得 4 分（再增加 2次）'],
  [
    'threshold',
    'a share, strictly below',
    4,
    { value: 'rate', below: '5%' },
    { given: { rate: '0.08' } },
    '结案率 低于 5% 可得 4 分（再降低超过 3 个百分点）',
  ],
  [
    'threshold',
    'a date',
    4,
    { value: 'day', atMost: '2024-03-31' },
    { given: { day: day('2024-04-02') } },
    '报送日期 不超过 2024年3月31日 可得 4 分（差 2 天）',
  ],
  [
    'proportional',
    'a share',
    4,
    { value: 'n / m', target: '80%' },
    { given: { n: 1, m: 2 } },
    '达到 80%（再增加 30 个百分点）可再得 1.5 分',
  ],
  [
    'proportional',
    'lower is better',
    5,
    { value: 'n / m', target: '0%', zero: '10%' },
    { given: { n: 3, m: 100 } },
    '降到 0%（再降低 3 个百分点）可再得 1.5 分',
  ],
  [
    'bands',
    'the nearest better band',
    5,
    {
      value: 'mark',
      bands: [
        { from: 90, points: 5 },
        { from: 80, below: 90, points: 3 },
        { below: 80, points: 0 },
      ],
    },
    { given: { mark: 74 } },
    '再增加 6分到“≥80 且 ＜90”可再得 3 分',
  ],
  [
    'step',
    'one time more',
    2,
    { value: 'n', target: 3, every: 1, lose: 0.5 },
    { given: { n: 1 } },
    '达到 2次（再增加 1次）可再得 0.5 分；达到 3次（再增加 2次）可再得 1 分',
  ],
  [
    'step',
    'part steps ignored',
    3,
    { value: 'rate', target: '90%', every: '10%', lose: 1 },
    { given: { rate: '0.65' } },
    '高于 70%（再增加超过 5 个百分点）可再得 1 分；达到 90%（再增加 25 个百分点）可再得 2 分',
  ],
  [
    'step',
    'a loss stopped by the floor',
    2,
    { value: 'n', target: 10, every: 1, lose: 1 },
    { given: { n: 1 } },
    '达到 9次（再增加 8次）可再得 1 分；达到 10次（再增加 9次）可再得 2 分',
  ],
  [
    'tally',
    'one event fewer',
    5,
    { start: 'full', events: [{ value: 'n', points: -1, title: '漏报' }] },
    { given: { n: 3 } },
    '少发生 1 次可少扣 1 分；不再发生“漏报”可少扣 3 分',
  ],
  [
    'tally',
    'one more award',
    5,
    { start: 'zero', events: [{ value: 'n', points: 2, title: '表彰' }] },
    { given: { n: 1 } },
    '再争取加分事项可得 3 分，“表彰”每次加 2 分',
  ],
  [
    'external',
    'the top of the scale',
    10,
    { value: 'mark', source: '测评' },
    { given: { mark: 80 } },
    '达到 100分（再增加 20分）可再得 2 分',
  ],
  ['formula', 'the formula', 5, { points: '1 + n' }, { given: { n: 1 } }, '算式的结果达到 5（再增加 3）可再得 3 分'],
  [
    'combine',
    'its parts',
    4,
    {
      how: 'worst',
      parts: [
        { title: '甲', rule: { type: 'met', value: 'open' } },
        { title: '乙', rule: { type: 'threshold', value: 'n', atLeast: 1 } },
      ],
    },
    { given: { open: true, n: 0 } },
    '次数 达到 1 可得 4 分（再增加 1次）',
  ],
  [
    'rank',
    'the next place that is worth more',
    6,
    { value: 'n', top: [6, 5], others: 3, ties: 'best' },
    { given: { n: 4 } },
    '得分更高的最近一名是 7次，本单位比它少 3次，高于它即可前进',
    [{ given: { n: 9 } }, { given: { n: 7 } }, { given: { n: 5 } }],
  ],
  [
    'relative',
    'in proportion',
    6,
    { value: 'n', to: 'best', zeroReference: 'full' },
    { given: { n: 3 } },
    '达到 4次（再增加 1次）可再得 1.5 分',
    [{ given: { n: 4 } }],
  ],
  [
    'relative',
    'by distance',
    2,
    { value: 'n', how: 'distance', to: 'median', side: 'above', every: 1, lose: 0.5 },
    { given: { n: 9 } },
    '降到 8次（再降低 1次）可再得 0.5 分；降到 6次（再降低 3次）可再得 1.5 分',
    [{ given: { n: 6 } }, { given: { n: 1 } }],
  ],
  [
    'change',
    'no worse than last time',
    4,
    { value: 'n', better: 'lower', how: 'any', same: '50%', none: 'pending' },
    { given: { n: 9 }, before: { n: 7 } },
    '降到 7次（再降低 2次）可再得 2 分；低于 7次（再降低超过 2次）可再得 4 分',
  ],
  [
    'change',
    'a larger rise',
    4,
    { value: 'n', better: 'higher', how: 'proportional', target: '50%', relative: true, zeroBaseline: 'full', none: 'pending' },
    { given: { n: 25 }, before: { n: 20 } },
    '达到 30次（再增加 5次）可再得 2 分',
  ],
  [
    'panel',
    'higher marks',
    10,
    { how: 'mean', outOf: 100 },
    { given: {}, marks: ['80', '70'] },
    '评委打分提高 25 分到满分 100，可再得 2.5 分',
  ],
];

describe('what is lost says what would win it back:', () => {
  test.each(cases.map((one) => [one[0], one[1], one] as const))('%s, %s', (_type, _title, one) => {
    const [type, , points, parameters, unit, expected, peers = []] = one;
    const { rule, points: worth } = indicatorOf(points, { type, ...parameters });
    const read = readOf(unit);
    const outcome = rule.score(worth, read, [read, ...peers.map(readOf)]);
    if (outcome.status !== 'scored') throw new Error(outcome.status);
    const losing = outcome.why().filter((step) => step.lost.n !== 0);
    expect(losing.at(-1)?.remedy?.zh).toBe(expected);
    for (const { remedy } of losing) expect(remedy?.en).toMatch(/^(?!.*(?:undefined|NaN)).+$/);
  });

  test('there is a case for every rule type', () => {
    const types = ruleTypes.map(({ type }) => type);
    // Records of a register stand behind `overdue`: its words are tested with them.
    expect(types.filter((type) => !cases.some(([covered]) => covered === type))).toEqual(['overdue']);
  });
});
