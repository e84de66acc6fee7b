// 参数: named constants of a framework, where they are used and how a layer changes them.
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../src/expression/index.ts';
import type { Framework, Indicator } from '../src/model.ts';
import { printExact } from '../src/points.ts';
import { type Given, readingOf } from './build-framework.ts';
import { head, load, placesOf } from './layered.ts';

const base = head(
  'base',
  `period: {from: 2024-01-01, to: 2024-12-31}
parameters:
  filing_limit: {title: 备案期限, value: 15d, definition: 自公布之日起}
  reply_limit: {value: 5wd}
  share_wanted: {title: 目标比例, value: 90%}
  least: {title: 最少次数, value: 4}
  report_due: {title: 报告截止日, value: 2024-12-20}
registers:
  papers:
    title: 文件台账
    columns:
      number: {title: 文号, type: text, key: true}
      out: {title: 公布日期, type: date}
      back: {title: 报备日期, type: date, optional: true}
measures:
  issued: {title: 印发日期, type: date}
  filed: {title: 备案日期, type: date}
  done: {title: 办结数, type: count, unit: 件}
  all: {title: 受理数, type: count, unit: 件}
  held: {title: 会议次数, type: count, unit: 次}
  sent: {title: 报送日期, type: date}
  quick: {title: 三分之一期限内报备数, type: count, unit: 件, from: "count(papers, back - out <= filing_limit / 3)"}
indicators:
  - {id: filing, title: 备案, points: 3, rule: {type: met, value: filed - issued <= filing_limit}}
  - {id: reply, title: 答复, points: 2, rule: {type: threshold, value: "workdays(issued, filed)", atMost: reply_limit}}
  - {id: share, title: 办结率, points: 4, rule: {type: proportional, value: done / all, target: 目标比例}}
  - {id: meetings, title: 会议, points: 2, rule: {type: step, value: held, target: least, every: 1, lose: 1}}
  - {id: report, title: 报告, points: 1, rule: {type: deadline, value: sent, due: 报告截止日, late: {lose: 1}}}
  - {id: records, title: 逐件备案, points: 2, rule: {type: overdue, register: papers, start: out, end: back, limit: 备案期限, score: {lose: 1}, none: full}}
  - {id: speed, title: 提前备案, points: 1, rule: {type: threshold, value: quick, atLeast: 1}}
checks:
  - {id: fits, assert: held <= least * 10, message: 会议次数过多}
scoring: {total: 15, rounding: half-up, missing: zero, notApplicable: rescale}
`,
);
const plan = (more: string) => ({ 'base.yaml': base, 'plan.yaml': head('plan', `extends: ./base.yaml\n${more}`) });

async function frameworkOf(files: Readonly<Record<string, string>>): Promise<Framework> {
  const loaded = await load(files);
  if (!loaded.draft?.framework) throw new Error(placesOf(loaded).join('\n'));
  return loaded.draft.framework;
}

