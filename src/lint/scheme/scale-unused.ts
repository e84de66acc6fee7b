import { type Exact, equals, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const scaleUnused = defineLintRule<{ unitClass: string; total: Exact }>({
  code: 'framework/scale-unused',
  severity: 'info',
  set: 'recommended',
  title: { zh: '折算前后相同', en: 'conversion into the same' },
  why: {
    zh: '折算前后都等于总分，什么也没有折算，看的人会以为这一类另有办法',
    en: 'a conversion from the total to the total converts nothing, but looks as if the class were different',
  },
  message: ({ unitClass, total }) => ({
    zh: `“${shown(unitClass)}”由 ${printExact(total)} 分折算成 ${printExact(total)} 分`,
    en: `“${shown(unitClass)}” is converted from ${printExact(total)} to ${printExact(total)}`,
  }),
  help: () => ({ zh: '删去 scale', en: 'delete scale' }),
  check(draft, report) {
    const { total } = draft.scoring;
    for (const { unitClass } of draft.trees) {
      const scale = unitClass?.scale;
      if (!unitClass || !scale || !total || !equals(scale.from, total) || !equals(scale.to, total)) continue;
      const path = ['classes', unitClass.id, 'scale'];
      const fix = { title: { zh: '删去 scale', en: 'delete scale' }, edits: [{ kind: 'remove', path } as const] };
      report(path, { unitClass: unitClass.title, total }, { key: true, fix });
    }
  },
});
