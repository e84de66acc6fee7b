// Tables of spellings as plain text: one line per spelling, `what stands in the cell ⇒ what it is read as`. What is invisible is written
// as \u200b; a line break inside a cell as ⏎.
import type { Measure } from '../../src/model.ts';
import type { Row } from './measures.ts';

export const rows = (of: Measure, text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => line.includes('⇒'))
    .map((line): Row => {
      const [raw = '', expected = ''] = line.split(' ⇒ ');
      return [of, raw.replaceAll('⏎', '\n'), expected];
    });
