import type { CompiledExpression } from '../../expression/index.ts';
import type { Draft, Path } from '../../framework/draft.ts';
import { fieldsOf, itemsField, numberField, rawField } from '../../framework/fields.ts';
import { isNeverNegative } from '../../framework/never-negative.ts';
import { compare, type Exact, zero } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { type BandEdges, coverFaults } from '../../scoring/rules/band-cover.ts';
import { oncePerDraft } from '../once-per-draft.ts';
import { type Known, knownOf, limitOf, ruleValue } from './known.ts';
import { type RuleSite, ruleSites } from './sites.ts';

export interface BandsSite {
  readonly site: RuleSite;
  readonly value: CompiledExpression;
  /** The smallest value that bands must cover, where there is one. */
  readonly least?: Exact;
  /** From the lowest up. */
  readonly bands: readonly { readonly band: BandEdges; readonly path: Path }[];
}

/** Every rule with bands that cover everything just once: others are faulty already. */
export const bandSites: (draft: Draft) => readonly BandsSite[] = oncePerDraft((draft) => {
  const known = knownOf(draft);
  return ruleSites(draft).flatMap((site) => {
    const value = site.type === 'bands' ? ruleValue(known, site) : undefined;
    if (!value) return [];
    const written = itemsField(site.fields, 'bands').map(fieldsOf);
    const bands = written.flatMap((fields, index) => {
      const band = edgesOf(known, fields, value);
      return band ? [{ band, path: [...site.path, 'bands', index] }] : [];
    });
    const least = isNeverNegative(value.tree, known) ? zero : undefined;
    const edges = bands.map(({ band }) => band);
    if (bands.length < written.length || coverFaults(edges, least, value.percent).length > 0) return [];
    return [{ site, value, bands: bands.toSorted((a, b) => byLowEnd(a.band, b.band)), ...(least && { least }) }];
  });
});

function edgesOf(known: Known, fields: Readonly<Record<string, unknown>>, value: CompiledExpression): BandEdges | undefined {
  const points = numberField(fields, 'points');
  const edge = (including: string, excluding: string) => {
    const inclusive = rawField(fields, including) !== undefined;
    const source = rawField(fields, inclusive ? including : excluding);
    if (source === undefined) return {};
    const at = limitOf(known, source, value);
    return at && { edge: { at, inclusive } };
  };
  const [low, high] = [edge('from', 'above'), edge('to', 'below')];
  if (!low || !high || points === undefined) return undefined;
  return { points: exactNumber(points), ...(low.edge && { low: low.edge }), ...(high.edge && { high: high.edge }) };
}

function byLowEnd(left: BandEdges, right: BandEdges): number {
  if (!left.low || !right.low) return Number(left.low !== undefined) - Number(right.low !== undefined);
  return compare(left.low.at, right.low.at) || Number(right.low.inclusive) - Number(left.low.inclusive);
}
