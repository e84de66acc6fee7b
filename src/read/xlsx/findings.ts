// What is odd about single cells, gathered per sheet: one message for one cause, with its first cells and their number.
import { columnLetters, type Diagnostic, diagnose, type Problem } from '../../diagnostic.ts';
import type { Limits } from '../../limits.ts';
import { workbookProblems } from '../problems-xlsx.ts';

export type FindingKind = 'uncalculated' | 'oddValue' | 'noCalendarDay' | 'lostText' | 'cellTwice' | 'textTooLong';

interface Finding {
  readonly row: number;
  readonly column: number;
  /** What stood in the first cell. */
  readonly first: string;
  readonly cells: string[];
  count: number;
}

export type Findings = Map<FindingKind, Finding>;

/** Notes a cell; `seen` is what stood there. */
export function noteCell(findings: Findings, limits: Limits, kind: FindingKind, row: number, column: number, seen = ''): void {
  const finding = findings.get(kind) ?? { row, column, first: seen, cells: [], count: 0 };
  findings.set(kind, finding);
  finding.count += 1;
  if (finding.cells.length < limits.cellsListed) finding.cells.push(`${columnLetters(column)}${row}`);
}

/** The findings of one sheet as diagnostics, each at its first cell. */
export function findingDiagnostics(findings: Findings, limits: Limits, file: string, sheet: string): Diagnostic[] {
  return [...findings].map(([kind, { row, column, first, cells, count }]) => {
    // Every one of these problems takes a subset of the same figures.
    const chosen: Problem<{ cells: readonly string[]; count: number; first: string; limit: number }> = workbookProblems[kind];
    return diagnose(chosen, { kind: 'cell', file, sheet, row, column }, { cells, count, first, limit: limits.textCharacters });
  });
}
