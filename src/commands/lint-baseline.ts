// --baseline and --update-baseline: the file of accepted findings, and what of a run it accepts.
import { noLongerFound, printAccepted, readAccepted, takeAccepted } from '../config/accepted.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { explainSchemaErrors } from '../framework/schema-faults.ts';
import { catalogue } from '../lint/catalogue.ts';
import type { PlainDocument } from '../read/plain.ts';
import { type Io, UsageError } from './io.ts';
import type { Reading } from './lint-reading.ts';

export interface Baseline {
  readonly path: string;
  /** Absent where the file is not there yet, or is no YAML. */
  readonly document?: PlainDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readBaseline(path: string, reading: Reading, mayBeAbsent: boolean): Promise<Baseline> {
  const found = await reading.read(path);
  if ('reason' in found) {
    if (mayBeAbsent) return { path, diagnostics: [] };
    throw new UsageError(found.reason);
  }
  const { value: document, diagnostics } = reading.readYaml({ path, bytes: found.bytes });
  if (!document) return { path, diagnostics };
  const { validateAccepted } = await import('../framework/validators.ts');
  const faults = validateAccepted(document.data) ? [] : explainSchemaErrors(document, validateAccepted.errors ?? []).diagnostics;
  return { path, document, diagnostics: [...diagnostics, ...faults] };
}

const folderOf = (path: string): string => /^(.*[\\/])?[^\\/]*$/s.exec(path)?.[1] ?? '';

/** What makes a framework unusable for scoring is never accepted. */
const mayBeAccepted = ({ code }: Diagnostic): boolean => catalogue.get(code)?.locked === false;

/** `found` in order, `files` all that were checked. */
export async function applyBaseline(
  { path, document, diagnostics }: Baseline,
  found: readonly Diagnostic[],
  files: readonly string[],
  io: Io,
): Promise<{ readonly rest: readonly Diagnostic[]; readonly accepted: readonly Diagnostic[] }> {
  if (!document) return { rest: [...found, ...diagnostics], accepted: [] };
  const fileOf = (file: string) => io.pathFrom(folderOf(path), file);
  const listed = readAccepted(document);
  const { rest, accepted } = takeAccepted(found.filter(mayBeAccepted), listed, fileOf);
  const known = await filesKnown(path, listed, files.map(fileOf), io);
  const stale = noLongerFound(document, accepted, fileOf, (file) => known.has(file));
  return { rest: [...rest, ...found.filter((diagnostic) => !mayBeAccepted(diagnostic)), ...diagnostics, ...stale], accepted };
}

/** The files of a baseline of which this run can tell: those that were checked, and those that are gone. */
async function filesKnown(
  path: string,
  listed: readonly { readonly file: string }[],
  checked: readonly string[],
  io: Io,
): Promise<Set<string>> {
  const known = new Set(checked);
  for (const file of new Set(listed.map((entry) => entry.file))) {
    if (known.has(file)) continue;
    const isThere = await io.readFile(tidyPath(folderOf(path) + file), 1).then(
      () => true,
      () => false,
    );
    if (!isThere) known.add(file);
  }
  return known;
}

/** The baseline that accepts all of these; entries of files that this run knows nothing about are kept. */
export async function newBaseline(
  { path, document }: Baseline,
  found: readonly Diagnostic[],
  files: readonly string[],
  io: Io,
): Promise<string> {
  const fileOf = (file: string) => io.pathFrom(folderOf(path), file);
  const listed = document ? readAccepted(document) : [];
  const known = await filesKnown(path, listed, files.map(fileOf), io);
  return printAccepted(
    found.filter(mayBeAccepted),
    listed.filter(({ file }) => !known.has(file)),
    fileOf,
  );
}
