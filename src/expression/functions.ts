/** What may stand in a function's brackets. */
export interface Signature {
  readonly least: number;
  /** Absent where any number of arguments is possible. */
  readonly most?: number;
  /** How it is written, for messages. */
  readonly usage: string;
}

export const functions: ReadonlyMap<string, Signature> = new Map([
  ['if', { least: 3, most: 3, usage: 'if(condition, a, b)' }],
  ['min', { least: 1, usage: 'min(a, b, …)' }],
  ['max', { least: 1, usage: 'max(a, b, …)' }],
  ['sum', { least: 1, usage: 'sum(a, b, …)' }],
  ['abs', { least: 1, most: 1, usage: 'abs(x)' }],
  ['round', { least: 1, most: 2, usage: 'round(x, 2)' }],
  ['floor', { least: 1, most: 1, usage: 'floor(x)' }],
  ['ceil', { least: 1, most: 1, usage: 'ceil(x)' }],
  ['reported', { least: 1, most: 1, usage: 'reported(x)' }],
]);

/** Names kept free for what is computed from registers and from earlier assessments. */
export const reservedFunctions: ReadonlySet<string> = new Set(
  'count total share latest earliest first last rank mean average median percentile baseline previous workdays any all'.split(' '),
);
