// Automatic numbering: `（一）` and `3.2` that nobody typed. The number is no part of the text, but people see and quote it.
import { type Element, readElements } from '../xlsx/parts.ts';
import type { Zip, ZipEntry } from '../zip.ts';
import { valOf } from './styles.ts';

interface Level {
  start: number;
  format: string;
  /** `%1、`: the number of each level in its place. */
  pattern: string;
}

interface List {
  readonly levels: Map<number, Level>;
  /** Starts that this list sets anew. */
  readonly starts: Map<number, number>;
  readonly abstract: string;
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
  /** How far each numbered list has come, by the id of what its lists share. */
  readonly counters: Map<string, number[]>;
  readonly restarted: Set<string>;
}

const digits = '〇一二三四五六七八九';

/** Chinese counting up to 99, which is what outlines have; larger ones as digits. */
function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`;
}

function roman(value: number): string {
  const steps = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const; // biome-ignore format: one table
  let rest = value < 1 || value > 399 ? 0 : value;
  let text = rest === 0 ? String(value) : '';
  for (const [size, sign] of steps) for (; rest >= size; rest -= size) text += sign;
  return text;
}

const letters = (value: number, first: number): string => {
  const repeat = Math.ceil(value / 26);
  return value < 1 || repeat > 9 ? String(value) : String.fromCharCode(first + ((value - 1) % 26)).repeat(repeat);
};

function printed(value: number, format: string): string {
  if (/^(chinese|japanese|taiwanese|ideograph).*(counting|legal|digital|traditional)/i.test(format)) return chinese(value);
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return letters(value, 65);
  if (format === 'lowerLetter') return letters(value, 97);
  if (format === 'decimalEnclosedCircle' && value >= 1 && value <= 20) return String.fromCharCode(0x245f + value);
  return String(value);
}

interface Draft {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly own: Map<number, Level>;
}

function setAnew<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

export function readNumbering(zip: Zip, entry: ZipEntry | undefined): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const drafts = new Map<string, Draft>();
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let draft: Draft | undefined;
  let overridden = 0;
  const visit = ({ name, parent, attributes }: Element) => {
    const value = valOf(attributes);
    const named = (key: string) => attributes.get(`:${key}`) ?? attributes.get(key) ?? '';
    if (name === 'abstractNum') levels = setAnew(abstracts, named('abstractNumId'), new Map());
    else if (name === 'num' && parent === 'numbering') {
      draft = setAnew(drafts, named('numId'), { abstract: '', starts: new Map(), own: new Map() });
    } else if (name === 'abstractNumId' && draft) draft.abstract = value;
    else if (name === 'lvlOverride') overridden = Number(named('ilvl'));
    else if (name === 'startOverride') draft?.starts.set(overridden, Number(value));
    else if (name === 'lvl') {
      level = { start: 1, format: 'decimal', pattern: '' };
      (parent === 'lvlOverride' ? draft?.own : levels)?.set(Number(named('ilvl')), level);
    } else if (!level || parent !== 'lvl') return;
    else if (name === 'start') level.start = Number(value);
    else if (name === 'numFmt') level.format = value;
    else if (name === 'lvlText') level.pattern = value;
  };
  if (entry) readElements(zip, entry, visit);
  const lists = [...drafts].map(
    ([id, { abstract, starts, own }]) => [id, { abstract, starts, levels: new Map([...(abstracts.get(abstract) ?? []), ...own]) }] as const,
  );
  return { lists: new Map(lists), counters: new Map(), restarted: new Set() };
}

/** The number of the next paragraph of that list and level; undefined for bullets and unknown lists. Counts on. */
export function nextNumber(numbering: Numbering, id: string, level: number): string | undefined {
  const list = numbering.lists.get(id);
  const own = list?.levels.get(level);
  if (!list || !own || !(level >= 0 && level < 9)) return undefined;
  const counters = numbering.counters.get(list.abstract) ?? [];
  numbering.counters.set(list.abstract, counters);
  const override = list.starts.get(level);
  const key = `${id} ${level}`;
  const restart = override !== undefined && !numbering.restarted.has(key);
  numbering.restarted.add(key);
  const startOf = (at: number) => list.levels.get(at)?.start ?? 1;
  const before = counters[level];
  counters[level] = restart ? override : before === undefined ? startOf(level) : before + 1;
  counters.length = level + 1;
  if (own.format === 'bullet' || own.format === 'none') return undefined;
  const text = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return printed(counters[at] ?? startOf(at), list.levels.get(at)?.format ?? 'decimal');
  });
  return text === '' ? undefined : text;
}
