// What the change of a total is split into. Everything that makes a total belongs to exactly one of the six, so that a year is the six of
// that year, and every mixture of two years is a total as well.

/**
 * `data`: what the units reported, the other units of a comparison and last year's figures with it. `rule`: how a figure becomes points
 * (rules, penalties, vetoes, 加减分) and how points become a total (aggregation, caps, conversion, missing policy). `points`: 分值 and
 * weights. `set`: which indicators there are, and where they stand. `review`: 核定分, marks of a panel, and whether they count.
 * `notApplicable`: what is 不涉及 for the unit, and what the scheme does with it.
 */
export type Factor = 'data' | 'rule' | 'points' | 'set' | 'review' | 'notApplicable';

/** In the order of reports; the place of a factor is its bit in a mixture. */
export const factors: readonly Factor[] = ['data', 'rule', 'points', 'set', 'review', 'notApplicable'];

/** The earlier or the later of two years. */
export type Index = 0 | 1;

/** From which of two years each factor is taken. */
export type Mixture = Readonly<Record<Factor, Index>>;

/** Bit by bit, in the order of `factors`: a set bit is the later year. */
export function mixtureOf(bits: number): Mixture {
  const at = (factor: Factor): Index => (((bits >> factors.indexOf(factor)) & 1) === 1 ? 1 : 0);
  return {
    data: at('data'),
    rule: at('rule'),
    points: at('points'),
    set: at('set'),
    review: at('review'),
    notApplicable: at('notApplicable'),
  };
}
