import { fieldsField, hasField } from '../../framework/fields.ts';
import type { Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

type Stage = 'not-applicable' | 'clamp';

const effects: Record<Stage, Text> = {
  'not-applicable': {
    zh: '不涉及写了折算（notApplicable: rescale），却不会折算',
    en: 'what does not apply is to be converted (notApplicable: rescale), but is not',
  },
  clamp: { zh: '总分写了上下限（clamp），却不会限制', en: 'the total has bounds (clamp), but is not kept within them' },
};

export const stageLeftOut = defineLintRule<{ stage: Stage }>({
  code: 'framework/stage-left-out',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '计分顺序漏了一步', en: 'step missing from the order of scoring' },
  why: {
    zh: 'scoring.order 写了才做；漏了的一步，方案里写的办法就不起作用',
    en: 'only what scoring.order lists is done; a policy whose step is missing has no effect',
  },
  message: ({ stage }) => ({
    zh: `scoring.order 里没有 ${stage}：${effects[stage].zh}`,
    en: `scoring.order lacks ${stage}: ${effects[stage].en}`,
  }),
  help: ({ stage }) => ({
    zh: `在 components 之后、grades 之前写上 ${stage}；或改写办法`,
    en: `add ${stage} after components and before grades, or change the policy`,
  }),
  check(draft, report) {
    const { order, notApplicable } = draft.scoring;
    if (!order) return;
    const scoring = fieldsField(draft.data, 'scoring');
    // A policy that is not stated has its own finding.
    if (notApplicable === 'rescale' && !order.includes('not-applicable')) report(['scoring', 'order'], { stage: 'not-applicable' });
    if (hasField(scoring, 'clamp') && !order.includes('clamp')) report(['scoring', 'order'], { stage: 'clamp' });
  },
});
