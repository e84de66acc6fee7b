import { numberField, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { ruleSites } from './sites.ts';

export const panelSize = defineLintRule<{ title: string; atLeast: number; trim: number }>({
  code: 'rule/panel-size',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '评委人数不够去掉最高、最低分', en: 'too few scorers for what is left out' },
  why: {
    zh: '去掉最高、最低分后至少要剩一个分；起码人数定得太低，人数刚够时就去不掉',
    en: 'at least one mark must be left: with so few scorers as are allowed, none can be left out',
  },
  message: ({ title, atLeast, trim }) => ({
    zh: `“${shown(title)}”去掉最高、最低各 ${trim} 个分，至少 ${atLeast} 人打分却去掉后一个不剩`,
    en: `“${shown(title)}” leaves out ${trim} highest and ${trim} lowest marks but is satisfied with ${atLeast} scorers`,
  }),
  help: ({ trim }) => ({ zh: `atLeast 至少写 ${2 * trim + 1}`, en: `make \`atLeast\` ${2 * trim + 1} or more` }),
  check(draft, report) {
    for (const { type, path, fields, node } of ruleSites(draft)) {
      // A scheme that takes the mean of so few has thought of it.
      const isAsked = type === 'panel' && textField(fields, 'how') === 'trimmed' && textField(fields, 'fewForTrim') === 'pending';
      const atLeast = isAsked ? numberField(fields, 'atLeast') : undefined;
      const trim = numberField(fields, 'trim') ?? 1;
      if (atLeast !== undefined && atLeast <= 2 * trim) report([...path, 'atLeast'], { title: node.title, atLeast, trim });
    }
  },
});
