import { numberField, rawField, textField } from '../../framework/fields.ts';
import { compare, type Exact, printExact, subtract, zero } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { loseSteps, type PartialStep } from '../../scoring/steps.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf, limitOf, ruleValue } from './known.ts';
import { richestSites } from './sites.ts';
import { figure } from './words.ts';

export const stepLeaves = defineLintRule<{ title: string; worst: Text; left: Exact }>({
  code: 'rule/step-leaves',
  severity: 'info',
  set: 'strict',
  title: { zh: '最差的值也扣不完', en: 'the worst value keeps points' },
  why: {
    zh: '评分标准写“扣完为止”，按档扣却扣不完：一件没做也能得分',
    en: 'a scheme that says “until nothing is left” means it; here even a unit that did nothing keeps points',
  },
  message: ({ title, worst, left }) => ({
    zh: `“${shown(title)}”的值为最差的 ${worst.zh} 时，仍得 ${printExact(left)} 分`,
    en: `“${shown(title)}” still gives ${printExact(left)} at the worst possible value ${worst.en}`,
  }),
  help: () => ({
    zh: '加大 lose 或减小 every；本来就有保底分的，写明 floor',
    en: 'raise `lose` or lower `every`; where some points are to stay, say so with `floor`',
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const site of richestSites(draft)) {
      const { type, fields, points, node, path } = site;
      const value = type === 'step' && numberField(fields, 'floor') === undefined ? ruleValue(known, site) : undefined;
      const [target, size] = value
        ? [rawField(fields, 'target'), rawField(fields, 'every')].map((source) => limitOf(known, source, value))
        : [];
      if (!value || !target || !size || !points) continue;
      const above = textField(fields, 'side') === 'above';
      const range = known.ranges(value).range(value.tree);
      const worst = above ? range.high : range.low;
      if (!worst) continue;
      const short = above ? subtract(worst, target) : subtract(target, worst);
      const partial = partialOf(textField(fields, 'partial'));
      const { lost } = loseSteps(short, { size, lose: exactNumber(numberField(fields, 'lose') ?? 0), partial, most: points });
      const left = subtract(points, lost);
      // Where nothing at all can be lost, that is said elsewhere.
      if (compare(lost, zero) > 0 && compare(left, zero) > 0)
        report([...path, 'lose'], { title: node.title, worst: figure(worst, value), left });
    }
  },
});

const partialOf = (written: string | undefined): PartialStep => (written === 'count' || written === 'prorate' ? written : 'ignore');
