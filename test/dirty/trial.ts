// Many books, clean ones and such with one defect each: whether every defect is found in its cell, and nothing is said without a cause.
import { type Random, randomOf } from '../../fixtures/submissions/random.ts';
import { type Diagnostic, formatLocation, type Location } from '../../src/diagnostic.ts';
import type { SourceFile } from '../../src/model.ts';
import type { Book } from './book.ts';
import { cleanUnit, unitNames } from './clean.ts';
import { type Defect, defects, type Place } from './defects.ts';
import { filesOf, framework, saidOf } from './read.ts';
import { vary } from './vary.ts';

export interface Tried {
  /** Seed and number of the book: the same ones make it again. */
  readonly book: string;
  readonly defect?: string;
  readonly injected: boolean;
  /** Places that nothing was said of, by the codes that were expected. */
  readonly missed: readonly string[];
  /** Errors and warnings that neither the defect nor its consequences explain. */
  readonly alarms: readonly string[];
  readonly files: readonly SourceFile[];
}

function bookOf(random: Random): Book {
  const names = unitNames(random.pick([1, 1, 2, 3, 4]) ?? 1, random);
  return vary(
    names.map((name) => cleanUnit(name, random)),
    framework,
    random,
  );
}

function isAt(location: Location, { sheet, row, column }: Place, book: Book): boolean {
  if (location.kind === 'file') return row === 0;
  const isFirst = book.sheets[0] === sheet;
  if (location.kind === 'text')
    return location.line === row && location.column === column && isFirst === location.file.startsWith(book.fileName);
  return location.sheet === sheet.name && location.row === row && location.column === column;
}

const print = (diagnostic: Diagnostic): string => `${diagnostic.code} ${formatLocation(diagnostic.location)} ${diagnostic.message.zh}`;

function judge(book: Book, said: readonly Diagnostic[], defect: Defect | undefined, places: readonly Place[]) {
  const expected = said.filter(({ code }) => defect?.codes.includes(code));
  const missed = places
    .filter(
      (place) =>
        !expected.some(({ location, related }) =>
          [location, ...(related ?? []).map((other) => other.location)].some((one) => isAt(one, place, book)),
        ),
    )
    .map(({ sheet, row, column }) => `${defect?.codes.join(' or ')} at ${sheet.name} row ${row} column ${column}`);
  // A wide table has no room for evidence.
  const ofShape = book.sheets[0]?.shape === 'wide' ? ['submission/missing-evidence'] : [];
  const explained = new Set([...(defect?.codes ?? []), ...(defect?.also ?? []), ...ofShape]);
  const alarms = said.filter(({ code, severity }) => severity !== 'info' && !explained.has(code)).map(print);
  return { missed, alarms };
}

/** The book of this number; every fifth is clean, the others have the defects in turn. */
export async function tryBook(seed: number, number: number): Promise<Tried> {
  const random = randomOf(seed, number);
  const book = bookOf(random);
  const clean = number % 5 === 0;
  const defect = clean ? undefined : defects[(number - Math.ceil(number / 5)) % defects.length];
  const injected = defect?.inject(book, random);
  const files = filesOf(book);
  const said = await saidOf(files);
  const { missed, alarms } = judge(book, said, injected && defect, injected?.places ?? []);
  return {
    book: `seed ${seed}, book ${number}`,
    ...(injected && defect && { defect: defect.name }),
    injected: injected !== undefined,
    missed,
    alarms,
    files,
  };
}
