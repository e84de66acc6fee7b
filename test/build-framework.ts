// Small frameworks and submissions for tests. From YAML text they go through the same reader and builder as a user's file.
import { parseIsoDay } from '../src/calendar.ts';
import { type Diagnostic, formatLocation } from '../src/diagnostic.ts';
import { buildFramework } from '../src/framework/build.ts';
import { validateFramework } from '../src/framework/validators.ts';
import { lintDraft } from '../src/lint/index.ts';
import type { Assessment, Framework, Reading, Reported, Submission, UnitAssessment, Value } from '../src/model.ts';
import { type Exact, exact, parseDecimal } from '../src/points.ts';
import { readYaml } from '../src/read/yaml.ts';
import { evaluate } from '../src/scoring/evaluate.ts';

/** YAML bytes or text → everything that reading, building and linting say, and the framework where nothing is an error. */
export function checkFramework(source: string | Uint8Array): { framework?: Framework; diagnostics: readonly Diagnostic[] } {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const { value: document, diagnostics } = readYaml({ path: 'framework.yaml', bytes });
  if (!document) return { diagnostics };
  const built = buildFramework(document, 'sha', validateFramework);
  const all = [...diagnostics, ...built.diagnostics, ...lintDraft(built.draft)];
  return { ...(built.draft.framework && { framework: built.draft.framework }), diagnostics: all };
}

/** The framework of a text that is expected to be faultless; warnings are allowed. */
export function frameworkOf(text: string): Framework {
  const { framework, diagnostics } = checkFramework(text);
  if (!framework) throw new Error(describe(diagnostics));
  return framework;
}

const describe = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ code, location, message }) => `${formatLocation(location)} ${code} ${message.en}`).join('\n');

/** The keys that every framework has; `parts` come on top. Data instead of text, where a property test needs thousands. */
export function frameworkFromData(parts: Readonly<Record<string, unknown>>): Framework {
  const data = { lawgov: 1, id: 'test', version: '1.0.0', title: '测试', status: 'sample', ...parts };
  const { draft, diagnostics } = buildFramework({ file: 'framework.yaml', data, positions: {} }, 'sha', validateFramework);
  if (!draft.framework) throw new Error(`${describe(diagnostics)}\n${JSON.stringify(data)}`);
  return draft.framework;
}

export const missing: Reading = { state: 'missing' };
export const notApplicable: Reading = { state: 'not-applicable' };
export const unreadable: Reading = { state: 'unreadable' };

/** What a test writes for a reported value: decimal text stands for a number, `"文字"` in double quotes for a text, null for nothing. */
export type Given = Reading | Exact | string | number | boolean | null;

export function readingOf(given: Given): Reading {
  if (given === null) return missing;
  if (typeof given === 'object' && 'state' in given) return given;
  return { state: 'value', value: valueFrom(given), approximate: false };
}

function valueFrom(given: Exact | string | number | boolean): Value {
  if (typeof given === 'boolean') return { kind: 'boolean', boolean: given };
  if (typeof given === 'object') return { kind: 'number', number: given };
  const [, day = '', hour, minute] = /^(\d{4}-\d\d-\d\d)(?: (\d\d):(\d\d))?$/.exec(String(given)) ?? [];
  const date = parseIsoDay(day);
  if (date !== undefined) return { kind: 'date', day: date, ...(hour && minute && { minute: Number(hour) * 60 + Number(minute) }) };
  const number = parseDecimal(String(given));
  return number ? { kind: 'number', number } : { kind: 'text', text: String(given) };
}

/** Units by name, each with its values by measure, in the given order. */
export function submissionOf(units: Readonly<Record<string, Readonly<Record<string, Given>>>>): Submission {
  return {
    inputs: [],
    units: Object.entries(units).map(([name, values], unit) => ({
      name,
      location: { kind: 'cell', file: 'data.csv', sheet: 'data', row: unit + 2, column: 1 },
      records: new Map(),
      reviews: new Map(),
      values: new Map(Object.entries(values).map(([measure, given], index) => [measure, reported(measure, given, unit, index)])),
    })),
  };
}

const reported = (measure: string, given: Given, unit: number, index: number): Reported => ({
  measure,
  raw: typeof given === 'object' ? '' : String(given),
  reading: readingOf(given),
  evidence: [],
  location: { kind: 'cell', file: 'data.csv', sheet: 'data', row: unit + 2, column: index + 2 },
});

export const assess = (framework: Framework, units: Parameters<typeof submissionOf>[0]): Assessment =>
  evaluate(framework, submissionOf(units));

export function unitOf(assessment: Assessment, name: string): UnitAssessment {
  const unit = assessment.units.find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
}

export const decimal = (text: string): Exact => parseDecimal(text) ?? exact(0);

/** The same data with every reason put into words, so that two assessments can be compared. */
export function spelledOut(value: unknown): unknown {
  if (typeof value === 'function') return spelledOut(value());
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, spelledOut(item)]));
  if (Array.isArray(value)) return value.map(spelledOut);
  if (typeof value !== 'object' || value === null) return value;
  // Of the framework and its nodes the id is enough: their rules are functions with parameters.
  const entries = Object.entries(value).map(([key, item]) => [key, key === 'framework' || key === 'node' ? item.id : spelledOut(item)]);
  return Object.fromEntries(entries);
}
