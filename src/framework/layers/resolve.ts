// A framework file and everything that it extends and includes → one document, as if it had been written as one file.
import { type Diagnostic, diagnose } from '../../diagnostic.ts';
import type { Layer, Outcome, SourceFile } from '../../model.ts';
import { locate, type PlainDocument } from '../../read/plain.ts';
import { fieldsOf, hasField, textField } from '../fields.ts';
import type { Validator } from '../validators.ts';
import { applyChanges } from './changes.ts';
import { type Level, readStack, type Stack } from './files.ts';
import { layOver, uniteParts } from './merge.ts';
import { checkOwnKeys, layerKeys } from './own-keys.ts';
import { documentOf, entryOf, itemsOf, type Piece, pieceOf, withoutEntries } from './piece.ts';
import { layerProblems as problems } from './problems.ts';
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
  for (const { piece, changes } of levels.toReversed()) {
    const laid = below ? layOver(below, piece) : { piece, diagnostics: [] };
    const changed = applyChanges(withoutEntries(laid.piece, layerKeys), changes, absent.length > 0);
    diagnostics.push(...laid.diagnostics, ...changed.diagnostics);
    below = changed.piece;
  }
  if (!below) return { diagnostics, files, absent };
  return {
    value: documentOf(
      below,
      files,
      absent.map(({ path }) => path),
    ),
    diagnostics,
    files,
    absent,
  };
}

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
