// The JSON contract (schemas/assessment.schema.json, schemas/diagnostics.schema.json). Points are decimal strings, never floats.

import { type Diagnostic, formatLocation, type Verdict } from '../diagnostic.ts';
import { losingSteps } from '../gaps.ts';
import type { Assessment, Framework, Gap, Manifest, Recoverable, SwitchedOffDiagnostic } from '../model.ts';
import type { Language } from '../text.ts';
import { version } from '../version.ts';
import { accountsOf } from './accounts.ts';
import { jsonExplanations } from './explanations.ts';
import { jsonScoring } from './json-scoring.ts';
import { jsonInput, jsonUnit } from './json-unit.ts';
import { jsonNormalised, type Normalised } from './normalised.ts';
import { jsonRecoverable, jsonRecovery } from './recovery-words.ts';
import { jsonSwitchedOff } from './switched-off.ts';
import { printOnTheWay, printScore } from './words.ts';

export const print = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
export const tool = { name: 'lawgov', version };

export function jsonDiagnostic(diagnostic: Diagnostic, language: Language) {
  const { code, severity, message, help, location, related, readings } = diagnostic;
  return {
    code,
    severity,
    message: message[language],
    ...(help && { help: help[language] }),
    location: formatLocation(location),
    ...(readings && { readings }),
    ...(related && { related: related.map((other) => ({ message: other.message[language], location: formatLocation(other.location) })) }),
  };
}

export const frameworkOf = ({ id, version: number, title, status, stage, sha256, layers }: Framework) => ({
  id,
  version: number,
  title,
  status,
  ...(stage && { stage }),
  sha256,
  ...(layers.length > 1 && { layers }),
});

/** `lawgov score --format json`: one document, valid against schemas/assessment.schema.json. */
export function renderAssessmentJson(
  assessment: Assessment,
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  language: Language,
  manifest?: Manifest,
): string {
  const { framework } = assessment;
  return print({
    lawgov: 1,
    kind: 'assessment',
    tool,
    framework: frameworkOf(framework),
    // Not known where a program scores without the command line.
    ...(manifest && { manifest }),
    scoring: jsonScoring(framework, language),
    inputs: assessment.inputs,
    units: assessment.units.map((unit) => jsonUnit(unit, framework, language)),
    ...switchedOffIn(assessment.switchedOff, language),
    ...jsonExplanations(diagnostics, language),
    diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
    verdict,
  });
}

/** Left out where nothing was switched off. */
const switchedOffIn = (found: readonly SwitchedOffDiagnostic[] = [], language: Language) =>
  found.length > 0 ? { switchedOff: found.map((each) => jsonSwitchedOff(each, language)) } : {};

/** `lint` and `validate --format json`. */
export function renderDiagnosticsJson(
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  language: Language,
  switchedOff: readonly SwitchedOffDiagnostic[] = [],
  normalised: readonly Normalised[] = [],
): string {
  return print({
    lawgov: 1,
    kind: 'diagnostics',
    tool,
    ...switchedOffIn(switchedOff, language),
    ...jsonExplanations(diagnostics, language),
    diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
    // What a validated submission says in other words than its cells; left out where there is none.
    ...(normalised.length > 0 && { normalised: normalised.map(jsonNormalised) }),
    verdict,
  });
}

/** `gap --format json`; `recoverables`: what could be won back beside the indicators. */
export function renderGapsJson(
  assessment: Assessment,
  gaps: readonly Gap[],
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  language: Language,
  manifest?: Manifest,
  recoverables: readonly Recoverable[] = [],
): string {
  const { framework } = assessment;
  const entries = gaps.map((gap) => ({
    unit: gap.unit,
    indicator: gap.indicator.id,
    ...(gap.indicator.no !== undefined && { no: gap.indicator.no }),
    title: gap.indicator.title,
    status: gap.status,
    lost: printScore(gap.lost, framework),
    maxPoints: printScore(gap.maxPoints, framework),
    ...(gap.impact && { impact: printOnTheWay(gap.impact) }),
    ...(gap.recovery && { recoverable: jsonRecovery(gap.recovery) }),
    ...(gap.reason && { reason: gap.reason()[language] }),
    steps: losingSteps(gap).map((step) => ({
      text: step.text[language],
      lost: printScore(step.lost, framework),
      ...(step.remedy && { remedy: step.remedy[language] }),
    })),
    missing: gap.missing.map((measure) => ({ measure: measure.id, title: measure.title })),
    ...(gap.indicator.owner !== undefined && { owner: gap.indicator.owner }),
    ...(gap.indicator.remedy !== undefined && { remedy: gap.indicator.remedy }),
    inputs: gap.inputs.map(jsonInput),
  }));
  const accounts = assessment.units.flatMap((unit) =>
    accountsOf(framework, unit).map(({ kind, id, title, change, text, inputs }) => ({
      unit: unit.name,
      kind,
      id,
      title: title[language],
      ...(change && { change: printOnTheWay(change) }),
      text: text[language],
      inputs: inputs.map(jsonInput),
    })),
  );
  return print({
    lawgov: 1,
    kind: 'gaps',
    tool,
    framework: frameworkOf(framework),
    ...(manifest && { manifest }),
    inputs: assessment.inputs,
    gaps: entries,
    // What else moved a total; left out where nothing did.
    ...(accounts.length > 0 && { accounts }),
    ...(recoverables.length > 0 && { recoverables: recoverables.map(jsonRecoverable) }),
    ...switchedOffIn(assessment.switchedOff, language),
    diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
    verdict,
  });
}
