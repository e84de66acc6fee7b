// Whether a formula has a value, told from its cells: filled in, empty, 不涉及, or something that only people and the reader understand.
import type { Measure } from '../../model.ts';
import { type Exact, exact, printExact } from '../../points.ts';
import { allOf, anyOf, binary, call, decimal, either, empty, type Formula, largestOf, no, not, number, text } from './cell-language.ts';
import type { Datum } from './context.ts';

/** Why there is no value, the graver the higher; 0 where there is one. */
export const codes = { known: 0, zeroDenominator: 1, notApplicable: 2, missing: 3, unclear: 4 } as const;
export type Code = (typeof codes)[keyof typeof codes];

export const notApplicableWord = '不涉及';
const unclearWord = '待核';

/** One cell of the form, and what may stand in it. `decimals`: places that a number has at most; `strict`: 不涉及 is not allowed. */
export interface Need {
  readonly cell: Formula;
  readonly measure: Measure;
  readonly decimals: number;
  readonly strict: boolean;
  /** The cell of its code, where the workbook has one; and the number as a whole one. */
  readonly code?: Formula;
  readonly datum?: Datum;
}

/** By its cells (all of them are needed), and by what must not be 0 (`zeroIs`: what it means if it is); or by a formula of codes. */
export type State =
  | { readonly kind: 'cells'; readonly needs: readonly Need[]; readonly zeros: readonly Formula[]; readonly zeroIs?: Code }
  | { readonly kind: 'code'; readonly code: Formula; readonly possible: ReadonlySet<Code> };

export const settled: State = { kind: 'cells', needs: [], zeros: [] };

/** Least and greatest value of a number; a share beyond 100% is one that only the reader tells from a bare percentage. */
export const endsOf = ({ type, min, max }: Measure): { readonly low: Exact | undefined; readonly high: Exact | undefined } => ({
  low: min ?? (type === 'count' || type === 'ratio' ? exact(0) : undefined),
  high: max ?? (type === 'ratio' ? exact(1) : undefined),
});

/** The cell holds a number as the form asks for it. */
function isNumber({ cell, decimals, measure }: Need): Formula {
  const { low, high } = endsOf(measure);
  const plain = call('N', cell);
  const whole = decimals === 0 ? call('INT', plain) : call('ROUND', plain, number(decimals));
  const limit: Formula = { kind: 'limit', decimals };
  return allOf([
    call('ISNUMBER', cell),
    binary('=', whole, cell),
    ...(low && high ? [] : [binary('<', low && !isBelow(low) ? cell : call('ABS', plain), limit)]),
    ...(low ? [binary('>=', cell, decimal(printExact(low)))] : []),
    ...(high ? [binary('<=', cell, decimal(printExact(high)))] : []),
  ]);
}
const isBelow = ({ n }: { readonly n: number | bigint }): boolean => n < 0;

/** Days of 1900-03-01 and 2099-12-31: before, spreadsheets disagree; beyond, the reader refuses. */
const [firstSerial, lastSerial] = [61, 73_050];

/** Whether the cell holds a value of its measure. */
function isValid(need: Need): Formula {
  const { cell, measure, code } = need;
  if (code) return binary('=', code, number(codes.known));
  switch (measure.type) {
    case 'boolean':
      return anyOf(['是', '否'].map((word) => binary('=', cell, text(word))));
    case 'choice':
      return anyOf((measure.options ?? []).map((option) => call('EXACT', cell, text(option))));
    case 'text':
      // Blanks around a text and remarks behind 不涉及 are for the reader to understand.
      return allOf([
        not(call('ISNUMBER', cell)),
        binary('<>', cell, empty),
        call('EXACT', call('TRIM', cell), cell),
        binary('<>', call('LEFT', cell, number(3)), text(notApplicableWord)),
      ]);
    case 'date': {
      const plain = call('N', cell);
      const whole = measure.time ? [] : [binary('=', call('INT', plain), cell)];
      const ends = [binary('>=', cell, number(firstSerial)), binary('<', cell, number(lastSerial + 1))];
      return allOf([call('ISNUMBER', cell), ...whole, ...ends]);
    }
    default:
      return isNumber(need);
  }
}

