// The way that score, gap, table, explain and validate share: files → submission → diagnostics and assessment.
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { readPeriodText, type TimeWish } from '../framework/stages.ts';
import { findGaps } from '../gaps.ts';
import type { Assessment, Framework, Gap, Manifest, Round, SourceFile, Submission } from '../model.ts';
import { dayOfRound, switchOff } from '../round/switched-off.ts';
import { evaluate } from '../scoring/evaluate.ts';
import { type Baseline, checkBaseline, readBaseline } from '../submission/baseline.ts';
import { type OpenedFile, openFiles, readOpened } from '../submission/read-submission.ts';
import { rosterNames } from '../submission/roster-names.ts';
import { titleYears } from '../submission/title-years.ts';
import { unitPlaces } from '../submission/unit-of-place.ts';
import { checkReviews, validateSubmission } from '../validate/index.ts';
import { oneCauseOnce } from '../validate/one-cause.ts';
import { switchableCodes } from '../validate/switchable.ts';
import type { Given } from './command.ts';
import { type FoundFramework, findFramework, noFit } from './find-framework.ts';
import { readInputs } from './input-files.ts';
import type { Io } from './io.ts';
import { manifestOf } from './manifest.ts';
import { tellAbsent, unitsToScore } from './round-units.ts';
import { type Setting, settingOf, settleRound } from './setting.ts';
import { refuseTime, saysTime, stageNeeded, timeWish, yearPeriod } from './time-wish.ts';

export interface Assessed {
  readonly framework?: Framework;
  readonly submission?: Submission;
  /** The units of it that were scored, and those of the roster that sent nothing. */
  readonly scored?: Submission;
  /** What the units had said the time before, where there is such a thing. */
  readonly baseline?: Baseline;
  readonly assessment?: Assessment;
  readonly gaps: readonly Gap[];
  /** Of the files, of the framework, of the checks: by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly round: Round;
  /** What stands in the submissions, by path. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  /** Every file that was read besides the framework. */
  readonly files: readonly string[];
  /** Those of them that are submissions. */
  readonly submissions: readonly string[];
  /** There wherever there is an assessment. */
  readonly manifest?: Manifest;
  /** The only unit that a finding is about; undefined where it is about several, or about none. */
  readonly unitOf: (diagnostic: Diagnostic) => string | undefined;
}

/**
 * Everything that one run learns. Without a faultless framework or any data there is no assessment, only diagnostics. In a round
 * (lawgov.yaml) whatever neither `paths` nor the options say is taken from it; `roundFolder` is that of the round, where it is not the
 * working folder.
 */
