// What stands below a letter: attachments, who signs and when, and the page for the person who finishes the draft.
import { shown } from '../../text.ts';
import { editionFields, editionTitles } from '../edition/fields.ts';
import { printDay } from '../excel/framework-words.ts';
import { blanks } from '../word/markup.ts';
import { frameworkStatusWords } from '../words.ts';
import { type Block, block } from './blocks.ts';
import type { Frame } from './frame.ts';

export interface Attachment {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** 附件： below the text, one line each. */
export function attachmentList({ say }: Frame, attachments: readonly Attachment[]): Block[] {
  const lines = attachments.map(({ title }, index) =>
    attachments.length === 1 ? title : say(`${index + 1}.${title}`, `${index + 1}. ${title}`),
  );
  return lines.map((line, index) =>
    block('Attachment', index === 0 ? `${say('附件：', 'Attachments: ')}${line}` : say(`　　　${line}`, line)),
  );
}

/** Each on a page of its own. */
export function attachmentBlocks({ say }: Frame, attachments: readonly Attachment[]): Block[] {
  return attachments.flatMap(({ title, blocks }, index) => [
    block('AttachmentMark', `${say('附件', 'Attachment')}${attachments.length === 1 ? '' : say(`${index + 1}`, ` ${index + 1}`)}`),
    block('AttachmentTitle', title),
    ...blocks,
  ]);
}

/** 署名和成文日期: from the round, or left to be filled in. There is no clock here. */
export function signature({ data, say, blank }: Frame): Block[] {
  const { issuer, issued } = data.round;
  return [
    block('BodyText', ''),
    block('Signature', issuer === undefined ? blank('发文机关署名', 'issuing office') : shown(issuer, 120)),
    block('Signature', issued === undefined ? blank('成文日期', 'date') : say(printDay(issued, 'zh'), issued)),
  ];
}

/** A line that says by what the document was made. Editions for others have no hashes of files in their text. */
function madeBy({ data, say, framework }: Frame): string[] {
  const { tool, framework: text, inputs, edition } = data.manifest;
  if (edition !== 'internal') return [];
  const [by, from] = [text.sha256.slice(0, 12), inputs.slice(0, 12)];
  return [
    say(
      `由 ${tool.name} ${tool.version} 生成，指标体系 ${framework.id} ${framework.version}（SHA-256 前 12 位 ${by}），输入 SHA-256 前 12 位 ${from}。完整的运行清单在文件属性里。`,
      `Made by ${tool.name} ${tool.version}; framework ${framework.id} ${framework.version} (SHA-256 ${by}…), inputs SHA-256 ${from}…. The whole manifest is in the file.`,
    ),
  ];
}

function leftOut({ data, shows, say, language }: Frame): string[] {
  const { edition } = data.manifest;
  const missing = editionFields.filter(({ id }) => !shows(id)).map(({ title }) => title[language]);
  if (edition === 'internal' || missing.length === 0) return [];
  const title = editionTitles[edition][language];
  return [say(`本件为${title}，不含：${missing.join('；')}。`, `This is the ${title}. Left out: ${missing.join('; ')}.`)];
}

/** 起草说明: the last page, to be taken out before the document goes out. Every blank of the text is listed. */
export function draftPage(frame: Frame, blocks: readonly Block[], notes: readonly string[]): Block[] {
  const { framework, language, say } = frame;
  const texts = blocks.flatMap((each) => (each.kind === 'text' ? [each.text] : each.table.rows.flat()));
  const open = [...new Set(texts.flatMap((text) => text.split(blanks).filter((part) => blanks.test(part))))];
  const status = frameworkStatusWords[framework.status][language];
  const items = [
    ...(framework.status === 'official'
      ? []
      : [
          say(
            `所据指标体系“${shown(framework.title, 120)}”的文本状态：${status}。本件不能代替主管机关的正式文件。`,
            `State of the framework “${shown(framework.title, 120)}”: ${status}. This draft is no official document.`,
          ),
        ]),
    say(
      '本件的数字来自考评数据，文字是起草用的提纲，须经起草单位逐句核定。平均数、中位数和得分率四舍五入，至少保留两位小数。',
      'All figures come from the assessment; the wording is a draft to be settled by the office. Means, medians and rates are rounded half up, to two places at least.',
    ),
    ...leftOut(frame),
    ...notes,
    say(
      '版头（发文机关标志、签发人、红色分隔线）和版记（抄送机关、印发机关和印发日期）不在本件之内，在公文系统里套红时加。',
      'Letterhead, signatory and imprint are added when the document is issued.',
    ),
    open.length === 0
      ? say('没有待填的内容。', 'Nothing is left to fill in.')
      : say(`待填 ${open.length} 处：${open.join('')}`, `To fill in (${open.length}): ${open.join(' ')}`),
    ...madeBy(frame),
  ];
  return [
    block('DraftTitle', say('起草说明（印发前删除本页）', 'Notes on this draft (to be taken out)')),
    ...items.map((item, index) => block('DraftText', say(`${index + 1}.${item}`, `${index + 1}. ${item}`))),
  ];
}
