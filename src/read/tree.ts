// A YAML file as it is written: values with their styles, source texts and comments, so that it can be printed again.

export interface ScalarPiece {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'quoted' | 'block';
  /** As it stands in the file; '' for a value that is left out. */
  readonly raw: string;
  readonly value: unknown;
}

export interface CollectionPiece {
  readonly kind: 'map' | 'list';
  /** Written with brackets. */
  readonly flow: boolean;
  readonly entries: readonly EntryPiece[];
  /** Comments behind its last entry; '' is a blank line. */
  readonly end: readonly string[];
}

export type Piece = ScalarPiece | CollectionPiece;

/** An entry of a map, or of a list: there it has no key. */
export interface EntryPiece {
  readonly key?: ScalarPiece;
  readonly value: Piece;
  /** Comments on lines of their own above it; '' is a blank line. */
  readonly before: readonly string[];
  /** Comments on its line. */
  readonly after: readonly string[];
}

export interface YamlTree {
  /** Comments at the top that belong to none of the entries; '' is a blank line. */
  readonly head: readonly string[];
  readonly root: Piece;
  /** Comments behind everything, where the whole is not a block. */
  readonly tail: readonly string[];
}

/** Text of a key; a key is always a text here. */
export const keyText = ({ key }: EntryPiece): string => (key ? String(key.value) : '');
