// What lint and validate found, as every format of it is given it.
import type { Diagnostic, Severity, Verdict } from '../../diagnostic.ts';
import type { SwitchedOffDiagnostic } from '../../model.ts';
import type { Language, Text } from '../../text.ts';
import type { Normalised } from '../normalised.ts';
import type { Region } from './places.ts';

/** A finding that does not count, and why it was said not to: in a comment beside it, or in the list of accepted ones, or in lawgov.yaml. */
export interface SuppressedDiagnostic extends Diagnostic {
  readonly reason: string;
  readonly by: 'comment' | 'baseline' | 'round';
}

/** A text that takes the place of another; lines and columns as in a `Region` of places.ts, the end behind the last character. */
export interface Replacement {
  readonly file: string;
  readonly region: Required<Region>;
  readonly text: string;
}

/** What is known of a code whether it was found or not. */
export interface CatalogueEntry {
  readonly code: string;
  readonly title: Text;
  /** Why it matters. */
  readonly why?: Text;
  /** How to mend it. */
  readonly help?: Text;
  readonly severity: Severity;
}

export interface Findings {
  /** By place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed?: readonly SuppressedDiagnostic[];
  /** What the round switched off. */
  readonly switchedOff?: readonly SwitchedOffDiagnostic[];
  /** What `--fix` would do about a finding. */
  readonly fixes?: ReadonlyMap<Diagnostic, readonly Replacement[]>;
  readonly verdict: Verdict;
  /** The severity from which a finding fails the run. */
  readonly failOn: Severity;
  /** What was looked at: `检查了 3 个文件`. */
  readonly checked: Text;
  /** Nothing could be looked at: no verdict on any content. */
  readonly checkedNothing?: boolean;
  /** Every file that was read. */
  readonly files: readonly string[];
  /** Bytes of the files that were read, as far as they are texts, by tidy path. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  readonly catalogue: readonly CatalogueEntry[];
  /** Of submissions: the values that are not what their cells say to the letter. */
  readonly normalised?: readonly Normalised[];
  readonly language: Language;
}

/** Where a report is shown. */
export interface Screen {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

export type FindingsRenderer = (findings: Findings, screen: Screen) => string;
