// The fixed parts of the Word document: its styles, its page number, what belongs to what.

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const namespaces = `xmlns:w="${main}" xmlns:r="${relations}"`;

/** A font by its Chinese name: programs that do not have it take the one that the font table names beside it. */
const fonts = (name: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${name}"/>`;

interface Style {
  readonly id: string;
  readonly name: string;
  readonly font: string;
  /** In half points. */
  readonly size: number;
  readonly paragraph: string;
  readonly run?: string;
}

const styles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    font: '方正小标宋简体',
    size: 44,
    paragraph: '<w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/>',
  },
  { id: 'Subtitle', name: 'Subtitle', font: '楷体', size: 24, paragraph: '<w:spacing w:after="240"/><w:jc w:val="center"/>' },
  {
    id: 'Heading1',
    name: 'heading 1',
    font: '黑体',
    size: 30,
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
  },
  {
    id: 'BodyText',
    name: 'Body Text',
    font: '仿宋',
    size: 24,
    paragraph: '<w:spacing w:line="400" w:lineRule="atLeast"/><w:ind w:firstLineChars="200" w:firstLine="480"/>',
  },
  { id: 'TableHeader', name: 'Table Header', font: '黑体', size: 18, paragraph: '<w:jc w:val="center"/>' },
  { id: 'TableText', name: 'Table Text', font: '仿宋', size: 17, paragraph: '<w:spacing w:line="240" w:lineRule="auto"/>' },
  { id: 'Footer', name: 'footer', font: '宋体', size: 18, paragraph: '<w:jc w:val="center"/>' },
];

const styleXml = ({ id, name, font, size, paragraph, run = '' }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${name === 'Table Header' || name === 'Table Text' ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}${run}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

const stylesXml = `${xmlHead}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${styles.map(styleXml).join('')}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`;

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

/** Every part but the document itself, by name. */
export const fixedParts: readonly (readonly [string, string])[] = [
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
  ['word/styles.xml', stylesXml],
  ['word/fontTable.xml', fontsXml],
  ['word/footer1.xml', footerXml],
];
