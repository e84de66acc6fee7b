// What an import is made of: the tree found in a table, every guess on the way, and what became of every row.
import type { Location } from '../diagnostic.ts';
import type { Exact } from '../points.ts';
import type { Text } from '../text.ts';

/** high: the table says so itself; medium: the usual meaning of what it says; low: somebody has to look. */
export type Confidence = 'high' | 'medium' | 'low';

/** What a guess is about. */
export type GuessKind = 'table' | 'column' | 'level' | 'points' | 'title' | 'split' | 'rule' | 'adjustment' | 'scoring' | 'match';

export interface Guess {
  readonly kind: GuessKind;
  readonly confidence: Confidence;
  readonly text: Text;
  readonly location: Location;
}

/** What became of a row: `left` is the only one that did not come into the framework. */
export type Fate = 'title' | 'header' | 'section' | 'item' | 'part' | 'subtotal' | 'note' | 'left';

export interface RowFate {
  readonly location: Location;
  readonly fate: Fate;
  /** Its words, shortened. */
  readonly words: string;
  /** Why it was left. */
  readonly reason?: Text;
}

/** Points as a cell or a text gives them. */
export interface FoundPoints {
  readonly points: Exact;
  /** 1-5.5分: the lower end. */
  readonly from?: Exact;
  /** 各60分: everything below is worth as much. */
  readonly each?: boolean;
  readonly location: Location;
}

/** Plain YAML data. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainMap = { readonly [key: string]: Plain };

/** A node while it is put together; `details` of a leaf are the texts that say what is asked. */
export interface Node {
  id: string;
  no: string;
  title: string;
  /** The whole text that the title was cut from or split from. */
  readonly source: string;
  readonly details: string[];
  readonly clauses: string[];
  readonly methods: string[];
  readonly owners: string[];
  readonly evidence: string[];
  readonly basis: string[];
  /** Cells that no field has a place for: kept as comments. */
  readonly comments: string[];
  points: FoundPoints | undefined;
  readonly children: Node[];
  /** Its parts are for different classes of units: only one of them counts for each. */
  isChoice?: boolean;
  rule?: PlainMap;
  measure?: PlainMap;
  /** Taken from the framework that this one is laid over. */
  borrowed?: PlainMap;
  readonly location: Location;
  readonly row: number;
  /** The last of its rows. */
  lastRow: number;
}

/** A total that the table states, beside what its rows come to. */
export interface SumCheck {
  readonly title: string;
  readonly stated: Exact;
  /** Undefined where a part has no points. */
  readonly found: Exact | undefined;
  readonly location: Location;
}

export interface Match {
  readonly node: Node;
  /** Id in the other framework. */
  readonly id: string;
  readonly title: string;
  /** Share of what the two titles have in common; 1: the same. */
  readonly likeness: number;
  readonly taken: boolean;
}

export interface Imported {
  readonly title: string;
  readonly roots: readonly Node[];
  readonly bonuses: readonly Node[];
  readonly vetoes: readonly Node[];
  /** Lines for the head of the file: what stood above and below the tables. */
  readonly notes: readonly string[];
  readonly guesses: Guess[];
  readonly rows: readonly RowFate[];
  readonly sums: SumCheck[];
  readonly scored: boolean;
  readonly year: string | undefined;
}
