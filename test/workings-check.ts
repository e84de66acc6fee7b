// What a recalculated 核算底稿 says, held against what lawgov wrote beside it.
import type { Sheet } from '../src/read/table.ts';

export interface Checked {
  readonly units: number;
  readonly rows: number;
  readonly same: number;
  readonly stated: number;
  readonly wrong: number;
  readonly messages: readonly string[];
}

/** Texts of the cells of a sheet: rows of columns from 1. */
function textsOf(sheets: readonly Sheet[], name: string): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return new Map(sheet.rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, cell.text]))]));
}

const alike = (left: string, right: string): boolean => left === right || (left !== '' && right !== '' && Number(left) === Number(right));

function compareSheet(
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>,
  pairs: readonly (readonly [string, string])[],
  how: string | undefined,
  name: string,
): Omit<Checked, 'units'> {
  const titles = new Map([...(rows.get(2) ?? [])].map(([column, title]) => [title, column]));
  const counts = { rows: 0, same: 0, stated: 0, wrong: 0 };
  const messages: string[] = [];
  for (const [number, cells] of rows) {
    if (number < 3) continue;
    const at = (title: string): string => cells.get(titles.get(title) ?? 0) ?? '';
    if (at('一致') === '') continue;
    counts.rows += 1;
    const wrong = pairs.filter(([own, engine]) => !alike(at(own), at(engine)));
    if (wrong.length > 0 || at('一致') !== '是') {
      counts.wrong += 1;
      const seen = wrong.map(([own, engine]) => `${own} ${at(own)} ≠ ${at(engine)}`).join('; ');
      messages.push(`${name} row ${number} ${at('单位')} ${at('项目')}: ${seen}, ${[...cells.values()].join('|')}`);
    } else if (how !== undefined && at(how).startsWith('录入')) counts.stated += 1;
    else counts.same += 1;
  }
  return { ...counts, messages };
}

export function checkWorkings(sheets: readonly Sheet[], name: string): Checked {
  const scores = compareSheet(
    textsOf(sheets, '核算'),
    [
      ['得分', '系统得分'],
      ['状态', '系统状态'],
    ],
    '方式',
    `${name} 核算`,
  );
  const totals = compareSheet(
    textsOf(sheets, '总分'),
    [
      ['总分', '系统总分'],
      ['名次', '系统名次'],
      ['等次', '系统等次'],
    ],
    undefined,
    `${name} 总分`,
  );
  return {
    units: totals.rows,
    rows: scores.rows + totals.rows,
    same: scores.same + totals.same,
    stated: scores.stated,
    wrong: scores.wrong + totals.wrong,
    messages: [...scores.messages, ...totals.messages],
  };
}
