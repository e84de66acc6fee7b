// The smallest changes of a framework that could change a score: one mutant each.
import { fieldsOf, itemsField } from '../framework/fields.ts';
import { add, decimalPlaces, type Exact, exact, isNegative, parseDecimal, printExact, subtract } from '../points.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { Path } from './case.ts';

type Edit = { readonly path: Path } & ({ readonly value: unknown } | { readonly key: string });

export interface Mutant {
  /** Where to point at. */
  readonly path: Path;
  readonly from: string;
  readonly to: string;
  /** Made together: two edges that meet stay together. */
  readonly edits: readonly Edit[];
}

/** Keys whose numbers say how much, where, or how often. */
const figures = new Set(
  'points lose cap floor target zero every atLeast above atMost below equals from to sampleAtLeast at max min outOf times weight share value grace per trim range'.split(
    ' ',
  ),
);
/** Texts in which names, not figures, stand. */
const words = new Set(
  'id no title type is source owner remedy message help unit definition description is kind kinds method basis requirement trace options section evidence'.split(
    ' ',
  ),
);
const swaps: Readonly<Record<string, string>> = { atLeast: 'above', above: 'atLeast', atMost: 'below', below: 'atMost' };
const edgeSwaps: Readonly<Record<string, string>> = { from: 'above', above: 'from', to: 'below', below: 'to' };
const choices: Readonly<Record<string, readonly string[]>> = {
  partial: ['ignore', 'count', 'prorate'],
  zeroDenominator: ['pending', 'full', 'zero', 'not-applicable'],
};
const opposite: Readonly<Record<string, string>> = { '>=': '>', '>': '>=', '<=': '<', '<': '<=', '≥': '>', '≤': '<' };

/** One in the last place that is written: 0.5 → 0.4 and 0.6, 90% → 89% and 91%. */
function neighbours(value: Exact): Exact[] {
  const places = decimalPlaces(value) ?? 0;
  const unit = exact(1n, 10n ** BigInt(places));
  return [subtract(value, unit), add(value, unit)];
}

