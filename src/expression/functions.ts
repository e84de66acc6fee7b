/** What may stand in a function's brackets. */
export interface Signature {
  readonly least: number;
  /** Absent where any number of arguments is possible. */
  readonly most?: number;
  /** How it is written, for messages. */
  readonly usage: string;
  /** Functions of a register: what is asked of its records, behind the register itself. */
  readonly records?: readonly ('number' | 'date' | 'boolean')[];
}

const ofRecords = (name: string, kind: 'number' | 'date', value: string): [string, Signature] => [
  name,
  { least: 2, most: 3, usage: `${name}(register, ${value}, condition)`, records: [kind, 'boolean'] },
];

export const functions: ReadonlyMap<string, Signature> = new Map<string, Signature>([
  ['if', { least: 3, most: 3, usage: 'if(condition, a, b)' }],
  ['min', { least: 1, usage: 'min(a, b, …)' }],
  ['max', { least: 1, usage: 'max(a, b, …)' }],
  ['sum', { least: 1, usage: 'sum(a, b, …)' }],
  ['abs', { least: 1, most: 1, usage: 'abs(x)' }],
  ['round', { least: 1, most: 2, usage: 'round(x, 2)' }],
  ['floor', { least: 1, most: 1, usage: 'floor(x)' }],
  ['ceil', { least: 1, most: 1, usage: 'ceil(x)' }],
  ['reported', { least: 1, most: 1, usage: 'reported(x)' }],
  ['workdays', { least: 2, most: 2, usage: 'workdays(from, to)' }],
  ['count', { least: 1, most: 2, usage: 'count(register, condition)', records: ['boolean'] }],
  ['share', { least: 2, most: 3, usage: 'share(register, condition, among)', records: ['boolean', 'boolean'] }],
  ['any', { least: 2, most: 2, usage: 'any(register, condition)', records: ['boolean'] }],
  ['all', { least: 2, most: 2, usage: 'all(register, condition)', records: ['boolean'] }],
  ...['total', 'average', 'median', 'largest', 'smallest'].map((name) => ofRecords(name, 'number', 'number')),
  ...['latest', 'earliest'].map((name) => ofRecords(name, 'date', 'date')),
]);

/** Names kept free for what is computed from earlier assessments and from the order of records. */
export const reservedFunctions: ReadonlySet<string> = new Set('first last rank mean percentile baseline previous'.split(' '));
