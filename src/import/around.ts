// What stands around the tables: the title, the year, notes.
import { narrowed } from '../submission/values/spelling.ts';
import { oneLine } from './labels.ts';

/** The line that names the document: the first that ends like a title, else the longest short one. */
export function titleAmong(lines: readonly string[]): string | undefined {
  const short = lines.map(oneLine).filter((line) => line.length >= 4 && line.length <= 60 && !/[:：]|^附件|^[(（]/.test(line));
  return (
    short.find((line) =>
      /(?:体系|方案|细则|办法|标准|指标|评分表|考核表|考评表|测评表|自查表|一览表|表|清单)(?:[(（][^)）]*[)）])?$/.test(line),
    ) ?? short[0]
  );
}

/** 2024年度: the year that is assessed. */
export const yearAmong = (lines: readonly string[]): string | undefined => {
  for (const line of lines) {
    const match = /(?<!\d)(20\d\d)\s*年/.exec(narrowed(line));
    if (match?.[1]) return match[1];
  }
  return undefined;
};
