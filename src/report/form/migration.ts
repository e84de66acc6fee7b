// What became of the answers in old forms: on the screen, and as a CSV file beside the new forms.
import { formatLocation } from '../../diagnostic.ts';
import type { MovedForm } from '../../submission/form/move-answers.ts';
import { migrationHeader } from '../../submission/form-words.ts';
import { type Language, plural, shown, type Text } from '../../text.ts';
import { printTable } from '../csv.ts';
import { full } from '../library/lines.ts';

export interface MigratedUnit {
  readonly unit: string;
  readonly from: readonly string[];
  /** The new form. */
  readonly to: string;
  readonly moved: MovedForm;
}

const toFill: Text = { zh: '新增或改了填法，要填', en: 'new or asked in another way: to be filled in' };

function headLine({ unit, from, to, moved }: MigratedUnit, language: Language): string {
  const { cells, left, added } = moved;
  const files = from.map((path) => shown(path, 120));
  return language === 'zh'
    ? `${shown(unit)}：${files.join('、')} → ${shown(to, 120)}\n  搬了 ${cells} 格，没有搬 ${left.length} 处，要新填 ${added.length} 项\n`
    : `${shown(unit)}: ${files.join(', ')} → ${shown(to, 120)}\n  ${plural(cells, 'cell')} moved, ${left.length} left behind, ${added.length} to be filled in\n`;
}

/** Every unit with all that was not moved, and with what is new. */
export function renderMigration(units: readonly MigratedUnit[], language: Language): string {
  return units
    .map((each) => {
      const { left, added } = each.moved;
      const lines = [
        ...left.map(({ title, value, reason, location }) => {
          const what = title === '' ? `“${shown(value)}”` : `“${shown(title)}” ${shown(value)}`;
          return language === 'zh'
            ? `  没有搬 ${formatLocation(location)} ${what}：${reason.zh}\n`
            : `  left behind ${formatLocation(location)} ${what}: ${reason.en}\n`;
        }),
        ...added.map(({ title }) => (language === 'zh' ? `  要新填 “${shown(title)}”\n` : `  to be filled in “${shown(title)}”\n`)),
      ];
      return headLine(each, language) + lines.join('');
    })
    .join('');
}

/** The same as a table, in Chinese like the forms; undefined where everything was moved and nothing is new. */
export function renderMigrationCsv(units: readonly MigratedUnit[]): string | undefined {
  const rows = units.flatMap(({ unit, moved }) => [
    ...moved.left.map(({ title, value, reason, location }) => {
      const place = formatLocation(location).slice(location.file.length).replace(/^[ :]/, '');
      return [full(unit), full(location.file), place, full(title), value, '没有搬', reason.zh];
    }),
    ...moved.added.map(({ title }) => [full(unit), '', '', full(title), '', '要新填', toFill.zh]),
  ]);
  return rows.length === 0 ? undefined : printTable([migrationHeader, ...rows]);
}
