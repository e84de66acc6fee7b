// 核算底稿: a workbook whose data, rule tables and standard formulas work every point, total, rank and grade out again.
import type { Framework, Indicator } from '../model.ts';

import { appliesTo } from '../scoring/adjust.ts';
import { treeTotalOf } from '../scoring/pipeline.ts';
import { type Language, shown, type Text } from '../text.ts';
import { tableTitle } from './excel/framework-words.ts';
import type { SheetPlan } from './excel/plan.ts';
import { labels as sheetLabels } from './excel/words.ts';
import { writeSheets } from './excel/write.ts';
import { planAbout, type Stated } from './workings/about.ts';
import { itemPattern, vetoPattern } from './workings/adjustments.ts';
import { type ClassPlan, writeBlock } from './workings/block.ts';
import { bookOf, type ClassBook, type WorkingsData } from './workings/book.ts';
import { numberOf, scoreColumns } from './workings/columns.ts';
import { type Draft, finish, hasRows, nextRow, startSheet } from './workings/draft.ts';
import { askFigures, closeFigures, type Owner, plainFigure, startFigures } from './workings/figures.ts';
import { importedPattern, writeImported } from './workings/imported.ts';
import { cellsFor, startInputs, writeInputs } from './workings/inputs.ts';
import type { LeafTools } from './workings/leaf.ts';
import { panelTables, startMarks, startPanels } from './workings/marks.ts';
import { nodeRows, weightFigures } from './workings/nodes.ts';
import { peerTables, startPeers } from './workings/peers.ts';
import { startSteps, stepTables } from './workings/steps.ts';
import { type Placed, startTotals, writeTotals } from './workings/totals.ts';
import { labels, sheetNames } from './workings/words.ts';

export type { WorkingsData } from './workings/book.ts';

interface Drafts {
  readonly totals: Draft;
  readonly scores: Draft;
  readonly figures: Draft;
  readonly inputs: Draft;
  readonly steps: Draft;
  readonly peers: Draft;
  readonly panels: Draft;
  readonly marks: Draft;
}

function startDrafts(framework: Framework, language: Language): Drafts {
  const title = (words: Text): string => tableTitle(framework, { zh: `核算底稿·${words.zh}`, en: `workings: ${words.en}` }, language);
  return {
    totals: startTotals(framework, title(sheetNames.totals), language),
    scores: startSheet(sheetNames.scores, title(sheetNames.scores), scoreColumns(language), language),
    figures: startFigures(title(sheetNames.figures), language),
    inputs: startInputs(title(sheetNames.inputs), language),
    steps: startSteps(title(sheetNames.steps), language),
    peers: startPeers(title(sheetNames.peers), language),
    panels: startPanels(title(sheetNames.panels), language),
    marks: startMarks(title(sheetNames.marks), language),
  };
}

/** The figures of the scheme as a whole, and the patterns of its vetoes, bonuses and deductions. */
function classPlan(book: ClassBook, tools: LeafTools, verifies: ReadonlySet<string>, language: Language): ClassPlan {
  const { framework, unitClass, roots } = book;
  const { figures } = tools;
  const { scoring, adjustments } = framework;
  const className = shown(unitClass?.title ?? '');
  const owner = (title: Text, number = ''): Owner => ({ unitClass: className, number, title: title[language], standard: '' });
  const scheme = owner({ zh: '总分', en: 'total' });
  const plain = (of: Owner, value: Parameters<typeof plainFigure>[2], zh: string, en: string): string =>
    plainFigure(figures, of, value, { zh, en }, language);
  const standard = (leaf: Indicator): string => leaf.rule.describe(leaf.points)[language];
  const nodes = nodeRows(tools, verifies, { unitClass: className, standard });
  const scale = unitClass?.scale;
  const own: Owner = owner({ zh: '加减分', en: 'adjustments' });
  const isFor = unitClass === undefined ? {} : { class: unitClass.id };
  return {
    nodes,
    vetoes: framework.vetoes.map((veto) => vetoPattern(veto, tools)),
    adjustments: (adjustments?.blocks ?? []).map((block) => ({
      block,
      floor: block.floor && plain(owner({ zh: block.title, en: block.title }), block.floor, '不低于', 'at least'),
      cap: block.cap && plain(owner({ zh: block.title, en: block.title }), block.cap, '封顶', 'at most'),
      items: block.items
        .filter((item) => appliesTo(item, isFor))
        .map((item) => {
          const asked = askFigures(
            figures,
            owner({ zh: shown(item.title), en: shown(item.title) }, item.id),
            { places: 2, room: 10 },
            language,
          );
          const pattern = adjustments && itemPattern(item, block, adjustments, asked, tools);
          asked.keep();
          return { item, pattern };
        }),
    })),
    floor: adjustments ? plain(own, adjustments.floor, '合计不低于', 'together at least') : '0',
    cap: adjustments ? plain(own, adjustments.cap, '合计封顶', 'together at most') : '0',
    figures: {
      whole: plain(scheme, treeTotalOf(scoring, unitClass, adjustments), '各项满分', 'all rows are worth'),
      clampMin: plain(scheme, scoring.clamp.min, '总分不低于', 'total at least'),
      clampMax: plain(scheme, scoring.clamp.max, '总分不高于', 'total at most'),
      scaleFrom: scale ? plain(scheme, scale.from, '折算前满分', 'scaled from') : '1',
      scaleTo: scale ? plain(scheme, scale.to, '折算后满分', 'scaled to') : '1',
      room: adjustments?.placement === 'inside' ? plain(scheme, adjustments.cap, '加分占总分', 'bonuses inside the total') : '0',
      rootWeights:
        scoring.aggregate === 'weighted' || scoring.aggregate === 'geometric' ? weightFigures(roots, figures, scheme, language) : [],
    },
    course: { framework, unitClass },
  };
}

