import type { DraftNode } from '../../framework/draft.ts';
import { textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { compareNumbers, displayNumber } from './number-forms.ts';

export const numberOrder = defineLintRule<{ no: string; before: string }>({
  code: 'framework/number-order',
  severity: 'info',
  set: 'recommended',
  title: { zh: '序号次序颠倒', en: 'display numbers out of order' },
  why: {
    zh: '报表按文件中的次序排列，序号忽大忽小，核对时容易看漏',
    en: 'reports keep the order of the file; numbers that go back make rows hard to find',
  },
  message: ({ no, before }) => ({
    zh: `序号“${shown(no)}”排在“${shown(before)}”之后`,
    en: `“${shown(no)}” comes after “${shown(before)}”`,
  }),
  help: () => ({
    zh: '调整次序或改序号；序号只供显示，改了不影响编号和得分',
    en: 'move the indicator or change its number; numbers are only shown, ids and scores stay',
  }),
  check(draft, report) {
    const visit = (nodes: readonly DraftNode[]): void => {
      for (const [index, node] of nodes.entries()) {
        const previous = nodes[index - 1];
        const [no, before] = [textField(node.fields, 'no'), previous && textField(previous.fields, 'no')];
        const [own, other] = [displayNumber(no ?? ''), displayNumber(before ?? '')];
        if (previous && no !== undefined && before !== undefined && own && other && (compareNumbers(own, other) ?? 0) < 0)
          report([...node.path, 'no'], { no, before }, { related: [{ path: [...previous.path, 'no'] }] });
        visit(node.children);
      }
    };
    // Every class by itself: what the classes do not share may be numbered side by side.
    for (const { roots } of draft.trees) visit(roots);
  },
});
