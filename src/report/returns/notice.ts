// 退回通知: the letter to one unit, with everything that is to be mended, where and how, and by when. The look of an official letter
// (GB/T 9704: margins, 2号 title, 3号 text, 28 points between lines) as far as styles carry it.
import type { Language } from '../../text.ts';
import { cellText } from '../excel/cell-text.ts';
import { paragraph, paragraphs, tableXml } from '../word/markup.ts';
import { type WordPage, wordDocument } from '../word/package.ts';
import type { WordStyle } from '../word/styles.ts';
import { colours, colourWords } from './colours.ts';
import type { Point } from './points.ts';

/** What became of one submitted file. */
export interface NoticeFile {
  /** As it was submitted, without folders. */
  readonly name: string;
  /** The file that goes with the notice, as seen from the folder of all returns; absent where the file could not be opened. */
  readonly copy?: { readonly kind: 'marked' | 'list'; readonly name: string };
  readonly points: readonly Point[];
}

export interface Notice {
  readonly language: Language;
  readonly unit: string;
  /** Title of the framework; '' where none is known. */
  readonly round: string;
  readonly files: readonly NoticeFile[];
  /** `2024年12月25日17:00`; '' is left to be filled in. */
  readonly due: string;
}

/** Twips: 37 mm above, 35 below, 28 and 26 at the sides, so that the text is 156 mm wide. */
const page: WordPage = { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1588, footer: 1400 };
const lines = '<w:spacing w:line="560" w:lineRule="exact"/>';
const indented = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

const styles: readonly WordStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    font: '方正小标宋简体',
    size: 44,
    paragraph: '<w:spacing w:before="240" w:after="480" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>',
  },
  { id: 'Salutation', name: 'Salutation', font: '仿宋', size: 32, paragraph: lines },
  { id: 'BodyText', name: 'Body Text', font: '仿宋', size: 32, paragraph: `${lines}${indented}` },
  {
    id: 'Heading1',
    name: 'heading 1',
    font: '黑体',
    size: 32,
    paragraph: `<w:keepNext/>${lines}${indented}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    font: '楷体',
    size: 32,
    paragraph: `<w:keepNext/>${lines}${indented}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: 'TableHeader',
    name: 'Table Header',
    font: '黑体',
    size: 22,
    paragraph: '<w:spacing w:before="40" w:after="40"/><w:jc w:val="center"/>',
  },
  {
    id: 'TableText',
    name: 'Table Text',
    font: '仿宋',
    size: 22,
    paragraph: '<w:spacing w:before="30" w:after="30" w:line="280" w:lineRule="atLeast"/>',
  },
  {
    id: 'Signature',
    name: 'Signature',
    font: '仿宋',
    size: 32,
    paragraph: `<w:keepLines/>${lines}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`,
  },
  { id: 'Footer', name: 'footer', font: '宋体', size: 28, paragraph: '<w:jc w:val="center"/>' },
];

const numerals = '一二三四五六七八九十';
const chineseNumber = (number: number): string =>
  number <= 10 ? (numerals[number - 1] ?? '') : number < 20 ? `十${numerals[number - 11]}` : String(number);

const columns = [
  { title: { zh: '序号', en: 'No.' }, width: 7 },
  { title: { zh: '级别', en: 'Level' }, width: 10 },
  { title: { zh: '位置', en: 'Place' }, width: 17 },
  { title: { zh: '问题', en: 'Problem' }, width: 36 },
  { title: { zh: '应当怎样、怎样改', en: 'Expected, and how to mend it' }, width: 36 },
];

function pointsTable(points: readonly Point[], language: Language): string {
  const cell = (text: string) => ({ text: cellText(text), rows: 1 });
  const rows = points.map(({ number, colour, where, message, expected, help }) =>
    [String(number), colourWords[colour][language], where, message, [expected, help].filter((text) => text !== '').join('\n')].map(cell),
  );
  const heads = columns.map(({ title, width }) => ({ title: title[language], width }));
  return tableXml({ columns: heads, rows }, page.width - page.left - page.right);
}

/** 须改正 3 条，请核实 2 条 */
function countsOf(points: readonly Point[], language: Language): string {
  const found = colours.map((colour) => ({ words: colourWords[colour], count: points.filter((point) => point.colour === colour).length }));
  const said = found.filter(({ count }) => count > 0);
  return language === 'zh'
    ? said.map(({ words, count }) => `${words.zh} ${count} 条`).join('，')
    : said.map(({ words, count }) => `${count} ${words.en}`).join(', ');
}

