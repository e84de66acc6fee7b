// The official clause beside the rule.
import type { LintRule } from '../rule.ts';
import { clauseDiffers } from './differs.ts';
import { clauseOtherType } from './other-type.ts';
import { clausePoints } from './points.ts';
import { clauseUnread } from './unread.ts';

export const clauseRules: readonly LintRule<unknown>[] = [clauseDiffers, clauseOtherType, clausePoints, clauseUnread];
