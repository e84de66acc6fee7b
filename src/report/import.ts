// The account of an import: rows by what became of them, guesses with their confidence, sums, matches.
import { formatLocation, type Location, type Verdict } from '../diagnostic.ts';
import type { Borrowed } from '../import/borrow.ts';
import { worthOf } from '../import/collect.ts';
import type { Confidence, Fate, GuessKind, Imported, SumCheck } from '../import/model.ts';
import { allNodes, leavesOf } from '../import/nodes.ts';
import { equals, printExact, sum } from '../points.ts';
import { type Language, shown, type Text } from '../text.ts';
import { version } from '../version.ts';
import { markdownCell, markdownTable } from './markdown-cell.ts';

export interface ImportReport {
  readonly imported: Imported;
  readonly borrowed?: Borrowed;
  /** What the checks of frameworks say of the result; absent where there is none. */
  readonly verdict?: Verdict;
}

const fates: Readonly<Record<Fate, Text>> = {
  title: { zh: '标题', en: 'titles' },
  header: { zh: '表头', en: 'headers' },
  section: { zh: '分组行', en: 'headings' },
  item: { zh: '指标行', en: 'items' },
  part: { zh: '续行', en: 'further rows of items' },
  subtotal: { zh: '小计合计', en: 'subtotals' },
  note: { zh: '说明', en: 'notes' },
  left: { zh: '未能导入', en: 'left over' },
};
const confidences: Readonly<Record<Confidence, Text>> = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
};
const kinds: Readonly<Record<GuessKind, Text>> = {
  table: { zh: '表', en: 'table' },
  column: { zh: '列', en: 'column' },
  level: { zh: '层级', en: 'level' },
  points: { zh: '分值', en: 'points' },
  title: { zh: '名称', en: 'title' },
  split: { zh: '拆分', en: 'split' },
  rule: { zh: '规则', en: 'rule' },
  adjustment: { zh: '加减分', en: 'adjustment' },
  scoring: { zh: '计分办法', en: 'scoring' },
  match: { zh: '对应', en: 'match' },
};

/** Sums that the table states and its rows do not come to, or that cannot be checked. */
const wrongSums = ({ sums }: Imported): readonly SumCheck[] => sums.filter(({ stated, found }) => !found || !equals(stated, found));

export const leftOver = ({ rows }: Imported) => rows.filter(({ fate }) => fate === 'left');

const sumWords = ({ title, stated, found }: SumCheck): Text =>
  found
    ? {
        zh: `“${shown(title)}”写明 ${printExact(stated)} 分，各项合计 ${printExact(found)} 分`,
        en: `“${shown(title)}” states ${printExact(stated)}, its parts come to ${printExact(found)}`,
      }
    : {
        zh: `“${shown(title)}”写明 ${printExact(stated)} 分，有的项没有分值，无法核对`,
        en: `“${shown(title)}” states ${printExact(stated)}; some parts have no points, so it cannot be checked`,
      };

function summaryOf({ imported, borrowed, verdict }: ImportReport): readonly Text[] {
  const { roots, rows, bonuses, vetoes, guesses, scored } = imported;
  const nodes = allNodes(roots);
  const leaves = leavesOf(roots);
  const left = leftOver(imported).length;
  const counts = (Object.keys(fates) as Fate[])
    .map((fate) => [fate, rows.filter((row) => row.fate === fate).length] as const)
    .filter(([, count]) => count > 0);
  const parts = roots.map(worthOf);
  const known = parts.filter((part) => part !== undefined);
  const pointless = scored ? leaves.filter(({ points }) => !points).length : 0;
  const total = scored && known.length === parts.length ? printExact(sum(known)) : undefined;
  const by = (confidence: Confidence) => guesses.filter((guess) => guess.confidence === confidence).length;
  const taken = borrowed?.matches.filter((match) => match.taken).length ?? 0;
  return [
    {
      zh: `非空行 ${rows.length} 行：${counts.map(([fate, count]) => `${fates[fate].zh} ${count}`).join('，')}`,
      en: `${rows.length} rows that are not empty: ${counts.map(([fate, count]) => `${fates[fate].en} ${count}`).join(', ')}`,
    },
    {
      zh: `分组 ${nodes.length - leaves.length} 个，指标 ${leaves.length} 个${bonuses.length > 0 ? `，加减分 ${bonuses.length} 项` : ''}${vetoes.length > 0 ? `，一票否决 ${vetoes.length} 项` : ''}`,
      en: `${nodes.length - leaves.length} groups, ${leaves.length} indicators${bonuses.length > 0 ? `, ${bonuses.length} adjustments` : ''}${vetoes.length > 0 ? `, ${vetoes.length} vetoes` : ''}`,
    },
    scored
      ? {
          zh: `${total === undefined ? '分值合计不能确定' : `分值合计 ${total} 分`}${pointless > 0 ? `，${pointless} 个指标没有分值` : ''}`,
          en: `${total === undefined ? 'the total is not known' : `${total} points in all`}${pointless > 0 ? `, ${pointless} indicators without points` : ''}`,
        }
      : { zh: '表中没有分值：结果是供继承的指标树', en: 'the table has no points: the result is a tree to be extended' },
    {
      zh: `推定 ${guesses.length} 处（把握高 ${by('high')}，中 ${by('medium')}，低 ${by('low')}）`,
      en: `${guesses.length} guesses (confidence high ${by('high')}, medium ${by('medium')}, low ${by('low')})`,
    },
    ...(borrowed
      ? [
          {
            zh: `与所套体系对应 ${taken} 个，对应不上 ${leaves.length - taken} 个；所套体系未用到 ${borrowed.unused.length} 个`,
            en: `${taken} indicators matched, ${leaves.length - taken} not; ${borrowed.unused.length} of the other framework unused`,
          },
        ]
      : []),
    ...(verdict
      ? [
          {
            zh: `体系检查：${verdict.errors} 个错误，${verdict.warnings} 个警告`,
            en: `checks of the framework: ${verdict.errors} errors, ${verdict.warnings} warnings`,
          },
        ]
      : []),
    left > 0 ? { zh: `有 ${left} 行未能导入`, en: `${left} rows are left over` } : { zh: '没有丢行', en: 'no row is lost' },
  ];
}

