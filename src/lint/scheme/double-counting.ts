import { type DraftNode, nodesOf, type Path } from '../../framework/draft.ts';
import { fieldsOf, hasField, rawField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { canonical, expressionIn } from './conditions.ts';
import { writtenItems } from './written-adjustments.ts';

export const doubleCounting = defineLintRule<{ title: string; indicator: string; value: string }>({
  code: 'framework/double-counting',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '指标和加减分重复计分', en: 'scored by an indicator and adjusted as well' },
  why: {
    zh: '同一件事指标里计了分，又作加减分，等于计两次；多数方案写明“不重复计分”',
    en: 'what an indicator scores already counts twice when it is adjusted too; most schemes rule that out',
  },
  message: ({ title, indicator, value }) => ({
    zh: `加减分项“${shown(title)}”数的 ${shown(value)}，指标“${shown(indicator)}”已经计分`,
    en: `the adjustment “${shown(title)}” counts ${shown(value)}, which the indicator “${shown(indicator)}” scores already`,
  }),
  help: () => ({
    zh: '删去一处，或让加减分只数超出指标要求的部分，如 max(0, 次数 - 4)',
    en: 'drop one of them, or adjust only what goes beyond the indicator, such as max(0, lessons - 4)',
  }),
  check(draft, report) {
    const adjustments = writtenItems(draft).flatMap(({ levels }) => levels);
    if (adjustments.length === 0) return;
    const scored = new Map<string, { readonly node: DraftNode; readonly path: Path }>();
    for (const node of nodesOf(draft.roots).filter(({ isGroup }) => !isGroup)) {
      for (const { value, path } of valuesOf(node)) {
        const expression = expressionIn(draft, value);
        if (expression && !expression.constant && !scored.has(canonical(expression))) scored.set(canonical(expression), { node, path });
      }
    }
    for (const { value, path, title } of adjustments) {
      const expression = expressionIn(draft, value);
      const found = expression && scored.get(canonical(expression));
      if (expression && found)
        report(
          [...path, 'value'],
          { title, indicator: found.node.title, value: canonical(expression) },
          { related: [{ path: found.path }] },
        );
    }
  },
});

/** What a rule counts or measures: every `value` in it, or the indicator's own measure where it names none. */
function valuesOf({ fields, path, id }: DraftNode): { readonly value: unknown; readonly path: Path }[] {
  const found: { value: unknown; path: Path }[] = [];
  const visit = (value: unknown, at: Path): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...at, index]);
    else
      for (const [key, item] of Object.entries(fieldsOf(value))) {
        if (key === 'value') found.push({ value: item, path: [...at, key] });
        else visit(item, [...at, key]);
      }
  };
  visit(rawField(fields, 'rule'), [...path, 'rule']);
  return found.length === 0 && hasField(fields, 'measure') ? [{ value: `\`${id}\``, path: [...path, 'measure'] }] : found;
}
