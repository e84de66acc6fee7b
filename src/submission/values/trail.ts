// The way from a cell's text to its value, step by step.
import type { Normalisation } from '../../model.ts';
import { type StepKind, type StepName, stepKinds } from './steps.ts';

/** The text as it is now, and the steps that led there. */
export interface Trail {
  text: string;
  steps: readonly Normalisation[];
}

export const trailOf = (text: string): Trail => ({ text, steps: [] });

/** Takes a step; one that changes nothing leaves no trace. */
export function take(trail: Trail, step: StepName, by = ''): void {
  const kind: StepKind = stepKinds[step];
  const to = kind.apply(trail.text, by);
  if (to === undefined || to === trail.text) return;
  trail.steps = [...trail.steps, { step, ...(by !== '' && { by }), from: trail.text, to }];
  trail.text = to;
}

/** Takes logged steps again, from the raw text alone: the text of the value; undefined where one cannot be taken. */
export function replay(raw: string, steps: readonly Pick<Normalisation, 'step' | 'by'>[]): string | undefined {
  let text: string | undefined = raw;
  for (const { step, by = '' } of steps) {
    const kind: StepKind | undefined = Object.hasOwn(stepKinds, step) ? stepKinds[step as StepName] : undefined;
    text = text === undefined ? undefined : kind?.apply(text, by);
  }
  return text;
}

/** The title of a logged step. */
export const stepTitle = (step: string): StepKind['title'] =>
  Object.hasOwn(stepKinds, step) ? stepKinds[step as StepName].title : { zh: step, en: step };
