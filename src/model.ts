// The vocabulary: plain types, no functions. What the files say is in schema-types.ts; this is what is made of them.
export type * from './model/assessment.ts';
export type * from './model/framework.ts';
export type * from './model/manifest.ts';
export type * from './model/plan.ts';
export type * from './model/round.ts';
export type * from './model/rule.ts';
export type * from './model/stamp.ts';
export type * from './model/submission.ts';
export type * from './model/tree.ts';
export type * from './model/values.ts';
