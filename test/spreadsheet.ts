// A small spreadsheet for tests: formulas as text, worked out in binary doubles and nothing better, as Excel does it. Only the functions
// that our forms use. It knows nothing of the code that writes the formulas.

export type CellValue = number | string | boolean | undefined;
/** Cells by address (`D7`); a range is looked up cell by cell. */
export type Cells = Readonly<Record<string, CellValue>>;

/** `#VALUE!`, `#DIV/0!` …, which go through everything but IF and CHOOSE past them. */
class CellError extends Error {}

type Token = { readonly kind: 'number' | 'text' | 'name' | 'sign'; readonly text: string };

const forms: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /^\d+(?:\.\d+)?(?:E[+-]?\d+)?/],
  ['text', /^"(?:[^"]|"")*"/],
  ['name', /^(?:'[^']+'!|[\p{L}_][\p{L}\p{N}_]*!)?\$?[A-Za-z]+(?:\$?\d+(?::\$?[A-Za-z]+\$?\d+)?)?/u],
  ['sign', /^(?:<=|>=|<>|[-+*/=<>&(),])/],
];

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let rest = formula;
  while (rest !== '') {
    const found = forms.flatMap(([kind, form]) => {
      const text = form.exec(rest)?.[0];
      return text === undefined ? [] : [{ kind, text }];
    })[0];
    if (!found) throw new SyntaxError(`cannot read ${rest.slice(0, 40)}`);
    tokens.push(found);
    rest = rest.slice(found.text.length);
  }
  return tokens;
}

type Value = number | string | boolean | undefined;
/** A value, or the values of a range. */
type Result = Value | readonly Value[];
type Thunk = () => Result;

const single = (result: Result): Value => {
  if (typeof result === 'object') throw new CellError('#VALUE!');
  return result;
};

