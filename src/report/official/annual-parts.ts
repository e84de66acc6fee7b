// Which indicators belong to which part of the annual report, by their titles: nobody has laid that down, so it is a proposal.
import type { Indicator, Score, UnitAssessment } from '../../model.ts';

const duty = /第一责任人|主要负责人|党政.{0,4}负责人|述法|党的领导|党委|党组|组织领导|领导班子|领导干部|常务会议|专题研究|年终述职/;

/** Whether it is about how the persons in charge did their duty (第三部分): by its own title or that of the group right above it. */
export function isDuty(score: Score, scores: readonly Score[]): boolean {
  if (duty.test(score.node.title)) return true;
  const at = scores.indexOf(score);
  for (let above = at - 1; above >= 0; above -= 1) {
    const other = scores[above];
    if (other && other.depth < score.depth) return other.depth > 0 && duty.test(other.node.title);
  }
  return false;
}

export interface AnnualGroup {
  /** First level. */
  readonly root: Score;
  readonly scores: readonly (Score & { readonly node: Indicator })[];
}

const isIndicatorScore = (score: Score): score is Score & { readonly node: Indicator } => score.node.kind === 'indicator';

/** The indicators of one unit below each group of the first level; a leaf on the first level is its own group. */
export function groupsOf({ scores }: UnitAssessment): AnnualGroup[] {
  const groups: { root: Score; scores: (Score & { node: Indicator })[] }[] = [];
  for (const score of scores) {
    if (score.depth === 0) groups.push({ root: score, scores: [] });
    if (isIndicatorScore(score)) groups.at(-1)?.scores.push(score);
  }
  return groups;
}

/** Whether what it counts are faults (不得、超期、每发生一次扣分): such figures are no achievements. Read from what the rule says of itself. */
export function isAboutFaults({ node }: Score): boolean {
  if (node.kind !== 'indicator') return false;
  const { type } = node.rule;
  if (type.startsWith('overdue')) return true;
  return (type === 'tally' && /扣/.test(node.rule.describe(node.points).zh)) || /^(杜绝|禁止|没有|无)/.test(node.title);
}
