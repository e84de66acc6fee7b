// Which of the smallest changes of a framework its tests notice. Nothing is written: mutants are made and scored in memory.
import type { Diagnostic } from '../diagnostic.ts';
import { buildFramework } from '../framework/build.ts';
import type { Draft } from '../framework/draft.ts';
import { fieldsOf, present, rawField } from '../framework/fields.ts';
import { validateFramework } from '../framework/validators.ts';
import type { Framework, RuleOutcome } from '../model.ts';
import { equals } from '../points.ts';
import { type PlainDocument, valueAt } from '../read/plain.ts';
import type { Path } from './case.ts';
import { compareScores } from './compare.ts';
import { criticalsOfLeaf, isTabular, readRow, rowsOf } from './leaf-rows.ts';
import { type ClassLeaf, leavesOfDraft } from './leaves.ts';
import { edited, type Mutant, mutantsIn, otherConstants, pairMutants } from './mutants.ts';
import { isOutOfReach } from './out-of-reach.ts';
import { type Prepared, scoreCase } from './prepare.ts';
import type { Setting } from './run.ts';

export interface MutantResult {
  readonly mutant: Mutant;
  /**
   * `killed`: a case notices it. `survived`: none does. `invalid`: it is no faultless framework, so that lint would notice it.
   * `equivalent`: no input at a turning point of the rule, before or after the change, scores differently; or the bound of adjustments
   * that was changed is one that they cannot reach.
   */
  readonly fate: 'killed' | 'survived' | 'invalid' | 'equivalent';
}

/** Says what is wrong with a draft; handed in because lint stands beside this room. */
export type Inspect = (draft: Draft) => readonly Diagnostic[];

const wholes = ['adjustments', 'vetoes', 'grades'];

export function mutate(draft: Draft, prepared: readonly Prepared[], document: PlainDocument, inspect: Inspect): MutantResult[] {
  return mutateAll([{ draft, prepared }], document, inspect);
}

/** From what tells most of a change to what tells least. */
const fates: readonly MutantResult['fate'][] = ['killed', 'survived', 'equivalent', 'invalid'];

/** The same in all stages of a framework: a change is noticed where the cases of one of them notice it. */
export function mutateAll(
  settings: readonly Pick<Setting, 'draft' | 'prepared'>[],
  document: PlainDocument,
  inspect: Inspect,
): MutantResult[] {
  const results = new Map<string, MutantResult>();
  for (const { draft, prepared } of settings) {
    const world: World = { draft, prepared, document, inspect };
    for (const { mutant, leaf } of changesOf(draft)) {
      const key = JSON.stringify([mutant.path, mutant.from, mutant.to, mutant.edits]);
      const known = results.get(key);
      if (known?.fate === 'killed') continue;
      const { fate } = fateOf(mutant, leaf, world);
      if (!known || fates.indexOf(fate) < fates.indexOf(known.fate)) results.set(key, { mutant, fate });
    }
  }
  return [...results.values()];
}

/** A change that no case notices; `leaf` where it is one of an indicator's rule. */
export interface Survivor extends Change {
  readonly framework: Framework;
}

export function survivorsOf(draft: Draft, prepared: readonly Prepared[], document: PlainDocument, inspect: Inspect): Survivor[] {
  const world: World = { draft, prepared, document, inspect };
  return changesOf(draft).flatMap((change): Survivor[] => {
    const { fate, framework } = fateOf(change.mutant, change.leaf, world);
    return fate === 'survived' && framework ? [{ ...change, framework }] : [];
  });
}

interface Change {
  readonly mutant: Mutant;
  readonly leaf?: ClassLeaf;
}

function changesOf(draft: Draft): Change[] {
  const source = draft.document;
  const leaves = leavesOfDraft(draft);
  const seen = new Set<string>();
  const ofRules = leaves.flatMap((leaf) => {
    const key = leaf.path.join('/');
    if (seen.has(key)) return [];
    seen.add(key);
    const parts = ['rule', 'penalty'].flatMap((name) => mutantsIn(rawField(leaf.fields, name), [...leaf.path, name]));
    return parts.map((mutant) => ({ mutant, leaf }));
  });
  const ofGroups = groupPaths(fieldsOf(source.data)['indicators'], ['indicators']).flatMap(({ path, value }) => mutantsIn(value, path));
  const ofWholes = wholes.flatMap((name) => mutantsIn(fieldsOf(source.data)[name], [name]));
  const ofPoints = siblingPoints(fieldsOf(source.data)['indicators'], ['indicators']);
  return [...ofRules, ...[...ofParameters(draft), ...ofPoints, ...ofGroups, ...ofWholes].map((mutant) => ({ mutant }))];
}

/** Of the parameters that are used, with the places of rules that their values were written into. */
function ofParameters({ parameters, usedParameters, filled, stage, document }: Draft): Mutant[] {
  return parameters.flatMap(({ parameter: { id, value }, path }) => {
    if (!usedParameters.has(id)) return [];
    const whole = [...path, 'value'];
    const at = stage && typeof valueAt(document.data, whole) === 'object' ? [...whole, stage.id] : whole;
    const places = filled.filter((place) => place.parameter === id);
    return otherConstants(value).map((other): Mutant => {
      const edits = [{ path: at, value: other }, ...places.map((place) => ({ path: place.path, value: other }))];
      return { path: at, from: value, to: other, edits };
    });
  });
}

