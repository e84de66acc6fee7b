// The text inside a complete `<si>`, `<is>` or `<v>` element, from its source.
import { unescapeExcel, unescapeXml } from './text.ts';

// One piece of XML at a time: characters, CDATA, a comment or processing instruction, or a tag (slash, local name). Written so
// that a piece without an end fails in one pass: a name is followed by what may follow it, runs are never split in two ways.
const piece =
  /([^<]+)|<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:[^\s<>/:]+:)?([^\s<>/:]+)(?=[\s/>])[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/y;

/** SpreadsheetML nests three deep here; a deeper element is no text of a cell. */
const deepest = 16;

/** Text and CDATA of `source`, references resolved; `accept` decides by the open elements whether it counts. Undefined if malformed. */
function collect(source: string, accept: (open: readonly string[]) => boolean): string | undefined {
  const open: string[] = [];
  let text = '';
  let end = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(source); match !== null; match = piece.exec(source)) {
    const [whole, characters, data, closing, name] = match;
    end = piece.lastIndex;
    if (name !== undefined) {
      if (closing !== '/' && !whole.endsWith('/>')) open.push(name);
      if (open.length > deepest || (closing === '/' && open.pop() !== name)) return undefined;
    } else if (accept(open)) {
      text += characters === undefined ? (data ?? '').replace(/\r\n?/g, '\n') : unescapeXml(characters);
    }
  }
  return end === source.length && open.length === 0 ? text : undefined;
}

/** Characters directly inside an element such as `<v>`; its children do not count. Undefined if malformed. */
export function readText(source: string): string | undefined {
  return source.includes('<') ? collect(source, (open) => open.length === 0) : unescapeXml(source);
}

/** The content of an `<si>` or `<is>` element: the texts of its runs joined, phonetic readings left out. Undefined if malformed. */
export function readRichText(source: string): string | undefined {
  const text = collect(source, (open) => open.at(-1) === 't' && !open.includes('rPh'));
  return text && unescapeExcel(text);
}
