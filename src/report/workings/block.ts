// The rows of one unit in 核算: the tree, vetoes, bonuses and deductions, and the stages to its total.
import type { AdjustmentBlock, Score, UnitAssessment } from '../../model.ts';
import { divide, type Exact, exact, multiply, one, zero } from '../../points.ts';
import { blockTotal } from '../../scoring/adjust.ts';
import { type Language, shown, type Text } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import type { ItemPattern } from './adjustments.ts';
import type { BookUnit } from './book.ts';
import { at, type Column, inColumns, span } from './columns.ts';
import { type Draft, formula, forRows, input, nextRow } from './draft.ts';
import { dueCell, evenCells, sharedCells } from './extras.ts';
import { type Block, groupCells, leafCells } from './node-cells.ts';
import type { LeafRow, NodeRow } from './nodes.ts';
import { type Course, type SchemeFigures, stageRows } from './pipeline.ts';
import { labels, statusCodes, statusWords } from './words.ts';

interface AdjustmentPlan {
  readonly block: AdjustmentBlock;
  readonly floor: string | undefined;
  readonly cap: string | undefined;
  readonly items: readonly { readonly item: AdjustmentBlock['items'][number]; readonly pattern: ItemPattern | undefined }[];
}

/** What all units of a class share. */
export interface ClassPlan {
  readonly nodes: readonly NodeRow[];
  readonly vetoes: readonly (string | undefined)[];
  readonly adjustments: readonly AdjustmentPlan[];
  /** Bounds of all adjustments together. */
  readonly floor: string;
  readonly cap: string;
  readonly figures: SchemeFigures;
  readonly course: Omit<Course, 'figures' | 'roots' | 'vetoRows' | 'adjustmentRow'>;
}

type Cells = Partial<Record<Column, plan.PlannedCell>>;

interface Pen {
  readonly draft: Draft;
  readonly unit: UnitAssessment;
  readonly language: Language;
  readonly decimals: number;
}

/** What the engine says stands beside what the formulas say. */
function compared(row: number, engine: Exact | undefined, status: Text | undefined, { language, decimals }: Pen): Cells {
  const same = `${at('score', row)}=${at('engine', row)}`;
  const both = status ? `AND(${same},${at('status', row)}=${at('engineStatus', row)})` : same;
  return {
    engine: engine ? plan.number(engine, decimals) : plan.text('', 'centre'),
    ...(status && { engineStatus: plan.text(status[language], 'centre') }),
    same: formula(`IF(${both},"${labels.yes[language]}","${labels.no[language]}")`, 0, labels.yes[language]),
  };
}

function put({ draft, unit, language }: Pen, title: string, cells: Cells): void {
  draft.rows.push(
    inColumns<plan.PlannedCell>({
      unit: plan.text(unit.name),
      title: plan.text(title),
      kind: plan.text(labels.formula[language], 'centre'),
      ...cells,
    }),
  );
}

const fitting = (value: Exact): boolean => Math.abs(Number(value.n)) < 1e14 && Number(value.d) < 1e14;

/** What only the engine works out, taken over as one whole number over another. */
function stated(score: Score): Cells {
  // Before points that others set free were added: the row adds them.
  const share = score.status === 'not-applicable' ? one : (divide(score.node.points, score.maxPoints) ?? one);
  const { n, d } = multiply(score.unrounded ?? zero, share);
  const value = { n, d };
  return {
    code: plan.number(exact(statusCodes[score.status]), 0, 'stated'),
    top: fitting(value) ? plan.number(exact(n), 0, 'stated') : input(value, 'stated'),
    bottom: plan.number(fitting(value) ? exact(d) : one, 0, 'stated'),
  };
}

