// Which measure a cell means: by id, by title, or by an indicator that has a single measure.
import type { Framework, Indicator, Measure } from '../model.ts';
import { nearest } from '../nearest.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { headerForms } from './headers.ts';
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
  for (const indicator of leavesOf(framework.indicators)) {
    for (const name of new Set([indicator.title, indicator.no, indicator.id].filter((text) => text !== undefined).map(comparable))) {
      const known = indicators.get(name);
      if (known) known.push(indicator);
      else indicators.set(name, [indicator]);
    }
  }
  const readBy = (found: readonly Indicator[]) =>
    [...new Set(found.flatMap((indicator) => indicator.rule.measures))].flatMap((id) => framework.measures.get(id) ?? []);
  const measuresOf = (name: string) => readBy(indicators.get(comparable(name)) ?? []);
  const idsOfClass = new Map([...framework.trees].map(([id, tree]) => [id, new Set(leavesOf(tree).map((leaf) => leaf.id))]));
  return {
    measure: (name) =>
      headerForms(name)
        .map((form) => measures.get(form))
        .find((found) => found !== undefined),
    measuresOf,
    onlyMeasureOf: (name, classOfRow) => {
      const named = indicators.get(comparable(name)) ?? [];
      const found = readBy(named);
      if (found.length === 1) return found[0];
      const ids = named.length > 1 ? idsOfClass.get(classOfRow?.() ?? '') : undefined;
      const own = ids ? readBy(named.filter((indicator) => ids.has(indicator.id))) : [];
      return own.length === 1 ? own[0] : undefined;
    },
    suggest: (name) => nearest(name.trim(), [...all.map((measure) => measure.title), ...all.map((measure) => measure.id)]),
  };
}
