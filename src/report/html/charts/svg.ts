// What all charts share: coordinates as short text, labels, and the frame with its title for those who do not see it.
import { html, type Markup, trusted } from '../markup.ts';

/** A coordinate: at most one decimal, the same on every machine. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

/** A horizontal bar as a piece of a path. */
export const bar = (from: number, to: number, top: number, height: number): string =>
  `M${at(Math.min(from, to))} ${at(top)}h${at(Math.abs(to - from))}v${at(height)}h${at(-Math.abs(to - from))}z`;

export const stroke = (x: number, top: number, height: number): string => `M${at(x)} ${at(top)}v${at(height)}`;

/** Nothing for an empty path. */
export const path = (kind: string, pieces: readonly string[]): Markup =>
  pieces.length === 0 ? trusted('') : trusted(`<path class="${kind}" d="${pieces.join('')}"/>`);

/** `end`: the text ends at x. */
export const label = (x: number, y: number, text: string, kind?: 'e' | 'm'): Markup =>
  html`<text x=${trusted(at(x))} y=${trusted(at(y))}${trusted(kind === undefined ? '' : ` class=${kind}`)}>${text}</text>`;

/** About how wide a text is in units of 12 pixels: a Chinese character is one, a Latin one a bit more than half. */
const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56);

/** Cut so that it fits into so many characters' width. */
export function fitting(text: string, room: number): string {
  const characters = Array.from(text);
  let used = 0;
  const end = characters.findIndex((character) => {
    used += widthOf(character);
    return used > room;
  });
  return end < 0 ? text : `${characters.slice(0, Math.max(end - 1, 1)).join('')}…`;
}

/** A chart that says with its title and description what it shows; the figures stand in a table beside it. */
export const chart = (width: number, height: number, title: string, description: string, body: readonly Markup[]): Markup =>
  html`<svg viewBox="0 0 ${width} ${trusted(at(height))}" role=img><title>${title}</title><desc>${description}</desc>${body}</svg>`;
