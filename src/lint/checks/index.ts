// Lint rules about the checks that a framework declares.
import type { LintRule } from '../rule.ts';
import { checkAsRange } from './check-as-range.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkAlwaysMet, checkNeverMet } from './check-settled.ts';
import { checksContradict } from './checks-contradict.ts';

export const checkRules: readonly LintRule<unknown>[] = [checkAlwaysMet, checkNeverMet, checksContradict, checkRepeated, checkAsRange];
