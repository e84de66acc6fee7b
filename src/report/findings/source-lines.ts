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

/** In a table of plain text the column is the number of a field, not of a character; YAML files say where a text ends or are named so. */
export const isField = ({ file, endColumn }: TextPlace): boolean => endColumn === undefined && !isYaml(file);