interface World {
  readonly draft: Draft;
  readonly prepared: readonly Prepared[];
  readonly document: PlainDocument;
  readonly inspect: Inspect;
}

function fateOf(
  mutant: Mutant,
  leaf: ClassLeaf | undefined,
  { draft, prepared, document, inspect }: World,
): { fate: MutantResult['fate']; framework?: Framework } {
  const data = edited(draft.document.data, mutant.edits);
  const built = buildFramework({ ...draft.document, data }, 'mutant', validateFramework, present({ stage: draft.stage?.id }));
  const { framework } = built.draft;
  const isFaulty = ({ severity }: Diagnostic) => severity === 'error';
  if (!framework || built.diagnostics.some(isFaulty) || inspect(built.draft).some(isFaulty)) return { fate: 'invalid' };
  const notices = (one: Prepared) => compareScores(one.test, scoreCase(one, framework, document)).length > 0;
  const [first, others] = leaf ? aboutFirst(leaf, prepared) : [prepared, []];
  if (first.some(notices) || others.some(notices)) return { fate: 'killed' };
  const isEquivalent = leaf
    ? draft.framework !== undefined && isSame(leaf, draft, draft.framework, built.draft, framework)
    : draft.framework !== undefined && isOutOfReach(mutant, draft.framework, framework);
  return { fate: isEquivalent ? 'equivalent' : 'survived', framework };
}

/** Cases that name the indicator, then those that look at the total; others cannot notice it. */
function aboutFirst(leaf: ClassLeaf, prepared: readonly Prepared[]): [Prepared[], Prepared[]] {
  const named = prepared.filter(({ test }) => test.units.some(({ expect }) => expect.indicators.some(({ id }) => id === leaf.id)));
  const others = prepared.filter(
    ({ test }) =>
      test.units.some(({ expect }) => expect.total ?? expect.possible ?? expect.max ?? expect.rank ?? expect.grade) ||
      test.units.some(({ expect }) => expect.indicators.some(({ id }) => id !== leaf.id && leaf.id.startsWith(`${id}.`))),
  );
  return [named, others.filter((one) => !named.includes(one))];
}

/** Whether both rules give the same at every turning point of either. Rules that rows cannot feed are never taken for the same. */
function isSame(leaf: ClassLeaf, before: Draft, framework: Framework, after: Draft, mutated: Framework): boolean {
  const twins = leavesOfDraft(after).filter(({ id }) => id === leaf.id);
  const own = leavesOfDraft(before).filter(({ id }) => id === leaf.id);
  if (!isTabular(leaf, framework) || twins.length !== own.length || 'penalty' in leaf.fields) return false;
  return own.every((one, index) => {
    const twin = twins[index];
    if (!twin) return false;
    const probes = [
      ...rowsOf(one, criticalsOfLeaf(one, before.understand), framework, true).rows,
      ...rowsOf(twin, criticalsOfLeaf(twin, after.understand), mutated, true).rows,
    ];
    return probes.every((row) => {
      const read = readRow(row, framework);
      return sameOutcome(one.rule.score(one.points, read, [read]), twin.rule.score(twin.points, read, [read]));
    });
  });
}

function sameOutcome(left: RuleOutcome, right: RuleOutcome): boolean {
  if (left.status === 'scored') return right.status === 'scored' && equals(left.points, right.points);
  if (left.status === 'not-applicable' || right.status === 'not-applicable' || right.status === 'scored')
    return left.status === right.status;
  return left.status === right.status && equals(left.sure, right.sure) && equals(left.possible, right.possible);
}

/** Floors, caps and weights of groups and indicators. */
function groupPaths(items: unknown, path: Path): { path: Path; value: unknown }[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) => {
    const fields = fieldsOf(item);
    const at = [...path, index];
    const own = ['floor', 'cap', 'weight'].flatMap((key) => (key in fields ? [{ path: [...at, key], value: fields[key] }] : []));
    return [...own, ...groupPaths(fields['children'], [...at, 'children'])];
  });
}

/** What indicators beside each other are worth: a little of one goes to the next. */
function siblingPoints(items: unknown, path: Path): Mutant[] {
  if (!Array.isArray(items)) return [];
  const below = items.flatMap((item, index) => siblingPoints(fieldsOf(item)['children'], [...path, index, 'children']));
  return [...pairMutants(items, path), ...below];
}

export interface MutationScore {
  readonly killed: number;
  readonly survived: readonly Mutant[];
  readonly invalid: number;
  readonly equivalent: readonly Mutant[];
}

export function scoreOf(results: readonly MutantResult[]): MutationScore {
  const of = (fate: MutantResult['fate']) => results.filter((one) => one.fate === fate).map(({ mutant }) => mutant);
  return { killed: of('killed').length, survived: of('survived'), invalid: of('invalid').length, equivalent: of('equivalent') };
}
