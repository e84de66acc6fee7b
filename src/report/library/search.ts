// Finding indicators by words, in several frameworks at once.
import { type Draft, nodesOf } from '../../framework/draft.ts';
import { textField, textsField } from '../../framework/fields.ts';
import { readBasis, readSources } from '../../framework/provenance.ts';
import { type FrameworkName, nameOf } from './card.ts';

/** Where a word may stand; what people call a thing comes before what is said of it. */
const places = ['title', 'measure', 'basis', 'requirement', 'evidence', 'owner', 'trace'] as const;
type Place = (typeof places)[number];

export interface Hit {
  readonly framework: FrameworkName;
  readonly id: string;
  readonly no?: string;
  readonly title: string;
  readonly isGroup: boolean;
  /** The best place and the whole text there. */
  readonly place: Place;
  readonly text: string;
}

/** Full-width letters and digits as plain ones, without blanks and case. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

function* textsOf(draft: Draft, node: Draft['roots'][number]): Generator<readonly [Place, string]> {
  const { fields } = node;
  yield ['title', node.title];
  yield ['title', node.id];
  for (const id of node.rule?.measures ?? []) {
    const measure = draft.measures.find((entry) => entry.measure.id === id)?.measure;
    if (!measure) continue;
    yield ['measure', measure.title];
    for (const text of [measure.definition, measure.numerator, measure.denominator, measure.dataSource])
      if (text !== undefined) yield ['measure', text];
  }
  const sources = readSources(draft.data);
  for (const { source, section = '', note = '' } of readBasis(fields)) {
    const cited = sources.get(source);
    yield ['basis', `${cited?.title ?? source}${cited?.number ?? ''}${section}`];
    if (note !== '') yield ['basis', note];
  }
  for (const key of ['requirement', 'clause', 'remedy'] as const) {
    const text = textField(fields, key);
    if (text !== undefined) yield ['requirement', text];
  }
  const evidence = fields['evidence'];
  if (typeof evidence === 'object' && evidence !== null)
    yield ['evidence', textsField(evidence as Record<string, unknown>, 'kinds').join('、')];
  for (const method of textsField(fields, 'method')) yield ['evidence', method];
  const owner = textField(fields, 'owner');
  if (owner !== undefined) yield ['owner', owner];
  for (const row of textsField(fields, 'trace')) yield ['trace', row];
}

/** Indicators and groups in which every word stands somewhere: by the best place of the worst word, then as the frameworks have them. */
export function search(drafts: readonly Draft[], words: readonly string[]): Hit[] {
  const wanted = words.map(plain).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const ranked = drafts.flatMap((draft) =>
    nodesOf(draft.roots).flatMap((node) => {
      const texts = [...textsOf(draft, node)].map(([place, text]) => ({ place, text, plain: plain(text) }));
      const best = wanted.map((word) => texts.find((entry) => entry.plain.includes(word)));
      const found = best.filter((entry) => entry !== undefined);
      const worst = found.toSorted((left, right) => places.indexOf(right.place) - places.indexOf(left.place))[0];
      if (!worst || found.length < wanted.length) return [];
      const no = textField(node.fields, 'no');
      const hit: Hit = {
        framework: nameOf(draft),
        id: node.id,
        title: node.title,
        isGroup: node.isGroup,
        place: worst.place,
        text: worst.text,
        ...(no !== undefined && { no }),
      };
      return [hit];
    }),
  );
  return ranked.toSorted((left, right) => places.indexOf(left.place) - places.indexOf(right.place));
}
