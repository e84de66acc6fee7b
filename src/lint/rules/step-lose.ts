import { numberField } from '../../framework/fields.ts';
import { compare, type Exact, printExact, subtract, zero } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { richestSites } from './sites.ts';

export const stepLose = defineLintRule<{ title: string; lose: Exact; rest: Exact }>({
  code: 'rule/step-lose',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '一档就扣得比能扣的还多', en: 'one step costs more than there is' },
  why: {
    zh: '第一档就扣光，后面各档没有意义；多半是分数写错，或该用达标得分',
    en: 'where the first step takes everything the others mean nothing: the points are mistyped, or `threshold` was meant',
  },
  message: ({ title, lose, rest }) => ({
    zh: `“${shown(title)}”每档扣 ${printExact(lose)} 分，可扣的只有 ${printExact(rest)} 分`,
    en: `each step of “${shown(title)}” costs ${printExact(lose)} but only ${printExact(rest)} can be lost`,
  }),
  help: () => ({ zh: '改小 lose；差一点就不得分的，用 threshold', en: 'make `lose` smaller, or use `threshold` for all or nothing' }),
  check(draft, report) {
    for (const { type, path, fields, points, node } of richestSites(draft)) {
      const written = type === 'step' ? numberField(fields, 'lose') : undefined;
      if (written === undefined || !points) continue;
      const lose = exactNumber(written);
      const rest = subtract(points, exactNumber(numberField(fields, 'floor') ?? 0));
      if (compare(rest, zero) > 0 && compare(lose, rest) > 0) report([...path, 'lose'], { title: node.title, lose, rest });
    }
  },
});