const place = (location: Location): string => formatLocation(location);

interface Section {
  readonly title: Text;
  readonly head: readonly Text[];
  readonly rows: readonly (readonly string[])[];
}

function sectionsOf(report: ImportReport, language: Language): readonly Section[] {
  const { imported, borrowed } = report;
  const where = { zh: '位置', en: 'place' };
  const matched = new Set(borrowed?.matches.filter(({ taken }) => taken).map(({ node }) => node));
  return [
    {
      title: { zh: '未能导入的行', en: 'Rows left over' },
      head: [where, { zh: '内容', en: 'words' }, { zh: '原因', en: 'reason' }],
      rows: leftOver(imported).map(({ location, words, reason }) => [place(location), words, reason?.[language] ?? '']),
    },
    {
      title: { zh: '分值对不上', en: 'Points that do not add up' },
      head: [where, { zh: '问题', en: 'problem' }],
      rows: wrongSums(imported).map((check) => [place(check.location), sumWords(check)[language]]),
    },
    {
      title: { zh: '推定', en: 'Guesses' },
      head: [where, { zh: '类别', en: 'kind' }, { zh: '把握', en: 'confidence' }, { zh: '内容', en: 'what' }],
      rows: imported.guesses.map(({ location, kind, confidence, text }) => [
        place(location),
        kinds[kind][language],
        confidences[confidence][language],
        text[language],
      ]),
    },
    {
      title: { zh: '没有对应的指标', en: 'Indicators without a counterpart' },
      head: [where, { zh: '编号', en: 'id' }, { zh: '名称', en: 'title' }],
      rows: borrowed
        ? leavesOf(imported.roots)
            .filter((node) => !matched.has(node))
            .map((node) => [place(node.location), node.id, node.title])
        : [],
    },
    {
      title: { zh: '所套体系中未用到的指标', en: 'Indicators of the other framework that nothing was laid over' },
      head: [
        { zh: '编号', en: 'id' },
        { zh: '名称', en: 'title' },
      ],
      rows: borrowed?.unused.map(({ id, title }) => [id, title]) ?? [],
    },
  ].filter(({ rows }) => rows.length > 0);
}

export function renderImport(report: ImportReport, language: Language): string {
  const lines = sectionsOf(report, language).flatMap(({ title, rows }) => [
    `${title[language]}${language === 'zh' ? '（' : ' ('}${rows.length}${language === 'zh' ? '）' : ')'}`,
    ...rows.map((row) => `  ${row.join(language === 'zh' ? '　' : '  ')}`),
  ]);
  return `${[...lines, ...summaryOf(report).map((text) => text[language])].join('\n')}\n`;
}

export function renderImportMarkdown(report: ImportReport, language: Language): string {
  const { title } = report.imported;
  const tables = sectionsOf(report, language).flatMap((section) => [
    `## ${section.title[language]}`,
    '',
    markdownTable(
      section.head.map((text) => text[language]),
      section.rows,
    ),
  ]);
  const name =
    language === 'zh'
      ? `导入报告${title === '' ? '' : `：${markdownCell(title)}`}`
      : `Import report${title === '' ? '' : `: ${markdownCell(title)}`}`;
  return `${[`# ${name}`, '', ...summaryOf(report).map((text) => `- ${text[language]}`), '', ...tables].join('\n')}`;
}

export function renderImportJson(report: ImportReport, language: Language): string {
  const { imported, borrowed, verdict } = report;
  const matches = borrowed?.matches.map(({ node, id, title, likeness, taken }) => ({
    indicator: node.id,
    title: node.title,
    other: id,
    otherTitle: title,
    likeness: Math.floor(likeness * 100),
    taken,
  }));
  const document = {
    lawgov: 1,
    kind: 'import',
    tool: { name: 'lawgov', version },
    title: imported.title,
    rows: imported.rows.map(({ location, fate, words, reason }) => ({
      place: place(location),
      fate,
      words,
      ...(reason && { reason: reason[language] }),
    })),
    indicators: leavesOf(imported.roots).map((node) => ({
      id: node.id,
      ...(node.no !== '' && { no: node.no }),
      title: node.title,
      ...(node.points && { points: printExact(node.points.points) }),
      place: place(node.location),
    })),
    guesses: imported.guesses.map(({ location, kind, confidence, text }) => ({
      place: place(location),
      kind,
      confidence,
      text: text[language],
    })),
    sums: imported.sums.map(({ title, stated, found, location }) => ({
      place: place(location),
      title,
      stated: printExact(stated),
      found: found ? printExact(found) : null,
    })),
    ...(matches && { matches, unused: borrowed?.unused.map(({ id, title }) => ({ id, title })) }),
    ...(verdict && { lint: { errors: verdict.errors, warnings: verdict.warnings } }),
    leftOver: leftOver(imported).length,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
