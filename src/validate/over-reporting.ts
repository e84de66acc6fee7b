// 自评高于得分: a unit gave itself more than counts. Never a fault of the table, only something to talk about.
import { type Diagnostic, diagnose, problem } from '../diagnostic.ts';
import type { UnitAssessment } from '../model.ts';
import { compare, type Exact, printReadable } from '../points.ts';
import { plural, shown } from '../text.ts';
import type { AssessmentRule } from './rule.ts';

interface Excess {
  readonly title: string;
  readonly own: Exact;
  readonly counted: Exact;
}

const overReporting = problem<{ unit: string; excesses: readonly Excess[] }>({
  code: 'review/over-reporting',
  severity: 'info',
  title: { zh: '自评分高于得分', en: 'self scores above what counts' },
  message: ({ unit, excesses }) => ({
    zh: `${shown(unit)}有 ${excesses.length} 个指标自评分高于得分：${excesses
      .map(({ title, own, counted }) => `“${shown(title)}”自评 ${printReadable(own)} 分、得 ${printReadable(counted)} 分`)
      .join('，')}`,
    en: `${shown(unit)} gave itself more than counts on ${plural(excesses.length, 'indicator')}: ${excesses
      .map(({ title, own, counted }) => `“${shown(title)}” ${printReadable(own)} against ${printReadable(counted)}`)
      .join(', ')}`,
  }),
  help: () => ({ zh: '自评分不计入总分；请核对差在哪里', en: 'self scores do not enter the total; look at where they differ' }),
});

function excessOf(unit: UnitAssessment): Diagnostic | undefined {
  const found = unit.scores.flatMap(({ node, selfScore, points }) =>
    selfScore?.points && points && compare(selfScore.points, points) > 0
      ? [{ title: node.title, own: selfScore.points, counted: points, location: selfScore.location }]
      : [],
  );
  const [first, ...rest] = found;
  if (!first) return undefined;
  const related = rest.map(({ title, location }) => ({ message: { zh: shown(title), en: shown(title) }, location }));
  return diagnose(overReporting, first.location, { unit: unit.name, excesses: found }, related);
}

export const overReportingRule: AssessmentRule = {
  problems: [overReporting],
  title: overReporting.title,
  check: (assessment) => assessment.units.flatMap((unit) => excessOf(unit) ?? []),
};
