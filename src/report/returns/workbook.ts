// A submitted workbook → the copy that goes back: coloured cells, comments, a list of the problems; everything else as it came.
import { limits } from '../../limits.ts';
import type { Outcome, SourceFile } from '../../model.ts';
import { findPart, findWorkbook, readPackage, readRelationships, type SheetEntry } from '../../read/xlsx/package.ts';
import { checkDeclaredEncoding } from '../../read/xlsx/parts.ts';
import { attempt, refuseDamaged } from '../../read/xlsx/refusal.ts';
import { readWorkbook } from '../../read/xlsx.ts';
import { readZip, type Zip } from '../../read/zip.ts';
import type { Sheet } from '../../read/table.ts';
import { isReturnList } from '../../submission/return-list.ts';
import { nameSheets } from '../excel/sheet-name.ts';
import { emptyComments, patchComments } from './comments.ts';
import { listNames, listSheetXml, type ProblemList } from './list-sheet.ts';
import { draftOf, type PackageDraft } from './package-draft.ts';
import { type CellMark, marksOf, type Place } from './points.ts';
import { emptyShapes, patchShapes } from './shapes.ts';
import { addressOf, anchorOf, type Layout, patchSheet } from './sheet-patch.ts';
import { openStyleBook, plainStyles, type StyleBook } from './style-book.ts';
import { appendTo, applyEdits, attributeOf, childNamed, escapeXml, parseElements } from './xml.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const spreadsheet = `${office}.spreadsheetml`;

/** Addresses of the two dialects of the format; a package keeps to its own. */
function dialectOf(zip: Zip): { readonly main: string; readonly relations: string } {
  const { children, ...root } = parseElements({ zip, name: findWorkbook(zip).name }, partOf(zip, findWorkbook(zip).name));
  const tag = partOf(zip, findWorkbook(zip).name).toString('utf8', root.from, root.innerFrom);
  return tag.includes('http://purl.oclc.org/ooxml/spreadsheetml/main')
    ? { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }
    : {
        main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      };
}
