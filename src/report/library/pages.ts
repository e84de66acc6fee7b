// Lists, cards, overviews and hits as a text, a Markdown page or a JSON document (schemas/library.schema.json).
import { printExact } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { version } from '../../version.ts';
import { markdownCell, markdownTable } from '../markdown-cell.ts';
import { renderTable } from '../text/table.ts';
import type { Card } from './card.ts';
import { cardLines, type Line, overviewLines, renderLines } from './lines.ts';
import type { Entry, Overview } from './overview.ts';
import type { Hit } from './search.ts';
import { cardWords } from './words.ts';

const listHeads = {
  zh: ['编号', '名称', '性质', '版本', '基于', '类别', '指标', '数据项', '考评期'],
  en: ['id', 'title', 'status', 'version', 'extends', 'classes', 'indicators', 'measures', 'period'],
} as const;

const listRow = (entry: Entry, language: Language): string[] => [
  entry.id,
  shown(entry.title),
  `${entry.status}${entry.scored ? '' : language === 'zh' ? '（无分值）' : ' (no points)'}`,
  entry.version,
  entry.extends ?? '',
  String(entry.classes.length),
  String(entry.indicators),
  String(entry.measures),
  entry.period ? `${entry.period.from}～${entry.period.to}` : '',
];

const hitHeads = { zh: ['体系', '编号', '序号', '名称', '找到的地方'], en: ['framework', 'id', 'no.', 'title', 'found in'] } as const;
const hitRow = (hit: Hit): string[] => [
  hit.framework.id,
  hit.id,
  hit.no ?? '',
  shown(hit.title),
  hit.place === 'title' ? '' : shown(Array.from(hit.text).slice(0, 60).join('')),
];

const left = (count: number) => Array.from({ length: count }, () => 'left' as const);

export function renderList(entries: readonly Entry[], format: string, language: Language): string {
  const rows = entries.map((entry) => listRow(entry, language));
  const head = listHeads[language];
  if (format === 'markdown') return markdownTable(head, rows);
  if (format === 'json') return document('frameworks', { frameworks: entries.map(entryJson) });
  return renderTable(head, rows, left(head.length), [28, 40, 20, 10, 24, 6, 6, 6, 26]);
}

export function renderHits(hits: readonly Hit[], format: string, language: Language): string {
  const head = hitHeads[language];
  if (format === 'json')
    return document('hits', { hits: hits.map(({ framework, isGroup, ...hit }) => ({ framework: framework.id, group: isGroup, ...hit })) });
  const rows = hits.map(hitRow);
  return format === 'markdown' ? markdownTable(head, rows) : renderTable(head, rows, left(head.length), [26, 34, 8, 40, 44]);
}

const markdownPage = (title: string, lines: readonly Line[], language: Language): string => {
  const shownLines = lines.filter(([, texts]) => texts.length > 0);
  const rows = shownLines.map(
    ([word, texts]) => `| ${cardWords[word][language]} | ${texts.map((text) => markdownCell(text[language])).join('<br>')} |`,
  );
  return `## ${shown(title)}\n\n| | |\n| --- | --- |\n${rows.join('\n')}\n`;
};

/** `also`: other frameworks that have an indicator with the same id. */
export function renderCard(card: Card, also: readonly string[], format: string, language: Language): string {
  const title = `${card.no === undefined ? '' : `${card.no} `}${card.title} (${card.id})`;
  const more: Line[] = also.length === 0 ? [] : [['also', [{ zh: also.join('、'), en: also.join(', ') }]]];
  const lines = [...cardLines(card), ...more];
  if (format === 'json') return document('indicator', { indicator: cardJson(card, language), also });
  return format === 'markdown' ? markdownPage(title, lines, language) : renderLines(title, lines, language);
}

export function renderOverview(overview: Overview, format: string, language: Language): string {
  const title = `${overview.title} (${overview.id})`;
  const lines = overviewLines(overview);
  if (format === 'json') return document('framework', { framework: overviewJson(overview) });
  return format === 'markdown' ? markdownPage(title, lines, language) : renderLines(title, lines, language);
}

const document = (kind: string, content: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({ lawgov: 1, kind, tool: { name: 'lawgov', version }, ...content }, null, 2)}\n`;

const entryJson = ({ classes, ...entry }: Entry) => ({ ...entry, classes: classes.map(({ id, title }) => ({ id, title })) });

const overviewJson = ({ tags, ...overview }: Overview) => ({ ...overview, ...entryJson(overview), tags: Object.fromEntries(tags) });

const cardJson = ({ framework, isGroup, measures, basis, standard, ...card }: Card, language: Language) => ({
  framework: framework.id,
  status: framework.status,
  group: isGroup,
  ...card,
  ...(standard && { standard: standard[language] }),
  measures: measures.map(({ min, max, ...measure }) => ({
    ...measure,
    ...(min && { min: printExact(min) }),
    ...(max && { max: printExact(max) }),
  })),
  basis: basis.map(({ cited, ...one }) => ({ ...one, ...(cited && { title: cited.title, ...(cited.tag && { sourceTag: cited.tag }) }) })),
});
