import { type Exact, equals, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const fixedRange = defineLintRule<{ title: string; value: Exact }>({
  code: 'measure/fixed-range',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '数据项只能取一个值', en: 'measure that can have one value only' },
  why: { zh: '最小值与最大值相同，填什么都是它，不必再填报', en: 'with equal ends there is nothing left to report' },
  message: ({ title, value }) => ({
    zh: `“${shown(title)}”的 min 与 max 都是 ${printExact(value)}，只能填这一个数`,
    en: `\`min\` and \`max\` of “${shown(title)}” are both ${printExact(value)}: nothing else can be reported`,
  }),
  help: () => ({ zh: '改正其中一端，或把这个数直接写进算式', en: 'mend one of the ends, or write the number into the expressions' }),
  check(draft, report) {
    for (const { measure, path } of draft.measures) {
      const { min, max, title } = measure;
      if (min && max && equals(min, max)) report([...path, 'max'], { title, value: min });
    }
  },
});
