// An edition of a report: the same data with everything taken out that its readers may not see. What is not in the data cannot be
// printed by mistake, so renderers do not know of editions.
import { basename } from 'node:path/posix';
import type { Diagnostic } from '../../diagnostic.ts';
import type {
  AdjustmentScore,
  Assessment,
  EditionField,
  EditionName,
  Framework,
  Gap,
  Manifest,
  Recoverable,
  Recovery,
  Reported,
  Review,
  Round,
  Score,
  SwitchedOffDiagnostic,
  UnitAssessment,
  Why,
} from '../../model.ts';
import { noRound } from '../../round/none.ts';
import { scorerWords } from '../../scoring/judge.ts';
import type { ReportData } from '../report-data.ts';
import { fieldsShown } from './fields.ts';

export interface Edition {
  readonly name: EditionName;
  /** Whose edition it is: there for `unit`, and only there. */
  readonly unit?: string;
}

type Shown = ReadonlySet<EditionField>;

const noSteps = () => [];

/** A public edition needs no list of files; it says with one hash that they were these. */
function manifestFor(manifest: Manifest, edition: EditionName, shown: Shown): Manifest {
  const { files, checksOff, ...kept } = manifest;
  return {
    ...kept,
    ...(shown.has('files') && files ? { files } : { arguments: [] }),
    options: shown.has('files') ? kept.options : kept.options.filter(({ name }) => name !== 'baseline' && name !== 'framework'),
    checksOff: checksOff.map((off) => (shown.has('decisions') ? off : { code: off.code, from: off.from, to: off.to })),
    edition,
  };
}

function reviewFor({ raw, points, reason, location, scorer, date }: Review, shown: Shown): Review {
  return {
    raw,
    ...(points && { points }),
    ...(shown.has('reasons') && reason !== undefined && { reason }),
    ...(shown.has('reviewers') && { ...(scorer !== undefined && { scorer }), ...(date !== undefined && { date }) }),
    location,
  };
}

const inputsFor = (inputs: readonly Reported[], shown: Shown): readonly Reported[] => (shown.has('data') ? inputs : []);

/** The steps as the edition may show them. */
function whyFor({ why, verified }: Score, shown: Shown): Why {
  if (!shown.has('reasons')) return noSteps;
  if (shown.has('reviewers') || verified?.scorer === undefined) return why;
  const { zh, en } = scorerWords(verified);
  return () => why().map((step) => ({ ...step, text: { zh: step.text.zh.replace(zh, ''), en: step.text.en.replace(en, '') } }));
}

function scoreFor(score: Score, shown: Shown): Score {
  const { verified } = score;
  const isOpen = shown.has('data');
  return {
    ...score,
    reason: shown.has('reasons') ? score.reason : undefined,
    why: whyFor(score, shown),
    inputs: inputsFor(score.inputs, shown),
    computed: isOpen ? score.computed : undefined,
    // The place of a verified score is a cell of a file.
    verified: isOpen && verified ? reviewFor(verified, shown) : undefined,
    selfScore: isOpen ? score.selfScore : undefined,
  };
}

const adjustmentFor = (adjustment: AdjustmentScore, shown: Shown): AdjustmentScore => ({
  ...adjustment,
  why: shown.has('reasons') ? adjustment.why : noSteps,
  inputs: inputsFor(adjustment.inputs, shown),
});

function unitFor(unit: UnitAssessment, shown: Shown): UnitAssessment {
  // What could be scored again is everything that was read.
  const { withoutVetoes, rescore: _, ...kept } = unit;
  const details = shown.has('adjustments');
  return {
    ...kept,
    ...(details && withoutVetoes && { withoutVetoes }),
    adjustments: details ? unit.adjustments.map((adjustment) => adjustmentFor(adjustment, shown)) : [],
    vetoes: details ? unit.vetoes.map((veto) => ({ ...veto, inputs: inputsFor(veto.inputs, shown) })) : [],
    stages: details && shown.has('reasons') ? unit.stages : [],
    scores: unit.scores.filter(({ depth }) => depth === 0 || shown.has('indicators')).map((score) => scoreFor(score, shown)),
  };
}

/** Paths of layers say where somebody keeps files. */
const frameworkFor = (framework: Framework, shown: Shown): Framework =>
  shown.has('files')
    ? framework
    : {
        ...framework,
        file: basename(framework.file),
        layers: framework.layers.map((layer) => ({ ...layer, file: basename(layer.file) })),
      };

function switchedOffFor(found: readonly SwitchedOffDiagnostic[] | undefined, { unit: own }: Edition, shown: Shown) {
  if (!found || !shown.has('problems')) return undefined;
  const kept = shown.has('others') ? found : found.filter(({ unit }) => unit !== undefined && unit === own);
  if (kept.length === 0) return undefined;
  if (shown.has('decisions')) return kept;
  return kept.map((entry) => ({ ...entry, switchedOff: { ...entry.switchedOff, units: [], reason: '', decidedBy: '' } }));
}

