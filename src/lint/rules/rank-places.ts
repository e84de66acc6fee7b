import { nodesOf } from '../../framework/draft.ts';
import { itemsField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { ruleSites } from './sites.ts';

export const rankPlaces = defineLintRule<{ title: string; places: number; units: number; unitClass: string }>({
  code: 'rule/rank-places',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '名次比单位还多', en: 'more places than units' },
  why: {
    zh: '名册上的单位比定了分的名次少，后面的名次谁也排不到',
    en: 'with fewer units on the roster than places with points, some places are never taken',
  },
  message: ({ title, places, units, unitClass }) => ({
    zh: `“${shown(title)}”给 ${places} 个名次定了分，“${shown(unitClass)}”只有 ${units} 个单位`,
    en: `“${shown(title)}” gives points to ${places} places, but “${shown(unitClass)}” has ${units} units`,
  }),
  help: () => ({ zh: '减少 top、bottom 的名次，或核对名册', en: 'shorten `top` and `bottom`, or check the roster' }),
  check(draft, report) {
    const sites = ruleSites(draft).filter(({ type }) => type === 'rank');
    for (const { unitClass, roots } of draft.trees) {
      const units = unitClass?.units.length ?? 0;
      const nodes = new Set(nodesOf(roots));
      for (const { node, path, fields } of sites) {
        const places = itemsField(fields, 'top').length + itemsField(fields, 'bottom').length;
        if (!unitClass || units === 0 || places <= units || !nodes.has(node)) continue;
        report([...path, 'top'], { title: node.title, places, units, unitClass: unitClass.title });
      }
    }
  },
});
