// The public API: the same as the command line, without it. Nothing here touches `process`.
import { readFile } from 'node:fs/promises';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { bundledFiles, bundledName, bundledResolvedFolder, idOfFile } from './framework/bundled.ts';
import { checkCounterparts } from './framework/counterparts.ts';
import { bundledLayers, filesOnDisk, type LayerReader } from './framework/layers/source.ts';
import { type LoadOptions, loadDraft } from './framework/load.ts';
import { type TimeWish, tellUndecided } from './framework/stages.ts';
import { lintDraft, lintRules } from './lint/index.ts';
import type { Framework, Outcome, SourceFile, Submission } from './model.ts';
import { type Baseline, readBaseline as readBaselineFiles } from './submission/baseline.ts';
import { readSubmission as readFiles } from './submission/read-submission.ts';

export { compareDiagnostics, type Diagnostic, formatLocation, judge, type Location, type Severity, type Verdict } from './diagnostic.ts';
export { formatYaml } from './format/format.ts';
export type { TimeWish } from './framework/stages.ts';
export { findRecoverables, withRecoveries } from './gaps/recover.ts';
export { findGaps } from './gaps.ts';
export type * from './model.ts';
export { compare, type Exact, parseDecimal, printExact, printFixed, type Rounding } from './points.ts';
export { renderAssessmentJson, renderDiagnosticsJson, renderGapsJson } from './report/json.ts';
export type * as documents from './schema-types.ts';
export { type EvaluateOptions, evaluate } from './scoring/evaluate.ts';
export { ruleTypes } from './scoring/rules/index.ts';
export { type Baseline, checkBaseline } from './submission/baseline.ts';
export type { Language, Text } from './text.ts';
export { checkReviews, validateSubmission } from './validate/index.ts';
export { version } from './version.ts';

/** Ids of the bundled frameworks. */
export const bundledFrameworks = async (): Promise<string[]> => (await bundledFiles()).map(idOfFile);

/**
 * A framework from a file, or a bundled one by its id, with all that it extends and includes; those paths start at the folder of the
 * file that names them. Of a framework with stages, `time` says which of them counts (its id, or a period that lies in it). There is a value exactly when no diagnostic is an error. Throws only when the file itself cannot be read.
 */
export async function loadFramework(source: string | SourceFile, time: TimeWish = {}): Promise<Outcome<Framework>> {
  const [file, reader] = typeof source === 'string' ? await fileOf(source) : [source, filesOnDisk];
  const inspect: LoadOptions['inspect'] = (draft) => lintDraft(draft);
  const options: LoadOptions = { resolvedFolders: [bundledResolvedFolder()], inspect, forScoring: true, time };
  const { draft, diagnostics, stageNeeded } = await loadDraft(file, reader, options);
  if (draft && stageNeeded) return { diagnostics: [...diagnostics, tellUndecided(draft.document, draft.stages)] };
  return draft?.framework ? { value: draft.framework, diagnostics } : { diagnostics };
}

/**
 * All that is wrong with a framework and its layers, by place, by the rules that are on in every lint (not those of the set strict).
 * Neither a lawgov.yaml nor comments that suppress are looked at. Throws only when the file itself cannot be read.
 */
export async function lintFramework(source: string | SourceFile): Promise<Diagnostic[]> {
  const [file, reader] = typeof source === 'string' ? await fileOf(source) : [source, filesOnDisk];
  const rules = lintRules.filter(({ set }) => set !== 'strict');
  const { draft, diagnostics } = await loadDraft(file, reader, { inspect: (inspected) => lintDraft(inspected, rules) });
  const counterparts = draft ? await checkCounterparts(draft.document) : [];
  return [...diagnostics, ...counterparts].toSorted(compareDiagnostics);
}

async function fileOf(source: string): Promise<[SourceFile, LayerReader]> {
  const bundled = (await bundledFiles()).find((path) => idOfFile(path) === source);
  if (bundled === undefined) return [{ path: source, bytes: await readFile(source) }, filesOnDisk];
  return [{ path: bundledName(bundled), bytes: await readFile(bundled) }, bundledLayers];
}

/** What the units reported, from workbooks and CSV files (paths or bytes). Without a value nothing at all could be read. */
export async function readSubmission(sources: readonly (string | SourceFile)[], framework: Framework): Promise<Outcome<Submission>> {
  return readFiles(await filesOf(sources), framework);
}

const filesOf = (sources: readonly (string | SourceFile)[]): Promise<SourceFile[]> =>
  Promise.all(sources.map(async (source) => (typeof source === 'string' ? { path: source, bytes: await readFile(source) } : source)));

/** What the units said last time: one assessment in JSON, or submission files. Its `of` is the option `baseline` of `evaluate`. */
export async function readBaseline(sources: readonly (string | SourceFile)[], framework: Framework): Promise<Outcome<Baseline>> {
  return readBaselineFiles(await filesOf(sources), framework);
}
