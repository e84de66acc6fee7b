// Clauses whose every phrase can be read and that still mean one of two things: they are not answered.
import { isNegative } from '../points.ts';
import type { Bound, Saying } from './tree.ts';

interface Said {
  readonly saying: Saying;
  readonly phrase: { readonly sentence: number };
}

/** Whether the parts of a clause, each read rightly, leave open what they mean together. */
export function hasTwoReadings(found: readonly Said[]): boolean {
  const sayings = found.map(({ saying }) => saying);
  return isElliptic(found) || isFromNowhere(sayings) || isMissingPart(sayings) || isOneOfMany(sayings) || isAboutTwo(sayings);
}

/** 每起重大事故扣5分，特别重大事故扣10分: each of them, or once? */
function isElliptic(found: readonly Said[]): boolean {
  const events = found.flatMap(({ saying, phrase }) => (saying.kind === 'event' ? [{ per: saying.per, sentence: phrase.sentence }] : []));
  return events.some(
    ({ per, sentence }, index) => !per && events.slice(0, index).some((other) => other.per && other.sentence === sentence),
  );
}

const boundsOf = (saying: Saying): readonly Bound[] => ('when' in saying ? saying.when.bounds : []);

/** 每增加一名加0.5分: each of them, or each above a number that is not said? */
const isFromNowhere = (sayings: readonly Saying[]): boolean =>
  sayings.some((saying) => saying.kind === 'step' && !saying.size.percent && !isNegative(saying.change)) &&
  !sayings.some((saying) => boundsOf(saying).length > 0);

/** 有计划、有总结得3分，缺一项扣1分: a part that is missing, or a step below a number? */
const isMissingPart = (sayings: readonly Saying[]): boolean =>
  sayings.some((saying) => saying.kind === 'step' && !saying.size.percent) &&
  sayings.some((saying) => saying.kind === 'award' && saying.points !== 'zero' && saying.when.subject !== '' && !saying.when.by) &&
  !sayings.some((saying) => boundsOf(saying).length > 0);

/** 有1项得1分，最高得3分: one and no more, or each? */
const isOneOfMany = (sayings: readonly Saying[]): boolean =>
  sayings.some((saying) => saying.kind === 'most' && !isNegative(saying.change)) &&
  sayings.some(
    (saying) => saying.kind === 'award' && saying.when.bounds.some(({ operator, quantity }) => operator === 'equals' && !quantity.percent),
  );

/** 办结率达到90%得2分，满意率达到80%得1分: two measures are no tiers of one. */
function isAboutTwo(sayings: readonly Saying[]): boolean {
  const subjects = new Set(sayings.flatMap((saying) => ('when' in saying && boundsOf(saying).length > 0 ? [saying.when.subject] : [])));
  const named = [...subjects].filter((subject) => subject !== '');
  return named.some((left) => named.some((right) => !left.includes(right) && !right.includes(left)));
}