function otherText(text: string): string[] {
  const day = /^(\d{4}-\d\d-)(\d\d)$/.exec(text);
  if (day) return [Number(day[2]) - 1, Number(day[2]) + 1].map((number) => `${day[1]}${String(number).padStart(2, '0')}`);
  const changed: string[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}_.`"'-])\d+(?:\.\d+)?(?![\p{L}\p{N}_.]|-\d)/gu)) {
    const value = parseDecimal(match[0]);
    for (const other of value ? neighbours(value) : [])
      if (!isNegative(other)) changed.push(text.slice(0, match.index) + printExact(other) + text.slice(match.index + match[0].length));
  }
  for (const match of text.matchAll(/>=|<=|>|<|≥|≤/g))
    changed.push(text.slice(0, match.index) + (opposite[match[0]] ?? match[0]) + text.slice(match.index + match[0].length));
  for (const match of text.matchAll(/\b(?:and|or)\b/g))
    changed.push(text.slice(0, match.index) + (match[0] === 'and' ? 'or' : 'and') + text.slice(match.index + match[0].length));
  return changed;
}

/** Of one constant, numbers of days as well: 15d → 14d and 16d. */
export function otherConstants(text: string): string[] {
  const days = /^(\d+)(w?d)$/i.exec(text);
  if (!days) return otherText(text);
  return [Number(days[1]) - 1, Number(days[1]) + 1].filter((number) => number >= 0).map((number) => `${number}${days[2]}`);
}

const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const replaced = (path: Path, from: unknown, to: unknown): Mutant => ({
  path,
  from: shown(from),
  to: shown(to),
  edits: [{ path, value: to }],
});

/** Every mutant of a value and what stands in it. */
export function mutantsIn(value: unknown, path: Path): Mutant[] {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (typeof value === 'number')
    return figures.has(String(key)) || path.includes('points') || path.includes('multiplier') || path.includes('atLeast')
      ? neighbours(exactNumber(value)).map((other) => replaced(path, value, Number(printExact(other))))
      : [];
  if (typeof value === 'string') {
    if (words.has(String(key))) return [];
    const others = choices[String(key)];
    if (others) return others.filter((other) => other !== value).map((other) => replaced(path, value, other));
    return otherText(value).map((other) => replaced(path, value, other));
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => mutantsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const isBand = path.includes('bands');
  const fields = fieldsOf(value);
  return Object.entries(fields).flatMap(([name, inner]) => {
    const at = [...path, name];
    const renamed = isBand || Object.hasOwn(fields, swaps[name] ?? '') ? undefined : swaps[name];
    const swap =
      renamed !== undefined && typeof inner !== 'object'
        ? [{ path: at, from: name, to: renamed, edits: [{ path: at, key: renamed }] }]
        : [];
    if (name === 'bands') return [...bandMutants(fields, path), ...mutantsIn(inner, at)];
    if (name === 'items' || name === 'events' || name === 'options') return [...pairMutants(inner, at), ...mutantsIn(inner, at)];
    return [...swap, ...mutantsIn(inner, at)];
  });
}

/** An edge that two bands share moves for both, and belongs to the other one. */
function bandMutants(rule: Readonly<Record<string, unknown>>, path: Path): Mutant[] {
  const edges = itemsField(rule, 'bands').flatMap((band, index) =>
    Object.keys(edgeSwaps).flatMap((key) => {
      const limit = fieldsOf(band)[key];
      return typeof limit === 'string' || typeof limit === 'number' ? [{ path: [...path, 'bands', index, key], key, limit }] : [];
    }),
  );
  const groups = new Map<string, typeof edges>();
  for (const edge of edges) groups.set(String(edge.limit), [...(groups.get(String(edge.limit)) ?? []), edge]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const moved = otherText(String(first.limit)).map((other): Mutant => {
      const value = typeof first.limit === 'number' ? Number(other) : other;
      return { path: first.path, from: String(first.limit), to: other, edits: group.map((edge) => ({ path: edge.path, value })) };
    });
    const swapped: Mutant = {
      path: first.path,
      from: first.key,
      to: edgeSwaps[first.key] ?? first.key,
      edits: group.map((edge) => ({ path: edge.path, key: edgeSwaps[edge.key] ?? edge.key })),
    };
    return [...moved, swapped];
  });
}

/** Points go from one part to the next: their sum stays what it was, so that the framework stays valid. */
export function pairMutants(items: unknown, path: Path): Mutant[] {
  const list = Array.isArray(items) ? items.map((item) => fieldsOf(item)['points']) : [];
  return list.flatMap((points, index): Mutant[] => {
    const next = list[index + 1];
    if (typeof points !== 'number' || typeof next !== 'number' || points < 1) return [];
    const [less] = neighbours(exactNumber(points));
    const more = less && add(exactNumber(next), subtract(exactNumber(points), less));
    if (!less || !more) return [];
    const edits = [
      { path: [...path, index, 'points'], value: Number(printExact(less)) },
      { path: [...path, index + 1, 'points'], value: Number(printExact(more)) },
    ];
    return [{ path: [...path, index, 'points'], from: `${points}、${next}`, to: `${printExact(less)}、${printExact(more)}`, edits }];
  });
}

/** The data with the edits made; what is not touched is shared. */
export function edited(data: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((result, edit) => editAt(result, edit.path, edit), data);
}

function editAt(value: unknown, [step, ...rest]: Path, edit: Edit): unknown {
  if (step === undefined) return 'value' in edit ? edit.value : value;
  if (Array.isArray(value)) return value.map((item, index) => (index === Number(step) ? editAt(item, rest, edit) : item));
  const isLast = rest.length === 0 && 'key' in edit;
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).map(([name, inner]) =>
      name !== step ? [name, inner] : isLast ? [edit.key, inner] : [name, editAt(inner, rest, edit)],
    ),
  );
}
