// The cell formats of a workbook, with those that marking cells adds: clones of the cells' own formats in another colour.

import { limits } from '../../limits.ts';
import { type Part, refuseMalformed } from '../../read/xlsx/parts.ts';
import { argbOf, type Colour, colours } from './colours.ts';
import { appendTo, applyEdits, attributeOf, childNamed, type Edit, type Element, parseElements, setAttribute } from './xml.ts';

export interface StyleBook {
  /** The format like that one, in a colour. */
  marked(style: number, colour: Colour): number;
  /** The format like that one as it was before it was marked, with its own fill if that is known; itself where it is not marked. */
  unmarked(style: number, fill: string | undefined): number;
  isMarked(style: number): boolean;
  /** The XML of a format's fill; undefined where it has none to speak of. */
  fillOf(style: number): string | undefined;
  /** The format like that one, for numbers with so many places; itself where it has a number format of its own. */
  numbered(style: number, decimals: number): number;
  /** The format like that one, for a text that looks like a formula: it stays text when somebody edits it. */
  quoted(style: number): number;
  /** Adds a format. */
  add(format: NewFormat): number;
  /** How many formats the workbook had: no cell may have a higher one. */
  readonly own: number;
  /** The styles part with all that was added; the very bytes where nothing was. */
  bytes(): Buffer;
}

/** A format of our own sheet. `font` and `border` are XML elements without a prefix. */
export interface NewFormat {
  readonly font: string;
  readonly border?: string;
  /** Alpha, red, green, blue. */
  readonly fill?: string;
  readonly alignment: string;
  readonly unlocked?: boolean;
  /** Text that looks like a formula stays text when somebody edits it. */
  readonly text?: boolean;
}

/** For a workbook that has no styles. */
const plainStyles = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs></styleSheet>`;

const solid = (argb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The groups of a styles part that we add to, in their order. */
const groups = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const;
type Group = (typeof groups)[number];

/** XML without (and again with) the prefix that the part gives its elements, so that pieces can be compared. */
const bare = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z_][\w.-]*[\s/>])/g, `<$1${prefix}`);

/** What stands in a group where the part has none: what every format means that names no other. */
const firstEntries: Readonly<Record<Group, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** Where a group belongs that is not there: behind the last that comes before it. */
function placeFor(root: Element, group: Group): number {
  const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];
  const before = order.slice(0, order.indexOf(group)).flatMap((name) => childNamed(root, name) ?? []);
  return before.at(-1)?.to ?? root.innerFrom;
}

/** An `xf` with other attributes (of plain names); the others and its children as they are. */
function withAttributes(xf: string, attributes: Readonly<Record<string, string | number>>): string {
  const tag = /^<xf\b[^>]*?(?=\/?>)/.exec(xf)?.[0] ?? '<xf';
  const rest = xf.slice(tag.length);
  const names = Object.keys(attributes);
  const kept = tag.replace(new RegExp(`\\s+(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '').trimEnd();
  return `${kept}${names.map((name) => ` ${name}="${attributes[name]}"`).join('')}${rest}`;
}

const withFill = (xf: string, fill: number): string => withAttributes(xf, { fillId: fill, applyFill: 1 });

