// --fix: the edits that findings offer are made in the files, pass after pass, until there is nothing left to do.
import { tidyPath } from '../framework/layers/reference.ts';
import type { Span } from '../read/yaml-edit.ts';
import { type MayEdit, startEditing, touches, withSpans } from './fix-edits.ts';
import type { Io } from './io.ts';
import { type LintMemory, type LintRequest, type LintRun, runLint } from './lint-run.ts';

export interface Fixed {
  /** What is left after the edits. */
  readonly run: LintRun;
  /** Texts by path, without byte order mark. */
  readonly changed: readonly { readonly path: string; readonly before: string; readonly after: string; readonly bytes: Uint8Array }[];
  /** How many fixes were made. */
  readonly count: number;
}

/** An edit may uncover another finding; more rounds than this only rules need that contradict each other. */
const mostPasses = 10;

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
const bytesOf = (text: string, original: Uint8Array): Uint8Array => new TextEncoder().encode(hasMark(original) ? `\ufeff${text}` : text);

/** Nothing is written: what the files would be is in `changed`. */
export async function fixFiles(request: LintRequest, io: Io, memory: LintMemory): Promise<Fixed> {
  const originals = new Map<string, Uint8Array>();
  const edited = new Map<string, Uint8Array>();
  const overlaid: Io = { ...io, readFile: async (path, limit) => edited.get(tidyPath(path)) ?? io.readFile(path, limit) };
  let count = 0;
  for (let pass = 1; ; pass += 1) {
    const run = await runLint(request, overlaid, memory);
    const made = pass > mostPasses ? undefined : await makeEdits(run, request);
    if (!made || made.texts.size === 0) {
      const changed = [...edited].map(([path, bytes]) => {
        const before = originals.get(path) ?? bytes;
        return { path, before: textOf(before), after: textOf(bytes), bytes };
      });
      return { run, changed: changed.filter(({ before, after }) => before !== after), count };
    }
    count += made.count;
    for (const [path, text] of made.texts) {
      const source = run.sources.get(path) ?? new Uint8Array();
      if (!originals.has(path)) originals.set(path, source);
      edited.set(path, bytesOf(text, source));
    }
  }
}

interface Made {
  readonly texts: ReadonlyMap<string, string>;
  readonly count: number;
}

/** One pass: every fix whose edits touch no edit of another; all edits of a fix or none. */
async function makeEdits({ diagnostics, sources }: LintRun, request: LintRequest): Promise<Made> {
  const { textOf: sourceOf, spansOf, reads } = await startEditing(sources, editableIn(request));
  const taken = new Map<string, Span[]>();
  let count = 0;
  for (const diagnostic of diagnostics) {
    const spans = spansOf(diagnostic);
    if (spans.length === 0 || spans.some(({ path, span }) => (taken.get(path) ?? []).some((other) => touches(span, other)))) continue;
    const trial = new Map<string, Span[]>();
    for (const { path, span } of spans) trial.set(path, [...(trial.get(path) ?? taken.get(path) ?? []), span]);
    if (![...trial].every(([path, list]) => reads(path, list))) continue;
    for (const [path, list] of trial) taken.set(path, list);
    count += 1;
  }
  const texts = [...taken].map(([path, spans]): [string, string] => [path, withSpans(sourceOf(path), spans)]);
  return { texts: new Map(texts.filter(([path, text]) => text !== sourceOf(path))), count };
}

/** The files that were named, and layers beside them; those elsewhere belong to others. */
export function editableIn({ paths }: LintRequest): MayEdit {
  const folders = paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  return (path) => paths.includes(path) || folders.some((folder) => isIn(folder, path));
}

const isIn = (folder: string, path: string): boolean => path.startsWith(folder) && !/^(\/|\.\.\/)/.test(path.slice(folder.length));
