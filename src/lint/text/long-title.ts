import { nodesOf } from '../../framework/draft.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

/** Half-width columns: a Chinese character takes two. 60 are two lines of the printed score sheet. */
const limit = 60;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u;
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);

export const longTitle = defineLintRule<{ title: string; width: number }>({
  code: 'text/long-title',
  severity: 'info',
  set: 'strict',
  title: { zh: '指标名称太长', en: 'title too long for tables' },
  why: { zh: '太长的名称在评分表里要折好几行', en: 'a long title takes several lines in every table' },
  message: ({ title, width }) => ({
    zh: `“${shown(title, 30)}”宽 ${width} 个半角字符，超过 ${limit}`,
    en: `“${shown(title, 30)}” is ${width} columns wide, more than ${limit}`,
  }),
  help: () => ({ zh: '名称写短，要求写在 requirement 里', en: 'shorten it and write what is asked for in requirement' }),
  check(draft, report) {
    for (const node of nodesOf(draft.roots)) {
      const width = widthOf(node.title);
      if (width > limit) report([...node.path, 'title'], { title: node.title, width });
    }
  },
});
