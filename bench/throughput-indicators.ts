// A hundred indicators over the rule types, each as a rule and as a closure that somebody would write for it by hand.
import { parseIsoDay } from '../src/calendar.ts';
import type { Reported, UnitSubmission } from '../src/model.ts';
import {
  add,
  ceiling,
  clamp,
  compare,
  divide,
  type Exact,
  exact,
  floor,
  larger,
  multiply,
  one,
  round,
  smaller,
  subtract,
  zero,
} from '../src/points.ts';

type Values = ReadonlyMap<string, Reported>;
type Closure = (values: Values, ranks: Ranks, unit: UnitSubmission) => Exact;

/** For rules that compare: values of all units, best first, by measure. */
type Ranks = ReadonlyMap<string, readonly Exact[]>;

interface Indicator {
  readonly id: string;
  readonly points: number;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly closure: Closure;
  readonly ranked?: string;
  /** Scored from marks instead of measures. */
  readonly panel?: boolean;
}

export const measures: Record<string, { title: string; type: string; options?: string[] }> = {};
const need = (id: string, type: string) => {
  measures[id] = { title: `数据${id}`, type, ...(type === 'choice' && { options: ['专职', '兼职', '无'] }) };
  return id;
};

const numberOf = (values: Values, id: string): Exact | undefined => {
  const reading = values.get(id)?.reading;
  return reading?.state === 'value' && reading.value.kind === 'number' ? reading.value.number : undefined;
};
const flagOf = (values: Values, id: string): boolean | undefined => {
  const reading = values.get(id)?.reading;
  return reading?.state === 'value' && reading.value.kind === 'boolean' ? reading.value.boolean : undefined;
};
const dayOf = (values: Values, id: string): number | undefined => {
  const reading = values.get(id)?.reading;
  return reading?.state === 'value' && reading.value.kind === 'date' ? reading.value.day : undefined;
};
const textOf = (values: Values, id: string): string | undefined => {
  const reading = values.get(id)?.reading;
  return reading?.state === 'value' && reading.value.kind === 'text' ? reading.value.text : undefined;
};

type Make = (key: string) => Omit<Indicator, 'id'>;
const full = exact(4);

