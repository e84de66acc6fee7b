// What a comparison needs to know of one year.
import type { Assessment, Framework, Read, Roster, Submission } from '../model.ts';

/** One assessed year, as its run left it. */
export interface Year {
  /** What the year is called in the comparison; no two are called the same. */
  readonly title: string;
  readonly assessment: Assessment;
  /** The units that were scored, with what they reported. */
  readonly submission: Submission;
  /** What a unit had said in the assessment before, where the year was compared with one. */
  readonly baseline?: (unit: string) => Read;
  readonly roster?: Roster;
  /**
   * New ids of nodes by old ones, against the year before in the comparison: other ids with the same rule and nearly the same title.
   * Empty for the first.
   */
  readonly renames: ReadonlyMap<string, string>;
}

export const frameworkOf = ({ assessment }: Year): Framework => assessment.framework;

/** Whether two years were scored by the same text for the same time. */
export function isSameFramework(left: Framework, right: Framework): boolean {
  return (
    left === right ||
    (left.id === right.id &&
      left.sha256 === right.sha256 &&
      left.stage?.id === right.stage?.id &&
      left.period?.from === right.period?.from &&
      left.period?.to === right.period?.to)
  );
}
