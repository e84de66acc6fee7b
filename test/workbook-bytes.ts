// Drawn tables as workbooks: small, always the same, and as broken as a test wants them.
import { columnLetters } from '../src/diagnostic.ts';
import { type MadeEntry, makeZip, relationship, relationships, stylesOf, worksheet } from './make-zip.ts';
import type { DrawnCell, DrawnSheet } from './tables.ts';

/** A zip archive of these parts as plain bytes. */
export const zipOf = (parts: readonly MadeEntry[]): Uint8Array => Uint8Array.from(makeZip(parts));

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Cell formats: 0 general, 1 percentage, 2 date. */
const styles = stylesOf(10, 14);

function cellXml({ row, column, kind, text }: DrawnCell): string {
  const place = `${columnLetters(column)}${row}`;
  switch (kind) {
    case 'text':
      return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    case 'formula':
      return `<c r="${place}"><f>SUM(A1:A2)</f></c>`;
    case 'error':
      return `<c r="${place}" t="e"><v>${text}</v></c>`;
    case 'boolean':
      return `<c r="${place}" t="b"><v>${text}</v></c>`;
    default:
      return `<c r="${place}" s="${kind === 'percent' ? 1 : kind === 'date' ? 2 : 0}"><v>${text}</v></c>`;
  }
}

export function sheetXml(sheet: DrawnSheet): string {
  const columns = sheet.hiddenColumns
    .map((column) => {
      const how = sheet.hiddenAs.get(`columns ${column}`);
      const width =
        how === 'flat' ? 'width="0.1" customWidth="1"' : `width="9" hidden="1"${how === 'collapsed' ? ' outlineLevel="1"' : ''}`;
      return `<col min="${column}" max="${column}" ${width}/>`;
    })
    .join('');
  const rows = sheet.lines.map((_, index) => {
    const row = index + 1;
    const cells = sheet.cells.filter((cell) => cell.row === row).map(cellXml);
    const how = sheet.hiddenAs.get(`rows ${row}`);
    const height = how === 'flat' ? ' ht="0.75" customHeight="1"' : ` hidden="1"${how === 'collapsed' ? ' outlineLevel="1"' : ''}`;
    return `<row r="${row}"${sheet.hiddenRows.includes(row) ? height : ''}>${cells.join('')}</row>`;
  });
  const filtered = sheet.hiddenRows.filter((row) => sheet.hiddenAs.get(`rows ${row}`) === 'filtered');
  const filter =
    filtered.length > 0
      ? `<autoFilter ref="A${Math.min(...filtered) - 1}:F${Math.max(...filtered)}"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>`
      : '';
  const ranges = sheet.merges.map(
    ([top, left, bottom, right]) => `<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`,
  );
  const merges = ranges.length === 0 ? '' : `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>`;
  const cols = columns === '' ? '' : `<cols>${columns}</cols>`;
  return `${head}${worksheet(rows.join(''), { before: cols, after: filter + merges })}`;
}

/** The parts of a workbook with these sheets; a test may change them before it zips them. */
export function workbookParts(sheets: readonly DrawnSheet[], sheetType = 'worksheet'): MadeEntry[] {
  const entries = sheets.map(({ name, state }, index) => {
    const visibility = state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  const targets = sheets.map((_, index) => relationship(`rId${index + 1}`, sheetType, `worksheets/sheet${index + 1}.xml`));
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return [
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${content}"/></Types>`,
    },
    { name: '_rels/.rels', data: head + relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: head + relationships(...targets, relationship('rIdS', 'styles', 'styles.xml')) },
    { name: 'xl/styles.xml', data: styles },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data: sheetXml(sheet) })),
  ];
}

export const workbookOf = (sheets: readonly DrawnSheet[]): Uint8Array => zipOf(workbookParts(sheets));