const makers: readonly Make[] = [
  (key) => {
    const p = need(`${key}p`, 'boolean');
    return { points: 4, rule: { type: 'met', value: p }, closure: (values) => (flagOf(values, p) ? full : zero) };
  },
  (key) => {
    const c = need(`${key}c`, 'choice');
    const options = [
      { is: '专职', points: 4 },
      { is: '兼职', points: 2 },
      { is: '无', points: 0 },
    ];
    const two = exact(2);
    return {
      points: 4,
      rule: { type: 'choice', value: c, options },
      closure: (values) => {
        const text = textOf(values, c);
        return text === '专职' ? full : text === '兼职' ? two : zero;
      },
    };
  },
  (key) => {
    const [p, q] = [need(`${key}p`, 'boolean'), need(`${key}q`, 'boolean')];
    const [three, single] = [exact(3), exact(1)];
    return {
      points: 4,
      rule: {
        type: 'checklist',
        items: [
          { value: p, points: 3 },
          { value: q, points: 1 },
        ],
      },
      closure: (values) => add(flagOf(values, p) ? three : zero, flagOf(values, q) ? single : zero),
    };
  },
  (key) => {
    const [a, b] = [need(`${key}a`, 'count'), need(`${key}b`, 'count')];
    const limit = exact(9, 10);
    return {
      points: 4,
      rule: { type: 'threshold', value: `${a} / ${b}`, atLeast: '90%', zeroDenominator: 'zero' },
      closure: (values) => {
        const [x, y] = [numberOf(values, a), numberOf(values, b)];
        const share = x && y && divide(x, y);
        return share && compare(share, limit) >= 0 ? full : zero;
      },
    };
  },
  (key) => {
    const [a, b] = [need(`${key}a`, 'count'), need(`${key}b`, 'count')];
    const target = exact(95, 100);
    return {
      points: 4,
      rule: { type: 'proportional', value: `${a} / ${b}`, target: '95%', zeroDenominator: 'full' },
      closure: (values) => {
        const [x, y] = [numberOf(values, a), numberOf(values, b)];
        if (!x || !y) return zero;
        const share = divide(x, y);
        if (!share) return full;
        return multiply(full, clamp(divide(share, target) ?? zero, zero, one));
      },
    };
  },
  (key) => {
    const x = need(`${key}x`, 'number');
    const [ninety, eighty, two] = [exact(90), exact(80), exact(2)];
    return {
      points: 4,
      rule: {
        type: 'bands',
        value: x,
        bands: [
          { from: 90, points: 4 },
          { from: 80, below: 90, points: 2 },
          { below: 80, points: 0 },
        ],
      },
      closure: (values) => {
        const value = numberOf(values, x);
        if (!value) return zero;
        return compare(value, ninety) >= 0 ? full : compare(value, eighty) >= 0 ? two : zero;
      },
    };
  },
  (key) => {
    const x = need(`${key}x`, 'number');
    const [target, every, lose] = [exact(60), exact(5), exact(1, 2)];
    return {
      points: 4,
      rule: { type: 'step', value: x, target: 60, every: 5, lose: 0.5, partial: 'count' },
      closure: (values) => {
        const value = numberOf(values, x);
        if (!value) return zero;
        const steps = ceiling(divide(larger(subtract(target, value), zero), every) ?? zero);
        return subtract(full, smaller(multiply(steps, lose), full));
      },
    };
  },
  (key) => {
    const [a, b] = [need(`${key}a`, 'count'), need(`${key}b`, 'count')];
    const [tenth, hundredth, two] = [exact(1, 10), exact(1, 100), exact(2)];
    return {
      points: 4,
      rule: {
        type: 'tally',
        start: 'full',
        events: [
          { value: a, points: -0.1, cap: 2 },
          { value: b, points: -0.01 },
        ],
      },
      closure: (values) => {
        const [x, y] = [numberOf(values, a), numberOf(values, b)];
        if (!x && !y) return zero;
        const first = x ? smaller(multiply(x, tenth), two) : two;
        // Without a cap what is not known may take everything.
        return y ? clamp(subtract(full, add(first, multiply(y, hundredth))), zero, full) : zero;
      },
    };
  },
  (key) => {
    const x = need(`${key}x`, 'number');
    const hundred = exact(100);
    return {
      points: 4,
      rule: { type: 'external', source: '测评', value: x },
      closure: (values) => {
        const value = numberOf(values, x);
        return value ? multiply(full, clamp(divide(value, hundred) ?? zero, zero, one)) : zero;
      },
    };
  },
  (key) => {
    const a = need(`${key}a`, 'count');
    const hundred = exact(100);
    return {
      points: 4,
      rule: { type: 'formula', points: `1 + floor(${a} / 100)` },
      closure: (values) => {
        const value = numberOf(values, a);
        return value ? clamp(add(one, floor(divide(value, hundred) ?? zero)), zero, full) : zero;
      },
    };
  },
  (key) => {
    const [p, x] = [need(`${key}p`, 'boolean'), need(`${key}x`, 'number')];
    const [quarter, target] = [exact(1, 4), exact(80)];
    const parts = [
      { title: '甲', weight: '25%', rule: { type: 'met', value: p } },
      { title: '乙', weight: '75%', rule: { type: 'proportional', value: x, target: 80 } },
    ];
    const rest = subtract(one, quarter);
    return {
      points: 4,
      rule: { type: 'combine', how: 'weighted', parts },
      closure: (values) => {
        const value = numberOf(values, x);
        const second = value ? multiply(full, clamp(divide(value, target) ?? zero, zero, one)) : zero;
        return add(flagOf(values, p) ? multiply(full, quarter) : zero, multiply(second, rest));
      },
    };
  },
  (key) => {
    const x = need(`${key}x`, 'number');
    const hundred = exact(100);
    return {
      points: 4,
      ranked: x,
      rule: { type: 'relative', value: x, to: 'best', zeroReference: 'full' },
      closure: (values, ranks) => {
        const value = numberOf(values, x);
        const best = ranks.get(x)?.[0] ?? hundred;
        return value ? multiply(full, clamp(divide(value, best) ?? zero, zero, one)) : zero;
      },
    };
  },
  (key) => {
    const x = need(`${key}x`, 'number');
    const worth = [4, 3, 2].map((points) => exact(points));
    return {
      points: 4,
      ranked: x,
      rule: { type: 'rank', value: x, top: [4, 3, 2], others: 1, ties: 'best' },
      closure: (values, ranks) => {
        const value = numberOf(values, x);
        if (!value) return zero;
        // Only the first three places differ, so that a binary search is not even needed.
        const better = (ranks.get(x) ?? []).slice(0, 3).filter((other) => compare(other, value) > 0).length;
        return worth[better] ?? one;
      },
    };
  },
  (key) => {
    const d = need(`${key}d`, 'date');
    const due = parseIsoDay('2025-01-10') ?? 0;
    const half = exact(1, 2);
    return {
      points: 4,
      rule: { type: 'deadline', value: d, due: '2025-01-10', late: { lose: 0.5, per: 'day' } },
      closure: (values) => {
        const day = dayOf(values, d);
        if (day === undefined) return zero;
        return day <= due ? full : larger(subtract(full, multiply(half, exact(day - due))), zero);
      },
    };
  },
  (key) => {
    const [a, b] = [need(`${key}a`, 'count'), need(`${key}b`, 'count')];
    const tenth = exact(1, 10);
    const rule = { type: 'change', value: a, previous: b, better: 'higher', how: 'proportional', target: '10%', relative: true };
    return {
      points: 4,
      rule: { ...rule, zeroBaseline: 'zero', none: 'zero' },
      closure: (values) => {
        const [now, before] = [numberOf(values, a), numberOf(values, b)];
        if (!now || !before) return zero;
        const change = divide(subtract(now, before), before);
        return change ? multiply(full, clamp(divide(change, tenth) ?? zero, zero, one)) : zero;
      },
    };
  },
  () => {
    const three = exact(3);
    return {
      points: 4,
      panel: true,
      rule: { type: 'panel', how: 'mean' },
      closure: (_values, _ranks, { reviews }) => {
        const marks = reviews.get(panelId) ?? [];
        let total = zero;
        for (const { points } of marks) if (points) total = add(total, points);
        return divide(total, three) ?? zero;
      },
    };
  },
  () => ({
    points: 4,
    rule: {
      type: 'overdue',
      register: 'cases',
      start: 'opened',
      end: 'closed',
      limit: '60d',
      score: { lose: 0.5, per: 'record' },
      none: 'full',
    },
    closure: (_values, _ranks, { records }) => {
      let late = 0;
      for (const record of records.get('cases') ?? []) {
        const [opened, closed] = [dayOf(record.values, 'opened'), dayOf(record.values, 'closed')];
        if (opened !== undefined && closed !== undefined && closed - opened > 60) late += 1;
      }
      return larger(subtract(full, exact(late, 2)), zero);
    },
  }),
];

/** Marks of panels stand under the id of their indicator; in the benchmark every panel has the same ones. */
const panelId = 'panel';

export const registers = {
  cases: {
    title: '案件台账',
    columns: {
      no: { title: '案号', type: 'text', key: true },
      opened: { title: '立案日期', type: 'date' },
      closed: { title: '结案日期', type: 'date' },
    },
  },
};

export const indicators: readonly Indicator[] = Array.from({ length: 100 }, (_, index) => {
  const make = makers[index % makers.length] ?? makers[0];
  if (!make) throw new Error('no makers');
  return { id: `i${index}`, ...make(`m${index}`) };
});

/** Totals of all units: every closure, rounded to two places as the framework says, added up. */
export function byHand(units: readonly UnitSubmission[]): Exact[] {
  const ranks = new Map(
    indicators.flatMap(({ ranked }) => {
      if (ranked === undefined) return [];
      const found = units.flatMap(({ values }) => numberOf(values, ranked) ?? []);
      return [[ranked, found.sort((left, right) => compare(right, left))] as const];
    }),
  );
  return units.map((unit) => {
    let total = zero;
    for (const { closure } of indicators) total = add(total, round(closure(unit.values, ranks, unit), 2, 'half-up'));
    return total;
  });
}
