// What a unit would type into a form, and what the form must then show.
import type { Score } from '../src/model.ts';
import { printFixed } from '../src/points.ts';
import { type Item, isAbsent } from './rules-oracle.ts';
import type { CellValue } from './spreadsheet.ts';

/** A cell with the value that a reading has; dates are serial numbers. */
export function cellOf(item: Item): CellValue {
  if (typeof item === 'boolean') return item ? '是' : '否';
  if (isAbsent(item)) return { missing: undefined, 'not-applicable': '不涉及', unreadable: '约若干', value: undefined }[item.state];
  const [, day, hour, minute] = /^(\d{4}-\d\d-\d\d)(?: (\d\d):(\d\d))?$/.exec(item) ?? [];
  if (day !== undefined)
    return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 + (Number(hour ?? 0) * 60 + Number(minute ?? 0)) / 1440;
  return /^-?\d+(\.\d+)?$/.test(item) ? Number(item) : item;
}

/** What 预估得分 must show of a row. */
export function shownFor({ status, points }: Score, decimals: number): CellValue {
  if (status === 'not-applicable') return '不涉及';
  if (status === 'missing') return '';
  return (status === 'scored' || status === 'vetoed') && points ? Number(printFixed(points, decimals)) : '待核';
}
