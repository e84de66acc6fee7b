// The records of one unit from all its tables and files: every key once.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework, Register, RegisterRecord, Reported } from '../model.ts';
import { registerTableProblems as problems } from './problems-registers.ts';
import type { RecordFact } from './register-table.ts';
import { sameReading } from './same-reading.ts';
import { comparable } from './values/spelling.ts';

/** Records by register; a register that was handed in without records is there and empty. */
export function gatherRecords(
  unit: string,
  facts: readonly RecordFact[],
  framework: Framework,
  report: (diagnostic: Diagnostic) => void,
): Map<string, readonly RegisterRecord[]> {
  const gathered = new Map<string, RegisterRecord[]>();
  const keys = new Map<string, number>();
  for (const { register: id, record } of facts) {
    const register = framework.registers.get(id);
    const list = gathered.get(id) ?? [];
    gathered.set(id, list);
    if (!record || !register) continue;
    const key = keyOf(register, record);
    const at = key === undefined ? undefined : keys.get(`${id}\n${key}`);
    const known = at === undefined ? undefined : list[at];
    if (at !== undefined && known) list[at] = join(unit, register, known, record, report);
    else {
      if (key !== undefined) keys.set(`${id}\n${key}`, list.length);
      list.push(record);
    }
  }
  return gathered;
}

function keyOf({ key }: Register, { values }: RegisterRecord): string | undefined {
  const cell = key === undefined ? undefined : values.get(key);
  return cell?.reading.state === 'value' ? comparable(cell.raw) : undefined;
}

/** Two records of one key: one record, in which what differs cannot be read. */
function join(
  unit: string,
  register: Register,
  known: RegisterRecord,
  record: RegisterRecord,
  report: (diagnostic: Diagnostic) => void,
): RegisterRecord {
  const related = [{ message: { zh: '先登记的', en: 'the first one' }, location: known.location }];
  const key = known.values.get(register.key ?? '')?.raw ?? '';
  const differing = [...record.values].filter(([id, cell]) => {
    const first = known.values.get(id);
    return first !== undefined && !sameReading(first, cell);
  });
  if (differing.length === 0) {
    report(diagnose(problems.repeatedRecord, record.location, { unit, register: register.title, key }, related));
    return known;
  }
  const columns = differing.map(([id]) => register.columns.get(id)?.title ?? id);
  report(diagnose(problems.conflictingRecord, record.location, { unit, register: register.title, key, columns }, related));
  const unreadable = ([id]: [string, Reported]): [string, Reported][] => {
    const first = known.values.get(id);
    return first ? [[id, { ...first, reading: { state: 'unreadable' } }]] : [];
  };
  return { ...known, values: new Map([...known.values, ...differing.flatMap(unreadable)]) };
}