const isEmpty = ({ cell, code }: Need): Formula => (code ? binary('=', code, number(codes.missing)) : binary('=', cell, empty));
const saysNotApplicable = ({ cell, code }: Need): Formula =>
  code ? binary('=', code, number(codes.notApplicable)) : binary('=', cell, text(notApplicableWord));

/** `besides`: what 不涉及 stands for where it is allowed. */
const codeOfNeed = (need: Need, besides: Code = codes.notApplicable): Formula => {
  const { strict, code } = need;
  if (code && (strict || besides !== codes.notApplicable))
    return either(saysNotApplicable(need), number(strict ? codes.missing : besides), code);
  if (code) return code;
  const rest = either(
    isEmpty(need),
    number(codes.missing),
    either(saysNotApplicable(need), number(strict ? codes.missing : besides), number(codes.unclear)),
  );
  if (!strict && besides === codes.known)
    return either(
      anyOf([isValid(need), saysNotApplicable(need)]),
      number(codes.known),
      either(isEmpty(need), number(codes.missing), number(codes.unclear)),
    );
  return either(isValid(need), number(codes.known), rest);
};

type Cells = Extract<State, { readonly kind: 'cells' }>;
const zeroCode = ({ zeroIs = codes.zeroDenominator }: Cells): Code => zeroIs;

/** The code of a state. */
export function codeOf(state: State): Formula {
  if (state.kind === 'code') return state.code;
  const cells = largestOf(state.needs.map((need) => codeOfNeed(need)));
  if (state.zeros.length === 0) return cells;
  const zero = either(anyOf(state.zeros), number(zeroCode(state)), number(codes.known));
  // With an empty cell there is nothing to divide by yet.
  return state.needs.length === 0 ? zero : either(allOf(state.needs.map(isValid)), zero, cells);
}

export function isKnown(state: State): Formula {
  if (state.kind === 'code') return binary('=', state.code, number(codes.known));
  const filled = allOf(state.needs.map(isValid));
  return state.zeros.length === 0 ? filled : either(filled, not(anyOf(state.zeros)), no);
}

/** What can be the matter at all. */
function possibleCodes(state: State): ReadonlySet<Code> {
  if (state.kind === 'code') return state.possible;
  return new Set<Code>([
    codes.known,
    ...(state.zeros.length > 0 ? [zeroCode(state)] : []),
    ...(state.needs.length > 0 ? [codes.missing, codes.unclear] : []),
    ...(state.needs.some(({ strict }) => !strict) ? [codes.notApplicable] : []),
  ]);
}

/** Whether something does not apply; may only be asked where nothing graver is the matter. */
export function isNotApplicable(state: State): Formula {
  if (!possibleCodes(state).has(codes.notApplicable)) return no;
  if (state.kind === 'code') return binary('=', state.code, number(codes.notApplicable));
  const said = anyOf(state.needs.filter(({ strict }) => !strict).map(saysNotApplicable));
  return zeroCode(state) === codes.notApplicable ? either(allOf(state.needs.map(isValid)), anyOf(state.zeros), said) : said;
}

const distinct = (formulas: readonly Formula[]): Formula[] => [...new Map(formulas.map((each) => [JSON.stringify(each), each])).values()];
const sameNeeds = (needs: readonly Need[]): Need[] => [...new Map(needs.map((need) => [JSON.stringify(need.cell), need])).values()];
const keyOf = (state: State): string =>
  state.kind === 'code' ? JSON.stringify(state.code) : JSON.stringify([state.needs.map(({ cell }) => cell), state.zeros, zeroCode(state)]);

