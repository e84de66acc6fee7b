// Why points do not add up: by example through the linter, and by exhaustive search against the quick one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainSum, type Part } from '../src/lint/points/explain-sum.ts';
import { exact, printExact } from '../src/points.ts';
import { checkFramework } from './build-framework.ts';

const groups = (...points: readonly number[]) =>
  points
    .map((worth, index) => `  - {id: part_${index}, title: Part ${index}, points: ${worth}, rule: {type: met, value: plan}}`)
    .join('\n');

const plan = (indicators: string, total = 100, more = '') => `lawgov: 1
id: sample-plan
version: 1.0.0
title: Sample plan
status: sample
${more}
measures:
  plan: {title: Plan published, type: boolean}
indicators:
${indicators}
scoring: {total: ${total}, rounding: half-up, missing: zero, notApplicable: rescale}
`;

const found = (text: string) => checkFramework(text).diagnostics.filter(({ code }) => code === 'framework/points-sum');
const said = (text: string) => found(text).map(({ message }) => message.en);

describe('a sum that is wrong is explained by', () => {
  test('the part that is as much too many', () => {
    expect(said(plan(groups(50, 30, 20, 8)))).toEqual([
      'scoring.total is 100 but its parts add up to 108 (+8). It would be right without “Part 3” (8)',
    ]);
  });

  test('the part that is unlike all its siblings', () => {
    expect(said(plan(groups(20, 20, 26, 20, 20)))).toEqual([
      'scoring.total is 100 but its parts add up to 106 (+6). It would be right with “Part 2” at 20 instead of 26 (as most of its siblings)',
    ]);
  });

  test('a slip of the decimal point, and two digits exchanged', () => {
    expect(said(plan(groups(60, 3.5, 5)))).toEqual([
      'scoring.total is 100 but its parts add up to 68.5 (-31.5). It would be right with “Part 1” at 35 instead of 3.5 (a slip of the decimal point)',
    ]);
    expect(said(plan(groups(59, 14)))).toEqual([
      'scoring.total is 100 but its parts add up to 73 (-27). It would be right with “Part 1” at 41 instead of 14 (two digits exchanged)',
    ]);
  });

  test('a group that is worth something else than what stands below it', () => {
    const group = `  - id: group
    title: Group
    points: 30
    children: [{id: inner, title: Inner, points: 41, rule: {type: met, value: plan}}]`;
    expect(said(plan(`${groups(59)}\n${group}`))).toEqual([
      'scoring.total is 100 but its parts add up to 89 (-11). It would be right with “Group” at 41 instead of 30 (which is what its own parts add up to)',
      '“Group” is 30 but its parts add up to 41 (+11)',
    ]);
  });

  test('an indicator that only another class has', () => {
    const more = 'classes: {county: {title: Counties}, bureau: {title: Bureaus}}';
    const own = '  - {id: own, title: Own, points: {county: 40}, rule: {type: met, value: plan}}';
    expect(said(plan(`${groups(37, 23)}\n${own}`, 100, more))).toEqual([
      'Bureaus: scoring.total is 100 but its parts add up to 60 (-40). It would be right with “Own” (40) for this class too',
    ]);
  });

  test('two parts together, and every way of the same size', () => {
    expect(said(plan(groups(41, 37, 22, 6, 7, 8, 5), 113))).toEqual([
      'scoring.total is 113 but its parts add up to 126 (+13). It would be right without “Part 3” (6) and without “Part 4” (7); or without “Part 5” (8) and without “Part 6” (5)',
    ]);
  });

  test('nothing, where no three parts explain it', () => {
    expect(said(plan(groups(41, 37)))).toEqual(['scoring.total is 100 but its parts add up to 78 (-22)']);
  });
});

test('the parts of an explanation are pointed at', () => {
  const [only] = found(plan(groups(50, 30, 20, 8)));
  expect(only?.related?.map(({ location, message }) => [location.kind === 'text' && location.line, message.en])).toEqual([
    [13, 'without “Part 3” (8)'],
  ]);
});

/** Numbers in hundredths: an arithmetic of its own. */
interface Change {
  readonly part: number;
  readonly to: number;
  readonly slip: boolean;
}

interface Given {
  readonly points: number;
  readonly below?: number | undefined;
  readonly absent: boolean;
}

