// What can be wrong with the stages of a framework and with limits that differ by stage.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

const listed = (ids: readonly string[]) => ids.map((id) => shown(id));

export const stageProblems = {
  order: problem<{ id: string; from: string; to: string }>({
    code: 'stage/order',
    severity: 'error',
    title: { zh: '阶段的起止日期颠倒', en: 'stage that ends before it begins' },
    message: ({ id, from, to }) => ({
      zh: `阶段“${shown(id)}”的截止日期 ${shown(to)} 早于起始日期 ${shown(from)}`,
      en: `the stage “${shown(id)}” ends on ${shown(to)}, before it begins on ${shown(from)}`,
    }),
    help: () => ({ zh: '核对 from 和 to', en: 'check `from` and `to`' }),
  }),
  unknown: problem<{ id: string; suggestion: string | undefined; known: readonly string[] }>({
    code: 'stage/unknown',
    severity: 'error',
    title: { zh: '没有这个阶段', en: 'unknown stage' },
    message: ({ id, suggestion }) => ({
      zh: `没有阶段“${shown(id)}”${suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`}`,
      en: `there is no stage “${shown(id)}”${suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`}`,
    }),
    help: ({ known }) =>
      known.length === 0
        ? { zh: '先在 stages 里列出各阶段；不分阶段的，直接写一个值', en: 'list the stages under `stages` first, or write one plain value' }
        : { zh: `阶段有：${listed(known).join('、')}`, en: `stages: ${listed(known).join(', ')}` },
  }),
  missing: problem<{ ids: readonly string[] }>({
    code: 'stage/missing',
    severity: 'error',
    title: { zh: '有阶段没有写值', en: 'no value for a stage' },
    message: ({ ids }) => ({
      zh: `这里没有写阶段 ${listed(ids).join('、')} 的值`,
      en: `there is no value for ${ids.length === 1 ? 'the stage' : 'the stages'} ${listed(ids).join(', ')}`,
    }),
    help: () => ({
      zh: '每个阶段都要有值；各阶段相同的，直接写一个值',
      en: 'every stage needs a value; where all have the same write it alone',
    }),
  }),
  overlap: problem<{ first: string; second: string; from: string; to: string }>({
    code: 'stage/overlap',
    severity: 'info',
    title: { zh: '两个阶段重叠', en: 'stages overlap' },
    message: ({ first, second, from, to }) => ({
      zh: `“${shown(first)}”与“${shown(second)}”在 ${shown(from)} 至 ${shown(to)} 重叠，这段时间的考评按期内结束的阶段计`,
      en: `“${shown(first)}” and “${shown(second)}” overlap from ${shown(from)} to ${shown(to)}: a period in both is judged by the one that ends in it`,
    }),
    help: () => ({
      zh: '原文如此的可以停用这条提示；评分时可用 --stage 指定',
      en: 'suppress this where the text has it so; --stage says which one is meant',
    }),
  }),
  undecided: problem<{ known: readonly string[] }>({
    code: 'stage/undecided',
    severity: 'error',
    title: { zh: '没有写明按哪个阶段评分', en: 'nothing says which stage is meant' },
    message: () => ({ zh: '指标体系分阶段，没有写明按哪个阶段评分', en: 'the framework has stages, and nothing says which one is meant' }),
    help: ({ known }) => ({
      zh: `指定阶段（${listed(known).join('、')}）或考评期`,
      en: `name a stage (${listed(known).join(', ')}) or a period`,
    }),
  }),
  twoStages: problem<{ period: string; taken: string; others: readonly string[] }>({
    code: 'stage/two-stages',
    severity: 'warning',
    title: { zh: '考评期跨两个阶段', en: 'period in two stages' },
    message: ({ period, taken, others }) => ({
      zh: `考评期 ${shown(period)} 在“${shown(taken)}”和“${listed(others).join('”“')}”之中，按期内结束的“${shown(taken)}”评分`,
      en: `the period ${shown(period)} lies in “${shown(taken)}” and in “${listed(others).join('”, “')}”; it is judged by “${shown(taken)}”, which ends in it`,
    }),
    help: () => ({ zh: '要按另一个阶段评分，请用 --stage 指定', en: 'name the other one with --stage if that is meant' }),
  }),
};
