// 佐证材料: demanded by the indicator, not named in the submission.
import { type Diagnostic, diagnose, type Location, problem } from '../diagnostic.ts';
import type { Framework, Indicator, UnitSubmission } from '../model.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { plural, shown } from '../text.ts';
import { treeOf } from './class-tree.ts';
import type { ValidateRule } from './rule.ts';

const missingEvidence = problem<{ unit: string; titles: readonly string[] }>({
  code: 'submission/missing-evidence',
  severity: 'warning',
  title: { zh: '没有写佐证材料', en: 'evidence not named' },
  message: ({ unit, titles }) => ({
    zh: `${shown(unit)}有 ${titles.length} 个指标填了数据但没有写（或没有写够）佐证材料：${titles.map((title) => shown(title)).join('、')}`,
    en: `${shown(unit)} reported ${plural(titles.length, 'indicator')} without (enough) evidence: ${titles.map((title) => shown(title)).join(', ')}`,
  }),
  help: () => ({
    zh: '在“佐证材料”一列写文件名，几份材料用分号隔开',
    en: 'name the documents in the column 佐证材料, divided by semicolons',
  }),
});

/**
 * Number of different documents named for an indicator; undefined when nothing was reported for it. For a computed measure they stand
 * beside what it is made of.
 */
function evidenceOf(
  indicator: Indicator,
  unit: UnitSubmission,
  { computed }: Framework,
): { count: number; location: Location } | undefined {
  const within = (id: string): readonly string[] => [id, ...(computed.get(id)?.measures.flatMap(within) ?? [])];
  const reported = indicator.rule.measures
    .flatMap((measure) => unit.values.get(measure) ?? [])
    .filter((value) => value.reading.state === 'value');
  const [first] = reported;
  const named = new Set(indicator.rule.measures.flatMap(within).flatMap((id) => unit.values.get(id)?.evidence ?? []));
  return first && { count: named.size, location: first.location };
}

function missingOf(framework: Framework, unit: UnitSubmission): Diagnostic | undefined {
  const short = leavesOf(treeOf(framework, unit)).flatMap((indicator) => {
    if (!indicator.evidence?.required) return [];
    const evidence = evidenceOf(indicator, unit, framework);
    return evidence && evidence.count < indicator.evidence.min ? [{ title: indicator.title, location: evidence.location }] : [];
  });
  const [first, ...rest] = short;
  if (!first) return undefined;
  const related = rest.map(({ title, location }) => ({ message: { zh: title, en: title }, location }));
  return diagnose(missingEvidence, first.location, { unit: unit.name, titles: short.map(({ title }) => title) }, related);
}

export const missingEvidenceRule: ValidateRule = {
  problems: [missingEvidence],
  title: missingEvidence.title,
  check: (framework, submission) => submission.units.flatMap((unit) => missingOf(framework, unit) ?? []),
};
