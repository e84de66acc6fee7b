// The text inside a complete `<si>`, `<is>` or `<v>` element, from its source.
import { unescapeExcel, unescapeXml } from './text.ts';

// One piece of XML at a time: characters, CDATA, a comment or processing instruction, or a tag (slash, local name, slash).
const piece =
  /([^<]+)|<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:[^\s<>/:]+:)?([^\s<>/:]+)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/y;

/** Text and CDATA of `source`, references resolved; `accept` decides by the open elements whether it counts. */
function collect(source: string, accept: (open: readonly string[]) => boolean): string {
  const open: string[] = [];
  let text = '';
  piece.lastIndex = 0;
  for (let match = piece.exec(source); match !== null; match = piece.exec(source)) {
    const [, characters, data, closing, name, empty] = match;
    if (name !== undefined) {
      if (closing === '/') open.pop();
      else if (empty !== '/') open.push(name);
    } else if (accept(open)) {
      text += characters === undefined ? (data ?? '').replace(/\r\n?/g, '\n') : unescapeXml(characters);
    }
  }
  return text;
}

/** Characters directly inside an element such as `<v>`; its children do not count. */
export function readText(source: string): string {
  return source.includes('<') ? collect(source, (open) => open.length === 0) : unescapeXml(source);
}

/** The content of an `<si>` or `<is>` element: the texts of its runs joined, phonetic readings left out. */
export function readRichText(source: string): string {
  return unescapeExcel(collect(source, (open) => open.at(-1) === 't' && !open.includes('rPh')));
}
