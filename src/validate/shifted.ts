// 错行错列: values that do not fit where they stand, but fit one row or one column away.
import type { Measure } from '../model.ts';
import { readValue } from '../submission/values.ts';
import type { ReportedCell } from './cells.ts';

/** Cells that are off by one: where every value belongs to the row above or below, or to the column to the left or right. */
export interface Shift {
  readonly axis: 'row' | 'column';
  /** 1: moved down or to the right; -1: up or to the left. */
  readonly by: 1 | -1;
  /** By row and column. */
  readonly cells: readonly ReportedCell[];
  /** So many of them are no answer to what is asked where they stand. */
  readonly faults: number;
  /** One of them that shows it, and what is asked for where it belongs. */
  readonly example: { readonly cell: ReportedCell; readonly belongs: Measure };
}

/** Values that alone could be a slip. */
const leastFaults = 2;

const isEmpty = ({ reported }: ReportedCell): boolean => reported.raw.trim() === '';

/** Whether a cell could be an answer to what another place asks. */
function fits({ reported }: ReportedCell, measure: Measure): boolean {
  const { reading, faults } = readValue(measure, { kind: 'text', text: reported.raw });
  return reading.state === 'value' && faults.every(({ severity }) => severity !== 'error');
}

/** Anything is a text: that a value fits one says nothing. */
const tells = (measure: Measure | undefined): boolean => measure !== undefined && measure.type !== 'text';

/** `isFaulty`: what is wrong with the value is that it is none of its measure. */
export function shiftsIn(cells: readonly ReportedCell[], isFaulty: (cell: ReportedCell) => boolean): Shift[] {
  if (cells.filter(isFaulty).length < leastFaults) return [];
  const measuresOfColumn = new Map<number, Set<string>>();
  for (const { column, measure } of cells) measuresOfColumn.set(column, (measuresOfColumn.get(column) ?? new Set()).add(measure.id));
  // One measure a column: the table is wide or a register. Otherwise it has a column of values and a row for every measure.
  const isWide = [...measuresOfColumn.values()].every(({ size }) => size === 1);
  const lines = new Map<string, ReportedCell[]>();
  for (const cell of cells) {
    const key = isWide ? String(cell.row) : `${cell.column}\n${cell.unit}`;
    const line = lines.get(key);
    if (line) line.push(cell);
    else lines.set(key, [cell]);
  }
  const axis: Shift['axis'] = isWide ? 'column' : 'row';
  const found = [...lines.values()].flatMap((line) => {
    const ordered = line.sort((left, right) => left.row - right.row || left.column - right.column);
    const shift = shiftOf(ordered, isFaulty);
    return shift ? [{ axis, ...shift }] : [];
  });
  return isWide ? joined(found) : found.filter((shift) => shift.faults >= leastFaults);
}

/** What is off in one row of a wide table, or in one unit's column of values. */
function shiftOf(line: readonly ReportedCell[], isFaulty: (cell: ReportedCell) => boolean): Omit<Shift, 'axis'> | undefined {
  const faulty = line.flatMap((cell, index) => (isFaulty(cell) && !isEmpty(cell) ? [index] : []));
  const [first, last] = [faulty[0], faulty.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const ways = ([1, -1] as const).flatMap((by) => {
    const belongsAt = (index: number) => line[index - by]?.measure;
    const fitsThere = (index: number) => {
      const [cell, belongs] = [line[index], belongsAt(index)];
      return cell !== undefined && (isEmpty(cell) || (belongs !== undefined && fits(cell, belongs)));
    };
    for (let index = first; index <= last; index += 1) if (!fitsThere(index)) return [];
    const telling = faulty.filter((index) => tells(belongsAt(index)));
    const [shows] = telling;
    const [cell, belongs] = shows === undefined ? [] : [line[shows], belongsAt(shows)];
    if (!cell || !belongs) return [];
    const [from, to] = extended(line, first, last, by, fitsThere);
    const moved = line.slice(from, to + 1).filter((one) => !isEmpty(one));
    // Something was left out or put in where the shift begins.
    const gap = line[by === 1 ? from - 1 : to + 1];
    return [{ by, cells: moved, faults: telling.length, example: { cell, belongs }, hasGap: gap !== undefined && isEmpty(gap) }];
  });
  const [way, other] = ways;
  if (!way || !other) return way;
  return other.hasGap && !way.hasGap ? other : way;
}

/**
 * What was put in or left out moves everything behind it: the shift goes on as long as values fit there. It begins behind the empty cell
 * that was put in, else at the first value that does not fit.
 */
function extended(
  line: readonly ReportedCell[],
  first: number,
  last: number,
  by: 1 | -1,
  fitsThere: (index: number) => boolean,
): readonly [from: number, to: number] {
  let to = last;
  while (line[to + 1] && fitsThere(to + 1)) to += 1;
  if (by === -1) return [first, to];
  for (let index = first - 1; fitsThere(index); index -= 1) {
    const cell = line[index];
    if (cell && isEmpty(cell)) return [index + 1, to];
  }
  return [first, to];
}

/** The same shift in several rows is one; a single fault in a single row is none. */
function joined(shifts: readonly Shift[]): Shift[] {
  return ([1, -1] as const).flatMap((by) => {
    const same = shifts.filter((shift) => shift.by === by);
    const faults = same.reduce((sum, shift) => sum + shift.faults, 0);
    const [first] = same;
    return first && faults >= leastFaults ? [{ ...first, faults, cells: same.flatMap(({ cells }) => cells) }] : [];
  });
}
