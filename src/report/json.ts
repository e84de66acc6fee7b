// The JSON contract (schemas/assessment.schema.json, schemas/diagnostics.schema.json). Points are decimal strings, never floats.

import { type Diagnostic, formatLocation, type Verdict } from '../diagnostic.ts';
import { losingSteps } from '../gaps.ts';
import type { Assessment, Framework, Gap, Reported, Score, UnitAssessment } from '../model.ts';
import { printFixed } from '../points.ts';
import { printExactValue } from '../submission/print-reading.ts';
import type { Language } from '../text.ts';
import { version } from '../version.ts';
import { isConverted, printScore } from './words.ts';

const print = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
const tool = { name: 'lawgov', version };

function jsonDiagnostic(diagnostic: Diagnostic, language: Language) {
  const { code, severity, message, help, location, related } = diagnostic;
  return {
    code,
    severity,
    message: message[language],
    ...(help && { help: help[language] }),
    location: formatLocation(location),
    ...(related && { related: related.map((other) => ({ message: other.message[language], location: formatLocation(other.location) })) }),
  };
}

const frameworkOf = ({ id, version: number, title, status, sha256, layers }: Framework) => ({
  id,
  version: number,
  title,
  status,
  sha256,
  ...(layers.length > 1 && { layers }),
});

function jsonInput(input: Reported) {
  const { measure, raw, reading, location, reason } = input;
  return {
    measure,
    raw,
    value: reading.state === 'value' ? printExactValue(reading.value) : null,
    state: reading.state,
    ...(reading.state === 'value' && reading.approximate && { approximate: true }),
    ...(reason !== undefined && { reason }),
    location: formatLocation(location),
  };
}

function jsonScore(score: Score, framework: Framework, language: Language) {
  const { node, status, points, maxPoints, possible, reason, why, inputs } = score;
  return {
    id: node.id,
    ...(node.no !== undefined && { no: node.no }),
    title: node.title,
    kind: node.kind,
    status,
    points: points ? printScore(points, framework) : null,
    maxPoints: printScore(maxPoints, framework),
    possible: printScore(possible, framework),
    ...(reason && { reason: reason()[language] }),
    steps: why().map((step) => step.text[language]),
    inputs: inputs.map(jsonInput),
  };
}

function jsonUnit(unit: UnitAssessment, framework: Framework, language: Language) {
  return {
    name: unit.name,
    class: null,
    points: unit.points ? printScore(unit.points, framework) : null,
    maxPoints: printScore(unit.maxPoints, framework),
    possible: printScore(unit.possible, framework),
    ...(isConverted(unit) ? { subtotal: printScore(unit.subtotal, framework), subtotalMax: printScore(unit.subtotalMax, framework) } : {}),
    rank: unit.rank ?? null,
    grade: unit.grade?.title ?? null,
    coverage: printFixed(unit.coverage, 4),
    indicators: unit.scores.map((score) => jsonScore(score, framework, language)),
  };
}

/** `lawgov score --format json`: one document, valid against schemas/assessment.schema.json. */
export function renderAssessmentJson(
  assessment: Assessment,
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  language: Language,
): string {
  const { framework } = assessment;
  return print({
    lawgov: 1,
    kind: 'assessment',
    tool,
    framework: frameworkOf(framework),
    inputs: assessment.inputs,
    units: assessment.units.map((unit) => jsonUnit(unit, framework, language)),
    diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
    verdict,
  });
}

/** `lint` and `validate --format json`. */
export function renderDiagnosticsJson(diagnostics: readonly Diagnostic[], verdict: Verdict, language: Language): string {
  return print({
    lawgov: 1,
    kind: 'diagnostics',
    tool,
    diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
    verdict,
  });
}

/** `gap --format json`. */
export function renderGapsJson(
  assessment: Assessment,
  gaps: readonly Gap[],
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  language: Language,
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
  return print({
    lawgov: 1,
    kind: 'gaps',
    tool,
    framework: frameworkOf(framework),
    inputs: assessment.inputs,
    gaps: entries,
    diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
    verdict,
  });
}
