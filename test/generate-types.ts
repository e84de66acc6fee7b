// schemas/*.schema.json → the text of src/schema-types.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

export type Schema = { readonly [keyword: string]: unknown };

const folder = new URL('../schemas/', import.meta.url);

export const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every schema of the package by its name: `framework`, `assessment` … */
export const readSchemas = (): ReadonlyMap<string, Schema> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.schema.json'))
      .sort()
      .map((name) => [name.replace('.schema.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema]),
  );

/** What a `$ref` of the schema called `name` points at. */
export function targetOf(schemas: ReadonlyMap<string, Schema>, name: string, reference: string): Schema {
  const [file = '', pointer = ''] = reference.split('#');
  let found: unknown = schemas.get(file === '' ? name : file.replace('.schema.json', ''));
  for (const key of pointer.split('/').slice(1)) found = isObject(found) ? found[key] : undefined;
  if (!isObject(found)) throw new Error(`${name}: ${reference} points at nothing`);
  return found;
}

const onlyRequires = (branches: unknown): boolean =>
  Array.isArray(branches) &&
  branches.every(
    (branch) =>
      isObject(branch) &&
      Object.entries(branch).every(([key, value]) => ['required', 'not'].includes(key) || (key === 'oneOf' && onlyRequires(value))),
  );

/** Without what would give the same type twice (a description beside a `$ref`) or an empty one (branches that only say `required`). */
function simplified(schemas: ReadonlyMap<string, Schema>, name: string, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => simplified(schemas, name, item));
  if (!isObject(node)) return node;
  if (typeof node['$ref'] === 'string') {
    const named = targetOf(schemas, name, node['$ref'])['type'] === 'object';
    const [file, pointer] = node['$ref'].split('#');
    const $ref = file === '' ? `#/$defs/${name}/${pointer?.slice(1)}` : `#/$defs/${file?.replace('.schema.json', '')}${pointer ?? ''}`;
    return named ? { $ref } : { ...node, $ref };
  }
  const kept = Object.entries(node).filter(
    ([key, value]) => !['$id', '$schema'].includes(key) && !(/^(oneOf|anyOf|allOf)$/.test(key) && onlyRequires(value)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, simplified(schemas, name, value)]));
}

/** One interface per kind of document and per named definition. */
export function generateTypes(schemas: ReadonlyMap<string, Schema>): Promise<string> {
  const names = [...schemas.keys()];
  const root = {
    title: 'Documents',
    description: 'Every kind of file that lawgov reads or writes, by the name of its schema.',
    type: 'object',
    additionalProperties: false,
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }])),
    $defs: Object.fromEntries([...schemas].map(([name, schema]) => [name, simplified(schemas, name, schema)])),
  };
  return compile(root as Parameters<typeof compile>[0], 'Documents', {
    cwd: fileURLToPath(folder),
    bannerComment:
      '// GENERATED from schemas/*.schema.json by test/generated.test.ts (npx vitest run test/generated.test.ts -u). Do not edit.',
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 140 },
  });
}
