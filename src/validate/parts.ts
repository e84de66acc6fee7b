// 合计与各项: the parts that the framework names (`of: {parts: …}`) make up the total, and no numerator exceeds its denominator.
import { diagnose } from '../diagnostic.ts';
import type { Framework, Measure, Reported, UnitSubmission } from '../model.ts';
import { absolute, compare, type Exact, one, subtract, sum } from '../points.ts';
import { shareProblems as problems } from './problems-shares.ts';
import type { ValidateRule } from './rule.ts';

interface Known {
  readonly title: string;
  readonly number: Exact;
  readonly reported: Reported;
}

interface Whole {
  readonly total: string;
  readonly parts: readonly string[];
  /** There is more than these parts. */
  readonly others: boolean;
}

const wholeOf = ({ id, of, max }: Measure): Whole | undefined => {
  if (of?.kind === 'total') return { total: id, parts: of.parts, others: of.others };
  // A share that may exceed 100% (growth, per head) has a numerator of another kind.
  const isPartOf = of?.kind === 'ratio' && of.numerator !== undefined && max !== undefined && compare(max, one) <= 0;
  return isPartOf && of.numerator !== undefined ? { total: of.denominator, parts: [of.numerator], others: true } : undefined;
};

function judge(unit: string, measures: ReadonlyMap<string, Measure>, values: ReadonlyMap<string, Reported>, whole: Whole) {
  const known = (id: string): Known | undefined => {
    const [measure, reported] = [measures.get(id), values.get(id)];
    const reading = reported?.reading;
    if (!measure || !reported || reading?.state !== 'value' || reading.approximate || reading.value.kind !== 'number') return undefined;
    return { title: measure.title, number: reading.value.number, reported };
  };
  const total = known(whole.total);
  const parts = whole.parts.flatMap((id) => known(id) ?? []);
  const added = sum(parts.map(({ number }) => number));
  const apart = total && compare(added, total.number);
  // A part that is missing or does not apply may be what is lacking; more than the total is too much in any case.
  if (!total || apart === undefined || apart === 0 || (apart < 0 && (whole.others || parts.length < whole.parts.length))) return [];
  const related = parts.map(({ title, reported }) => ({ message: { zh: title, en: title }, location: reported.location }));
  const place = total.reported.location;
  if (whole.others || parts.length < whole.parts.length)
    return [diagnose(problems.partsOverTotal, place, { unit, total, parts, sum: added }, related)];
  const params = { unit, total, parts, sum: added, apart: absolute(subtract(added, total.number)) };
  return [diagnose(problems.partsDiffer, place, params, related)];
}

interface Table {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly wholes: readonly Whole[];
  /** The values of a unit: one list of measures, or one for every record of a register. */
  readonly valuesOf: (unit: UnitSubmission) => readonly ReadonlyMap<string, Reported>[];
}

/** Where totals stand beside their parts. */
function tablesOf({ measures, registers }: Framework): Table[] {
  const wholesIn = (all: ReadonlyMap<string, Measure>) => [...all.values()].flatMap((measure) => wholeOf(measure) ?? []);
  const ofRegisters = [...registers.values()].map(({ id, columns }): Table => {
    const valuesOf = (unit: UnitSubmission) => (unit.records.get(id) ?? []).map(({ values }) => values);
    return { measures: columns, wholes: wholesIn(columns), valuesOf };
  });
  const ofUnit: Table = { measures, wholes: wholesIn(measures), valuesOf: (unit) => [unit.values] };
  return [ofUnit, ...ofRegisters].filter(({ wholes }) => wholes.length > 0);
}

export const partsRule: ValidateRule = {
  problems: [problems.partsOverTotal, problems.partsDiffer],
  title: problems.partsDiffer.title,
  check: (framework, submission) => {
    const tables = tablesOf(framework);
    return submission.units.flatMap((unit) =>
      tables.flatMap(({ measures, wholes, valuesOf }) =>
        valuesOf(unit).flatMap((values) => wholes.flatMap((whole) => judge(unit.name, measures, values, whole))),
      ),
    );
  },
};
