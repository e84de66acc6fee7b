import { shown } from '../../text.ts';
import { proseOf, withoutQuotedTitles } from '../prose.ts';
import { defineLintRule } from '../rule.ts';
import { type MendParams, reportSpots, spotsIn } from './mend.ts';
import { misspellings } from './misspellings.ts';

export const spelling = defineLintRule<MendParams>({
  code: 'text/spelling',
  severity: 'info',
  set: 'recommended',
  title: { zh: '错字或者不规范的词形', en: 'misspelt word' },
  why: {
    zh: '同一个词写法不一，既不规范，也对不上填报表里的名称',
    en: 'a word written in two ways is no match for the name in the form, and official texts have one spelling',
  },
  message: ({ seen, proper }) => ({ zh: `“${shown(seen)}”应写成“${shown(proper)}”`, en: `“${shown(seen)}” is spelt “${shown(proper)}”` }),
  help: ({ proper }) => ({
    zh: `改为“${shown(proper)}”（词表凭记忆整理，有疑问请查词典）；名称改了的，填报表和算式里也要一起改`,
    en: `write “${shown(proper)}” (the list is from memory: look it up in doubt); where it is a name, change it in forms and expressions too`,
  }),
  check(draft, report) {
    for (const prose of proseOf(draft)) {
      const text = withoutQuotedTitles(prose.text);
      const spots = misspellings
        .flatMap(({ form, proper }) => spotsIn(text, form, () => proper))
        .sort((left, right) => left.start - right.start);
      reportSpots(report, prose, spots, { zh: '改正错字', en: 'correct the spelling' });
    }
  },
});