/** Every change of one part, in the order in which they are to be named. */
function changesOf(parts: readonly Given[], index: number): Change[] {
  const part = parts[index];
  if (!part) return [];
  if (part.absent) return part.points === 0 ? [] : [{ part: index, to: part.points, slip: false }];
  const others = parts.filter((other, at) => at !== index && !other.absent).map(({ points }) => points);
  const usual = others.find((value) => {
    const count = others.filter((other) => other === value).length;
    return count > 1 && count > others.length / 2;
  });
  const text = String(part.points / 100);
  const exchanged = /^\d+$/.test(text)
    ? [...text].slice(1).map((_, at) => {
        const digits = [...text];
        [digits[at], digits[at + 1]] = [digits[at + 1] ?? '', digits[at] ?? ''];
        return digits.join('');
      })
    : [];
  const plain = [0, part.below, usual].map((to) => ({ to, slip: false }));
  const slips = [
    part.points * 10,
    part.points / 10,
    ...exchanged.filter((digits) => digits[0] !== '0').map((digits) => Number(digits) * 100),
  ];
  const all = [...plain, ...slips.map((to) => ({ to, slip: true }))];
  const values: Change[] = [];
  for (const { to, slip } of all)
    if (to !== undefined && to !== part.points && !values.some((value) => value.to === to)) values.push({ part: index, to, slip });
  return values;
}

/** Every choice of parts and of a change for each, of each size in turn. */
function bruteForce(parts: readonly Given[], declared: number): string[][] {
  const changes = parts.map((_, index) => changesOf(parts, index));
  const totalAfter = (chosen: readonly Change[]) =>
    parts.reduce(
      (whole, part, index) => whole + (chosen.find((change) => change.part === index)?.to ?? (part.absent ? 0 : part.points)),
      0,
    );
  for (const size of [1, 2, 3]) {
    const sets: Change[][] = [];
    const choose = (from: number, chosen: readonly Change[]): void => {
      if (chosen.length === size) {
        if (Math.abs(totalAfter(chosen) - declared) < 1e-6 && (size === 1 || chosen.every(({ slip }) => !slip))) sets.push([...chosen]);
        return;
      }
      for (let index = from; index < parts.length; index += 1)
        for (const change of changes[index] ?? []) choose(index + 1, [...chosen, change]);
    };
    choose(0, []);
    if (sets.length > 0) return sets.map((set) => set.map(({ part, to }) => `${part}→${to}`));
  }
  return [];
}

const given: fc.Arbitrary<Given> = fc.record({
  points: fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((value) => value * 100),
    fc.integer({ min: 1, max: 99 }).map((value) => value * 10),
  ),
  below: fc.option(
    fc.integer({ min: 0, max: 40 }).map((value) => value * 100),
    { nil: undefined, freq: 5 },
  ),
  absent: fc.boolean().map((value) => value),
});

test('the quick search finds the same smallest sets as the exhaustive one, the first three in the same order', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(given, { minLength: 1, maxLength: 8 }), fc.integer({ min: -30, max: 60 }), (drawn, shift) => {
      const parts = drawn.map((part, index) => (index % 3 === 0 ? part : { ...part, absent: false }));
      const declared = parts.reduce((whole, { points, absent }) => whole + (absent ? 0 : points), 0) + shift * 50;
      fc.pre(shift !== 0);
      const { sets, more } = explainSum(
        parts.map(
          ({ points, below, absent }): Part => ({
            points: exact(points, 100),
            ...(below !== undefined && { below: exact(below, 100) }),
            absent,
          }),
        ),
        exact(declared, 100),
      );
      const expected = bruteForce(parts, declared);
      const key = expected.length === 0 ? 'none' : `${expected[0]?.length}${expected.length > 3 ? '+' : ''}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      const text = (value: number) => printExact(exact(Math.round(value * 10), 1000));
      expect(sets.map((set) => set.map(({ part, to }) => `${part}→${printExact(to)}`))).toEqual(
        expected.slice(0, 3).map((set) => set.map((entry) => entry.replace(/→(.*)$/, (_, value) => `→${text(Number(value))}`))),
      );
      expect(more).toBe(expected.length > 3);
    }),
    { numRuns: 2000 },
  );
  // Every outcome was really met.
  expect([...seen.keys()].toSorted()).toEqual(expect.arrayContaining(['1', '2', '3', 'none']));
});

test('sixty parts are searched for three changes, more of them for a single change only', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index): Part => ({ points: exact(1000 + index * index) }));
  const total = (parts: readonly Part[]) => parts.reduce((whole, { points }) => whole + Number(points.n), 0);
  const three = many(60);
  const without = total(three) - 1000 - 1001 - (1000 + 59 * 59);
  expect(explainSum(three, exact(without)).sets[0]).toHaveLength(3);
  const more = many(61);
  expect(explainSum(more, exact(total(more) - 2001)).sets).toEqual([]);
  expect(explainSum(more, exact(total(more) - 1001)).sets).toHaveLength(1);
});
