// What a report is made from. Renderers of what leaves the house take this and nothing else, so that an edition (edition/) that holds
// less cannot be gone round.
import type { Diagnostic, Verdict } from '../diagnostic.ts';
import type { Assessment, Gap, Manifest, Recoverable, Round } from '../model.ts';
import type { Language } from '../text.ts';

export interface ReportData {
  readonly assessment: Assessment;
  /** Units in the assessment's order; within a unit the largest loss first, or where they say what they are worth the largest gain. */
  readonly gaps: readonly Gap[];
  /** What could be won back beside the indicators; only where somebody asked (recovered.ts). */
  readonly recoverables?: readonly Recoverable[];
  readonly diagnostics: readonly Diagnostic[];
  readonly verdict: Verdict;
  /** Whose a finding is; undefined where it is about several units, or about none. */
  readonly unitOf: (diagnostic: Diagnostic) => string | undefined;
  readonly round: Round;
  readonly manifest: Manifest;
  readonly language: Language;
}
