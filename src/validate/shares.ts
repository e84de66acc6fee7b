// 比率与分子、分母: a reported ratio must be what its numerator and denominator give, to the digits that were printed.
import { type Diagnostic, diagnose, type Severity } from '../diagnostic.ts';
import { sharesAmong } from '../framework/shares.ts';
import type { Framework, Measure, Reported, Share, UnitSubmission } from '../model.ts';
import { compare, decimalPlaces, divide, type Exact, isZero, one, zero } from '../points.ts';
import { declaredUnit, splitScale } from '../submission/values/units-in-text.ts';
import {
  comesFrom,
  decimalsToShow,
  type Figure,
  hasNumerator,
  nearestNumerators,
  type PrintedShare,
  printedFigure,
  printedShare,
} from './printed-share.ts';
import { type Compared, shareProblems as problems } from './problems-shares.ts';
import type { ValidateRule } from './rule.ts';

/** What one unit, or one record of a register, says. */
interface Said {
  readonly unit: string;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly values: ReadonlyMap<string, Reported>;
}

interface Known {
  readonly reported: Reported;
  readonly measure: Measure;
  readonly number: Exact;
}

/** A number that is exactly known; undefined for what is missing, unreadable or approximate. */
function knownOf({ measures, values }: Said, id: string | undefined): Known | undefined {
  const [measure, reported] = id === undefined ? [] : [measures.get(id), values.get(id)];
  const reading = reported?.reading;
  if (!measure || !reported || reading?.state !== 'value' || reading.approximate || reading.value.kind !== 'number') return undefined;
  return { measure, reported, number: reading.value.number };
}

/** Counted in single pieces: not in 万人. */
const isCounted = ({ measure, number }: Known): boolean =>
  measure.type === 'count' && compare(splitScale(declaredUnit(measure)).scale, one) === 0 && decimalPlaces(number) === 0;

const figureOf = (known: Known): Figure =>
  isCounted(known) || known.reported.computed ? { value: known.number } : printedFigure(known.reported.raw, known.number);

function judge(said: Said, share: Share): Diagnostic | undefined {
  const ratio = knownOf(said, share.ratio);
  const [numerator, denominator] = [knownOf(said, share.numerator), knownOf(said, share.denominator)];
  if (!ratio || !denominator || ratio.reported.computed) return undefined;
  const related = [...(numerator ? [numerator] : []), denominator].map(({ measure, reported }) => ({
    message: { zh: `${measure.title} ${reported.raw}`, en: `${measure.title} ${reported.raw}` },
    location: reported.location,
  }));
  const severity: Severity = share.told ? 'error' : 'warning';
  const compared: Compared = {
    unit: said.unit,
    ratio: { title: ratio.measure.title, raw: ratio.reported.raw },
    denominator: { title: denominator.measure.title, number: denominator.number },
    told: share.told,
    ...(numerator && { numerator: { title: numerator.measure.title, number: numerator.number } }),
  };
  const place = ratio.reported.location;
  if (isZero(denominator.number)) return diagnose({ ...problems.noBase, severity }, place, compared, related);
  const printed = printedShare(ratio.reported.raw, ratio.number);
  const impossible = whyImpossible(printed, numerator, denominator);
  if (!impossible) return undefined;
  return diagnose({ ...problems.notReproducible, severity }, place, { ...compared, ...impossible }, related);
}

/** The shares that are possible instead; undefined where the printed one is. */
function whyImpossible(printed: PrintedShare, numerator: Known | undefined, denominator: Known) {
  const decimals = decimalsToShow(printed);
  if (numerator) {
    if (comesFrom(printed, figureOf(numerator), figureOf(denominator))) return undefined;
    const share = divide(numerator.number, denominator.number);
    return share && { decimals, possible: [{ numerator: numerator.number, share }] };
  }
  if (!isCounted(denominator) || compare(denominator.number, zero) < 0 || hasNumerator(printed, denominator.number)) return undefined;
  const possible = nearestNumerators(printed, denominator.number).flatMap((count) => {
    const share = divide(count, denominator.number);
    return share ? [{ numerator: count, share }] : [];
  });
  return { decimals, possible };
}

/** Only a base is known, and the numerator is a count as well: a share of money need not be whole. */
const countsPieces = (measures: ReadonlyMap<string, Measure>, { numerator }: Share): boolean =>
  numerator === undefined || measures.get(numerator)?.type === 'count';

interface Table {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly shares: readonly Share[];
  /** The values of a unit: one list of measures, or one for every record of a register. */
  readonly valuesOf: (unit: UnitSubmission) => readonly ReadonlyMap<string, Reported>[];
}

/** Where ratios stand beside what they are made of. */
function tablesOf({ measures, shares, registers }: Framework): Table[] {
  const ofRegisters = [...registers.values()].map(({ id, columns }): Table => {
    const valuesOf = (unit: UnitSubmission) => (unit.records.get(id) ?? []).map(({ values }) => values);
    return { measures: columns, shares: sharesAmong(columns, []), valuesOf };
  });
  return [{ measures, shares, valuesOf: (unit: UnitSubmission) => [unit.values] }, ...ofRegisters].filter(
    (table) => table.shares.length > 0,
  );
}

function inUnit(unit: UnitSubmission, tables: readonly Table[]): Diagnostic[] {
  return tables.flatMap(({ measures, shares, valuesOf }) =>
    valuesOf(unit).flatMap((values) => {
      const said: Said = { unit: unit.name, measures, values };
      return shares.flatMap((share) => (countsPieces(measures, share) || knownOf(said, share.numerator) ? (judge(said, share) ?? []) : []));
    }),
  );
}

export const sharesRule: ValidateRule = {
  problems: [problems.notReproducible, problems.noBase],
  title: problems.notReproducible.title,
  check: (framework, submission) => {
    const tables = tablesOf(framework);
    return tables.length === 0 ? [] : submission.units.flatMap((unit) => inUnit(unit, tables));
  },
};
