// Where a rule asks for a plain number of days or a date (`limit: filing_limit`), the name of a parameter is replaced by its value.
// In expressions the language itself does that.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { printExpression } from '../expression/index.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument, pointer } from '../read/plain.ts';
import type { Path } from './draft.ts';
import { type Fields, fieldsOf, itemsField } from './fields.ts';
import type { DraftParameter } from './parameters.ts';
import { parameterProblems as problems } from './problems-parameters.ts';

export interface Settled {
  readonly document: PlainDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** JSON pointers of places that nothing could be put into. */
  readonly broken: readonly string[];
  /** Ids of the parameters that were put in. */
  readonly used: ReadonlySet<string>;
}

/** Keys of rules whose value is no expression. */
const wanted: Readonly<Record<string, 'days' | 'date'>> = { limit: 'days', grace: 'days', by: 'days', due: 'date', asOf: 'date' };

interface Work {
  readonly document: PlainDocument;
  readonly byName: ReadonlyMap<string, DraftParameter>;
  readonly diagnostics: Diagnostic[];
  readonly broken: string[];
  readonly used: Set<string>;
}

/** The same document where there is nothing to replace. */
export function settleDocument(document: PlainDocument, parameters: readonly DraftParameter[]): Settled {
  const byName = new Map(
    [...parameters].reverse().flatMap((entry): [string, DraftParameter][] => [
      [entry.parameter.title, entry],
      [entry.parameter.id, entry],
    ]),
  );
  const work: Work = { document, byName, diagnostics: [], broken: [], used: new Set() };
  const data = fieldsOf(document.data);
  const indicators = itemsField(data, 'indicators');
  const settled = inNodes(work, indicators, ['indicators']);
  const { diagnostics, broken, used } = work;
  return {
    document: settled === indicators ? document : { ...document, data: { ...data, indicators: settled } },
    diagnostics,
    broken,
    used,
  };
}

/** The same list where nothing in it is another. */
function each(items: readonly unknown[], settle: (item: unknown, index: number) => unknown): readonly unknown[] {
  const settled = items.map(settle);
  return settled.some((item, index) => item !== items[index]) ? settled : items;
}

const withEntry = (fields: Fields, key: string, value: unknown): Fields => (fields[key] === value ? fields : { ...fields, [key]: value });

function inNodes(work: Work, items: readonly unknown[], path: Path): readonly unknown[] {
  return each(items, (item, index) => {
    const fields = fieldsOf(item);
    const at = [...path, index];
    if (Array.isArray(fields['children'])) return withEntry(fields, 'children', inNodes(work, fields['children'], [...at, 'children']));
    return fields['rule'] === undefined ? item : withEntry(fields, 'rule', inRule(work, fields['rule'], [...at, 'rule'], ''));
  });
}

function inRule(work: Work, value: unknown, path: Path, key: string): unknown {
  if (Array.isArray(value)) return each(value, (item, index) => inRule(work, item, [...path, index], ''));
  if (typeof value === 'string') return settledText(work, value, path, key);
  if (typeof value !== 'object' || value === null) return value;
  let fields = fieldsOf(value);
  for (const [name, inner] of Object.entries(fields)) fields = withEntry(fields, name, inRule(work, inner, [...path, name], name));
  return fields === value ? value : fields;
}

/** What is written, or the value of the parameter that is named. */
function settledText(work: Work, written: string, path: Path, key: string): unknown {
  const kind = Object.hasOwn(wanted, key) ? wanted[key] : undefined;
  const name = written.trim();
  // Days and dates begin with a digit.
  if (kind === undefined || !/^[\p{L}_]/u.test(name)) return written;
  const entry = work.byName.get(name);
  const fail = (...found: readonly Diagnostic[]): string => {
    work.diagnostics.push(...found);
    work.broken.push(pointer(path));
    return written;
  };
  const place = locate(work.document, path);
  if (!entry) return fail(diagnose(problems.unknown, place, { name, suggestion: nearest(name, work.byName.keys()) }));
  work.used.add(entry.parameter.id);
  const { literal } = entry;
  if (!literal) return fail();
  if (literal.kind === (kind === 'days' ? 'duration' : 'date')) return printExpression(literal);
  return fail(diagnose(problems.otherKind, place, { name, value: entry.parameter.value, wanted: kind }));
}
