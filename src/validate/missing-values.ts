// What a unit did not report although an indicator needs it: one message per unit, with all of its gaps.
import { type Diagnostic, diagnose, problem } from '../diagnostic.ts';
import type { Framework, UnitSubmission } from '../model.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { plural, shown } from '../text.ts';
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

/** Measures that an indicator reads, and those that its computed measures are made of. */
function neededBy(framework: Framework): Set<string> {
  const needed = new Set(leavesOf(framework.indicators).flatMap((indicator) => indicator.rule.measures));
  for (const id of needed) for (const inner of framework.computed.get(id)?.measures ?? []) needed.add(inner);
  return needed;
}

function missingOf(framework: Framework, unit: UnitSubmission): Diagnostic | undefined {
  const needed = neededBy(framework);
  const titles = [...framework.measures.values()].filter((measure) => {
    const reading = unit.values.get(measure.id)?.reading;
    return (
      needed.has(measure.id) && !measure.optional && measure.from === undefined && (reading === undefined || reading.state === 'missing')
    );
  });
  return titles.length === 0
    ? undefined
    : diagnose(missingValues, unit.location, { unit: unit.name, titles: titles.map((measure) => measure.title) });
}

export const missingValuesRule: ValidateRule = {
  problems: [missingValues],
  title: missingValues.title,
  check: (framework, submission) => submission.units.flatMap((unit) => missingOf(framework, unit) ?? []),
};
