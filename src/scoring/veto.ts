// 一票否决: what holds, what cannot be told, and what it does to grades. Data of vetoes come from those who found something: what was
// not reported has not happened, and is listed as open only where something unreadable stands in its place.
import type { Framework, Grade, Indicator, Read, UnitSubmission, Veto, VetoScore } from '../model.ts';

/** Every veto that holds for a unit, and every one that cannot be decided. */
export function judgeVetoes(vetoes: readonly Veto[], read: Read, unit: UnitSubmission): VetoScore[] {
  return vetoes.flatMap((veto): VetoScore[] => {
    const result = veto.when.evaluate(read);
    const holds = result.state === 'value' && result.value.kind === 'boolean' && result.value.boolean;
    if (!holds && result.state !== 'unreadable' && result.state !== 'zero-denominator') return [];
    const inputs = veto.when.measures.flatMap((measure) => unit.values.get(measure) ?? []);
    return [{ veto, state: holds ? 'holds' : 'open', inputs }];
  });
}

export const holding = (vetoes: readonly VetoScore[]): Veto[] => vetoes.flatMap(({ veto, state }) => (state === 'holds' ? [veto] : []));

/** The veto that takes all points of an indicator: named itself, or with a group above it. */
export function vetoOf(indicator: Indicator, vetoes: readonly Veto[], above: readonly string[]): Veto | undefined {
  return vetoes.find(
    ({ effect }) => effect.indicator !== undefined && (effect.indicator === indicator.id || above.includes(effect.indicator)),
  );
}

/**
 * Place of the best grade that vetoes leave open; grades stand from best to worst. 0 where they leave all. `earned` is the place that
 * the lines alone give: 降档 counts from there.
 */
export function bestOpen(framework: Framework, vetoes: readonly Veto[], earned: number): number {
  const place = (id: string | undefined) => framework.grades.findIndex((grade) => grade.id === id);
  const lower = vetoes.reduce((steps, { effect }) => steps + (effect.lower ?? 0), 0);
  const lowered = lower === 0 || earned < 0 ? 0 : Math.min(earned + lower, framework.grades.length - 1);
  return Math.max(lowered, ...vetoes.flatMap(({ effect }) => [place(effect.grade), place(effect.ceiling)]));
}

/** The grade that a veto names outright, for a unit that reaches no line at all: only the last one, or a veto would lift it. */
export function namedGrade(framework: Framework, vetoes: readonly Veto[]): Grade | undefined {
  const place = bestOpen(framework, vetoes, -1);
  return place === framework.grades.length - 1 && vetoes.some(({ effect }) => effect.grade !== undefined)
    ? framework.grades[place]
    : undefined;
}
