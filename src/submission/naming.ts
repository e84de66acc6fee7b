// Which measure a cell means: by id, by title, or by an indicator that has a single measure.
import type { Framework, Indicator, IndicatorNode, Measure } from '../model.ts';
import { nearest } from '../nearest.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { type Candidate, candidate } from './header-guess.ts';
import { type ColumnRole, headerForms, roleNames } from './headers.ts';
import { type RegisterNaming, registerNamings } from './register-naming.ts';
import { comparable } from './values/spelling.ts';

export interface Naming {
  /** By id or title, exact but for width, blanks and case. */
  measure(name: string): Measure | undefined;
  /**
   * The one measure of the indicator with this id, number or title. Classes may have indicators of the same number: `classOfRow` is
   * only asked where that makes a difference.
   */
  onlyMeasureOf(name: string, classOfRow?: () => string | undefined): Measure | undefined;
  /** Several measures that the indicator with this name reads, for a message. */
  measuresOf(name: string): readonly Measure[];
  suggest(name: string): string | undefined;
  /** The indicator with this id, number or title; also without what people add to a header. */
  indicator(name: string): Indicator | undefined;
  /** The one indicator that reads this measure. */
  indicatorOf(measure: Measure): Indicator | undefined;
  /** Whether a group is called so, and which indicator nearly is. */
  aboutIndicator(name: string): { readonly isGroup: boolean; readonly suggestion: string | undefined };
  readonly registers: readonly RegisterNaming[];
  /** What a header may nearly say. */
  readonly headers: readonly Candidate<Measure | ColumnRole>[];
  /** The years of the period that the framework assesses; none where it names no period. */
  readonly years: readonly string[];
}

export function namingOf(framework: Framework): Naming {
  const measures = new Map<string, Measure>();
  const ambiguous = new Set<string>();
  const put = (name: string, measure: Measure) => {
    const known = measures.get(name);
    if (known && known.id !== measure.id) ambiguous.add(name);
    else measures.set(name, measure);
  };
  const all = [...framework.measures.values()];
  for (const measure of all) put(comparable(measure.title), measure);
  for (const measure of all) measures.set(comparable(measure.id), measure);
  for (const measure of all) for (const form of headerForms(measure.title)) if (!measures.has(form)) put(form, measure);
  for (const name of ambiguous) measures.delete(name);

  const indicators = new Map<string, Indicator[]>();
  for (const indicator of allLeaves(framework)) {
    for (const name of new Set([indicator.title, indicator.no, indicator.id].filter((text) => text !== undefined).map(comparable))) {
      const known = indicators.get(name);
      if (!known) indicators.set(name, [indicator]);
      else if (known.every((other) => other.id !== indicator.id)) known.push(indicator);
    }
  }
  const leaves = [...new Set([...indicators.values()].flat())];
  const byMeasure = new Map<string, Set<Indicator>>();
  for (const indicator of leaves)
    for (const measure of indicator.rule.measures) byMeasure.set(measure, (byMeasure.get(measure) ?? new Set()).add(indicator));
  const groups = new Set(groupNames(framework.indicators));
  const readBy = (found: readonly Indicator[]) =>
    [...new Set(found.flatMap((indicator) => indicator.rule.measures))].flatMap((id) => framework.measures.get(id) ?? []);
  const measuresOf = (name: string) => readBy(indicators.get(comparable(name)) ?? []);
  const idsOfClass = new Map([...framework.trees].map(([id, tree]) => [id, new Set(leavesOf(tree).map((leaf) => leaf.id))]));
  return {
    measure: (name) =>
      headerForms(name)
        .map((form) => measures.get(form))
        .find((found) => found !== undefined),
    registers: registerNamings(framework),
    headers: headerCandidates(all),
    years: yearsOf(framework),
    measuresOf,
    onlyMeasureOf: (name, classOfRow) => {
      const named = indicators.get(comparable(name)) ?? [];
      const found = readBy(named);
      if (found.length === 1) return found[0];
      const ids = named.length > 1 ? idsOfClass.get(classOfRow?.() ?? '') : undefined;
      const own = ids ? readBy(named.filter((indicator) => ids.has(indicator.id))) : [];
      return own.length === 1 ? own[0] : undefined;
    },
    indicator: (name) =>
      headerForms(name)
        .map((form) => indicators.get(form)?.[0])
        .find((found) => found !== undefined),
    indicatorOf: (measure) => {
      const [only, second] = byMeasure.get(measure.id) ?? [];
      return second ? undefined : only;
    },
    aboutIndicator: (name) => ({
      isGroup: headerForms(name).some((form) => groups.has(form)),
      suggestion: nearest(
        name.trim(),
        leaves.flatMap((leaf) => [leaf.title, leaf.id]),
      ),
    }),
    suggest: (name) => nearest(name.trim(), [...all.map((measure) => measure.title), ...all.map((measure) => measure.id)]),
  };
}

/** Ids of few letters are too near to one another to be guessed. */
const shortestId = 5;

const headerCandidates = (measures: readonly Measure[]): Candidate<Measure | ColumnRole>[] => [
  ...measures.map((measure) => candidate(measure.title, measure)),
  ...measures.filter(({ id }) => id.length >= shortestId).map((measure) => candidate(measure.id, measure)),
  ...roleNames.map(([name, role]) => candidate(name, role)),
];

function yearsOf({ period }: Framework): string[] {
  if (!period) return [];
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Indicators of the tree and of the trees of classes; one id is one indicator to whoever names it. */
function allLeaves(framework: Framework): Indicator[] {
  const leaves = [framework.indicators, ...framework.trees.values()].flatMap(leavesOf);
  return [...new Map(leaves.toReversed().map((leaf) => [leaf.id, leaf])).values()].toReversed();
}

const groupNames = (nodes: readonly IndicatorNode[]): string[] =>
  nodes.flatMap((node) =>
    node.kind === 'group' ? [...[node.id, node.no ?? '', node.title].map(comparable), ...groupNames(node.children)] : [],
  );
