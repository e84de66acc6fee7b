// The round that a run belongs to: the nearest lawgov.yaml with `round:` above what is named, else above the working folder.
import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { Outcome, Roster, Round, SourceFile } from '../model.ts';
import type { PlainDocument } from '../read/plain.ts';
import { hasRound, readRound, withRoster } from '../round/read-round.ts';
import { readRosterTable } from '../round/roster-table.ts';
import { readRosterYaml } from '../round/roster-yaml.ts';
import { gridOf } from '../submission/grid.ts';
import { readSheets } from '../submission/read-files.ts';
import type { Io } from './io.ts';

export const roundFileName = 'lawgov.yaml';

export interface FoundRound {
  /** Absent where lawgov.yaml cannot be read as YAML: what it says is not known then. */
  readonly round?: Round;
  readonly diagnostics: readonly Diagnostic[];
  /** lawgov.yaml and the roster. */
  readonly files: readonly SourceFile[];
}

const folderOf = (path: string): string => /^(.*[\\/])?[^\\/]*$/s.exec(path)?.[1] ?? '';

async function read(path: string, io: Io): Promise<SourceFile> {
  return { path, bytes: await io.readFile(path, limits.yamlBytes + 1) };
}

/** `start` is a path; the file looked for stands in it or above it. */
async function nearestRound(start: string, io: Io): Promise<{ file: SourceFile; outcome: Outcome<PlainDocument> } | undefined> {
  const { readYaml } = await import('../read/yaml.ts');
  let path = await io.findAbove(`${start}/${roundFileName}`, roundFileName);
  while (path !== undefined) {
    const file = await read(path, io);
    const outcome = readYaml(file);
    // One that cannot be read may be the one.
    if (!outcome.value || hasRound(outcome.value)) return { file, outcome };
    path = await io.findAbove(`${folderOf(path)}../${roundFileName}`, roundFileName);
  }
  return undefined;
}

/** Undefined where there is no round. Faults of lawgov.yaml and of the roster are all given, whatever can be read beside them is used. */
export async function findRound(paths: readonly string[], io: Io): Promise<FoundRound | undefined> {
  const [first] = paths;
  const found = (first === undefined ? undefined : await nearestRound(first, io)) ?? (await nearestRound('.', io));
  if (!found) return undefined;
  const { file, outcome } = found;
  if (!outcome.value) return { diagnostics: outcome.diagnostics, files: [file] };
  const written = readRound(outcome.value, folderOf(file.path));
  const diagnostics = [...outcome.diagnostics, ...written.diagnostics];
  const rosterFile = written.rosterFile === undefined ? undefined : await read(written.rosterFile, io);
  const listed = rosterFile && (await readRoster(rosterFile));
  diagnostics.push(...(listed?.diagnostics ?? []));
  const round = withRoster(written.round, listed?.value ?? written.round.roster, (diagnostic) => diagnostics.push(diagnostic));
  return { round, diagnostics, files: rosterFile ? [file, rosterFile] : [file] };
}

/** A roster as YAML, CSV or workbook, by the ending of its name. */
export async function readRoster(file: SourceFile): Promise<Outcome<Roster>> {
  if (/\.ya?ml$/i.test(file.path)) {
    const { readYaml } = await import('../read/yaml.ts');
    const { value, diagnostics } = readYaml(file);
    if (!value) return { diagnostics };
    const roster = readRosterYaml(value);
    return { ...roster, diagnostics: [...diagnostics, ...roster.diagnostics] };
  }
  const { sheets, diagnostics } = await readSheets(file);
  if (sheets.length === 0) return { diagnostics };
  const roster = readRosterTable(file.path, sheets, (sheet) => gridOf(sheet, file.path).locate);
  return { ...roster, diagnostics: [...diagnostics, ...roster.diagnostics] };
}
