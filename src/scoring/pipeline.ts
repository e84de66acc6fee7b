// From the scored tree to the total: the stages of `scoring.order` one after the other, exact until the last one, then rounded once.
import type { Adjustments, Framework, Scoring, Stage, StageTotal, UnitClass } from '../model.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  multiply,
  one,
  printExact,
  printReadable,
  round,
  smaller,
  subtract,
  zero,
} from '../points.ts';
import type { Text } from '../text.ts';
import type { Adjusted } from './adjust.ts';
import { printPoints } from './outcomes.ts';

/** The total on its way. `exact` comes from the published rows, `unrounded` from the rows before rounding. */
export interface Running {
  readonly exact: Exact;
  readonly unrounded: Exact;
  readonly possible: Exact;
  readonly max: Exact;
  /** The maximum of a unit to which everything applies, and of this unit if it had reported everything. */
  readonly whole: Exact;
  readonly due: Exact;
  /** Product of all conversions so far. */
  readonly conversion: Exact;
}

/** What the stages need to know of one unit. */
export interface Course {
  readonly framework: Framework;
  readonly unitClass: UnitClass | undefined;
  readonly adjusted: Adjusted | undefined;
  readonly zeroed: boolean;
}

const convert = (running: Running, factor: Exact): Running => ({
  exact: multiply(running.exact, factor),
  unrounded: multiply(running.unrounded, factor),
  possible: multiply(running.possible, factor),
  max: multiply(running.max, factor),
  whole: multiply(running.whole, factor),
  due: multiply(running.due, factor),
  conversion: multiply(running.conversion, factor),
});

/** What the tree of a class is worth: the total (or what its 折算 starts from), less a bonus block inside it. */
export function treeTotalOf(
  scoring: Pick<Scoring, 'total'>,
  unitClass: UnitClass | undefined,
  adjustments: Adjustments | undefined,
): Exact {
  const whole = unitClass?.scale?.from ?? scoring.total;
  return adjustments?.placement === 'inside' ? subtract(whole, adjustments.cap) : whole;
}

type Act = (running: Running, course: Course) => { readonly running: Running; readonly text: Text } | undefined;

const acts: Partial<Record<Stage, Act>> = {
  // Only what is not applicable is converted away; what was not reported under `missing: exclude` just leaves the maximum.
  'not-applicable': (running, { framework }) => {
    const factor = framework.scoring.notApplicable === 'rescale' ? divide(running.whole, running.due) : undefined;
    if (!factor || equals(factor, one)) return undefined;
    const from = printExact(running.due);
    return {
      running: convert(running, factor),
      text: {
        zh: `不涉及折算：× ${printExact(factor)}（适用的 ${from} 分）`,
        en: `converted for what does not apply: × ${printExact(factor)} (of ${from})`,
      },
    };
  },
  scale: (running, { unitClass }) => {
    const scale = unitClass?.scale;
    const factor = scale && divide(scale.to, scale.from);
    if (!scale || !factor || equals(factor, one)) return undefined;
    const ends = `${printExact(scale.from)} → ${printExact(scale.to)}`;
    return {
      running: convert(running, factor),
      text: { zh: `按类别折算：${ends} 分`, en: `scaled for the class: ${ends}` },
    };
  },
  adjustments: (running, { adjusted, framework }) => {
    if (!adjusted || !framework.adjustments) return undefined;
    const { placement, cap } = framework.adjustments;
    const room = placement === 'inside' ? cap : zero;
    const by = printReadable(adjusted.sure, 4);
    return {
      running: {
        ...running,
        exact: add(running.exact, adjusted.sure),
        unrounded: add(running.unrounded, adjusted.sure),
        possible: add(running.possible, adjusted.possible),
        max: add(running.max, room),
        whole: add(running.whole, room),
        due: add(running.due, room),
      },
      text: { zh: `加减分：${by} 分`, en: `adjustments: ${by}` },
    };
  },
  clamp: (running, { framework }) => {
    const { min, max } = framework.scoring.clamp;
    const within = (value: Exact) => (compare(value, min) < 0 ? min : compare(value, max) > 0 ? max : value);
    const next = { ...running, exact: within(running.exact), unrounded: within(running.unrounded), possible: within(running.possible) };
    const same = equals(next.exact, running.exact) && equals(next.unrounded, running.unrounded) && equals(next.possible, running.possible);
    if (same) return undefined;
    const ends = `${printExact(min)}–${printExact(max)}`;
    return { running: next, text: { zh: `总分限于 ${ends} 分`, en: `kept within ${ends}` } };
  },
  vetoes: (running, { zeroed }) => {
    if (!zeroed) return undefined;
    // Never lifts a total that deductions have taken below 0.
    const left = (value: Exact) => smaller(value, zero);
    return {
      running: { ...running, exact: left(running.exact), unrounded: left(running.unrounded), possible: left(running.possible) },
      text: { zh: '一票否决：总分计 0 分', en: 'vetoed: the total is 0' },
    };
  },
};

/** The total after all stages, and what each of them did. */
export function runPipeline(start: Running, course: Course): { readonly running: Running; readonly stages: readonly StageTotal[] } {
  let running = start;
  const stages: StageTotal[] = [];
  for (const stage of course.framework.scoring.order) {
    const done = acts[stage]?.(running, course);
    if (!done) continue;
    running = done.running;
    const text = { zh: `${done.text.zh}，得 ${printPoints(running.exact)} 分`, en: `${done.text.en}, ${printPoints(running.exact)}` };
    stages.push({ stage, points: running.exact, text });
  }
  return { running, stages };
}

export const publish = (value: Exact, { decimals, rounding }: Scoring): Exact => round(value, decimals, rounding);
