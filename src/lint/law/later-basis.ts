import { parseIsoDay } from '../../calendar.ts';
import { shown } from '../../text.ts';
import { periodOf } from '../period.ts';
import { defineLintRule } from '../rule.ts';
import { citationsIn } from './citations.ts';
import { doubtOf, type Tag } from './known-text.ts';

export const laterBasis = defineLintRule<{ cited: string; day: string; tag: Tag }>({
  code: 'law/later-basis',
  severity: 'info',
  // Some plans measure a year against the law of the next on purpose.
  set: 'strict',
  title: { zh: '依据在考评期内尚未施行', en: 'basis not yet in force' },
  why: { zh: '不能用考评期以后才施行的规定要求单位', en: 'units cannot be held to what came into force after the period' },
  message: ({ cited, day, tag }) => ({
    zh: `“${shown(cited)}”自 ${day} 起施行，考评期在此之前${doubtOf(tag).zh}`,
    en: `“${shown(cited)}” came into force on ${day}, after the period ends${doubtOf(tag).en}`,
  }),
  help: () => ({
    zh: '改引考评期内有效的文本；有意提前适用的，在 note 中说明',
    en: 'cite the wording that was in force in the period, or say in a note that it is applied early on purpose',
  }),
  check(draft, report) {
    const period = periodOf(draft);
    if (!period) return;
    for (const { path, part, text, known, edition } of citationsIn(draft)) {
      const first = edition ?? known.editions[0];
      if (first && (parseIsoDay(first.from) ?? 0) > period.to)
        report(path, { cited: text, day: first.from, tag: first.tag }, part && { part });
    }
  },
});
