// 阶段: which stage a run is judged by, and limits that differ by stage.
import { describe, expect, test } from 'vitest';
import { chooseStage, readPeriodText } from '../src/framework/stages.ts';
import { loadFramework } from '../src/index.ts';
import type { Period, PlanStage } from '../src/model.ts';
import { stagedKeys } from '../src/scoring/parameters.ts';
import { isObject, readSchemas } from './generate-types.ts';
import { head, load, placesOf } from './layered.ts';

const stage = (id: string, from: string, to: string): PlanStage => ({ id, title: id, from, to });
const stages = [
  stage('advance', '2021-01-01', '2022-12-31'),
  stage('tackle', '2023-01-01', '2024-12-31'),
  stage('deepen', '2024-01-01', '2025-12-31'),
];
const year = (text: string): Period => readPeriodText(text) ?? { from: '', to: '' };
const chosen = (own: Period | undefined, wish: Parameters<typeof chooseStage>[2]) => {
  const { stage: found, others, period } = chooseStage(stages, own, wish);
  return [found?.id, others.map(({ id }) => id).join(' '), period && `${period.from} ${period.to}`];
};

describe('the stage of a run', () => {
  test.each([
    ['2021', 'advance', ''],
    ['2022', 'advance', ''],
    ['2023', 'tackle', ''],
    ['2024年度', 'tackle', 'deepen'],
    ['2025', 'deepen', ''],
    ['2024-10-01..2025-12-31', undefined, 'tackle deepen'],
    ['2024-03-01..2024-06-30', undefined, 'tackle deepen'],
    ['2025-01-01..2026-12-31', 'deepen', ''],
    ['2021-01-01..2025-12-31', undefined, 'advance tackle deepen'],
    ['2019', undefined, ''],
  ])('of %s is %s, and the period lies in %s as well', (text, id, others) => {
    const period = readPeriodText(text);
    expect(chosen(undefined, { ...(period && { period }) })).toEqual([id, others, `${period?.from} ${period?.to}`]);
  });

  test('is that which is named, with its own period unless another is given', () => {
    expect(chosen(year('2021'), { stage: 'deepen' })).toEqual(['deepen', '', '2024-01-01 2025-12-31']);
    expect(chosen(year('2021'), { stage: 'deepen', period: year('2024') })).toEqual(['deepen', '', '2024-01-01 2024-12-31']);
    expect(chosen(year('2021'), { stage: 'deepens' })).toEqual([undefined, '', undefined]);
  });

  test('is that of the framework’s own period where the run says nothing, which stays as it is', () => {
    expect(chosen(year('2023'), {})).toEqual(['tackle', '', undefined]);
    expect(chosen(undefined, {})).toEqual([undefined, '', undefined]);
  });

  test.each(['24', '2024-13-01..2024-12-31', '2024-12-31..2024-01-01', '2024-01', 'deepen'])('%s is no period', (text) => {
    expect(readPeriodText(text)).toBeUndefined();
  });
});

const plan = head(
  'plan',
  `stages:
  - {id: first, title: First, from: 2021-01-01, to: 2022-12-31}
  - {id: second, title: Second, from: 2023-01-01, to: 2025-12-31}
parameters:
  reply: {title: Reply, value: {first: 10d, second: 5wd}}
  most: {title: Most, value: 3}
measures:
  done: {title: Done, type: count, unit: 件}
  late: {title: Late, type: count, unit: 件}
registers:
  letters:
    title: Letters
    columns:
      number: {title: Number, type: text, key: true}
      sent: {title: Sent, type: date}
      answered: {title: Answered, type: date, optional: true}
indicators:
  - {id: a, title: A, points: 6, rule: {type: bands, value: done, bands: [{from: {first: 2, second: 4}, points: 6}, {below: {first: 2, second: 4}, points: 0}]}}
  - {id: b, title: B, points: 2, rule: {type: threshold, value: late, atMost: {first: most, second: 0}}}
  - {id: c, title: C, points: 2, rule: {type: overdue, register: letters, start: sent, end: answered, limit: reply, score: {lose: 1}, none: full}}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
`,
);
const described = async (text: string, id: string): Promise<string[]> => {
  const { value, diagnostics } = await loadFramework({ path: 'plan.yaml', bytes: new TextEncoder().encode(text) }, { stage: id });
  if (!value) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return value.indicators.flatMap((node) => (node.kind === 'indicator' ? [node.rule.describe(node.points).en] : []));
};

