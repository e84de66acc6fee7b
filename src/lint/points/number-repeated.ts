import { type DraftNode, nodesOf } from '../../framework/draft.ts';
import { textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { displayNumber } from './number-forms.ts';

export const numberRepeated = defineLintRule<{ no: string; other: string }>({
  code: 'framework/number-repeated',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '序号重复', en: 'display number used twice' },
  why: {
    zh: '填报表和 explain 都可以用序号指指标，重复了就分不清',
    en: 'forms and `explain` may name an indicator by its number; two of one number cannot be told apart',
  },
  message: ({ no, other }) => ({
    zh: `序号“${shown(no)}”与“${shown(other)}”的相同`,
    en: `“${shown(other)}” has the number “${shown(no)}” too`,
  }),
  help: () => ({ zh: '改其中一个；序号只供显示，不影响得分', en: 'change one of them; numbers are only shown and alter no score' }),
  check(draft, report) {
    const inspect = (nodes: readonly DraftNode[]): void => {
      const first = new Map<string, DraftNode>();
      for (const node of nodes) {
        const no = textField(node.fields, 'no');
        const other = no === undefined ? undefined : first.get(no);
        if (no !== undefined && other)
          report([...node.path, 'no'], { no, other: other.title }, { related: [{ path: [...other.path, 'no'] }] });
        else if (no !== undefined) first.set(no, node);
      }
    };
    for (const { roots } of draft.trees) {
      const all = nodesOf(roots);
      // 1, 2 and （一） begin anew below every group; 3.2.1 names one place of the whole.
      const isWhole = (node: DraftNode) => (displayNumber(textField(node.fields, 'no') ?? '')?.parts.length ?? 0) > 1;
      inspect(all.filter(isWhole));
      for (const siblings of [roots, ...all.map(({ children }) => children)]) inspect(siblings.filter((node) => !isWhole(node)));
    }
  },
});
