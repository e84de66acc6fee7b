// Where rules stand: one for every indicator and class, and those inside of combinations.
import { type Draft, type DraftNode, nodesOfAll, type Path } from '../../framework/draft.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, numberField, textField } from '../../framework/fields.ts';
import { compare, type Exact } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { oncePerDraft } from '../once-per-draft.ts';

export interface RuleSite {
  readonly node: DraftNode;
  readonly path: Path;
  readonly type: string;
  /** The parameters as they are written. */
  readonly fields: Fields;
  /** What it is scored out of; absent where that is still to be set. */
  readonly points?: Exact;
}

/** Rules that could be understood, each as its class has it, a combination before its parts. */
export const ruleSites: (draft: Draft) => readonly RuleSite[] = oncePerDraft((draft) =>
  nodesOfAll(draft).flatMap((node) =>
    node.rule ? sitesAt(node, [...node.path, 'rule'], fieldsField(node.fields, 'rule'), node.points) : [],
  ),
);

function sitesAt(node: DraftNode, path: Path, fields: Fields, points: Exact | undefined): RuleSite[] {
  const type = textField(fields, 'type') ?? '';
  const own: RuleSite = { node, path, type, fields, ...(points && { points }) };
  if (type !== 'combine') return [own];
  const parts = itemsField(fields, 'parts').map(fieldsOf);
  return [
    own,
    ...parts.flatMap((part, index) => {
      const given = numberField(part, 'points');
      const worth = textField(fields, 'how') === 'sum' && given !== undefined ? exactNumber(given) : points;
      return sitesAt(node, [...path, 'parts', index, 'rule'], fieldsField(part, 'rule'), worth);
    }),
  ];
}

/** Of the rules at one place, that of the class for which it is worth most. */
export const richestSites = (draft: Draft): readonly RuleSite[] => pickSites(draft, (order) => order > 0);

/** That of the class for which it is worth least. */
export const poorestSites = (draft: Draft): readonly RuleSite[] => pickSites(draft, (order) => order < 0);

function pickSites(draft: Draft, better: (order: number) => boolean): readonly RuleSite[] {
  const found = new Map<string, RuleSite>();
  for (const site of ruleSites(draft)) {
    const key = site.path.join('/');
    const known = found.get(key);
    if (!known?.points || (site.points && better(compare(site.points, known.points)))) found.set(key, site);
  }
  return [...found.values()];
}
