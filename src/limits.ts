// Every limit on what a file may ask of this program, with its reason. A limit is the last value that is still accepted.

const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  // ── YAML ──
  /** The largest known framework has 0.1 MB; parsing takes about 1 s for each 0.2 MB. */
  yamlBytes: 1 * MiB,
  /** Frameworks nest 8 deep. Deeply nested text can abort the process inside the `yaml` package, so it is counted before. */
  yamlDepth: 32,

  // ── scoring clauses ──
  /** Characters of a clause that are read at once: real ones stop every 10 to 40. Longer ones are prose, and slow to try. */
  clausePhrase: 160,

  // ── reports in prose ──
  /** A template that finds a figure in a report; longer ones fit one report only. */
  mentionCharacters: 200,
  /** Bytes of a report as plain text; a yearly report has some 30 KB, a five-year plan 120. */
  reportBytes: 4 * MiB,
  /** Characters of one sentence that templates are tried on; real ones stop at some 300, and what is longer has lost its full stops. */
  sentenceCharacters: 2_000,

  // ── layers of a framework ──
  /** National tree, province, city, county, department and their sealed points make five or six, one above the other. */
  layerLevels: 16,
  /** Files of one framework, all levels and parts together; one part per second-level indicator makes some 60. Each is read whole. */
  layerFiles: 128,
  /** All of them together: 40 times the largest known framework, and some 20 s of parsing. */
  layerBytes: 4 * MiB,

  // ── CSV ──
  /** 100,000 rows of 12 columns with Chinese text make 25 MB as UTF-8 with long evidence; what a department sends is below 2 MB. */
  csvBytes: 20 * MiB,
  /** One record; an unclosed quote would otherwise swallow the rest of the file. */
  csvRecordBytes: 1 * MiB,
  /** Wide tables have one column per measure, of which frameworks have at most some 200. */
  csvColumns: 256,
  /** 100,000 data rows, a header and notes must fit; the double leaves room and still reads in about a second. */
  csvRows: 200_000,

  // ── workbook file ──
  /** 100,000 rows of 12 columns make 7 MB. Larger files carry pictures, which do not belong in a form. */
  xlsxBytes: 20 * MiB,
  /** A workbook with 256 sheets, each with drawing, comments and relationships, stays below 1,000 parts. */
  zipEntries: 1_000,
  /** One part after inflating; 100,000 rows of 12 columns make 43 MB. */
  partBytes: 100 * MiB,
  /** All parts that are read, together. */
  packageBytes: 200 * MiB,
  /** A part that is read element by element: workbook, relationships, styles. Styles that WPS multiplied reach some 20 MB. */
  metadataBytes: 32 * MiB,
  /** Inflated ÷ compressed. Real parts above the grace size reach 27; zip bombs start near 1,000. */
  inflateRatio: 200,
  /** Small parts may repeat themselves as much as they like. */
  inflateRatioGraceBytes: 1 * MiB,

  // ── archives of submissions ──
  /** 60 units with 3 MB each, scans included, which are not unpacked. */
  archiveBytes: 200 * MiB,
  /** 60 units with some 50 files each. */
  archiveEntries: 5_000,
  /** What is unpacked of it, together, and kept in memory: tables only, 60 of 1 MB and much room. */
  archiveInflated: 300 * MiB,

  // ── XML inside a workbook ──
  /** SpreadsheetML nests about 10 deep. */
  xmlDepth: 64,
  /** Attributes of one element; the richest in SpreadsheetML has about 30. */
  xmlAttributes: 64,
  /** One tag, comment or cell: a full cell of 32,767 characters with its own format for every few of them. */
  xmlPieceBytes: 4 * MiB,

  // ── workbook ──
  /** One sheet per department and some; more is not a form that people filled in. */
  sheets: 256,
  /** Non-empty cells of all sheets together; they stay in memory, at about 100 bytes each. */
  cells: 2_000_000,
  /** Excel's grid. */
  sheetRows: 1_048_576,
  sheetColumns: 16_384,
  /** Excel's longest text in a cell, in UTF-16 code units. */
  textCharacters: 32_767,
  /** A number's text: the longest double in plain notation has 309 digits before and 17 after the point. */
  numberCharacters: 340,
  /** Distinct texts; never more than there are cells. */
  sharedStrings: 2_000_000,
  /** Bytes of shared texts decoded for all cells; one text in many cells counts once, unless it alternates with many others. */
  sharedTextBytes: 256 * MiB,
  /** Excel allows 65,490 cell formats in a workbook. */
  cellFormats: 65_536,
  /** Merged ranges of one sheet: two per row of a long table with merged 一级/二级 cells. */
  merges: 200_000,
  /** Runs of hidden columns of one sheet: never more than there are columns. */
  columnRuns: 16_384,

  // ── Word documents ──
  /** A report of 200 pages has some 3,000 paragraphs, those of its tables included. */
  documentParagraphs: 200_000,
  /** Cells of all tables; an index system of 100 rows and 8 columns has 800. */
  documentCells: 200_000,
  /** Columns of one table, by its spans: Word itself allows 63. */
  documentColumns: 128,

  // ── messages ──
  /** Cells listed in one message; the rest is counted. */
  cellsListed: 5,
  /** Diagnostics shown of one file; the rest is counted. */
  diagnosticsPerFile: 200,
} as const;

/** The same names with any figures: tests pass smaller ones. */
export type Limits = { readonly [Name in keyof typeof limits]: number };
