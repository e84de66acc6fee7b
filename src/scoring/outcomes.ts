// How an expression's result becomes an outcome: shared by all value rules, so that 'nothing' means the same everywhere.
import { printMoment } from '../calendar.ts';
import type { CompiledExpression } from '../expression/index.ts';
import type { Evaluation, Expression, RuleOutcome, Step, Value, Why } from '../model.ts';
import { type Exact, exact, isZero, multiply, printExact, printPercent, printReadable, subtract, zero } from '../points.ts';
import { joinTexts, type Text, verbatim } from '../text.ts';
import type { ZeroDenominator } from './parameters.ts';
import type { Read } from './rule-type.ts';

type Absent = Exclude<Evaluation, { state: 'value' }>;

/** Why there is no value, in words. */
export function explainAbsence(absent: Absent, titleOf: (id: string) => string): Text {
  if (absent.state === 'zero-denominator') {
    return { zh: `分母为 0：${absent.divisor.zh}`, en: `the denominator is 0: ${absent.divisor.en}` };
  }
  const causes = absent.causes ?? [];
  const explained = new Set(causes.map((cause) => cause.of));
  const names = absent.measures.filter((id) => !explained.has(id)).map(titleOf);
  if (causes.length > 0) {
    const rest =
      names.length > 0
        ? [explainAbsence({ state: absent.state, measures: absent.measures.filter((id) => !explained.has(id)) }, titleOf)]
        : [];
    return joinTexts([...rest, ...causes.map((cause) => cause.text)], { zh: '；', en: '; ' });
  }
  const zh = names.map((name) => `“${name}”`).join('、');
  const en = names.map((name) => `“${name}”`).join(', ');
  if (absent.state === 'missing') return { zh: `未填报${zh}`, en: `not reported: ${en}` };
  if (absent.state === 'unreadable') return { zh: `${zh}填报的内容无法识别，需要核实`, en: `the reported value cannot be used: ${en}` };
  return { zh: `${zh}填报为不涉及`, en: `reported as not applicable: ${en}` };
}

/** Nothing known yet: anything from 0 to full marks is possible. */
export function open(status: 'missing' | 'pending', reason: () => Text, points: Exact): RuleOutcome {
  return { status, reason, sure: zero, possible: points, why: () => [{ text: reason(), lost: points }] };
}

/** The outcome that an expression without a value stands for. */
export function absent(
  result: Absent,
  points: Exact,
  zeroDenominator: ZeroDenominator | undefined,
  titleOf: (id: string) => string,
): RuleOutcome {
  const reason = () => explainAbsence(result, titleOf);
  if (result.state === 'missing') return open('missing', reason, points);
  if (result.state === 'not-applicable') return { status: 'not-applicable', reason };
  if (result.state === 'zero-denominator') {
    if (zeroDenominator === 'full') return scored(points, () => [{ text: declared(reason(), 'full'), lost: zero }]);
    if (zeroDenominator === 'zero') return scored(zero, () => [{ text: declared(reason(), 'zero'), lost: points }]);
    if (zeroDenominator === 'not-applicable') return { status: 'not-applicable', reason };
  }
  return open('pending', reason, points);
}

/** Evaluates and hands a value on; everything else becomes the outcome it stands for. */
export function withValue(
  expression: CompiledExpression,
  read: Read,
  points: Exact,
  zeroDenominator: ZeroDenominator | undefined,
  titleOf: (id: string) => string,
  judge: (value: Value, approximate: boolean) => RuleOutcome,
): RuleOutcome {
  const result = expression.evaluate(read);
  if (result.state === 'value') return judge(result.value, result.approximate);
  return absent(result, points, zeroDenominator, titleOf);
}

function declared(reason: Text, meaning: 'full' | 'zero'): Text {
  return meaning === 'full'
    ? { zh: `${reason.zh}，按规则计满分`, en: `${reason.en}; full marks by the rule` }
    : { zh: `${reason.zh}，按规则计 0 分`, en: `${reason.en}; 0 by the rule` };
}

