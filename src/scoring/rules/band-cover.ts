// Whether half-open intervals cover the whole line exactly once, with a witness value where they do not.
import { type Problem, problem } from '../../diagnostic.ts';
import { add, compare, divide, type Exact, equals, exact, one, printPercent, printReadable, subtract } from '../../points.ts';
import { joinTexts, type Text } from '../../text.ts';

export interface Edge {
  readonly at: Exact;
  readonly inclusive: boolean;
}

/** An absent edge is open to infinity. */
export interface BandEdges {
  readonly low?: Edge;
  readonly high?: Edge;
  readonly points: Exact;
}

interface WitnessParams {
  readonly witness: string;
  readonly first: Text;
  readonly second?: Text;
}

const bandsGap = problem<WitnessParams>({
  code: 'framework/bands-gap',
  severity: 'error',
  title: { zh: '区间之间有空档', en: 'bands leave a gap' },
  message: ({ witness, first }) => ({
    zh: `取值为 ${witness} 时不落在任何区间内（${first.zh}）`,
    en: `the value ${witness} falls in none of the bands (${first.en})`,
  }),
  help: () => ({
    zh: '让相邻区间首尾相接：一个写 below: 90，下一个写 from: 90',
    en: 'let neighbours meet: one with `below: 90`, the next with `from: 90`',
  }),
});

const bandsOverlap = problem<WitnessParams>({
  code: 'framework/bands-overlap',
  severity: 'error',
  title: { zh: '区间重叠', en: 'bands overlap' },
  message: ({ witness, first, second }) => ({
    zh: `取值为 ${witness} 时同时落在“${first.zh}”和“${second?.zh ?? ''}”两个区间内`,
    en: `the value ${witness} falls in both “${first.en}” and “${second?.en ?? ''}”`,
  }),
  help: () => ({
    zh: '边界只归一个区间：一个写 below，另一个写 from',
    en: 'give the boundary to one band only: `below` for one, `from` for the other',
  }),
});

const bandsEmpty = problem<WitnessParams>({
  code: 'framework/bands-empty',
  severity: 'error',
  title: { zh: '区间是空的', en: 'a band is empty' },
  message: ({ first }) => ({
    zh: `区间“${first.zh}”下限不低于上限，没有数会落在里面`,
    en: `no value can fall in “${first.en}”: its lower end is not below its upper end`,
  }),
  help: () => ({ zh: '检查 from/above 与 to/below 是否写反', en: 'check whether the two ends were exchanged' }),
});

export const coverProblems: readonly Problem<WitnessParams>[] = [bandsGap, bandsOverlap, bandsEmpty];

export interface CoverFault {
  readonly problem: Problem<WitnessParams>;
  readonly index?: number;
  readonly params: WitnessParams;
}

const below = (value: Exact, low: Edge) => (low.inclusive ? compare(value, low.at) < 0 : compare(value, low.at) <= 0);
const over = (value: Exact, high: Edge) => (high.inclusive ? compare(value, high.at) > 0 : compare(value, high.at) >= 0);

export const inBand = (band: BandEdges, value: Exact): boolean =>
  !(band.low && below(value, band.low)) && !(band.high && over(value, band.high));

/** `≥ 80 且 ＜ 90`. */
export function bandWords(band: BandEdges, percent: boolean): Text {
  const print = (value: Exact) => (percent ? printPercent(value) : printReadable(value));
  const parts = [
    band.low && `${band.low.inclusive ? '≥' : '＞'}${print(band.low.at)}`,
    band.high && `${band.high.inclusive ? '≤' : '＜'}${print(band.high.at)}`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return { zh: '任何值', en: 'any value' };
  return { zh: parts.join(' 且 '), en: parts.join(' and ').replaceAll('＞', '>').replaceAll('＜', '<') };
}

const half = exact(1, 2);
const between = (left: Exact, right: Exact) => add(left, divide(subtract(right, left), exact(2)) ?? half);

/**
 * Every place that is covered never or twice, tested at each edge, between neighbouring edges and beyond the ends:
 * intervals are constant between edges, so these witnesses decide it. `least` is the smallest possible value, if any.
 */
export function coverFaults(bands: readonly BandEdges[], least: Exact | undefined, percent: boolean): CoverFault[] {
  const print = (value: Exact) => (percent ? printPercent(value) : printReadable(value));
  const empty = bands.flatMap((band, index) =>
    isEmpty(band) ? [{ problem: bandsEmpty, index, params: { witness: '', first: bandWords(band, percent) } }] : [],
  );
  if (empty.length > 0) return empty;
  const faults: CoverFault[] = [];
  const seen = new Set<string>();
  for (const witness of witnesses(bands)) {
    if (least && compare(witness, least) < 0) continue;
    const hits = bands.flatMap((band, index) => (inBand(band, witness) ? [{ band, index }] : []));
    if (hits.length === 1) continue;
    const [first, second] = hits;
    const key = first && second ? `${first.index}/${second.index}` : 'gap';
    if (seen.has(key) && key !== 'gap') continue;
    if (key === 'gap' && faults.some((fault) => fault.problem === bandsGap)) continue;
    seen.add(key);
    if (first && second) {
      const params = { witness: print(witness), first: bandWords(first.band, percent), second: bandWords(second.band, percent) };
      faults.push({ problem: bandsOverlap, index: second.index, params });
    } else {
      faults.push({
        problem: bandsGap,
        params: {
          witness: print(witness),
          first: joinTexts(
            bands.map((band) => bandWords(band, percent)),
            { zh: '；', en: '; ' },
          ),
        },
      });
    }
  }
  return faults;
}

const isEmpty = ({ low, high }: BandEdges): boolean => {
  if (!low || !high) return false;
  const order = compare(low.at, high.at);
  return order > 0 || (order === 0 && !(low.inclusive && high.inclusive));
};

function witnesses(bands: readonly BandEdges[]): Exact[] {
  const edges = bands.flatMap((band) => [band.low?.at, band.high?.at]).filter((at) => at !== undefined);
  const sorted = edges.sort(compare).filter((at, index, all) => index === 0 || !equals(at, all[index - 1] ?? at));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (!lowest || !highest) return [exact(0)];
  const middles = sorted.slice(1).map((at, index) => between(sorted[index] ?? at, at));
  return [...sorted, ...middles, subtract(lowest, one), add(highest, one)].sort(compare);
}
