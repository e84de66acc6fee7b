// Readers of mixtures: the data of one year, asked for by the rules of one, with the people's scores of one. Made once each, because rules
// that compare units remember what they found by the list of units that they were given.
import type { Indicator, Read, Review } from '../model.ts';
import { add, divide, type Exact, equals, multiply, subtract } from '../points.ts';
import { strictReaderOf } from '../scoring/readers.ts';
import { type Carrier, carriedRead, type Said } from './carry.ts';
import type { Index } from './factors.ts';
import { type ClassSide, leafOf, type UnitSide } from './sides.ts';

/** What two years of all units have in common. */
export interface Pair {
  /** `carriers[rule][data]`. */
  readonly carriers: readonly (readonly Carrier[])[];
  /** The same unit in the other year; undefined where it is not there. */
  otherYear(name: string, index: Index): UnitSide | undefined;
  /** What was made for the units of a class is kept here. */
  readonly peers: Map<ClassSide, Map<string, readonly Read[]>>;
}

/** One unit in both years. */
export type Both = readonly [UnitSide, UnitSide];

const isPanel = ({ rule }: Indicator): boolean => rule.type === 'panel';

/**
 * Scores of people for a leaf: those of the review year. Marks of a panel are none for a rule of another kind, nor the other way round:
 * then they are those of the rule's own year.
 */
export function reviewsFor(both: Both, id: string, rule: Index, review: Index): readonly Review[] {
  const [asks, gives] = [leafOf(both[rule], id), leafOf(both[review], id)];
  const from = asks && gives && isPanel(asks) === isPanel(gives) ? review : rule;
  const leaf = leafOf(both[from], id) ?? gives;
  const side = leafOf(both[from], id) ? both[from] : both[review];
  if (!leaf) return [];
  const given = side.unit.reviews.get(leaf.id) ?? [];
  return asks && isPanel(asks) ? given.map((mark) => onScaleOf(mark, leaf, asks)) : given;
}

/** A mark of 8 on a scale to 10 is one of 80 on a scale to 100. */
function onScaleOf(mark: Review, from: Indicator, to: Indicator): Review {
  const [own, other] = [from.rule.marks, to.rule.marks];
  if (!own || !other || !mark.points || (equals(own.from, other.from) && equals(own.to, other.to))) return mark;
  const factor = divide(subtract(other.to, other.from), subtract(own.to, own.from));
  return factor ? { ...mark, points: add(other.from, multiply(subtract(mark.points, own.from), factor)) } : mark;
}

/** A verified score out of `own` points where the indicator is worth `points`: the same share of it. */
export function worthNow(review: Review, own: Exact, points: Exact): Review {
  const factor = equals(own, points) ? undefined : divide(points, own);
  return factor && review.points ? { ...review, points: multiply(review.points, factor) } : review;
}

/** What a unit says in a mixture, as it is and with 不涉及 taken for missing. */
export interface Speaker {
  readonly read: Read;
  readonly strictly: Read;
}

export function speakerOf(pair: Pair, both: Both, data: Index, rule: Index, review: Index): Speaker {
  const read = readOf(pair, both[data], both[rule], data, rule, (id) => {
    const common = both[rule].of.idOf(id);
    return reviewsFor(both, common, rule, review);
  });
  return { read, strictly: strictReaderOf(read) };
}

function readOf(
  pair: Pair,
  said: Said & Pick<UnitSide, 'read'>,
  own: Said | undefined,
  data: Index,
  rule: Index,
  reviews: NonNullable<Read['reviews']>,
): Read {
  if (data === rule) return Object.assign((id: string) => said.read(id), said.read, { reviews });
  const carrier = pair.carriers[rule]?.[data];
  if (!carrier) throw new RangeError('two years have four carriers');
  return carriedRead(carrier, said, own, reviews);
}

/** All units of the class that a unit is compared with: those of the year of the data. A panel's marks are compared in the year of the marks. */
export function peersOf(pair: Pair, side: UnitSide, data: Index, rule: Index): readonly Read[] {
  if (data === rule) return side.of.reads;
  const known = pair.peers.get(side.of) ?? new Map<string, readonly Read[]>();
  pair.peers.set(side.of, known);
  const key = `${data}${rule}`;
  const ready =
    known.get(key) ??
    side.of.people.map((person, index) => {
      const own = pair.otherYear(person.unit.name, data);
      const reviews = (id: string) => side.of.reads[index]?.reviews?.(id) ?? [];
      const read = side.of.reads[index];
      return read ? readOf(pair, { ...person, read }, own, data, rule, reviews) : () => ({ state: 'missing' as const });
    });
  known.set(key, ready);
  return ready;
}
