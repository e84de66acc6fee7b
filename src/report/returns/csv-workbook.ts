// A submitted CSV file as a workbook: the same cells as text, so that they can be coloured and commented on.
import { limits } from '../../limits.ts';
import type { Sheet } from '../../read/table.ts';
import { looksLikeFormula } from '../excel/cell-text.ts';
import { mainNamespace, plainPackage } from './plain-package.ts';
import { addressOf } from './sheet-patch.ts';
import { newStyleBook } from './style-book.ts';
import { escapeXml } from './xml.ts';

/** The name that the one sheet of the copy has. It says nothing of a unit, as the CSV file does not either. */
export const csvSheetName = '填报表';

/** A text as it must stand so that exactly it is read back: what XML cannot hold is written as `_x0001_`. */
const exactText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    );

const widthOf = (text: string): number => Array.from(text).reduce((width, character) => width + (character > '\u00ff' ? 2 : 1), 2);

/** The bytes of the workbook; undefined where a text is longer than a cell can hold, or the file has too many columns or rows. */
export function workbookOfCsv(sheet: Sheet): Uint8Array | undefined {
  const styles = newStyleBook(mainNamespace);
  const font = '<font><sz val="11"/><name val="宋体"/></font>';
  const plain = styles.add({ font, alignment: '<alignment vertical="center"/>', unlocked: true });
  const text = styles.add({ font, alignment: '<alignment vertical="center"/>', unlocked: true, text: true });
  const widths: number[] = [];
  let tooLong = false;
  const rows = sheet.rows.map(({ number, cells }) => {
    const xml = cells.map((cell) => {
      tooLong ||= cell.text.length > limits.textCharacters || number > limits.sheetRows;
      widths[cell.column - 1] = Math.max(widths[cell.column - 1] ?? 9, Math.min(48, widthOf(cell.text)));
      const style = looksLikeFormula(cell.text) ? text : plain;
      return `<c r="${addressOf(number, cell.column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(exactText(cell.text))}</t></is></c>`;
    });
    return `<row r="${number}">${xml.join('')}</row>`;
  });
  if (tooLong) return undefined;
  const columns = Array.from(
    widths,
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width ?? 9}" customWidth="1"/>`,
  );
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${mainNamespace}">${cols}<sheetData>${rows.join('')}</sheetData></worksheet>`;
  return plainPackage([{ name: csvSheetName, xml }], styles.bytes());
}
