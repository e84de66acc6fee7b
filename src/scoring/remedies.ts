// What would win points back: the nearest branch that is better, and how much is missing for it, in the unit of the value.
import type { Expression, Read, Step, Value } from '../model.ts';
import { absolute, add, type Exact, equals, isZero, subtract } from '../points.ts';
import { joinTexts, type Text } from '../text.ts';
import { numberOf, printDifference, printPoints, printValue } from './outcomes.ts';
import { nearestStep, type StepLoss, type Steps } from './steps.ts';

type Shape = Pick<Expression, 'percent' | 'unit'>;

/** `再增加 2 次` or `再降低超过 3 个百分点`. */
export function moveBy(amount: Exact, of: Shape, lower: boolean, more = false): Text {
  const by = printDifference(amount, of);
  if (more && isZero(amount)) return lower ? { zh: '再低一点', en: 'a little less' } : { zh: '再高一点', en: 'a little more' };
  const beyond = more ? { zh: '超过 ', en: 'more than ' } : { zh: ' ', en: '' };
  return { zh: `再${lower ? '降低' : '增加'}${beyond.zh}${by.zh}`, en: `${beyond.en}${by.en} ${lower ? 'lower' : 'higher'}` };
}

/** `达到 40%（再增加 10 个百分点）可再得 1.5 分`. */
export function reach(aim: Value, amount: Exact, gain: Exact, of: Shape, lower: boolean, more = false): Text {
  const goal = printValue(aim, of);
  const move = moveBy(amount, of, lower, more);
  const verb = lower ? (more ? '低于' : '降到') : more ? '高于' : '达到';
  return {
    zh: `${verb} ${goal.zh}（${move.zh}）可再得 ${printPoints(gain)} 分`,
    en: `${printPoints(gain)} more points ${more ? (lower ? 'below' : 'above') : 'at'} ${goal.en} (${move.en})`,
  };
}

/** What would win lost points back, and how many of them the nearest better branch wins. */
export type Won = Required<Pick<Step, 'remedy'>> & Pick<Step, 'nearest'>;

/** The nearest step that costs less, then the target where nothing is lost. `short` is how far the value is from `goal`. */
export function stepRemedy(
  goal: Value,
  short: Exact,
  loss: StepLoss,
  steps: Steps,
  { value, above, whole }: { readonly value: Shape; readonly above: boolean; readonly whole: boolean },
): Won {
  const full = reach(goal, short, loss.lost, value, above);
  const nearest = nearestStep(short, loss, steps, whole);
  if (!nearest) return { remedy: full };
  // Where the nearest step wins everything back, the target itself would only ask for more.
  const target = numberOf(goal);
  const at = above ? add(target, nearest.left) : subtract(target, nearest.left);
  const first = reach({ kind: 'number', number: at }, nearest.by, nearest.gain, value, above, nearest.more);
  if (equals(nearest.gain, loss.lost)) return { remedy: first };
  return { remedy: joinTexts([first, full], { zh: '；', en: '; ' }), nearest: nearest.gain };
}

/** Of a condition that does not hold: by how much each of its comparisons of numbers is missed. */
export function missedBy(condition: Expression, read: Read): Text[] {
  return condition.comparisons().flatMap(({ whole, left, right }) => {
    const [holds, low, high] = [whole.evaluate(read), left.evaluate(read), right.evaluate(read)];
    if (holds.state !== 'value' || (holds.value.kind === 'boolean' && holds.value.boolean)) return [];
    if (low.state !== 'value' || high.state !== 'value' || low.value.kind !== 'number' || high.value.kind !== 'number') return [];
    const [seen, apart] = [printValue(low.value, left), printDifference(absolute(subtract(high.value.number, low.value.number)), left)];
    return [{ zh: `${left.words.zh} 现为 ${seen.zh}，相差 ${apart.zh}`, en: `${left.words.en} is ${seen.en}, apart by ${apart.en}` }];
  });
}
