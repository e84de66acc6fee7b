// A rule book as a Word document: A4 across, header rows on every page, styles instead of direct formatting, the same bytes every time.
import { paragraph, paragraphs, tableXml } from '../word/markup.ts';
import { type WordPage, wordDocument } from '../word/package.ts';
import type { WordStyle } from '../word/styles.ts';
import type { Rulebook } from './content.ts';

const styles: readonly WordStyle[] = [
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

/** A4 across. */
const page: WordPage = { width: 16838, height: 11906, top: 1020, right: 1020, bottom: 1020, left: 1020, footer: 600 };

export function renderRulebookWord({ title, status, sections }: Rulebook): Uint8Array {
  const parts = sections.flatMap((section) => [
    paragraph('Heading1', section.title),
    ...section.paragraphs.map((text) => paragraphs('BodyText', text)),
    // Two tables without a paragraph between them would become one; the heading of the next section stands there.
    ...(section.table ? [tableXml(section.table, page.width - page.left - page.right)] : []),
  ]);
  const closing = sections.at(-1)?.table ? paragraph('TableText', '') : '';
  return wordDocument(`${paragraph('Title', title)}${paragraph('Subtitle', status)}${parts.join('')}${closing}`, styles, page);
}
