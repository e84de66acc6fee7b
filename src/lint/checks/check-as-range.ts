import { printExpression } from '../../expression/index.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { checkSites } from './sites.ts';

export const checkAsRange = defineLintRule<{ id: string; assert: string; measure: string; key: 'min' | 'max' }>({
  code: 'framework/check-as-range',
  severity: 'info',
  set: 'strict',
  title: { zh: '校核可改为数据项的范围', en: 'check that is the range of a measure' },
  why: {
    zh: '写成数据项的 min、max，填报表上就能限制，读入时就能查出',
    en: 'as `min` or `max` of the measure the limit is known to templates and found when data are read',
  },
  message: ({ id, assert, measure, key }) => ({
    zh: `校核 ${shown(id)} 的“${shown(assert)}”只看数据项 ${shown(measure)}，可以写成它的 ${key}`,
    en: `“${shown(assert)}” of the check ${shown(id)} is about ${shown(measure)} alone and can be its \`${key}\``,
  }),
  help: ({ measure, key }) => ({
    zh: `在数据项 ${shown(measure)} 上写 ${key}，删去这条校核`,
    en: `give ${shown(measure)} a \`${key}\` and remove the check`,
  }),
  check(draft, report) {
    for (const { path, id, assert } of checkSites(draft)) {
      const { tree } = assert;
      if (tree.kind !== 'comparison' || tree.operator === '=' || tree.operator === '!=') continue;
      const isLeft = tree.left.kind === 'name';
      const [name, end] = isLeft ? [tree.left, tree.right] : [tree.right, tree.left];
      // Only limits that belong to the range themselves can be written so.
      if (name.kind !== 'name' || (end.kind !== 'number' && end.kind !== 'percent') || !tree.operator.endsWith('=')) continue;
      const key = (tree.operator === '<=') === isLeft ? 'max' : 'min';
      report(path, { id, assert: printExpression(tree), measure: name.name, key });
    }
  },
});
