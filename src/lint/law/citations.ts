// Where a framework cites a law or document that is known: in its sources and, in 《》, in its texts.
import type { Draft, Path } from '../../framework/draft.ts';
import { fieldsField, fieldsOf, textField } from '../../framework/fields.ts';
import { oncePerDraft } from '../once-per-draft.ts';
import { proseOf } from '../prose.ts';
import type { ReportOptions } from '../rule.ts';
import { knownDocuments } from './known-documents.ts';
import { knownLaws } from './known-laws.ts';
import { citedText, type Edition, editionOf, type KnownText } from './known-text.ts';

export interface Citation {
  readonly path: Path;
  readonly part?: NonNullable<ReportOptions['part']>;
  /** As it is written. */
  readonly text: string;
  readonly known: KnownText;
  /** Which wording is meant, where the citation says so. */
  readonly edition?: Edition;
}

const byTitle: ReadonlyMap<string, KnownText> = new Map([...knownLaws, ...knownDocuments].map((known) => [known.title, known]));

/** Titles of laws, the longest first: for finding them in a text. */
export const lawTitles: readonly string[] = knownLaws.map(({ title }) => title).sort((left, right) => right.length - left.length);

/** What is known of the document that a text names; `date` may say which wording is meant. */
function understand(text: string, date?: string): Pick<Citation, 'known' | 'edition'> | undefined {
  const { title, year } = citedText(text);
  const known = byTitle.get(title);
  if (!known) return undefined;
  const edition =
    year === undefined ? known.editions.find(({ adopted, from }) => adopted === date || from === date) : editionOf(known, year);
  return { known, ...(edition && { edition }) };
}

/** What is known of an entry of `sources`. */
export function sourceCitation(draft: Draft, id: string): Citation | undefined {
  const source = fieldsOf(fieldsField(draft.data, 'sources')[id]);
  const text = textField(source, 'title');
  const found = text === undefined ? undefined : understand(text, textField(source, 'date'));
  return found && text !== undefined ? { path: ['sources', id, 'title'], text, ...found } : undefined;
}

const quotedForm = /《[^《》]+》(?:[（(][^（）()]*\d{4}[^（）()]*[）)])?/g;

/** Every one, sources first. */
export const citationsIn: (draft: Draft) => readonly Citation[] = oncePerDraft((draft) => {
  const sources = Object.keys(fieldsField(draft.data, 'sources')).flatMap((id) => sourceCitation(draft, id) ?? []);
  const quoted = proseOf(draft).flatMap(({ path, text }) =>
    [...text.matchAll(quotedForm)].flatMap((match): Citation[] => {
      const found = understand(match[0]);
      return found ? [{ path, text: match[0], part: { start: match.index, length: match[0].length }, ...found }] : [];
    }),
  );
  return [...sources, ...quoted];
});
