import type { DraftNode } from '../../framework/draft.ts';
import { textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { displayNumber } from './number-forms.ts';

export const numberParent = defineLintRule<{ no: string; above: string }>({
  code: 'framework/number-parent',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '序号与上级不符', en: 'display number does not continue its parent’s' },
  why: {
    zh: '序号 2.1 让人以为在第 2 项之下；不符时，填报和反馈会对错指标',
    en: 'a number such as 2.1 says that it belongs to 2; where it does not, answers end up at the wrong indicator',
  },
  message: ({ no, above }) => ({
    zh: `序号“${shown(no)}”在“${shown(above)}”之下，却不以它开头`,
    en: `“${shown(no)}” stands below “${shown(above)}” but does not begin with it`,
  }),
  help: ({ above }) => ({
    zh: `写成“${shown(above)}.…”，或把指标移到它所属的分组`,
    en: `begin it with “${shown(above)}.”, or move the indicator to the group that it belongs to`,
  }),
  check(draft, report) {
    const visit = (node: DraftNode): void => {
      const above = textField(node.fields, 'no');
      const upper = displayNumber(above ?? '');
      for (const child of node.children) {
        const no = textField(child.fields, 'no');
        const lower = displayNumber(no ?? '');
        // Only a longer number of the same kind names its parent; leaves may be numbered right through.
        const names = upper?.form === 'dotted' && lower?.form === 'dotted' && lower.parts.length > upper.parts.length;
        if (above !== undefined && no !== undefined && names && upper.parts.some((part, index) => part !== lower.parts[index]))
          report([...child.path, 'no'], { no, above }, { related: [{ path: [...node.path, 'no'] }] });
        visit(child);
      }
    };
    for (const { roots } of draft.trees) roots.forEach(visit);
  },
});
