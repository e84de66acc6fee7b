import { describe, expect, test } from 'vitest';
import { findGaps } from '../src/gaps.ts';
import type { Gap } from '../src/model.ts';
import { printExact } from '../src/points.ts';
import { assess, frameworkOf, missing, notApplicable, unreadable } from './build-framework.ts';

const framework = (scoring = 'notApplicable: exclude') =>
  frameworkOf(`lawgov: 1
id: test
version: 1.0.0
title: 测试
status: sample
measures:
  done: {title: 办结数, type: count}
  filed: {title: 受理数, type: count}
  plan: {title: 印发计划, type: boolean}
  late: {title: 迟报次数, type: count}
indicators:
  - id: group
    title: 分组
    children:
      - {id: rate, title: 办结率, points: 4, remedy: 抓紧办理, rule: {type: proportional, value: done / filed, target: 100%}}
      - {id: plan_made, title: 计划, points: 3, owner: 法制科, rule: {type: met, value: plan}}
  - {id: reports, title: 报送, points: 3, rule: {type: tally, start: full, events: [{value: late, points: -1, cap: 2}]}}
scoring: {total: 10, ${scoring}}
`);

const line = (gap: Gap) =>
  `${gap.unit} ${gap.indicator.id} ${gap.status} ${printExact(gap.lost)}/${printExact(gap.maxPoints)}${gap.missing.map((measure) => ` ${measure.title}`).join('')}`;
const gapsOf = (units: Parameters<typeof assess>[1], scoring?: string) => findGaps(assess(framework(scoring), units));

describe('gaps', () => {
  test('come by unit in the order of ranks, and within a unit the largest loss first, then in document order', () => {
    const gaps = gapsOf({
      甲: { done: 1, filed: 2, plan: false, late: 2 },
      乙: { done: 2, filed: 2, plan: true, late: 1 },
    });
    expect(gaps.map(line)).toEqual(['乙 reports scored 1/3', '甲 plan_made scored 3/3', '甲 rate scored 2/4', '甲 reports scored 2/3']);
  });

  test('there is none where nothing was lost', () => {
    expect(gapsOf({ 甲: { done: 2, filed: 2, plan: true, late: 0 } })).toEqual([]);
  });

  test('what is missing or pending is a gap with the measures that are not known', () => {
    const gaps = gapsOf({ 甲: { done: 1, filed: missing, plan: unreadable, late: missing } });
    expect(gaps.map(line)).toEqual(['甲 rate missing 4/4 受理数', '甲 plan_made pending 3/3 印发计划', '甲 reports missing 3/3 迟报次数']);
    expect(gaps.map((gap) => gap.reason?.().zh)).toEqual(['未填报“受理数”', '“印发计划”填报的内容无法识别，需要核实', '未填报“迟报次数”']);
  });

  test('what does not apply is no gap where it is taken out, and one where it counts only a share', () => {
    const unit = { done: 1, filed: 1, plan: notApplicable, late: 0 };
    expect(gapsOf({ 甲: unit })).toEqual([]);
    expect(gapsOf({ 甲: unit }, 'notApplicable: full')).toEqual([]);
    expect(gapsOf({ 甲: unit }, 'notApplicable: target, notApplicableTarget: 80%').map(line)).toEqual([
      '甲 plan_made not-applicable 0.6/3',
    ]);
  });

  test('carry the reasons of the same steps as the points, and what the framework says of them', () => {
    const [plan, rate] = gapsOf({ 甲: { done: 1, filed: 3, plan: false, late: 0 } });
    expect(plan?.indicator.owner).toBe('法制科');
    expect(rate?.indicator.remedy).toBe('抓紧办理');
    expect(rate?.why().map((step) => printExact(step.lost))).toEqual(['8/3', '1/300']);
    expect(rate?.inputs.map((input) => input.measure)).toEqual(['done', 'filed']);
  });
});
