import type { Range } from '../../expression/range.ts';
import { add, ceiling, compare, type Exact, equals, floor, one, subtract } from '../../points.ts';
import { type BandEdges, bandWords } from '../../scoring/rules/band-cover.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { bandSites } from './bands.ts';
import { knownOf } from './known.ts';
import { figure, rangeWords } from './words.ts';

export const bandUnreachable = defineLintRule<{ title: string; band: Text; value: Text; range: Text; witness?: Text }>({
  code: 'rule/band-unreachable',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '区间取不到', en: 'band that no value reaches' },
  why: {
    zh: '没有数会落进去的档次，多半是界限写错了；留着它，别人会以为有人能得这一档的分',
    en: 'a band that nothing can fall into usually has a mistyped end, and readers take its points for real',
  },
  message: ({ title, band, value, range, witness }) => ({
    zh: `“${shown(title)}”的区间“${band.zh}”取不到：${value.zh} ${range.zh}${witness ? `，不会是 ${witness.zh}` : ''}`,
    en: `no value falls into “${band.en}” of “${shown(title)}”: ${value.en} ${range.en}${witness ? `, never ${witness.en}` : ''}`,
  }),
  help: () => ({
    zh: '改正这一档的界限；确实用不着的删去它，最高一档不写上限',
    en: 'mend the ends of the band, or remove it and leave the highest band without an upper end',
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const { site, value, bands, least } of bandSites(draft)) {
      const range = known.ranges(value).range(value.tree);
      for (const { band, path } of bands) {
        // Bands must cover everything from there, whether the measures allow it or not.
        const isNeeded = band.high && !(least && compare(band.high.at, least) <= 0) && isBelow(band, range);
        if (isNeeded || !(isBelow(band, range) || isAbove(band, range) || isBetween(band, range))) continue;
        const witness = witnessIn(band);
        const words = { value: value.words, range: rangeWords(range, value), band: bandWords(band, value.percent) };
        report(path, { title: site.node.title, ...words, ...(witness && { witness: figure(witness, value) }) });
      }
    }
  },
});

const isAbove = ({ low }: BandEdges, { high }: Range): boolean => {
  const order = low && high && compare(low.at, high);
  return order !== undefined && (order > 0 || (order === 0 && low?.inclusive === false));
};

const isBelow = ({ high }: BandEdges, { low }: Range): boolean => {
  const order = high && low && compare(high.at, low);
  return order !== undefined && (order < 0 || (order === 0 && high?.inclusive === false));
};

/** No whole number lies between its ends. */
function isBetween({ low, high }: BandEdges, { whole }: Range): boolean {
  if (!whole || !low || !high) return false;
  const first = low.inclusive || !equals(ceiling(low.at), low.at) ? ceiling(low.at) : add(low.at, one);
  const last = high.inclusive || !equals(floor(high.at), high.at) ? floor(high.at) : subtract(high.at, one);
  return compare(first, last) > 0;
}

/** A value that belongs to the band, for somebody to see what is meant. */
function witnessIn({ low, high }: BandEdges): Exact | undefined {
  if (low?.inclusive) return low.at;
  if (high?.inclusive) return high.at;
  return undefined;
}
