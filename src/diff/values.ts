// When two written values mean the same, and how a value is put into words.
import { printExpression } from '../expression/index.ts';
import type { Draft } from '../framework/draft.ts';
import { type Fields, fieldsOf, rawField, textField } from '../framework/fields.ts';
import { type Exact, exact, multiply, parseDecimal, printExact } from '../points.ts';
import { exactNumber } from '../scoring/parameters.ts';
import { compareText, joinTexts, type Text, verbatim } from '../text.ts';
import type { Section } from './change.ts';

/** Where a value stands: names in an expression are those of its framework. */
interface Place {
  readonly draft: Draft;
  readonly section: Section;
  /** The register whose columns an expression may name. */
  readonly register?: string;
}

/** Lists whose order says something; the order of all others is only how they were written down. */
const ordered = new Set(['top', 'bottom', 'order']);

/** Keys whose values are texts for people or names that must match to the letter, never expressions. */
const texts = new Set(
  [
    ['id', 'title', 'no', 'requirement', 'remedy', 'clause', 'description', 'definition', 'message', 'help', 'note', 'section'],
    ['owner', 'method', 'basis', 'trace', 'kinds', 'unit', 'units', 'options', 'is', 'type', 'source', 'issuer', 'number', 'url', 'tag'],
    ['version', 'status', 'from', 'to', 'date', 'off', 'work'],
  ].flat(),
);
/** `from` is a day in a period and a calendar, and an expression in a measure and a band. */
const expressions = (section: Section, key: string) => !texts.has(key) || (/^(?:from|to)$/.test(key) && section !== 'framework');

/** What a key says that is left out. */
const implied: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['aggregate', 'sum'],
  ['floor', 0],
  ['approximate', false],
  ['optional', false],
  ['time', false],
  ['key', false],
  ['count', 'all'],
  ['assessed', true],
  ['level', 'error'],
  ['required', false],
  ['allowed', true],
  ['anonymous', false],
  ['zeroDenominator', 'pending'],
  ['partial', 'ignore'],
  ['side', 'below'],
  ['better', 'higher'],
  ['missingPeers', 'leave-out'],
  ['open', 'count'],
  ['zero', 0],
  ['ties', 'include'],
]);
/** A block of adjustments without a floor takes without a bound, one whose floor is 0 takes nothing. */
const isImplied = (section: Section, key: string, value: unknown) =>
  implied.get(key) === value && implied.has(key) && !(section === 'adjustments' && key === 'floor');

const percent = /^([+-]?\d+(?:\.\d+)?)\s*%$/;
const numberKey = ({ n, d }: Exact): string => `number ${n}/${d}`;

/** `40%`, `0.4` and 0.4 are one number, and an expression is what it reads, however it is spaced and whatever it calls its measures. */
function meaningOfText(text: string, { draft, register }: Place): string {
  const share = percent.exec(text)?.[1];
  const number = parseDecimal(share ?? text);
  if (number) return numberKey(share === undefined ? number : multiply(number, exact(1, 100)));
  const known = register === undefined ? undefined : draft.registers.get(register);
  const understood = draft.understand(text) ?? (known && draft.understand(text, known));
  return understood ? `expression ${printExpression(understood.tree)}` : `text ${text}`;
}

/** A text that is the same for two values exactly when they mean the same; '' for nothing. */
export function meaningOf(value: unknown, key: string, place: Place): string {
  if (value === undefined || value === null || isImplied(place.section, key, value)) return '';
  if (typeof value === 'number') return numberKey(exactNumber(value));
  if (typeof value === 'string') return expressions(place.section, key) ? meaningOfText(value.trim(), place) : `text ${value.trim()}`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((item) => meaningOf(item, key, place));
    return parts.length === 0 ? '' : JSON.stringify(ordered.has(key) ? parts : parts.toSorted(compareText));
  }
  const fields = fieldsOf(value);
  const register = textField(fields, 'register') ?? place.register;
  const within = register === undefined ? place : { ...place, register };
  const entries = Object.entries(fields).map(([name, inner]) => [name, meaningOf(inner, name, within)] as const);
  const said = entries.filter(([, meaning]) => meaning !== '').toSorted(([left], [right]) => compareText(left, right));
  return said.length === 0 ? '' : JSON.stringify(said);
}

const yesNo = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } };
const comma: Text = { zh: '、', en: ', ' };

/** A value as a person would read it out; undefined for nothing. */
function wordsOf(value: unknown): Text | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return yesNo[`${value}`];
  if (typeof value === 'number') return verbatim(printExact(exactNumber(value)));
  if (typeof value === 'string') return verbatim(value.trim());
  if (Array.isArray(value))
    return joinTexts(
      value.flatMap((item) => wordsOf(item) ?? []),
      comma,
    );
  const parts = Object.entries(fieldsOf(value)).map(([key, inner]) => {
    const words = wordsOf(inner) ?? verbatim('');
    return { zh: `${key} ${words.zh}`, en: `${key} ${words.en}` };
  });
  return joinTexts(parts, comma);
}

/** The same of a key that may be left out: what it then means, where that is known. */
export const wordsFor = (key: string, value: unknown): Text | undefined => wordsOf(value ?? implied.get(key));

interface KeyChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is written alike means the same, even where one of the two frameworks has a fault that makes it no expression any more. */
const isSame = (before: unknown, after: unknown, key: string, was: Place, is: Place): boolean =>
  JSON.stringify(before) === JSON.stringify(after) || meaningOf(before, key, was) === meaningOf(after, key, is);

/** The keys of two things that do not mean the same, in the order of the new one; `skip` are those that are looked at elsewhere. */
export function changedKeys(old: Fields, next: Fields, was: Place, is: Place, skip: ReadonlySet<string>): KeyChange[] {
  const keys = [...new Set([...Object.keys(next), ...Object.keys(old)])].filter((key) => !skip.has(key));
  return keys.flatMap((key) => {
    const [before, after] = [rawField(old, key), rawField(next, key)];
    return isSame(before, after, key, was, is) ? [] : [{ key, before, after }];
  });
}