describe('limits by stage', () => {
  test('are those of the stage, in bands, limits, time limits and parameters', async () => {
    const [first, second] = [await described(plan, 'first'), await described(plan, 'second')];
    expect(first.map((words, index) => words === second[index])).toEqual([false, false, false]);
    expect(first[0]).toContain('2');
    expect(second[0]).toContain('4');
    expect(first[1]).toContain('at most 3 (Most)');
    expect(second[1]).toContain('at most 0');
    expect([first[2], second[2]]).toEqual([expect.stringContaining('10 days'), expect.stringContaining('5 working days')]);
  });

  test('are all looked at by lint, each fault once and at its own value', async () => {
    expect(placesOf(await load({ 'plan.yaml': plan }))).toEqual([]);
    const places = async (from: string, to: string) => placesOf(await load({ 'plan.yaml': plan.replaceAll(from, to) }));
    expect(await places('{first: 10d, second: 5wd}', '{first: 10d, second: 5 days}')).toEqual(['plan.yaml:10:53 parameter/value']);
    // The bands overlap in the second stage only.
    expect(await places('{below: {first: 2, second: 4}', '{below: {first: 2, second: 5}')).toEqual([
      expect.stringMatching(/^plan\.yaml:23:\d+ framework\/bands-overlap/),
    ]);
    expect(await places('{first: most, second: 0}', '{first: most, second: mots}')).toEqual(['plan.yaml:24:101 expression/unknown-name']);
  });

  test('a map where the framework has no stages is told that there are none', async () => {
    const without = plan
      .replace(/stages:\n(?: {2}- .*\n)+/, '')
      .replace('{first: 10d, second: 5wd}', '10d')
      .replace('parameters:', 'period: {from: 2021-01-01, to: 2025-12-31}\nparameters:');
    const codes = placesOf(await load({ 'plan.yaml': without })).map((place) => place.split(' ')[1]);
    expect([...new Set(codes)]).toEqual(['stage/unknown']);
  });

  test('a layer may replace the stages and the values', async () => {
    const files = {
      'base.yaml': plan,
      'plan.yaml': head(
        'layer',
        `extends: ./base.yaml
stages:
  - {id: only, title: Only, from: 2021-01-01, to: 2025-12-31}
changes:
  - {parameter: reply, set: {value: 7d}}
  - {indicator: a, set: {rule: {type: threshold, value: done, atLeast: {only: 4}}}}
  - {indicator: b, set: {rule: {type: threshold, value: late, atMost: most}}}
`,
      ),
    };
    const loaded = await load(files);
    expect([placesOf(loaded), loaded.draft?.stages.map(({ id }) => id)]).toEqual([[], ['only']]);
  });

  test('without a word of the stage nothing is loaded for scoring', async () => {
    const { value, diagnostics } = await loadFramework({ path: 'plan.yaml', bytes: new TextEncoder().encode(plan) });
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['stage/undecided']]);
  });

  test('a period in two stages is judged by the one that ends in it, and says so', async () => {
    const overlapping = plan.replace('from: 2023-01-01', 'from: 2022-01-01');
    const file = { path: 'plan.yaml', bytes: new TextEncoder().encode(overlapping) };
    const { value, diagnostics } = await loadFramework(file, { period: { from: '2022-01-01', to: '2022-12-31' } });
    expect([value?.stage?.id, value?.period]).toEqual(['first', { from: '2022-01-01', to: '2022-12-31' }]);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info stage/overlap', 'warning stage/two-stages']);
  });

  test('the keys that may have them are those of which the schema of rules says so', () => {
    const keys = new Set<string>();
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(visit);
      if (!isObject(node)) return;
      for (const [key, value] of Object.entries(isObject(node['properties']) ? node['properties'] : {})) {
        const types = isObject(value) && Array.isArray(value['type']) ? value['type'] : [];
        // One map from stage to value, which is a value of the same kind.
        const inner = isObject(value) && isObject(value['additionalProperties']) ? value['additionalProperties']['type'] : undefined;
        if (types.includes('object') && JSON.stringify([inner].flat()) === JSON.stringify(types.filter((type) => type !== 'object')))
          keys.add(key);
      }
      Object.values(node).forEach(visit);
    };
    visit(readSchemas().get('rules'));
    expect([...keys].toSorted()).toEqual([...stagedKeys].toSorted());
  });
});
