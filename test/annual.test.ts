// The annual plans: what their descriptions promise of structure and points, held against the frameworks as they are loaded.
import { describe, expect, test } from 'vitest';
import { loadFramework } from '../src/index.ts';
import type { Framework, IndicatorNode } from '../src/model.ts';
import { add, printExact, sum, zero } from '../src/points.ts';

async function planOf(id: string): Promise<Framework> {
  const { value, diagnostics } = await loadFramework(id);
  if (!value) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return value;
}

const nodesOf = (nodes: readonly IndicatorNode[]): IndicatorNode[] =>
  nodes.flatMap((node) => [node, ...(node.kind === 'group' ? nodesOf(node.children) : [])]);

/** Points of the nodes with these ids together, as one class has them. */
function pointsOf(plan: Framework, unitClass: string, ids: readonly string[]): string {
  const nodes = nodesOf(plan.trees.get(unitClass) ?? []);
  return printExact(sum(ids.map((id) => nodes.find((node) => node.id === id)?.points ?? zero)));
}

const wholeOf = (plan: Framework, unitClass: string): string =>
  printExact(add(sum((plan.trees.get(unitClass) ?? []).map(({ points }) => points)), plan.adjustments?.cap ?? zero));

const organisation = ['lead.duty', 'lead.plan'];
const learning = ['lead.ability', 'publicity'];

describe('annual-county: the blocks of Chuxiong 2023', async () => {
  const plan = await planOf('annual-county');
  test.each([
    ['立法', '5', ['rules']],
    ['执法', '27', ['func', 'decisions', 'enforce', 'emergency', 'digital']],
    ['司法', '19', ['disputes', 'power']],
    ['守法普法', '24', learning],
    ['组织领导', '12', organisation],
    ['满意率', '10', ['people']],
  ])('%s %s', (_title, points, ids) => {
    expect(pointsOf(plan, 'county', ids)).toBe(points);
  });
  test('with the adjustments 100', () => {
    expect(printExact(plan.adjustments?.cap ?? zero)).toBe('3');
    expect(plan.adjustments?.placement).toBe('inside');
    expect(wholeOf(plan, 'county')).toBe('100');
    expect(plan.classes.get('zone')?.assessed).toBe(false);
  });
});

describe('annual-departments: what all have, and what the first class has of its own', async () => {
  const plan = await planOf('annual-departments');
  const own = ['func', 'decisions', 'enforce', 'disputes', 'power', 'digital'];
  test.each(['first', 'second'])('%s: 立法 5, 守法普法 30, 组织保障 12 and 3 of adjustments are 50', (unitClass) => {
    expect([['rules'], learning, organisation].map((ids) => pointsOf(plan, unitClass, ids))).toEqual(['5', '30', '12']);
  });
  test('the first class has 50 more, the second is converted', () => {
    expect(pointsOf(plan, 'first', own)).toBe('50');
    expect(pointsOf(plan, 'second', own)).toBe('0');
    expect([wholeOf(plan, 'first'), wholeOf(plan, 'second')]).toEqual(['100', '50']);
    const scale = plan.classes.get('second')?.scale;
    expect(scale && [printExact(scale.from), printExact(scale.to)]).toEqual(['50', '100']);
  });
  test('some only check themselves, some are assessed by others', () => {
    expect(plan.classes.get('observed')?.assessed).toBe(false);
    expect(plan.classes.get('dual')?.imported?.source).toBe('上级主管部门');
  });
});

describe('annual-townships: four chapters, no veto that makes a unit fail', async () => {
  const plan = await planOf('annual-townships');
  test.each(['town', 'street'])('%s', (unitClass) => {
    expect(plan.trees.get(unitClass)?.map(({ id, points }) => `${id} ${printExact(points)}`)).toEqual([
      'decisions 15',
      'enforce 27',
      'disputes 30',
      'lead 25',
    ]);
    expect(wholeOf(plan, unitClass)).toBe('100');
  });
  test('vetoes', () => {
    for (const { effect } of plan.vetoes) expect(Object.keys(effect)).toEqual(['ceiling']);
  });
});

describe.each(['annual-county', 'annual-departments', 'annual-townships'])('%s', (id) => {
  test('every indicator has an owner, a basis and a method; the whole has a window and a deadline with its hour', async () => {
    const plan = await planOf(id);
    const leaves = [...plan.trees.values()].flatMap((roots) => nodesOf(roots).flatMap((node) => (node.kind === 'indicator' ? [node] : [])));
    expect(leaves.length).toBeGreaterThan(30);
    for (const { owner, basis, method, id: leaf } of leaves) {
      expect([leaf, owner === undefined, method.length === 0]).toEqual([leaf, false, false]);
      expect(basis.length, leaf).toBeGreaterThan(0);
    }
    expect(plan.evidence).toEqual({ from: '2024-01-01', to: '2024-11-30', due: '2024-12-18 18:00' });
  });
});
