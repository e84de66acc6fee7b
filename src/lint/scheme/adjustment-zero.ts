import { isZero } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { writtenItems } from './written-adjustments.ts';

export const adjustmentZero = defineLintRule<{ title: string; key: 'points' | 'cap' }>({
  code: 'framework/adjustment-zero',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '加减分项不加也不减', en: 'adjustment of nothing' },
  why: {
    zh: '分值或封顶是 0 的加减分项什么也不改，多半是漏填了分值',
    en: 'an adjustment with 0 points, or capped at 0, alters nothing: mostly its points were forgotten',
  },
  message: ({ title, key }) => ({ zh: `加减分项“${shown(title)}”的 ${key} 是 0`, en: `the adjustment “${shown(title)}” has ${key} 0` }),
  help: () => ({ zh: '写上分值，或删去这一项', en: 'give it points, or delete it' }),
  check(draft, report) {
    for (const { path, title, cap, levels } of writtenItems(draft)) {
      if (cap && isZero(cap)) report([...path, 'cap'], { title, key: 'cap' });
      for (const level of levels)
        if (level.points && isZero(level.points)) report([...level.path, 'points'], { title: level.title, key: 'points' });
    }
  },
});
