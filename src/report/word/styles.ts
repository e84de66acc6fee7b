// Styles and fonts of a Word document.
import { namespaces, xmlHead } from './markup.ts';

/** A font by its Chinese name: programs that do not have it take the one that the font table names beside it. */
const fonts = (name: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${name}"/>`;

/** A paragraph style, or one for some characters of a paragraph. `TableHeader` and `TableText` are those of tables. */
export interface WordStyle {
  readonly id: string;
  readonly kind?: 'character';
  readonly name: string;
  readonly font: string;
  /** In half points. */
  readonly size: number;
  readonly paragraph: string;
  readonly run?: string;
}

/** Names that Word has itself; all others are told to it as ours. */
const builtIn = /^(Title|Subtitle|heading \d|Body Text|Salutation|Signature|caption|footer)$/;

const styleXml = ({ id, name, kind, font, size, paragraph, run = '' }: WordStyle): string => {
  const own = builtIn.test(name) ? '' : ' w:customStyle="1"';
  if (kind === 'character')
    return `<w:style w:type="character" w:styleId="${id}"${own}><w:name w:val="${name}"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"${own}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}${run}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
};

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

export const stylesXml = (styles: readonly WordStyle[]): string =>
  `${xmlHead}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${styles.map(styleXml).join('')}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`;

/** What takes the place of a font that is not there, in this order: names of one font in two scripts, then those that look like it. */
const fallbacks: readonly (readonly [string, string])[] = [
  ['方正小标宋简体', '方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋体,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC'],
  ['黑体', 'SimHei,华文黑体,STHeiti,思源黑体,Noto Sans CJK SC'],
  ['仿宋', 'FangSong,仿宋_GB2312,FangSong_GB2312,方正仿宋_GBK,华文仿宋,STFangsong,宋体,SimSun'],
  ['楷体', 'KaiTi,楷体_GB2312,KaiTi_GB2312,方正楷体_GBK,华文楷体,STKaiti,宋体,SimSun'],
  ['宋体', 'SimSun,方正书宋_GBK,华文宋体,STSong,Noto Serif CJK SC'],
];
export const fontsXml = `${xmlHead}<w:fonts ${namespaces}>${fallbacks.map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`).join('')}</w:fonts>`;
