import { hasField, textsField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { writtenNodes } from './written-classes.ts';

export const nodeWithoutClass = defineLintRule<{ title: string }>({
  code: 'framework/node-without-class',
  severity: 'error',
  set: 'recommended',
  title: { zh: '指标不适用于任何类别', en: 'indicator for no class' },
  why: {
    zh: 'applies、points 和上级的适用范围没有交集，这个指标谁也不考，分值凭空少了',
    en: 'where applies, points and the groups above leave no class in common, nobody is assessed by it',
  },
  message: ({ title }) => ({ zh: `“${shown(title)}”不适用于任何单位类别`, en: `“${shown(title)}” applies to no class of units` }),
  help: () => ({
    zh: '让它的 applies、points 与上级的 applies 至少有一个相同的类别，或删去它',
    en: 'let its applies and points share a class with the applies of the groups above, or delete it',
  }),
  check(draft, report) {
    const known = new Set(draft.trees.flatMap(({ unitClass }) => unitClass?.id ?? []));
    for (const { path, fields, title, above, classes } of writtenNodes(draft)) {
      // What stands below such a group is absent with it; a class that does not exist has its own finding.
      if (above.length === 0 || classes.length > 0 || textsField(fields, 'applies').some((id) => !known.has(id))) continue;
      report([...path, hasField(fields, 'applies') ? 'applies' : 'points'], { title });
    }
  },
});
