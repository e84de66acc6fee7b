import { dayNumber } from '../../calendar.ts';
import { fieldsField, fieldsOf, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { periodOf } from '../period.ts';
import { defineLintRule } from '../rule.ts';
import { sourceCitation } from './citations.ts';

/** The years that a plan is for, as its title gives them: （2021－2025年）, (2016—2020). */
const spanForm = /[（(]\s*((?:19|20)\d{2})\s*年?\s*[-－–—―~～至]{1,2}\s*((?:19|20)\d{2})\s*年?\s*[）)]/;

export const endedPlan = defineLintRule<{ title: string; last: number }>({
  code: 'law/ended-plan',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '规划纲要的期限已过', en: 'plan that has run out' },
  why: {
    zh: '期限已满的规划、纲要不再部署考评期内的任务，多半是从旧方案带来的',
    en: 'a plan for earlier years sets no tasks for the period; it was probably carried over from an old scheme',
  },
  message: ({ title, last }) => ({
    zh: `“${shown(title)}”到 ${last} 年为止，考评期在此之后`,
    en: `“${shown(title)}” runs until ${last}, before the period begins`,
  }),
  help: () => ({ zh: '改引现行的规划、纲要', en: 'cite the plan that holds for the period' }),
  check(draft, report) {
    const period = periodOf(draft);
    if (!period) return;
    for (const [id, source] of Object.entries(fieldsField(draft.data, 'sources'))) {
      const title = textField(fieldsOf(source), 'title') ?? '';
      const last = Number(spanForm.exec(title)?.[2]);
      // What is known by name has a finding that says what took its place.
      if (!Number.isInteger(last) || sourceCitation(draft, id)?.known.ended) continue;
      if ((dayNumber({ year: last, month: 12, day: 31 }) ?? period.from) < period.from) report(['sources', id, 'title'], { title, last });
    }
  },
});
