// The order of keys is that of the schemas, so that it is written down once.
import config from '../../schemas/config.schema.json' with { type: 'json' };
import framework from '../../schemas/framework.schema.json' with { type: 'json' };
import rules from '../../schemas/rules.schema.json' with { type: 'json' };
import test from '../../schemas/test.schema.json' with { type: 'json' };
import { type CollectionPiece, type EntryPiece, keyText, type Piece } from '../read/tree.ts';

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const partOf = (schema: Schema, ...path: readonly string[]): Schema | undefined => {
  let part: unknown = schema;
  for (const step of path) part = isSchema(part) && Object.hasOwn(part, step) ? part[step] : undefined;
  return isSchema(part) ? part : undefined;
};
const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

/** Definitions have different names in the three schemas, except those that say nothing of keys. */
const referredTo = (reference: string): Schema | undefined => {
  if (reference === 'rules.schema.json') return rules;
  const path = reference.replace(/^#\//, '').split('/');
  return partOf(framework, ...path) ?? partOf(test, ...path) ?? partOf(config, ...path);
};

/** What a change of a layer sets or adds is written like the thing that it names. */
const changed: Readonly<Record<string, string>> = { class: 'unitClass', indicator: 'node' };

/**
 * A framework, a file of tests or a configuration, with the keys of every known thing in the order of its schema; unknown keys stand behind them, as they
 * were. Any other file stays as it is.
 */
export function inSchemaOrder(root: Piece): Piece {
  const keys = root.kind === 'map' ? root.entries.map(keyText) : [];
  if (!keys.includes('lawgov')) return root;
  return ordered(root, keys.includes('cases') ? test : keys.includes('lint') ? config : framework);
}

function ordered(piece: Piece, given: Schema | undefined): Piece {
  if (piece.kind === 'scalar' || given === undefined) return piece;
  const schema = resolved(given, piece);
  if (piece.kind === 'list') return { ...piece, entries: piece.entries.map((entry) => within(entry, partOf(schema, 'items'))) };
  const names = Object.keys(partOf(schema, 'properties') ?? {});
  const placeOf = (entry: EntryPiece): number => (names.includes(keyText(entry)) ? names.indexOf(keyText(entry)) : names.length);
  const entries = piece.entries.map((entry) => within(entry, schemaOf(keyText(entry), schema, piece)));
  return { ...piece, entries: entries.toSorted((left, right) => placeOf(left) - placeOf(right)) };
}

const within = (entry: EntryPiece, schema: Schema | undefined): EntryPiece => ({ ...entry, value: ordered(entry.value, schema) });

function schemaOf(key: string, schema: Schema, around: CollectionPiece): Schema | undefined {
  if (schema === partOf(framework, '$defs', 'change') && (key === 'set' || key === 'add')) return addedTo(around);
  return partOf(schema, 'properties', key) ?? partOf(schema, 'additionalProperties');
}

function addedTo(change: CollectionPiece): Schema | undefined {
  for (const entry of change.entries) {
    const kind = keyText(entry);
    const thing = partOf(framework, '$defs', Object.hasOwn(changed, kind) ? (changed[kind] ?? kind) : kind);
    if (thing && partOf(thing, 'properties')) return { ...thing, items: thing };
  }
  return undefined;
}

/** Of alternatives the one that a piece is written by. */
function resolved(given: Schema, piece: CollectionPiece): Schema {
  const schema = typeof given['$ref'] === 'string' ? (referredTo(given['$ref']) ?? {}) : given;
  const type = piece.entries.find((entry) => keyText(entry) === 'type')?.value;
  const branch = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])].find((candidate) => {
    const constant = partOf(candidate, 'properties', 'type')?.['const'];
    if (constant !== undefined) return type?.kind === 'scalar' && type.value === constant;
    if (piece.kind === 'list') return partOf(candidate, 'items') !== undefined;
    return ['properties', 'additionalProperties'].some((key) => partOf(candidate, key) !== undefined);
  });
  return branch ? resolved(branch, piece) : schema;
}
