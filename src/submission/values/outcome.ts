import type { Diagnostic, PossibleReading, Problem } from '../../diagnostic.ts';
import type { Normalisation, Reading, Value } from '../../model.ts';
import type { Cell } from '../../read/table.ts';

/** What is wrong with a value; the caller adds the location of its cell. */
export type ValueFault = Omit<Diagnostic, 'location' | 'related'>;

/** The part of a cell that decides its value. */
export type CellContent = Pick<Cell, 'kind' | 'text' | 'percent' | 'unit' | 'formula'>;

/** What a cell says for a measure, and what was wrong with how it says it. An unreadable value has at least one error. */
export interface ValueOutcome {
  readonly reading: Reading;
  readonly faults: readonly ValueFault[];
  /** Why a value is not applicable, in the unit's own words. */
  readonly reason?: string;
  /** How the text became the value; none where nothing had to be done. */
  readonly steps?: readonly Normalisation[];
}

/** A problem in words, still without a place. */
export const fault = <P>(kind: Problem<P>, params: P, readings: readonly PossibleReading[] = []): ValueFault => ({
  code: kind.code,
  severity: kind.severity,
  message: kind.message(params),
  help: kind.help(params),
  ...(readings.length > 0 && { readings }),
});

export const unreadable = (...faults: readonly ValueFault[]): ValueOutcome => ({ reading: { state: 'unreadable' }, faults });

export const missing = (...faults: readonly ValueFault[]): ValueOutcome => ({ reading: { state: 'missing' }, faults });

/** A readable value; `faults` are warnings and information. */
export const found = (
  value: Value,
  steps: readonly Normalisation[] = [],
  faults: readonly ValueFault[] = [],
  approximate = false,
): ValueOutcome => ({
  reading: { state: 'value', value, approximate },
  faults,
  ...(steps.length > 0 && { steps }),
});
