// 计分办法 and the order of grades: what is left out counts as what it means.
import type { Draft } from '../framework/draft.ts';
import { fieldsOf, rawField } from '../framework/fields.ts';
import { withDefaults } from '../framework/scoring.ts';
import { type Exact, printExact } from '../points.ts';
import { locate } from '../read/plain.ts';
import { joinTexts, type Text, verbatim } from '../text.ts';
import type { Change } from './change.ts';

const isExact = (value: object): value is Exact => Object.hasOwn(value, 'n') && Object.hasOwn(value, 'd');

/** `clamp` and `rank` are looked at entry by entry. */
function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (isExact(value)) return printExact(value);
  return Array.isArray(value) ? value.map(said).join('、') : '';
}

/** Every policy by its dotted key, in words. */
function policiesOf(draft: Draft): Map<string, string> {
  // The share of not-applicable indicators counts under one policy only, the upper bound follows the total unless it is written.
  const { notApplicableTarget, clamp, rank, ...plain } = withDefaults(draft.scoring, draft.data, draft.adjustments);
  const given = fieldsOf(rawField(fieldsOf(rawField(draft.data, 'scoring')), 'clamp'));
  return new Map([
    ...Object.entries(plain).map(([key, value]): [string, string] => [key, said(value)]),
    ...(plain.notApplicable === 'target' ? [['notApplicableTarget', said(notApplicableTarget)] as const] : []),
    ['clamp.min', said(clamp.min)],
    ...(rawField(given, 'max') === undefined ? [] : [['clamp.max', said(clamp.max)] as const]),
    ...Object.entries(rank).map(([key, value]): [string, string] => [`rank.${key}`, value]),
  ]);
}

export function compareScoring(was: Draft, is: Draft): Change[] {
  const [before, after] = [policiesOf(was), policiesOf(is)];
  const keys = [...new Set([...after.keys(), ...before.keys()])].filter((key) => before.get(key) !== after.get(key));
  const words = (text: string | undefined): Text | undefined => (text === undefined ? undefined : verbatim(text));
  return keys.map((key) => {
    const [old, next] = [words(before.get(key)), words(after.get(key))];
    const path = ['scoring', ...key.split('.')];
    return {
      kind: key === 'total' ? 'repointed' : 'changed',
      section: 'scoring',
      id: '',
      title: '',
      key,
      ...(old && { old }),
      ...(next && { new: next }),
      impact: 'breaking',
      oldLocation: locate(was.document, path),
      newLocation: locate(is.document, path),
    };
  });
}

/** Grades are tried from the best to the worst: their order says something, that of everything else does not. */
export function compareGradeOrder(was: Draft, is: Draft): Change[] {
  const ids = (draft: Draft) => draft.grades.map(({ grade }) => grade.id);
  const [before, after] = [ids(was), ids(is)];
  const kept = after.filter((id) => before.includes(id));
  const old = before.filter((id) => after.includes(id));
  if (old.every((id, index) => id === kept[index])) return [];
  const titles = (draft: Draft, order: readonly string[]) =>
    joinTexts(
      order.map((id) => verbatim(draft.grades.find(({ grade }) => grade.id === id)?.grade.title ?? id)),
      { zh: '、', en: ', ' },
    );
  return [
    {
      kind: 'moved',
      section: 'grades',
      id: '',
      title: '',
      key: 'order',
      old: titles(was, old),
      new: titles(is, kept),
      impact: 'breaking',
      oldLocation: locate(was.document, ['grades']),
      newLocation: locate(is.document, ['grades']),
    },
  ];
}
