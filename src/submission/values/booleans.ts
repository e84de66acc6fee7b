import type { Measure } from '../../model.ts';
import { valueProblems } from '../problems-values.ts';
import { readAnswer } from './answers.ts';
import { type CellContent, fault, found, unreadable, type ValueOutcome } from './outcome.ts';
import { type Trail, take } from './trail.ts';

/** Reads a cell for a yes-or-no measure. */
export function readBoolean(measure: Measure, cell: CellContent, seen: string, trail: Trail): ValueOutcome {
  const answer = cell.kind === 'date' ? undefined : readAnswer(seen);
  if (answer === 'partly') return unreadable(fault(valueProblems.partial, { measure, seen }));
  if (answer === undefined) return unreadable(fault(valueProblems.notABoolean, { measure, seen }));
  take(trail, 'answer');
  return found({ kind: 'boolean', boolean: answer }, trail.steps);
}
