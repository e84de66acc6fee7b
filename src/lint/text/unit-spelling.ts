import type { Path } from '../../framework/draft.ts';
import { fieldsField, fieldsOf, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

/** Units that are the same however they are written, by their usual spelling. */
const sameUnits: readonly (readonly string[])[] = [
  ['%', '百分比', '百分率', '百分数'],
  ['平方米', 'm2', 'm²', '㎡', '平米', '平方公尺'],
  ['公里', '千米', 'km'],
  ['小时', 'h', '钟头'],
  ['人次', '人·次', '人(次)', '人/次'],
  ['天', '日'],
  ['元', '人民币元'],
];
const plain = (unit: string): string => unit.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
const familyOf: ReadonlyMap<string, string> = new Map(
  sameUnits.flatMap((units) => units.map((unit) => [plain(unit), units[0] ?? unit] as const)),
);

export const unitSpelling = defineLintRule<{ unit: string; first: string }>({
  code: 'text/unit-spelling',
  severity: 'info',
  set: 'recommended',
  title: { zh: '同一个单位有两种写法', en: 'one unit spelt in two ways' },
  why: {
    zh: '写法不一的单位印在一张表里，填报人会以为是两回事',
    en: 'units that look different on one form are taken for different things',
  },
  message: ({ unit, first }) => ({
    zh: `单位“${shown(unit)}”在别处写作“${shown(first)}”`,
    en: `the unit “${shown(unit)}” is written “${shown(first)}” elsewhere`,
  }),
  help: ({ first }) => ({ zh: `统一成一种写法，如“${shown(first)}”`, en: `use one spelling, such as “${shown(first)}”` }),
  check(draft, report) {
    const places: { readonly path: Path; readonly unit: string }[] = draft.measures.flatMap(({ path, measure, inline }) => {
      const unit = measure.unit;
      return unit === undefined ? [] : [{ path: [...path, ...(inline && path.at(-1) !== 'measure' ? ['measure'] : []), 'unit'], unit }];
    });
    for (const [id, register] of Object.entries(fieldsField(draft.data, 'registers')))
      for (const [column, item] of Object.entries(fieldsField(fieldsOf(register), 'columns'))) {
        const unit = textField(fieldsOf(item), 'unit');
        if (unit !== undefined) places.push({ path: ['registers', id, 'columns', column, 'unit'], unit });
      }
    const seen = new Map<string, { readonly path: Path; readonly unit: string }>();
    for (const place of places) {
      const key = familyOf.get(plain(place.unit)) ?? plain(place.unit);
      const first = seen.get(key);
      if (!first) seen.set(key, place);
      else if (first.unit !== place.unit) report(place.path, { unit: place.unit, first: first.unit }, { related: [{ path: first.path }] });
    }
  },
});
