// A workbook's package with some of its parts changed: new parts, their relationships and content types. Every other part goes over as
// it is, compressed bytes and all.
import { deflateRawSync } from 'node:zlib';
import { inflatePart } from '../../read/xlsx/inflate.ts';
import { findPart, readContentTypes, readRelationships, relationshipsPart } from '../../read/xlsx/package.ts';
import { refuseDamaged } from '../../read/xlsx/refusal.ts';
import type { Zip } from '../../read/zip.ts';
import { storePart, writeZip } from '../reproducible-zip.ts';
import { appendTo, applyEdits, attributeOf, type Element, escapeXml, parseElements } from './xml.ts';

export interface PackageDraft {
  readonly zip: Zip;
  /** The namespace of sheets and the one of relationships: a package keeps to one of the two dialects of the format. */
  readonly main: string;
  readonly relations: string;
  /** The bytes of a part as they stand now; undefined where there is none of that name. */
  read(name: string): Buffer | undefined;
  write(name: string, bytes: Buffer): void;
  /** Takes a part out, and the relationships of `source` to it. */
  remove(name: string, source: string): void;
  /** A name that no part has: `xl/comments#.xml` with a number for `#`, and that number. */
  freeName(form: string): { readonly name: string; readonly number: number };
  /** An id for a relationship of that part which nothing has yet. */
  reserve(source: string): string;
  /** Adds a relationship (with a reserved id) and gives its id. `source` is the part that it belongs to. */
  relate(source: string, type: string, target: string, id?: string): string;
  declare(name: string, contentType: string): void;
  /** Parts with this ending, unless they say something else. */
  declareEnding(ending: string, contentType: string): void;
  bytes(): Uint8Array;
}

/**
 * Parts above this size are compressed, or a returned workbook could be too large to be read again. Smaller ones are stored: they are
 * the same bytes whatever zlib does.
 */
const storedBytes = 1024 * 1024;

const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const typesPart = '[Content_Types].xml';

/** A part as seen from the folder of another: some programs look for no other spelling. */
function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** `workbook` is the name of the main part. */
export function draftOf(zip: Zip, workbook: string): PackageDraft {
  const changed = new Map<string, { name: string; bytes: Buffer }>();
  const added = new Map<string, string[]>();
  const ids = new Map<string, string[]>();
  const types: string[] = [];
  const read = (name: string): Buffer | undefined => {
    const draft = changed.get(name.toLowerCase());
    if (draft) return draft.bytes;
    const entry = findPart(zip, name);
    return entry && inflatePart(zip, entry);
  };
  const write = (name: string, bytes: Buffer): void => {
    changed.set(name.toLowerCase(), { name: findPart(zip, name)?.name ?? name, bytes });
  };
  const append = (name: string, xml: readonly string[], empty: string): void => {
    const bytes = read(name) ?? Buffer.from(`${head}${empty}`);
    const root = parseElements({ zip, name }, bytes);
    const own = root.prefix === '' ? xml : xml.map((element) => element.replace('<', `<${root.prefix}`));
    write(name, applyEdits(bytes, [appendTo(root, own.join(''))]));
  };
  const removed = new Set<string>();
  const without = (name: string, drops: (element: Element, bytes: Buffer) => boolean): void => {
    const bytes = read(name);
    if (!bytes) return;
    const gone = parseElements({ zip, name }, bytes).children.filter((child) => drops(child, bytes));
    if (gone.length > 0)
      write(
        name,
        applyEdits(
          bytes,
          gone.map(({ from, to }) => ({ from, to, text: '' })),
        ),
      );
  };
  const strict = read(workbook)?.includes('http://purl.oclc.org/ooxml/spreadsheetml/main') === true;
  const relations = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const reserve = (source: string): string => {
    const taken = new Set([...readRelationships(zip, source).map(({ id }) => id), ...(ids.get(source) ?? [])]);
    let number = 1;
    while (taken.has(`rIdReturn${number}`)) number += 1;
    ids.set(source, [...(ids.get(source) ?? []), `rIdReturn${number}`]);
    return `rIdReturn${number}`;
  };
  return {
    zip,
    main: strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relations,
    reserve,
    read,
    write,
    remove(name, source) {
      const ids = new Set(
        readRelationships(zip, source).flatMap(({ id, target }) => (target?.toLowerCase() === name.toLowerCase() ? [id] : [])),
      );
      removed.add(name.toLowerCase());
      without(relationshipsPart(source), (element, bytes) => ids.has(attributeOf(bytes, element, 'Id') ?? ''));
      without(typesPart, (element, bytes) => attributeOf(bytes, element, 'PartName')?.toLowerCase() === `/${name.toLowerCase()}`);
    },
    freeName(form) {
      for (let number = 1; ; number += 1) {
        const name = form.replace('#', String(number));
        if (!findPart(zip, name) && !changed.has(name.toLowerCase())) return { name, number };
      }
    },
    relate(source, type, target, id = reserve(source)) {
      const element = `<Relationship Id="${id}" Type="${relations}/${type}" Target="${escapeXml(relativeTarget(source, target))}"/>`;
      added.set(source, [...(added.get(source) ?? []), element]);
      return id;
    },
    declare(name, contentType) {
      types.push(`<Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`);
    },
    declareEnding(ending, contentType) {
      const bytes = read(typesPart);
      const children = bytes ? parseElements({ zip, name: typesPart }, bytes).children : [];
      const has = children.some((child) => bytes && attributeOf(bytes, child, 'Extension')?.toLowerCase() === ending);
      const line = `<Default Extension="${ending}" ContentType="${contentType}"/>`;
      if (!has && !types.includes(line)) types.push(line);
    },
    bytes() {
      if (readContentTypes(zip).size === 0) refuseDamaged(zip.path, { zh: '没有内容类型部件', en: 'the content types are missing' });
      for (const [source, list] of added) {
        append(relationshipsPart(source), list, `<Relationships xmlns="${packages}/relationships"></Relationships>`);
      }
      if (types.length > 0) append(typesPart, types, '');
      const kept = [...zip.entries].filter(([key]) => !changed.has(key) && !removed.has(key)).map(([, entry]) => entry);
      const written = [...changed.values()].map(({ name, bytes }) => {
        const part = storePart(name, bytes);
        return bytes.length <= storedBytes ? part : { ...part, compressed: deflateRawSync(bytes), deflated: true };
      });
      return writeZip([...kept, ...written]);
    },
  };
}
