// The cells of one row of one unit: applicable points, status, points as they are and as they are published.
import type { Aggregate, Scoring } from '../../model.ts';
import type { Language } from '../../text.ts';
import { at, span } from './columns.ts';
import { forRows, type Rows } from './draft.ts';
import type { GroupRow, LeafRow } from './nodes.ts';
import { roundedFraction } from './rounding.ts';
import { statusWords } from './words.ts';

/** Where the rows of a unit stand. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly scoring: Scoring;
  readonly language: Language;
}

const quoted = (status: keyof typeof statusWords, { language }: Block): string => `"${statusWords[status][language]}"`;
const rowOf = ({ first }: Block, place: number): number => first + place - 1;

/** Whether the indicator leaves the maximum: what does not apply, and what was not reported where the scheme takes it out. */
export function isAbsent(row: number, block: Block): string | undefined {
  const { notApplicable, missing } = block.scoring;
  const status = at('status', row);
  const reasons = [
    ...(notApplicable === 'full' || notApplicable === 'target' ? [] : [`${status}=${quoted('not-applicable', block)}`]),
    ...(missing === 'exclude' ? [`${status}=${quoted('missing', block)}`] : []),
  ];
  return reasons.length === 0 ? undefined : reasons.length === 1 ? reasons[0] : `OR(${reasons.join(',')})`;
}

const children = ({ first, last }: Block): string => span('parent', first, last);
/** The figures in a column of the rows right below a row. */
export const sumBelow = (column: 'max' | 'unrounded' | 'score' | 'due' | 'freed', place: number | string, block: Block): string =>
  `SUMIFS(${span(column, block.first, block.last)},${children(block)},${place})`;

export function leafCells(
  leaf: LeafRow,
  rows: Rows,
  block: Block,
): { readonly max: string; readonly unrounded: string; readonly score: string } {
  const { scoring } = block;
  const row = rowOf(block, leaf.row);
  const { pattern } = leaf;
  const [status, points, max, plain] = [at('status', row), at('points', row), at('max', row), at('unrounded', row)];
  const absent = isAbsent(row, block);
  const even = scoring.notApplicable === 'even';
  const own = even ? `${points}+${at('passed', row)}` : points;
  const exactly = forRows(pattern.exact, rows);
  const worth = even ? `(${exactly})*${max}/${points}` : exactly;
  const kept = scoring.notApplicable === 'full' ? max : scoring.notApplicable === 'target' ? `${max}*${shareOf(scoring)}` : '""';
  const isOut = `${status}=${quoted('not-applicable', block)}`;
  const hidden = scoring.missing === 'exclude' ? `OR(${status}=${quoted('missing', block)},` : '(';
  const isSettled = `OR(${status}=${quoted('scored', block)},${status}=${quoted('vetoed', block)})`;
  const unrounded = `IF(${isOut},${kept},IF(${hidden}AND(NOT(${isSettled}),(${exactly})=0)),"",${worth}))`;
  const snapped = roundedFraction(plain, scoring.decimals, scoring.rounding);
  const byRule = pattern.rounded === '' ? snapped : forRows(pattern.rounded, rows);
  const changes = [isOut, ...(even ? [`${max}<>${points}`] : [])];
  const score = `IF(${plain}="","",IF(${changes.length > 1 ? `OR(${changes.join(',')})` : isOut},${snapped},${byRule}))`;
  return { max: absent === undefined ? own : `IF(${absent},0,${own})`, unrounded, score };
}

const shareOf = ({ notApplicableTarget: { n, d } }: Scoring): string => `${n}/${d}`;

export interface Combined {
  readonly aggregate: Aggregate;
  /** Rows of the children. */
  readonly children: readonly number[];
  readonly weights: readonly string[];
}

