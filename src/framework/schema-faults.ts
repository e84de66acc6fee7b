// What ajv says of a framework, in sentences for people and at the place that is to be mended.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument, pathOf } from '../read/plain.ts';
import { shown, type Text, verbatim } from '../text.ts';
import { nothing, frameworkProblems as problems } from './problems.ts';
import type { SchemaError } from './validators.ts';

const examples: Readonly<Record<string, string>> = {
  id: 'exec.case_quality',
  version: '1.0.0',
  from: '2024-01-01',
  to: '2024-12-31',
  date: '2024-01-01',
  source: 'report',
};

/** Paths (JSON pointers) of everything a fault stands on, so that later steps leave it alone. */
export interface SchemaFaults {
  readonly diagnostics: Diagnostic[];
  readonly broken: ReadonlySet<string>;
}

const words = (value: unknown): Text => {
  if (value === null) return nothing;
  if (typeof value !== 'object') return verbatim(shown(String(value)));
  return Array.isArray(value) ? { zh: '列表', en: 'a list' } : { zh: '键值对', en: 'a mapping' };
};
const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []);
const properties = (schema: unknown): string[] =>
  typeof schema === 'object' &&
  schema !== null &&
  'properties' in schema &&
  typeof schema.properties === 'object' &&
  schema.properties !== null
    ? Object.keys(schema.properties)
    : [];

/** All errors of one validation, each as one diagnostic at its own key or value. */
export function explainSchemaErrors(document: PlainDocument, errors: readonly SchemaError[]): SchemaFaults {
  const broken = new Set<string>();
  const seen = new Set<string>();
  const diagnostics = errors.filter(standsAlone).flatMap((error) => {
    const path = pathOf(error.instancePath);
    broken.add(error.instancePath);
    const found = explain(document, path, error);
    if (!found) return [];
    const key = `${found.code} ${error.instancePath} ${found.message.en}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [found];
  });
  return { diagnostics, broken };
}

// The branches of 'exactly one of these keys' each complain of their own key; the choice itself has its own error.
// What is wrong with a key is said of the key as a whole.
const standsAlone = (error: SchemaError): boolean =>
  !('propertyName' in error) && !/(?:oneOf|allOf)\/\d+\/oneOf\/\d+\/(?:required|not)$/.test(error.schemaPath);

function explain(document: PlainDocument, path: readonly string[], error: SchemaError): Diagnostic | undefined {
  const { keyword, params, data } = error;
  const key = path.findLast((step) => !/^\d+$/.test(step)) ?? 'YAML';
  const here = locate(document, path);
  const schema: unknown = 'parentSchema' in error ? error.parentSchema : undefined;
  switch (keyword) {
    case 'additionalProperties': {
      const extra = String(params['additionalProperty']);
      const allowed = properties(schema);
      return diagnose(problems.unknownKey, locate(document, [...path, extra], true), {
        key: extra,
        allowed,
        suggestion: nearest(extra, allowed),
      });
    }
    case 'required':
    case 'dependentRequired':
      return diagnose(problems.missingKey, here, { key: String(params['missingProperty']) });
    case 'type':
      return diagnose(problems.wrongType, here, { key, expected: names(params['type']), seen: words(data) });
    case 'enum':
      return notAllowed(document, path, key, data, names(params['allowedValues']));
    case 'const':
      if (key === 'lawgov') return diagnose(problems.newerFormat, here, { seen: words(data) });
      return notAllowed(document, path, key, data, [String(params['allowedValue'])]);
    case 'pattern':
    case 'format':
      return diagnose(problems.malformed, here, { key, seen: words(data), example: examples[key] ?? examples['id'] ?? '' });
    case 'propertyNames':
      return diagnose(problems.malformed, locate(document, [...path, String(params['propertyName'])], true), {
        key: `${key}.${shown(String(params['propertyName']))}`,
        seen: verbatim(shown(String(params['propertyName']))),
        example: 'five_star',
      });
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return diagnose(problems.outOfRange, here, {
        key,
        seen: words(data),
        limit: `${String(params['comparison'])} ${String(params['limit'])}`,
      });
    case 'minItems':
    case 'maxItems':
    case 'minLength':
    case 'maxLength':
      return diagnose(problems.outOfRange, here, {
        key,
        seen: words(data),
        limit: `${keyword.startsWith('min') ? '>=' : '<='} ${String(params['limit'])}`,
      });
    case 'uniqueItems':
      return repeatedItem(document, path, key, data, [Number(params['j']), Number(params['i'])]);
    case 'oneOf':
    case 'not':
      // What is no mapping at all has its own error.
      if (typeof data !== 'object' || data === null) return undefined;
      return diagnose(problems.combination, here, { key, allowed: keyword === 'oneOf' ? alternatives(schema) : [] });
    default:
      // `if`, `allOf` … only say that something inside them failed, and a wrong discriminator has its own error as an `enum`.
      return undefined;
  }
}

/** At the later one of the two equal items, with the place of the first. */
function repeatedItem(document: PlainDocument, path: readonly string[], key: string, data: unknown, pair: readonly number[]): Diagnostic {
  const [first, later] = [Math.min(...pair), Math.max(...pair)];
  const related = [{ message: { zh: '另一处', en: 'the other one' }, location: locate(document, [...path, String(first)]) }];
  const item = words(Array.isArray(data) ? data[later] : undefined);
  return diagnose(problems.repeatedItem, locate(document, [...path, String(later)]), { key, item }, related);
}

function notAllowed(document: PlainDocument, path: readonly string[], key: string, data: unknown, allowed: readonly string[]): Diagnostic {
  const suggestion = typeof data === 'object' ? undefined : nearest(String(data), allowed);
  return diagnose(problems.notAllowed, locate(document, path), { key, seen: words(data), allowed, suggestion });
}

/** The keys of which a `oneOf` of `required` asks for exactly one. */
function alternatives(schema: unknown): string[] {
  const branches = typeof schema === 'object' && schema !== null && 'oneOf' in schema && Array.isArray(schema.oneOf) ? schema.oneOf : [];
  return branches.flatMap((branch: { required?: string[] }) => branch.required ?? []);
}
