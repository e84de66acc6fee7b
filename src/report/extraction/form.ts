// The form that a person confirms: one row per measure, in the columns that the reader of submissions knows.
import type { Extracted, Extraction, ExtractState } from '../../extract/extract.ts';
import type { ExtractReading } from '../../extract/readings.ts';
import { leavesOf } from '../../scoring/evaluate.ts';
import { printTable } from '../csv.ts';
import { placeOf, standingWords, stateWords } from './words.ts';

/** Headers are those of submissions, which are Chinese whatever the language of the output. */
export const formColumns = ['单位', '指标编号', '数据项', '填报值', '计量单位', '说明', '确认'] as const;

const confirm: Readonly<Record<ExtractState, string>> = {
  found: '待确认',
  ambiguous: '待选定',
  candidate: '待核实（推测）',
  'no-result': '待补',
  'not-found': '待补',
};

const said = (reading: ExtractReading): string => {
  const standing = reading.standing === 'result' ? '' : `（${standingWords(reading).zh}）`;
  return `${reading.raw}${standing}，${placeOf(reading).zh}：${reading.sentence.replace(/\s+/g, ' ')}`;
};

const noteOf = ({ state, taken, readings }: Extracted): string => {
  if (taken) return `${placeOf(taken).zh}：${taken.sentence.replace(/\s+/g, ' ')}`;
  if (state === 'not-found') return '报告中没有找到';
  return `${stateWords[state].zh}：${readings.map(said).join('；')}`;
};

/** What is put into the form: what was found, and with `candidates` also the only thing that may be meant. */
function filledIn(entry: Extracted, candidates: boolean): string {
  if (entry.taken) return entry.taken.raw;
  const [only, second] = entry.readings;
  return candidates && entry.state === 'candidate' && only && !second ? only.raw : '';
}

export function formRows(extraction: Extraction, candidates: boolean): string[][] {
  const { framework, unit } = extraction;
  const numbers = new Map<string, string>();
  for (const leaf of [framework.indicators, ...framework.trees.values()].flatMap(leavesOf))
    for (const measure of leaf.rule.measures) if (!numbers.has(measure)) numbers.set(measure, leaf.no ?? leaf.id);
  return extraction.measures.map((entry) => [
    unit,
    numbers.get(entry.measure.id) ?? '',
    entry.measure.title,
    filledIn(entry, candidates),
    entry.measure.unit ?? '',
    noteOf(entry),
    confirm[entry.state],
  ]);
}

export const renderExtractionCsv = (extraction: Extraction, candidates: boolean): string =>
  printTable([[...formColumns], ...formRows(extraction, candidates)]);