function assessmentFor({ switchedOff, ...assessment }: Assessment, edition: Edition, shown: Shown): Assessment {
  const units = assessment.units.filter(({ name }) => shown.has('others') || name === edition.unit).map((unit) => unitFor(unit, shown));
  const read = new Set(units.flatMap(({ scores }) => scores.flatMap(({ inputs }) => inputs.map(({ location }) => location.file))));
  const kept = switchedOffFor(switchedOff, edition, shown);
  return {
    ...assessment,
    framework: frameworkFor(assessment.framework, shown),
    inputs: shown.has('files') ? assessment.inputs : assessment.inputs.filter(({ path }) => read.has(path)),
    units,
    ...(kept && { switchedOff: kept }),
  };
}

/** A rank, and under a quota a grade, that a unit would have tells how near the others are. */
function recoveryFor({ rank, grade, ...own }: Recovery, quotas: boolean, shown: Shown): Recovery {
  const others = shown.has('others');
  return { ...own, ...(others && rank !== undefined && { rank }), ...(grade && (others || !quotas) && { grade }) };
}

/** Findings about the unit alone: none that names another unit, and none about scorers where they are not named. */
function diagnosticsFor({ diagnostics, unitOf, assessment }: ReportData, { unit: own }: Edition, shown: Shown): readonly Diagnostic[] {
  if (!shown.has('problems')) return [];
  const kept = shown.has('reviewers') ? diagnostics : diagnostics.filter(({ code }) => !code.startsWith('review/'));
  if (shown.has('others')) return kept;
  const others = assessment.units.map(({ name }) => name).filter((name) => name !== own);
  const words = ({ message, help }: Diagnostic) => `${message.zh}\n${help?.zh ?? ''}`;
  return kept
    .filter((diagnostic) => unitOf(diagnostic) === own && !others.some((other) => words(diagnostic).includes(other)))
    .map(({ related, ...diagnostic }) => diagnostic);
}

/** Gaps with the same steps as the scores that they come from. */
function gapsFor({ gaps, assessment }: ReportData, { unit: own }: Edition, shown: Shown): readonly Gap[] {
  if (!shown.has('reasons') || !shown.has('indicators')) return [];
  const key = (unit: string, id: string) => JSON.stringify([unit, id]);
  const scores = new Map(assessment.units.flatMap(({ name, scores: all }) => all.map((score) => [key(name, score.node.id), score])));
  return gaps
    .filter(({ unit }) => shown.has('others') || unit === own)
    .map((gap) => {
      const score = scores.get(key(gap.unit, gap.indicator.id));
      return {
        ...gap,
        why: score ? whyFor(score, shown) : noSteps,
        inputs: inputsFor(gap.inputs, shown),
        ...(gap.recovery && { recovery: recoveryFor(gap.recovery, hasQuotas(assessment), shown) }),
      };
    });
}

const hasQuotas = ({ framework }: Assessment): boolean => framework.grades.some(({ quota }) => quota);

/** Deductions, bonuses and vetoes that could be won back. */
function recoverablesFor(
  recoverables: readonly Recoverable[],
  { assessment }: ReportData,
  { unit: own }: Edition,
  shown: Shown,
): readonly Recoverable[] {
  if (!shown.has('adjustments')) return [];
  return recoverables
    .filter(({ unit }) => shown.has('others') || unit === own)
    .map((found) => ({ ...found, recovery: recoveryFor(found.recovery, hasQuotas(assessment), shown) }));
}

/** What a round says of its time, of its letters and of what editions hold; names of files and units stay in the house. */
const roundFor = ({ period, stage, due, issuer, issued, appeal, editions }: Round): Round => ({
  ...noRound,
  editions,
  ...(issuer !== undefined && { issuer }),
  ...(issued !== undefined && { issued }),
  ...(appeal && { appeal }),
  ...(period !== undefined && { period }),
  ...(stage !== undefined && { stage }),
  ...(due !== undefined && { due }),
});

/** The data of one edition. Throws where an edition for one unit does not say which, or names none that was assessed. */
export function editionOf(data: ReportData, edition: Edition, chosen?: readonly EditionField[]): ReportData {
  if (edition.name === 'internal') return data;
  if (edition.name === 'unit' && !data.assessment.units.some(({ name }) => name === edition.unit))
    throw new RangeError('an edition for a unit that was not assessed');
  const shown = fieldsShown(edition.name, chosen);
  return {
    ...data,
    assessment: assessmentFor(data.assessment, edition, shown),
    gaps: gapsFor(data, edition, shown),
    ...(data.recoverables && { recoverables: recoverablesFor(data.recoverables, data, edition, shown) }),
    diagnostics: diagnosticsFor(data, edition, shown),
    round: shown.has('files') ? data.round : roundFor(data.round),
    manifest: manifestFor(data.manifest, edition.name, shown),
  };
}
