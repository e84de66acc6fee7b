import { shown } from '../../text.ts';
import { proseOf, withoutQuotedTitles } from '../prose.ts';
import { defineLintRule } from '../rule.ts';
import { type MendParams, reportSpots, spotsIn } from './mend.ts';

/** Full-width figures, letters and the percent sign; punctuation is rightly full-width. */
const form = /[０-９Ａ-Ｚａ-ｚ％]+/g;

export const fullWidth = defineLintRule<MendParams>({
  code: 'text/full-width',
  severity: 'info',
  set: 'recommended',
  title: { zh: '全角数字或者字母', en: 'full-width figures or letters' },
  why: {
    zh: '全角数字搜不到、对不齐，同一个数会有两种写法',
    en: 'full-width figures are not found by a search, and one figure is written in two ways',
  },
  message: ({ seen }) => ({ zh: `“${shown(seen)}”是全角字符`, en: `“${shown(seen)}” is written in full-width characters` }),
  help: ({ proper }) => ({ zh: `写成半角 ${shown(proper)}`, en: `write ${shown(proper)}` }),
  check(draft, report) {
    for (const prose of proseOf(draft)) {
      const spots = spotsIn(withoutQuotedTitles(prose.text), form, (seen) => seen.normalize('NFKC'));
      reportSpots(report, prose, spots, { zh: '改为半角', en: 'make it half-width' });
    }
  },
});
