// Where the list of problems stands in the package: in the place of an earlier one, else as the last sheet.
import { findWorkbook, type SheetEntry } from '../../read/xlsx/package.ts';
import { refuseMalformed } from '../../read/xlsx/parts.ts';
import { nameSheets } from '../excel/sheet-name.ts';
import { listNames, listSheetXml, type ProblemList } from './list.ts';
import type { PackageDraft } from './package-draft.ts';
import type { StyleBook } from './style-book.ts';
import { appendTo, applyEdits, attributeOf, childNamed, escapeXml, parseElements } from './xml.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** `earlier` is the name of the list of an earlier return. */
export function putList(
  draft: PackageDraft,
  sheets: readonly SheetEntry[],
  earlier: string | undefined,
  list: ProblemList,
  styles: StyleBook,
): void {
  const xml = Buffer.from(listSheetXml(list, styles, draft.main));
  const old = earlier === undefined ? undefined : sheets.find(({ name }) => name === earlier)?.part;
  if (old) {
    draft.write(old.name, xml);
    return;
  }
  const workbook = findWorkbook(draft.zip);
  const part = { zip: draft.zip, name: workbook.name };
  const bytes = draft.read(workbook.name) ?? Buffer.alloc(0);
  const element = childNamed(parseElements(part, bytes), 'sheets') ?? refuseMalformed(part);
  const [name = ''] = nameSheets(
    [listNames[list.language]],
    sheets.map((sheet) => sheet.name),
    listNames.zh,
  );
  const number = 1 + element.children.reduce((highest, child) => Math.max(highest, Number(attributeOf(bytes, child, 'sheetId')) || 0), 0);
  const target = draft.freeName('xl/worksheets/sheet#.xml').name;
  const id = draft.relate(workbook.name, 'worksheet', target);
  const entry = `<${element.prefix}sheet name="${escapeXml(name)}" sheetId="${number}" xmlns:r="${draft.relations}" r:id="${id}"/>`;
  draft.write(workbook.name, applyEdits(bytes, [appendTo(element, entry)]));
  draft.write(target, xml);
  draft.declare(target, sheetType);
}
