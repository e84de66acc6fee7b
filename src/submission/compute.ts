// Measures that are computed from registers and other measures: a value of their own beside what the unit reported.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type {
  Cause,
  Expression,
  Framework,
  Measure,
  Read,
  Reading,
  Register,
  RegisterRecord,
  Reported,
  UnitSubmission,
  Value,
} from '../model.ts';
import { compare, decimalPlaces, isNegative } from '../points.ts';
import { explainAbsence, printValue } from '../scoring/outcomes.ts';
import { readerOf } from '../scoring/readers.ts';
import { shown, type Text } from '../text.ts';
import { registerTableProblems as problems } from './problems-registers.ts';
import { sameValue } from './same-reading.ts';

/** Records that are named in one message. */
const recordsListed = 5;

/** The unit's values with those that are computed; what was reported for them is only compared. */
export function computeMeasures(
  unit: UnitSubmission,
  framework: Framework,
  report: (diagnostic: Diagnostic) => void,
): Map<string, Reported> {
  const values = new Map(unit.values);
  const read = readerOf({ ...unit, values }, undefined);
  for (const [id, expression] of framework.computed) {
    const measure = framework.measures.get(id);
    if (!measure) continue;
    const reported = unit.values.get(id);
    const computed = compute(measure, expression, unit, framework, values);
    values.set(id, computed);
    if (reported?.reading.state !== 'value') continue;
    const { reading } = computed;
    if (reading.state === 'value' && sameValue(reported.reading.value, reading.value)) continue;
    const others = expression.selections().flatMap((selection) => {
      const keys = selection.choose(read)?.others.slice(0, recordsListed);
      return (keys ?? []).map((record) => nameOf(framework.registers.get(selection.register), record));
    });
    const params = {
      unit: unit.name,
      measure: measure.title,
      reported: reported.raw,
      computed: resultOf(measure, reading),
      from: expression.words,
      others: others.slice(0, recordsListed),
    };
    const related = [{ message: { zh: '台账', en: 'the register' }, location: computed.location }];
    report(diagnose(problems.computedDiffers, reported.location, params, related));
  }
  return values;
}

/** What a record is called: its key, else its place. */
export function nameOf(register: Register | undefined, record: RegisterRecord): string {
  const key = register?.key === undefined ? undefined : record.values.get(register.key);
  if (key?.reading.state === 'value') return key.raw.trim();
  const { location } = record;
  return location.kind === 'cell' ? `第${location.row}行` : location.kind === 'text' ? `第${location.line}行` : '';
}

const printed = (measure: Measure, value: Value): Text =>
  printValue(value, {
    percent: measure.type === 'ratio',
    ...(measure.unit !== undefined && measure.type !== 'ratio' && { unit: measure.unit }),
  });

function resultOf(measure: Measure, reading: Reading): Text {
  if (reading.state === 'value') {
    const { zh, en } = printed(measure, reading.value);
    return { zh: `为 ${zh}`, en: `it is ${en}` };
  }
  const [cause] = reading.causes ?? [];
  return { zh: `算不出来${cause ? `（${cause.text.zh}）` : ''}`, en: `it cannot be told${cause ? ` (${cause.text.en})` : ''}` };
}

function compute(
  measure: Measure,
  expression: Expression,
  unit: UnitSubmission,
  framework: Framework,
  values: ReadonlyMap<string, Reported>,
): Reported {
  const worked = workOut(measure, expression, readerOf({ ...unit, values }, undefined), framework);
  return { measure: measure.id, evidence: [], location: placeOf(expression, unit, values), computed: true, ...worked };
}

/** What a computed measure comes to for a unit that says `read`. */
export function workOut(
  measure: Measure,
  expression: Expression,
  read: Read,
  { measures }: Pick<Framework, 'measures'>,
): Pick<Reported, 'raw' | 'reading' | 'problem'> {
  const result = expression.evaluate(read);
  if (result.state === 'value') {
    const raw = printed(measure, result.value).zh;
    const fault = misfit(measure, result.value);
    if (fault) return { raw, problem: fault, reading: { state: 'unreadable', causes: [{ of: measure.id, text: fault }] } };
    return { raw, reading: { state: 'value', value: result.value, approximate: result.approximate } };
  }
  const why = explainAbsence(result, (id) => measures.get(id)?.title ?? id);
  const title = shown(measure.title);
  const text = { zh: `“${title}”算不出来：${why.zh}`, en: `“${title}” cannot be computed: ${why.en}` };
  const year = 'causes' in result ? result.causes?.find((cause) => cause.year !== undefined)?.year : undefined;
  const divisor = result.state === 'zero-denominator' ? result.divisor : undefined;
  const cause: Cause = { of: measure.id, text, ...(year !== undefined && { year }), ...(divisor && { divisor }) };
  const state = result.state === 'zero-denominator' ? 'unreadable' : result.state;
  return { raw: '', reading: { state, causes: [cause] }, ...(state === 'unreadable' && { problem: why }) };
}

/** Why a computed value is none for its measure. */
function misfit({ type, min, max }: Measure, value: Value): Text | undefined {
  if (value.kind !== 'number') return undefined;
  const { number } = value;
  if (type === 'count' && (decimalPlaces(number) !== 0 || isNegative(number)))
    return { zh: '算出来的不是个数（非负整数）', en: 'what was computed is not a whole number from 0' };
  if ((min && compare(number, min) < 0) || (max && compare(number, max) > 0))
    return { zh: '算出来的超出允许范围', en: 'what was computed is out of range' };
  return undefined;
}

/** The first record that took part, else the first value, else the unit. */
function placeOf(expression: Expression, unit: UnitSubmission, values: ReadonlyMap<string, Reported>): Location {
  const [record] = expression.registers.flatMap((register) => unit.records.get(register)?.[0] ?? []);
  const [value] = expression.measures.flatMap((measure) => values.get(measure) ?? []);
  return record?.location ?? value?.location ?? unit.location;
}
