// How a single value is written: without quotes where it is read the same, and never so that it only looks like another value.
import type { ScalarPiece } from '../read/tree.ts';
import { readsPlain } from '../read/yaml-tree.ts';

export interface ScalarPlace {
  /** Between brackets. */
  readonly flow: boolean;
  readonly key: boolean;
}

/** Its lines; those after the first are not indented yet, blank ones are ''. */
export function scalarLines(scalar: ScalarPiece, place: ScalarPlace): string[] {
  if (scalar.style === 'block') return blockLines(scalar);
  const lines = scalar.raw.split('\n');
  if (lines.length > 1) return lines.map((line, index) => (index === 0 ? line.trimEnd() : tidy(line, scalar.style)));
  return [scalar.style === 'quoted' ? quoted(scalar, place) : scalar.raw];
}

/** A line of a text that goes on over several; a blank at its end may be escaped and then counts. */
const tidy = (line: string, style: ScalarPiece['style']): string => (style === 'plain' ? line.trim() : line.trimStart());

/** Signs that are written as escapes because nobody would see them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\ufeff\u00a0]/u;
/** Words and numbers that some reader of YAML takes for something else than a text. */
const ambiguous = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+]?\.(?:inf|nan)|[-+]?[\d.][\d_.,:eExXaobB+-]*)$/i;

function quoted({ raw, value }: ScalarPiece, { flow, key }: ScalarPlace): string {
  if (typeof value !== 'string' || unseen.test(value)) return raw;
  if (!ambiguous.test(value) && readsPlain(value, flow, key)) return value;
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** Header and lines of `|` and `>` without their indentation. */
function blockLines({ raw, value }: ScalarPiece): string[] {
  const [header = '', ...lines] = raw.replace(/\n$/, '').split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const lead = /^\n* */.exec(typeof value === 'string' ? value : '')?.[0].replaceAll('\n', '').length ?? 0;
  const indent = first.length - first.trimStart().length - (first === '' ? 0 : lead);
  const chomp = /[-+]/.exec(header.replace(/\s#.*$/, ''))?.[0] ?? '';
  const content = lines.map((line) => (line.trim() === '' && (line.length <= indent || first === '') ? '' : line.slice(indent)));
  while (chomp !== '+' && content.at(-1)?.trim() === '') content.pop();
  return [`${header.slice(0, 1)}${lead > 0 ? '2' : ''}${chomp}`, ...content];
}
