// The three colours of a returned workbook. Each is one shade off the usual one, so that a cell that we coloured is told from one that
// its owner coloured, also after the file was saved by another program.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Text } from '../../text.ts';

/** `error`: must be mended. `warning`: to be looked at. `question`: has two readings, the unit must say which. */
export type Colour = 'error' | 'warning' | 'question';
export const colours: readonly Colour[] = ['error', 'question', 'warning'];

/** Alpha, red, green, blue. */
export const argbOf: Readonly<Record<Colour, string>> = { error: 'FFFFC7CD', warning: 'FFFFEB9D', question: 'FFBDD7EF' };

export const colourWords: Readonly<Record<Colour, Text>> = {
  error: { zh: '须改正', en: 'to be mended' },
  warning: { zh: '请核实', en: 'to be checked' },
  question: { zh: '请明确', en: 'to be made clear' },
};

/** Problems that say two readings and guess none. */
const question = /^submission\/ambiguous-/;

/** How a problem is marked; information is not. */
export function colourOf({ code, severity }: Diagnostic): Colour | undefined {
  if (severity === 'info') return undefined;
  return question.test(code) ? 'question' : severity;
}
