import { problem } from '../../diagnostic.ts';
import type { Value } from '../../model.ts';
import { absolute, clamp, compare, divide, isNegative, isZero, multiply, one, subtract, zero } from '../../points.ts';
import { absent, measuresOf, numberOf, open, printPoints, printValue, said, scored, subjectOf } from '../outcomes.ts';
import { limitParameter, valueParameter, type ZeroDenominator, zeroDenominatorParameter } from '../parameters.ts';
import { reach } from '../remedies.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';

interface Parameters {
  readonly value?: ExpressionSource;
  readonly target: ExpressionSource;
  readonly zero?: ExpressionSource;
  readonly zeroDenominator?: ZeroDenominator;
}

const sameEnds = problem<{ words: string }>({
  code: 'framework/proportional-ends',
  severity: 'error',
  title: { zh: '满分线与零分线相同', en: 'the full-mark and zero lines are the same' },
  message: ({ words }) => ({
    zh: `target 与 zero 都是 ${words}，无法按比例计分`,
    en: `target and zero are both ${words}: no proportion can be formed`,
  }),
  help: () => ({
    zh: 'zero 应与 target 不同；达标才得分请用 threshold',
    en: 'give zero another value, or use `threshold` for all or nothing',
  }),
});

/** Whether the full-mark line lies below the zero line: lower is better. */
const isLower = (target: Value | undefined, base: Value | undefined): boolean =>
  target?.kind === 'number' && base?.kind === 'number' && compare(target.number, base.number) < 0;

export const proportional = defineRule<Parameters>({
  type: 'proportional',
  title: { zh: '按比例得分', en: 'proportional' },
  patterns: ['R05'],
  summary: {
    zh: '达到 target 得满分，到 zero（默认 0）得 0 分，中间按比例；zero 高于 target 表示越低越好',
    en: 'full at target, 0 at zero (0 by default), linear between; zero above target means lower is better',
  },
  parameters: {
    value: valueParameter,
    target: limitParameter('得满分的值。Value that wins full marks.'),
    zero: limitParameter('得 0 分的值，默认 0。Value that wins nothing, 0 by default.'),
    zeroDenominator: zeroDenominatorParameter,
  },
  required: ['target'],
  examples: [
    {
      title: { zh: '五星级司法所占比目标 40%，实际 30%', en: 'target 40%, reached 30%' },
      points: '6',
      rule: { type: 'proportional', value: 'five_star / offices', target: '40%' },
      given: { five_star: 30, offices: 100 },
      expect: '4.5',
    },
    {
      title: { zh: '越低越好：超期率 0 得满分，10% 及以上得 0 分', en: 'lower is better: 0 is full, 10% is nothing' },
      points: '5',
      rule: { type: 'proportional', value: 'late / closed', target: '0%', zero: '10%' },
      given: { late: 3, closed: 100 },
      expect: '3.5',
    },
  ],
  problems: [sameEnds],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'number');
    if (!value) return undefined;
    const target = context.limit(['target'], parameters.target, value);
    const base = context.limit(['zero'], parameters.zero ?? 0, value);
    if (!target || !base) return undefined;
    const fixed = [target.constant, base.constant];
    if (fixed[0]?.kind === 'number' && fixed[1]?.kind === 'number' && compare(fixed[0].number, fixed[1].number) === 0) {
      context.report(sameEnds, [parameters.zero === undefined ? 'target' : 'zero'], { words: target.words.zh });
      return undefined;
    }
    const lowerIsBetter = isLower(target.constant, base.constant);
    const subject = subjectOf(value, context.title);
    return {
      measures: measuresOf(value, target, base),
      plan: () => ({ type: 'proportional', value, target, zero: base, zeroDenominator: parameters.zeroDenominator ?? 'pending' }),
      describe: (points) => {
        const goal = {
          zh: `${value.words.zh} ${lowerIsBetter ? '不高于' : '达到'} ${target.words.zh} 得 ${printPoints(points)} 分`,
          en: `${value.words.en}: ${printPoints(points)} points at ${target.words.en}`,
        };
        if (parameters.zero === undefined) return { zh: `${goal.zh}，不足的按比例得分`, en: `${goal.en}, in proportion below` };
        return {
          zh: `${goal.zh}，${base.words.zh} 得 0 分，其间按比例得分`,
          en: `${goal.en}, 0 at ${base.words.en}, in proportion between`,
        };
      },
      score: (points, read) => {
        const { zeroDenominator } = parameters;
        const seen = value.evaluate(read);
        if (seen.state !== 'value') return absent(seen, points, zeroDenominator, context.measureTitle);
        const aimed = target.evaluate(read);
        if (aimed.state !== 'value') return absent(aimed, points, zeroDenominator, context.measureTitle);
        const lowest = base.evaluate(read);
        if (lowest.state !== 'value') return absent(lowest, points, zeroDenominator, context.measureTitle);
        const { value: result, approximate } = seen;
        const goal = aimed.value;
        const bottom = numberOf(lowest.value);
        // Nearly always nothing is worth nothing, and the target is a constant.
        const ratio = isZero(bottom)
          ? divide(numberOf(result), numberOf(goal))
          : divide(subtract(numberOf(result), bottom), subtract(numberOf(goal), bottom));
        if (!ratio) {
          const reason = () => ({ zh: '满分线与零分线相同，需要核定', en: 'the full-mark and zero lines are the same' });
          return open('pending', reason, points);
        }
        const earned = multiply(points, clamp(ratio, zero, one));
        return scored(earned, () => {
          const lost = subtract(points, earned);
          const aim = printValue(goal, value);
          const { zh, en } = said(subject, result, value, approximate);
          if (isZero(lost)) {
            const text = {
              zh: `${zh}，${lowerIsBetter ? '不高于' : '达到'} ${aim.zh}，得满分`,
              en: `${en}, target ${aim.en} reached: full marks`,
            };
            return [{ text, lost }];
          }
          const text = {
            zh: `${zh}，目标 ${aim.zh}，按比例得 ${printPoints(earned)} 分`,
            en: `${en}, target ${aim.en}: ${printPoints(earned)} points in proportion`,
          };
          const apart = subtract(numberOf(goal), numberOf(result));
          const remedy = reach(goal, absolute(apart), lost, value, isNegative(apart));
          return [{ text, lost, remedy }];
        });
      },
    };
  },
});
