// 校核关系: the relations that the framework declares, evaluated for every unit, with the values that broke them.
import type { Diagnostic } from '../diagnostic.ts';
import type { Check, Framework, Reported, UnitSubmission } from '../model.ts';
import { absolute, subtract } from '../points.ts';
import { printDifference, printValue } from '../scoring/outcomes.ts';
import { readerOf } from '../scoring/readers.ts';
import { printReading } from '../submission/print-reading.ts';
import { joinTexts, shown, type Text, verbatim } from '../text.ts';
import type { ValidateRule } from './rule.ts';

/** One diagnostic at the first value that takes part, the others as related places. Undefined when the check holds or cannot be decided. */
function applyCheck(check: Check, unit: UnitSubmission, framework: Framework): Diagnostic | undefined {
  const result = check.assert.evaluate(readerOf(unit, undefined));
  if (result.state !== 'value' || result.value.kind !== 'boolean' || result.value.boolean) return undefined;
  const inputs = check.assert.measures
    .flatMap((measure) => unit.values.get(measure) ?? [])
    .filter((input) => input.reading.state === 'value');
  const [first, ...rest] = inputs;
  const title = (input: Reported) => framework.measures.get(input.measure)?.title ?? input.measure;
  const listed = inputs.map((input) => `${shown(title(input))} = ${printReading(input, framework)}`);
  const sides = missedBy(check, unit);
  const message = {
    zh: `${shown(unit.name)}：${check.message}（${listed.join('、')}${sides.zh}）`,
    en: `${shown(unit.name)}: ${check.message} (${listed.join(', ')}${sides.en})`,
  };
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

/** The computed sides of every comparison that does not hold: 58 + 0 = 58, against 131, apart by 73. */
function missedBy(check: Check, unit: UnitSubmission): Text {
  const read = readerOf(unit, undefined);
  const parts = check.assert.comparisons().flatMap(({ whole, left, right }) => {
    const holds = whole.evaluate(read);
    const [low, high] = [left.evaluate(read), right.evaluate(read)];
    if (holds.state !== 'value' || (holds.value.kind === 'boolean' && holds.value.boolean)) return [];
    if (low.state !== 'value' || high.state !== 'value' || low.value.kind !== 'number' || high.value.kind !== 'number') return [];
    const apart = printDifference(absolute(subtract(low.value.number, high.value.number)), left);
    const [a, b] = [printValue(low.value, left), printValue(high.value, right)];
    // Two plain figures stand in the list of values already.
    if (left.measures.length === 1 && right.measures.length === 1 && !left.words.zh.includes(' ') && !right.words.zh.includes(' ')) {
      return [{ zh: `；相差 ${apart.zh}`, en: `; apart by ${apart.en}` }];
    }
    return [
      {
        zh: `；${left.words.zh} 为 ${a.zh}，${right.words.zh === b.zh ? '对照值 ' : `${right.words.zh} 为 `}${b.zh}，相差 ${apart.zh}`,
        en: `; ${left.words.en} is ${a.en}, ${right.words.en === b.en ? 'against ' : `${right.words.en} is `}${b.en}, apart by ${apart.en}`,
      },
    ];
  });
  return joinTexts(parts, verbatim(''));
}

export const declaredChecks: ValidateRule = {
  problems: [],
  title: { zh: '指标体系声明的校核关系', en: 'relations declared by the framework' },
  check: (framework, submission) =>
    submission.units.flatMap((unit) => framework.checks.flatMap((check) => applyCheck(check, unit, framework) ?? [])),
};
