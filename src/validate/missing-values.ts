// What a unit did not report although an indicator needs it: one message per unit, with all of its gaps.
import { type Diagnostic, diagnose, problem } from '../diagnostic.ts';
import type { Framework, UnitSubmission } from '../model.ts';
import { appliesTo } from '../scoring/adjust.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { plural, shown } from '../text.ts';
import { classOf, treeOf } from './class-tree.ts';
import type { ValidateRule } from './rule.ts';

const missingValues = problem<{ unit: string; titles: readonly string[] }>({
  code: 'submission/missing-values',
  severity: 'warning',
  title: { zh: '有数据项没有填报', en: 'measures not reported' },
  message: ({ unit, titles }) => ({
    zh: `${shown(unit)}有 ${titles.length} 个数据项没有填报：${titles.map((title) => shown(title)).join('、')}`,
    en: `${shown(unit)} did not report ${plural(titles.length, 'measure')}: ${titles.map((title) => shown(title)).join(', ')}`,
  }),
  help: () => ({ zh: '补填；没有发生的填 0，不涉及的填“不涉及”', en: 'report them: 0 if nothing happened, 不涉及 if it does not apply' }),
});

/** What the total of a unit rests on: its class's tree and adjustments, or the total that somebody else gives. */
function neededBy(framework: Framework, unit: UnitSubmission): ReadonlySet<string> {
  const unitClass = classOf(framework, unit);
  // Whoever only checks themselves may leave anything out; without a class nobody knows what is due.
  if (unitClass ? !unitClass.assessed : framework.classes.size > 0) return new Set();
  if (unitClass?.imported) return new Set(unitClass.imported.value.measures);
  const items = framework.adjustments?.blocks.flatMap((block) => block.items.filter((item) => appliesTo(item, unit))) ?? [];
  const needed = new Set([
    ...leavesOf(treeOf(framework, unit)).flatMap((indicator) => indicator.rule.measures),
    ...items.flatMap((item) => item.levels.flatMap((level) => level.value.measures)),
  ]);
  // Of what is computed, the measures that it is made of.
  for (const id of needed) for (const inner of framework.computed.get(id)?.measures ?? []) needed.add(inner);
  return needed;
}

function missingOf(framework: Framework, unit: UnitSubmission, needed: ReadonlySet<string>): Diagnostic | undefined {
  const missing = [...framework.measures.values()].filter((measure) => {
    const reading = unit.values.get(measure.id)?.reading;
    return (
      needed.has(measure.id) && !measure.optional && measure.from === undefined && (reading === undefined || reading.state === 'missing')
    );
  });
  if (missing.length === 0) return undefined;
  // Those that have a cell are shown there; of those that stand nowhere only the title can be said.
  const [first, ...rest] = missing.flatMap(({ id, title }) => {
    const location = unit.values.get(id)?.location;
    return location ? [{ location, message: { zh: shown(title), en: shown(title) } }] : [];
  });
  return diagnose(missingValues, first?.location ?? unit.location, { unit: unit.name, titles: missing.map(({ title }) => title) }, rest);
}

export const missingValuesRule: ValidateRule = {
  problems: [missingValues],
  title: missingValues.title,
  check: (framework, submission) => {
    const byClass = new Map<string | undefined, ReadonlySet<string>>();
    return submission.units.flatMap((unit) => {
      const needed = byClass.get(unit.class) ?? neededBy(framework, unit);
      byClass.set(unit.class, needed);
      return missingOf(framework, unit, needed) ?? [];
    });
  },
};
