// A layout and an assessment → the workbook that the bureau hands in: names replaced, rows repeated, everything else as it came.
import { type Diagnostic, diagnose } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import type { Assessment, Outcome, SourceFile, UnitAssessment } from '../../model.ts';
import { printExact, printFixed } from '../../points.ts';
import type { Sheet } from '../../read/table.ts';
import { findWorkbook, readPackage } from '../../read/xlsx/package.ts';
import { attempt } from '../../read/xlsx/refusal.ts';
import { readWorkbook } from '../../read/xlsx.ts';
import { readZip } from '../../read/zip.ts';
import type { Language } from '../../text.ts';
import { draftOf, type PackageDraft } from '../returns/package-draft.ts';
import { newStyleBook, openStyleBook } from '../returns/style-book.ts';
import { hasTable, sectionsOf } from '../sections.ts';
import { checkLayouts, type FoundName, type LayoutCell, layoutOf, meaningOf, type SheetLayout } from './find.ts';
import { obstacleOf, patchCharts, patchDrawings, patchWorkbook } from './parts.ts';
import { layoutProblems } from './problems.ts';
import { type RowMap, rowMap } from './row-map.ts';
import { fillSheet } from './sheet.ts';
import type { LayoutValue } from './unit-names.ts';
import { type SheetScope, vocabularyOf } from './vocabulary.ts';

export interface LayoutRequest {
  readonly assessment: Assessment;
  /** Names of units in the order of the roster; empty where there is none. */
  readonly roster: readonly string[];
  readonly language: Language;
}

/** A workbook and the names in it. */
export interface FilledLayout {
  readonly bytes: Uint8Array;
  readonly units: number;
  /** How many cells were filled in. */
  readonly cells: number;
}

const styleType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const emptyText: LayoutValue = { kind: 'text', text: '' };

/** Units of a sheet: those of the classes with a table, all or one class, by rank or as the roster has them. */
function unitsOf({ assessment, roster }: LayoutRequest, { only, order }: SheetLayout): UnitAssessment[] {
  const sections = sectionsOf(assessment).filter((section) => hasTable(section) && (only === undefined || section.unitClass?.id === only));
  const units = sections.flatMap((section) => section.units);
  const together = assessment.framework.scoring.rank.within === 'all';
  const place = ({ name }: UnitAssessment) => (roster.includes(name) ? roster.indexOf(name) : roster.length);
  if (order === 'roster') return units.toSorted((left, right) => place(left) - place(right));
  const rank = (unit: UnitAssessment) => unit.rank ?? units.length + 1;
  // Ranks of different classes say nothing of each other: there the classes follow one another.
  return together ? units.toSorted((left, right) => rank(left) - rank(right)) : units;
}

function valueIn(name: FoundName, scope: SheetScope, all: readonly UnitAssessment[], copy: number): LayoutValue {
  const meaning = meaningOf(name);
  if (meaning?.kind === 'sheet') return meaning.value(scope);
  if (meaning?.kind !== 'unit') return emptyText;
  const { of } = meaning;
  const unit = of === undefined ? scope.units[copy] : all.find((candidate) => candidate.name === of);
  return unit ? meaning.value(unit, copy, scope) : emptyText;
}

const wordsOf = (value: LayoutValue): string => {
  if (value.kind === 'text') return value.text;
  const exactly = printExact(value.number);
  return /^-?\d+(\.\d{0,6})?$/.test(exactly) && (exactly.split('.')[1]?.length ?? 0) > value.decimals
    ? exactly
    : printFixed(value.number, value.decimals);
};

/** A name alone is its value; names among other words are written into them. */
function cellValue(cell: LayoutCell, valueFor: (name: FoundName) => LayoutValue): LayoutValue {
  const [first] = cell.names;
  if (first && cell.names.length === 1 && cell.text.trim().length === first.to - first.from) return valueFor(first);
  let done = 0;
  let text = '';
  for (const name of cell.names) {
    text += cell.text.slice(done, name.from) + wordsOf(valueFor(name));
    done = name.to;
  }
  return { kind: 'text', text: text + cell.text.slice(done) };
}

interface PlannedSheet {
  readonly layout: SheetLayout;
  readonly scope: SheetScope;
  readonly map: RowMap;
  readonly copies: number;
}

