// A Word document around its text: styles, page number, what belongs to what. The same text gives the same bytes.
import { storePart, writeZip } from '../reproducible-zip.ts';
import { escaped, namespaces, relations, xmlHead } from './markup.ts';
import { fontsXml, stylesXml, type WordStyle } from './styles.ts';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const field = (code: string): string => `<w:fldSimple w:instr="${code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
const footerXml = (style: string): string =>
  `${xmlHead}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

/** Without a mode Word takes a document for one of its oldest. */
const settingsXml = (facing: boolean): string =>
  `${xmlHead}<w:settings ${namespaces}>${facing ? '<w:evenAndOddHeaders/>' : ''}<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
const relationshipsXml = (...list: readonly string[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
const override = (part: string, kind: string): string => `<Override PartName="/word/${part}.xml" ContentType="${word}.${kind}+xml"/>`;

/** What a document says of itself beside its text. */
export interface WordNotes {
  readonly title: string;
  /** A property that people see. Office cuts such a text off after 255 characters, or fails on it: longer ones do not belong here. */
  readonly property: { readonly name: string; readonly value: string };
  /** Kept whole in a part of its own. */
  readonly data: { readonly namespace: string; readonly json: string };
}

const propertiesFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const notesParts = ({ title, property, data }: WordNotes): (readonly [string, string])[] => [
  [
    'docProps/core.xml',
    `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
  ],
  [
    'docProps/custom.xml',
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="${propertiesFormat}" pid="2" name="${property.name}"><vt:lpwstr>${escaped(Array.from(property.value).slice(0, 250).join(''))}</vt:lpwstr></property></Properties>`,
  ],
  ['customXml/item1.xml', `${xmlHead}<manifest xmlns="${data.namespace}">${escaped(data.json)}</manifest>`],
];

/** A page and its margins, in twentieths of a point. */
export interface WordPage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the edge of the paper to the page number. */
  readonly footer: number;
  /** Page numbers on the outer side: the style FooterEven is that of even pages. */
  readonly facing?: true;
}

function layoutOf({ width, height, top, right, bottom, left, footer, facing }: WordPage): string {
  const across = width > height ? ' w:orient="landscape"' : '';
  const even = facing ? '<w:footerReference w:type="even" r:id="rId5"/>' : '';
  return `<w:sectPr>${even}<w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${width}" w:h="${height}"${across}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="600" w:footer="${footer}" w:gutter="0"/></w:sectPr>`;
}

function packageParts({ facing }: WordPage, notes: WordNotes | undefined): (readonly [string, string])[] {
  const types = [
    override('document', 'document.main'),
    override('styles', 'styles'),
    override('fontTable', 'fontTable'),
    override('settings', 'settings'),
    override('footer1', 'footer'),
    ...(facing ? [override('footer2', 'footer')] : []),
    ...(notes
      ? [
          `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
          `<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
        ]
      : []),
  ];
  return [
    [
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      relationshipsXml(
        relationship(1, 'officeDocument', 'word/document.xml'),
        ...(notes
          ? [
              `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
              relationship(3, 'custom-properties', 'docProps/custom.xml'),
            ]
          : []),
      ),
    ],
    [
      'word/_rels/document.xml.rels',
      relationshipsXml(
        relationship(1, 'styles', 'styles.xml'),
        relationship(2, 'fontTable', 'fontTable.xml'),
        relationship(3, 'footer', 'footer1.xml'),
        relationship(4, 'settings', 'settings.xml'),
        ...(facing ? [relationship(5, 'footer', 'footer2.xml')] : []),
        ...(notes ? [relationship(6, 'customXml', '../customXml/item1.xml')] : []),
      ),
    ],
    ['word/fontTable.xml', fontsXml],
    ['word/settings.xml', settingsXml(facing === true)],
    ['word/footer1.xml', footerXml('Footer')],
    ...(facing ? [['word/footer2.xml', footerXml('FooterEven')] as const] : []),
    ...(notes ? notesParts(notes) : []),
  ];
}

/** The bytes of a document: `body` is its paragraphs and tables. */
export function wordDocument(body: string, styles: readonly WordStyle[], page: WordPage, notes?: WordNotes): Uint8Array {
  const document = `${xmlHead}<w:document ${namespaces}><w:body>${body}${layoutOf(page)}</w:body></w:document>`;
  const parts = [...packageParts(page, notes), ['word/styles.xml', stylesXml(styles)] as const, ['word/document.xml', document] as const];
  return writeZip(parts.map(([name, text]) => storePart(name, new TextEncoder().encode(text))));
}
