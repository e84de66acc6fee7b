// What each file of several says about its layers: these keys are gone once the layers are one, so they are checked before.
import { type Diagnostic, diagnose } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import { locate, type PlainDocument } from '../../read/plain.ts';
import { fieldsOf } from '../fields.ts';
import { frameworkProblems as problems } from '../problems.ts';
import { explainSchemaErrors } from '../schema-faults.ts';
import type { Validator } from '../validators.ts';

/** Keys by which layers are put together; the result has none of them. */
export const layerKeys = ['extends', 'include', 'changes', 'partOf'] as const;

/** What a part may hold. */
export const partKeys = [
  'lawgov',
  'partOf',
  'sources',
  'classes',
  'stages',
  'parameters',
  'measures',
  'registers',
  'indicators',
  'checks',
  'adjustments',
  'unmeasured',
  'vetoes',
  'scoring',
  'grades',
  'changes',
];

export interface OwnKeys {
  readonly diagnostics: readonly Diagnostic[];
  /** Places in `changes` that have a fault and are left alone. */
  readonly brokenChanges: ReadonlySet<number>;
}

export function checkOwnKeys(document: PlainDocument, validate: Validator): OwnKeys {
  const own = new RegExp(`^/(?:lawgov|${layerKeys.join('|')})(?:/|$)`);
  const errors = validate(document.data) ? [] : (validate.errors ?? []);
  const { diagnostics, broken } = explainSchemaErrors(
    document,
    errors.filter(({ instancePath, params }) => own.test(instancePath) || (instancePath === '' && params['missingProperty'] === 'lawgov')),
  );
  const indexes = [...broken].flatMap((place) => /^\/changes\/(\d+)/.exec(place)?.[1] ?? []);
  return { diagnostics: [...diagnostics, ...strangersInPart(document)], brokenChanges: new Set(indexes.map(Number)) };
}

function strangersInPart(document: PlainDocument): Diagnostic[] {
  const keys = Object.keys(fieldsOf(document.data));
  if (!keys.includes('partOf')) return [];
  return keys
    .filter((key) => !partKeys.includes(key))
    .map((key) =>
      diagnose(problems.unknownKey, locate(document, [key], true), { key, allowed: partKeys, suggestion: nearest(key, partKeys) }),
    );
}
