import type { Path } from '../../framework/draft.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const gradeTitle = defineLintRule<{ title: string }>({
  code: 'framework/grade-title',
  severity: 'error',
  set: 'scoring',
  title: { zh: '等次重名', en: 'duplicate grade title' },
  why: {
    zh: '考评结果只写等次名称，重名就分不清是哪一等',
    en: 'results name a grade by its title only, so two of one title cannot be told apart',
  },
  message: ({ title }) => ({ zh: `有两个等次都叫“${shown(title)}”`, en: `two grades are called “${shown(title)}”` }),
  help: () => ({ zh: '改写其中一个的名称，或合并成一个等次', en: 'give one of them another title, or make them one grade' }),
  check(draft, report) {
    const first = new Map<string, Path>();
    for (const { path, grade } of draft.grades) {
      const { title } = grade;
      const namesake = first.get(title);
      if (namesake && title !== '') report([...path, 'title'], { title }, { related: [{ path: [...namesake, 'title'] }] });
      first.set(title, namesake ?? path);
    }
  },
});
