// HTML from templates in which nothing gets past unescaped: a value is text until it is Markup.

export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u2028': ' ',
  '\u2029': ' ',
};
const escaped = (text: string): string => text.replace(/[&<>"'\u2028\u2029]/g, (character) => entities[character] ?? character);

function print(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(print).join('');
}

/** `html\`<b>${text}</b>\``: texts are escaped, for contents and for quoted attributes; undefined is nothing; lists are put together. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((page, text, index) => page + print(parts[index - 1]) + text) };
}

/** Markup that is made elsewhere and trusted: generated files, and figures of charts. Never a user's text. */
export const trusted = (markup: string): Markup => ({ markup });

export const nothing: Markup = { markup: '' };

export const joined = (parts: readonly Markup[], separator: Markup): Markup => ({
  markup: parts.map(({ markup }) => markup).join(separator.markup),
});

/** JSON that may stand inside a script element: no end of the element, no comment, no invisible characters. */
export const jsonInScript = (data: unknown): Markup =>
  trusted(
    JSON.stringify(data).replace(
      /[<>&\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
