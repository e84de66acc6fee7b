import { parseIsoDay } from '../../calendar.ts';
import { shown, type Text } from '../../text.ts';
import { periodOf } from '../period.ts';
import { defineLintRule } from '../rule.ts';
import { citationsIn } from './citations.ts';
import { doubtOf, nextEdition, type Tag } from './known-text.ts';

interface Params {
  readonly cited: string;
  /** First day on which it was not in force any more. */
  readonly day: string;
  readonly by: string | undefined;
  readonly tag: Tag;
}

const successor = ({ by }: Params): Text =>
  by === undefined ? { zh: '新的修订', en: 'its revision' } : { zh: `《${by}》`, en: `《${by}》` };

export const supersededBasis = defineLintRule<Params>({
  code: 'law/superseded-basis',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '依据已经废止或者修订', en: 'basis repealed or revised' },
  why: {
    zh: '考评期内已经失效的文本不能作为评分依据，条文序号和要求都可能变了',
    en: 'a wording that was not in force in the period cannot be what units are held to; articles and duties may have changed',
  },
  message: (params) => ({
    zh: `“${shown(params.cited)}”自 ${params.day} 起由${successor(params).zh}取代，考评期在此之后${doubtOf(params.tag).zh}`,
    en: `“${shown(params.cited)}” gave way to ${successor(params).en} on ${params.day}, before the period begins${doubtOf(params.tag).en}`,
  }),
  help: () => ({
    zh: '改引考评期内有效的文本，并核对条文序号；确要引用旧文本的，在 note 中说明',
    en: 'cite the wording that was in force in the period and check the articles; say why in a note if the old one is meant',
  }),
  check(draft, report) {
    const period = periodOf(draft);
    if (!period) return;
    for (const { path, part, text, known, edition } of citationsIn(draft)) {
      const next = edition && nextEdition(known, edition);
      const { ended } = known;
      const end = ended ? { day: ended.day, by: ended.by, tag: ended.tag } : next && { day: next.from, by: undefined, tag: next.tag };
      if (!end || (parseIsoDay(end.day) ?? Number.POSITIVE_INFINITY) > period.from) continue;
      report(path, { cited: text, day: end.day, by: end.by, tag: end.tag }, part && { part });
    }
  },
});
