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

/** The stack below an already read document. */
export async function readStack(top: SourceFile, document: PlainDocument, reader: LayerReader, readYaml: ReadYaml): Promise<Stack> {
  const levels: Level[] = [];
  const files: Layer[] = [];
  const absent: Stack['absent'][number][] = [];
  const diagnostics: Diagnostic[] = [];
  let complete = true;
  const refuse = (...found: readonly Diagnostic[]): void => {
    diagnostics.push(...found);
    complete = false;
  };

  const readPart = async (main: PlainDocument, index: number, reference: string, from: LayerReader): Promise<PlainDocument | undefined> => {
    const place = locate(main, ['include', index]);
    const target = readFileReference(unsealed(reference), main.file);
    if (target.kind !== 'file') return void refuse(diagnose(problems.reference, place, { seen: reference, key: 'include' }));
    if (files.length >= limits.layerFiles) {
      // Once for all that are too many.
      if (complete) refuse(diagnose(problems.tooMany, place, { limit: limits.layerFiles, what: 'files' }));
      return undefined;
    }
    const { path } = target;
    if (files.some(({ file }) => file === path))
      return void refuse(diagnose(frameworkProblems.repeatedItem, place, { key: 'include', item: verbatim(shown(reference)) }));
    const found = await from.read(path);
    if ('reason' in found) {
      if (isSealed(reference)) absent.push({ path, reason: found.reason, location: place });
      else refuse(diagnose(problems.unreadable, place, found));
      return undefined;
    }
    const file = { path, bytes: found.bytes };
    const { value: part, diagnostics: faults } = readYaml(file);
    if (!part) return void refuse(...faults);
    diagnostics.push(...faults);
    files.push(layerOf(part, sha256Of(file.bytes)));
    const owner = textField(fields(part), 'partOf');
    const id = textField(fields(main), 'id') ?? '';
    if (owner === undefined) return void refuse(diagnose(problems.notAPart, place, { path, id }));
    if (owner !== id) {
      const related = [{ message: { zh: '在这里被包含', en: 'included here' }, location: place }];
      return void refuse(diagnose(problems.partOfOther, locate(part, ['partOf']), { owner, id }, related));
    }
    return part;
  };

  const addLevel = async (file: SourceFile, main: PlainDocument, from: LayerReader): Promise<void> => {
    files.push(layerOf(main, sha256Of(file.bytes)));
    const parts: PlainDocument[] = [];
    for (const [index, reference] of itemsField(fields(main), 'include').entries()) {
      const part = typeof reference === 'string' ? await readPart(main, index, reference, from) : undefined;
      if (part) parts.push(part);
    }
    levels.push({ main, parts });
  };

  const chain = [keyOf(top.path, reader)];
  let current: { readonly main: PlainDocument; readonly from: LayerReader } | undefined = { main: document, from: reader };
  await addLevel(top, document, reader);
  while (current) {
    const { main, from }: { main: PlainDocument; from: LayerReader } = current;
    const reference = textField(fields(main), 'extends');
    current = undefined;
    if (reference === undefined) break;
    const place = locate(main, ['extends']);
    const found = await findExtended(reference, main.file, from, place);
    if ('code' in found) refuse(found);
    else if (chain.includes(keyOf(found.file.path, found.from)))
      refuse(diagnose(problems.cycle, place, { path: [...levels.map((level) => level.main.file), found.file.path] }));
    else if (levels.length >= limits.layerLevels) refuse(diagnose(problems.tooMany, place, { limit: limits.layerLevels, what: 'levels' }));
    else {
      const { value: below, diagnostics: faults } = readYaml(found.file);
      diagnostics.push(...faults);
      const fault = below && faultOf(below, reference, main, place);
      if (!below || fault) {
        refuse(...(fault ? [fault] : []));
        break;
      }
      chain.push(keyOf(found.file.path, found.from));
      await addLevel(found.file, below, found.from);
      current = { main: below, from: found.from };
    }
  }
  return { levels, files, absent, diagnostics, complete };
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
