// A framework file and everything that it extends and includes → one document, as if it had been written as one file.
import { type Diagnostic, diagnose } from '../../diagnostic.ts';
import type { Layer, Outcome, SourceFile } from '../../model.ts';
import { locate, type PlainDocument } from '../../read/plain.ts';
import { fieldsOf, hasField, itemsField, textField } from '../fields.ts';
import type { Validator } from '../validators.ts';
import { applyChanges } from './changes.ts';
import { type Level, readStack, type Stack } from './files.ts';
import { layOver, uniteParts } from './merge.ts';
import { checkOwnKeys, layerKeys } from './own-keys.ts';
import { documentOf, entryOf, isSame, itemsOf, type Piece, pieceOf, textAt, withoutEntries } from './piece.ts';
import { layerProblems as problems } from './problems.ts';
import { isSealed, readFileReference } from './reference.ts';
import type { LayerReader } from './source.ts';

export interface Resolved extends Outcome<PlainDocument> {
  /** Every file that was read. */
  readonly files: readonly Layer[];
  readonly absent: Stack['absent'];
}

/** Whether a document is more than itself. */
export const isLayered = ({ data }: PlainDocument): boolean => layerKeys.some((key) => hasField(fieldsOf(data), key));

/** Without a value something was missing that nothing can be said without. */
export async function resolveLayers(
  file: SourceFile,
  document: PlainDocument,
  reader: LayerReader,
  readYaml: (file: SourceFile) => Outcome<PlainDocument>,
  validate: Validator,
): Promise<Resolved> {
  const owner = textField(fieldsOf(document.data), 'partOf');
  if (owner !== undefined) {
    const diagnostics = [diagnose(problems.partAlone, locate(document, ['partOf']), { owner })];
    return { diagnostics, files: [], absent: [] };
  }
  const stack = await readStack(file, document, reader, readYaml);
  const { files, absent } = stack;
  const diagnostics: Diagnostic[] = [...stack.diagnostics];
  const levels = stack.levels.map((level) => readLevel(level, validate, diagnostics));
  if (!stack.complete) return { diagnostics, files, absent };
  let below: Piece | undefined;
  let whole: Piece | undefined;
  for (const { piece, changes } of levels.toReversed()) {
    below = whole;
    const laid = below ? layOver(below, piece) : { piece, diagnostics: [] };
    const changed = applyChanges(withoutEntries(laid.piece, layerKeys), changes, absent.length > 0);
    diagnostics.push(...laid.diagnostics, ...changed.diagnostics);
    whole = changed.piece;
  }
  if (!whole) return { diagnostics, files, absent };
  const isKnown = absent.length === 0 && diagnostics.every(({ severity }) => severity !== 'error');
  const value = documentOf(whole, document, {
    files,
    absent: absent.map(({ path }) => path),
    ...(below && { extended: { ...nameOf(document, below), isUnchanged: isKnown && isUnchanged(below, whole) } }),
    emptyParts: emptyParts(document, stack.levels[0]?.parts ?? []),
  });
  return { value, diagnostics, files, absent };
}

const nameOf = (document: PlainDocument, below: Piece) => ({
  reference: textField(fieldsOf(document.data), 'extends') ?? '',
  id: textAt(below, 'id') ?? '',
  version: textAt(below, 'version') ?? '',
});

/** How a framework is called and which state it is in: what every layer says for itself. */
const names = ['lawgov', 'id', 'version', 'title', 'status'];

const isUnchanged = (below: Piece, whole: Piece): boolean => isSame(withoutEntries(below, names), withoutEntries(whole, names));

/** Which of a file's includes hold nothing; one that is sealed may stand empty where it is not to be read. */
function emptyParts(document: PlainDocument, parts: readonly PlainDocument[]): number[] {
  const empty = new Set(parts.filter(isEmpty).map(({ file }) => file));
  return itemsField(fieldsOf(document.data), 'include').flatMap((reference, index) => {
    if (typeof reference !== 'string' || isSealed(reference)) return [];
    const target = readFileReference(reference, document.file);
    return target.kind === 'file' && empty.has(target.path) ? [index] : [];
  });
}

const isEmpty = ({ data }: PlainDocument): boolean =>
  Object.entries(fieldsOf(data)).every(
    ([key, value]) =>
      key === 'lawgov' || key === 'partOf' || value === null || (typeof value === 'object' && Object.keys(value).length === 0),
  );

interface ReadLevel {
  readonly piece: Piece;
  /** Those without a fault. */
  readonly changes: readonly Piece[];
}

function readLevel({ main, parts }: Level, validate: Validator, diagnostics: Diagnostic[]): ReadLevel {
  const documents = [main, ...parts];
  const changes = documents.flatMap((document) => {
    const own = checkOwnKeys(document, validate);
    diagnostics.push(...own.diagnostics);
    const listed = entryOf(pieceOf(document), 'changes');
    return listed ? itemsOf(listed).filter((_, index) => !own.brokenChanges.has(index)) : [];
  });
  const united = uniteParts(pieceOf(main), parts.map(pieceOf));
  diagnostics.push(...united.diagnostics);
  return { piece: united.piece, changes };
}
