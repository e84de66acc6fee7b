// An assessment that `lawgov score --format json` wrote → the values that it was made from. Only what a comparison needs is read, and
// that strictly; keys that this version does not know may come from another one.
import { parseIsoDay } from '../calendar.ts';
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { type Fields, fieldsField, fieldsOf, itemsField, rawField, textField } from '../framework/fields.ts';
import type { Framework, Measure, Outcome, Reading, Reported, SourceFile, UnitSubmission, Value } from '../model.ts';
import { divide, type Exact, parseDecimal } from '../points.ts';
import { baselineProblems as problems } from './problems-baseline.ts';

export function readAssessmentJson(file: SourceFile, framework: Framework): Outcome<readonly UnitSubmission[]> {
  const location: Location = { kind: 'file', file: file.path };
  const diagnostics: Diagnostic[] = [];
  const document = parse(file.bytes);
  if (document === undefined) return { diagnostics: [diagnose(problems.notAnAssessment, location, { what: 'not-json' })] };
  const data = fieldsOf(document);
  if (rawField(data, 'lawgov') !== 1 || rawField(data, 'kind') !== 'assessment')
    return { diagnostics: [diagnose(problems.notAnAssessment, location, { what: 'other-kind' })] };
  const wrong = (path: string, zh: string, en: string) =>
    diagnostics.push(diagnose(problems.malformed, location, { path, expected: { zh, en } }));
  const then = fieldsField(data, 'framework');
  const id = textField(then, 'id') ?? '';
  if (id === '') wrong('framework.id', '文字', 'a text');
  else if (id !== framework.id) diagnostics.push(diagnose(problems.otherFramework, location, { before: id, now: framework.id }));
  if (itemsField(data, 'units').length === 0) wrong('units', '至少一个单位的列表', 'a list of at least one unit');
  const units = itemsField(data, 'units').flatMap((item, index): UnitSubmission[] => {
    const unit = fieldsOf(item);
    const name = textField(unit, 'name') ?? '';
    const path = `units[${index}]`;
    if (name === '') wrong(`${path}.name`, '单位名称', 'the name of a unit');
    const values = valuesOf(unit, path, framework, location, wrong);
    return name === '' ? [] : [{ name, location, values, records: new Map(), reviews: new Map() }];
  });
  return diagnostics.some(({ severity }) => severity === 'error') ? { diagnostics } : { value: units, diagnostics };
}

function parse(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Wrong = (path: string, zh: string, en: string) => void;

/** Every measure that the present framework still has, once. */
function valuesOf(unit: Fields, path: string, framework: Framework, location: Location, wrong: Wrong): Map<string, Reported> {
  const values = new Map<string, Reported>();
  for (const [at, indicator] of itemsField(unit, 'indicators').entries()) {
    for (const [index, item] of itemsField(fieldsOf(indicator), 'inputs').entries()) {
      const input = fieldsOf(item);
      const here = `${path}.indicators[${at}].inputs[${index}]`;
      const id = textField(input, 'measure');
      if (id === undefined) wrong(`${here}.measure`, '数据项编号', 'the id of a measure');
      const measure = id === undefined ? undefined : framework.measures.get(id);
      if (id === undefined || !measure || values.has(id)) continue;
      const reading = readingOf(input, measure, here, wrong);
      if (!reading) continue;
      const raw = rawField(input, 'raw');
      values.set(id, { measure: id, raw: typeof raw === 'string' ? raw : '', reading, evidence: [], location });
    }
  }
  return values;
}

function readingOf(input: Fields, measure: Measure, path: string, wrong: Wrong): Reading | undefined {
  const state = rawField(input, 'state');
  if (state === 'missing' || state === 'not-applicable' || state === 'unreadable') return { state };
  if (state !== 'value') {
    wrong(`${path}.state`, ' value、missing、not-applicable 或 unreadable', 'value, missing, not-applicable or unreadable');
    return undefined;
  }
  const text = rawField(input, 'value');
  const value = typeof text === 'string' ? parsedValue(text, measure) : undefined;
  if (value) return { state, value, approximate: rawField(input, 'approximate') === true };
  const { zh, en } = expectedOf(measure);
  wrong(`${path}.value`, zh, en);
  return undefined;
}

/** The forms that `printExactValue` writes, and no others. */
function parsedValue(text: string, { type }: Measure): Value | undefined {
  if (type === 'text' || type === 'choice') return { kind: 'text', text };
  if (type === 'boolean') return text === 'true' || text === 'false' ? { kind: 'boolean', boolean: text === 'true' } : undefined;
  if (type === 'date') {
    const day = parseIsoDay(text);
    return day === undefined ? undefined : { kind: 'date', day };
  }
  const number = exactOf(text);
  return number && { kind: 'number', number };
}

/** `12.5`, or `1/3` where the decimal never ends. */
function exactOf(text: string): Exact | undefined {
  const [above = '', below, more] = text.split('/');
  const numerator = parseDecimal(above);
  if (below === undefined || !numerator || more !== undefined) return below === undefined ? numerator : undefined;
  const denominator = parseDecimal(below);
  return denominator && divide(numerator, denominator);
}

function expectedOf({ type }: Measure): { zh: string; en: string } {
  if (type === 'boolean') return { zh: ' "true" 或 "false"', en: '"true" or "false"' };
  if (type === 'date') return { zh: '日期，如 "2023-05-12"', en: 'a date such as "2023-05-12"' };
  if (type === 'text' || type === 'choice') return { zh: '文字', en: 'a text' };
  return { zh: '十进制数的文字，如 "12.5"', en: 'a decimal number in quotes such as "12.5"' };
}
