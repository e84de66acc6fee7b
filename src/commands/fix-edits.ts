// The edits that findings offer as changes of the texts of files: those that have a place, and leave YAML that can be read.
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import type { Span } from '../read/yaml-edit.ts';
import type { Replacement } from '../report/findings/findings.ts';

/** A change of a file, by tidy path; offsets are those of its text without byte order mark. */
export interface FileSpan {
  readonly path: string;
  readonly span: Span;
}

export interface Editing {
  textOf(path: string): string;
  /** The changes that a finding offers: all of them, or none where one of them cannot be made. */
  spansOf(diagnostic: Diagnostic): readonly FileSpan[];
  /** Nothing in the YAML itself is worse with these changes made. */
  reads(path: string, spans: readonly Span[]): boolean;
}

export type MayEdit = (path: string) => boolean;

export async function startEditing(sources: ReadonlyMap<string, Uint8Array>, mayEdit: MayEdit): Promise<Editing> {
  const { editorOf, readYaml } = await import('../read/yaml.ts');
  const editors = new Map<string, ReturnType<typeof editorOf>>();
  const textOf = (path: string): string => new TextDecoder().decode(sources.get(path) ?? new Uint8Array());
  const spanOf = (edit: Edit): FileSpan | undefined => {
    const path = tidyPath(edit.location.file);
    if (!sources.has(path) || !mayEdit(path)) return undefined;
    const editor = editors.get(path) ?? editorOf(textOf(path));
    editors.set(path, editor);
    const span = editor(edit);
    return span && { path, span };
  };
  return {
    textOf,
    spansOf: ({ fix }) => {
      const spans = (fix?.edits ?? []).map(spanOf);
      const whole = spans.filter((span) => span !== undefined);
      return whole.length < spans.length ? [] : whole;
    },
    reads: (path, spans) => readYaml({ path, bytes: new TextEncoder().encode(withSpans(textOf(path), spans)) }).diagnostics.length === 0,
  };
}

export const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

export function withSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, insert } of [...spans].sort((left, right) => left.start - right.start)) {
    result += text.slice(at, start) + insert;
    at = end;
  }
  return result + text.slice(at);
}

interface Offer {
  readonly diagnostic: Diagnostic;
  readonly spans: readonly FileSpan[];
}

/** What `--fix` would do about each finding by itself; findings about which it would do nothing are left out. */
export async function offeredFixes(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Uint8Array>,
  mayEdit: MayEdit,
): Promise<Map<Diagnostic, readonly Replacement[]>> {
  const candidates = diagnostics.filter(({ fix }) => fix);
  if (candidates.length === 0) return new Map();
  const editing = await startEditing(sources, mayEdit);
  const linesOf = new Map<string, readonly number[]>();
  const replacementOf = ({ path, span }: FileSpan): Replacement => {
    const starts = linesOf.get(path) ?? lineStarts(editing.textOf(path));
    linesOf.set(path, starts);
    const [from, to] = [placeIn(starts, span.start), placeIn(starts, span.end)];
    const region = { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
    return { file: path, region, text: span.insert };
  };
  const offers = candidates.map((diagnostic): Offer => ({ diagnostic, spans: editing.spansOf(diagnostic) }));
  const fit = readable(
    offers.filter(({ spans }) => spans.length > 0),
    editing,
  );
  return new Map(fit.map(({ diagnostic, spans }) => [diagnostic, spans.map(replacementOf)]));
}

/** Those after which the files can still be read. Reading takes long: as many as touch no other are tried at once. */
function readable(offers: readonly Offer[], { reads }: Editing): Offer[] {
  const fit: Offer[] = [];
  let left = offers;
  while (left.length > 0) {
    const together: Offer[] = [];
    const taken = new Map<string, Span[]>();
    const later = left.filter((offer) => {
      if (offer.spans.some(({ path, span }) => (taken.get(path) ?? []).some((other) => touches(span, other)))) return true;
      together.push(offer);
      for (const { path, span } of offer.spans) taken.set(path, [...(taken.get(path) ?? []), span]);
      return false;
    });
    const isFine = [...taken].every(([path, spans]) => reads(path, spans));
    fit.push(...(isFine ? together : together.filter(({ spans }) => [...byPath(spans)].every(([path, own]) => reads(path, own)))));
    left = later;
  }
  return fit;
}

function byPath(spans: readonly FileSpan[]): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const { path, span } of spans) found.set(path, [...(found.get(path) ?? []), span]);
  return found;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column (1-based, UTF-16 units) of an offset. */
function placeIn(starts: readonly number[], offset: number): { readonly line: number; readonly column: number } {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: low, column: offset - (starts[low - 1] ?? 0) + 1 };
}
