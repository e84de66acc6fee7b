import { shown } from '../../text.ts';
import { proseOf, withoutQuotedTitles } from '../prose.ts';
import { defineLintRule } from '../rule.ts';
import { type MendParams, reportSpots, spotsIn } from './mend.ts';

const full: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
]);

/** Between two Chinese characters. Brackets are left alone: 县(市、区) is written with either. */
const form = /(?<=[\p{Script=Han}》”）)])\s*[,;:?!]\s*(?=[\p{Script=Han}《“（(])/gu;

export const halfWidthPunctuation = defineLintRule<MendParams>({
  code: 'text/half-width-punctuation',
  severity: 'info',
  set: 'strict',
  title: { zh: '中文里的半角标点', en: 'half-width punctuation in Chinese text' },
  why: {
    zh: '公文的标点用全角（GB/T 15834—2011，凭记忆引用）',
    en: 'punctuation of official Chinese texts is full-width (GB/T 15834—2011, cited from memory)',
  },
  message: ({ seen }) => ({
    zh: `中文之间用了半角标点“${shown(seen.trim())}”`,
    en: `half-width “${shown(seen.trim())}” between Chinese characters`,
  }),
  help: ({ proper }) => ({ zh: `写成“${shown(proper)}”`, en: `write “${shown(proper)}”` }),
  check(draft, report) {
    for (const prose of proseOf(draft)) {
      const spots = spotsIn(withoutQuotedTitles(prose.text), form, (seen) => full.get(seen.trim()) ?? seen);
      reportSpots(report, prose, spots, { zh: '改为全角标点', en: 'make it full-width' });
    }
  },
});
