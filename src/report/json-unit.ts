// One unit in the JSON document. Keys that a scheme has no use for are left out.
import { formatLocation } from '../diagnostic.ts';
import type { Framework, Reported, Score, UnitAssessment } from '../model.ts';
import { printFixed } from '../points.ts';
import { printExactValue } from '../submission/print-reading.ts';
import type { Language } from '../text.ts';
import { effectWords } from './veto-words.ts';
import { isConverted, isPlain, printOnTheWay, printScore } from './words.ts';

export function jsonInput(input: Reported) {
  const { measure, raw, reading, normalised, location, reason } = input;
  return {
    measure,
    raw,
    value: reading.state === 'value' ? printExactValue(reading.value) : null,
    state: reading.state,
    ...(reading.state === 'value' && reading.approximate && { approximate: true }),
    ...(normalised && { normalised }),
    ...(reason !== undefined && { reason }),
    location: formatLocation(location),
  };
}

/** What people said of a score: 核定分 and 自评分, and what the rule alone gives where they changed it. */
function jsonJudgements({ computed, verified, selfScore }: Score, framework: Framework) {
  return {
    ...(computed && { computed: printOnTheWay(computed) }),
    ...(verified?.points && {
      verified: {
        raw: verified.raw,
        points: printScore(verified.points, framework),
        ...(verified.scorer !== undefined && { scorer: verified.scorer }),
        ...(verified.date !== undefined && { date: verified.date }),
        ...(verified.reason !== undefined && { reason: verified.reason }),
        location: formatLocation(verified.location),
      },
    }),
    ...(selfScore && {
      selfScore: {
        raw: selfScore.raw,
        points: selfScore.points ? printOnTheWay(selfScore.points) : null,
        location: formatLocation(selfScore.location),
      },
    }),
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
    ...jsonJudgements(score, framework),
    ...(reason && { reason: reason()[language] }),
    steps: why().map((step) => step.text[language]),
    inputs: inputs.map(jsonInput),
  };
}

function jsonAdjustments(unit: UnitAssessment, language: Language) {
  return unit.adjustments.map(({ item, block, status, points, possible, why, inputs }) => ({
    id: item.id,
    title: item.title,
    block: block.id,
    status,
    points: printOnTheWay(points),
    possible: printOnTheWay(possible),
    ...(item.owner !== undefined && { owner: item.owner }),
    steps: why().map((step) => step.text[language]),
    inputs: inputs.map(jsonInput),
  }));
}

const jsonVetoes = (unit: UnitAssessment, framework: Framework, language: Language) =>
  unit.vetoes.map(({ veto, state, inputs }) => ({
    id: veto.id,
    title: veto.title,
    state,
    effect: effectWords(veto, framework)[language],
    inputs: inputs.map(jsonInput),
  }));

/** Whether the sum of the rows and the total are two figures. */
const hasSubtotal = (unit: UnitAssessment, framework: Framework): boolean =>
  isConverted(unit) || (!isPlain(framework) && unit.scores.length > 0);

export function jsonUnit(unit: UnitAssessment, framework: Framework, language: Language) {
  const { withoutVetoes, adjustments, vetoes } = unit;
  return {
    name: unit.name,
    ...(unit.reported === false && { reported: false }),
    class: unit.class?.id ?? null,
    ...(unit.class && { className: unit.class.title }),
    ...(unit.class && !unit.class.assessed && { assessed: false }),
    points: unit.points ? printScore(unit.points, framework) : null,
    maxPoints: printScore(unit.maxPoints, framework),
    possible: printScore(unit.possible, framework),
    ...(hasSubtotal(unit, framework) && {
      subtotal: printScore(unit.subtotal, framework),
      subtotalMax: printScore(unit.subtotalMax, framework),
    }),
    ...(adjustments.length > 0 && { adjusted: printOnTheWay(unit.adjusted) }),
    rank: unit.rank ?? null,
    ...(!isPlain(framework) && unit.rank !== undefined && { rankedBy: printOnTheWay(unit.rankedBy) }),
    grade: unit.grade?.title ?? null,
    ...(withoutVetoes && {
      withoutVetoes: {
        points: withoutVetoes.points ? printScore(withoutVetoes.points, framework) : null,
        grade: withoutVetoes.grade?.title ?? null,
      },
    }),
    coverage: printFixed(unit.coverage, 4),
    ...(adjustments.length > 0 && { adjustments: jsonAdjustments(unit, language) }),
    ...(vetoes.length > 0 && { vetoes: jsonVetoes(unit, framework, language) }),
    ...(!isPlain(framework) && {
      stages: unit.stages.map(({ stage, points, text }) => ({ stage, points: printOnTheWay(points), text: text[language] })),
    }),
    indicators: unit.scores.map((score) => jsonScore(score, framework, language)),
  };
}
