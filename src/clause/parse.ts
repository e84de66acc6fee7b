// A scoring clause → what it says. All of it or nothing: one word that nobody understood may turn the meaning of the rest.
import { limits } from '../limits.ts';
import { type Exact, equals, isNegative, negate } from '../points.ts';
import { hasTwoReadings } from './ambiguity.ts';
import { settleEdges } from './edges.ts';
import { readLimit, readPlainLimit } from './limits.ts';
import { type NormalText, normalise, type Phrase, phrasesOf, spanOf } from './normal.ts';
import {
  type Reader,
  readAward,
  readEach,
  readLate,
  readList,
  readOnce,
  readProportion,
  readRank,
  readStep,
  readTimes,
} from './readers.ts';
import type { Reading, Saying, Statement } from './tree.ts';

/** The narrower before the wider. */
const readers: readonly Reader[] = [readRank, readLate, readStep, readList, readEach, readTimes, readProportion, readAward, readOnce];

interface Found {
  readonly saying: Saying;
  readonly start: number;
  readonly end: number;
  readonly phrase: Phrase;
}

/** Undefined with the first phrase that nobody could read. */
function readPhrases(phrases: readonly Phrase[]): { readonly found: readonly Found[] } | { readonly rest: Phrase } {
  const found: Found[] = [];
  let pending: Phrase[] = [];
  for (const phrase of phrases) {
    if (pending[0] && pending[0].sentence !== phrase.sentence && !isGoal(pending)) return { rest: pending[0] };
    const text = [...pending, phrase].map((part) => part.text).join(',');
    if (text.length > limits.clausePhrase) return { rest: pending[0] ?? phrase };
    const sayings = readAlone(phrase, pending, found) ?? firstAnswer(text);
    if (!sayings) {
      pending.push(phrase);
      continue;
    }
    const start = (pending[0] ?? phrase).start;
    found.push(...sayings.map((saying) => ({ saying, start, end: phrase.end, phrase })));
    pending = [];
  }
  return pending[0] ? { rest: pending[0] } : { found };
}

/** A target may have a sentence to itself: 结案率不低于90%。每低…. */
const isGoal = (pending: readonly Phrase[]): boolean => pending.length === 1 && /[\d%]/.test(pending[0]?.text ?? '');

const firstAnswer = (text: string): readonly Saying[] | undefined => {
  for (const read of readers) {
    const sayings = read(text);
    if (sayings) return sayings;
  }
  return undefined;
};

/** What speaks of the whole item or of the statement before it: 扣完为止, 最多扣2分, （2分）. */
function readAlone(phrase: Phrase, pending: readonly Phrase[], found: readonly Found[]): readonly Saying[] | undefined {
  const subject = pending.map((part) => part.text).join(',');
  if (phrase.bracket && /^[^扣加]*分$/.test(phrase.text) && subject !== '') return firstAnswer(`${subject}得${phrase.text}`);
  if (pending.length > 0) return undefined;
  const last = found.at(-1)?.saying;
  const bare = readPlainLimit(phrase.text);
  if (bare && last) {
    const change = changeOf(last);
    if (change) return [{ kind: 'most', change: isNegative(change) ? negate(bare) : bare }];
  }
  return readLimit(phrase.text);
}

/** What one occurrence changes. */
function changeOf(saying: Saying): Exact | undefined {
  if (saying.kind === 'event') return saying.to;
  if (saying.kind === 'step') return saying.change;
  return saying.kind === 'late' && saying.change !== 'zero' ? saying.change : undefined;
}

const scoring: readonly Saying['kind'][] = ['award', 'otherwise', 'proportional', 'step', 'event', 'late', 'rank'];

const isMostOf = (entry: Found, event: Found): boolean => entry.saying.kind === 'most' && entry.phrase.sentence === event.phrase.sentence;

/** A cap belongs to the one event of its sentence where several events stand in sentences of their own; else to the whole. */
function attachCaps(found: readonly Found[]): readonly Found[] | undefined {
  const events = found.filter(({ saying }) => saying.kind === 'event');
  const capped = new Map<Found, Exact>();
  const left: Found[] = [];
  for (const entry of found) {
    const { saying, phrase } = entry;
    const own = events.filter((event) => event.phrase.sentence === phrase.sentence);
    const before = own.filter((event) => event.start < entry.start).at(-1);
    if (saying.kind !== 'most' || events.length < 2 || !before) {
      left.push(entry);
      continue;
    }
    const isWhole = events.every((event) => event.phrase.sentence === phrase.sentence) && !phrase.bracket;
    // 甲每次加2分；乙每次加1分，最多加4分: of both, or of the second? Only where each has its own is it said.
    const isOwn = own.length === 1 && events.every((event) => found.some((most) => isMostOf(most, event)));
    if (isWhole) left.push(entry);
    else if (isOwn || phrase.bracket) capped.set(before, saying.change);
    else return undefined;
  }
  return left.map((entry) => {
    const cap = capped.get(entry);
    if (!cap || entry.saying.kind !== 'event') return entry;
    return { ...entry, saying: { ...entry.saying, cap: isNegative(cap) ? negate(cap) : cap } };
  });
}

/** 扣完为止，不计负分 says one thing twice. */
const isNews = ({ saying }: Found, index: number, all: readonly Found[]): boolean =>
  saying.kind !== 'floor' ||
  !all.slice(0, index).some((other) => other.saying.kind === 'floor' && equals(other.saying.points, saying.points));

/** Reads a clause, or says from which words on it could not. */
export function readClause(written: string): Reading {
  const normal: NormalText = normalise(written);
  const phrases = phrasesOf(normal);
  const result = readPhrases(phrases);
  if ('rest' in result) return { kind: 'unread', rest: spanOf(normal, result.rest.start, result.rest.end) };
  const found = hasTwoReadings(result.found) ? undefined : attachCaps(result.found);
  const whole = { kind: 'unread', rest: spanOf(normal, 0, normal.text.length) } as const;
  if (!found?.some(({ saying }) => scoring.includes(saying.kind))) return whole;
  const statements = settleEdges(found.filter(isNews)).map(
    ({ saying, start, end }): Statement => ({ ...saying, span: spanOf(normal, start, end) }),
  );
  return { kind: 'read', statements };
}
