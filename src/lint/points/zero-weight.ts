import { nodesOf, type Path } from '../../framework/draft.ts';
import { rawField } from '../../framework/fields.ts';
import { isZero } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const zeroWeight = defineLintRule<{ title: string }>({
  code: 'framework/zero-weight',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '权重为 0', en: 'weight of nothing' },
  why: {
    zh: '权重为 0 的下级怎么得分都不影响上级，等于没有考核',
    en: 'whatever a part with no weight scores, its group does not notice',
  },
  message: ({ title }) => ({ zh: `“${shown(title)}”的权重是 0`, en: `“${shown(title)}” has a weight of 0` }),
  help: () => ({
    zh: '写上权重；某类单位不考核的，用 applies 去掉该类别',
    en: 'give it a weight, or leave the class that is not assessed by it out of applies',
  }),
  check(draft, report) {
    for (const { unitClass, roots } of draft.trees) {
      for (const { path, title, weight, fields } of nodesOf(roots)) {
        if (!weight || !isZero(weight)) continue;
        const byClass = typeof rawField(fields, 'weight') === 'object';
        const place: Path = [...path, 'weight', ...(byClass && unitClass ? [unitClass.id] : [])];
        report(place, { title });
      }
    }
  },
});
