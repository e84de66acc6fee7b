// Many things that the units of a class could report: where to look for data that tell two frameworks apart.
import { type Draft, nodesOf } from '../framework/draft.ts';
import type { Framework } from '../model.ts';
import { absolute, compare, type Exact, exact, isZero, multiply, one, printExact, round, subtract } from '../points.ts';
import { lineOf } from '../scoring/grade.ts';
import { readValue } from '../submission/values.ts';
import { criticalsOfLeaf, isTabular, rowsOf } from './leaf-rows.ts';
import { type ClassLeaf, leavesOfDraft } from './leaves.ts';
import { type ProposedCase, type ProposedUnit, quickResult } from './propose.ts';
import { type Written, writtenAs } from './solve.ts';
import { itemsFor, turnsOf, turnsOfVeto } from './turns.ts';

export interface Pool {
  /** Id of the class; undefined where there are none. */
  readonly unitClass: string | undefined;
  /** Full marks. */
  readonly base: Written;
  /** By leaf: rows alone, and from full marks elsewhere. */
  readonly ofLeaf: (leaf: ClassLeaf) => readonly Written[];
  /** Everything in every state beside everything else, few departures from full marks first. Always the same ones. */
  readonly mixes: readonly Written[];
}

const mostMixes = 600;

/** `cases` are proposed already: what lies on the lines of grades is among them. */
export function poolsOf(draft: Draft, framework: Framework, cases: readonly ProposedCase[]): Pool[] {
  return draft.trees.flatMap(({ unitClass, roots }): Pool[] => {
    if (unitClass && !unitClass.assessed) return [];
    const proposed = cases.filter((one) => one.unitClass === unitClass?.id).map(({ given }) => given);
    const [full = new Map<string, string>()] = proposed;
    if (unitClass?.imported) return [{ unitClass: unitClass.id, base: full, ofLeaf: () => [], mixes: proposed }];
    const present = new Set(nodesOf(roots).map(({ id }) => id));
    const leaves = leavesOfDraft(draft).filter(
      (leaf) => present.has(leaf.id) && isTabular(leaf, framework) && (!unitClass || leaf.classes.includes(unitClass.id)),
    );
    const rows = new Map(
      leaves.map((leaf) => {
        const { rows: turning } = rowsOf(leaf, criticalsOfLeaf(leaf, draft.understand), framework, true);
        return [leaf.id, [...turning, ...inner(turning[0], framework)]] as const;
      }),
    );
    const base: Written = new Map([...rows.values()].toReversed().flatMap(([first]) => [...(first ?? [])]));
    const turns = [
      ...itemsFor(framework, unitClass?.id).map((item) => turnsOf(item, framework, base)),
      ...framework.vetoes.map((veto) => turnsOfVeto(veto, framework, base)),
    ];
    const slots = [...rows.values(), ...turns.map((list) => list.map((turn) => departures(turn, base)))];
    return [
      {
        unitClass: unitClass?.id,
        base,
        ofLeaf: ({ id }) => (rows.get(id) ?? []).flatMap((row) => [row, new Map([...base, ...row])]),
        mixes: [...proposed, ...mixesOf(slots, base)],
      },
    ];
  });
}

/** Parts of the figures of a row, halfway also with each other value left out: far from where the rule turns. */
function inner(row: Written | undefined, framework: Framework): Written[] {
  if (!row) return [];
  return [...row].flatMap(([id, text]): Written[] => {
    const measure = framework.measures.get(id);
    const reading = measure && readValue(measure, { kind: 'text', text }).reading;
    if (!measure || reading?.state !== 'value' || reading.value.kind !== 'number') return [];
    const { number } = reading.value;
    const parts = tenths.flatMap((part) => {
      const written = writtenAs(measure, round(multiply(number, part), measure.type === 'count' ? 0 : 4, 'half-up'));
      return written === undefined ? [] : [new Map([...row, [id, written]])];
    });
    const half = parts[4];
    const others = half ? [...row.keys()].filter((other) => other !== id) : [];
    return [...parts, ...others.flatMap((other) => (half ? [new Map([...half, [other, '']])] : []))];
  });
}

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((part) => exact(part, 10));

const departures = (turn: Written, base: Written): Written => new Map([...turn].filter(([id, text]) => base.get(id) !== text));

function mixesOf(slots: readonly (readonly Written[])[], base: Written): Written[] {
  const filled = slots.filter((list) => list.length > 0);
  if (filled.length === 0) return [];
  let seed = 1;
  const below = (count: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % count;
  };
  return Array.from({ length: mostMixes }, (_, index) => {
    const changed = Math.min(filled.length, 2 + Math.floor((index * filled.length) / mostMixes));
    const mix = new Map(base);
    for (let turn = 0; turn < changed; turn += 1) {
      const list = filled[below(filled.length)] ?? [];
      for (const [id, text] of list[below(list.length)] ?? []) mix.set(id, text);
    }
    return mix;
  });
}

const mostUnits = 20;

/**
 * Groups of units in which the quota of a grade turns: so many that reach its line, with so many beside them that have nothing done.
 * Those that reach it have totals of their own, as far as there are any.
 */
export function groupsOf({ unitClass, base, mixes }: Pool, framework: Framework): ProposedUnit[][] {
  const whole = unitClass === undefined ? undefined : framework.classes.get(unitClass);
  const pointsOf = (given: Written) => quickResult(given, unitClass, framework)?.points;
  // Who reports nothing may get no total and not count.
  const last = [new Map<string, string>(), ...mixes].find((given) => isZero(pointsOf(given) ?? one)) ?? nothingDone(base, framework);
  return framework.grades.flatMap((grade) => {
    const line = lineOf(grade, whole);
    if (!grade.quota || !line) return [];
    const seen = new Set<string>();
    const byTotal = new Map<string, Written>();
    const edges: { given: Written; away: Exact }[] = [];
    for (const given of [base, ...mixes]) {
      const points = pointsOf(given);
      if (!points) continue;
      const key = printExact(points);
      if (!seen.has(key)) edges.push({ given, away: absolute(subtract(points, line)) });
      seen.add(key);
      if (compare(points, line) >= 0 && !byTotal.has(key)) byTotal.set(key, given);
    }
    const reaching = [...byTotal.values()];
    const groups: ProposedUnit[][] = [];
    for (let count = 1; count <= mostUnits; count += 1) {
      const some = reaching.slice(0, Math.min(count, 8));
      groups.push(named([...some, ...Array.from({ length: count - some.length }, (): Written => last)]));
      if (some[0] && some[1]) groups.push(named([...some.slice(0, 1), ...some.slice(0, 1), ...some.slice(1, count - 1)]));
    }
    const nearest = edges.toSorted((left, right) => compare(left.away, right.away)).slice(0, 12);
    const few = [3, 4, 10].flatMap((count) =>
      nearest.map(({ given }) => named([given, ...Array.from({ length: count - 1 }, (): Written => last)])),
    );
    return [...groups, ...few];
  });
}

const nothingDone = (base: Written, { measures }: Framework): Written =>
  new Map([...base.keys()].map((id) => [id, measures.get(id)?.type === 'boolean' ? '否' : '0']));

const named = (all: readonly Written[]): ProposedUnit[] =>
  all.map((given, index) => ({ name: `单位${String(index + 1).padStart(2, '0')}`, given }));
