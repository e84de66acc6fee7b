// 合计与各项: the parts that the framework names (`of: {parts: …}`) make up the total, and no numerator exceeds its denominator.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Framework, Measure, Reported, UnitSubmission } from '../model.ts';
import { absolute, compare, type Exact, subtract, sum } from '../points.ts';
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
  const isPartOf = of?.kind === 'ratio' && of.numerator !== undefined && max !== undefined && compare(max, { n: 1, d: 1 }) <= 0;
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

function inUnit(framework: Framework, unit: UnitSubmission): Diagnostic[] {
  const wholes = [...framework.measures.values()].flatMap((measure) => wholeOf(measure) ?? []);
  return [
    ...wholes.flatMap((whole) => judge(unit.name, framework.measures, unit.values, whole)),
    ...[...framework.registers.values()].flatMap(({ id, columns }) => {
      const inRecord = [...columns.values()].flatMap((column) => wholeOf(column) ?? []);
      if (inRecord.length === 0) return [];
      return (unit.records.get(id) ?? []).flatMap(({ values }) => inRecord.flatMap((whole) => judge(unit.name, columns, values, whole)));
    }),
  ];
}

export const partsRule: ValidateRule = {
  problems: [problems.partsOverTotal, problems.partsDiffer],
  title: problems.partsDiffer.title,
  check: (framework, submission) => submission.units.flatMap((unit) => inUnit(framework, unit)),
};