const formatIdOf = (xf: string): number => Number(/\bnumFmtId\s*=\s*["'](\d+)["']/.exec(xf)?.[1] ?? 0);

/** Formats that every program knows by number, by their decimal places. */
const builtIn: readonly (number | undefined)[] = [1, undefined, 2];
/** Numbers of formats that a workbook makes itself begin here. */
const firstOwnFormat = 164;

/** What makes two formats the same: not whether a fill is said to apply. */
const keyOf = (xf: string): string => {
  const tag = /^<xf\b[^>]*?(?=\/?>)/.exec(xf)?.[0] ?? '';
  const attributes = [...tag.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(
    ([, name, value]) => `${name}=${(value ?? '').slice(1, -1)}`,
  );
  return `${attributes
    .filter((pair) => !pair.startsWith('applyFill=') && pair !== 'fillId=0')
    .toSorted()
    .join(' ')}${xf.slice(tag.length).replace(/^\/?>|<\/xf>$/g, '')}`;
};

const fillIdOf = (xf: string): number => Number(/\bfillId\s*=\s*["'](\d+)["']/.exec(xf)?.[1] ?? 0);

/** Opens the styles part of a workbook. Refuses (throws Refusal) what nothing can be added to safely. */
export function openStyleBook(part: Part, bytes: Buffer): StyleBook {
  const root = parseElements(part, bytes);
  if (root.empty) refuseMalformed(part);
  const found = new Map<Group, Element>();
  for (const group of groups) {
    const element = childNamed(root, group);
    if (element && (element.children.length > 0 || group === 'numFmts')) found.set(group, element);
    else if (element && group !== 'numFmts') return refuseMalformed(part);
  }
  const entriesOf = (element: Element) => element.children.map(({ from, to }) => bare(bytes.toString('utf8', from, to), root.prefix));
  const entries = new Map(
    groups.map((group) => {
      const element = found.get(group);
      return [group, element ? entriesOf(element) : [...firstEntries[group]]];
    }),
  );
  const known = new Map([...entries].map(([group, list]) => [group, list.length]));
  const listOf = (group: Group): string[] => entries.get(group) ?? [];
  /** Index of an entry that is equal, or of a new one. */
  const place = (group: Group, xml: string): number => {
    const list = listOf(group);
    const at = list.indexOf(xml);
    return at >= 0 ? at : list.push(xml) - 1;
  };
  const xfs = listOf('cellXfs');
  const keys = new Map(xfs.map((xf, index) => [keyOf(xf), index] as const).toReversed());
  const placeFormat = (xf: string): number => {
    const key = keyOf(xf);
    const at = keys.get(key) ?? xfs.push(xf) - 1;
    keys.set(key, at);
    return at;
  };
  const codeIdOf = (entry: string): number => Number(/\bnumFmtId\s*=\s*["'](\d+)["']/.exec(entry)?.[1] ?? 0);
  const ownFormat = (code: string): number => {
    const list = listOf('numFmts');
    const known = list.find((entry) => entry.includes(`formatCode="${code}"`));
    if (known !== undefined) return codeIdOf(known);
    const id = Math.max(firstOwnFormat - 1, ...list.map(codeIdOf)) + 1;
    list.push(`<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    return id;
  };
  /** Some programs give the format that is none a number of its own. */
  const isGeneral = (id: number): boolean =>
    id === 0 || listOf('numFmts').some((entry) => codeIdOf(entry) === id && /\bformatCode\s*=\s*["']General["']/i.test(entry));
  const fillXml = (style: number): string => listOf('fills')[fillIdOf(xfs[style] ?? '')] ?? '';
  const ourFill = (xml: string): boolean =>
    colours.some((colour) => new RegExp(`<fgColor\\b[^>]*\\brgb\\s*=\\s*["']${argbOf[colour]}["']`, 'i').test(xml));
  const plainFill = (xml: string): boolean => xml === '' || /patternType\s*=\s*["']none["']|<patternFill\s*\/>|<fill\s*\/>/.test(xml);
  const markedOnes = new Map<string, number>();
  const coloured = new Map<number, boolean>();
  return {
    own: xfs.length,
    marked(style, colour) {
      const key = `${style} ${colour}`;
      const at = markedOnes.get(key) ?? placeFormat(withFill(xfs[style] ?? '<xf/>', place('fills', solid(argbOf[colour]))));
      markedOnes.set(key, at);
      return at;
    },
    isMarked(style) {
      const known = coloured.get(style) ?? ourFill(fillXml(style));
      coloured.set(style, known);
      return known;
    },
    unmarked(style, fill) {
      if (!ourFill(fillXml(style))) return style;
      const before = fill === undefined || ourFill(fill) ? 0 : place('fills', fill);
      return placeFormat(withFill(xfs[style] ?? '<xf/>', before));
    },
    fillOf(style) {
      const xml = fillXml(style);
      return plainFill(xml) || ourFill(xml) ? undefined : xml;
    },
    numbered(style, decimals) {
      const xf = xfs[style] ?? '<xf/>';
      if (!isGeneral(formatIdOf(xf))) return style;
      return placeFormat(
        withAttributes(xf, { numFmtId: builtIn[decimals] ?? ownFormat(`0.${'0'.repeat(decimals)}`), applyNumberFormat: 1 }),
      );
    },
    quoted: (style) => placeFormat(withAttributes(xfs[style] ?? '<xf/>', { numFmtId: 49, applyNumberFormat: 1, quotePrefix: 1 })),
    add({ font, border, fill, alignment, unlocked = false, text = false }) {
      const ids = [
        place('fonts', font),
        fill === undefined ? 0 : place('fills', solid(fill)),
        border === undefined ? 0 : place('borders', border),
      ];
      const flags = `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${text ? ' applyNumberFormat="1" quotePrefix="1"' : ''}${unlocked ? ' applyProtection="1"' : ''}`;
      const protection = unlocked ? '<protection locked="0"/>' : '';
      return placeFormat(
        `<xf numFmtId="${text ? 49 : 0}" fontId="${ids[0]}" fillId="${ids[1]}" borderId="${ids[2]}" xfId="0" ${flags}>${alignment}${protection}</xf>`,
      );
    },
    bytes() {
      if (groups.every((group) => listOf(group).length === known.get(group))) return bytes;
      const edits: Edit[] = groups.flatMap((group) => {
        const element = found.get(group);
        const list = listOf(group).map((entry) => prefixed(entry, root.prefix));
        if (!element && list.length === 0) return [];
        if (!element) {
          const at = placeFor(root, group);
          const name = `${root.prefix}${group}`;
          return [{ from: at, to: at, text: `<${name} count="${list.length}">${list.join('')}</${name}>` }];
        }
        const added = list.slice(known.get(group));
        if (added.length === 0) return [];
        const counted =
          attributeOf(bytes, element, 'count') === undefined ? [] : [setAttribute(bytes, element, 'count', String(list.length))];
        return [...counted, appendTo(element, added.join(''))];
      });
      return applyEdits(bytes, edits);
    },
  };
}

/** For a workbook that has no styles yet. `main` is the namespace of its sheets. */
export const newStyleBook = (main: string): StyleBook =>
  openStyleBook(
    { zip: { path: 'styles.xml', entries: new Map(), limits, inflated: new Set() }, name: 'styles.xml' },
    Buffer.from(plainStyles(main)),
  );