/** Everything of one class; where its units ended. */
function writeClass(drafts: Drafts, book: ClassBook, language: Language, stated: Stated[]): Placed[] {
  const { firstRows, numbers } = writeInputs(drafts.inputs, book, language);
  const cells = cellsFor(book, numbers, language);
  const rowsOf = (unit: (typeof book.units)[number]): number => firstRows.get(unit) ?? 0;
  const tools: LeafTools = {
    book,
    cells,
    figures: drafts.figures,
    peers: peerTables(drafts.peers, book, cells, rowsOf),
    steps: stepTables(drafts.steps, book, rowsOf),
    panels: panelTables(drafts.marks, drafts.panels, book),
    language,
  };
  const { decimals } = book.framework.scoring;
  if (book.unitClass && !book.unitClass.assessed) return book.units.map(({ assessed }) => ({ unit: assessed }));
  if (book.unitClass?.imported) {
    const pattern = importedPattern(tools);
    return book.units.map((unit, index) => ({
      unit: unit.assessed,
      total: writeImported(drafts.scores, unit.assessed, pattern, rowsOf(unit), index, decimals, language),
    }));
  }
  // A unit whose class is not known has no scheme.
  if (book.leaves.length === 0) return book.units.map(({ assessed }) => ({ unit: assessed }));
  const verified = new Set(book.units.flatMap(({ submission }) => [...(submission?.reviews.keys() ?? [])]));
  const plans = classPlan(book, tools, verified, language);
  const units = book.units.filter(({ assessed }) => assessed.reported !== false).length;
  for (const node of plans.nodes)
    if (node.kind === 'leaf' && node.pattern.why) stated.push({ item: shown(node.node.title), reason: node.pattern.why, units });
  return book.units.map((unit, index) => {
    if (unit.assessed.reported === false) return { unit: unit.assessed };
    const top = nextRow(drafts.scores);
    const { total } = writeBlock({ draft: drafts.scores, language, decimals }, unit, index, rowsOf(unit), plans);
    return { unit: unit.assessed, total, vetoTop: top + plans.nodes.length };
  });
}

/** Rows that do not agree are seen at once. */
function colourSame(draft: Draft, column: number, letter: string, language: Language): void {
  const [top, bottom] = [3, draft.rows.length];
  if (bottom < top) return;
  const range = { top, left: column, bottom, right: column };
  draft.colourRules.push({ range, formula: `$${letter}${top}="${labels.no[language]}"`, colour: 'bad' });
}

const countFormulas = (rows: Draft['rows']): number =>
  rows.reduce((sum, cells) => sum + cells.filter((cell) => cell?.kind === 'formula').length, 0);

/** Every sheet as plain data, in order. */
export function planWorkings(data: WorkingsData): SheetPlan[] {
  const { assessment, language } = data;
  const { framework } = assessment;
  const drafts = startDrafts(framework, language);
  const stated: Stated[] = [];
  const placed = bookOf(data).flatMap((book) => writeClass(drafts, book, language, stated));
  closeFigures(drafts.figures);
  const order = new Map(assessment.units.map((unit, index) => [unit, index]));
  const units = placed.toSorted((left, right) => (order.get(left.unit) ?? 0) - (order.get(right.unit) ?? 0));
  writeTotals(drafts.totals, framework, units, drafts.scores.name, language);
  colourSame(drafts.scores, numberOf('same'), 'R', language);
  const formulas = Object.values(drafts).reduce((sum, { rows }) => sum + countFormulas(rows), 0);
  const counts = {
    zh: `${formulas} 个公式，${stated.length} 个指标照录系统的数`,
    en: `${formulas} formulas, ${stated.length} indicators taken over`,
  };
  const rest = [drafts.steps, drafts.peers, drafts.panels, drafts.marks].filter(hasRows).map((draft) => finish(draft, 1));
  return [
    planAbout(assessment, counts, stated, language),
    finish(drafts.totals, 1),
    finish(drafts.scores, 5),
    finish(drafts.figures, 3),
    finish(drafts.inputs, 3),
    ...rest,
  ];
}

/** The bytes of an .xlsx file; the same data give the same bytes. */
export const renderWorkings = (data: WorkingsData): Promise<Uint8Array> =>
  writeSheets(planWorkings(data), sheetLabels.footer[data.language], {
    calculated: true,
    ...(data.manifest && { manifest: data.manifest }),
  });
