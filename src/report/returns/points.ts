// The points of a return: the problems of one file in the order in which a person goes through them, and what is said at each cell.
import { compareDiagnostics, type Diagnostic, type Location } from '../../diagnostic.ts';
import type { Language, Text } from '../../text.ts';
import { type Colour, colourOf, colours, colourWords } from './colours.ts';
import type { Expectations } from './expectations.ts';

/** A cell of the submitted file; `sheet` is '' in a CSV file. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One problem, in the language of the return. */
export interface Point {
  /** From 1, in every file anew. */
  readonly number: number;
  readonly colour: Colour;
  /** Absent where it concerns the whole file, or lies in another. */
  readonly place?: Place;
  /** Where it is, for people: `填报表!D7`, or 整个文件. */
  readonly where: string;
  readonly message: string;
  /** What the framework asks for at that cell; '' where it is no value. */
  readonly expected: string;
  readonly help: string;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  readonly diagnostic: Diagnostic;
}

/** The cell that a location names in this file. */
function placeIn(file: string, location: Location): Place | undefined {
  if (location.file !== file || location.kind === 'file') return undefined;
  if (location.kind === 'cell') return { sheet: location.sheet, row: location.row, column: location.column };
  return { sheet: '', row: location.line, column: location.column };
}

/** How a cell is named to people: `填报表!D7`. */
export type Naming = (place: Place) => string;

const wholeFile: Text = { zh: '整个文件', en: 'the whole file' };
const asExpected: Text = { zh: '按左栏的要求改填。', en: 'Write it as the column to the left says.' };

/** How to mend it, without what stands under “expected” already. */
function helpBeside(help: string, asked: string, language: Language): string {
  if (asked === '' || !help.startsWith(asked)) return help;
  const rest = help.slice(asked.length).trim();
  return rest === '' ? asExpected[language] : rest;
}

/** Whole-file problems first, then by sheet, row and column. Information is left out. */
export function pointsOf(
  file: string,
  diagnostics: readonly Diagnostic[],
  expectations: Expectations,
  naming: Naming,
  language: Language,
): Point[] {
  const own = diagnostics.filter(({ location }) => location.file === file).toSorted(compareDiagnostics);
  const points = own.flatMap((diagnostic): Omit<Point, 'number'>[] => {
    const colour = colourOf(diagnostic);
    if (!colour) return [];
    const place = placeIn(file, diagnostic.location);
    const related = (diagnostic.related ?? []).flatMap(({ message, location }) => {
      const at = placeIn(file, location);
      return at ? [{ place: at, message: message[language] }] : [];
    });
    const { asked, definition } = expectations(diagnostic.location) ?? {};
    return [
      {
        colour,
        ...(place && { place }),
        where: place ? naming(place) : wholeFile[language],
        message: diagnostic.message[language],
        expected: `${asked?.[language] ?? ''}${definition?.[language] ?? ''}`,
        help: helpBeside(diagnostic.help?.[language] ?? '', asked?.[language] ?? '', language),
        related,
        diagnostic,
      },
    ];
  });
  return points.map((point, index) => ({ ...point, number: index + 1 }));
}

/** How one cell is marked: its gravest colour and everything that is said of it. */
export interface CellMark extends Place {
  readonly colour: Colour;
  readonly comment: string;
}

/** Comments on cells that a problem names besides its first one: so many, the rest is only coloured. */
const commentedCells = 200;

function words({ number, colour, message, expected, help }: Point, language: Language): string {
  const zh = language === 'zh';
  const lines = [
    zh ? `第 ${number} 条　${colourWords[colour].zh}` : `No. ${number}, ${colourWords[colour].en}`,
    `${zh ? '问题：' : 'Problem: '}${message}`,
    ...(expected === '' ? [] : [`${zh ? '应当：' : 'Expected: '}${expected}`]),
    ...(help === '' || help === asExpected[language] ? [] : [`${zh ? '改法：' : 'To mend: '}${help}`]),
  ];
  return lines.join('\n');
}

/** What is marked, each cell once. `anchor` gives the cell that shows for a place: the first of a merged range. */
export function marksOf(points: readonly Point[], language: Language, anchor: (place: Place) => Place): CellMark[] {
  const marks = new Map<string, CellMark>();
  const mark = (place: Place, colour: Colour, comment: string): void => {
    const at = anchor(place);
    const key = `${at.row} ${at.column} ${at.sheet}`;
    const known = marks.get(key);
    const gravest = colours.find((candidate) => candidate === colour || candidate === known?.colour) ?? colour;
    const said = [known?.comment ?? '', comment].filter((text) => text !== '').join('\n\n');
    marks.set(key, { ...at, colour: gravest, comment: said });
  };
  for (const point of points) if (point.place) mark(point.place, point.colour, words(point, language));
  for (const point of points) {
    for (const [index, { place, message }] of point.related.entries()) {
      const text = language === 'zh' ? `与第 ${point.number} 条有关：${message}` : `Belongs to no. ${point.number}: ${message}`;
      mark(place, point.colour, index < commentedCells ? text : '');
    }
  }
  return [...marks.values()];
}
