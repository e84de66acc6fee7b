// What a form asks a unit of one class for: the data that its indicators, adjustments, vetoes and checks rest on.
import type { AdjustmentItem, Framework, Indicator, Measure, Register, Veto } from '../model.ts';
import { leavesOf, rootsOf } from '../scoring/evaluate.ts';

/** A part of the framework with the measures that it reads, in order; what is computed is replaced by what it is made of. */
export interface FormPart {
  /** `other`: figures that checks compare with, and those that nothing reads yet. */
  readonly kind: 'indicator' | 'adjustment' | 'veto' | 'total' | 'other';
  readonly indicator?: Indicator;
  readonly item?: AdjustmentItem;
  readonly veto?: Veto;
  readonly measures: readonly Measure[];
  /** Ids of registers that it looks at. */
  readonly registers: readonly string[];
}

export interface FormParts {
  /** In the order of the framework; a measure may stand in several of them. */
  readonly parts: readonly FormPart[];
  readonly registers: readonly Register[];
}

interface Reads {
  readonly measures: readonly string[];
  readonly registers?: readonly string[] | undefined;
}

/** Measures to report and registers behind what is read; computed measures are taken apart. */
function sourcesOf(framework: Framework, reads: readonly Reads[]): { measures: Measure[]; registers: string[] } {
  const registers = new Set(reads.flatMap((read) => read.registers ?? []));
  const ids = new Set(reads.flatMap((read) => read.measures));
  // A set that grows while it is gone through: what is added is looked at too.
  for (const id of ids) {
    const made = framework.computed.get(id);
    for (const inner of made?.measures ?? []) ids.add(inner);
    for (const register of made?.registers ?? []) registers.add(register);
  }
  const measures = [...ids].flatMap((id) => framework.measures.get(id) ?? []).filter((measure) => measure.from === undefined);
  return { measures, registers: [...registers] };
}

function scoredParts(framework: Framework, unitClass: string | undefined): FormPart[] {
  const applies = (classes: readonly string[]) => classes.length === 0 || (unitClass !== undefined && classes.includes(unitClass));
  const imported = unitClass === undefined ? undefined : framework.classes.get(unitClass)?.imported;
  const leaves = leavesOf(rootsOf(framework, unitClass));
  const items = framework.adjustments?.blocks.flatMap((block) => block.items).filter((item) => applies(item.applies)) ?? [];
  return [
    ...leaves.map((indicator): FormPart => {
      const reads = [indicator.rule, ...(indicator.penalty ? [indicator.penalty.when] : [])];
      return { kind: 'indicator', indicator, ...sourcesOf(framework, reads) };
    }),
    ...items.map((item): FormPart => {
      const values = item.levels.map((level) => level.value);
      return { kind: 'adjustment', item, ...sourcesOf(framework, values) };
    }),
    ...framework.vetoes.map((veto): FormPart => ({ kind: 'veto', veto, ...sourcesOf(framework, [veto.when]) })),
    ...(imported ? [{ kind: 'total', ...sourcesOf(framework, [imported.value]) } as const] : []),
  ];
}

const idsOf = (parts: readonly FormPart[]) => ({
  measures: new Set(parts.flatMap(({ measures }) => measures.map(({ id }) => id))),
  registers: new Set(parts.flatMap(({ registers }) => registers)),
});

/** Where the framework has classes and none is given, there is no tree to ask for. */
export function formParts(framework: Framework, unitClass: string | undefined): FormParts {
  const scored = scoredParts(framework, unitClass);
  const own = idsOf(scored);
  // A check asks for the other side of a figure that is asked for anyway.
  const checked = framework.checks
    .map((check) => sourcesOf(framework, [check.assert]))
    .filter(({ measures, registers }) => measures.some(({ id }) => own.measures.has(id)) || registers.some((id) => own.registers.has(id)));
  const classes = framework.classes.size === 0 ? [undefined] : [...framework.classes.keys()];
  const read = idsOf([
    ...classes.flatMap((id) => scoredParts(framework, id)),
    ...framework.checks.map((check): FormPart => ({ kind: 'other', ...sourcesOf(framework, [check.assert]) })),
  ]);
  // What nothing reads at all is asked of everybody: why else is it declared?
  const unread = [...framework.measures.values()].filter(({ id, from }) => from === undefined && !read.measures.has(id));
  const others = new Set([...checked.flatMap(({ measures }) => measures).filter(({ id }) => !own.measures.has(id)), ...unread]);
  const registers = new Set([...own.registers, ...checked.flatMap((sources) => sources.registers)]);
  return {
    parts: [...scored, ...(others.size > 0 ? [{ kind: 'other', measures: [...others], registers: [] } as const] : [])],
    registers: [...framework.registers.values()].filter(({ id }) => registers.has(id) || !read.registers.has(id)),
  };
}
