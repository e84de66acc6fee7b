// Forms of ours as a test wants them: drawn tables with document properties beside them.
import { type MadeEntry, relationship, relationships } from './make-zip.ts';
import { drawTables } from './tables.ts';
import { workbookParts, zipOf } from './workbook-bytes.ts';

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The part that Excel writes for custom document properties of type text. */
const customXml = (properties: Readonly<Record<string, string>>): string => {
  const list = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="${formatId}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${list.join('')}</Properties>`;
};

/** The drawn workbook with these custom properties. */
export function withProperties(drawing: string, properties: Readonly<Record<string, string>>, xml = customXml(properties)): Uint8Array {
  const parts: MadeEntry[] = workbookParts(drawTables(drawing)).map((part) =>
    part.name === '_rels/.rels'
      ? {
          ...part,
          data: relationships(
            relationship('rId1', 'officeDocument', 'xl/workbook.xml'),
            relationship('rId2', 'custom-properties', 'docProps/custom.xml'),
          ),
        }
      : part,
  );
  return zipOf([...parts, { name: 'docProps/custom.xml', data: xml }]);
}

const stamped = (entries: Readonly<Record<string, string>>) => Object.entries(entries).map(([key, value]) => `| ${key} | ${value} |`);

export interface DrawnForm {
  /** Rows of the table: 序号, 指标, 数据项, 计量单位, 填报值, 佐证材料, 说明, 数据项编号. */
  readonly rows: readonly (readonly string[])[];
  readonly title?: string;
  readonly stamp?: Readonly<Record<string, string>>;
  /** Rows of the stamp's sheet below its keys. */
  readonly asks?: readonly (readonly string[])[];
  /** Further sheets. */
  readonly more?: string;
}

/** A form as `lawgov template` writes it, drawn for test/tables.ts; without a stamp it is only a table. */
export function drawForm({ rows, title = '填报单位：甲局', stamp, asks = [], more = '' }: DrawnForm): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# 填报表',
    '校核样例2024年填报表',
    title,
    line(['序号', '指标', '数据项', '计量单位', '填报值', '佐证材料', '说明', '数据项编号']),
    ...rows.map(line),
    '<!-- hidden columns 8 -->',
    more,
    ...(stamp ? ['# _lawgov (veryHidden)', ...stamped(stamp), ...asks.map((ask) => line(['asks', ...ask]))] : []),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
