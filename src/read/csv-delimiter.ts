import { scanRecords } from './csv-records.ts';

const candidates = ['\t', ';'] as const;
const sampleCharacters = 65_536;
const sampleRecords = 50;

export interface DelimiterChoice {
  readonly delimiter: string;
  /** The file's first line said so (`sep=;`). */
  readonly declared: boolean;
  /** The text to read: as given, but with that first line left empty. */
  readonly text: string;
}

/** The delimiter of CSV text: the one Excel's `sep=` line names, else the most consistent of comma, tab and semicolon, else the comma. */
export function chooseDelimiter(text: string): DelimiterChoice {
  const declaration = /^"?sep=([^"\r\n])"?[,;\t]*(?=\r|\n|$)/i.exec(text);
  if (declaration?.[1]) return { delimiter: declaration[1], declared: true, text: text.slice(declaration[0].length) };
  const sample = text.slice(0, sampleCharacters);
  let best: { delimiter: string; support: Support } = { delimiter: ',', support: measureSupport(sample, ',') };
  for (const delimiter of candidates) {
    const support = measureSupport(sample, delimiter);
    if (
      support.present > best.support.present ||
      (support.present === best.support.present && support.agreement > best.support.agreement)
    ) {
      best = { delimiter, support };
    }
  }
  return { delimiter: best.delimiter, declared: false, text };
}

interface Support {
  /** Records in which it occurs outside quotes. A comma inside 1,234 is missing from the header row, a real delimiter is not. */
  readonly present: number;
  /** Occurrences covered by the most common count per record. */
  readonly agreement: number;
}

function measureSupport(sample: string, delimiter: string): Support {
  const frequencies = new Map<number, number>();
  let present = 0;
  for (const record of scanRecords(sample, delimiter, sampleRecords).records) {
    if (record.fields === 1) continue;
    present += 1;
    frequencies.set(record.fields, (frequencies.get(record.fields) ?? 0) + 1);
  }
  const agreement = Math.max(0, ...Array.from(frequencies, ([fields, count]) => (fields - 1) * count));
  return { present, agreement };
}
