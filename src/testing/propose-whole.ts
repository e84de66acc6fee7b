// Proposed cases of whole units: full marks, nothing reported, every bonus, veto and grade line.
import { type Draft, nodesOf } from '../framework/draft.ts';
import type { Framework, UnitAssessment, UnitClass } from '../model.ts';
import { compare, type Exact, equals, exact, isNegative, isZero, printExact } from '../points.ts';
import { criticalsOfLeaf, isTabular, rowsOf } from './leaf-rows.ts';
import { leavesOfDraft } from './leaves.ts';
import { type ProposedCase, quickResult, resultOf } from './propose.ts';
import { solve, type Written, writtenAs } from './solve.ts';
import { itemsFor, turnsOf, turnsOfVeto } from './turns.ts';

/** One class: the rows of each of its indicators, full marks first. */
interface Options {
  readonly unitClass: string | undefined;
  /** After the name of a case. */
  readonly suffix: string;
  readonly rows: readonly (readonly Written[])[];
  readonly base: Written;
}

export function proposeWhole(draft: Draft, framework: Framework): ProposedCase[] {
  return draft.trees.flatMap(({ unitClass, roots }) => {
    if (unitClass && !unitClass.assessed) return [];
    if (unitClass?.imported)
      return casesOf(
        { ...importedFull(unitClass.imported, framework), unitClass: unitClass.id, suffix: `（${unitClass.title}）` },
        framework,
      );
    const present = new Set(nodesOf(roots).map(({ id }) => id));
    const leaves = leavesOfDraft(draft).filter(
      (leaf) => present.has(leaf.id) && isTabular(leaf, framework) && (!unitClass || leaf.classes.includes(unitClass.id)),
    );
    const rows = leaves.map((leaf) => rowsOf(leaf, criticalsOfLeaf(leaf, draft.understand), framework).rows);
    if (rows.length === 0) return [];
    const base: Written = new Map(rows.toReversed().flatMap(([first]) => [...(first ?? [])]));
    const options = { unitClass: unitClass?.id, suffix: unitClass ? `（${unitClass.title}）` : '', rows, base };
    return casesOf(options, framework);
  });
}

/** As many points as others can give at most. */
function importedFull({ value, outOf }: NonNullable<UnitClass['imported']>, framework: Framework): Pick<Options, 'rows' | 'base'> {
  const texts = value.measures.flatMap((id): [string, string][] => {
    const measure = framework.measures.get(id);
    const text = measure && writtenAs(measure, outOf);
    return text === undefined ? [] : [[id, text]];
  });
  return { rows: [], base: new Map(texts) };
}

function casesOf({ unitClass, suffix, rows, base }: Options, framework: Framework): ProposedCase[] {
  const found: ProposedCase[] = [];
  const taken = new Set<string>();
  const take = (name: string, given: Written) => {
    if (taken.has(name)) return;
    taken.add(name);
    const result = resultOf(given, unitClass, framework);
    if (result) found.push({ kind: 'case', name: `${name}${suffix}`, given, result, ...(unitClass !== undefined && { unitClass }) });
  };
  take('各项都做到', base);
  take('全部未填报', new Map());
  const [first, second] = rows;
  const aside = first?.find((row) => [...row.values()].every((text) => text === '不涉及'));
  const worst = second?.find((row) => [...row.values()].some((text) => text === '0' || text === '否' || text === '0%'));
  if (aside) take('一项不涉及', new Map([...base, ...aside]));
  if (aside && worst) take('一项不涉及、一项没有做到', new Map([...base, ...worst, ...aside]));
  for (const item of itemsFor(framework, unitClass))
    for (const written of turnsOf(item, framework, base)) take(`${item.title}：${changesOf(written, base, framework)}`, written);
  for (const [name, wins] of [
    ['加分全部拿满', true],
    ['减分全部扣满', false],
  ] as const) {
    const given = everyAdjustment(framework, unitClass, base, wins);
    if (given) take(name, given);
  }
  for (const veto of framework.vetoes)
    for (const written of turnsOfVeto(veto, framework, base)) take(`${veto.title}：${changesOf(written, base, framework)}`, written);
  for (const line of gradeLines(framework, unitClass)) {
    const edge = edgeOf(line.atLeast, { unitClass, suffix, rows, base }, framework);
    if (!edge) continue;
    take(`${line.title}线 ${printExact(line.atLeast)}`, edge.on);
    if (edge.under) take(`不到${line.title}线`, edge.under);
  }
  return found;
}

