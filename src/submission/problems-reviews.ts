// What can be wrong with scores that people gave (核定分, marks of a panel).
import { problem } from '../diagnostic.ts';
import { type Exact, printReadable } from '../points.ts';
import { shown } from '../text.ts';

interface Seen {
  readonly unit: string;
  readonly indicator: string;
  readonly seen: string;
}

const place = ({ unit, indicator }: Omit<Seen, 'seen'>) => ({
  zh: `${shown(unit)}“${shown(indicator)}”`,
  en: `${shown(unit)}, “${shown(indicator)}”`,
});

export const reviewProblems = {
  unreadable: problem<Seen>({
    code: 'review/unreadable',
    severity: 'error',
    title: { zh: '评分无法识别', en: 'score that cannot be read' },
    message: (params) => ({
      zh: `${place(params).zh}的评分填的是“${shown(params.seen)}”，不是一个确定的分数`,
      en: `${place(params).en}: the score “${shown(params.seen)}” is not one certain number`,
    }),
    help: () => ({
      zh: '填一个确定的分数，例如 3.5；分数（3/4）、区间（3-4）、约数都不行，没有评分的留空',
      en: 'write one number such as 3.5; no fractions (3/4), ranges (3-4) or estimates; leave it empty where nobody has scored',
    }),
  }),
  outOfRange: problem<Seen & { readonly from: Exact; readonly to: Exact }>({
    code: 'review/out-of-range',
    severity: 'error',
    title: { zh: '评分超出范围', en: 'score out of range' },
    message: (params) => ({
      zh: `${place(params).zh}的评分是 ${shown(params.seen)}，应在 ${printReadable(params.from)} 到 ${printReadable(params.to)} 分之间；这个评分没有采用`,
      en: `${place(params).en}: the score ${shown(params.seen)} must lie within ${printReadable(params.from)} to ${printReadable(params.to)}; it was not used`,
    }),
    help: () => ({ zh: '核对分值，看是不是填错了行或列', en: 'check what the indicator is worth, and whether row and column are right' }),
  }),
  unknownIndicator: problem<{ name: string; isGroup: boolean; suggestion: string | undefined }>({
    code: 'review/unknown-indicator',
    severity: 'error',
    title: { zh: '评分的指标不在指标体系中', en: 'score of an unknown indicator' },
    message: ({ name, isGroup, suggestion }) => {
      if (name === '') return { zh: '有评分，但看不出是哪个指标的', en: 'there is a score but the row names no indicator' };
      if (isGroup)
        return {
          zh: `“${shown(name)}”是一组指标，评分要落到其中的各个指标`,
          en: `“${shown(name)}” is a group; scores belong to its indicators`,
        };
      return {
        zh: `指标体系中没有指标“${shown(name)}”${suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`}`,
        en: `the framework has no indicator “${shown(name)}”${suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`}`,
      };
    },
    help: () => ({ zh: '“指标”一列写指标的序号、编号或名称', en: 'write the indicator’s number, id or title' }),
  }),
  unknownUnit: problem<{ unit: string; suggestion: string | undefined }>({
    code: 'review/unknown-unit',
    severity: 'warning',
    title: { zh: '单位只在评分表里出现', en: 'unit that only scorers name' },
    message: ({ unit, suggestion }) => ({
      zh: `“${shown(unit)}”只在评分表里出现，没有填报任何数据${suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`}`,
      en: `“${shown(unit)}” is named only by scorers and has reported nothing${suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`}`,
    }),
    help: () => ({ zh: '单位名称要与填报表中的一致', en: 'name the unit as in its own submission' }),
  }),
  conflict: problem<Seen & { readonly other: string; readonly scorer: string | undefined }>({
    code: 'review/conflicting-scores',
    severity: 'error',
    title: { zh: '同一指标有两个不同的评分', en: 'two different scores of one indicator' },
    message: (params) => {
      const by =
        params.scorer === undefined ? { zh: '', en: '' } : { zh: `评委${shown(params.scorer)}的`, en: ` by ${shown(params.scorer)}` };
      return {
        zh: `${place(params).zh}有两个不同的${by.zh}评分：${shown(params.other)} 和 ${shown(params.seen)}，两个都没有采用`,
        en: `${place(params).en} has two different scores${by.en}: ${shown(params.other)} and ${shown(params.seen)}; neither was used`,
      };
    },
    help: () => ({
      zh: '只保留正确的一个；几名评委打分的指标用规则 panel，并写明评分人',
      en: 'keep the right one; where several people score, use the rule `panel` and name the scorers',
    }),
  }),
};