function nodeCells(node: NodeRow, score: Score, plans: ClassPlan, firstData: number, index: number, block: Block, pen: Pen): Cells {
  const { language, decimals } = pen;
  const row = nextRow(pen.draft);
  const rows = { data: firstData, index, own: row };
  const { scoring } = block;
  const parent = plans.nodes[node.parent - 1];
  const above = parent?.kind === 'group' ? parent : undefined;
  const words = node.kind === 'leaf' ? undefined : groupCells(node, block);
  const own = node.kind === 'leaf' ? leafCells(node, rows, block) : groupCells(node, block);
  const extra: Partial<Record<Column, string>> = {
    ...(scoring.notApplicable === 'rescale' && scoring.missing === 'exclude' && { due: dueCell(node, block) }),
    ...(scoring.notApplicable === 'even' && evenCells(node, above, block)),
    ...(scoring.roundAt === 'total' && sharedCells(node, above, block)),
  };
  const more = Object.fromEntries(Object.entries(extra).map(([column, text]) => [column, formula(text, 2)])) as Cells;
  const status = statusWords[score.status];
  return {
    row: plan.number(exact(node.row), 0),
    parent: plan.number(exact(node.parent), 0),
    number: plan.text(node.node.no ?? node.node.id, 'centre'),
    ...(node.kind === 'leaf' ? ruleCells(node, score, rows, block, pen) : { points: plan.number(node.node.points, 2) }),
    status: formula(words ? words.status : forRows(node.kind === 'leaf' ? node.pattern.status : '', rows), 0, status[language]),
    max: formula(own.max, 2, score.maxPoints),
    unrounded: formula(own.unrounded, 6),
    ...more,
    score: formula(extra.score ?? own.score, decimals, score.points ?? ''),
    ...compared(row, score.points, status, pen),
  };
}

function ruleCells(
  { node, pattern, vetoes }: LeafRow,
  score: Score,
  rows: { data: number; index: number; own: number },
  block: Block,
  { language }: Pen,
): Cells {
  const vetoRow = (place: number): string => at('veto', block.last + 1 + place);
  const { parts } = pattern;
  const code = score.computed || score.verified || score.status === 'vetoed' ? undefined : exact(statusCodes[score.status]);
  return {
    points: formula(pattern.points, 2, node.points),
    ...(parts
      ? {
          code: formula(forRows(parts.code, rows), 0, code),
          top: formula(forRows(parts.top, rows), 0),
          bottom: formula(forRows(parts.bottom, rows), 0),
        }
      : stated(score)),
    ...(pattern.verifies && { verified: score.verified?.points ? input(score.verified.points) : plan.text('', 'entry') }),
    ...(pattern.vetoes && { veto: formula(`MAX(${vetoes.map(vetoRow).join(',')})`, 0) }),
    ...(pattern.loose && { kind: plan.text(labels.loose[language], 'centre') }),
    ...(pattern.why && { kind: plan.text(`${labels.stated[language]}：${pattern.why[language]}`, 'stated') }),
  };
}

/** Adds the rows of a unit; the number of the row with its total. */
export function writeBlock(
  pen: Omit<Pen, 'unit'>,
  unit: BookUnit,
  index: number,
  firstData: number,
  plans: ClassPlan,
): { readonly total: number; readonly adjusted: number | undefined } {
  const own: Pen = { ...pen, unit: unit.assessed };
  const { draft, language } = own;
  const { framework } = plans.course;
  const first = nextRow(draft);
  const block: Block = { first, last: first + plans.nodes.length - 1, scoring: framework.scoring, language };
  plans.nodes.forEach((node, place) => {
    const score = unit.assessed.scores[place];
    if (!score) throw new TypeError(`no score for ${node.node.id}`);
    put(own, `${'　'.repeat(node.depth)}${shown(node.node.title)}`, nodeCells(node, score, plans, firstData, index, block, own));
  });
  const vetoTop = nextRow(draft);
  writeVetoes(own, plans, firstData, index);
  const adjusted = plans.adjustments.length > 0 ? writeAdjustments(own, plans, firstData, index) : undefined;
  const course: Course = {
    ...plans.course,
    figures: plans.figures,
    roots: plans.nodes.flatMap(({ parent, row }) => (parent === 0 ? [first + row - 1] : [])),
    vetoRows: framework.vetoes.flatMap(({ effect }, place) => (effect.total === 'zero' ? [vetoTop + place] : [])),
    adjustmentRow: adjusted,
  };
  const stages = stageRows(course, block, nextRow(draft));
  stages.forEach(({ title, cells }, place) => {
    const row = nextRow(draft);
    const isLast = place === stages.length - 1;
    const { points } = unit.assessed;
    const written = Object.fromEntries(
      Object.entries(cells).map(([column, words]) => [
        column,
        formula(
          words,
          column === 'score' ? own.decimals : column === 'unrounded' ? 6 : column === 'top' || column === 'bottom' ? 0 : 2,
          isLast && column === 'score' ? (points ?? '') : undefined,
          isLast ? 'total' : 'centre',
        ),
      ]),
    ) as Cells;
    put(own, title[language], { ...written, ...(isLast && compared(row, points, undefined, own)) });
  });
  return { total: nextRow(draft) - 1, adjusted };
}