/** Behind a figure that is only approximate. */
export const approximateMark = (approximate: boolean): Text =>
  approximate ? { zh: '（约数）', en: ' (approximate)' } : { zh: '', en: '' };

export function scored(points: Exact, why: Why): RuleOutcome {
  return { status: 'scored', points, why };
}

/** The number of a value; a rule only asks for it after the type check. */
export function numberOf(value: Value): Exact {
  if (value.kind !== 'number') throw new TypeError(`expected a number, got ${value.kind}`);
  return value.number;
}

/** A value as people write it: shares as percentages, other numbers with their unit, dates as ISO, 是/否. */
export function printValue(value: Value, of: Pick<Expression, 'percent' | 'unit'>): Text {
  if (value.kind === 'number') return verbatim(of.percent ? printPercent(value.number) : `${printReadable(value.number)}${of.unit ?? ''}`);
  if (value.kind === 'boolean') return value.boolean ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  return verbatim(value.kind === 'date' ? printMoment(value.day, value.minute) : value.text);
}

/** How far two values are apart: percentages differ by percentage points (个百分点). */
export function printDifference(difference: Exact, of: Pick<Expression, 'percent' | 'unit'>): Text {
  if (!of.percent) return verbatim(`${printReadable(difference)}${of.unit ?? ''}`);
  const points = printReadable(multiply(difference, exact(100)));
  return { zh: `${points} 个百分点`, en: `${points} percentage points` };
}

/** `备案率 为 86%（约数）`: what a value was, at the beginning of a step. */
export function said(subject: Text, result: Value, of: Pick<Expression, 'percent' | 'unit'>, approximate: boolean): Text {
  const seen = printValue(result, of);
  const mark = approximateMark(approximate);
  return { zh: `${subject.zh} 为 ${seen.zh}${mark.zh}`, en: `${subject.en} is ${seen.en}${mark.en}` };
}

const longestSubject = 36;

/** What a sentence calls a value: its words, or the indicator's title where the formula is too long to read. */
export function subjectOf(value: Expression, title: string): Text {
  return value.words.zh.length <= longestSubject ? value.words : { zh: `“${title}”`, en: `“${title}”` };
}

/** Points in a sentence: exact where that is short, else to four places. */
export const printPoints = (points: Exact): string => printReadable(points, 4);

/** Several independent parts, each with its own interval; the outcome of the whole. */
export interface Part {
  readonly status: 'scored' | 'missing' | 'pending' | 'not-applicable';
  readonly sure: Exact;
  readonly possible: Exact;
  readonly reason?: () => Text;
}

/** The worst status of the parts, and their reasons; undefined when every part is scored or not applicable. */
export function unsettled(parts: readonly Part[]): { status: 'missing' | 'pending'; reason: () => Text } | undefined {
  const isOpen = (part: Part) => part.status === 'missing' || part.status === 'pending';
  if (!parts.some(isOpen)) return undefined;
  const open = parts.filter(isOpen);
  return { status: open.some((part) => part.status === 'pending') ? 'pending' : 'missing', reason: () => reasonsOf(open) };
}

/** The reasons of several parts as one sentence. */
const reasonsOf = (parts: readonly Part[]): Text =>
  joinTexts(
    parts.flatMap((part) => part.reason?.() ?? []),
    { zh: '；', en: '; ' },
  );

/** Nothing of the whole applies, because none of its parts does. */
export const nothingApplies = (parts: readonly Part[]): RuleOutcome => ({
  status: 'not-applicable',
  reason: () => reasonsOf(parts),
});

/** The measures of several expressions, each once, in order of first use. */
export const measuresOf = (...expressions: readonly { readonly measures: readonly string[] }[]): string[] => [
  ...new Set(expressions.flatMap((expression) => expression.measures)),
];

/** `points` rounded once, with a step for what the rounding itself took or gave, so that the steps still add up. */
export function roundingStep(before: Exact, after: Exact): Step | undefined {
  const lost = subtract(before, after);
  if (isZero(lost)) return undefined;
  return {
    text: { zh: `修约：${printPoints(before)} → ${printExact(after)}`, en: `rounded: ${printPoints(before)} → ${printExact(after)}` },
    lost,
  };
}
