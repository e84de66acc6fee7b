// A Word document around its text: styles, page number, what belongs to what. The same text gives the same bytes.
import { storePart, writeZip } from '../reproducible-zip.ts';
import { xmlHead } from './markup.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const namespaces = `xmlns:w="${main}" xmlns:r="${relations}"`;

/** A font by its Chinese name: programs that do not have it take the one that the font table names beside it. */
const fonts = (name: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${name}"/>`;

/** A paragraph style. `TableHeader` and `TableText` are those of tables. */
export interface WordStyle {
  readonly id: string;
  readonly name: string;
  readonly font: string;
  /** In half points. */
  readonly size: number;
  readonly paragraph: string;
  readonly run?: string;
}

const styleXml = ({ id, name, font, size, paragraph, run = '' }: WordStyle): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${name === 'Table Header' || name === 'Table Text' ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}${run}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

const stylesXml = (styles: readonly WordStyle[]): string =>
  `${xmlHead}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${styles.map(styleXml).join('')}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`;

const fallbacks: readonly (readonly [string, string])[] = [
  ['方正小标宋简体', '宋体'],
  ['黑体', 'SimHei'],
  ['仿宋', 'FangSong'],
  ['楷体', 'KaiTi'],
  ['宋体', 'SimSun'],
];
const fontsXml = `${xmlHead}<w:fonts ${namespaces}>${fallbacks.map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`).join('')}</w:fonts>`;

const field = (code: string): string => `<w:fldSimple w:instr="${code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
const footerXml = `${xmlHead}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
const relationshipsXml = (...list: readonly string[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
const override = (part: string, kind: string): string => `<Override PartName="/word/${part}.xml" ContentType="${word}.${kind}+xml"/>`;

const fixedParts: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('fontTable', 'fontTable')}${override('footer1', 'footer')}</Types>`,
  ],
  ['_rels/.rels', relationshipsXml(relationship(1, 'officeDocument', 'word/document.xml'))],
  [
    'word/_rels/document.xml.rels',
    relationshipsXml(
      relationship(1, 'styles', 'styles.xml'),
      relationship(2, 'fontTable', 'fontTable.xml'),
      relationship(3, 'footer', 'footer1.xml'),
    ),
  ],
  ['word/fontTable.xml', fontsXml],
  ['word/footer1.xml', footerXml],
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
}

/** The bytes of a document: `body` is its paragraphs and tables. */
export function wordDocument(body: string, styles: readonly WordStyle[], page: WordPage): Uint8Array {
  const { width, height, top, right, bottom, left, footer } = page;
  const across = width > height ? ' w:orient="landscape"' : '';
  const layout = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${width}" w:h="${height}"${across}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="600" w:footer="${footer}" w:gutter="0"/></w:sectPr>`;
  const document = `${xmlHead}<w:document ${namespaces}><w:body>${body}${layout}</w:body></w:document>`;
  const parts = [...fixedParts, ['word/styles.xml', stylesXml(styles)] as const, ['word/document.xml', document] as const];
  return writeZip(parts.map(([name, text]) => storePart(name, new TextEncoder().encode(text))));
}