function whatGoesWithIt({ name, copy }: NoticeFile, zh: boolean): string {
  if (!copy) {
    return zh
      ? `${name}：文件打不开，没有退回件，请按下表处理后重新报送原表。`
      : `${name}: the file could not be opened, so there is no copy; see the table and hand it in again.`;
  }
  if (copy.kind === 'list') {
    return zh
      ? `${name}：不能在原表上标注，随附的“${copy.name}”只列问题，请在原表上修改。`
      : `${name}: it could not be marked; “${copy.name}” only lists the problems. Mend your own file.`;
  }
  return zh ? `${name}：请在随附的退回件“${copy.name}”上修改。` : `${name}: mend the copy “${copy.name}” that goes with this letter.`;
}

const blankDay = '　　年　月　日';

/** What to do, one paragraph each. */
function steps({ due, files }: Notice, zh: boolean): string[] {
  const marked = files.some(({ copy }) => copy?.kind === 'marked');
  const list = zh
    ? [
        ...(marked
          ? [
              '请直接在退回件上修改：红色的格须改正；黄色的格请核实，确实无误的不必改动；蓝色的格有两种读法，请写明是哪一种。格内批注和“问题清单”写有同样的说明，“状态”栏请逐条填写。',
              '修改后保存并报送该文件，文件名不变；颜色、批注和“问题清单”不用删除，其他内容请勿改动。',
            ]
          : ['请对照上表修改后重新报送，文件名不变。']),
        `请于${due === '' ? `${blankDay}　时` : due}前重新报送。`,
        '对上述意见有疑问的，请在期限内与下列联系人联系。',
      ]
    : [
        ...(marked
          ? [
              'Mend the copy itself: red cells must be mended; yellow ones checked and left alone where they are right; blue ones can be read in two ways, so say which. Comments in the cells and the problem list say the same; fill in its column “State”.',
              'Save and hand in that file under the same name. Colours, comments and the list may stay; leave everything else as it is.',
            ]
          : ['Mend your file by the table above and hand it in again under the same name.']),
        `Hand it in again by ${due === '' ? '____________' : due}.`,
        'Ask the person named below, within that time, where anything is unclear.',
      ];
  return list.map((text, index) => `${index + 1}. ${text}`.replace(/^(\d)\. /, zh ? '$1.' : '$1. '));
}

export function renderNotice(notice: Notice): Uint8Array {
  const { language, unit, round, files } = notice;
  const zh = language === 'zh';
  const all = files.flatMap(({ points }) => points);
  const safe = (text: string) => cellText(text);
  const opening = zh
    ? `你单位报送的${round === '' ? '' : `《${round}》`}填报材料，经校核有下列问题（${countsOf(all, language)}），现予退回。请按本通知修改后重新报送。`
    : `The submission of your unit${round === '' ? '' : ` for “${round}”`} was checked and has the problems below (${countsOf(all, language)}). It is returned to be mended and handed in again.`;
  const body = [
    paragraph('Title', zh ? '关于退回填报材料修改的通知' : 'Return of a submission to be mended'),
    paragraph('Salutation', `${safe(unit)}${zh ? '：' : ':'}`),
    paragraph('BodyText', safe(opening)),
    paragraph('Heading1', zh ? '一、存在的问题' : '1  Problems'),
    ...files.flatMap((file, index) => [
      paragraph(
        files.length > 1 ? 'Heading2' : 'BodyText',
        safe(`${files.length > 1 && zh ? `（${chineseNumber(index + 1)}）` : ''}${whatGoesWithIt(file, zh)}`),
      ),
      pointsTable(file.points, language),
    ]),
    paragraph('Heading1', zh ? '二、修改和重新报送' : '2  Mending and handing in again'),
    ...steps(notice, zh).map((text) => paragraphs('BodyText', text)),
    paragraph('BodyText', zh ? '联系人：　　　　　　　　联系电话：' : 'Contact: ____________________  Telephone: ______________'),
    paragraph('BodyText', ''),
    paragraph('Signature', zh ? '（单位名称、盖章）' : '(office, seal)'),
    paragraph('Signature', zh ? blankDay : 'Date: ____________'),
  ];
  return wordDocument(body.join(''), styles, page);
}
