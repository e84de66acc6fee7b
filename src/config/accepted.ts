// The baseline: findings that are accepted for now, known by file, code and subject, so that moved lines change nothing.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { fieldsOf, itemsField, numberField, textField } from '../framework/fields.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { compareText } from '../text.ts';
import { acceptedProblems } from './problems.ts';

export interface Accepted {
  /** From the folder of the baseline, with `/`. */
  readonly file: string;
  readonly code: string;
  /** '' for the whole file. */
  readonly subject: string;
  readonly count: number;
}

/** An accepted finding and its number in the baseline file. */
type Listed = Accepted & { readonly index: number };

const keyOf = ({ file, code, subject }: Omit<Accepted, 'count'>): string => JSON.stringify([file, code, subject]);

/** The entries of a baseline file; those that are not whole are left out, the schema has complained of them. */
export function readAccepted({ data }: PlainDocument): Listed[] {
  return itemsField(fieldsOf(data), 'findings').flatMap((item, index) => {
    const fields = fieldsOf(item);
    const [file, code, subject, count] = [
      textField(fields, 'file'),
      textField(fields, 'code'),
      textField(fields, 'subject'),
      numberField(fields, 'count'),
    ];
    return file !== undefined && code !== undefined && subject !== undefined && count !== undefined
      ? [{ file, code, subject, count, index }]
      : [];
  });
}

/** Under which name a finding is accepted; `fileOf` gives a file as seen from the baseline. */
const nameOf = ({ code, location, subject = '' }: Diagnostic, fileOf: (file: string) => string) => ({
  file: fileOf(location.file),
  code,
  subject,
});

/** Splits findings into those that the baseline accepts and the rest; of several under one name the first ones are accepted. */
export function takeAccepted(
  found: readonly Diagnostic[],
  listed: readonly Accepted[],
  fileOf: (file: string) => string,
): { readonly rest: readonly Diagnostic[]; readonly accepted: readonly Diagnostic[] } {
  const left = new Map<string, number>();
  for (const entry of listed) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
  const rest: Diagnostic[] = [];
  const accepted: Diagnostic[] = [];
  for (const diagnostic of found) {
    const key = keyOf(nameOf(diagnostic, fileOf));
    const room = left.get(key) ?? 0;
    if (room > 0) left.set(key, room - 1);
    (room > 0 ? accepted : rest).push(diagnostic);
  }
  return { rest, accepted };
}

/** Entries that accept more than was found, each at its place in the baseline. `isKnown` tells whether its file was checked, or is gone. */
export function noLongerFound(
  document: PlainDocument,
  accepted: readonly Diagnostic[],
  fileOf: (file: string) => string,
  isKnown: (file: string) => boolean,
): Diagnostic[] {
  const counts = countsOf(accepted, fileOf);
  return readAccepted(document).flatMap((entry) => {
    const key = keyOf(entry);
    const found = Math.min(entry.count, counts.get(key)?.count ?? 0);
    const seen = counts.get(key);
    if (seen) counts.set(key, { ...seen, count: seen.count - found });
    if (found === entry.count || !isKnown(entry.file)) return [];
    const place = locate(document, ['findings', entry.index]);
    return [diagnose(acceptedProblems.noLongerFound, place, { ...entry, listed: entry.count, found })];
  });
}

function countsOf(found: readonly Diagnostic[], fileOf: (file: string) => string): Map<string, Accepted> {
  const counts = new Map<string, Accepted>();
  for (const diagnostic of found) {
    const name = nameOf(diagnostic, fileOf);
    counts.set(keyOf(name), { ...name, count: (counts.get(keyOf(name))?.count ?? 0) + 1 });
  }
  return counts;
}

const head = `# Findings that are accepted for now. Written by: lawgov lint --baseline <this file> --update-baseline
`;

/** The text of a baseline: one entry a line, in the order of file, code and subject. `kept` are entries of files that were not checked. */
export function printAccepted(found: readonly Diagnostic[], kept: readonly Accepted[], fileOf: (file: string) => string): string {
  const entries = [...countsOf(found, fileOf).values(), ...kept].sort(
    (left, right) => compareText(left.file, right.file) || compareText(left.code, right.code) || compareText(left.subject, right.subject),
  );
  const lines = entries.map(
    ({ file, code, subject, count }) =>
      `  - {file: ${JSON.stringify(file)}, code: ${JSON.stringify(code)}, subject: ${JSON.stringify(subject)}, count: ${count}}\n`,
  );
  return `${head}lawgov: 1\nkind: accepted\n${lines.length === 0 ? 'findings: []\n' : `findings:\n${lines.join('')}`}`;
}