/** The filled workbook; without a value the diagnostics say why. A layout with unknown names is not filled in at all. */
export async function fillLayout(file: SourceFile, request: LayoutRequest): Promise<Outcome<FilledLayout>> {
  const { assessment, language } = request;
  const { framework } = assessment;
  const { value: sheets, diagnostics: read } = await readWorkbook(file);
  if (!sheets) return { diagnostics: read };
  const vocabulary = vocabularyOf(framework, assessment);
  const layouts = sheets.map((sheet) => layoutOf(sheet, vocabulary));
  const found = checkLayouts(file.path, sheets, layouts, framework);
  if (found.some(({ severity }) => severity === 'error')) return { diagnostics: found };
  const planned = layouts.map((layout): PlannedSheet => {
    const units = unitsOf(request, layout);
    return { layout, scope: { framework, language, units }, map: rowMap(layout.blocks, units.length), copies: Math.max(1, units.length) };
  });
  const outcome = attempt(() => patch(file, sheets, planned, assessment.units));
  if (!outcome.value) return { diagnostics: [...found, ...outcome.diagnostics] };
  if ('obstacles' in outcome.value) return { diagnostics: [...found, ...outcome.value.obstacles] };
  const cells = layouts.reduce((sum, { cells: own }) => sum + own.length, 0);
  const listed = new Set(planned.flatMap(({ layout, scope }) => (layout.blocks.length > 0 ? scope.units : [])));
  return { value: { bytes: outcome.value.bytes, units: listed.size, cells }, diagnostics: found };
}

type Patched = { readonly bytes: Uint8Array } | { readonly obstacles: readonly Diagnostic[] };

function patch(file: SourceFile, sheets: readonly Sheet[], planned: readonly PlannedSheet[], units: readonly UnitAssessment[]): Patched {
  const zip = readZip(file, limits);
  const found = readPackage(zip);
  const main = findWorkbook(zip);
  const draft = draftOf(zip, main.name);
  const parts = new Map(found.sheets.map(({ name, part }) => [name, part?.name]));
  const obstacles = planned.flatMap(({ layout, map }): Diagnostic[] => {
    const part = parts.get(layout.name);
    const what = map.moves && part !== undefined ? obstacleOf(draft, part) : undefined;
    const row = layout.blocks[0]?.top ?? 1;
    return what
      ? [diagnose(layoutProblems.cannotRepeat, { kind: 'cell', file: file.path, sheet: layout.name, row, column: 1 }, { what })]
      : [];
  });
  if (obstacles.length > 0) return { obstacles };
  const maps = new Map(planned.map(({ layout, map }) => [layout.name, map]));
  const stylesBefore = found.styles && draft.read(found.styles.name);
  const styles = found.styles && stylesBefore ? openStyleBook({ zip, name: found.styles.name }, stylesBefore) : newStyleBook(draft.main);
  for (const plan of planned) {
    const part = parts.get(plan.layout.name);
    if (part !== undefined) fillPart(draft, part, plan, maps, units, styles);
  }
  const hasFormulas = sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ formula, kind }) => formula === true || kind === 'uncalculated')),
  );
  patchWorkbook(draft, main.name, (sheet) => maps.get(sheet), hasFormulas);
  patchCharts(draft, (sheet) => maps.get(sheet));
  const stylesPart = found.styles?.name ?? draft.freeName('xl/styles#.xml').name;
  if (!found.styles) {
    draft.relate(main.name, 'styles', stylesPart);
    draft.declare(stylesPart, styleType);
  }
  if (styles.bytes() !== stylesBefore) draft.write(stylesPart, styles.bytes());
  return { bytes: draft.bytes() };
}

function fillPart(
  draft: PackageDraft,
  part: string,
  { layout, scope, map, copies }: PlannedSheet,
  maps: ReadonlyMap<string, RowMap>,
  units: readonly UnitAssessment[],
  styles: ReturnType<typeof newStyleBook>,
): void {
  const cells = new Map(layout.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const before = draft.read(part) ?? Buffer.alloc(0);
  const bytes = fillSheet(
    { zip: draft.zip, name: part },
    before,
    {
      name: layout.name,
      map,
      copies,
      mapOf: (sheet) => maps.get(sheet),
      valueAt: (row, column, copy) => {
        const cell = cells.get(`${row} ${column}`);
        return cell && cellValue(cell, (name) => valueIn(name, scope, units, copy));
      },
    },
    styles,
  );
  if (bytes !== before) draft.write(part, bytes);
  patchDrawings(draft, part, map);
}
