// The registry of rule types: the only list. Schemas, `lawgov rules`, the README table and the example tests derive from it.
import type { RuleType } from '../rule-type.ts';
import { bands } from './bands.ts';
import { change } from './change.ts';
import { checklist } from './checklist.ts';
import { choice } from './choice.ts';
import { combine } from './combine.ts';
import { deadline } from './deadline.ts';
import { external } from './external.ts';
import { formula } from './formula.ts';
import { met } from './met.ts';
import { overdue } from './overdue.ts';
import { panel } from './panel.ts';
import { proportional } from './proportional.ts';
import { rank } from './rank.ts';
import { relative } from './relative.ts';
import { step } from './step.ts';
import { tally } from './tally.ts';
import { threshold } from './threshold.ts';

export const ruleTypes: readonly RuleType<unknown>[] = [
  met,
  choice,
  checklist,
  threshold,
  proportional,
  bands,
  step,
  tally,
  deadline,
  overdue,
  external,
  formula,
  combine,
  rank,
  relative,
  change,
  panel,
];