function numeric(value: Value): number {
  if (value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (/^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  throw new CellError('#VALUE!');
}
const logical = (value: Value): boolean => {
  if (typeof value === 'string') throw new CellError('#VALUE!');
  return numeric(value) !== 0;
};
const textual = (value: Value): string =>
  value === undefined ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new CellError('#NUM!');
  return value;
};

/** Half away from zero on the decimal digits that are shown, as Excel rounds. */
function rounded(value: number, places: number): number {
  const size = Number(Math.abs(value).toPrecision(15));
  const [digits = '0', exponent = '0'] = String(size).split('e');
  const whole = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  const result = Number(`${whole}e${-places}`);
  return value < 0 ? 0 - result : result;
}

const rankOf = (value: Value): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Numbers before texts before yes and no; texts without regard to letter case. */
function order(left: Value, right: Value): number {
  const blank = (other: Value): Value => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [a, b] = [left ?? blank(right), right ?? blank(left)];
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  if (typeof a === 'string' || typeof b === 'string') {
    const [x, y] = [String(a).toUpperCase(), String(b).toUpperCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

const binaries: Readonly<Record<string, (left: Value, right: Value) => Value>> = {
  '+': (a, b) => finite(numeric(a) + numeric(b)),
  '-': (a, b) => finite(numeric(a) - numeric(b)),
  '*': (a, b) => finite(numeric(a) * numeric(b)),
  '/': (a, b) => {
    if (numeric(b) === 0) throw new CellError('#DIV/0!');
    return finite(numeric(a) / numeric(b));
  },
  '&': (a, b) => textual(a) + textual(b),
  '=': (a, b) => order(a, b) === 0,
  '<>': (a, b) => order(a, b) !== 0,
  '<': (a, b) => order(a, b) < 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>': (a, b) => order(a, b) > 0,
  '>=': (a, b) => order(a, b) >= 0,
};

const levels: readonly (readonly string[])[] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/']];

const flat = (parts: readonly Thunk[]): Value[] => parts.flatMap((part) => part() as Value | Value[]);
/** In ranges and in cells texts do not count. */
const numbersIn = (parts: readonly Thunk[]): number[] => flat(parts).filter((value) => typeof value === 'number');
const conditionsIn = (parts: readonly Thunk[]): boolean[] => flat(parts).map(logical);

const list = (part: Thunk | undefined): readonly Value[] => {
  const found = part?.();
  return typeof found === 'object' ? found : [found];
};
const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
};
const nth = (part: Thunk | undefined, place: Thunk | undefined, sign: 1 | -1): number => {
  const sorted = numbersIn(part ? [part] : []).sort((left, right) => sign * (left - right));
  const found = sorted[numeric(single(place?.())) - 1];
  if (found === undefined) throw new CellError('#NUM!');
  return found;
};

/** A criterion as COUNTIFS takes it: a value that must be the same, or `>` and a number behind it. */
function meets(value: Value, criterion: Value): boolean {
  const [, operator, number] = /^(>)(-?[\d.]+(?:E[+-]?\d+)?)$/i.exec(typeof criterion === 'string' ? criterion : '') ?? [];
  if (operator !== undefined) return typeof value === 'number' && value > Number(number);
  return value !== undefined && typeof value === typeof criterion && order(value, criterion) === 0;
}
/** Places of a range at which all criteria are met. */
function places(parts: readonly Thunk[]): number[] {
  const pairs = parts.flatMap((part, index) => (index % 2 === 0 ? [{ values: list(part), criterion: single(parts[index + 1]?.()) }] : []));
  return (pairs[0]?.values ?? []).flatMap((_, place) =>
    pairs.every(({ values, criterion }) => meets(values[place], criterion)) ? [place] : [],
  );
}

const functions: Readonly<Record<string, (parts: readonly Thunk[]) => Result>> = {
  SUMIFS: ([sums, ...criteria]) => {
    const values = list(sums);
    return places(criteria).reduce((total, place) => total + (typeof values[place] === 'number' ? values[place] : 0), 0);
  },
  COUNTIFS: (criteria) => places(criteria).length,
  COUNTA: (parts) => flat(parts).filter((value) => value !== undefined).length,
  SUMPRODUCT: ([part]) => list(part).reduce((total: number, value) => total + (typeof value === 'number' ? value : 0), 0),
  AVERAGE: (parts) => {
    const values = numbersIn(parts);
    if (values.length === 0) throw new CellError('#DIV/0!');
    return values.reduce((total, value) => total + value, 0) / values.length;
  },
  MEDIAN: (parts) => middle(numbersIn(parts)),
  LARGE: ([part, place]) => nth(part, place, -1),
  SMALL: ([part, place]) => nth(part, place, 1),
  POWER: ([base, exponent]) => numeric(single(base?.())) ** numeric(single(exponent?.())),
  MOD: ([value, divisor]) => {
    const [a, b] = [numeric(single(value?.())), numeric(single(divisor?.()))];
    return a - b * Math.floor(a / b);
  },
  IF: ([condition, then, otherwise]) => (logical(single(condition?.())) ? single(then?.()) : otherwise ? single(otherwise()) : false),
  CHOOSE: ([index, ...choices]) => {
    const chosen = choices[Math.floor(numeric(single(index?.()))) - 1];
    if (!chosen) throw new CellError('#VALUE!');
    return single(chosen());
  },
  AND: (parts) => conditionsIn(parts).every(Boolean),
  OR: (parts) => conditionsIn(parts).some(Boolean),
  NOT: ([part]) => !logical(single(part?.())),
  ABS: ([part]) => Math.abs(numeric(single(part?.()))),
  INT: ([part]) => Math.floor(numeric(single(part?.()))),
  SIGN: ([part]) => Math.sign(numeric(single(part?.()))),
  ROUND: ([part, places]) => rounded(numeric(single(part?.())), numeric(single(places?.()))),
  MIN: (parts) => Math.min(...(numbersIn(parts).length > 0 ? numbersIn(parts) : [0])),
  MAX: (parts) => Math.max(...(numbersIn(parts).length > 0 ? numbersIn(parts) : [0])),
  SUM: (parts) => numbersIn(parts).reduce((total, value) => total + value, 0),
  N: ([part]) => {
    const value = single(part?.());
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  },
  ISNUMBER: ([part]) => {
    const found = part?.();
    return typeof found === 'object' ? found.map((value) => typeof value === 'number') : typeof found === 'number';
  },
  EXACT: ([left, right]) => textual(single(left?.())) === textual(single(right?.())),
  TRIM: ([part]) => textual(single(part?.())).replace(/ +/g, ' ').replace(/^ | $/g, ''),
  LEN: ([part]) => textual(single(part?.())).length,
  LEFT: ([part, length]) => textual(single(part?.())).slice(0, numeric(single(length?.()))),
  SUBSTITUTE: ([part, old, by]) => textual(single(part?.())).replaceAll(textual(single(old?.())), textual(single(by?.()))),
  CHAR: ([code]) => String.fromCharCode(numeric(single(code?.()))),
  COUNTIF: ([range, wanted]) => {
    const value = single(wanted?.());
    return flat(range ? [range] : []).filter((one) => one !== undefined && order(one, value) === 0).length;
  },
};

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}
function columnName(value: number): string {
  return value === 0 ? '' : columnName(Math.floor((value - 1) / 26)) + String.fromCharCode(65 + ((value - 1) % 26));
}

function lookUp(name: string, cells: Cells): Result {
  const [, sheet = '', local = ''] = /^(.*!)?([^!]+)$/.exec(name.replaceAll('$', '')) ?? [];
  const [, left = '', top = '', right, bottom] = /^([A-Za-z]+)(\d+)(?::([A-Za-z]+)(\d+))?$/.exec(local) ?? [];
  if (right === undefined || bottom === undefined) return cells[`${sheet}${local}`];
  const values: Value[] = [];
  for (let row = Number(top); row <= Number(bottom); row += 1)
    for (let column = columnNumber(left); column <= columnNumber(right); column += 1)
      values.push(cells[`${sheet}${columnName(column)}${row}`]);
  return values;
}

/** Value by value where one side is a range, as SUMPRODUCT takes it. */
function broadcast(left: Result, right: Result, apply: (left: Value, right: Value) => Value): Result {
  if (typeof left !== 'object' && typeof right !== 'object') return apply(left, right);
  const length = typeof left === 'object' ? left.length : typeof right === 'object' ? right.length : 0;
  const at = (side: Result, place: number): Value => (typeof side === 'object' ? side[place] : side);
  return Array.from({ length }, (_, place) => apply(at(left, place), at(right, place)));
}

/** Formula text → what it gives on cells. */
function compile(formula: string): (cells: Cells) => Value {
  const tokens = tokensOf(formula);
  let at = 0;
  const next = (): string => tokens[at]?.text ?? '';
  const take = (expected?: string): Token => {
    const token = tokens[at];
    if (!token || (expected !== undefined && token.text !== expected)) throw new SyntaxError(`expected ${expected} at ${at}: ${formula}`);
    at += 1;
    return token;
  };
  type Part = (cells: Cells) => Result;
  const list = (): Part[] => {
    take('(');
    const parts = [expression(0)];
    while (next() === ',') {
      take();
      parts.push(expression(0));
    }
    take(')');
    return parts;
  };
  const primary = (): Part => {
    if (next() === '(') {
      take();
      const inner = expression(0);
      take(')');
      return inner;
    }
    if (next() === '-') {
      take();
      const inner = primary();
      return (cells) => 0 - numeric(single(inner(cells)));
    }
    const token = take();
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind === 'text') return () => token.text.slice(1, -1).replaceAll('""', '"');
    if (token.text === 'TRUE' || token.text === 'FALSE') return () => token.text === 'TRUE';
    if (next() === '(') {
      const apply = functions[token.text];
      if (!apply) throw new SyntaxError(`no function ${token.text}`);
      const parts = list();
      return (cells) => apply(parts.map((part) => () => part(cells)));
    }
    if (token.kind !== 'name') throw new SyntaxError(`unexpected ${token.text}: ${formula}`);
    return (cells) => lookUp(token.text, cells);
  };
  const expression = (level: number): Part => {
    const operators = levels[level];
    if (!operators) return primary();
    let left = expression(level + 1);
    while (tokens[at]?.kind === 'sign' && operators.includes(next())) {
      const apply = binaries[take().text];
      const [first, second] = [left, expression(level + 1)];
      left = (cells) => broadcast(first(cells), second(cells), (a, b) => apply?.(a, b));
    }
    return left;
  };
  const whole = expression(0);
  if (at < tokens.length) throw new SyntaxError(`left over: ${formula.slice(0, 80)}`);
  return (cells) => single(whole(cells));
}

const compiled = new Map<string, (cells: Cells) => Value>();

/** What a formula gives; an error as its name, in the way of a cell. */
export function calculate(formula: string, cells: Cells): Value {
  const run = compiled.get(formula) ?? compile(formula);
  compiled.clear();
  compiled.set(formula, run);
  try {
    return run(cells);
  } catch (error) {
    if (error instanceof CellError) return error.message;
    throw error;
  }
}