function leaf({ indicators }: Framework, id: string): Indicator {
  const found = indicators.find((node): node is Indicator => node.kind === 'indicator' && node.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const given: Readonly<Record<string, Given>> = { issued: '2024-03-01', filed: '2024-03-18', done: 9, all: 10, held: 2, sent: '2024-12-23' };

function pointsOf(framework: Framework, id: string, values: Readonly<Record<string, Given>> = given): string {
  const { points, rule } = leaf(framework, id);
  const read = (measure: string) => {
    const value = values[measure] ?? null;
    return readingOf(value);
  };
  const outcome = rule.score(points, read, [read]);
  return outcome.status === 'scored' ? printExact(outcome.points) : outcome.status;
}

const words = (framework: Framework, id: string) => {
  const { points, rule } = leaf(framework, id);
  return rule.describe(points);
};

describe('parameters of a framework', () => {
  test('stand for their values in expressions and limits, by id and by title', async () => {
    const framework = await frameworkOf({ 'plan.yaml': base });
    // 17 days after 1 March, 12 working days; 9 of 10; 2 of 4 meetings; 3 days late.
    expect(['filing', 'reply', 'share', 'meetings', 'report'].map((id) => pointsOf(framework, id))).toEqual(['0', '0', '4', '0', '0']);
    expect(pointsOf(framework, 'filing', { ...given, filed: '2024-03-16' })).toBe('3');
    expect(pointsOf(framework, 'reply', { ...given, filed: '2024-03-08' })).toBe('2');
    expect(pointsOf(framework, 'report', { ...given, sent: '2024-12-20' })).toBe('1');
  });

  test('are said with their value and their title', async () => {
    const framework = await frameworkOf({ 'plan.yaml': base });
    expect(words(framework, 'filing').zh).toContain('备案日期 - 印发日期 ≤ 15日（备案期限）');
    expect(words(framework, 'filing').en).toContain('≤ 15 days (备案期限)');
    expect(words(framework, 'share').zh).toContain('90%（目标比例）');
    expect(words(framework, 'records').zh).toContain('15 日');
    expect(framework.parameters.get('filing_limit')).toMatchObject({ title: '备案期限', value: '15d', definition: '自公布之日起' });
  });

  test('are changed by a layer, and everything that uses them follows', async () => {
    const framework = await frameworkOf(
      plan(`changes:
  - {parameter: filing_limit, set: {value: 20d}}
  - {parameter: reply_limit, set: {value: 12wd, title: 答复期限}}
  - {parameter: least, set: {value: 2}}
  - {parameter: report_due, set: {value: 2024-12-31}}
`),
    );
    expect(['filing', 'reply', 'share', 'meetings', 'report'].map((id) => pointsOf(framework, id))).toEqual(['3', '2', '4', '2', '1']);
    expect(words(framework, 'records').zh).toContain('20 日');
    expect(words(framework, 'reply').zh).toContain('12个工作日（答复期限）');
  });

  test('a layer may bring one of its own, and take one away that nothing uses any more', async () => {
    const framework = await frameworkOf(
      plan(`parameters:
  most: {title: 最多次数, value: 12}
changes:
  - {check: fits, set: {assert: held <= most}}
  - {indicator: report, remove: true}
  - {measure: sent, remove: true}
  - {parameter: report_due, remove: true}
  - {parameter: early, add: {title: 提前天数, value: 3d}, after: filing_limit}
  - {measure: quick, set: {from: "count(papers, back - out <= early)"}}
scoring: {total: 14}
`),
    );
    expect([...framework.parameters.keys()]).toEqual(['filing_limit', 'early', 'reply_limit', 'share_wanted', 'least', 'most']);
  });

  test('changes that name none, or one below again, are reported at their place', async () => {
    expect(placesOf(await load(plan('changes:\n  - {parameter: filing_limits, set: {value: 20d}}\n')))).toEqual([
      'plan.yaml:8:17 layer/unknown-id',
    ]);
    expect(placesOf(await load(plan('parameters:\n  least: {value: 3}\n')))).toEqual(['plan.yaml:8:3 layer/same-id base.yaml:11:3']);
  });

  test('a misfit is reported where it is used, a value that a layer gave at its own place', async () => {
    expect(placesOf(await load(plan('changes:\n  - {parameter: filing_limit, set: {value: 15 天}}\n')))).toEqual([
      'plan.yaml:8:44 parameter/value',
    ]);
    expect(placesOf(await load(plan('changes:\n  - {parameter: filing_limit, set: {value: 15}}\n')))).toEqual([
      'base.yaml:34:113 parameter/other-kind',
    ]);
  });

  test('a mistyped name in an expression is told which parameter was meant', () => {
    const literal = compileExpression('15d', { find: () => undefined, names: () => [] }, 'any').expression?.tree;
    const scope = { find: () => undefined, names: () => [], parameters: new Map([['filing_limit', literal]]) };
    const [fault] = compileExpression('3d <= filing_limits', scope, 'boolean').faults;
    const diagnostic = fault?.at({ kind: 'file', file: 'x' });
    expect([fault?.code, diagnostic?.help?.en]).toEqual(['expression/unknown-name', expect.stringContaining('filing_limit”')]);
  });
});
