// `lawgov crosswalk`: two frameworks side by side, on a terminal, as Markdown, as CSV and as JSON.
import { type Language, shown } from '../../text.ts';
import { version } from '../../version.ts';
import { printTable } from '../csv.ts';
import { markdownCell, markdownTable } from '../markdown-cell.ts';
import type { Crosswalked, Entry, Origin, Side } from './pairs.ts';

const originWords: Readonly<Record<Origin, { readonly zh: string; readonly en: string }>> = {
  first: { zh: '前者写明', en: 'said by the first' },
  second: { zh: '后者写明', en: 'said by the second' },
  shared: { zh: '同一指标', en: 'the same indicator' },
  via: { zh: '同对第三方', en: 'both name a third' },
};

/** Whole tenths of a percent, never rounded up to 100. */
export const shareOf = (part: number, all: number): string => {
  const tenths = all === 0 ? 1000 : Math.floor((part * 1000) / all);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
};

const nameOf = ({ no, title, id }: Entry): string => `${no === undefined ? '' : `${no} `}${title}（${id}）`;
const nameIn = (entry: Entry, language: Language): string =>
  language === 'zh' ? nameOf(entry) : nameOf(entry).replace(/（([^（）]*)）$/, ' ($1)');
const sideName = ({ title, id, version: number }: Side): string => `${title} ${id} ${number}`;
const byWords = (by: readonly Origin[], language: Language): string =>
  by.map((one) => originWords[one][language]).join(language === 'zh' ? '、' : ', ');

type Rows = readonly (readonly string[])[];

const pairRows = ({ pairs }: Crosswalked, language: Language): Rows =>
  pairs.map(({ first, second, by }) => [nameIn(first, language), nameIn(second, language), byWords(by, language)]);

const coverageRows = (sides: readonly Side[]): Rows =>
  sides.flatMap((side) => [
    ...side.chapters.map(({ title, covered, all }) => [side.id, title, `${covered}/${all}`, shareOf(covered, all)]),
    [side.id, '', `${side.covered}/${side.all}`, shareOf(side.covered, side.all)],
  ]);

interface Words {
  readonly pair: readonly string[];
  readonly coverage: readonly string[];
  readonly whole: string;
  readonly uncovered: (side: Side) => string;
  readonly unknown: string;
  readonly nothing: string;
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    pair: ['前者', '后者', '依据'],
    coverage: ['指标体系', '一级指标', '有对应', '占比'],
    whole: '合计',
    uncovered: (side) => `${side.id} 没有对应的指标（${side.uncovered.length}）`,
    unknown: '对照写了而对方没有的编号',
    nothing: '没有对应的指标',
  },
  en: {
    pair: ['first', 'second', 'by'],
    coverage: ['framework', 'chapter', 'covered', 'share'],
    whole: 'together',
    uncovered: (side) => `Indicators of ${side.id} without a counterpart (${side.uncovered.length})`,
    unknown: 'Counterparts that are named and do not exist',
    nothing: 'nothing corresponds',
  },
};

/** Both tables, and what is left over on each side. */
function sectionsOf(walked: Crosswalked, language: Language) {
  const said = words[language];
  const sides = [walked.first, walked.second];
  return {
    said,
    heading: sides.map(sideName).join(' ↔ '),
    pairs: pairRows(walked, language),
    coverage: coverageRows(sides).map((row) => row.map((cell, index) => (index === 1 && cell === '' ? said.whole : cell))),
    lists: [
      ...sides
        .filter(({ uncovered }) => uncovered.length > 0)
        .map((side) => ({
          title: said.uncovered(side),
          items: side.uncovered.map((entry) => nameIn(entry, language)),
        })),
      ...(walked.unknown.length > 0 ? [{ title: said.unknown, items: walked.unknown.map(({ id, names }) => `${id} → ${names}`) }] : []),
    ],
  };
}

/** `table` draws rows with a header. */
export function renderCrosswalk(walked: Crosswalked, language: Language, table: (header: readonly string[], rows: Rows) => string): string {
  const { said, heading, pairs, coverage, lists } = sectionsOf(walked, language);
  const safe = (rows: Rows) => rows.map((row) => row.map((cell) => shown(cell, 400)));
  const listed = lists.map(({ title, items }) => `${title}\n${items.map((item) => `  ${shown(item, 400)}\n`).join('')}`);
  const drawn = pairs.length === 0 ? `${said.nothing}\n` : table(said.pair, safe(pairs));
  return [`${shown(heading, 400)}\n${drawn}`, table(said.coverage, safe(coverage)), ...listed].join('\n');
}

export function renderCrosswalkMarkdown(walked: Crosswalked, language: Language): string {
  const { said, heading, pairs, coverage, lists } = sectionsOf(walked, language);
  const listed = lists.map(({ title, items }) => `## ${title}\n\n${items.map((item) => `- ${markdownCell(item)}\n`).join('')}`);
  const drawn = pairs.length === 0 ? `${said.nothing}\n` : markdownTable(said.pair, pairs);
  return [`# ${markdownCell(heading)}\n`, drawn, markdownTable(said.coverage, coverage), ...listed].join('\n');
}

/** Every pair, then what has no counterpart, with the other side empty. */
export function renderCrosswalkCsv({ first, second, pairs }: Crosswalked, language: Language): string {
  const zh = language === 'zh';
  const cells = (entry: Entry | undefined) => [entry?.id ?? '', entry?.no ?? '', entry?.title ?? ''];
  const header = [first.id, second.id].flatMap((id) =>
    zh ? [`${id} 编号`, `${id} 序号`, `${id} 名称`] : [`${id} id`, `${id} number`, `${id} title`],
  );
  return printTable([
    [...header, words[language].pair[2] ?? ''],
    ...pairs.map((pair) => [...cells(pair.first), ...cells(pair.second), byWords(pair.by, language)]),
    ...first.uncovered.map((entry) => [...cells(entry), ...cells(undefined), '']),
    ...second.uncovered.map((entry) => [...cells(undefined), ...cells(entry), '']),
  ]);
}

const sideJson = ({ uncovered, ...side }: Side) => ({ ...side, uncovered: uncovered.map(({ id }) => id) });

/** Valid against schemas/crosswalk.schema.json. */
export const renderCrosswalkJson = ({ first, second, pairs, unknown }: Crosswalked): string =>
  `${JSON.stringify(
    {
      lawgov: 1,
      kind: 'crosswalk',
      tool: { name: 'lawgov', version },
      first: sideJson(first),
      second: sideJson(second),
      pairs: pairs.map((pair) => ({ first: pair.first.id, second: pair.second.id, by: pair.by })),
      unknown,
    },
    null,
    2,
  )}\n`;
