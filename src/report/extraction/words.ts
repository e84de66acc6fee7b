// How readings and their places are called.
import type { ExtractState } from '../../extract/extract.ts';
import type { ExtractReading } from '../../extract/readings.ts';
import { shown, type Text } from '../../text.ts';

export const stateWords: Readonly<Record<ExtractState, Text>> = {
  found: { zh: '已找到', en: 'found' },
  ambiguous: { zh: '有几种说法或者读不准，请选定', en: 'several readings, or one that is unclear: choose' },
  candidate: { zh: '只有相近的说法，没有采用，请核实', en: 'only similar wording, not taken: check' },
  'no-result': { zh: '只有目标、往年数等，不是本期结果', en: 'only targets, earlier years and the like' },
  'not-found': { zh: '没有找到', en: 'not found' },
};

const standings: Readonly<Record<ExtractReading['standing'], Text>> = {
  result: { zh: '结果', en: 'result' },
  target: { zh: '目标', en: 'target' },
  earlier: { zh: '往期', en: 'earlier period' },
  cumulative: { zh: '累计', en: 'over several years' },
  change: { zh: '增减幅度', en: 'a change' },
  denied: { zh: '否定的说法', en: 'denied' },
  elsewhere: { zh: '别处的水平', en: 'of others' },
  part: { zh: '只是一部分', en: 'of a part' },
  'other-unit': { zh: '单位不同', en: 'another unit' },
};

/** What a reading is, with the words of the report that decided it. */
export function standingWords({ standing, words }: ExtractReading): Text {
  const { zh, en } = standings[standing];
  return words === '' ? { zh, en } : { zh: `${zh}：“${shown(words)}”`, en: `${en}: “${shown(words)}”` };
}

/** Paragraph, sentence and character; of a table its row and column. */
export function placeOf({ place, column }: ExtractReading): Text {
  const { paragraph, sentence, cell } = place;
  if (cell)
    return { zh: `表${cell.table}第${cell.row}行第${cell.column}列`, en: `table ${cell.table}, row ${cell.row}, column ${cell.column}` };
  return { zh: `第${paragraph}段第${sentence}句第${column}字`, en: `paragraph ${paragraph}, sentence ${sentence}, character ${column}` };
}
