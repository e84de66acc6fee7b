// The files of a framework, read from the top: the named file, its parts, then the framework that it extends, and so on down.
import { type Diagnostic, diagnose, type Location } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import type { Layer, Outcome, SourceFile } from '../../model.ts';
import { nearest } from '../../nearest.ts';
import { locate, type PlainDocument } from '../../read/plain.ts';
import { shown, type Text, verbatim } from '../../text.ts';
import { bundledFiles, bundledName, idOfFile } from '../bundled.ts';
import { sha256Of } from '../cache.ts';
import { layerOf } from '../draft.ts';
import { type Fields, fieldsOf, itemsField, textField } from '../fields.ts';
import { frameworkProblems } from '../problems.ts';
import { layerProblems as problems } from './problems.ts';
import { fitsVersion, isSealed, readExtends, readFileReference, tidyPath, unsealed } from './reference.ts';
import { bundledLayers, type LayerReader } from './source.ts';

/** One level: a framework file and its parts. */
export interface Level {
  readonly main: PlainDocument;
  readonly parts: readonly PlainDocument[];
}

export interface Stack {
  /** From the named file down. */
  readonly levels: readonly Level[];
  readonly files: readonly Layer[];
  /** Sealed files that were not there. */
  readonly absent: readonly { readonly path: string; readonly reason: Text; readonly location: Location }[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was needed could be read. */
  readonly complete: boolean;
}

type ReadYaml = (file: SourceFile) => Outcome<PlainDocument>;

const fields = (document: PlainDocument): Fields => fieldsOf(document.data);

/** What has been read so far. */
interface Reading {
  readonly readYaml: ReadYaml;
  readonly levels: Level[];
  readonly files: Layer[];
  readonly absent: Stack['absent'][number][];
  readonly diagnostics: Diagnostic[];
  complete: boolean;
  bytes: number;
}

function refuse(reading: Reading, ...found: readonly Diagnostic[]): undefined {
  reading.diagnostics.push(...found);
  reading.complete = false;
}

/** The document of a file that `place` refers to; undefined after a report. */
function readDocument(reading: Reading, file: SourceFile, place: Location): PlainDocument | undefined {
  const bytes = reading.bytes + file.bytes.length;
  const [what, limit] = bytes > limits.layerBytes ? (['bytes', limits.layerBytes] as const) : (['files', limits.layerFiles] as const);
  if (what === 'bytes' || reading.files.length >= limit) {
    // Once for all that are too many.
    const said = reading.diagnostics.some(({ code }) => code === problems.tooMany.code);
    return refuse(reading, ...(said ? [] : [diagnose(problems.tooMany, place, { limit, what })]));
  }
  reading.bytes = bytes;
  const { value: document, diagnostics } = reading.readYaml(file);
  if (!document) return refuse(reading, ...diagnostics);
  reading.diagnostics.push(...diagnostics);
  reading.files.push(layerOf(document, sha256Of(file.bytes)));
  return document;
}

/** The stack below an already read document. */
export async function readStack(top: SourceFile, document: PlainDocument, reader: LayerReader, readYaml: ReadYaml): Promise<Stack> {
  const files = [layerOf(document, sha256Of(top.bytes))];
  const reading: Reading = { readYaml, levels: [], files, absent: [], diagnostics: [], complete: true, bytes: top.bytes.length };
  await addLevel(reading, document, reader);
  const chain = [keyOf(top.path, reader)];
  let current: Extended | undefined = { main: document, reader };
  while (current) {
    current = await readExtended(reading, current, chain);
    if (!current) break;
    chain.push(keyOf(current.main.file, current.reader));
    await addLevel(reading, current.main, current.reader);
  }
  return reading;
}

async function addLevel(reading: Reading, main: PlainDocument, reader: LayerReader): Promise<void> {
  const parts: PlainDocument[] = [];
  for (const [index, reference] of itemsField(fields(main), 'include').entries()) {
    const part =
      typeof reference === 'string' ? await readPart(reading, main, reference, locate(main, ['include', index]), reader) : undefined;
    if (part) parts.push(part);
  }
  reading.levels.push({ main, parts });
}

async function readPart(
  reading: Reading,
  main: PlainDocument,
  reference: string,
  place: Location,
  reader: LayerReader,
): Promise<PlainDocument | undefined> {
  const target = readFileReference(unsealed(reference), main.file);
  if (target.kind !== 'file') return refuse(reading, diagnose(problems.reference, place, { seen: reference, key: 'include' }));
  const { path } = target;
  if (reading.files.some(({ file }) => file === path)) {
    return refuse(reading, diagnose(frameworkProblems.repeatedItem, place, { key: 'include', item: verbatim(shown(reference)) }));
  }
  const found = await reader.read(path);
  if ('reason' in found) {
    if (!isSealed(reference)) return refuse(reading, diagnose(problems.unreadable, place, found));
    reading.absent.push({ path, reason: found.reason, location: place });
    return undefined;
  }
  const part = readDocument(reading, { path, bytes: found.bytes }, place);
  if (!part) return undefined;
  const owner = textField(fields(part), 'partOf');
  const id = textField(fields(main), 'id') ?? '';
  if (owner === undefined) return refuse(reading, diagnose(problems.notAPart, place, { path, id }));
  if (owner === id) return part;
  const related = [{ message: { zh: '在这里被包含', en: 'included here' }, location: place }];
  return refuse(reading, diagnose(problems.partOfOther, locate(part, ['partOf']), { owner, id }, related));
}

interface Extended {
  readonly main: PlainDocument;
  readonly reader: LayerReader;
}

/** What a document extends; undefined where it extends nothing, and after a report. */
async function readExtended(reading: Reading, { main, reader }: Extended, chain: readonly string[]): Promise<Extended | undefined> {
  const reference = textField(fields(main), 'extends');
  if (reference === undefined) return undefined;
  const place = locate(main, ['extends']);
  const found = await findExtended(reference, main.file, reader, place);
  if ('code' in found) return refuse(reading, found);
  const { file, from } = found;
  if (chain.includes(keyOf(file.path, from))) {
    const path = [...reading.levels.map((level) => level.main.file), file.path];
    return refuse(reading, diagnose(problems.cycle, place, { path }));
  }
  if (chain.length >= limits.layerLevels)
    return refuse(reading, diagnose(problems.tooMany, place, { limit: limits.layerLevels, what: 'levels' }));
  const below = readDocument(reading, file, place);
  if (!below) return undefined;
  const fault = faultOf(below, reference, main, place);
  return fault ? refuse(reading, fault) : { main: below, reader: from };
}

const keyOf = (path: string, reader: LayerReader): string => `${reader.bundled ? 'bundled' : 'own'} ${tidyPath(path)}`;

async function findExtended(
  reference: string,
  from: string,
  reader: LayerReader,
  place: Location,
): Promise<{ readonly file: SourceFile; readonly from: LayerReader } | Diagnostic> {
  const target = readExtends(reference, from);
  if (target.kind === 'malformed') return diagnose(problems.reference, place, { seen: reference, key: 'extends' });
  let path: string;
  let source = reader;
  if (target.kind === 'file') path = target.path;
  else {
    const bundled = await bundledFiles();
    const file = bundled.find((candidate) => idOfFile(candidate) === target.id);
    const ids = bundled.map(idOfFile);
    if (file === undefined)
      return diagnose(problems.unknownFramework, place, { id: target.id, suggestion: nearest(target.id, ids), bundled: ids });
    path = bundledName(file);
    source = bundledLayers;
  }
  const found = await source.read(path);
  return 'reason' in found ? diagnose(problems.unreadable, place, found) : { file: { path, bytes: found.bytes }, from: source };
}

/** Why a document cannot be extended. */
function faultOf(document: PlainDocument, reference: string, main: PlainDocument, place: Location): Diagnostic | undefined {
  const owner = textField(fields(document), 'partOf');
  if (owner !== undefined) return diagnose(problems.partAlone, place, { owner });
  const target = readExtends(reference, main.file);
  const version = textField(fields(document), 'version') ?? '';
  if (target.kind !== 'bundled' || target.version === undefined || fitsVersion(version, target.version)) return undefined;
  return diagnose(problems.otherVersion, place, { id: target.id, wanted: target.version, version });
}
