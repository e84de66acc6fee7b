// Which records of two versions of a register are the same one.
import type { Register, RegisterRecord } from '../model.ts';

export interface RecordPair {
  /** What names the record: its key, else its first filled cell. */
  readonly key: string;
  readonly was?: RegisterRecord;
  readonly is?: RegisterRecord;
}

const contentOf = (register: Register, { values }: RegisterRecord): string =>
  JSON.stringify([...register.columns.keys()].map((column) => values.get(column)?.raw.trim() ?? ''));

function nameOf(register: Register, { values }: RegisterRecord): string {
  const own = register.key === undefined ? undefined : values.get(register.key)?.raw.trim();
  if (own) return own;
  return [...register.columns.keys()].map((column) => values.get(column)?.raw.trim() ?? '').find((raw) => raw !== '') ?? '';
}

/** By what each is called; of several with one name, or without a key, those with the same content first. */
export function recordPairs(register: Register, before: readonly RegisterRecord[], after: readonly RegisterRecord[]): RecordPair[] {
  const free = new Set(before);
  const take = (fits: (record: RegisterRecord) => boolean): RegisterRecord | undefined => {
    const found = [...free].find(fits);
    if (found) free.delete(found);
    return found;
  };
  const equal = byContent(register, before);
  const same = new Map(
    after.map((record) => {
      const found = equal.get(contentOf(register, record))?.find((candidate) => free.has(candidate));
      if (found) free.delete(found);
      return [record, found];
    }),
  );
  const keyed = register.key !== undefined;
  const pairs = after.map((is): RecordPair => {
    const key = nameOf(register, is);
    const was = same.get(is) ?? (keyed && key !== '' ? take((record) => nameOf(register, record) === key) : undefined);
    return { key, is, ...(was && { was }) };
  });
  return [...pairs, ...[...free].map((was): RecordPair => ({ key: nameOf(register, was), was }))];
}

function byContent(register: Register, records: readonly RegisterRecord[]): Map<string, RegisterRecord[]> {
  const groups = new Map<string, RegisterRecord[]>();
  for (const record of records) {
    const content = contentOf(register, record);
    groups.set(content, [...(groups.get(content) ?? []), record]);
  }
  return groups;
}
