// The look of an official letter: GB/T 9704—2012 as far as styles carry it. A4, 37 mm above, 28 mm at the binding, a text of 156 × 225 mm
// with 22 lines of 28 characters, 28 points between lines.
import type { WordPage } from '../word/package.ts';
import type { WordStyle } from '../word/styles.ts';

/** Twips. There is no grid of characters: Word sets it as the standard wants, other programs take two cells for a character. */
export const officialPage: WordPage = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
  footer: 1247,
  facing: true,
};

/** How wide the text is. */
export const lineWidth = officialPage.width - officialPage.left - officialPage.right;

const lines = '<w:spacing w:line="560" w:lineRule="exact"/>';
const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const cell = '<w:spacing w:before="30" w:after="30" w:line="280" w:lineRule="atLeast"/>';
const half = (points: number): number => Math.round(points * 2);
/** 2号, 3号, 4号, 小四, and between 五号 and 小四 what tables are set in. */
const [second, third, fourth, smallFourth, small] = [half(22), half(16), half(14), half(12), half(10.5)];

const text = (id: string, name: string, font: string, paragraph: string, size: number = third): WordStyle => ({
  id,
  name,
  font,
  size,
  paragraph,
  // 28 characters on 442 points: each is a little narrower than its 16.
  ...(size === third && { run: '<w:spacing w:val="-5"/>' }),
});

export type TextStyle =
  | 'DocumentNumber'
  | 'Title'
  | 'Subtitle'
  | 'Salutation'
  | 'BodyText'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Signature'
  | 'Attachment'
  | 'AttachmentMark'
  | 'AttachmentTitle'
  | 'Caption'
  | 'TableNote'
  | 'DraftTitle'
  | 'DraftText';

export const officialStyles: readonly WordStyle[] = [
  text('DocumentNumber', 'Document Number', '仿宋', `${lines}<w:jc w:val="center"/>`),
  text(
    'Title',
    'Title',
    '方正小标宋简体',
    '<w:keepNext/><w:spacing w:before="280" w:after="280" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
    second,
  ),
  text('Subtitle', 'Subtitle', '楷体', `<w:spacing w:after="280" w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>`),
  text('Salutation', 'Salutation', '仿宋', lines),
  text('BodyText', 'Body Text', '仿宋', `${lines}${indent}`),
  text('Heading1', 'heading 1', '黑体', `<w:keepNext/>${lines}${indent}<w:outlineLvl w:val="0"/>`),
  text('Heading2', 'heading 2', '楷体', `<w:keepNext/>${lines}${indent}<w:outlineLvl w:val="1"/>`),
  {
    ...text('Heading3', 'heading 3', '仿宋', `<w:keepNext/>${lines}${indent}<w:outlineLvl w:val="2"/>`),
    run: '<w:b/><w:spacing w:val="-5"/>',
  },
  text('Signature', 'Signature', '仿宋', `<w:keepLines/>${lines}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`),
  text('Attachment', 'Attachment List', '仿宋', `<w:keepLines/>${lines}<w:ind w:leftChars="200" w:left="640"/>`),
  text('AttachmentMark', 'Attachment Mark', '黑体', `<w:keepNext/><w:pageBreakBefore/>${lines}`),
  text(
    'AttachmentTitle',
    'Attachment Title',
    '方正小标宋简体',
    `<w:keepNext/><w:spacing w:before="280" w:after="200" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    second,
  ),
  text(
    'Caption',
    'caption',
    '黑体',
    `<w:keepNext/><w:spacing w:before="200" w:after="80" w:line="360" w:lineRule="exact"/><w:jc w:val="center"/>`,
    smallFourth,
  ),
  text('TableHeader', 'Table Header', '黑体', `<w:keepNext/>${cell}<w:jc w:val="center"/>`, small),
  text('TableText', 'Table Text', '仿宋', `${cell}`, small),
  text('TableFigure', 'Table Figure', '仿宋', `${cell}<w:jc w:val="center"/>`, small),
  text('TableNote', 'Table Note', '仿宋', `<w:spacing w:before="80" w:line="320" w:lineRule="exact"/>`, small),
  text(
    'DraftTitle',
    'Draft Title',
    '黑体',
    '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="120" w:line="480" w:lineRule="exact"/><w:outlineLvl w:val="0"/>',
  ),
  text('DraftText', 'Draft Text', '楷体', `<w:spacing w:after="60" w:line="400" w:lineRule="exact"/>`, smallFourth),
  text('Footer', 'footer', '宋体', '<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>', fourth),
  text('FooterEven', 'Footer Even', '宋体', '<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>', fourth),
  { ...text('Blank', 'Blank', '', ''), kind: 'character', run: '<w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>' },
];
