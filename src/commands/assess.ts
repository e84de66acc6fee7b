// The way that score, gap, table, explain and validate share: files → submission → diagnostics and assessment.
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { findGaps } from '../gaps.ts';
import type { Assessment, Framework, Gap, Submission } from '../model.ts';
import { evaluate } from '../scoring/evaluate.ts';
import { type Baseline, checkBaseline, readBaseline } from '../submission/baseline.ts';
import { type OpenedFile, openFiles, readOpened } from '../submission/read-submission.ts';
import { titleYears } from '../submission/title-years.ts';
import { checkReviews, validateSubmission } from '../validate/index.ts';
import { oneCauseOnce } from '../validate/one-cause.ts';
import type { Given } from './command.ts';
import { type FoundFramework, findFramework, noFit } from './find-framework.ts';
import { readInputs } from './input-files.ts';
import type { Io } from './io.ts';
import { refuseTime, saysTime, stageNeeded, timeWish, yearPeriod } from './time-wish.ts';

export interface Assessed {
  readonly framework?: Framework;
  readonly submission?: Submission;
  readonly assessment?: Assessment;
  readonly gaps: readonly Gap[];
  /** Of the files, of the framework, of the checks: by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What stands in the submissions, by path. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

/** Everything that one run learns. Without a faultless framework or any data there is no assessment, only diagnostics. */
export async function assess(paths: readonly string[], options: Given['options'], io: Io): Promise<Assessed> {
  const inputs = await readInputs(paths, io);
  const sources = new Map(inputs.map(({ path, bytes }) => [path, bytes]));
  const opened = await openFiles(inputs);
  const unreadable = opened.every(({ sheets }) => sheets.length === 0);
  const fileProblems = opened.flatMap((entry) => entry.diagnostics);
  if (unreadable) return { sources, gaps: [], diagnostics: fileProblems.toSorted(compareDiagnostics) };
  const name = typeof options['framework'] === 'string' ? options['framework'] : undefined;
  const { framework, diagnostics: found, chosen } = await findForTime(name, opened, options, io);
  if (!framework) return { sources, gaps: [], diagnostics: [...found, ...fileProblems].toSorted(compareDiagnostics) };
  if (chosen) {
    const english = options['lang'] === 'en';
    io.stderr(
      english
        ? `Framework: ${framework.id} ${framework.version} (bundled, chosen by the submission)\n`
        : `指标体系：${framework.title}（${framework.id} ${framework.version}，自带，按填报数据自动选用）\n`,
    );
  }
  const { value: submission, diagnostics: read } = readOpened(opened, framework);
  // Names that the chosen framework does not know outweigh those it does: it was the wrong guess.
  const strangers = read.filter(
    (diagnostic) => diagnostic.code === 'submission/unknown-measure' || diagnostic.code === 'submission/unknown-column',
  ).length;
  const reported = submission?.units.reduce((most, unit) => Math.max(most, unit.values.size), 0) ?? 0;
  if (chosen && strangers > reported) throw noFit(framework);
  if (!submission) return { framework, sources, gaps: [], diagnostics: [...found, ...read].toSorted(compareDiagnostics) };
  const { baseline, told } = await baselineFor(options, framework, submission, io);
  const assessment = evaluate(framework, submission, baseline ? { baseline: baseline.of } : {});
  const all = [...found, ...read, ...told, ...validateSubmission(framework, submission), ...checkReviews(assessment)];
  const diagnostics = oneCauseOnce(all, framework, submission);
  return { framework, submission, sources, assessment, gaps: findGaps(assessment), diagnostics };
}

/** The framework as the stage has it that the options name, or the titles of the submission. */
async function findForTime(
  name: string | undefined,
  opened: readonly OpenedFile[],
  options: Given['options'],
  io: Io,
): Promise<FoundFramework> {
  const [useCache, time] = [options['cache'] !== false, timeWish(options)];
  const found = await findFramework(name, opened, io, { useCache, time });
  const { framework } = found;
  if (!framework) return found;
  refuseTime(framework, time);
  if (framework.stages.length === 0 || (saysTime(time) && !found.stageNeeded)) return found;
  const [year, another] = saysTime(time) ? [] : titleYears(opened, framework);
  if (year !== undefined && another === undefined) {
    const ofYear = { period: yearPeriod(year) };
    const again = await findFramework(name ?? framework.id, opened, io, { useCache, time: ofYear });
    if (!again.stageNeeded) return { ...again, chosen: found.chosen };
    if (found.stageNeeded) throw stageNeeded(framework, ofYear);
  }
  if (found.stageNeeded) throw stageNeeded(framework, time);
  return found;
}

/** The data of last time, where --baseline names them, and what is to be said of them. */
async function baselineFor(
  options: Given['options'],
  framework: Framework,
  submission: Submission,
  io: Io,
): Promise<{ readonly baseline?: Baseline; readonly told: readonly Diagnostic[] }> {
  const path = options['baseline'];
  if (typeof path !== 'string') return { told: [] };
  const { value: baseline, diagnostics } = await readBaseline(await readInputs([path], io), framework);
  return baseline ? { baseline, told: [...diagnostics, ...checkBaseline(baseline, submission)] } : { told: diagnostics };
}
