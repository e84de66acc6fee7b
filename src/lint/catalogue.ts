// Every code that `lawgov lint` can report: its own rules, and the faults of form, expressions, layers and settings.
import { calendarProblems } from '../calendars/problems.ts';
import type { KnownCode } from '../config/config.ts';
import { acceptedProblems, configProblems, suppressionProblems } from '../config/problems.ts';
import type { Problem } from '../diagnostic.ts';
import { expressionProblems } from '../expression/problems.ts';
import { layerProblems } from '../framework/layers/problems.ts';
import { frameworkProblems } from '../framework/problems.ts';
import { checkProblems } from '../framework/problems-checks.ts';
import { compositionProblems } from '../framework/problems-composition.ts';
import { crosswalkProblems } from '../framework/problems-crosswalk.ts';
import { parameterProblems } from '../framework/problems-parameters.ts';
import { registerProblems } from '../framework/problems-registers.ts';
import { stageProblems } from '../framework/problems-stages.ts';
import { structureProblems } from '../framework/problems-structure.ts';
import { yamlProblems } from '../read/problems-yaml.ts';
import { ruleTypes } from '../scoring/rules/index.ts';
import { compareText, type Text } from '../text.ts';
import { lintRules } from './index.ts';
import { lintProblems } from './problems.ts';
import type { RuleSet } from './rule.ts';

export interface CatalogueEntry extends KnownCode {
  readonly title: Text;
  readonly why: Text;
  /** When it is looked at, see lint/rule.ts. */
  readonly set: RuleSet;
  /** A rule of its own, not a fault of form. */
  readonly isRule: boolean;
}

/** Why faults that are no rules matter, by family. */
const reasons: ReadonlyMap<string, Text> = new Map([
  ['yaml', { zh: '文件读不出来，就什么也查不了', en: 'nothing in a file that cannot be read can be checked' }],
  ['framework', { zh: '照这样写，算不出方案要的分', en: 'as it is written it does not give the points that the scheme means' }],
  ['expression', { zh: '算式写错，得分就算不出来，或算成别的', en: 'an expression with a fault gives no points, or others than meant' }],
  ['parameter', { zh: '参数取不到值，用它的规则都算不了', en: 'rules that use a parameter without a value give no points' }],
  ['stage', { zh: '分阶段的要求对不上，评分就用错了标准', en: 'with stages that do not fit a run is held against the wrong limits' }],
  ['crosswalk', { zh: '对照写错了编号，对照表就少一行', en: 'with a wrong id the cross-walk lacks a row' }],
  ['layer', { zh: '分层的文件合不到一起，指标体系就不完整', en: 'layers that do not fit together make no whole framework' }],
  ['file', { zh: '没有读的文件就没有检查', en: 'a file that was not read was not checked' }],
  ['config', { zh: '配置写错，该查的就没有查', en: 'with a wrong configuration something goes unchecked' }],
  ['suppression', { zh: '停用的问题要有人负责，到期要重新看', en: 'somebody answers for what is suppressed, and looks at it again' }],
  ['baseline', { zh: '基线只应当越来越短', en: 'a baseline should only shrink' }],
]);

const familyOf = (code: string): string => code.split('/')[0] ?? '';

function entryOf({ code, severity, title }: Problem<never>, isOwn: boolean): CatalogueEntry {
  const why = reasons.get(familyOf(code));
  if (!why) throw new Error(`${code}: no reason is given for its family`);
  // With an error of these a framework cannot be used for scoring, or not all of it was checked.
  return { code, severity, title, why, set: isOwn ? 'recommended' : 'scoring', isRule: false, locked: severity === 'error' };
}

const entries: readonly CatalogueEntry[] = [
  ...lintRules.map(({ code, severity, title, why, set }): CatalogueEntry => {
    return { code, severity, title, why, set, isRule: true, locked: set === 'scoring' && severity === 'error' };
  }),
  ...[
    ...[
      yamlProblems,
      frameworkProblems,
      structureProblems,
      compositionProblems,
      checkProblems,
      registerProblems,
      parameterProblems,
      stageProblems,
      crosswalkProblems,
      layerProblems,
      expressionProblems,
      calendarProblems,
    ],
    ...ruleTypes.map(({ problems = [] }) => problems),
  ].flatMap((group) => Object.values(group).map((kind) => entryOf(kind, false))),
  ...[lintProblems, configProblems, suppressionProblems, acceptedProblems].flatMap((group) =>
    Object.values(group).map((kind) => entryOf(kind, true)),
  ),
];

/** By code, in the order of the codes. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...entries].sort((left, right) => compareText(left.code, right.code)).map((entry) => [entry.code, entry]),
);
