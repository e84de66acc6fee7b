// 合成后的指标体系: a framework as if it had been written as one file, every value with the place that it comes from.
import { formatLocation } from '../diagnostic.ts';
import { printExact } from '../points.ts';
import { locate, type PlainDocument, pointer } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import { version } from '../version.ts';

type Path = readonly (string | number)[];

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const originOf = (document: PlainDocument, path: Path): string => formatLocation(locate(document, path));

/** A text that YAML reads back as just this text without quotes. */
const isPlain = (text: string): boolean =>
  /^[\p{Script=Han}A-Za-z_/][\p{Script=Han}\p{P}\w %+=/<>*-]*$/u.test(text) &&
  !/^(?:true|false|null|yes|no|on|off)$/i.test(text) &&
  !/: |:$| #|\s$|[[\]{},`"'|\\]/.test(text);

const isKey = (key: string): boolean => /^[\p{Script=Han}A-Za-z_][\p{Script=Han}\w.]*$/u.test(key) && !/^(?:true|false|null)$/i.test(key);

function scalar(value: unknown): string {
  if (typeof value === 'number') return printExact(exactNumber(value));
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  return Array.isArray(value) ? '[]' : isMap(value) ? '{}' : String(value);
}

/** Lines of YAML; the first one goes behind `- ` or `key:`. */
function linesOf(document: PlainDocument, value: unknown, path: Path, indent: string): string[] {
  if (Array.isArray(value) && !isEmpty(value))
    return value.flatMap((item: unknown, index) => {
      const inner = linesOf(document, item, [...path, index], `${indent}  `);
      return isNested(item) ? [`${indent}- ${(inner[0] ?? '').trimStart()}`, ...inner.slice(1)] : [`${indent}- ${inner[0] ?? ''}`];
    });
  if (isMap(value) && !isEmpty(value))
    return Object.entries(value).flatMap(([key, entry]) => {
      const name = `${indent}${isKey(key) ? key : JSON.stringify(key)}:`;
      const inner = linesOf(document, entry, [...path, key], `${indent}  `);
      return isNested(entry) ? [name, ...inner] : [`${name} ${inner[0] ?? ''}`];
    });
  return [`${scalar(value)}  # ${originOf(document, path)}`];
}

const isNested = (value: unknown): boolean => (Array.isArray(value) || isMap(value)) && !isEmpty(value);

const head = ['lawgov', 'id', 'version', 'title', 'status'];

/** Putting layers together leaves what names the framework behind what it is made of. */
const headFirst = (data: unknown): unknown =>
  isMap(data)
    ? Object.fromEntries([...head.filter((key) => Object.hasOwn(data, key)).map((key) => [key, data[key]]), ...Object.entries(data)])
    : data;

/** YAML with the origin of every value behind it: valid, and read back it is the same framework. */
export function renderResolvedYaml(document: PlainDocument, value: unknown = document.data, path: Path = []): string {
  return `${linesOf(document, path.length === 0 ? headFirst(value) : value, path, '').join('\n')}\n`;
}

interface Leaf {
  readonly path: string;
  readonly value: unknown;
  readonly location: string;
}

function leavesOf(document: PlainDocument, value: unknown, path: Path): Leaf[] {
  if (Array.isArray(value) && !isEmpty(value)) return value.flatMap((item, index) => leavesOf(document, item, [...path, index]));
  if (isMap(value) && !isEmpty(value)) return Object.entries(value).flatMap(([key, entry]) => leavesOf(document, entry, [...path, key]));
  return [{ path: pointer(path), value, location: originOf(document, path) }];
}

/** `resolve --format json`, valid against schemas/resolved.schema.json: every value by JSON pointer with its origin. */
export function renderResolvedJson(document: PlainDocument, value: unknown = document.data, path: Path = []): string {
  const files = document.layers?.files ?? [{ file: document.file }];
  const values = leavesOf(document, value, path);
  const absent = document.layers?.absent ?? [];
  return `${JSON.stringify({ lawgov: 1, kind: 'resolved', tool: { name: 'lawgov', version }, files, absent, values }, null, 2)}\n`;
}
