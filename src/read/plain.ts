// Data read from a YAML file together with the place of every value: plain JSON, so that it can be cached as it is.
import type { Location } from '../diagnostic.ts';
import type { Layer } from '../model.ts';

/** Line, column, end line and end column of a value, then those of its key where it has one. */
export type Position = readonly number[];

export interface PlainDocument {
  readonly file: string;
  readonly data: unknown;
  /** By JSON pointer. */
  readonly positions: Readonly<Record<string, Position>>;
  /** Only where the data come from several files. */
  readonly layers?: Layers;
}

export interface Layers {
  readonly files: readonly Layer[];
  /** By JSON pointer, the number of the file in `files`: where a value stands in another file than the value around it. */
  readonly origins: Readonly<Record<string, number>>;
  /** Sealed files that were not there. */
  readonly absent: readonly string[];
  /** Where the named file extends another; the place is that of `extends`, which the data no longer have. */
  readonly extended?: Extended;
  /** Numbers of the named file's includes that hold nothing and are not sealed; the places are those of `include`. */
  readonly emptyParts: readonly number[];
}

export interface Extended {
  /** As it is written. */
  readonly reference: string;
  /** Those of what it leads to; empty where it says none. */
  readonly id: string;
  readonly version: string;
  /** The named file changes nothing but how the framework is called; false where that cannot be known. */
  readonly isUnchanged: boolean;
}

/** One step of a JSON pointer (RFC 6901), without its slash. */
export const pointerStep = (step: string | number): string | number =>
  typeof step === 'number' || !/[~/]/.test(step) ? step : step.replaceAll('~', '~0').replaceAll('/', '~1');

/** JSON pointer (RFC 6901) of a path. */
export function pointer(path: readonly (string | number)[]): string {
  let text = '';
  for (const step of path) text += `/${pointerStep(step)}`;
  return text;
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Path of a JSON pointer; array indexes come back as text. */
export function pathOf(text: string): string[] {
  return text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The number of the file that a value stands in: 0 is the named one. */
export function originOf({ layers }: PlainDocument, path: readonly (string | number)[]): number {
  for (let length = path.length; layers && length >= 0; length -= 1) {
    const place = pointer(path.slice(0, length));
    const origin = Object.hasOwn(layers.origins, place) ? layers.origins[place] : undefined;
    if (origin !== undefined) return origin;
  }
  return 0;
}

/** A position as a place of its file: that of the value, or of its key where it has one. */
export function placeAt(file: string, position: Position, key = false): Location {
  const [line = 1, column = 1, endLine = line, endColumn = column] = key && position.length > 4 ? position.slice(4) : position;
  return { kind: 'text', file, line, column, ...(endColumn > 0 && { endColumn }), ...(endLine > line && { endLine }) };
}

/** Where the value at a path stands (`key`: its key); a missing value falls back to the nearest existing ancestor. Never throws. */
export function locate(document: PlainDocument, path: readonly (string | number)[], key = false): Location {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = pointer(path.slice(0, length));
    const position = Object.hasOwn(document.positions, place) ? document.positions[place] : undefined;
    if (!position) continue;
    const file = document.layers?.files[originOf(document, path.slice(0, length))]?.file ?? document.file;
    const found = placeAt(file, position, key || length < path.length);
    // Something is missing in a map without a key: where it begins says it, the whole of it would say too much.
    const whole = length < path.length && position.length <= 4 && found.kind === 'text' && found.endLine !== undefined;
    return whole ? { kind: 'text', file, line: found.line, column: found.column } : found;
  }
  return { kind: 'file', file: document.file };
}