/** All of the states must be known; else the gravest of them. */
export function together(states: readonly State[]): State {
  const cells = states.filter((state) => state.kind === 'cells' && (state.zeros.length === 0 || state.zeroIs === undefined));
  const joined: State = {
    kind: 'cells',
    needs: sameNeeds(cells.flatMap((state) => (state.kind === 'cells' ? state.needs : []))),
    zeros: distinct(cells.flatMap((state) => (state.kind === 'cells' ? state.zeros : []))),
  };
  const coded = states.filter((state) => !cells.includes(state));
  if (coded.length === 0) return joined;
  const all = joined.needs.length + joined.zeros.length === 0 ? coded : [joined, ...coded];
  return { kind: 'code', code: largestOf(all.map(codeOf)), possible: new Set(all.flatMap((state) => [...possibleCodes(state)])) };
}

/** One state or the other; the condition is known. */
export function eitherState(condition: Formula, then: State, otherwise: State): State {
  if (condition.kind === 'boolean') return condition.boolean ? then : otherwise;
  if (keyOf(then) === keyOf(otherwise)) return then;
  const possible = new Set([...possibleCodes(then), ...possibleCodes(otherwise)]);
  return { kind: 'code', code: either(condition, codeOf(then), codeOf(otherwise)), possible };
}

const isSettled = (state: State): boolean => state.kind === 'cells' && state.needs.length + state.zeros.length === 0;

/** Both are needed: the first decides where it is not known, and only else is the second looked at. */
export function andThen(first: State, second: State): State {
  if (isSettled(first)) return second;
  const known = first.kind === 'cells' ? new Set(first.needs.map(({ cell }) => JSON.stringify(cell))) : new Set();
  const adds = second.kind === 'code' || second.zeros.length > 0 || second.needs.some(({ cell }) => !known.has(JSON.stringify(cell)));
  if (!adds) return first;
  const possible = new Set([...possibleCodes(first), ...possibleCodes(second)]);
  return { kind: 'code', code: either(isKnown(first), codeOf(second), codeOf(first)), possible };
}

/** Where a condition holds, only a person can tell; not of what does not apply at all. */
export function unclearWhere(condition: Formula, state: State): State {
  if (condition.kind === 'boolean' && !condition.boolean) return state;
  const code = codeOf(state);
  const graver = either(condition, number(codes.unclear), code);
  const possible = new Set<Code>([...possibleCodes(state), codes.unclear]);
  const applies = possible.has(codes.notApplicable) ? either(binary('=', code, number(codes.notApplicable)), code, graver) : graver;
  return { kind: 'code', code: applies, possible };
}

/** Independent parts: what does not apply is left out, and nothing applies where no part does; a zero denominator must be looked at. */
export function ofParts(parts: readonly State[]): State {
  const looked = parts.map((part) => withZeroAs(part, codes.unclear));
  const possible = new Set(looked.flatMap((part) => [...possibleCodes(part)]));
  if (!possible.has(codes.notApplicable)) return together(looked);
  const none = either(allOf(looked.map(isNotApplicable)), number(codes.notApplicable), number(codes.known));
  return { kind: 'code', code: largestOf([none, ...looked.map(codeBesides)]), possible };
}

/** The code of a part that may be left out: 0 where it does not apply. */
function codeBesides(state: State): Formula {
  if (!possibleCodes(state).has(codes.notApplicable)) return codeOf(state);
  if (state.kind === 'cells' && zeroCode(state) !== codes.notApplicable) {
    const cells = largestOf(state.needs.map((need) => codeOfNeed(need, codes.known)));
    if (state.zeros.length === 0) return cells;
    return either(allOf(state.needs.map(isValid)), either(anyOf(state.zeros), number(zeroCode(state)), number(codes.known)), cells);
  }
  const code = codeOf(state);
  return either(binary('=', code, number(codes.notApplicable)), number(codes.known), code);
}

