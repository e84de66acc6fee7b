import { nodesOf, type Path } from '../../framework/draft.ts';
import { booleanField, rawField } from '../../framework/fields.ts';
import { isZero } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const zeroPoints = defineLintRule<{ title: string }>({
  code: 'framework/zero-points',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '指标分值为 0', en: 'indicator worth nothing' },
  why: {
    zh: '分值为 0 的指标要填报、要佐证，却得不到分，也扣不到分，多半是漏填了分值',
    en: 'units must report it, but it neither gives nor takes points: mostly the points were forgotten',
  },
  message: ({ title }) => ({ zh: `“${shown(title)}”的分值是 0`, en: `“${shown(title)}” is worth 0 points` }),
  help: () => ({
    zh: '写上分值；某类单位不考核的，不要写 0，从 points 或 applies 中去掉该类别；只扣分的指标可在规则中写负的 floor',
    en: 'give it points; leave a class that is not assessed by it out of points or applies; what only takes points has a rule with a negative floor',
  }),
  check(draft, report) {
    // The points of a tree that is only built upon come later.
    if (booleanField(draft.data, 'scored') === false) return;
    for (const { unitClass, roots } of draft.trees) {
      for (const { path, title, isGroup, points, rule, fields } of nodesOf(roots)) {
        if (isGroup || !points || !isZero(points) || !rule || rule.least) continue;
        const byClass = typeof rawField(fields, 'points') === 'object';
        const place: Path = [...path, 'points', ...(byClass && unitClass ? [unitClass.id] : [])];
        report(place, { title });
      }
    }
  },
});
