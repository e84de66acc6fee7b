// 收文登记: when the files came in, and when they were returned. The time stamps of files say nothing of it.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Outcome } from '../model.ts';
import type { Sheet } from '../read/table.ts';
import { type Moment, readMoment } from './moment.ts';
import { receivedProblems as problems } from './problems-received.ts';
import { findColumns, type Headers, type Locate } from './table-columns.ts';
import type { UnitNames } from './unit-names.ts';

export interface Receipt {
  /** Full name of the unit. */
  readonly unit: string;
  readonly received?: Moment;
  readonly returned?: Moment;
  readonly location: Location;
}

type Role = 'unit' | 'file' | 'received' | 'returned';

const headers: Headers<Role> = {
  unit: ['单位', '单位名称', '报送单位', '填报单位', '来文单位', 'unit'],
  file: ['文件', '文件名', '文件名称', 'file'],
  received: ['收到时间', '收文时间', '报送时间', '收到日期', '收文日期', '接收时间', 'received'],
  returned: ['退回时间', '退回日期', 'returned'],
};

/** Rows of the first sheet that is a register; `unitOfPath` says whose a file is where a row names only the file. */
export function readReceived(
  file: string,
  sheets: readonly Sheet[],
  locateIn: (sheet: Sheet) => Locate,
  names: UnitNames,
  unitOfPath: (path: string) => string | undefined,
): Outcome<readonly Receipt[]> {
  const diagnostics: Diagnostic[] = [];
  for (const sheet of sheets) {
    const table = findColumns(sheet, locateIn(sheet), headers, [['unit', 'file'], ['received']]);
    if (!table) continue;
    const receipts = table.rows.flatMap((row): Receipt[] => {
      const moment = (role: 'received' | 'returned'): Moment | undefined => {
        const text = row.text(role);
        const read = text === '' ? undefined : readMoment(text);
        if (text !== '' && !read) diagnostics.push(diagnose(problems.badTime, row.at(role), { seen: text }));
        return read;
      };
      const [unit, path] = [row.text('unit'), row.text('file')];
      const [received, returned] = [moment('received'), moment('returned')];
      if (unit === '' && path === '') return [];
      const found = unit === '' ? unitOfPath(path) : names.find(unit)?.unit.name;
      if (found === undefined) {
        const name = unit === '' ? path : unit;
        diagnostics.push(diagnose(problems.unknownUnit, row.at(unit === '' ? 'file' : 'unit'), { name, meant: names.meant(name) }));
        return [];
      }
      const location = row.at(unit === '' ? 'file' : 'unit');
      return [{ unit: found, ...(received && { received }), ...(returned && { returned }), location }];
    });
    return { value: receipts, diagnostics };
  }
  return { diagnostics: [diagnose(problems.noTable, { kind: 'file', file }, {})] };
}
