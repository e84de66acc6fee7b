// Proposed cases: what stands at every turning point, with the engine's own results for a person to confirm.
import type { Draft } from '../framework/draft.ts';
import type { Framework, Reported, UnitAssessment, UnitSubmission } from '../model.ts';
import { printExact } from '../points.ts';
import { evaluate } from '../scoring/evaluate.ts';
import { computeMeasures } from '../submission/compute.ts';
import { readValue } from '../submission/values.ts';
import type { ExpectedUnit, GivenValue, TestCase } from './case.ts';
import { criticalsOfLeaf, isTabular, rowsOf } from './leaf-rows.ts';
import { type ClassLeaf, leavesOfDraft } from './leaves.ts';
import { prepare, scoreCase } from './prepare.ts';
import type { Written } from './solve.ts';

/** Rows of one indicator, each with what came out. */
export interface ProposedTable {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  readonly unitClass?: string;
  readonly measures: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly result: string }[];
}

/** A unit that reports this, and what came out for it as a whole. */
export interface ProposedCase {
  readonly kind: 'case';
  readonly name: string;
  readonly unitClass?: string;
  readonly given: Written;
  readonly result: UnitAssessment;
}

export interface ProposedUnit {
  readonly name: string;
  readonly given: Written;
}

/** Units of one class scored together, and what came out for each. */
export interface ProposedGroup {
  readonly kind: 'group';
  readonly name: string;
  readonly unitClass?: string;
  readonly units: readonly (ProposedUnit & { readonly result: UnitAssessment })[];
}

export type Proposed = ProposedTable | ProposedCase | ProposedGroup;

const nowhere = { file: '', data: {}, positions: {} };
const nothing: ExpectedUnit = { indicators: [], adjustments: [] };

const usualUnit = '被测单位';

/** A case that expects nothing yet. */
function caseOf(units: readonly ProposedUnit[], unitClass: string | undefined): TestCase {
  const unitOf = ({ name, given }: ProposedUnit) => {
    const values = new Map(
      [...given].filter(([, text]) => text !== '').map(([id, text]): [string, GivenValue] => [id, { text, path: [] }]),
    );
    const unit = { name, path: [], given: { values, registers: new Map() }, marks: new Map(), expect: nothing };
    return { ...unit, ...(unitClass !== undefined && { unitClass: { text: unitClass, path: [] } }) };
  };
  return { name: '', path: [], units: units.map(unitOf) };
}

/** In the order of the units; undefined where one of them came out of nothing. */
export function resultsOf(units: readonly ProposedUnit[], unitClass: string | undefined, framework: Framework) {
  const { assessment } = scoreCase(prepare(caseOf(units, unitClass), nowhere, framework), framework, nowhere);
  return units.map(({ name }) => assessment?.units.find((unit) => unit.name === name));
}

export const resultOf = (given: Written, unitClass: string | undefined, framework: Framework): UnitAssessment | undefined =>
  resultsOf([{ name: usualUnit, given }], unitClass, framework)[0];

const here = { kind: 'file', file: '' } as const;

function submitted({ name, given }: ProposedUnit, unitClass: string | undefined, framework: Framework): UnitSubmission {
  const values = new Map(
    [...given].flatMap(([id, text]): [string, Reported][] => {
      const measure = framework.measures.get(id);
      if (!measure || text === '') return [];
      return [[id, { measure: id, raw: text, reading: readValue(measure, { kind: 'text', text }).reading, evidence: [], location: here }]];
    }),
  );
  const unit = {
    name,
    location: here,
    values,
    records: new Map(),
    reviews: new Map(),
    ...(unitClass !== undefined && { class: unitClass }),
  };
  return framework.computed.size === 0 ? unit : { ...unit, values: computeMeasures(unit, framework, () => undefined) };
}

/** The same without tables being made and read, for looking through many; the units come by rank. */
export const quickResults = (
  units: readonly ProposedUnit[],
  unitClass: string | undefined,
  framework: Framework,
): readonly UnitAssessment[] =>
  evaluate(framework, { units: units.map((unit) => submitted(unit, unitClass, framework)), inputs: [] }).units;

export const quickResult = (given: Written, unitClass: string | undefined, framework: Framework): UnitAssessment | undefined =>
  quickResults([{ name: usualUnit, given }], unitClass, framework)[0];

export interface Proposal {
  readonly proposed: readonly Proposed[];
  /** Ids of indicators for which no rows can be made: they hang on records, marks, other units or last time. */
  readonly left: readonly string[];
}

export function proposeTables(draft: Draft, framework: Framework): Proposal {
  const leaves = leavesOfDraft(draft);
  const tabular = leaves.filter((leaf) => isTabular(leaf, framework));
  const left = leaves.filter((leaf) => !tabular.includes(leaf)).map(({ id }) => id);
  return { proposed: tabular.flatMap((leaf) => tableOf(leaf, draft, framework)), left: [...new Set(left)] };
}

function tableOf(leaf: ClassLeaf, draft: Draft, framework: Framework): ProposedTable[] {
  const { measures, rows } = rowsOf(leaf, criticalsOfLeaf(leaf, draft.understand), framework);
  const results = rows.flatMap((row) => {
    const score = resultOf(row, leaf.unitClass, framework)?.scores.find(({ node }) => node.id === leaf.id);
    const cells = measures.map((id) => row.get(id) ?? '');
    if (!score) return [];
    return [{ cells, result: score.status === 'scored' && score.points ? printExact(score.points) : score.status }];
  });
  if (results.length === 0) return [];
  const title = framework.measures.get(leaf.id)?.title ?? String(leaf.fields['title'] ?? '');
  return [
    { kind: 'table', id: leaf.id, title, measures, rows: results, ...(leaf.unitClass !== undefined && { unitClass: leaf.unitClass }) },
  ];
}
