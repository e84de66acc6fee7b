import { compare, type Exact, equals, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const importedRange = defineLintRule<{ measure: string; max: Exact; outOf: Exact }>({
  code: 'framework/imported-range',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '上级得分的满分对不上', en: 'imported total out of something else' },
  why: {
    zh: '上级得分按 outOf 折算；数据项允许的最大值与它不同，折算就会偏高或偏低',
    en: 'an imported total is converted from outOf; where its measure ends elsewhere, every unit comes out too high or too low',
  },
  message: ({ measure, max, outOf }) => ({
    zh: `上级得分“${shown(measure)}”最大 ${printExact(max)}，却按满分 ${printExact(outOf)} 折算`,
    en: `the imported total “${shown(measure)}” goes up to ${printExact(max)}, but is taken as out of ${printExact(outOf)}`,
  }),
  help: () => ({
    zh: '把 imported.outOf 写成上级考评的满分，或改数据项的 max；上级得分可以超过满分的，不写 max',
    en: 'write what it is out of as imported.outOf, or change max of the measure; leave max out where it may exceed full marks',
  }),
  check(draft, report) {
    const measures = new Map(draft.measures.map(({ measure, path }) => [measure.id, { measure, path }]));
    for (const { unitClass } of draft.trees) {
      const imported = unitClass?.imported;
      const only = imported?.value.measures.length === 1 ? measures.get(imported.value.measures[0] ?? '') : undefined;
      // An expression may convert it itself.
      if (!unitClass || !imported || !only?.measure.max || ![only.measure.id, only.measure.title].includes(imported.value.text.trim()))
        continue;
      if (equals(only.measure.max, imported.outOf)) continue;
      const over = compare(only.measure.max, imported.outOf) > 0;
      report(
        ['classes', unitClass.id, 'imported', over ? 'outOf' : 'value'],
        { measure: only.measure.title, max: only.measure.max, outOf: imported.outOf },
        { related: [{ path: [...only.path, 'max'] }] },
      );
    }
  },
});
