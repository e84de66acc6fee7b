// Who fell by as much as was not to be let pass.
import { printReadable } from '../../points.ts';
import { plural, shown } from '../../text.ts';
import type { ComparisonReport } from './data.ts';
import { decimalsOf, printChange } from './figures.ts';
import { yearsOf } from './rows.ts';
import { spanWords } from './words.ts';

/** One line; '' where nobody asked. */
export function dropLines({ drops, comparison, language }: ComparisonReport): string {
  if (!drops) return '';
  const zh = language === 'zh';
  const limit = printReadable(drops.limit);
  if (drops.found.length === 0) return zh ? `没有单位的总分下降 ${limit} 分或更多\n` : `no total fell by ${limit} or more\n`;
  const named = drops.found.map(({ unit, from, to, change }) => {
    const figure = printChange(change, decimalsOf(yearsOf(comparison, { from, to })));
    return `${shown(unit)} ${figure}${zh ? '（' : ' ('}${spanWords(comparison, { from, to })[language]}${zh ? '）' : ')'}`;
  });
  return zh
    ? `总分下降 ${limit} 分或更多的 ${named.length} 个：${named.join('、')}\n`
    : `${plural(named.length, 'total')} fell by ${limit} or more: ${named.join(', ')}\n`;
}
