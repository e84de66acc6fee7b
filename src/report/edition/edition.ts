// An edition of a report: the same data with everything taken out that its readers may not see. What is not in the data cannot be
// printed by mistake, so renderers do not know of editions.
import { basename } from 'node:path/posix';
import type {
  AdjustmentScore,
  Assessment,
  EditionField,
  EditionName,
  Framework,
  Manifest,
  Reported,
  Review,
  Score,
  SwitchedOffDiagnostic,
  UnitAssessment,
} from '../../model.ts';
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

function scoreFor(score: Score, shown: Shown): Score {
  const { verified } = score;
  const isOpen = shown.has('data');
  return {
    ...score,
    reason: shown.has('reasons') ? score.reason : undefined,
    why: shown.has('reasons') ? score.why : noSteps,
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
  const { withoutVetoes, ...kept } = unit;
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

/** The data of one edition. Throws where an edition for one unit does not say which, or names none that was assessed. */
export function editionOf(data: ReportData, edition: Edition, chosen?: readonly EditionField[]): ReportData {
  if (edition.name === 'internal') return data;
  if (edition.name === 'unit' && !data.assessment.units.some(({ name }) => name === edition.unit))
    throw new RangeError('an edition for a unit that was not assessed');
  const shown = fieldsShown(edition.name, chosen);
  const isOwn = (unit: string | undefined) => shown.has('others') || (unit !== undefined && unit === edition.unit);
  const assessment = assessmentFor(data.assessment, edition, shown);
  return {
    ...data,
    assessment,
    gaps:
      shown.has('reasons') && shown.has('indicators')
        ? data.gaps.filter(({ unit }) => isOwn(unit)).map((gap) => ({ ...gap, inputs: inputsFor(gap.inputs, shown) }))
        : [],
    diagnostics: shown.has('problems') ? data.diagnostics.filter((diagnostic) => isOwn(data.unitOf(diagnostic))) : [],
    round: shown.has('files') ? data.round : { ...data.round, submissions: [], checksOff: [] },
    manifest: manifestFor(data.manifest, edition.name, shown),
  };
}
