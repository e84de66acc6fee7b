// An extraction for people: what was found with the words that say it, then what a person must decide, then what is not there.
import type { Extracted, Extraction, ExtractState } from '../../extract/extract.ts';
import type { ExtractReading } from '../../extract/readings.ts';
import { type Language, plural, shown } from '../../text.ts';
import { renderTable, wrapText } from '../text/table.ts';
import { placeOf, standingWords, stateWords } from './words.ts';

const wordsAround = 18;

/** The figure in the middle of what stands around it. */
function excerpt({ sentence, sentenceAt, raw }: ExtractReading): string {
  const from = Math.max(0, sentenceAt - wordsAround);
  const to = Math.min(sentence.length, sentenceAt + raw.length + wordsAround);
  const words = sentence.slice(from, to).replace(/\s+/g, ' ');
  return shown(`${from > 0 ? '…' : ''}${words}${to < sentence.length ? '…' : ''}`, 80);
}

function foundTable(entries: readonly Extracted[], language: Language): string {
  const header = language === 'zh' ? ['数据项', '编号', '值', '位置', '原文'] : ['measure', 'id', 'value', 'place', 'words'];
  const rows = entries.flatMap(({ measure, taken, readings }) => {
    if (!taken) return [];
    const again = readings.filter(({ standing }) => standing === 'result').length - 1;
    const more = again > 0 ? (language === 'zh' ? `（另有${again}处相同）` : ` (and ${again} more alike)`) : '';
    return [[shown(measure.title), measure.id, shown(taken.raw), `${placeOf(taken)[language]}${more}`, excerpt(taken)]];
  });
  return renderTable(header, rows, ['left', 'left', 'right', 'left', 'left'], [24, 24, 14, 24, 44]);
}

function openList(entries: readonly Extracted[], language: Language): string {
  return entries
    .map(({ measure, readings }) => {
      const lines = readings.map((reading) => {
        const problem = reading.read.faults.find(({ severity }) => severity === 'error')?.message[language];
        const standing = reading.standing === 'result' ? '' : ` [${standingWords(reading)[language]}]`;
        return `    ${shown(reading.raw)}${standing}  ${placeOf(reading)[language]}  ${excerpt(reading)}${problem === undefined ? '' : `\n      ${problem}`}`;
      });
      return `  ${shown(measure.title)} (${measure.id})\n${lines.join('\n')}\n`;
    })
    .join('');
}

export function renderExtraction(extraction: Extraction, language: Language, columns: number): string {
  const zh = language === 'zh';
  const { framework, file, unit, year, measures } = extraction;
  const of = (state: ExtractState) => measures.filter((entry) => entry.state === state);
  const lines = [
    zh
      ? `${shown(framework.title)}（${framework.id} ${framework.version}）`
      : `${shown(framework.title)} (${framework.id} ${framework.version})`,
    zh
      ? `报告：${shown(file)}  单位：${shown(unit)}  年度：${year ?? '未知'}`
      : `report: ${shown(file)}  unit: ${shown(unit)}  year: ${year ?? 'unknown'}`,
  ];
  const parts = [`${lines.join('\n')}\n`];
  const found = of('found');
  if (found.length > 0) parts.push(`${stateWords.found[language]} ${found.length}${zh ? ' 项' : ''}\n${foundTable(found, language)}`);
  for (const state of ['ambiguous', 'candidate', 'no-result'] as const) {
    const entries = of(state);
    if (entries.length > 0)
      parts.push(`${stateWords[state][language]} ${entries.length}${zh ? ' 项' : ''}\n${openList(entries, language)}`);
  }
  const missing = of('not-found');
  if (missing.length > 0) {
    const names = missing.map(({ measure }) => shown(measure.title)).join(zh ? '、' : '; ');
    parts.push(
      `${stateWords['not-found'][language]} ${missing.length}${zh ? ' 项' : ''}\n${wrapText(names, Math.max(40, columns - 2)).replace(/^/gm, '  ')}\n`,
    );
  }
  const open = of('ambiguous').length + of('candidate').length;
  parts.push(
    zh
      ? `共 ${measures.length} 项：找到 ${found.length} 项，待定 ${open} 项。数由人确认以后再用：lawgov extract … --out 填报.csv\n`
      : `${plural(measures.length, 'measure')}: ${found.length} found, ${open} to be decided. A person confirms them first: lawgov extract … --out form.csv\n`,
  );
  return parts.join('\n');
}