/** What a zero denominator stands for: a code, or nothing the matter at all. */
export function withZeroAs(state: State, meaning: Code): State {
  const possible = new Set(possibleCodes(state));
  if (!possible.delete(codes.zeroDenominator)) return state;
  if (state.kind === 'cells') return meaning === codes.known ? { ...state, zeros: [] } : { ...state, zeroIs: meaning };
  possible.add(meaning);
  return { kind: 'code', code: either(binary('=', state.code, number(codes.zeroDenominator)), number(meaning), state.code), possible };
}

/** Whether a zero denominator is all that is the matter; may only be asked where nothing graver is. */
export function dividesByZero(state: State): Formula {
  if (!possibleCodes(state).has(codes.zeroDenominator)) return no;
  return state.kind === 'cells' ? anyOf(state.zeros) : binary('=', state.code, number(codes.zeroDenominator));
}

/** Whether one of the codes is the matter. */
export function saysOneOf(state: State, asked: readonly Code[]): Formula {
  const possible = possibleCodes(state);
  const wanted = asked.filter((code) => possible.has(code));
  const [only, more] = state.kind === 'cells' && state.zeros.length === 0 ? state.needs : [];
  if (only && !more && !wanted.includes(codes.unclear))
    return anyOf([
      ...(wanted.includes(codes.missing) ? [isEmpty(only), ...(only.strict ? [saysNotApplicable(only)] : [])] : []),
      ...(wanted.includes(codes.notApplicable) ? [saysNotApplicable(only)] : []),
    ]);
  return anyOf(wanted.map((code) => binary('=', codeOf(state), number(code))));
}

/** Whether something does not apply, whatever else is the matter. */
export const isOut = (state: State): Formula => saysOneOf(state, [codes.notApplicable]);

/** The same with another code in the place of some. */
export function withCodes(state: State, replaced: readonly Code[], by: Code): State {
  const possible = possibleCodes(state);
  const wanted = replaced.filter((code) => possible.has(code));
  if (wanted.length === 0) return state;
  const after = new Set<Code>([...[...possible].filter((code) => !wanted.includes(code)), by]);
  return { kind: 'code', code: either(saysOneOf(state, wanted), number(by), codeOf(state)), possible: after };
}

/** A state of its own beside others: the code where the condition holds. */
export const codeWhere = (condition: Formula, code: Code): State =>
  condition.kind === 'boolean' && !condition.boolean
    ? settled
    : { kind: 'code', code: either(condition, number(code), number(codes.known)), possible: new Set<Code>([codes.known, code]) };

const words: Readonly<Record<Exclude<Code, 0>, string>> = {
  [codes.zeroDenominator]: unclearWord,
  [codes.notApplicable]: notApplicableWord,
  [codes.missing]: '',
  [codes.unclear]: unclearWord,
};

/** The value, or why there is none: nothing where something is to be filled in. */
export function valueOrWords(state: State, value: Formula): Formula {
  const possible = possibleCodes(state);
  if (state.kind === 'code') {
    const others = [codes.zeroDenominator, codes.notApplicable, codes.missing, codes.unclear] as const;
    return call('CHOOSE', binary('+', number(1), state.code), value, ...others.map((code) => text(words[code])));
  }
  const zeroIs = zeroCode(state);
  const inner = zeroIs === codes.known ? value : either(anyOf(state.zeros), text(words[zeroIs]), value);
  const [only, more] = state.needs;
  if (only && !more) {
    const strange = either(saysNotApplicable(only), only.strict ? empty : text(notApplicableWord), text(unclearWord));
    return either(isValid(only), inner, either(isEmpty(only), empty, strange));
  }
  const unclear = anyOf(state.needs.map((need) => not(anyOf([isValid(need), isEmpty(need), saysNotApplicable(need)]))));
  const missing = anyOf(state.needs.flatMap((need) => [isEmpty(need), ...(need.strict ? [saysNotApplicable(need)] : [])]));
  const absent = possible.has(codes.notApplicable) ? either(missing, empty, text(notApplicableWord)) : empty;
  return either(allOf(state.needs.map(isValid)), inner, either(unclear, text(unclearWord), absent));
}