/** The share of their maxima that children come to, which do not add up. */
export function meanShare({ aggregate, children, weights }: Combined, column: 'unrounded' | 'score'): string {
  const share = (row: number): string => `N(${at(column, row)})/${at('max', row)}`;
  const stays = (row: number): string => `${at('max', row)}=0`;
  if (aggregate === 'min') return `MIN(1,${children.map((row) => `IF(${stays(row)},1,${share(row)})`).join(',')})`;
  const all = children.map((row, index) => `IF(${stays(row)},0,${weights[index]})`).join('+');
  if (aggregate === 'weighted')
    return `(${children.map((row, index) => `IF(${stays(row)},0,${weights[index]}*${share(row)})`).join('+')})/(${all})`;
  const powers = children.map((row, index) => `IF(${stays(row)},1,POWER(MAX(0,${share(row)}),${weights[index]}))`);
  return `POWER(${powers.join('*')},1/(${all}))`;
}

/** What a group that does not add up is worth, once some of its children are out. */
export function meanMax({ aggregate, children, weights }: Combined, points: string, block: Block): string {
  const left = children.map((row) => `${at('max', row)}<>0`);
  const none = `AND(${children.map((row) => `${at('max', row)}=0`).join(',')})`;
  if (aggregate !== 'weighted') return `IF(${none},0,${points})`;
  const counting = (row: number, index: number): string =>
    block.scoring.notApplicable === 'exclude'
      ? `${weights[index]}`
      : `IF(OR(${left[index]},${at('status', row)}<>${quoted('not-applicable', block)}),${weights[index]},0)`;
  const staying = children.map((_, index) => `IF(${left[index]},${weights[index]},0)`).join('+');
  return `IF(${none},0,${points}*(${staying})/(${children.map(counting).join('+')}))`;
}

export function groupCells(
  group: GroupRow,
  block: Block,
): { readonly status: string; readonly max: string; readonly unrounded: string; readonly score: string } {
  const { node, row: place, floor, cap, weights, points = '0' } = group;
  const { scoring, first, last } = block;
  const row = rowOf(block, place);
  const says = (status: keyof typeof statusWords): string =>
    `COUNTIFS(${children(block)},${place},${span('status', first, last)},${quoted(status, block)})>0`;
  const status = (['pending', 'missing', 'scored', 'vetoed'] as const).reduceRight(
    (rest, candidate) => `IF(${says(candidate)},${quoted(candidate, block)},${rest})`,
    quoted('not-applicable', block),
  );
  const combined: Combined = { aggregate: node.aggregate, children: group.children.map((child) => rowOf(block, child)), weights };
  const counted = `SUMPRODUCT((${children(block)}=${place})*ISNUMBER(${span('unrounded', first, last)}))`;
  const within = (value: string): string => {
    const raised = floor === undefined ? value : `MAX(${value},MIN(${floor},${at('max', row)}))`;
    return cap === undefined ? raised : `MIN(${raised},${cap})`;
  };
  const passed = scoring.notApplicable === 'even' ? `+${at('passed', row)}` : '';
  if (node.aggregate === 'sum') {
    const max = cap === undefined ? sumBelow('max', place, block) : `MIN(${sumBelow('max', place, block)},${cap})`;
    const score = within(`ROUND(${sumBelow('score', place, block)},${scoring.decimals})`);
    return {
      status,
      max: `ROUND(${max},9)`,
      unrounded: `IF(${counted}=0,"",${within(sumBelow('unrounded', place, block))})`,
      score: `IF(${at('unrounded', row)}="","",${score})`,
    };
  }
  const worth = (column: 'unrounded' | 'score'): string =>
    `IF(${at('max', row)}=0,0,${within(`${at('max', row)}*${meanShare(combined, column)}`)})`;
  const max = meanMax(combined, `(${points}${passed})`, block);
  return {
    status,
    max,
    unrounded: `IF(${counted}=0,"",${worth('unrounded')})`,
    score: `IF(${at('unrounded', row)}="","",${roundedFraction(worth('score'), scoring.decimals, scoring.rounding)})`,
  };
}
