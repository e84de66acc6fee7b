// Frameworks of one indicator for tests of formulas; undefined where the rule is at fault (units that disagree, a division by 0).
import { buildFramework } from '../src/framework/build.ts';
import { validateFramework } from '../src/framework/validators.ts';
import type { Framework } from '../src/model.ts';

interface How {
  readonly decimals: number;
  readonly rounding: string;
  /** 不涉及 is an answer. */
  readonly allowed: boolean;
  /** A finding of untrue material takes points off. */
  readonly penalty: boolean;
}

const clean = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, clean(inner)]])))
    : value;

/** The indicator is worth 5 points; a finding is the measure `q`. */
export function buildFrom(measures: object, rule: object, { decimals, rounding, allowed, penalty }: How): Framework | undefined {
  const item = {
    id: 'item',
    title: '指标',
    points: 5,
    rule: clean(rule),
    notApplicable: { allowed },
    ...(penalty && { penalty: { when: 'q', times: 2 } }),
  };
  const scoring = { total: 5, decimals, rounding, clamp: { min: -100, max: 100 } };
  const data = { lawgov: 1, id: 'test', version: '1.0.0', title: '测试', status: 'sample', measures, indicators: [item], scoring };
  return buildFramework({ file: 'framework.yaml', data, positions: {} }, 'sha', validateFramework).draft.framework;
}
