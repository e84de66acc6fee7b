// Comments on marked cells: the comments part and the shapes that show them. Comments of the sheet's owner stay; what an earlier return
// said is taken away.
import type { Part } from '../../read/xlsx/parts.ts';
import { parseReference } from '../../read/xlsx/references.ts';
import { refuseDamaged } from '../../read/xlsx/refusal.ts';
import { readRichText } from '../../read/xlsx/rich-text.ts';
import { storedText } from '../excel/cell-text.ts';
import { appendTo, applyEdits, attributeOf, childNamed, type Edit, type Element, escapeXml, parseElements } from './xml.ts';

/** How what we say begins, in a comment of its own or below what the owner of the sheet wrote. */
export const commentMark = '【退回意见】';

export interface PatchedComments {
  readonly bytes: Buffer;
  /** Addresses of comments that are new: they need a shape. */
  readonly added: readonly string[];
  /** Addresses of those that are gone, with their shapes. */
  readonly removed: readonly string[];
}

const font = '<rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr>';
const run = (text: string): string => `<r>${font}<t xml:space="preserve">${escapeXml(storedText(text))}</t></r>`;
const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, `<$1${prefix}`);

/** A comments part that holds nothing yet. */
export const emptyComments = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors><author>lawgov</author></authors><commentList/></comments>`;

interface Comment {
  readonly element: Element;
  readonly address: string;
  readonly text: Element | undefined;
  /** What is not ours of it; '' where all is. */
  readonly own: string;
  readonly ours: boolean;
}

function readComment(part: Part, bytes: Buffer, element: Element): Comment {
  const text = childNamed(element, 'text');
  const xml = text ? bytes.toString('utf8', text.innerFrom, text.innerTo) : '';
  const words = xml === '' ? '' : readRichText(xml);
  const address = (attributeOf(bytes, element, 'ref') ?? '').replaceAll('$', '').toUpperCase();
  if (words === undefined || !parseReference(address)) {
    return refuseDamaged(part.zip.path, { zh: '批注部件的写法有误', en: 'the comments part is malformed' });
  }
  const at = words.indexOf(commentMark);
  return { element, address, text, own: (at < 0 ? words : words.slice(0, at)).trimEnd(), ours: at >= 0 };
}

/** The runs of a comment's text without the first of ours and all behind it. */
function ownRuns(bytes: Buffer, { text, own, ours }: Comment, prefix: string): string {
  if (!text) return '';
  const kept: string[] = [];
  for (const child of text.children) {
    const xml = bytes.toString('utf8', child.from, child.to);
    const words = readRichText(bytes.toString('utf8', child.innerFrom, child.innerTo)) ?? '';
    const begins = ours && words.trimStart().startsWith(commentMark);
    if (begins) return kept.join('');
    if (ours && words.includes(commentMark)) return withPrefix(run(own), prefix);
    if (child.name === 't') kept.push(`<${prefix}r>${xml}</${prefix}r>`);
    else if (child.name === 'r') kept.push(xml);
  }
  return ours ? withPrefix(run(own), prefix) : kept.join('');
}

/** The comments with what is to be said of some cells (by address), and without what was said before. */
export function patchComments(part: Part, bytes: Buffer, words: ReadonlyMap<string, string>): PatchedComments {
  const root = parseElements(part, bytes);
  const [authors, list] = [childNamed(root, 'authors'), childNamed(root, 'commentList')];
  if (!authors || !list) return refuseDamaged(part.zip.path, { zh: '批注部件不完整', en: 'the comments part is incomplete' });
  const { prefix } = root;
  const names = authors.children.map(({ innerFrom, innerTo }) => bytes.toString('utf8', innerFrom, innerTo));
  const author = names.includes('lawgov') ? names.indexOf('lawgov') : names.length;
  const edits: Edit[] = [];
  const removed: string[] = [];
  const there = new Set<string>();
  for (const element of list.children.filter(({ name }) => name === 'comment')) {
    const comment = readComment(part, bytes, element);
    const said = words.get(comment.address);
    if (comment.ours && comment.own === '' && said === undefined) {
      edits.push({ from: element.from, to: element.to, text: '' });
      removed.push(comment.address);
      continue;
    }
    there.add(comment.address);
    if (said === undefined && !comment.ours) continue;
    const before = comment.own === '' ? '' : ownRuns(bytes, comment, prefix);
    const more = said === undefined ? '' : withPrefix(run(`${before === '' ? '' : '\n'}${commentMark}${said}`), prefix);
    const xml = `<${prefix}text>${before}${more}</${prefix}text>`;
    if (comment.text) edits.push({ from: comment.text.from, to: comment.text.to, text: xml });
    else edits.push(appendTo(element, xml));
  }
  const added = [...words.keys()].filter((address) => !there.has(address));
  const fresh = added.map(
    (address) => `<comment ref="${address}" authorId="${author}"><text>${run(`${commentMark}${words.get(address)}`)}</text></comment>`,
  );
  if (added.length > 0 && author === names.length) edits.push(appendTo(authors, `<${prefix}author>lawgov</${prefix}author>`));
  if (added.length > 0) edits.push(appendTo(list, withPrefix(fresh.join(''), prefix)));
  return { bytes: edits.length === 0 ? bytes : applyEdits(bytes, edits), added, removed };
}
