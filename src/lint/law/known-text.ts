// What is known of a law or document beyond its title: which wording was in force when, and how well that is known.
import type { Text } from '../../text.ts';

/** `verified`: read in the text itself; `recalled`: from memory; `inferred`: follows from something else, such as the title. */
export type Tag = 'verified' | 'recalled' | 'inferred';

/** What a message must add to a fact that was not read in the text itself. */
export const doubtOf = (tag: Tag): Text =>
  ({
    verified: { zh: '', en: '' },
    recalled: { zh: '（此处凭记忆录入，请核对）', en: ' (entered from memory; check it)' },
    inferred: { zh: '（此处系推断，请核对）', en: ' (inferred; check it)' },
  })[tag];

export interface Edition {
  /** Day on which it was adopted or issued. */
  readonly adopted: string;
  /** First day in force. */
  readonly from: string;
  /** Number of its last article, where known. */
  readonly articles?: number;
  readonly tag: Tag;
}

export interface KnownText {
  /** Without 中华人民共和国 and without 《》. */
  readonly title: string;
  /** From the oldest to the newest; amendments of which nothing is known are left out. */
  readonly editions: readonly Edition[];
  /** First day on which it was not in force any more, and what took its place. */
  readonly ended?: { readonly day: string; readonly by?: string; readonly tag: Tag };
  /** Where this was read. */
  readonly source: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[–—―~～]/g, '-');

/** What stands in brackets behind a title: `（2017年修正）`, `(2021)`, `(2019年版)`; a span of years belongs to the title itself. */
const behindForm = /\([^()]*\)$/;
const spanForm = /\d{4}年?-\d{4}/;
const yearForm = /(?:^|\D)((?:19|20)\d{2})(?:年|[-.\D]|$)/;

export interface Cited {
  /** For comparing: no brackets, no blanks, no 中华人民共和国. */
  readonly title: string;
  /** Year of the wording, where the citation gives it. */
  readonly year?: number;
}

/** What a citation names: `《中华人民共和国行政复议法》（2023年修订）` is 行政复议法 of 2023. */
export function citedText(text: string): Cited {
  let title = plain(text)
    .replace(/[《》]/g, '')
    .replace(/^中华人民共和国/, '');
  const behind = behindForm.exec(title)?.[0] ?? '';
  if (behind === '' || spanForm.test(behind)) return { title: withoutYearWords(title) };
  title = title.slice(0, -behind.length);
  const year = yearForm.exec(behind.slice(1, -1))?.[1];
  return { title: withoutYearWords(title), ...(year !== undefined && { year: Number(year) }) };
}

/** `(2015年-2020年)` and `(2015-2020年)` are the same span. */
const withoutYearWords = (title: string): string => title.replace(/\((\d{4})年?-(\d{4})年?\)/, '($1-$2)');

/** The edition that a year means: that of its adoption, else the one that came into force then. */
export const editionOf = (known: KnownText, year: number): Edition | undefined =>
  known.editions.find(({ adopted }) => adopted.startsWith(`${year}-`)) ?? known.editions.find(({ from }) => from.startsWith(`${year}-`));

/** The edition after another. */
export const nextEdition = (known: KnownText, edition: Edition): Edition | undefined => known.editions[known.editions.indexOf(edition) + 1];
