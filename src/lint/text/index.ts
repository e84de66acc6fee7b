// 文字: names and sentences.
import type { LintRule } from '../rule.ts';
import { blanks } from './blanks.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { formerName } from './former-name.ts';
import { fullWidth } from './full-width.ts';
import { halfWidthPunctuation } from './half-width-punctuation.ts';
import { idDepth } from './id-depth.ts';
import { idParent } from './id-parent.ts';
import { impossibleDate } from './impossible-date.ts';
import { longTitle } from './long-title.ts';
import { otherYear } from './other-year.ts';
import { pastDeadline } from './past-deadline.ts';
import { similarTitle } from './similar-title.ts';
import { spelling } from './spelling.ts';
import { unitSpelling } from './unit-spelling.ts';

export const textRules: readonly LintRule<unknown>[] = [
  duplicateTitle,
  similarTitle,
  longTitle,
  formerName,
  spelling,
  blanks,
  fullWidth,
  halfWidthPunctuation,
  unitSpelling,
  impossibleDate,
  pastDeadline,
  otherYear,
  idParent,
  idDepth,
];
