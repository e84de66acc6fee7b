import { partsOf } from '../../framework/composition.ts';
import { nodesOfAll } from '../../framework/draft.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const unusedMeasure = defineLintRule<{ id: string; title: string }>({
  code: 'framework/unused-measure',
  severity: 'warning',
  set: 'scoring',
  title: { zh: '数据项没有用到', en: 'unused measure' },
  why: { zh: '让单位填报却不参与评分和校核的数据，是白费工夫', en: 'units would report a figure that nothing reads' },
  message: ({ id, title }) => ({
    zh: `数据项“${shown(title)}”（${shown(id)}）没有被任何规则或校核用到`,
    en: `the measure “${shown(title)}” (${shown(id)}) is read by no rule and no check`,
  }),
  help: () => ({ zh: '删去它，或在规则、校核里用上', en: 'remove it or use it in a rule or check' }),
  check(draft, report) {
    const nodes = nodesOfAll(draft);
    // Where a rule or check could not be understood, nobody knows what it reads.
    if (nodes.some((node) => !node.isGroup && !node.rule) || draft.checks.some(({ check }) => !check.assert)) return;
    if (!draft.computed.complete) return;
    const used = new Set([
      ...nodes.flatMap((node) => node.rule?.measures ?? []),
      ...[...draft.computed.expressions.values()].flatMap((expression) => expression.measures),
      ...draft.others.flatMap((expression) => expression.measures),
      ...draft.checks.flatMap(({ check }) => check.assert?.measures ?? []),
      ...draft.measures.flatMap(({ measure }) => partsOf(measure)),
    ]);
    for (const { path, measure } of draft.measures)
      if (!used.has(measure.id)) report(path, { id: measure.id, title: measure.title }, { key: true });
  },
});
