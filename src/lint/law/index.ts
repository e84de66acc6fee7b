// 依据: what a scheme rests on.
import type { LintRule } from '../rule.ts';
import { articleNumber } from './article-number.ts';
import { documentNumber } from './document-number.ts';
import { endedPlan } from './ended-plan.ts';
import { laterBasis } from './later-basis.ts';
import { missingBasis } from './missing-basis.ts';
import { numberYear } from './number-year.ts';
import { officialSource } from './official-source.ts';
import { repeatedBasis } from './repeated-basis.ts';
import { repeatedSource } from './repeated-source.ts';
import { sourceAddress } from './source-address.ts';
import { supersededBasis } from './superseded-basis.ts';
import { titleMarks } from './title-marks.ts';
import { uncheckedSource } from './unchecked-source.ts';
import { undatedSource } from './undated-source.ts';
import { unusedSource } from './unused-source.ts';

export const lawRules: readonly LintRule<unknown>[] = [
  officialSource,
  undatedSource,
  uncheckedSource,
  sourceAddress,
  repeatedSource,
  unusedSource,
  missingBasis,
  repeatedBasis,
  supersededBasis,
  endedPlan,
  laterBasis,
  articleNumber,
  documentNumber,
  numberYear,
  titleMarks,
];
