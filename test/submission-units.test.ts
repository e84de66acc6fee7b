// Who counts as a unit: one spelling or several, and rows that look like one but are a total, a note or a signature.
import { describe, expect, test } from 'vitest';
import { evaluate } from '../src/scoring/evaluate.ts';
import { readSubmission } from '../src/submission/read-submission.ts';
import { frameworkFromData } from './build-framework.ts';

const framework = frameworkFromData({
  measures: {
    m: { title: '按期数', type: 'count' },
    n: { title: '受理数', type: 'count' },
  },
  indicators: [
    { id: 'x', title: '受理', points: 40, rule: { type: 'met', value: 'n > 0' }, notApplicable: { allowed: false } },
    { id: 'y', title: '按期率', points: 60, rule: { type: 'proportional', value: 'm / n', target: '100%' } },
  ],
  scoring: { total: 100, rounding: 'half-up', missing: 'zero', notApplicable: 'rescale' },
});

async function read(lines: readonly string[]) {
  const file = { path: '填报.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
  const { value, diagnostics } = await readSubmission([file], framework);
  return { units: value?.units.map((unit) => unit.name) ?? [], codes: diagnostics.map(({ code }) => code), value };
}

describe('rows that are no unit', () => {
  test.each(['合计', '小计', '全县', '本县小计', '平均数', '全市合计', '填表人：张三', '审核人:李四', '签字：'])(
    '%s in a wide table',
    async (name) => {
      const { units, codes } = await read(['单位,按期数,受理数', '甲县,1,2', '乙县,3,4', `${name},4,6`]);
      expect(units).toEqual(['乙县', '甲县']);
      expect(codes).toEqual(['submission/skipped-rows']);
    },
  );

  test.each(['合计', '小计', '全市'])('%s in a long table, though it names a measure', async (name) => {
    const { units, codes } = await read(['单位,数据项,填报值', '甲县,按期数,1', '甲县,受理数,2', `${name},受理数,2`]);
    expect(units).toEqual(['甲县']);
    expect(codes).toEqual(['submission/skipped-rows']);
  });

  test('a bureau whose name holds such a word stays a unit', async () => {
    const { units } = await read(['单位,按期数,受理数', '市总工会,1,2', '全县统计局,3,4', '市工商业联合会,5,6']);
    expect(units).toEqual(['全县统计局', '市工商业联合会', '市总工会']);
  });
});

test('a class whose title is also a word for units begins no new table', async () => {
  const classes = { county: { title: '县(市、区)' }, bureau: { title: '部门' } };
  const measures = { n: { title: '受理数', type: 'count' } };
  const indicators = [{ id: 'x', title: '受理', points: 100, rule: { type: 'met', value: 'n > 0' } }];
  const scoring = { total: 100, rounding: 'half-up', missing: 'zero', notApplicable: 'rescale' };
  const lines = ['单位,单位类别,数据项,填报值', '甲县,县(市、区),受理数,1', '甲局,部门,受理数,2', '乙局,部门,受理数,3'];
  const file = { path: '填报.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
  const { value, diagnostics } = await readSubmission([file], frameworkFromData({ classes, measures, indicators, scoring }));
  expect(diagnostics).toEqual([]);
  expect(value?.units.map((unit) => [unit.name, unit.class])).toEqual([
    ['乙局', 'bureau'],
    ['甲县', 'county'],
    ['甲局', 'bureau'],
  ]);
});

test.each([
  ['甲县（开发区）', '甲县(开发区)'],
  ['Ａ县', 'A县'],
  ['甲　局', '甲局'],
  ['A 县', 'A县'],
  ['City  Bureau', 'City Bureau'],
])('%s and %s are one unit', async (one, other) => {
  const { units } = await read(['单位,数据项,填报值', `${one},按期数,1`, `${other},受理数,2`]);
  expect(units).toHaveLength(1);
  expect(await read(['单位,数据项,填报值', `${other},受理数,2`, `${one},按期数,1`])).toMatchObject({ units });
});

test('an indicator that refuses 不涉及 does not refuse it for another one', async () => {
  const { value, codes } = await read(['单位,按期数,受理数', '甲县,不涉及,不涉及']);
  const [unit] = value ? evaluate(framework, value).units : [];
  expect(codes).toEqual(['submission/not-applicable-refused']);
  expect(unit?.scores.map((score) => score.status)).toEqual(['missing', 'not-applicable']);
});
