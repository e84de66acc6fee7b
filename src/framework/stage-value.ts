// A map stage → value, where a plain value might stand as well.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { PlanStage } from '../model.ts';
import { nearest } from '../nearest.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { Path } from './draft.ts';
import type { Fields } from './fields.ts';
import { stageProblems as problems } from './problems-stages.ts';

export interface StageValue {
  readonly value?: string | number | boolean;
  /** Where it stands; absent where there is none. */
  readonly path?: Path;
  readonly diagnostics: readonly Diagnostic[];
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The value for the stage in question, with what is wrong with the stages that the map names; of its values the schema check speaks. */
export function valueOfStage(
  document: PlainDocument,
  map: Fields,
  path: Path,
  { stages, stage }: { readonly stages: readonly PlanStage[]; readonly stage?: PlanStage },
): StageValue {
  const known = stages.map(({ id }) => id);
  const diagnostics: Diagnostic[] = [];
  for (const id of Object.keys(map)) {
    if (!known.includes(id))
      diagnostics.push(diagnose(problems.unknown, locate(document, [...path, id], true), { id, suggestion: nearest(id, known), known }));
  }
  const without = known.filter((id) => !Object.hasOwn(map, id));
  if (without.length > 0) diagnostics.push(diagnose(problems.missing, locate(document, path, true), { ids: without }));
  const value = stage && Object.hasOwn(map, stage.id) ? map[stage.id] : undefined;
  return stage && isPlain(value) ? { value, path: [...path, stage.id], diagnostics } : { diagnostics };
}
