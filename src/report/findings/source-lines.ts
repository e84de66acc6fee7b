// The lines of the files that findings stand in, and which part of a line a finding means.
import type { Location } from '../../diagnostic.ts';
import { tidyPath } from '../../framework/layers/reference.ts';
import { decodeText } from '../../read/encoding.ts';

export type TextPlace = Extract<Location, { kind: 'text' }>;

/** Lines of a file without their ends; undefined where it was not read or is no text. */
export type LinesOf = (file: string) => readonly string[] | undefined;

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

/** A reader of lines that decodes every file once. */
export function linesFrom(sources: ReadonlyMap<string, Uint8Array>): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (known.has(file)) return known.get(file);
    const bytes = sources.get(file) ?? sources.get(tidyPath(file));
    const decoded = bytes && decodeText(bytes);
    // In YAML a lone carriage return ends no line, in a table it does.
    const lines = decoded && 'text' in decoded ? decoded.text.split(isYaml(file) ? /\r?\n/ : /\r\n|\r|\n/) : undefined;
    known.set(file, lines);
    return lines;
  };
}

/** The first line of a place by offsets of UTF-16 units; `to` is behind its last character. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Which part of its first line a place means: at least one character, to the last word of the line where it goes on below. Undefined
 * for a field of a table that the line does not have, because fields may hold line ends.
 */
export function rangeIn(place: TextPlace, line: string): Range | undefined {
  // In a table of plain text the column is the number of a field; places in YAML say where they end, or the file is named so.
  if (place.endColumn === undefined && !isYaml(place.file)) return fieldIn(line, place.column);
  const { line: first, column, endLine = first, endColumn = column + 1 } = place;
  const end = endLine > first ? line.replace(/\s+(#.*)?$/, '').length : endColumn - 1;
  return { from: column - 1, to: Math.max(column, end) };
}

function fieldIn(line: string, number: number): Range | undefined {
  const delimiter = ['\t', ';', ','].find((character) => line.includes(character)) ?? ',';
  let [from, count, quoted] = [0, 1, false];
  for (let index = 0; index <= line.length; index += 1) {
    const character = line[index];
    if (character === '"') quoted = !quoted;
    if (character !== undefined && (quoted || character !== delimiter)) continue;
    // Where a quote stays open the field goes on in the next line.
    if (count === number) return quoted ? undefined : { from, to: Math.max(index, from + 1) };
    [from, count] = [index + 1, count + 1];
  }
  return undefined;
}
