// Data for which a framework and a changed one come out differently: cases that notice changes no other case does.
import type { Draft } from '../framework/draft.ts';
import type { Framework, UnitAssessment } from '../model.ts';
import type { Mutant } from './mutants.ts';
import type { Survivor } from './mutate.ts';
import { groupsOf, type Pool, poolsOf } from './pool.ts';
import { expectedOf } from './print-test.ts';
import { type ProposedCase, type ProposedGroup, type ProposedUnit, quickResults, resultsOf } from './propose.ts';

/** Units of one class that are scored together. */
interface Candidate {
  readonly unitClass: string | undefined;
  readonly units: readonly ProposedUnit[];
}

/** What names of these cases begin with; a number follows. */
export const combined = '组合';

/** At most one case for each change; one that notices several stands for all of them. Names count from `first`. */
export function tellApart(
  draft: Draft,
  framework: Framework,
  survivors: readonly Survivor[],
  proposed: readonly ProposedCase[],
  first: number,
): (ProposedCase | ProposedGroup)[] {
  if (survivors.length === 0) return [];
  const pools = poolsOf(draft, framework, proposed);
  const grouped = pools.flatMap((pool) => groupsOf(pool, framework).map((units): Candidate => ({ unitClass: pool.unitClass, units })));
  const mixed = pools.flatMap(({ unitClass, mixes }) => mixes.map((given) => single(given, unitClass)));
  const before = new Map<Candidate, string>();
  const asItIs = (one: Candidate): string => {
    const known = before.get(one) ?? outcomeOf(one, framework);
    before.set(one, known);
    return known;
  };
  const found = new Map<Candidate, Mutant>();
  for (const { mutant, leaf, framework: changed } of survivors) {
    const notices = (one: Candidate) => asItIs(one) !== outcomeOf(one, changed);
    if ([...found.keys()].some(notices)) continue;
    const own = leaf ? pools.flatMap((pool) => ofLeaf(pool, leaf)) : [];
    const all = mutant.path[0] === 'grades' ? [...mixed, ...grouped] : [...own, ...mixed, ...grouped];
    const first = all.find(notices);
    if (first) found.set(first, mutant);
  }
  return [...found].flatMap(([one, mutant], index) => caseOf(one, mutant, first + index, framework));
}

const single = (given: ProposedUnit['given'], unitClass: string | undefined): Candidate => ({
  unitClass,
  units: [{ name: '被测单位', given }],
});

const ofLeaf = (pool: Pool, leaf: NonNullable<Survivor['leaf']>): Candidate[] =>
  pool.ofLeaf(leaf).map((given) => single(given, pool.unitClass));

/** Everything that a case of whole units says, as one text. */
function outcomeOf({ units, unitClass }: Candidate, framework: Framework): string {
  const results = quickResults(units, unitClass, framework);
  return JSON.stringify(results.map((result) => [result.name, result.rank, ...expectedOf(result, framework)]).toSorted());
}

function caseOf(
  { units, unitClass }: Candidate,
  { path, from, to }: Mutant,
  number: number,
  framework: Framework,
): (ProposedCase | ProposedGroup)[] {
  const results = resultsOf(units, unitClass, framework);
  const brief = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
  const place = path.filter((step) => typeof step === 'string').join('.');
  const name = `${combined}${String(number).padStart(2, '0')}（${place} 是 ${brief(from)}，不是 ${brief(to)}）`;
  const ofClass = unitClass === undefined ? {} : { unitClass };
  const [unit] = units;
  const [result] = results;
  if (units.length === 1 && unit && result) return [{ kind: 'case', name, given: unit.given, result, ...ofClass }];
  const complete = units.flatMap((one, place): (ProposedUnit & { result: UnitAssessment })[] => {
    const own = results[place];
    return own ? [{ ...one, result: own }] : [];
  });
  return complete.length < units.length ? [] : [{ kind: 'group', name, units: complete, ...ofClass }];
}
