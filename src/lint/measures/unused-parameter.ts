import { nodesOfAll } from '../../framework/draft.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const unusedParameter = defineLintRule<{ id: string; title: string }>({
  code: 'parameter/unused',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '参数没有用到', en: 'unused parameter' },
  why: {
    zh: '改一个谁也不用的参数，结果不会变；多半是规则里还写着原来的数',
    en: 'changing a parameter that nothing uses changes nothing; the rules probably still have the figure itself',
  },
  message: ({ id, title }) => ({
    zh: `参数“${shown(title)}”（${shown(id)}）没有被任何规则、算式或校核用到`,
    en: `the parameter “${shown(title)}” (${shown(id)}) is used by no rule, expression or check`,
  }),
  help: () => ({ zh: '在规则里用它代替原来的数，或者删去', en: 'use it in the rules in place of the figure, or remove it' }),
  check(draft, report) {
    // Where something could not be understood, nobody knows what it uses.
    if (nodesOfAll(draft).some((node) => !node.isGroup && !node.rule) || draft.checks.some(({ check }) => !check.assert)) return;
    if (!draft.computed.complete) return;
    for (const { path, parameter } of draft.parameters)
      if (!draft.usedParameters.has(parameter.id)) report(path, { id: parameter.id, title: parameter.title }, { key: true });
  },
});
