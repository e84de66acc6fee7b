// 校核关系: the relations that the framework declares, evaluated for every unit, with the values that broke them.
import type { Diagnostic } from '../diagnostic.ts';
import type { Check, Framework, Reported, UnitSubmission } from '../model.ts';
import { printReading } from '../submission/print-reading.ts';
import { shown } from '../text.ts';
import type { ValidateRule } from './rule.ts';

/** One diagnostic at the first value that takes part, the others as related places. Undefined when the check holds or cannot be decided. */
function applyCheck(check: Check, unit: UnitSubmission, framework: Framework): Diagnostic | undefined {
  const result = check.assert.evaluate((measure) => unit.values.get(measure)?.reading ?? { state: 'missing' });
  if (result.state !== 'value' || result.value.kind !== 'boolean' || result.value.boolean) return undefined;
  const inputs = check.assert.measures
    .flatMap((measure) => unit.values.get(measure) ?? [])
    .filter((input) => input.reading.state === 'value');
  const [first, ...rest] = inputs;
  const title = (input: Reported) => framework.measures.get(input.measure)?.title ?? input.measure;
  const values = inputs.map((input) => `${shown(title(input))} = ${printReading(input, framework)}`).join('、');
  const message = { zh: `${shown(unit.name)}：${check.message}（${values}）`, en: `${shown(unit.name)}: ${check.message} (${values})` };
  const related = rest.map((input) => ({ message: { zh: title(input), en: title(input) }, location: input.location }));
  return {
    code: `check/${check.id}`,
    severity: check.level,
    message,
    help:
      check.help === undefined
        ? { zh: `核对这几个数：应满足 ${check.assert.words.zh}`, en: `check these figures: ${check.assert.words.en}` }
        : { zh: check.help, en: check.help },
    location: first?.location ?? unit.location,
    ...(related.length > 0 && { related }),
  };
}

export const declaredChecks: ValidateRule = {
  problems: [],
  title: { zh: '指标体系声明的校核关系', en: 'relations declared by the framework' },
  check: (framework, submission) =>
    submission.units.flatMap((unit) => framework.checks.flatMap((check) => applyCheck(check, unit, framework) ?? [])),
};