export async function assess(paths: readonly string[], options: Given['options'], io: Io, roundFolder?: string): Promise<Assessed> {
  const setting = await settingOf(paths, options, io, roundFolder);
  const { round, baseline: baselinePath, files: ofRound } = setting;
  if (!setting.usable) return { ...nothing, round, files: ofRound, diagnostics: setting.diagnostics };
  const { files: inputs, diagnostics: listed } = await readInputs(setting.paths, io);
  const files = [...ofRound, ...inputs.map(({ path }) => path), ...(baselinePath === undefined ? [] : [baselinePath])];
  const opened = await openFiles(inputs, (done) => io.progress?.(`${done}/${inputs.length} ${inputs[done]?.path ?? ''}`));
  io.progress?.('');
  const sources = new Map([...setting.sources, ...opened.map(({ file }) => [file.path, file.bytes] as const)]);
  const unreadable = opened.every(({ sheets }) => sheets.length === 0);
  const before = [...setting.diagnostics, ...listed, ...opened.flatMap((entry) => entry.diagnostics)];
  const base = {
    ...nothing,
    round,
    sources,
    files,
    submissions: opened.filter(({ isArchive }) => !isArchive).map(({ file }) => file.path),
  };
  if (unreadable) return { ...base, diagnostics: before.toSorted(compareDiagnostics) };
  const { framework, diagnostics: found, chosen } = await findForTime(setting, opened, options, io);
  if (!framework) return { ...base, diagnostics: [...found, ...before].toSorted(compareDiagnostics) };
  if (chosen) tellChosen(framework, options, io);
  const settled = settleRound(round, framework);
  const { value: submission, diagnostics: readIn } = readOpened(opened, framework, settled.round);
  const read = [...listed, ...readIn];
  // Names that the chosen framework does not know outweigh those it does: it was the wrong guess.
  const strangers = read.filter(
    (diagnostic) => diagnostic.code === 'submission/unknown-measure' || diagnostic.code === 'submission/unknown-column',
  ).length;
  const reported = submission?.units.reduce((most, unit) => Math.max(most, unit.values.size), 0) ?? 0;
  if (chosen && strangers > reported) throw noFit(framework);
  const said = [...setting.diagnostics, ...found, ...settled.diagnostics, ...read];
  if (!submission) return { ...base, framework, diagnostics: said.toSorted(compareDiagnostics) };
  const { baseline, told, files: previous } = await baselineFor(baselinePath, framework, submission, io);
  // Of files that were picked out nobody can say who sent nothing.
  const expected = setting.isWhole ? settled.round.roster : undefined;
  const scored = unitsToScore(submission, expected, framework);
  const assessment = evaluate(framework, scored, baseline ? { baseline: baseline.of } : {});
  const checked = [...validateSubmission(framework, submission, settled.round, baseline), ...checkReviews(assessment)];
  const all = [...said, ...told, ...checked, ...tellAbsent(submission, expected)];
  const names = rosterNames(settled.round);
  const { unitOf } = unitPlaces(submission, (path) => names?.unitOfPath(path));
  const day = dayOfRound(settled.round, framework.period);
  const { diagnostics: counted, switchedOff } = switchOff(all, settled.round, day, switchableCodes(framework), unitOf);
  return {
    ...base,
    round: settled.round,
    framework,
    submission,
    scored,
    ...(baseline && { baseline }),
    manifest: manifestOf({
      paths,
      options,
      framework,
      round: settled.round,
      inputs: assessment.inputs,
      ofRound: setting.sources,
      previous,
    }),
    assessment: switchedOff.length === 0 ? assessment : { ...assessment, switchedOff: switchedOff.toSorted(compareDiagnostics) },
    gaps: findGaps(assessment),
    diagnostics: oneCauseOnce(counted, framework, submission),
    unitOf,
  };
}

const nothing = { gaps: [], submissions: [], sources: new Map<string, Uint8Array>(), unitOf: () => undefined } as const;

function tellChosen({ id, version, title }: Framework, { lang }: Given['options'], io: Io): void {
  io.stderr(
    lang === 'en'
      ? `Framework: ${id} ${version} (bundled, chosen by the submission)\n`
      : `指标体系：${title}（${id} ${version}，自带，按填报数据自动选用）\n`,
  );
}

/** The framework as the stage has it that the options name, or the titles of the submission. */
async function findForTime(
  { framework: name, time }: Setting,
  opened: readonly OpenedFile[],
  options: Given['options'],
  io: Io,
): Promise<FoundFramework> {
  const useCache = options['cache'] !== false;
  const found = await findFramework(name, opened, io, { useCache, time });
  const { framework } = found;
  if (!framework) return found;
  refuseTime(framework, timeWish(options));
  if (framework.stages.length === 0 || (saysTime(time) && !found.stageNeeded)) return found;
  const stamped = saysTime(time) ? undefined : stampedTime(opened);
  if (stamped) {
    const again = await findFramework(name ?? framework.id, opened, io, { useCache, time: stamped });
    if (again.stageNeeded) throw stageNeeded(framework, stamped);
    return { ...again, chosen: found.chosen };
  }
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

/** The stage or period that all forms of ours were made for; undefined where they say nothing, or different things. */
function stampedTime(opened: readonly OpenedFile[]): TimeWish | undefined {
  const stamps = opened.flatMap(({ stamp }) => stamp?.stamp ?? []);
  const only = (key: 'stage' | 'period'): string | undefined => {
    const [first, second] = new Set(stamps.flatMap((stamp) => stamp[key] ?? []));
    return second === undefined ? first : undefined;
  };
  const [stage, period] = [only('stage'), readPeriodText(only('period') ?? '')];
  if (stage !== undefined) return { stage };
  return period && { period };
}

/** The data of last time, where they are named, and what is to be said of them. */
async function baselineFor(
  path: string | undefined,
  framework: Framework,
  submission: Submission,
  io: Io,
): Promise<{ readonly baseline?: Baseline; readonly told: readonly Diagnostic[]; readonly files: readonly SourceFile[] }> {
  if (path === undefined) return { told: [], files: [] };
  const { files } = await readInputs([path], io);
  const { value: baseline, diagnostics } = await readBaseline(files, framework);
  return { files, ...(baseline ? { baseline, told: [...diagnostics, ...checkBaseline(baseline, submission)] } : { told: diagnostics }) };
}
