// Everything that goes back: for each unit a folder with the marked copies of its files and the notice.
import { extname } from 'node:path/posix';
import { columnLetters, type Diagnostic } from '../../diagnostic.ts';
import type { Framework, Submission } from '../../model.ts';
import { type UnitPlaces, unitPlaces } from '../../submission/unit-of-place.ts';
import type { Language, Text } from '../../text.ts';
import { safeFileName, safeFileNames } from '../file-names.ts';
import { copyOf } from './copies.ts';
import { csvSheetName } from './csv-workbook.ts';
import { expectationsOf } from './expectations.ts';
import { type NoticeFile, renderNotice } from './notice.ts';
import { type Place, type Point, pointsOf } from './points.ts';

export interface ReturnRequest {
  readonly framework?: Framework;
  readonly submission?: Submission;
  readonly diagnostics: readonly Diagnostic[];
  /** The bytes of every file, by path, and which of them were submitted. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  readonly submissions: readonly string[];
  readonly language: Language;
  /** By when a unit is to hand in again, as it is to be printed; '' where that is not known. */
  readonly due: (unit: string) => string;
  /** The unit that a path names, for files of which nothing could be read. */
  readonly unitOfPath: (path: string) => string | undefined;
}

export interface Returns {
  /** Paths from the folder of all returns, with `/`. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** Units that something goes back to. */
  readonly units: readonly string[];
  /** Files that are returned without marks, and why. */
  readonly unmarked: readonly { readonly file: string; readonly why: Text }[];
}

interface FileReturn {
  readonly name: string;
  readonly units: readonly string[];
  readonly points: readonly Point[];
  readonly kind: 'marked' | 'list' | undefined;
  /** Undefined where the file could not be opened. */
  readonly copy: { readonly path: string; readonly bytes: Uint8Array } | undefined;
}

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);
const notOpened: Text = { zh: '文件打不开', en: 'it could not be opened' };

/** `填报表!D7`; in a CSV file as the copy names it. */
const naming = ({ sheet, row, column }: Place): string => `${sheet === '' ? csvSheetName : sheet}!${columnLetters(column)}${row}`;

/** Paths for files in their folders; of two with one name the second gets a folder of its own, because its name can say whose it is. */
function placeCopies(wanted: readonly { readonly folder: string; readonly name: string }[]): string[] {
  const used = new Set<string>();
  return wanted.map(({ folder, name }) => {
    const base = folder === '' ? '' : `${folder}/`;
    let path = `${base}${name}`;
    for (let count = 2; used.has(path.toLowerCase()); count += 1) path = `${base}${count}/${name}`;
    used.add(path.toLowerCase());
    return path;
  });
}

/** The units that get something, and what. */
export async function renderReturns(request: ReturnRequest): Promise<Returns> {
  const { framework, submission, diagnostics, sources, submissions, language, unitOfPath } = request;
  const places = unitPlaces(submission, unitOfPath);
  const unitsIn = (path: string): string[] =>
    (submission?.units ?? []).map(({ name }) => name).filter((unit) => places.filesOf(unit).includes(path));
  const expectations = expectationsOf(framework, submission);
  const faulty = submissions.flatMap((path) => {
    const bytes = sources.get(path) ?? new Uint8Array();
    const points = pointsOf(path, diagnostics, expectations, naming, language);
    const found = unitsIn(path);
    // What stood in another file already counts as that one's: the finding names the other place.
    const elsewhere = points.flatMap(({ diagnostic }) =>
      (diagnostic.related ?? []).map(({ location }) => places.unitOf({ ...diagnostic, location })),
    );
    const named = elsewhere.find((unit) => unit !== undefined) ?? unitOfPath(path) ?? stemOf(nameOf(path));
    return points.length === 0 ? [] : [{ path, bytes, points, units: found.length === 0 ? [named] : found }];
  });
  const units = [
    ...new Set(faulty.flatMap(({ units: own, points }) => own.filter((unit) => pointsFor(unit, points, own, places).length > 0))),
  ];
  const folders = new Map(safeFileNames(units).map((folder, index) => [units[index] ?? '', folder]));
  const copies: { why: Text | undefined; kind: FileReturn['kind']; bytes: Uint8Array | undefined; folder: string; name: string }[] = [];
  for (const { path, bytes, points, units: own } of faulty) {
    const name = nameOf(path);
    const [only = '', another] = own;
    const due = another === undefined ? request.due(only) : '';
    const copy = await copyOf({ language, file: { path, bytes }, name, points, due });
    const ending = /\.xls[xm]$/i.test(name) ? extname(name) : '.xlsx';
    const stem = safeFileName(stemOf(name));
    copies.push({
      kind: copy?.kind,
      bytes: copy?.bytes,
      why: copy ? copy.why : notOpened,
      folder: another === undefined ? (folders.get(only) ?? '') : '',
      name: copy?.kind === 'list' ? `${language === 'zh' ? '问题清单' : 'problems'}-${stem}.xlsx` : `${stem}${ending}`,
    });
  }
  const paths = placeCopies(copies);
  const returned = faulty.map(({ path, points, units: own }, index): FileReturn => {
    const { kind, bytes } = copies[index] ?? {};
    return { name: nameOf(path), units: own, points, kind, copy: bytes && { path: paths[index] ?? '', bytes } };
  });
  const notices = units.map((unit) => {
    const files = returned.flatMap(({ name, units: own, points, kind, copy }): NoticeFile[] => {
      const mine = own.includes(unit) ? pointsFor(unit, points, own, places) : [];
      if (mine.length === 0) return [];
      const within = copy?.path.replace(`${folders.get(unit)}/`, '') ?? '';
      return [{ name, points: mine, ...(kind && { copy: { kind, name: within } }) }];
    });
    const bytes = renderNotice({ language, unit, round: framework?.title ?? '', files, due: request.due(unit) });
    return { path: `${folders.get(unit)}/${language === 'zh' ? '退回通知' : 'return-notice'}.docx`, bytes };
  });
  return {
    files: [...returned.flatMap(({ copy }) => copy ?? []), ...notices],
    units,
    unmarked: faulty.flatMap(({ path }, index) => {
      const why = copies[index]?.why;
      return why ? [{ file: path, why }] : [];
    }),
  };
}

/** The points of a file that one of its units has to know: its own, and those of the whole file. */
const pointsFor = (unit: string, points: readonly Point[], units: readonly string[], places: UnitPlaces): Point[] =>
  points.filter(({ diagnostic }) => {
    const owner = places.unitOf(diagnostic);
    return owner === undefined || owner === unit || !units.includes(owner);
  });
