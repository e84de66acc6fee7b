import { meaningProblems } from './meaning-problems.ts';
import { syntaxProblems } from './syntax-problems.ts';

/** Everything that can be wrong with an expression. */
export const expressionProblems = { ...syntaxProblems, ...meaningProblems };
