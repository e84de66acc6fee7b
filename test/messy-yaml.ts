// Plain data written as YAML the way people do: any order of keys, indentation, style and quoting, with comments that say where they are.
import fc from 'fast-check';

export interface Messy {
  readonly text: string;
  /** Comments by what they are about: the path of ids, keys and numbers of the entry that they stand above or behind. */
  readonly above: ReadonlyMap<string, string>;
  readonly behind: ReadonlyMap<string, string>;
}

export interface NumberText {
  readonly number: string;
}

/** A number with the text that it is written as. */
export const isNumberText = (value: unknown): value is NumberText =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 1 && 'number' in value && typeof value.number === 'string';

type Random = (below: number) => number;

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

interface Pen {
  readonly random: Random;
  readonly above: Map<string, string>;
  readonly behind: Map<string, string>;
}

export function messyYaml(data: unknown, seed: number, newline = '\n'): Messy {
  const pen: Pen = { random: randomOf(seed), above: new Map(), behind: new Map() };
  const lines = block(data, '', pen);
  return { text: lines.join(newline) + newline, above: pen.above, behind: pen.behind };
}

const chance = (pen: Pen, percent: number): boolean => pen.random(100) < percent;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isNumberText(value);

function shuffled<T>(items: readonly T[], pen: Pen): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(pen.random(left.length), 1));
}

/** Lines of a collection that is not empty. */
function block(data: unknown, path: string, pen: Pen): string[] {
  const entries: [string, unknown][] = isList(data)
    ? data.map((item, index): [string, unknown] => [String(index), item])
    : shuffled(Object.entries(data as Record<string, unknown>), pen);
  return entries.flatMap(([key, value]) => {
    const place = `${path}/${key}`;
    const comment = chance(pen, 20) ? [`#${chance(pen, 50) ? ' ' : ''}above ${place}`.trimEnd()] : [];
    if (comment[0]) pen.above.set(place, comment[0]);
    const blanks = Array<string>(chance(pen, 20) ? 1 + pen.random(3) : 0).fill('');
    const lines = entry(isList(data) ? '-' : `${text(key, pen)}:`, value, place, pen);
    return [...blanks, ...comment, ...lines];
  });
}

function entry(lead: string, value: unknown, place: string, pen: Pen): string[] {
  const behind = chance(pen, 15) ? ` ${chance(pen, 50) ? '   ' : ''}# behind ${place}`.trimEnd() : '';
  if (behind !== '') pen.behind.set(place, behind.trim());
  const collection = (isList(value) && value.length > 0) || (isMap(value) && Object.keys(value).length > 0);
  if (!collection || chance(pen, 40)) {
    const lines = !collection && typeof value === 'string' && chance(pen, 25) ? several(value) : undefined;
    if (lines) return [`${lead} ${lines[0]}${behind}`, ...lines.slice(1)];
    return [`${lead} ${inline(value, false, pen)}${behind}`];
  }
  const step = ' '.repeat(1 + pen.random(4));
  const inner = block(value, place, pen);
  if (lead !== '-') {
    // A list may stand in the column of its key.
    const flush = isList(value) && chance(pen, 30);
    return [`${lead}${behind}`, ...inner.map((line) => (line === '' || flush ? line : step + line))];
  }
  pen.behind.delete(place);
  const start = inner.findIndex((line) => line !== '' && !line.startsWith('#'));
  const leading = inner.slice(0, start).filter((line) => line !== '');
  if (leading.length > 0) return ['-', ...inner.map((line) => (line === '' ? line : ` ${step}${line}`))];
  return [`-${step}${inner[start]}`, ...inner.slice(start + 1).map((line) => (line === '' ? line : ` ${step}${line}`))];
}

/** A text behind `|` or `>`, which must have something in every line. */
function several(value: string): string[] | undefined {
  if (!/^\S[^\n]*(\n\S[^\n]*)*\n?$/.test(value) || /[\u0000-\u0009\u000b-\u001f\u0085\u00a0\u200b\u2028\u2029]/.test(value))
    return undefined;
  const end = value.endsWith('\n');
  const lines = (end ? value.slice(0, -1) : value).split('\n');
  if (lines.some((line) => line.trimEnd() !== line || line.includes('\t'))) return undefined;
  return [`|${end ? '' : '-'}`, ...lines.map((line) => `${' '.repeat(3)}${line}`)];
}

function inline(value: unknown, flow: boolean, pen: Pen): string {
  if (isNumberText(value)) return value.number;
  if (value === null) return flow || chance(pen, 50) ? 'null' : '~';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, pen);
  const gap = chance(pen, 30) ? ' ' : '';
  if (isList(value)) return `[${gap}${value.map((item) => inline(item, true, pen)).join(chance(pen, 30) ? ' , ' : ', ')}${gap}]`;
  const pairs = shuffled(Object.entries(value as Record<string, unknown>), pen);
  return `{${gap}${pairs.map(([key, item]) => `${text(key, pen)}: ${inline(item, true, pen)}`).join(', ')}${gap}}`;
}

const plain = /^[a-z\u4e00-\u9fff][a-z_\u4e00-\u9fff]*( [a-z\u4e00-\u9fff]+)*$/;
const words = /^(?:y|n|yes|no|on|off|true|false|null)$/;

function text(value: string, pen: Pen): string {
  if (plain.test(value) && !words.test(value) && chance(pen, 70)) return value;
  if (!/[\n\r\t\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ud800-\udfff\ufeff]/.test(value) && chance(pen, 50))
    return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(
    /[\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const key = fc.oneof(
  fc.constantFrom('id', 'title', 'type', 'points', 'rule', 'children', 'measure', 'value', 'no', 'yes', '1.1', 'a: b', '#', '-', '甲'),
  fc.string({ unit: fc.constantFrom('a', 'b', '一', ' ', ':', '#', ',', '{', '-', '"', "'"), minLength: 1, maxLength: 5 }),
);
const someText = fc.oneof(
  fc.constantFrom(
    '',
    'plain words',
    '10',
    '1.10',
    '95%',
    'no',
    '~',
    '2024-01-01',
    'a: b',
    'a #b',
    "it's",
    'say "x"',
    'one\ntwo\n',
    '一二三 四',
  ),
  fc.string({
    unit: fc.constantFrom(
      'a',
      '一',
      ' ',
      ':',
      '#',
      ',',
      ']',
      '-',
      '"',
      "'",
      '\\',
      '\n',
      '\t',
      '%',
      '&',
      '*',
      '!',
      '|',
      '>',
      '?',
      '\u00a0',
      '\u200b',
    ),
    maxLength: 12,
  }),
  fc.string({ unit: fc.constantFrom('一', '二', '三四五六', ' '), minLength: 30, maxLength: 90 }),
);
const someNumber = fc
  .tuple(
    fc.boolean(),
    fc.nat(10_000),
    fc.option(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 4 }), { nil: undefined }),
  )
  .map(
    ([minus, whole, decimals]): NumberText => ({ number: `${minus ? '-' : ''}${whole}${decimals === undefined ? '' : `.${decimals}`}` }),
  );

/** Any data that a YAML file of ours may hold; the whole is a map with something in it. */
export const someData: fc.Arbitrary<Record<string, unknown>> = fc
  .letrec<{ value: unknown; map: Record<string, unknown> }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      someText,
      someNumber,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      tie('map'),
    ),
    map: fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  }))
  .map.filter((map) => Object.keys(map).length > 0);
