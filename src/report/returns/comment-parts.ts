// The two parts that hold the comments of a sheet: found or made, and changed together.
import { findPart, readRelationships } from '../../read/xlsx/package.ts';
import { checkDeclaredEncoding } from '../../read/xlsx/parts.ts';
import { refuseDamaged } from '../../read/xlsx/refusal.ts';
import { commentMark, emptyComments, patchComments } from './comments.ts';
import type { PackageDraft } from './package-draft.ts';
import { emptyShapes, patchShapes } from './shapes.ts';
import type { PatchedSheet } from './sheet-patch.ts';

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const shapesType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export interface SheetComments {
  /** For a sheet without shapes of its own: the relationship to those that are made. */
  readonly drawing: { readonly id: string; readonly relations: string } | undefined;
  /** Writes both parts, once the sheet is patched. */
  finish(sheet: PatchedSheet): void;
}

/** Prepares the comments of a sheet: `words` by address, without what an earlier return said. Refuses what cannot be changed safely. */
export function commentSheet(draft: PackageDraft, sheet: string, words: ReadonlyMap<string, string>): SheetComments {
  const { zip } = draft;
  const related = readRelationships(zip, sheet);
  const target = related.find(({ type }) => type === 'comments')?.target;
  const own = target === undefined ? undefined : findPart(zip, target)?.name;
  if (own === undefined && words.size === 0) return { drawing: undefined, finish: () => undefined };
  const name = own ?? draft.freeName('xl/comments#.xml').name;
  const before = draft.read(name) ?? Buffer.from(emptyComments(draft.main));
  checkDeclaredEncoding({ zip, name }, before);
  const comments = patchComments({ zip, name }, before, words);
  draft.write(name, comments.bytes);
  if (own === undefined) {
    draft.relate(sheet, 'comments', name);
    draft.declare(name, commentsType);
  }
  const needsShapes = comments.added.length > 0 || comments.removed.length > 0;
  const drawings = related.filter(({ type }) => type === 'vmlDrawing');
  // A drawing can also be that of a header's picture: which one is the comments' is known when the sheet was read.
  const fresh = comments.added.length > 0 ? draft.freeName('xl/drawings/vmlDrawing#.vml') : undefined;
  const drawing = fresh && { id: draft.reserve(sheet), relations: draft.relations };
  return {
    drawing,
    finish({ ownDrawing, layout }) {
      if (!needsShapes) return;
      const shapes = drawings.find(({ id }) => id === ownDrawing)?.target;
      const known = shapes === undefined ? undefined : findPart(zip, shapes);
      if (ownDrawing !== undefined && !known) {
        refuseDamaged(zip.path, { zh: '批注的图形部件不见了', en: 'the shapes of the comments are missing' });
      }
      const place = known?.name ?? fresh?.name;
      if (place === undefined) return;
      const block = fresh?.number ?? 1;
      const old = draft.read(place)?.toString('utf8') ?? emptyShapes(block);
      const texts = new Map(comments.added.map((address) => [address, `${commentMark}${words.get(address)}`]));
      const xml = patchShapes(old, block, texts, comments.removed, layout);
      if (xml === undefined)
        refuseDamaged(zip.path, { zh: '批注的图形部件写法特殊', en: 'the shapes of the comments are written in an unusual way' });
      else draft.write(place, Buffer.from(xml));
      if (known || !drawing) return;
      draft.relate(sheet, 'vmlDrawing', place, drawing.id);
      draft.declareEnding('vml', shapesType);
    },
  };
}
