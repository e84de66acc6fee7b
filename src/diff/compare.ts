// Two versions of a framework, each with its layers, defaults and names resolved: what of the second means something else.
import type { Draft } from '../framework/draft.ts';
import { type Change, sections } from './change.ts';
import { compareNodes } from './nodes.ts';
import { compareGradeOrder, compareScoring } from './scoring.ts';
import { compareThings } from './things.ts';

/** By section, then as the new version has it, what went at the end. The order of lists, comments, form and files say nothing. */
export function compareDrafts(was: Draft, is: Draft): Change[] {
  const { changes, renames } = compareNodes(was, is);
  const all = [...changes, ...compareThings(was, is, renames), ...compareScoring(was, is), ...compareGradeOrder(was, is)];
  return sections.flatMap((section) => all.filter((change) => change.section === section));
}