function writeVetoes(pen: Pen, { vetoes, course }: ClassPlan, data: number, index: number): void {
  const { language, unit, draft } = pen;
  course.framework.vetoes.forEach((veto, place) => {
    const row = nextRow(draft);
    const found = unit.vetoes.find((candidate) => candidate.veto.id === veto.id)?.state;
    const code = exact(found === 'holds' ? 1 : found === 'open' ? 4 : 0);
    const pattern = vetoes[place];
    const words = { 1: language === 'zh' ? '成立' : 'holds', 4: statusWords.pending[language] };
    put(pen, `${language === 'zh' ? '一票否决' : 'veto'}：${shown(veto.title)}`, {
      code: pattern === undefined ? plan.number(code, 0, 'stated') : formula(forRows(pattern, { data, index, own: row }), 0, code),
      veto: formula(`IF(${at('code', row)}=1,1,0)`, 0),
      status: formula(
        `IF(${at('code', row)}=1,"${words[1]}",IF(${at('code', row)}=4,"${words[4]}",""))`,
        0,
        code.n === 1 ? words[1] : code.n === 4 ? words[4] : '',
      ),
      engineStatus: plan.text(code.n === 1 ? words[1] : code.n === 4 ? words[4] : '', 'centre'),
      same: formula(
        `IF(${at('status', row)}=${at('engineStatus', row)},"${labels.yes[language]}","${labels.no[language]}")`,
        0,
        labels.yes[language],
      ),
      ...(pattern === undefined && { kind: plan.text(labels.stated[language], 'stated') }),
    });
  });
}

/** Items, then blocks, then the whole; the row of the whole. */
function writeAdjustments(pen: Pen, plans: ClassPlan, data: number, index: number): number {
  const { draft, unit, language } = pen;
  const bounded = (value: string, floor: string | undefined, cap: string | undefined): string => {
    const raised = floor === undefined ? value : `MAX(${value},${floor})`;
    return cap === undefined ? raised : `MIN(${raised},${cap})`;
  };
  const blocks = plans.adjustments.map(({ block, items, floor, cap }) => {
    const top = nextRow(draft);
    const points = items.map(({ item, pattern }) =>
      writeItem(pen, item.title, unit.adjustments.find((one) => one.item.id === item.id)?.points ?? zero, pattern, data, index),
    );
    const bottom = nextRow(draft) - 1;
    const row = nextRow(draft);
    const sum = bounded(items.length === 0 ? '0' : `ROUND(SUM(${span('score', top, bottom)}),9)`, floor, cap);
    const endless =
      items.length > 0 && items.some(({ pattern }) => pattern && pattern.endless !== '')
        ? `MAX(${span('veto', top, bottom)})=1`
        : undefined;
    put(pen, `${language === 'zh' ? '小计' : 'subtotal'}：${shown(block.title)}`, {
      score: formula(
        endless !== undefined && floor !== undefined ? `IF(${endless},${floor},${sum})` : sum,
        2,
        endless === undefined ? blockTotal(block, points) : undefined,
      ),
    });
    return { row, endless: floor === undefined ? endless : undefined };
  });
  const row = nextRow(draft);
  const sum = bounded(
    blocks.length === 0 ? '0' : `ROUND(${blocks.map((block) => at('score', block.row)).join('+')},9)`,
    plans.floor,
    plans.cap,
  );
  const endless = blocks.flatMap((block) => block.endless ?? []);
  const whole = endless.length > 0 ? `IF(OR(${endless.join(',')}),${plans.floor},${sum})` : sum;
  put(pen, language === 'zh' ? '加减分合计' : 'adjustments together', {
    score: formula(whole, 2, unit.adjusted),
    ...compared(row, unit.adjusted, undefined, { ...pen, decimals: 2 }),
  });
  return row;
}

function writeItem(pen: Pen, title: string, points: Exact, pattern: ItemPattern | undefined, data: number, index: number): Exact {
  const row = nextRow(pen.draft);
  const rows = { data, index, own: row };
  const cells: Cells = pattern
    ? {
        code: formula(forRows(pattern.parts.code, rows), 0),
        top: formula(forRows(pattern.parts.top, rows), 0),
        bottom: formula(forRows(pattern.parts.bottom, rows), 0),
        ...(pattern.endless !== '' && { veto: formula(forRows(pattern.endless, rows), 0) }),
        score: formula(`${at('top', row)}/${at('bottom', row)}`, 2, points),
      }
    : { score: input(points, 'stated'), kind: plan.text(labels.stated[pen.language], 'stated') };
  put(pen, `　${shown(title)}`, { ...cells, ...compared(row, points, undefined, { ...pen, decimals: 2 }) });
  return points;
}