const changesOf = (written: Written, base: Written, framework: Framework): string =>
  [...written]
    .filter(([id, text]) => base.get(id) !== text)
    .map(([id, text]) => `${framework.measures.get(id)?.title ?? id} ${text}`)
    .join('，');

/** Every bonus, or every deduction, as far as anything can go: what is left is what caps leave. Undefined where there are none. */
function everyAdjustment(framework: Framework, unitClass: string | undefined, base: Written, wins: boolean): Written | undefined {
  const levels = itemsFor(framework, unitClass)
    .flatMap((item) => item.levels)
    .filter(({ points }) => isNegative(points) !== wins && !isZero(points));
  if (levels.length === 0) return undefined;
  const texts = levels.flatMap(({ value }) =>
    value.measures.flatMap((id): [string, string][] => {
      const measure = framework.measures.get(id);
      const text = measure && (measure.type === 'boolean' ? '是' : writtenAs(measure, measure.max ?? exact(100)));
      return text === undefined ? [] : [[id, text]];
    }),
  );
  return new Map([...base, ...texts]);
}

function gradeLines({ grades }: Framework, unitClass: string | undefined) {
  return grades.flatMap(({ title, atLeast, lines }) => {
    const line = lines.get(unitClass ?? '') ?? atLeast;
    return line ? [{ title, atLeast: line }] : [];
  });
}

/** Data whose total is exactly on a line (or as near above it as was found), and as near below it. */
function edgeOf(line: Exact, { unitClass, rows, base }: Options, framework: Framework): { on: Written; under?: Written } | undefined {
  const seen = new Map<string, UnitAssessment | undefined>();
  const totalOf = (given: Written): Exact | undefined => {
    const key = JSON.stringify([...given]);
    if (!seen.has(key)) seen.set(key, quickResult(given, unitClass, framework));
    return seen.get(key)?.points;
  };
  const isSettled = (row: Written) => [...row.values()].every((text) => text !== '' && text !== '不涉及');
  let on = base;
  // As low as each indicator goes while the total stays on or above the line.
  for (const list of rows) {
    const totals = list.filter(isSettled).flatMap((row) => {
      const given: Written = new Map([...on, ...row]);
      const total = totalOf(given);
      return total && compare(total, line) >= 0 ? [{ given, total }] : [];
    });
    const lowest = totals.reduce<{ given: Written; total: Exact } | undefined>(
      (best, one) => (best && compare(best.total, one.total) <= 0 ? best : one),
      undefined,
    );
    const now = totalOf(on);
    if (lowest && now && compare(lowest.total, now) < 0) on = lowest.given;
    if (lowest && equals(lowest.total, line)) break;
  }
  const near = (from: Written): Written[] =>
    [...from.keys()]
      .slice(0, mostFigures)
      .flatMap((id) =>
        framework.measures.has(id)
          ? solve(
              { kind: 'number', path: [], label: '', measures: [id], figure: (_read, written) => written && totalOf(written), at: line },
              framework,
              from,
            )
          : [],
      );
  const nearest = (all: readonly Written[], isUnder: boolean): Written | undefined => {
    const found = all.flatMap((given) => {
      const total = totalOf(given);
      return total && compare(total, line) < 0 === isUnder ? [{ given, total }] : [];
    });
    return found.toSorted((left, right) => compare(left.total, right.total) * (isUnder ? -1 : 1))[0]?.given;
  };
  const tried: Written[] = [];
  for (let round = 0; round < 2 && !isOn(totalOf(on), line); round += 1) {
    const more = near(on);
    tried.push(...more);
    on = nearest([on, ...more], false) ?? on;
  }
  if (!totalOf(on)) return undefined;
  const under = nearest(
    [
      ...tried,
      ...near(on),
      ...rows
        .flat()
        .filter(isSettled)
        .map((row): Written => new Map([...on, ...row])),
    ],
    true,
  );
  return { on, ...(under && { under }) };
}

const mostFigures = 60;
const isOn = (total: Exact | undefined, line: Exact): boolean => total !== undefined && equals(total, line);
