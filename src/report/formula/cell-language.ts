// What stands in a cell behind the equals sign, as a plain tree, and its text. Only functions that Excel 2010, WPS and LibreOffice share.

type Name =
  | 'ABS'
  | 'AND'
  | 'CHOOSE'
  | 'COUNTIF'
  | 'EXACT'
  | 'IF'
  | 'INT'
  | 'ISNUMBER'
  | 'LEFT'
  | 'MAX'
  | 'MIN'
  | 'MOD'
  | 'N'
  | 'NOT'
  | 'OR'
  | 'ROUND'
  | 'SIGN'
  | 'SUM'
  | 'SUMPRODUCT'
  | 'TRIM';
type Operator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '&';

/** `limit` is the bound of the figures that a formula is exact for, chosen when all of it is known; `share` is what it is divided by. */
export type Formula =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'place'; readonly address: string }
  | { readonly kind: 'limit'; readonly decimals: number }
  | { readonly kind: 'call'; readonly name: Name; readonly arguments: readonly Formula[] }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

export const number = (value: number | bigint): Formula => ({ kind: 'number', text: String(value) });
/** A number by its decimal text. */
export const decimal = (text: string): Formula => ({ kind: 'number', text });
export const text = (words: string): Formula => ({ kind: 'text', text: words });
export const place = (address: string): Formula => ({ kind: 'place', address });
export const call = (name: Name, ...parts: readonly Formula[]): Formula => ({ kind: 'call', name, arguments: parts });
export const binary = (operator: Operator, left: Formula, right: Formula): Formula => ({ kind: 'binary', operator, left, right });
export const yes: Formula = { kind: 'boolean', boolean: true };
export const no: Formula = { kind: 'boolean', boolean: false };
export const empty = text('');

const isBoolean = (formula: Formula, boolean: boolean): boolean => formula.kind === 'boolean' && formula.boolean === boolean;
const distinct = (parts: readonly Formula[]): Formula[] => [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
const flat = (name: Name, parts: readonly Formula[]): Formula[] =>
  parts.flatMap((part) => (part.kind === 'call' && part.name === name ? part.arguments : [part]));

/** All of the conditions; of none, true. */
export function allOf(conditions: readonly Formula[]): Formula {
  if (conditions.some((one) => isBoolean(one, false))) return no;
  const [first, ...rest] = distinct(
    flat(
      'AND',
      conditions.filter((one) => !isBoolean(one, true)),
    ),
  );
  if (!first) return yes;
  return rest.length === 0 ? first : call('AND', first, ...rest);
}

/** Any of the conditions; of none, false. */
export function anyOf(conditions: readonly Formula[]): Formula {
  if (conditions.some((one) => isBoolean(one, true))) return yes;
  const [first, ...rest] = distinct(
    flat(
      'OR',
      conditions.filter((one) => !isBoolean(one, false)),
    ),
  );
  if (!first) return no;
  return rest.length === 0 ? first : call('OR', first, ...rest);
}

export const not = (condition: Formula): Formula =>
  condition.kind === 'boolean' ? { kind: 'boolean', boolean: !condition.boolean } : call('NOT', condition);

export function either(condition: Formula, then: Formula, otherwise: Formula): Formula {
  if (condition.kind === 'boolean') return condition.boolean ? then : otherwise;
  return JSON.stringify(then) === JSON.stringify(otherwise) ? then : call('IF', condition, then, otherwise);
}

/** The largest of whole codes; numbers that are known are taken together. */
export function largestOf(codes: readonly Formula[]): Formula {
  const known = codes.flatMap((code) => (code.kind === 'number' ? [Number(code.text)] : []));
  const open = distinct(codes.filter((code) => code.kind !== 'number'));
  const least = Math.max(0, ...known);
  if (open.length === 0) return number(least);
  const parts = least > 0 ? [...open, number(least)] : open;
  return parts.length === 1 && parts[0] ? parts[0] : call('MAX', ...parts);
}

const strengths: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** A power of ten, as spreadsheets write large ones. */
const scientific = (value: number): string => (value < 1_000_000 ? String(value) : `1E+${String(value).length - 1}`);

/** The text without the equals sign; `limit` is the figure that stands for the bound. */
export function printFormula(formula: Formula, limit: number): string {
  const inner = (part: Formula, operator: Operator, right: boolean): string => {
    const printed = printFormula(part, limit);
    if (part.kind === 'number' && part.text.startsWith('-')) return `(${printed})`;
    if (part.kind !== 'binary') return printed;
    const [outer, own] = [strengths[operator], strengths[part.operator]];
    const apart =
      own < outer || (own === outer && (right ? operator !== '+' && !(operator === '*' && part.operator === '*') : outer === 1));
    return apart ? `(${printed})` : printed;
  };
  switch (formula.kind) {
    case 'number':
      return formula.text;
    case 'text':
      return quoted(formula.text);
    case 'boolean':
      return formula.boolean ? 'TRUE' : 'FALSE';
    case 'place':
      return formula.address;
    case 'limit':
      return scientific(limit / 10 ** formula.decimals);
    case 'call':
      return `${formula.name}(${formula.arguments.map((part) => printFormula(part, limit)).join(',')})`;
    case 'binary':
      return `${inner(formula.left, formula.operator, false)}${formula.operator}${inner(formula.right, formula.operator, true)}`;
  }
}

/** How deep functions stand inside functions: Excel takes 64. */
export function depthOf(formula: Formula): number {
  if (formula.kind === 'binary') return Math.max(depthOf(formula.left), depthOf(formula.right));
  return formula.kind === 'call' ? 1 + Math.max(0, ...formula.arguments.map(depthOf)) : 0;
}

/** Excel refuses longer formulas and more functions inside each other. */
export const longest = 8192;
export const deepest = 64;
