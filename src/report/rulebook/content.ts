// 考核细则: what a rule book says, as paragraphs and tables, before it is Markdown, text or a Word document. It is a Chinese document.

import { type Draft, type DraftNode, nodesOf } from '../../framework/draft.ts';
import { fieldsOf, itemsField, rawField, textField } from '../../framework/fields.ts';
import { isNotApplicableAllowed } from '../../framework/finish-nodes.ts';
import { printExact } from '../../points.ts';
import { gradeWords } from '../grade-words.ts';
import { type Card, cardOf } from '../library/card.ts';
import { basisWords, classWords, evidenceWords, full as inFull, measureWords, statusOf, windowWords } from '../library/lines.ts';
import { type Overview, overviewOf } from '../library/overview.ts';
import { tagWords } from '../library/words.ts';
import { chineseNumber } from '../official/frame.ts';
import { orderWords } from '../pipeline-words.ts';
import { effectWords } from '../veto-words.ts';

/** A cell with the number of rows that it covers; a covered place holds nothing. */
export interface BookCell {
  readonly text: string;
  readonly rows: number;
}

export interface BookTable {
  /** Names of the columns and their widths as shares of the line. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (BookCell | undefined)[])[];
}

export interface BookSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: BookTable;
}

export interface Rulebook {
  readonly title: string;
  /** Under the title: what kind of text it is, which version, whose. */
  readonly status: string;
  readonly sections: readonly BookSection[];
}

/** Lines stay lines: cells and paragraphs have room for them. */
const full = (text: string): string => inFull(text).replaceAll('⏎', '\n');
const cell = (text: string, rows = 1): BookCell => ({ text, rows });
const numbered = (no: string | undefined, title: string): string => (no === undefined ? full(title) : `${full(no)} ${full(title)}`);

/** Points by class, one a line; one figure where all classes have the same. */
function pointsText({ worths }: Card, classes: number): string {
  const figures = new Set(worths.map(({ points }) => points));
  if (worths.length === 0) return '由考评方案确定';
  if (figures.size === 1 && (worths.length === classes || classes === 0)) return worths[0]?.points ?? '';
  return worths.map(({ unitClass, points }) => `${unitClass === undefined ? '' : `${full(unitClass)} `}${points}`).join('\n');
}

/** The official clause where there is one, else what the rule asks for. */
const standardText = ({ clause, standard }: Card): string => (clause === undefined ? (standard?.zh ?? '') : full(clause));

const indicatorColumns = [
  { title: '一级指标', width: 7 },
  { title: '二级指标', width: 7 },
  { title: '序号', width: 4 },
  { title: '三级指标', width: 13 },
  { title: '分值', width: 6 },
  { title: '评分标准', width: 17 },
  { title: '口径', width: 16 },
  { title: '考评方式', width: 6 },
  { title: '佐证材料', width: 8 },
  { title: '评分责任单位', width: 7 },
  { title: '依据', width: 13 },
] as const;

interface Leaf {
  readonly node: DraftNode;
  /** Groups above it, from the root. */
  readonly above: readonly DraftNode[];
}

const leavesUnder = (node: DraftNode, above: readonly DraftNode[]): Leaf[] =>
  node.isGroup ? node.children.flatMap((child) => leavesUnder(child, [...above, node])) : [{ node, above }];

function indicatorCells(draft: Draft, { node, above }: Leaf): string[] {
  const card = cardOf(draft, node);
  const below = above.slice(2).map((group) => full(group.title));
  const title = [...below, full(card.title)].join(' › ');
  const asked = card.requirement === undefined ? '' : `\n${full(card.requirement)}`;
  const noteworthy = card.notApplicable === true ? '\n（可以填“不涉及”，写明理由）' : '';
  return [
    card.no ?? '',
    `${title}${asked}${card.tag ? `\n［${tagWords[card.tag].zh}］` : ''}`,
    pointsText(card, draft.trees.filter(({ unitClass }) => unitClass).length),
    `${standardText(card)}${noteworthy}`,
    card.measures.map((measure) => measureWords(measure).zh).join('\n'),
    card.method.map(full).join('、'),
    evidenceWords(card)
      .map(({ zh }) => zh)
      .join('\n'),
    full(card.owner ?? ''),
    card.basis.map((basis) => basisWords(basis).zh).join('\n'),
  ];
}

/** One table of a chapter; the groups stand once beside their rows. */
function chapterTable(draft: Draft, root: DraftNode): BookTable {
  const leaves = leavesUnder(root, []);
  const groupAt = (index: number, depth: number) => leaves[index]?.above[depth];
  const groupCell = (index: number, depth: number): BookCell | undefined => {
    const group = groupAt(index, depth);
    if (index > 0 && group === groupAt(index - 1, depth)) return undefined;
    let rows = 1;
    while (index + rows < leaves.length && groupAt(index + rows, depth) === group) rows += 1;
    return cell(group ? numbered(textField(group.fields, 'no'), group.title) : '', rows);
  };
  return {
    columns: indicatorColumns,
    rows: leaves.map((leaf, index) => [groupCell(index, 0), groupCell(index, 1), ...indicatorCells(draft, leaf).map((text) => cell(text))]),
  };
}

