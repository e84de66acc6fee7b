// One cause, one message: what is wrong with many cells for the same reason is said once, with all of the cells.

import { compareDiagnostics, type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import type { Framework, Submission } from '../model.ts';
import { numberProblems } from '../submission/problems-numbers.ts';
import { valueProblems } from '../submission/problems-values.ts';
import { shown, type Text } from '../text.ts';
import { cellKey, cellsBySheet, printCells, type ReportedCell, sheetKey } from './cells.ts';
import { causeProblems as problems } from './problems-causes.ts';
import { type Shift, shiftsIn } from './shifted.ts';

/** So many cells of one measure, or of one column with several measures, with the same fault have one cause. */
const cellsOfMeasure = 3;
const cellsOfColumn = 5;

const ofValues: ReadonlySet<string> = new Set([valueProblems, numberProblems].flatMap((all) => Object.values(all).map(({ code }) => code)));

/** Faults of a value that would be none somewhere else. */
const ofPlace: ReadonlySet<string> = new Set(
  [
    numberProblems.notANumber,
    numberProblems.unitMismatch,
    numberProblems.dateForNumber,
    numberProblems.notACount,
    numberProblems.outOfRange,
    valueProblems.notABoolean,
    valueProblems.notAnOption,
    valueProblems.notADate,
  ].map(({ code }) => code),
);

/** The same problems, those of one cause as one with the other cells as related places; by place. */
export function oneCauseOnce(diagnostics: readonly Diagnostic[], framework: Framework, submission: Submission): Diagnostic[] {
  const faults = diagnostics.filter(({ code }) => ofValues.has(code));
  const cells = cellsBySheet(framework, submission, new Set(faults.map(({ location }) => sheetKey(location))));
  const others = diagnostics.filter(({ code }) => !ofValues.has(code));
  const { found, left } = shifted(faults, cells);
  return [...others, ...found, ...together(left, cells)].sort(compareDiagnostics);
}

interface Shifted {
  readonly found: readonly Diagnostic[];
  /** Faults that no shift explains. */
  readonly left: readonly Diagnostic[];
}

function shifted(faults: readonly Diagnostic[], cells: ReadonlyMap<string, readonly ReportedCell[]>): Shifted {
  const faulty = new Set(faults.flatMap(({ code, location }) => (ofPlace.has(code) ? [cellKey(location)] : [])));
  const sheets = new Set(faults.flatMap(({ code, location }) => (ofPlace.has(code) ? [sheetKey(location)] : [])));
  const shifts = [...sheets].flatMap((sheet) => shiftsIn(cells.get(sheet) ?? [], ({ reported }) => faulty.has(cellKey(reported.location))));
  const explained = new Set(shifts.flatMap((shift) => shift.cells.map(({ reported }) => cellKey(reported.location))));
  return {
    found: shifts.map(shiftDiagnostic),
    left: faults.filter(({ location }) => !explained.has(cellKey(location))),
  };
}

function shiftDiagnostic({ axis, by, cells, faults, example }: Shift): Diagnostic {
  const locations = cells.map(({ reported }) => reported.location);
  const [first, ...rest] = cells;
  const place: Location = first?.reported.location ?? example.cell.reported.location;
  const { cell, belongs } = example;
  const params = {
    axis,
    by,
    cells: printCells(locations),
    count: cells.length,
    faults,
    example: { title: cell.measure.title, raw: cell.reported.raw, belongs: belongs.title },
  };
  return diagnose(problems.shifted, place, params, rest.map(cellPlace));
}

const cellPlace = ({ measure, reported }: ReportedCell) => {
  const [title, raw] = [shown(measure.title), shown(reported.raw)];
  return { message: { zh: `${title}：${raw}`, en: `${title}: ${raw}` }, location: reported.location };
};

/** The cells of one measure in one column of a sheet. */
const measureKey = ({ measure, column, reported }: ReportedCell): string => `${sheetKey(reported.location)}\n${column}\n${measure.id}`;

/** Faults of one kind in one measure, else in one column. */
function together(faults: readonly Diagnostic[], cells: ReadonlyMap<string, readonly ReportedCell[]>): Diagnostic[] {
  const known = new Map<string, ReportedCell>();
  const filled = new Map<string, number>();
  for (const cell of [...cells.values()].flat()) {
    known.set(cellKey(cell.reported.location), cell);
    if (cell.reported.raw.trim() !== '') filled.set(measureKey(cell), (filled.get(measureKey(cell)) ?? 0) + 1);
  }
  const byMeasure = gathered(faults, cellsOfMeasure, ({ code, location }) => {
    const cell = known.get(cellKey(location));
    return cell && `${code}\n${measureKey(cell)}`;
  });
  const byColumn = gathered(byMeasure.single, cellsOfColumn, ({ code, location }) => {
    const cell = known.get(cellKey(location));
    return cell && `${code}\n${sheetKey(location)}\n${cell.column}`;
  });
  const joined = (group: readonly Diagnostic[], ofMeasure: boolean): Diagnostic[] => {
    const [first, ...rest] = [...group].sort(compareDiagnostics);
    if (!first) return [];
    const count = rest.length + 1;
    const list = printCells(group.map(({ location }) => location));
    const cell = known.get(cellKey(first.location));
    const isWhole = ofMeasure && cell !== undefined && filled.get(measureKey(cell)) === count;
    const also: Text = isWhole
      ? { zh: `这一项填的 ${count} 格都是这样：${list.zh}`, en: `so are all ${count} cells of it: ${list.en}` }
      : { zh: `同样的问题共 ${count} 格：${list.zh}`, en: `the same in ${count} cells: ${list.en}` };
    const message = { zh: `${first.message.zh.replace(/。$/, '')}；${also.zh}`, en: `${first.message.en.replace(/\.$/, '')}; ${also.en}` };
    const related = rest.map(({ location, message: own }) => {
      const other = known.get(cellKey(location));
      return other ? cellPlace(other) : { message: own, location };
    });
    return [{ ...first, message, related: [...(first.related ?? []), ...related] }];
  };
  return [
    ...byColumn.single,
    ...byMeasure.groups.flatMap((group) => joined(group, true)),
    ...byColumn.groups.flatMap((group) => joined(group, false)),
  ];
}

/** Groups of at least `least` with the same key; the rest as it was. */
function gathered(faults: readonly Diagnostic[], least: number, keyOf: (fault: Diagnostic) => string | undefined) {
  const groups = new Map<string, Diagnostic[]>();
  const single: Diagnostic[] = [];
  for (const fault of faults) {
    const key = keyOf(fault);
    const group = key === undefined ? single : groups.get(key);
    if (group) group.push(fault);
    else if (key !== undefined) groups.set(key, [fault]);
  }
  const large = [...groups.values()].filter(({ length }) => length >= least);
  return { groups: large, single: [...single, ...[...groups.values()].filter(({ length }) => length < least).flat()] };
}
