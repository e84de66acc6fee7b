// A document as a tree whose every value carries its own file and place, so that pieces of several files can be put together.
import type { Location } from '../../diagnostic.ts';
import { type Layers, type PlainDocument, type Position, placeAt, pointer } from '../../read/plain.ts';

export interface Piece {
  readonly file: string;
  readonly position: Position;
  readonly content: Content;
}

type Scalar = string | number | boolean | null | undefined;
export type Content = Scalar | readonly Piece[] | ReadonlyMap<string, Piece>;

const isList = (content: Content): content is readonly Piece[] => Array.isArray(content);

/** The entries of a map, in order; nothing else has any. */
export const entriesOf = ({ content }: Piece): ReadonlyMap<string, Piece> => (content instanceof Map ? content : new Map());
export const isMapping = ({ content }: Piece): boolean => content instanceof Map;
export const isSequence = ({ content }: Piece): boolean => isList(content);
export const itemsOf = ({ content }: Piece): readonly Piece[] => (isList(content) ? content : []);
export const textOf = ({ content }: Piece): string | undefined => (typeof content === 'string' ? content.trim() : undefined);
export const entryOf = (piece: Piece, key: string): Piece | undefined => entriesOf(piece).get(key);
export const textAt = (piece: Piece, key: string): string | undefined => {
  const entry = entryOf(piece, key);
  return entry && textOf(entry);
};

export const withContent = (piece: Piece, content: Content): Piece => ({ ...piece, content });

/** The map with one entry more, or another. */
export const withEntry = (piece: Piece, key: string, value: Piece): Piece =>
  withContent(piece, new Map([...entriesOf(piece), [key, value]]));

export const withoutEntries = (piece: Piece, keys: readonly string[]): Piece =>
  withContent(piece, new Map([...entriesOf(piece)].filter(([key]) => !keys.includes(key))));

/** Whether two pieces say the same, wherever they stand; the order of the keys of a map says nothing. */
export function isSame(left: Piece, right: Piece): boolean {
  const [one, other] = [left.content, right.content];
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, index) => other[index] !== undefined && isSame(item, other[index]));
  }
  if (!(one instanceof Map) || !(other instanceof Map)) return one === other;
  return (
    one.size === other.size &&
    [...entriesOf(left)].every(([key, entry]) => {
      const counterpart = entryOf(right, key);
      return counterpart !== undefined && isSame(entry, counterpart);
    })
  );
}

/** The same value as the entry of a key that stands elsewhere in its file. */
export const underKey = (piece: Piece, key: Piece): Piece => ({
  ...piece,
  position: [...piece.position.slice(0, 4), ...key.position.slice(0, 4)],
});

/** Where a piece stands, or its key. */
export const placeOf = ({ file, position }: Piece, key = false): Location => placeAt(file, position, key);

export function pieceOf({ file, data, positions }: PlainDocument): Piece {
  const make = (value: unknown, place: string): Piece => ({
    file,
    position: positions[place] ?? [1, 1, 1, 1],
    content: contentOf(value, place),
  });
  const contentOf = (value: unknown, place: string): Content => {
    if (Array.isArray(value)) return value.map((item, index) => make(item, `${place}/${index}`));
    if (typeof value !== 'object' || value === null) return value as Scalar;
    return new Map(Object.entries(value).map(([key, entry]) => [key, make(entry, place + pointer([key]))]));
  };
  return make(data, '');
}

/** The document of a tree; `files` are all that went into it, the named one first. `own` is the named file as it stands. */
export function documentOf(piece: Piece, own: PlainDocument, about: Omit<Layers, 'origins'>): PlainDocument {
  const { files } = about;
  const positions: [string, Position][] = [];
  const origins: [string, number][] = [];
  const numbers = new Map(files.map(({ file }, index) => [file, index]));
  const plain = ({ file, position, content }: Piece, place: string, around: string): unknown => {
    positions.push([place, position]);
    if (file !== around) origins.push([place, numbers.get(file) ?? 0]);
    if (isList(content)) return content.map((item, index) => plain(item, `${place}/${index}`, file));
    if (!(content instanceof Map)) return content;
    const entries = [...content].map(([key, entry]): [string, unknown] => [key, plain(entry, place + pointer([key]), file)]);
    // A null prototype, as the YAML reader makes it.
    return Object.assign(Object.create(null) as Record<string, unknown>, Object.fromEntries(entries));
  };
  const file = files[0]?.file ?? piece.file;
  const data = plain(piece, '', file);
  // What the file says of its layers is no data any more, but lint has something to say of it.
  const gone = Object.entries(own.positions).filter(([place]) => /^\/(?:extends$|include(?:\/|$))/.test(place));
  return { file, data, positions: Object.fromEntries([...positions, ...gone]), layers: { ...about, origins: Object.fromEntries(origins) } };
}
