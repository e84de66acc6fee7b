// What a report is made from. Renderers of what leaves the house take this and nothing else, so that an edition (edition/) that holds
// less cannot be gone round.
import type { Diagnostic, Verdict } from '../diagnostic.ts';
import type { Assessment, Gap, Manifest, Round } from '../model.ts';
import type { Language } from '../text.ts';

export interface ReportData {
  readonly assessment: Assessment;
  /** Units in the assessment's order; within a unit the largest loss first. */
  readonly gaps: readonly Gap[];
  readonly diagnostics: readonly Diagnostic[];
  readonly verdict: Verdict;
  /** Whose a finding is; undefined where it is about several units, or about none. */
  readonly unitOf: (diagnostic: Diagnostic) => string | undefined;
  readonly round: Round;
  readonly manifest: Manifest;
  readonly language: Language;
}
