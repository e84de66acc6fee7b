// Columns that only some schemes need: points of what does not apply spread over the others, and rows that share out a rounded total.
import { at, type Column, span } from './columns.ts';
import { type Block, isAbsent, sumBelow } from './node-cells.ts';
import type { GroupRow, NodeRow } from './nodes.ts';
import { roundedFraction } from './rounding.ts';
import { statusWords } from './words.ts';

const quotedOut = ({ language }: Block): string => `"${statusWords['not-applicable'][language]}"`;
const rowOf = ({ first }: Block, place: number): number => first + place - 1;

/** What the unit would be judged out of if it had reported everything. */
export function dueCell(node: NodeRow, block: Block): string {
  const row = rowOf(block, node.row);
  if (node.kind === 'leaf') return `IF(${at('status', row)}=${quotedOut(block)},0,${at('points', row)})`;
  const below = sumBelow('due', node.row, block);
  if (node.node.aggregate !== 'sum') return `IF(${below}=0,0,${node.points ?? '0'})`;
  return node.cap === undefined ? `ROUND(${below},9)` : `MIN(ROUND(${below},9),${node.cap})`;
}

/** Under `even`: whether a row counts, what it sets free, and what it gets of what others set free. */
export function evenCells(node: NodeRow, parent: GroupRow | undefined, block: Block): Partial<Record<Column, string>> {
  const { scoring, first } = block;
  const row = rowOf(block, node.row);
  const counts = at('due', row);
  const out = quotedOut(block);
  const freed =
    node.kind === 'leaf'
      ? `IF(${at('status', row)}=${out},${at('points', row)},0)`
      : `IF(${counts}>0,0,${freedByGroup(node, row, out, block)})`;
  const applicable = node.kind === 'leaf' ? `IF(${isAbsent(row, block) ?? 'FALSE'},0,1)` : `IF(${sumBelow('due', node.row, block)}>0,1,0)`;
  const spreads = parent ? parent.node.aggregate === 'sum' : scoring.aggregate === 'sum';
  if (!spreads) return { due: applicable, freed, passed: '0' };
  const scale = 10 ** scoring.decimals;
  const handed = parent ? `${at('passed', rowOf(block, parent.row))}+` : '';
  const all = `ROUND((${handed}${sumBelow('freed', node.parent, block)})*${scale},0)`;
  const count = sumBelow('due', node.parent, block);
  const place = `SUMIFS(${span('due', first, row)},${span('parent', first, row)},${node.parent})`;
  const part = `INT(${all}/${count})`;
  return { due: applicable, freed, passed: `IF(${counts}=0,0,(${part}+IF(${place}<=${all}-${count}*${part},1,0))/${scale})` };
}

function freedByGroup({ node, row: place, cap, points = '0' }: GroupRow, row: number, out: string, block: Block): string {
  if (node.aggregate !== 'sum') return `IF(${at('status', row)}=${out},${points},0)`;
  return cap === undefined ? sumBelow('freed', place, block) : `MIN(${sumBelow('freed', place, block)},${cap})`;
}

/** Under `roundAt: total`: rows cut down to what is printed, and who gets what is left, the largest remainder first. */
export function sharedCells(node: NodeRow, parent: GroupRow | undefined, block: Block): Partial<Record<Column, string>> {
  const { scoring, first, last } = block;
  const row = rowOf(block, node.row);
  const plain = at('unrounded', row);
  const unit = 10 ** (9 - scoring.decimals);
  const scale = 10 ** scoring.decimals;
  const billionths = `ROUND(${plain}*1000000000,0)`;
  const [rest, floor] = [at('rest', row), at('floor', row)];
  const own = roundedFraction(plain, scoring.decimals, scoring.rounding);
  const sum = sumBelow('unrounded', node.parent, block);
  const above = parent ? rowOf(block, parent.row) : 0;
  const target = parent ? at('score', above) : roundedFraction(sum, scoring.decimals, scoring.rounding);
  const parents = span('parent', first, last);
  const left = `ROUND(${target}*${scale},0)-SUMIFS(${span('floor', first, last)},${parents},${node.parent})`;
  const place = `COUNTIFS(${parents},${node.parent},${span('rest', first, last)},">"&${rest})+COUNTIFS(${span('parent', first, row)},${node.parent},${span('rest', first, row)},${rest})`;
  const shared = `(${floor}+IF(${place}<=${left},1,0))/${scale}`;
  const isSum = parent ? parent.node.aggregate === 'sum' : scoring.aggregate === 'sum';
  const adds = parent ? `IF(ABS(${sum}-${at('unrounded', above)})<0.0000000005,${shared},${own})` : shared;
  return {
    floor: `IF(${plain}="","",INT(${billionths}/${unit}))`,
    rest: `IF(${plain}="","",${billionths}-${floor}*${unit})`,
    score: `IF(${plain}="","",${isSum ? adds : own})`,
  };
}
