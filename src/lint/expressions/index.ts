// Lint rules about expressions, wherever they stand.
import type { LintRule } from '../rule.ts';
import { percentLiteral } from './percent-literal.ts';
import { readsNothing } from './reads-nothing.ts';
import { sameTwice } from './same-twice.ts';
import { settledCondition } from './settled-condition.ts';

export const expressionRules: readonly LintRule<unknown>[] = [sameTwice, settledCondition, readsNothing, percentLiteral];
