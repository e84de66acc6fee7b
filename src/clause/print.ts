// 评分标准 written from a rule, in words that the grammar reads back as that rule.
import { type Exact, equals, isNegative, isZero, printExact, subtract } from '../points.ts';
import { compareClause } from './compare.ts';
import { readClause } from './parse.ts';
import type { EventFacts, FactsOf, Part, RuleFacts, Tier } from './rule-facts.ts';
import {
  dueWords,
  eventWords,
  floorWords,
  lateWords,
  limitWords,
  partialWords,
  placeWords,
  pointsWords,
  stepWords,
  tierWords,
} from './words.ts';

/** Undefined where the rule has something that no clause of the grammar says: computed limits, multipliers, options left to a person. */
export function writeClause(facts: RuleFacts, points: Exact): string | undefined {
  const text = draft(facts, points);
  if (text === undefined) return undefined;
  // Titles are free text: whatever they hold must not change what the clause says.
  const reading = readClause(text);
  if (reading.kind === 'unread') return undefined;
  const { differences, otherWay } = compareClause(reading.statements, facts, points);
  return differences.length === 0 && !otherWay ? text : undefined;
}

function draft(facts: RuleFacts, points: Exact): string | undefined {
  const full = `得${pointsWords(points).zh}`;
  switch (facts.type) {
    case 'met':
      return facts.words === '' ? undefined : `${facts.words}的${full}，否则不得分`;
    case 'threshold':
      return facts.limit && `${limitWords(facts.operator, facts.limit).zh}的${full}，否则不得分`;
    case 'proportional':
      return proportionalClause(facts, full);
    case 'step':
      return stepClause(facts, full);
    case 'bands':
      return facts.tiers.every(isKnown) ? facts.tiers.map((tier) => tierClause(tier)).join('；') : undefined;
    case 'choice':
    case 'checklist':
      return partsClause(facts.parts);
    case 'tally':
      return tallyClause(facts, points);
    case 'deadline':
      if (facts.grace) return undefined;
      return [
        `${dueWords(facts.due).zh}报送的${full}`,
        lateWords(facts).zh,
        ...(isWholeDay(facts) ? [] : [partialWords('ignore').zh]),
        floorWords(facts.floor).zh,
      ].join('，');
    case 'rank': {
      const top = facts.top.map((worth, index) => placeWords(index + 1, false, worth).zh);
      const bottom = facts.bottom.map((worth, index) => placeWords(index + 1, true, worth).zh);
      if (isNegative(facts.others)) return undefined;
      return [...top, ...bottom, `其余得${pointsWords(facts.others).zh}`].join('，');
    }
  }
}

const isWholeDay = ({ per, partial }: FactsOf<'deadline'>): boolean => per === 'once' || partial === 'count';

const isKnown = ({ low, high }: Tier): boolean =>
  (low || high) !== undefined && (!low || low.at !== undefined) && (!high || high.at !== undefined);

/** 得0分 is written 不得分. */
const tierClause = (tier: Tier): string => (isZero(tier.points) ? tierWords(tier).zh.replace(/得0分$/, '不得分') : tierWords(tier).zh);

function proportionalClause({ target, zero, zeroKnown }: FactsOf<'proportional'>, full: string): string | undefined {
  if (!target || !zero || !zeroKnown) return undefined;
  const lower = isNegative(subtract(target.number, zero.number));
  const goal = `${limitWords(lower ? 'atMost' : 'atLeast', target).zh}的${full}`;
  if (isZero(zero.number)) return `${goal}，未达到的按比例得分`;
  return `${goal}，${limitWords(lower ? 'atLeast' : 'atMost', zero).zh}的不得分，其余按比例得分`;
}

function stepClause(facts: FactsOf<'step'>, full: string): string | undefined {
  if (!facts.target || !facts.every) return undefined;
  const goal = `${limitWords(facts.side === 'above' ? 'atMost' : 'atLeast', facts.target).zh}的${full}`;
  // Where whole things are counted there are no parts of a step.
  const part = facts.partial === 'ignore' && !facts.every.percent ? [] : [partialWords(facts.partial).zh];
  return [goal, stepWords(facts).zh, ...part, floorWords(facts.floor).zh].join('，');
}

function partsClause(parts: readonly Part[]): string | undefined {
  if (parts.some(({ points, words }) => !points || words === '')) return undefined;
  return parts.map(({ words, points }) => `${words}${points && !isZero(points) ? `得${printExact(points)}分` : '不得分'}`).join('；');
}

function tallyClause({ start, events, cap, floor, once, multiplied }: FactsOf<'tally'>, points: Exact): string | undefined {
  if (multiplied || events.some(({ words }) => words === '') || (start === 'full' && cap && !equals(cap, points))) return undefined;
  const first = start === 'full' ? [`起评分${pointsWords(points).zh}`] : [];
  const isLoss = (event: EventFacts) => isNegative(event.from);
  const lowest = subtract(start === 'full' ? points : { n: 0, d: 1 }, floor);
  const down = isZero(floor)
    ? start === 'full'
      ? ['扣完为止']
      : []
    : [isNegative(floor) ? `累计最多扣${printExact(lowest)}分` : floorWords(floor).zh];
  const up = start === 'zero' && events.some((event) => !isLoss(event)) ? [`累计最多加${printExact(cap ?? points)}分`] : [];
  const onlyOnce = once ? ['同一事项按最高级别计一次'] : [];
  return [...first, ...events.map((event) => eventWords(event).zh), ...down, ...up, ...onlyOnce].join('；');
}
