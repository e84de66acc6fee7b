// Words that every report shares, so that a status is called the same everywhere.
import type { Framework, Score, ScoreStatus, UnitAssessment } from '../model.ts';
import { type Exact, printFixed } from '../points.ts';
import type { Text } from '../text.ts';

export const statusWords: Readonly<Record<ScoreStatus, Text>> = {
  scored: { zh: '已计分', en: 'scored' },
  missing: { zh: '缺报', en: 'missing' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  pending: { zh: '待核', en: 'pending' },
  vetoed: { zh: '否决', en: 'vetoed' },
};

export const frameworkStatusWords: Readonly<Record<Framework['status'], Text>> = {
  official: { zh: '正式文本', en: 'official text' },
  derived: { zh: '据公开材料整理，不是正式文本', en: 'derived from public material, not the official text' },
  sample: { zh: '示例', en: 'sample' },
};

/** Points as published: `scoring.decimals` places, already rounded by the engine. */
export const printScore = (points: Exact, framework: Framework): string => printFixed(points, framework.scoring.decimals);

/** Published points of a node, or the status that stands in their place. */
export function printNodePoints(score: Score, framework: Framework): Text {
  if (!score.points) return statusWords[score.status];
  const points = printScore(score.points, framework);
  return { zh: points, en: points };
}

/** How many indicators of a unit are in a status. */
export const countStatus = (unit: UnitAssessment, status: ScoreStatus): number =>
  unit.scores.filter((score) => score.node.kind === 'indicator' && score.status === status).length;

/** What keeps a unit's total from being final; empty when nothing does. */
export function openWords(unit: UnitAssessment): Text {
  const missing = countStatus(unit, 'missing');
  const pending = countStatus(unit, 'pending');
  const zh = [missing > 0 ? `缺报 ${missing} 项` : '', pending > 0 ? `待核 ${pending} 项` : ''].filter((part) => part !== '').join('，');
  const en = [missing > 0 ? `${missing} missing` : '', pending > 0 ? `${pending} pending` : ''].filter((part) => part !== '').join(', ');
  return { zh, en };
}
