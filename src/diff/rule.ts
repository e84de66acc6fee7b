// 评分规则: what of a rule changed. A plain parameter is named with its values, anything larger by what the rule says in words.
import type { Draft, DraftNode } from '../framework/draft.ts';
import { fieldsField, hasField, present, rawField, textField } from '../framework/fields.ts';
import { one } from '../points.ts';
import { locate } from '../read/plain.ts';
import { type Text, verbatim } from '../text.ts';
import type { Change } from './change.ts';
import { changedKeys, wordsFor } from './values.ts';

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** 评分标准 in words; only its type where the rule could not be made ready, nothing where there is none. */
function described({ rule, fields, points }: DraftNode): Text | undefined {
  const type = textField(fieldsField(fields, 'rule'), 'type');
  return rule ? rule.describe(points ?? rule.best ?? one) : type === undefined ? undefined : verbatim(type);
}

const same = (left: Text | undefined, right: Text | undefined) => left?.zh === right?.zh;

/** `name` is what every change says of the indicator. */
export function compareRules(
  old: DraftNode,
  next: DraftNode,
  was: Draft,
  is: Draft,
  name: Pick<Change, 'section' | 'id' | 'title' | 'no'>,
): Change[] {
  const [before, after] = [fieldsField(old.fields, 'rule'), fieldsField(next.fields, 'rule')];
  const places = [
    { draft: was, section: 'indicators', ...registerOf(before) },
    { draft: is, section: 'indicators', ...registerOf(after) },
  ] as const;
  const keys = changedKeys(before, after, ...places, new Set());
  const change = (key: string, from: Text | undefined, to: Text | undefined): Change => {
    const inside = key === '' ? [] : [key];
    return {
      kind: 'rule',
      ...name,
      key: ['rule', ...inside].join('.'),
      ...present({ old: from, new: to }),
      impact: 'breaking',
      oldLocation: locate(was.document, [...old.path, 'rule', ...inside]),
      newLocation: locate(is.document, [...next.path, 'rule', ...inside]),
    };
  };
  const retyped = keys.some(({ key }) => key === 'type') || hasField(old.fields, 'rule') !== hasField(next.fields, 'rule');
  if (retyped) return [change('', described(old), described(next))];
  return keys.map(({ key, before: from, after: to }) => {
    if (isPlain(from) && isPlain(to)) return change(key, wordsFor(key, from), wordsFor(key, to));
    const [first, second] = [described(old), described(next)];
    // Two rules that say the same in words still differ in what is written.
    return same(first, second) ? change(key, wordsFor(key, from), wordsFor(key, to)) : change(key, first, second);
  });
}

const registerOf = (rule: Readonly<Record<string, unknown>>): { register?: string } => {
  const register = rawField(rule, 'register');
  return typeof register === 'string' ? { register } : {};
};
