import { printDay } from '../../calendar.ts';
import { shown } from '../../text.ts';
import { periodOf } from '../period.ts';
import { proseOf, withoutQuotedTitles } from '../prose.ts';
import { defineLintRule } from '../rule.ts';
import { formerNamesIn } from './former-names.ts';

export const formerName = defineLintRule<{ name: string; now: string; reform: string }>({
  code: 'text/former-name',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '机构改革前的名称', en: 'name of a body from before a reform' },
  why: {
    zh: '改革后没有这个单位了，写着旧名的指标没有人负责，多半是从旧方案抄来的',
    en: 'the body does not exist any more, so nobody answers for the indicator; it was probably copied from an old scheme',
  },
  message: ({ name, now, reform }) => ({
    zh: `“${shown(name)}”是${reform}以前的名称，一般改为“${now}”（凭记忆录入，请按当地机构改革方案核对）`,
    en: `“${shown(name)}” is a name from before a reform of the administration; the duties are now as a rule those of “${now}” (entered from memory; check it against the local plan)`,
  }),
  help: () => ({
    zh: '写现在的名称；确指当时的单位的，前面加“原”字',
    en: 'write the present name; where the body of that time is meant, say that it is a former one',
  }),
  check(draft, report) {
    const period = periodOf(draft);
    if (!period) return;
    const day = printDay(period.from);
    for (const { path, text } of proseOf(draft))
      for (const { name, start, entry } of formerNamesIn(withoutQuotedTitles(text), day))
        report(path, { name, now: entry.now, reform: entry.reform }, { part: { start, length: name.length } });
  },
});
