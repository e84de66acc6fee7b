import { fieldsField, textField } from '../../framework/fields.ts';
import { defineLintRule } from '../rule.ts';

export const rankPublished = defineLintRule<{ decimals: number }>({
  code: 'framework/rank-published',
  severity: 'info',
  set: 'strict',
  title: { zh: '按粗略的得分排名', en: 'ranks by coarse totals' },
  why: {
    zh: '公布的总分保留的小数少时并列很多，名次和名额不好分',
    en: 'totals with few decimals are often equal, and ranks and quotas then hang on ties',
  },
  message: ({ decimals }) => ({
    zh: `按公布的总分排名，而总分只保留 ${decimals} 位小数`,
    en: `units are ranked by the published total, which has only ${decimals} decimal places`,
  }),
  help: () => ({
    zh: '改为 rank: {by: unrounded}（按修约前排名），或 decimals: 2',
    en: 'use rank: {by: unrounded}, or decimals: 2',
  }),
  check(draft, report) {
    const { decimals = 2 } = draft.scoring;
    const rank = fieldsField(fieldsField(draft.data, 'scoring'), 'rank');
    if (textField(rank, 'by') === 'published' && decimals < 2) report(['scoring', 'rank', 'by'], { decimals });
  },
});
