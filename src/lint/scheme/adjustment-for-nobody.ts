import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { writtenItems } from './written-adjustments.ts';

export const adjustmentForNobody = defineLintRule<{ title: string; classes: readonly string[] }>({
  code: 'framework/adjustment-for-nobody',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '加减分项用不到任何单位', en: 'adjustment that nobody gets' },
  why: {
    zh: '只自查的类别和采用上级得分的类别不算加减分，只写给它们的项目不起作用',
    en: 'classes that only check themselves, or whose total comes from elsewhere, are not adjusted',
  },
  message: ({ title, classes }) => ({
    zh: `“${shown(title)}”只适用于${classes.map((name) => `“${shown(name)}”`).join('、')}，它们不在这里计分`,
    en: `“${shown(title)}” applies only to ${classes.map((name) => `“${shown(name)}”`).join(', ')}, which ${classes.length === 1 ? 'is' : 'are'} not scored here`,
  }),
  help: () => ({ zh: '改 applies，或删去这一项', en: 'change applies, or delete the item' }),
  check(draft, report) {
    const classes = new Map(draft.trees.flatMap(({ unitClass }) => (unitClass ? [[unitClass.id, unitClass]] : [])));
    for (const { path, title, applies } of writtenItems(draft)) {
      const named = applies.flatMap((id) => classes.get(id) ?? []);
      // A class that is not there has its own finding.
      if (applies.length === 0 || named.length < applies.length || named.some(({ assessed, imported }) => assessed && !imported)) continue;
      report([...path, 'applies'], { title, classes: named.map((one) => one.title) });
    }
  },
});
