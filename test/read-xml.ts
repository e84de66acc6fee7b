// A strict reader of the XML that reports write: it throws at whatever XML 1.0 does not allow.
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`a bracket in ${JSON.stringify(text)}`);
  return text.replace(/&([^;]*);?/g, (whole, entity: string) => {
    const found = named[entity] ?? (/^#\d+$/.test(entity) ? String.fromCodePoint(Number(entity.slice(1))) : undefined);
    if (found === undefined || !whole.endsWith(';')) throw new Error(`no entity ${whole}`);
    return found;
  });
}

export function readXml(document: string): XmlElement {
  const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(head) || !allowed.test(document)) throw new Error('no head, or a character that XML does not allow');
  let at = head.length;
  const take = (form: RegExp): RegExpExecArray => {
    const sticky = new RegExp(form.source, `y${form.flags}`);
    sticky.lastIndex = at;
    const match = sticky.exec(document);
    if (!match) throw new Error(`not well formed at ${JSON.stringify(document.slice(at, at + 60))}`);
    at = sticky.lastIndex;
    return match;
  };
  const readElement = (): XmlElement => {
    const [, name = '', written = '', slash] = take(/<([a-z]+(?::[a-z]+)?)((?: [a-z0-9]+(?::[a-z0-9]+)?="[^"]*")*)(\/?)>/i);
    const pairs = [...written.matchAll(/ ([a-z0-9]+(?::[a-z0-9]+)?)="([^"]*)"/gi)].map(([, key = '', value = '']): [string, string] => {
      // A reader turns these into blanks in attributes.
      if (/[\t\n\r]/.test(value)) throw new Error(`a line end in ${key}`);
      return [key, plain(value)];
    });
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`an attribute twice in ${name}`);
    const children: XmlElement[] = [];
    let text = '';
    while (slash === '') {
      text += plain(take(/[^<]*/)[0]);
      if (document.startsWith('</', at)) {
        if (take(/<\/([a-z]+(?::[a-z]+)?)>/i)[1] !== name) throw new Error(`${name} is not closed`);
        break;
      }
      children.push(readElement());
    }
    return { name, attributes: Object.fromEntries(pairs), children, text };
  };
  // `system-out` is the one name with a hyphen.
  document = document.replaceAll('system-out', 'systemout');
  const root = readElement();
  if (document.slice(at) !== '\n') throw new Error('something behind the root');
  return root;
}
