// 对照: counterparts that indicators name in bundled frameworks, and two frameworks side by side.
import { describe, expect, test } from 'vitest';
import { formatLocation } from '../src/diagnostic.ts';
import { lintFramework } from '../src/index.ts';
import { crosswalkOf } from '../src/report/crosswalk/pairs.ts';
import { shareOf } from '../src/report/crosswalk/render.ts';
import { head, load } from './layered.ts';

const text = (id: string, crosswalk: string, more = '') =>
  head(
    id,
    `measures:
  plan: {title: Plan, type: boolean}
  report: {title: Report, type: boolean}
indicators:
  - id: a
    title: A
    children:
      - {id: a.plan, title: Plan made, points: 5, rule: {type: met, value: plan}${crosswalk}}
      - {id: a.report, title: Report made, points: 5, rule: {type: met, value: report}}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
${more}`,
  );
const said = async (crosswalk: string) => {
  const found = await lintFramework({ path: 'plan.yaml', bytes: new TextEncoder().encode(text('plan', `, crosswalk: ${crosswalk}`)) });
  return found.map(({ code, location, message }) => `${formatLocation(location)} ${code} ${message.en}`);
};

describe('counterparts in bundled frameworks', () => {
  test('that do not exist are errors, with what was probably meant', async () => {
    expect(await said('{baicheng-2024: [grassroots.five_stars]}')).toEqual([
      expect.stringMatching(/^plan\.yaml:\d+:\d+ crosswalk\/unknown-indicator .*did you mean “grassroots\.five_star”/),
    ]);
    expect(await said('{baicheng-2024: [grassroots, grassroots.five_star], plan: [a.report]}')).toEqual([]);
    expect(await said('{plan: [a.reports]}')).toEqual([expect.stringContaining('crosswalk/unknown-indicator')]);
  });

  test('of a framework that is not bundled are not looked at, unless it is probably misspelt', async () => {
    expect(await said('{our-own-list: [x]}')).toEqual([]);
    expect(await said('{baicheng-2023: [grassroots]}')).toEqual([
      expect.stringContaining('crosswalk/unknown-framework there is no bundled framework “baicheng-2023”; did you mean “baicheng-2024”?'),
    ]);
  });
});

describe('two frameworks side by side', () => {
  const draftOf = async (source: string, below?: string) => {
    const { draft } = await load({ 'plan.yaml': source, ...(below !== undefined && { 'base.yaml': below }) });
    if (!draft) throw new Error('no draft');
    return draft;
  };
  const pairsOf = (one: Parameters<typeof crosswalkOf>[0], other: Parameters<typeof crosswalkOf>[1]) =>
    crosswalkOf(one, other).pairs.map(({ first, second, by }) => `${first.id} ${second.id} ${by.join('+')}`);

  test('say who names what, and turned round they say the same', async () => {
    const [one, other] = [
      await draftOf(text('one', ', crosswalk: {two: [a.report]}')),
      await draftOf(text('two', ', crosswalk: {one: [a.plan]}')),
    ];
    expect(pairsOf(one, other)).toEqual(['a.plan a.plan second', 'a.plan a.report first']);
    expect(pairsOf(other, one).toSorted()).toEqual(['a.plan a.plan first', 'a.report a.plan second']);
  });

  test('share what both have of one framework, and what a third corresponds to counts for what extends it', async () => {
    const base = text('base', '');
    const layer = await draftOf(
      head('layer', 'extends: ./base.yaml\nchanges:\n  - {indicator: a.report, set: {points: 4}}\nscoring: {total: 9}\n'),
      base,
    );
    expect(pairsOf(layer, await draftOf(base))).toEqual(['a a shared', 'a.plan a.plan shared', 'a.report a.report shared']);
    expect(pairsOf(await draftOf(text('other', ', crosswalk: {base: [a.report]}')), layer)).toEqual(['a.plan a.report first']);
  });

  test('a group that has a counterpart covers what it holds, and the sums are those of the chapters', async () => {
    const whole = text('one', '').replace('title: A\n', 'title: A\n    crosswalk: {two: [a.plan]}\n');
    const { first, second, unknown } = crosswalkOf(await draftOf(whole), await draftOf(text('two', ', crosswalk: {one: [b]}')));
    expect([first.covered, first.all, second.covered, second.all]).toEqual([2, 2, 1, 2]);
    expect(second.uncovered.map(({ id }) => id)).toEqual(['a.report']);
    expect(unknown).toEqual([{ id: 'a.plan', names: 'b' }]);
  });

  test('a share is never rounded up', () => {
    expect([shareOf(999, 1000), shareOf(9999, 10000), shareOf(0, 0), shareOf(1, 3)]).toEqual(['99.9%', '99.9%', '100.0%', '33.3%']);
  });
});
