import { fieldsField, hasField, textsField } from '../../framework/fields.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { writtenNodes } from './written-classes.ts';

type Reason = 'own' | 'above' | 'imported';

const reasons: Record<Reason, Text> = {
  own: { zh: '适用范围 applies 里没有它', en: 'applies does not name it' },
  above: { zh: '上级不适用于它', en: 'the group above is not there for it' },
  imported: { zh: '它的总分由其他机关给出', en: 'its total is given by another body' },
};

export const classEntryUnused = defineLintRule<{ title: string; unitClass: string; key: string; reason: Reason }>({
  code: 'framework/class-entry-unused',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '类别写了也用不到', en: 'class named in vain' },
  why: {
    zh: '给用不到的类别写分值或适用范围，看的人会以为该类单位也要考这一项',
    en: 'points, weights or applies for a class that does not have the indicator promise an assessment that does not take place',
  },
  message: ({ title, unitClass, key, reason }) => ({
    zh: `“${shown(title)}”的 ${key} 写了“${shown(unitClass)}”，但${reasons[reason].zh}`,
    en: `${key} of “${shown(title)}” names “${shown(unitClass)}”, but ${reasons[reason].en}`,
  }),
  help: ({ key }) => ({ zh: `从 ${key} 中删去该类别，或在 applies 中补上`, en: `delete the class from ${key}, or add it to applies` }),
  check(draft, report) {
    const classes = new Map(draft.trees.flatMap(({ unitClass }) => (unitClass ? [[unitClass.id, unitClass]] : [])));
    const removal = { zh: '删去这个类别', en: 'delete the class here' };
    for (const { path, fields, title, above, classes: present, group } of writtenNodes(draft)) {
      // One that is there for no class has a finding of its own.
      if (present.length === 0) continue;
      const applies = textsField(fields, 'applies');
      const reasonFor = (id: string, own: boolean): Reason | undefined => {
        if (!above.includes(id)) return 'above';
        if (own && applies.length > 0 && !applies.includes(id)) return 'own';
        // Weights must add up for every class, whoever gives its total.
        return classes.get(id)?.imported && !hasField(fields, 'weight') ? 'imported' : undefined;
      };
      const name = (id: string, key: string, place: readonly (string | number)[], entries: number, own: boolean) => {
        const reason = reasonFor(id, own);
        const unitClass = classes.get(id)?.title;
        // Unknown classes have their own finding; the last entry cannot go.
        if (!reason || unitClass === undefined) return;
        const related = reason === 'own' ? [{ path: [...path, 'applies'] }] : reason === 'above' && group ? [{ path: group }] : [];
        const fix =
          entries > 1 && reason !== 'imported' ? { fix: { title: removal, edits: [{ kind: 'remove', path: place } as const] } } : {};
        report(place, { title, unitClass, key, reason }, { key: own, related, ...fix });
      };
      for (const key of ['points', 'weight']) {
        const ids = Object.keys(fieldsField(fields, key));
        for (const id of ids) name(id, key, [...path, key, id], ids.length, true);
      }
      for (const [index, id] of applies.entries()) name(id, 'applies', [...path, 'applies', index], applies.length, false);
    }
  },
});
