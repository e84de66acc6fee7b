// A strict reader of HTML for tests: every `<` must begin a known tag with known attributes, whatever stands in the texts.

export interface Token {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tags =
  'html head meta title style body a header nav ul ol li main section h1 h2 h3 h4 p b i br div span table caption thead tbody tr th td figure figcaption svg desc path text script'.split(
    ' ',
  );
/** What an attribute may say; nothing may say what a user wrote but the name of a region. */
const attributes: Readonly<Record<string, RegExp>> = {
  lang: /^(zh-CN|en)$/,
  charset: /^utf-8$/,
  'http-equiv': /^Content-Security-Policy$/,
  name: /^(viewport|referrer)$/,
  content: /^[^<>]*$/,
  class: /^[a-z0-9 ]+$/,
  href: /^#([a-z]+|[uitf]?\d+(\.\d+)?)$/,
  id: /^([a-z]+|[uitf]?\d+(\.\d+)?)$/,
  tabindex: /^(-1|0)$/,
  role: /^(img|region|status)$/,
  scope: /^(col|row)$/,
  type: /^application\/json$/,
  viewBox: /^0 0 \d+ [\d.]+$/,
  d: /^[MLHVZhvalz\d .,-]+$/,
  transform: /^translate\([\d. ]+\)$/,
  x: /^-?[\d.]+$/,
  y: /^-?[\d.]+$/,
  'aria-label': /^[^<>]*$/,
  'data-u': /^\d+$/,
  'data-c': /^-?\d+$/,
};

const attributeForm = /\s+([\w-]+)(?:=(?:"([^"]*)"|([^\s"'=<>`]+)))?/y;

/** The tags of a page, and its text with entities read. Throws at what is not allowed. */
export function tokensOf(page: string): { readonly tokens: readonly Token[]; readonly text: string } {
  const tokens: Token[] = [];
  let text = '';
  let at = page.indexOf('>') + 1;
  const fail = (why: string): never => {
    throw new Error(`${why} at ${at}: ${page.slice(at, at + 160)}`);
  };
  while (at < page.length) {
    const next = page.indexOf('<', at);
    const piece = page.slice(at, next < 0 ? page.length : next);
    if (/>/.test(piece)) fail('a bare >');
    text += piece.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
    );
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(piece)) fail('a bare &');
    if (next < 0) break;
    at = next;
    const closing = /^<\/([a-z][a-z0-9]*)>/.exec(page.slice(at, at + 20));
    if (closing) {
      if (!tags.includes(closing[1] ?? '')) fail('an unknown end tag');
      at += closing[0].length;
      continue;
    }
    const [, tag = ''] = /^<([a-z][a-z0-9]*)/.exec(page.slice(at, at + 20)) ?? fail('a bare <') ?? [];
    if (!tags.includes(tag)) fail('an unknown tag');
    at += 1 + tag.length;
    const found = new Map<string, string>();
    for (;;) {
      attributeForm.lastIndex = at;
      const match = attributeForm.exec(page);
      if (!match) break;
      const [whole, name = '', quoted, bare] = match;
      const value = quoted ?? bare ?? '';
      if (!attributes[name]?.test(value)) fail(`attribute ${name}=${value}`);
      found.set(name, value);
      at += whole.length;
    }
    if (page.startsWith('/>', at)) at += 2;
    else if (page[at] === '>') at += 1;
    else fail('a tag that does not end');
    tokens.push({ tag, attributes: found });
    if (tag === 'script' || tag === 'style') at = page.indexOf(`</${tag}>`, at);
    text += '\n';
  }
  return { tokens, text };
}
