// Parts of a workbook that the spreadsheet library does not write.
import type { Manifest } from '../../model.ts';
import { manifestNamespace } from '../manifest.ts';
import { escapeXml } from '../returns/xml.ts';

const customPart = 'docProps/custom.xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The format id of properties that people name themselves. */
const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

interface PackageChange {
  readonly added: readonly (readonly [name: string, part: string])[];
  readonly changed: readonly (readonly [name: string, change: (part: string) => string])[];
}

/** Custom document properties: their part, and the places where a package says that it is there. Nothing for no properties. */
export function addProperties(properties: readonly (readonly [name: string, value: string])[]): PackageChange {
  if (properties.length === 0) return { added: [], changed: [] };
  // Ids begin at 2.
  const entries = properties.map(
    ([name, value], index) =>
      `<property fmtid="${formatId}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  const part = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${entries.join('')}</Properties>`;
  const type = `<Override PartName="/${customPart}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`;
  const relationship = `<Relationship Id="rIdCustom" Type="${office}/relationships/custom-properties" Target="${customPart}"/>`;
  return {
    added: [[customPart, part]],
    changed: [
      ['[Content_Types].xml', (types) => types.replace('</Types>', `${type}</Types>`)],
      ['_rels/.rels', (relationships) => relationships.replace('</Relationships>', `${relationship}</Relationships>`)],
    ],
  };
}

const manifestPart = 'customXml/item1.xml';

/** The whole manifest as a part of the package, as office programs keep data of others. */
export function addManifest(manifest: Manifest): PackageChange {
  const relationship = `<Relationship Id="rIdManifest" Type="${office}/relationships/customXml" Target="../${manifestPart}"/>`;
  const part = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<manifest xmlns="${manifestNamespace}">${escapeXml(JSON.stringify(manifest))}</manifest>`;
  return {
    added: [[manifestPart, part]],
    changed: [
      ['xl/_rels/workbook.xml.rels', (relationships) => relationships.replace('</Relationships>', `${relationship}</Relationships>`)],
    ],
  };
}

/** Sheets stay where they are: a form without its sheets cannot be read. */
export const lockStructure = (workbook: string): string =>
  workbook.replace(/(?=<(?:bookViews|sheets)\b)/, '<workbookProtection lockStructure="1"/>');