function introduction(draft: Draft, overview: Overview): BookSection {
  const { framework } = draft;
  const { classes, period, window } = overview;
  const isAllowed = nodesOf(draft.roots).some((node) => !node.isGroup && isNotApplicableAllowed(node.fields));
  const sizes = overview.chapters.map(
    ({ no, title, indicators, points }) =>
      `${numbered(no, title)} ${indicators} 项${points.length > 0 ? `（${[...new Set(points)].join('/')} 分）` : ''}`,
  );
  return {
    title: '说明',
    paragraphs: [
      ...(overview.description === undefined ? [] : [full(overview.description)]),
      ...(period ? [`考评期：${period.from} 至 ${period.to}。`] : []),
      ...(classes.length > 0 ? [`被考评单位分类：${classes.map((entry) => classWords(entry).zh).join('；')}。`] : []),
      `指标构成：${sizes.join('；')}。`,
      ...(framework ? [`计分顺序：${orderWords(framework).zh}。`] : ['本体系是供继承的指标树，分值、计分办法由考评方案确定。']),
      ...(framework && isAllowed ? ['不涉及：允许填“不涉及”的指标已在评分标准里注明，须写明理由，按上面的办法处理。'] : []),
      ...(windowWords(window).length > 0
        ? [
            `佐证材料：${windowWords(window)
              .map(({ zh }) => zh)
              .join('，')}；各指标另有规定的从其规定。`,
          ]
        : []),
    ],
  };
}

function adjustmentSection(draft: Draft): BookSection[] {
  const { adjustments } = draft;
  if (!adjustments) return [];
  const rows = adjustments.blocks.flatMap((block) =>
    block.items.map((item) => [
      cell(full(block.title)),
      cell(full(item.title)),
      cell(
        item.levels
          .map(({ title, points }) => `${item.levels.length > 1 ? `${full(title)} ` : ''}${printExact(points).replace('-', '−')} 分`)
          .join('\n') + (item.count === 'highest' ? '\n（只计最高一级）' : ''),
      ),
      cell(item.cap ? `${printExact(item.cap)} 分` : ''),
      cell(full(item.owner ?? '')),
    ]),
  );
  const ends = `合计最高 ${printExact(adjustments.cap)} 分，最低 ${printExact(adjustments.floor).replace('-', '−')} 分，${adjustments.placement === 'inside' ? '含在满分内' : '在满分外'}。`;
  const columns = [
    { title: '类别', width: 18 },
    { title: '事项', width: 42 },
    { title: '每项分值', width: 16 },
    { title: '封顶', width: 8 },
    { title: '评分责任单位', width: 16 },
  ];
  return [{ title: '加减分', paragraphs: [ends], table: { columns, rows } }];
}

function checksSection(draft: Draft): BookSection[] {
  if (draft.checks.length === 0) return [];
  const levels = { error: '须改正', warning: '须说明', info: '提示' } as const;
  const rows = draft.checks.map(({ check }) => [
    cell(full(check.title ?? check.message)),
    cell(full(check.message)),
    cell(levels[check.level]),
  ]);
  const columns = [
    { title: '校核', width: 35 },
    { title: '不符时的提示', width: 53 },
    { title: '处理', width: 12 },
  ];
  return [{ title: '校核关系', paragraphs: [], table: { columns, rows } }];
}

function sourcesSection({ sources }: Overview): BookSection[] {
  if (sources.length === 0) return [];
  const rows = sources.map((source) => [
    cell(full(source.title)),
    cell(full(source.number ?? '')),
    cell(full(source.issuer ?? '')),
    cell(source.date ?? ''),
    cell(source.tag ? tagWords[source.tag].zh : '未注明'),
  ]);
  const columns = [
    { title: '名称', width: 46 },
    { title: '文号', width: 16 },
    { title: '制定机关', width: 16 },
    { title: '日期', width: 10 },
    { title: '核对情况', width: 12 },
  ];
  return [{ title: '来源清单', paragraphs: [], table: { columns, rows } }];
}

function vetoSection(draft: Draft): BookSection[] {
  const vetoes = itemsField(draft.data, 'vetoes').map(fieldsOf);
  if (vetoes.length === 0) return [];
  const known = draft.framework?.vetoes ?? [];
  const said = vetoes.map((fields) => {
    const veto = known.find(({ id }) => id === rawField(fields, 'id'));
    const effect = veto && draft.framework ? `：${effectWords(veto, draft.framework).zh}` : '';
    return `${full(textField(fields, 'title') ?? '')}${effect}。`;
  });
  return [{ title: '一票否决', paragraphs: said }];
}

function gradeSection({ framework, grades }: Draft): BookSection[] {
  if (grades.length === 0) return [];
  return [
    {
      title: '等次',
      paragraphs: grades.map(({ grade }) => (framework ? `${gradeWords(grade, framework).zh}。` : `${full(grade.title)}。`)),
    },
  ];
}

/** 一, 十一, 二十: chapters of a document. */
export function rulebookOf(draft: Draft): Rulebook {
  const overview = overviewOf(draft);
  const sections = [
    introduction(draft, overview),
    ...draft.roots.map(
      (root): BookSection => ({ title: numbered(undefined, root.title), paragraphs: [], table: chapterTable(draft, root) }),
    ),
    ...adjustmentSection(draft),
    ...vetoSection(draft),
    ...gradeSection(draft),
    ...checksSection(draft),
    ...(overview.unmeasured.length > 0
      ? [
          {
            title: '不能计量的事项',
            paragraphs: overview.unmeasured.map(({ trace, title, reason }) => `${full(title)}（${full(trace)}）：${full(reason)}`),
          },
        ]
      : []),
    ...sourcesSection(overview),
  ];
  const name = full(overview.title);
  const from = overview.issuer === undefined ? '' : `　制定机关：${full(overview.issuer)}`;
  return {
    title: /细则$/.test(name) ? name : `${name}${/考[评核]$/.test(name) ? '' : '考评'}细则`,
    status: `文本性质：${statusOf(overview.status).zh}　体系编号：${overview.id} ${overview.version}${from}`,
    sections: sections.map((section, index) => ({ ...section, title: `${chineseNumber(index + 1)}、${section.title}` })),
  };
}
