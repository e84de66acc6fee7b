// Keys of the format that a later release implements: refused with their place, never ignored.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { Path } from './draft.ts';
import { frameworkProblems } from './problems.ts';

const perNode = ['clause'];

const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const valueAt = (value: unknown, key: string): unknown => entries(value).find(([name]) => name === key)?.[1];

/** One diagnostic per key of a later release that the document uses. */
export function refuseLaterKeys(document: PlainDocument): Diagnostic[] {
  const found: Path[] = [];
  const look = (value: unknown, path: Path, keys: readonly string[]) => {
    for (const [key] of entries(value)) if (keys.includes(key)) found.push([...path, key]);
  };
  const lookNode = (node: unknown, path: Path): void => {
    look(node, path, perNode);
    for (const [index, child] of items(valueAt(node, 'children')).entries()) lookNode(child, [...path, 'children', index]);
  };
  const { data } = document;
  for (const [index, node] of items(valueAt(data, 'indicators')).entries()) lookNode(node, ['indicators', index]);
  return found.map((path) =>
    diagnose(frameworkProblems.notSupported, locate(document, path, true), {
      key: path.filter((step) => typeof step === 'string').join('.'),
    }),
  );
}
