// 单位名册 as a table: one row per unit.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Outcome, Roster, RosterUnit } from '../model.ts';
import type { Sheet } from '../read/table.ts';
import { checkRoster } from './check-roster.ts';
import { rosterProblems as problems } from './problems-roster.ts';
import { rosterUnit, splitNames } from './roster-unit.ts';
import { findColumns, type Headers, type Locate } from './table-columns.ts';

type Role = 'name' | 'aliases' | 'formerNames' | 'class' | 'due' | 'number';

const headers: Headers<Role> = {
  name: ['单位', '单位名称', '单位全称', '名称', '全称', '被考评单位', '被考核单位', '考评对象', '部门', 'name', 'unit'],
  aliases: ['简称', '别名', '单位简称', '其他名称', 'alias', 'aliases'],
  formerNames: ['曾用名', '原名称', '原单位名称', '机构改革前名称', '改革前名称', 'former name', 'former names', 'formerNames'],
  class: ['类别', '单位类别', '分类', '类型', '组别', 'class'],
  due: ['截止时间', '报送截止', '报送截止时间', '截止日期', '延期至', 'due'],
  number: ['序号', '编号', 'no', 'no.'],
};

/** Sheets of one file → the roster of the first one that is a table of units. */
export function readRosterTable(file: string, sheets: readonly Sheet[], locateIn: (sheet: Sheet) => Locate): Outcome<Roster> {
  for (const sheet of sheets) {
    if (sheet.visibility !== 'visible') continue;
    const table = findColumns(sheet, locateIn(sheet), headers, [['name']]);
    if (!table) continue;
    const diagnostics: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
    if (table.unknown.length > 0) {
      const [first] = table.unknown;
      report(diagnose(problems.unknownColumns, first?.location ?? table.header, { headers: table.unknown.map(({ header }) => header) }));
    }
    const units = table.rows.flatMap((row): RosterUnit[] => {
      const name = row.text('name');
      if (name === '') {
        report(diagnose(problems.noName, row.at('name'), {}));
        return [];
      }
      const due = row.text('due');
      const written = {
        name,
        aliases: splitNames(row.text('aliases')),
        formerNames: splitNames(row.text('formerNames')),
        class: row.text('class'),
        due: due === '' ? undefined : { text: due, location: row.at('due') },
        location: row.at('name'),
      };
      return [rosterUnit(written, report)];
    });
    if (units.length === 0) report(diagnose(problems.noUnits, table.header, {}));
    const roster = { file, units };
    return units.length === 0 ? { diagnostics } : { value: roster, diagnostics: [...diagnostics, ...checkRoster(roster)] };
  }
  return { diagnostics: [diagnose(problems.noTable, { kind: 'file', file }, {})] };
}
