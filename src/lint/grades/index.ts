// What lines, titles and quotas of grades can have wrong, and ranks.
import type { LintRule } from '../rule.ts';
import { classWithoutGrade } from './class-without-grade.ts';
import { gradeLineUnused } from './grade-line-unused.ts';
import { gradeOrder } from './grade-order.ts';
import { gradeResidual } from './grade-residual.ts';
import { gradeTitle } from './grade-title.ts';
import { gradeUnreachable } from './grade-unreachable.ts';
import { quotaEmpty } from './quota-empty.ts';
import { quotaLast } from './quota-last.ts';
import { quotaSum } from './quota-sum.ts';
import { quotaUnstated } from './quota-unstated.ts';
import { quotaUnused } from './quota-unused.ts';
import { rankPublished } from './rank-published.ts';

export const gradeRules: readonly LintRule<unknown>[] = [
  gradeOrder,
  gradeTitle,
  gradeResidual,
  gradeUnreachable,
  gradeLineUnused,
  classWithoutGrade,
  quotaSum,
  quotaLast,
  quotaUnused,
  quotaEmpty,
  quotaUnstated,
  rankPublished,
];
