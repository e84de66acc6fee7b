import { fieldsField, fieldsOf, itemsField, numberField, rawField, textField } from '../../framework/fields.ts';
import { absolute, compare, type Exact, isNegative, printExact, smaller, subtract } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type RuleSite, richestSites } from './sites.ts';

interface EventFields {
  readonly cap?: Exact;
  /** What one occurrence changes, the lighter end of a range. */
  readonly light: Exact;
  readonly deducts: boolean;
}

function eventsOf({ type, fields }: RuleSite): EventFields[] {
  if (type !== 'tally') return [];
  return itemsField(fields, 'events').map((item) => {
    const event = fieldsOf(item);
    const range = fieldsField(event, 'points');
    const ends = [
      numberField(event, 'points') ?? numberField(range, 'from') ?? 0,
      numberField(event, 'points') ?? numberField(range, 'to') ?? 0,
    ];
    const [from, to] = ends.map(exactNumber);
    const cap = numberField(event, 'cap');
    const light = from && to ? smaller(absolute(from), absolute(to)) : exactNumber(0);
    return { light, deducts: from !== undefined && isNegative(from), ...(cap !== undefined && { cap: exactNumber(cap) }) };
  });
}

export const tallyEventCap = defineLintRule<{ title: string; cap: Exact; each: Exact }>({
  code: 'rule/tally-event-cap',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '事项封顶低于一次的分值', en: 'cap of an event below one occurrence' },
  why: {
    zh: '发生一次就超过封顶，每次的分值永远用不上，两个数总有一个写错了',
    en: 'a single occurrence already exceeds the cap, so its points are never used: one of the numbers is wrong',
  },
  message: ({ title, cap, each }) => ({
    zh: `“${shown(title)}”的一个事项每次 ${printExact(each)} 分，封顶却只有 ${printExact(cap)} 分`,
    en: `an event of “${shown(title)}” counts ${printExact(each)} each time but is capped at ${printExact(cap)}`,
  }),
  help: () => ({ zh: '封顶应不低于一次的分值', en: 'make the cap at least the points of one occurrence' }),
  check(draft, report) {
    for (const site of richestSites(draft))
      for (const [index, { cap, light }] of eventsOf(site).entries())
        if (cap && compare(cap, light) < 0) report([...site.path, 'events', index, 'cap'], { title: site.node.title, cap, each: light });
  },
});

export const tallyCapIdle = defineLintRule<{ title: string; cap: Exact; reach: Exact; deducts: boolean }>({
  code: 'rule/tally-cap-idle',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '事项封顶高于指标能扣（加）的分', en: 'cap of an event above what the indicator can change' },
  why: {
    zh: '封顶比指标本身还多，永远起不了作用，多半是抄自别的指标',
    en: 'a cap above what the indicator itself can lose or win never takes effect; it usually belongs to another indicator',
  },
  message: ({ title, cap, reach, deducts }) => ({
    zh: `“${shown(title)}”的一个事项封顶 ${printExact(cap)} 分，而这个指标总共只能${deducts ? '扣' : '得'} ${printExact(reach)} 分`,
    en: `an event of “${shown(title)}” is capped at ${printExact(cap)}, but the indicator can ${deducts ? 'lose' : 'win'} only ${printExact(reach)} in all`,
  }),
  help: () => ({ zh: '改小事项的 cap，或省略它', en: 'lower the `cap` of the event, or leave it out' }),
  check(draft, report) {
    for (const site of richestSites(draft)) {
      const { fields, points, node, path } = site;
      const events = eventsOf(site);
      const starts = textField(fields, 'start');
      const deducts = events.every((event) => event.deducts);
      // Where some add and some deduct, one may make up for the other beyond the points.
      if (!points || !(deducts ? starts === 'full' : starts === 'zero' && events.every((event) => !event.deducts))) continue;
      const [top, bottom] = [rawField(fields, 'cap'), rawField(fields, 'floor')].map((end) =>
        typeof end === 'number' ? exactNumber(end) : undefined,
      );
      const reach = deducts ? subtract(points, bottom ?? exactNumber(0)) : (top ?? points);
      for (const [index, { cap }] of events.entries())
        if (cap && compare(cap, reach) > 0) report([...path, 'events', index, 'cap'], { title: node.title, cap, reach, deducts });
    }
  },
});
