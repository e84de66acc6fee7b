// Data read from a YAML file together with the place of every value: plain JSON, so that it can be cached as it is.
import type { Location } from '../diagnostic.ts';
import type { Layer } from '../model.ts';

/** Line, column, end column (0: on another line) of a value, and of its key where it has one. */
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
}

/** JSON pointer (RFC 6901) of a path. */
export function pointer(path: readonly (string | number)[]): string {
  let text = '';
  for (const step of path)
    text += `/${typeof step === 'number' || !/[~/]/.test(step) ? step : step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return text;
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

/** Where the value at a path stands (`key`: its key); a missing value falls back to the nearest existing ancestor. Never throws. */
export function locate(document: PlainDocument, path: readonly (string | number)[], key = false): Location {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = pointer(path.slice(0, length));
    const position = Object.hasOwn(document.positions, place) ? document.positions[place] : undefined;
    if (!position) continue;
    const useKey = position.length > 3 && (key || length < path.length);
    const [line = 1, column = 1, end = 0] = useKey ? position.slice(3) : position;
    return {
      kind: 'text',
      file: document.layers?.files[originOf(document, path.slice(0, length))]?.file ?? document.file,
      line,
      column,
      ...(end > 0 && { endColumn: end }),
    };
  }
  return { kind: 'file', file: document.file };
}
