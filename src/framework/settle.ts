// What a rule says is made plain before it is read: of a limit that differs by stage the value of one stage is left, and where a plain
// number of days or a date is asked for, the name of a parameter (`limit: filing_limit`) is replaced by its value. In expressions the
// language itself puts parameters in.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { printExpression } from '../expression/index.ts';
import type { Period, PlanStage } from '../model.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument, pointer } from '../read/plain.ts';
import { stagedKeys } from '../scoring/parameters.ts';
import type { Path } from './draft.ts';
import { type Fields, fieldsOf, itemsField } from './fields.ts';
import { type Move, withMoved } from './moved.ts';
import type { DraftParameter } from './parameters.ts';
import { parameterProblems as problems } from './problems-parameters.ts';
import { type StageValue, valueOfStage } from './stage-value.ts';

/** A place that has the value of a parameter. */
export interface Filled {
  readonly path: Path;
  readonly parameter: string;
}

export interface Settled {
  readonly document: PlainDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** JSON pointers of places that nothing could be put into. */
  readonly broken: readonly string[];
  readonly filled: readonly Filled[];
  /** Names that values of other stages are: a parameter that only one stage uses is used. */
  readonly elsewhere: readonly string[];
}

/** What a document is made plain for: one of its stages, where it has any, and the parameters as that stage has them. */
export interface Setting {
  readonly stages: readonly PlanStage[];
  readonly stage?: PlanStage;
  /** In place of what the document says. */
  readonly period?: Period;
  readonly parameters: readonly DraftParameter[];
}

/** Keys of rules whose value is no expression. */
const wanted: Readonly<Record<string, 'days' | 'date'>> = { limit: 'days', grace: 'days', by: 'days', due: 'date', asOf: 'date' };

interface Work {
  readonly document: PlainDocument;
  readonly setting: Setting;
  readonly byName: ReadonlyMap<string, DraftParameter>;
  readonly diagnostics: Diagnostic[];
  readonly broken: string[];
  readonly filled: Filled[];
  readonly elsewhere: string[];
  readonly moved: Move[];
}

/** The same document where there is nothing to replace. */
export function settleDocument(document: PlainDocument, setting: Setting): Settled {
  const byName = new Map(
    [...setting.parameters].reverse().flatMap((entry): [string, DraftParameter][] => [
      [entry.parameter.title, entry],
      [entry.parameter.id, entry],
    ]),
  );
  const work: Work = { document, setting, byName, diagnostics: [], broken: [], filled: [], elsewhere: [], moved: [] };
  const data = fieldsOf(document.data);
  const indicators = itemsField(data, 'indicators');
  const settled = inNodes(work, indicators, ['indicators']);
  const plain = settled === indicators ? data : { ...data, indicators: settled };
  const timed = setting.period ? { ...plain, period: setting.period } : plain;
  const { diagnostics, broken, filled, elsewhere, moved } = work;
  return { document: timed === data ? document : withMoved(document, timed, moved), diagnostics, broken, filled, elsewhere };
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
  if (typeof value === 'string') return settledText(work, value, path, path, key);
  if (typeof value !== 'object' || value === null) return value;
  if (stagedKeys.has(key)) return ofStage(work, value, path, key);
  let fields = fieldsOf(value);
  for (const [name, inner] of Object.entries(fields)) fields = withEntry(fields, name, inRule(work, inner, [...path, name], name));
  return fields === value ? value : fields;
}

function ofStage(work: Work, value: object, path: Path, key: string): unknown {
  const found: StageValue = valueOfStage(work.document, fieldsOf(value), path, work.setting);
  work.diagnostics.push(...found.diagnostics);
  if (found.path === undefined) {
    work.broken.push(pointer(path));
    return value;
  }
  for (const other of Object.values(value)) {
    const parameter = typeof other === 'string' ? work.byName.get(other.trim())?.parameter.id : undefined;
    if (parameter !== undefined) work.elsewhere.push(parameter);
  }
  work.moved.push([found.path, path]);
  return typeof found.value === 'string' ? settledText(work, found.value, path, found.path, key) : found.value;
}

/** What is written at `written`, or the value of the parameter that is named there. */
function settledText(work: Work, text: string, path: Path, written: Path, key: string): unknown {
  const kind = Object.hasOwn(wanted, key) ? wanted[key] : undefined;
  const name = text.trim();
  // Days and dates begin with a digit.
  if (kind === undefined || !/^[\p{L}_]/u.test(name)) return text;
  const entry = work.byName.get(name);
  const fail = (...found: readonly Diagnostic[]): string => {
    work.diagnostics.push(...found);
    work.broken.push(pointer(path));
    return text;
  };
  const place = locate(work.document, written);
  if (!entry) return fail(diagnose(problems.unknown, place, { name, suggestion: nearest(name, work.byName.keys()) }));
  work.filled.push({ path, parameter: entry.parameter.id });
  const { literal } = entry;
  if (!literal) return fail();
  if (literal.kind === (kind === 'days' ? 'duration' : 'date')) return printExpression(literal);
  return fail(diagnose(problems.otherKind, place, { name, value: entry.parameter.value, wanted: kind }));
}
