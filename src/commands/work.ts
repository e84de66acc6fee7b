// Everything that the verbs work with besides what is heavy (YAML, workbooks, CSV, terminal tables). It is one import, because
// opening one larger file at run time is cheaper than opening twenty small ones.
export { catalogue } from '../lint/catalogue.ts';
export { lintRules } from '../lint/index.ts';
export { nearest } from '../nearest.ts';
export { schemasFolder } from '../package-files.ts';
export { renderCatalogue } from '../report/catalogue.ts';
export { renderGapsCsv, renderScoresCsv } from '../report/csv.ts';
export { renderAssessmentJson, renderDiagnosticsJson, renderGapsJson } from '../report/json.ts';
export { normalisedOf, renderNormalisationsCsv } from '../report/normalised.ts';
export { renderRulesJson, renderRulesMarkdown, renderRulesText } from '../report/rules.ts';
export { renderStatusCsv } from '../report/status/csv.ts';
export { renderStatusJson } from '../report/status/json.ts';
export { renderDiagnostics, renderVerdict } from '../report/text/diagnostics.ts';
export { unitNames } from '../round/unit-names.ts';
export { readerOf } from '../scoring/readers.ts';
export { ruleTypes } from '../scoring/rules/index.ts';
export { compareText, shown } from '../text.ts';
export { assess } from './assess.ts';
export { emitFailure, nothingScored, renderProblemsTo, scored } from './failure.ts';
export { filesUnder } from './input-files.ts';
export { lintOnce, showFixes } from './lint-once.ts';
export { watchLint } from './lint-watch.ts';
export { emit, exitCodeOf, formatOf, inputsOf, languageOf, verdictOf } from './outputs.ts';
export { reportFindings, suppressedByRound } from './report-findings.ts';
export { writeReturns } from './return-files.ts';
export { exampleOf } from './rule-example.ts';
export { statusOf } from './status-work.ts';
