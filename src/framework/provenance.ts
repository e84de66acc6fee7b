// Where a requirement comes from and how well that is known: citations, rows of a catalogue, counterparts elsewhere.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Basis, Crosswalk, EvidenceWindow, Source, Tag, Unmeasured } from '../model.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, present, textField, textsField } from './fields.ts';
import { frameworkProblems as problems } from './problems.ts';

const tags: readonly Tag[] = ['verified', 'recalled', 'inferred'];
export const readTag = (fields: Fields): Tag | undefined => tags.find((tag) => tag === textField(fields, 'tag'));

export const readBasis = (holder: Fields): Basis[] =>
  itemsField(holder, 'basis').map((item) => {
    const fields = fieldsOf(item);
    return {
      source: textField(fields, 'source') ?? '',
      ...present({ section: textField(fields, 'section'), note: textField(fields, 'note'), tag: readTag(fields) }),
    };
  });

/** Undefined where there is none. */
export const readCrosswalk = (holder: Fields): Crosswalk | undefined => {
  if (!hasField(holder, 'crosswalk')) return undefined;
  const entries = fieldsField(holder, 'crosswalk');
  return new Map(Object.keys(entries).map((framework) => [framework, textsField(entries, framework)]));
};

export const readWindow = (fields: Fields): EvidenceWindow =>
  present({ from: textField(fields, 'from'), to: textField(fields, 'to'), due: textField(fields, 'due') });

/** Undefined where there are none. */
export const readUnmeasured = (data: Fields): Unmeasured[] | undefined => {
  const rows = itemsField(data, 'unmeasured').map((item) => {
    const fields = fieldsOf(item);
    const text = (key: string) => textField(fields, key) ?? '';
    return { trace: text('trace'), title: text('title'), reason: text('reason') };
  });
  return rows.length > 0 ? rows : undefined;
};

export function readSources(data: Fields): Map<string, Source> {
  const entries = Object.entries(fieldsField(data, 'sources')).map(([id, value]): [string, Source] => {
    const fields = fieldsOf(value);
    const given = present({
      issuer: textField(fields, 'issuer'),
      number: textField(fields, 'number'),
      url: textField(fields, 'url'),
      date: textField(fields, 'date'),
      tag: readTag(fields),
    });
    return [id, { id, title: textField(fields, 'title') ?? id, ...given }];
  });
  return new Map(entries);
}

/** Citations of something that `sources` does not have. */
export function checkBasis(document: PlainDocument, data: Fields, holder: Fields, path: Path): Diagnostic[] {
  const sources = Object.keys(fieldsField(data, 'sources'));
  return itemsField(holder, 'basis').flatMap((item, index) => {
    const source = textField(fieldsOf(item), 'source');
    if (source === undefined || sources.includes(source)) return [];
    const place = locate(document, [...path, 'basis', index, 'source']);
    return [diagnose(problems.unknownSource, place, { id: source, suggestion: nearest(source, sources) })];
  });
}
