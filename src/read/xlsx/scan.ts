// The state of reading one sheet, shared by its scanner and its cell readers. Plain data; one object per sheet and pass.
import type { Cell, CellRange, HiddenColumns, Row } from '../table.ts';
import type { Concealment } from './concealed.ts';
import type { Findings } from './findings.ts';
import type { Part } from './parts.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Styles } from './styles.ts';

/** What the sheets of one workbook have in common. */
export interface Shared {
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  /** Text of dates by their number, for numbers of at most five characters. */
  readonly dates: Map<string, string>;
  /** Non-empty cells of all sheets so far. */
  readonly counted: { cells: number };
}

export interface Scan extends Shared {
  readonly part: Part;
  readonly findings: Findings;
  readonly merges: CellRange[];
  readonly hiddenColumns: HiddenColumns[];
  /** Ranges of the sheet's own filters that hold criteria; `filter` is that of the filter that is being read. */
  readonly filters: CellRange[];
  filter: CellRange | undefined;
  /** The sheet says that something is filtered; rows are flat unless they have a height of their own; a hidden row was seen. */
  filterMode: boolean;
  flatByDefault: boolean;
  sawHidden: boolean;

  /** Bytes not yet read are those below `to`; behind them stand zeros, which no XML contains, so that no comparison runs on. */
  work: Buffer;
  to: number;
  /** The same bytes as characters, for searching and cutting; '' until they are wanted. */
  latin1: string;
  /** Where in them the last `</c>` begins. */
  lastCellEnd: number;
  /** How many of the bytes are known to be UTF-8. */
  checked: number;

  /** The root element was seen. */
  rooted: boolean;
  /** Open elements. */
  depth: number;
  inData: boolean;
  inRow: boolean;
  row: number;
  concealed: Concealment | undefined;
  /** Of the last cell. */
  column: number;
  ascending: boolean;
  cells: Cell[];
  /** Finished rows that were not handed out yet. */
  rows: Row[];
}

/** Zeros behind the bytes: more than the reader of cells ever looks ahead. */
export const paddingBytes = 64;

// Small pieces stay in the caches and in V8's young generation (measured: 16 to 64 KiB are equally fast, larger ones slower).
const workBytes = 32 * 1024;

export function createScan(shared: Shared, part: Part, merges: CellRange[], hiddenColumns: Scan['hiddenColumns']): Scan {
  return {
    ...shared,
    part,
    findings: new Map(),
    merges,
    hiddenColumns,
    filters: [],
    filter: undefined,
    filterMode: false,
    flatByDefault: false,
    sawHidden: false,
    work: Buffer.alloc(workBytes),
    to: 0,
    latin1: '',
    lastCellEnd: -1,
    checked: 0,
    rooted: false,
    depth: 0,
    inData: false,
    inRow: false,
    row: 0,
    concealed: undefined,
    column: 0,
    ascending: true,
    cells: [],
    rows: [],
  };
}
