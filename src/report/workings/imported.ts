// 双重管理单位: the total that somebody else gives, converted to this scheme's scale, as src/scoring/imported.ts.
import type { UnitAssessment } from '../../model.ts';
import { divide, zero } from '../../points.ts';
import type { Language } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import { binary, number, place, printFormula } from '../formula/cell-language.ts';
import { arithmetic } from '../formula/exact.ts';
import { numberFormula } from '../formula/expression.ts';
import { isPrintable } from '../formula/printable.ts';
import { codeOf, codes } from '../formula/state.ts';
import { constant, nothing, scaled } from '../formula/whole.ts';
import { fitsCell, writeParts } from '../formula/write-out.ts';
import { at, inColumns } from './columns.ts';
import { type Draft, formula, forRows, input, nextRow, own } from './draft.ts';
import type { LeafTools } from './leaf.ts';
import { labels } from './words.ts';

interface ImportedPattern {
  readonly code: string;
  readonly top: string;
  readonly bottom: string;
  readonly rounded: string;
}

export function importedPattern({ book, cells }: LeafTools): ImportedPattern | undefined {
  const { imported } = book.unitClass ?? {};
  const { scoring } = book.framework;
  if (!imported || !isPrintable(imported.value, { framework: book.framework, hasCell: (id) => cells.value(id) !== undefined }))
    return undefined;
  const math = arithmetic();
  const { value, state } = numberFormula({ framework: book.framework, cells, math, strict: false }, imported.value);
  const worth = math.within(scaled(value, divide(scoring.total, imported.outOf) ?? zero), nothing, constant(scoring.total));
  const isKnown = binary('=', place(at('code', own)), number(codes.known));
  const known = math.choose(isKnown, worth, nothing);
  const parts = writeParts(codeOf(state), known, math);
  if (!parts || !fitsCell(parts)) return undefined;
  const [top, bottom] = [parts.wholes.above, parts.wholes.below];
  const read = {
    top: { ...top, formula: place(at('top', own)) },
    bottom: { ...bottom, formula: place(at('bottom', own)) },
    factor: { n: 1, d: 1 },
  };
  const rounded = math.print(math.round(read, scoring.decimals, scoring.rounding));
  if (math.sizes.some((size) => size(0) > 10 ** 14)) return undefined;
  return { ...parts, rounded: printFormula(rounded, 0) };
}

/** One row; its number. */
export function writeImported(
  draft: Draft,
  unit: UnitAssessment,
  pattern: ImportedPattern | undefined,
  data: number,
  index: number,
  decimals: number,
  language: Language,
): number {
  const row = nextRow(draft);
  const rows = { data, index, own: row };
  const { points } = unit;
  const isKnown = `${at('code', row)}=0`;
  draft.rows.push(
    inColumns<plan.PlannedCell>({
      unit: plan.text(unit.name),
      title: plan.text(language === 'zh' ? '采用其他考评的得分' : 'taken over from another assessment'),
      max: plan.number(unit.maxPoints, 2),
      ...(pattern
        ? {
            code: formula(forRows(pattern.code, rows), 0),
            top: formula(forRows(pattern.top, rows), 0),
            bottom: formula(forRows(pattern.bottom, rows), 0),
            unrounded: formula(`IF(${isKnown},${at('top', row)}/${at('bottom', row)},"")`, 6),
            score: formula(`IF(${isKnown},${forRows(pattern.rounded, rows)},"")`, decimals, points ?? '', 'total'),
          }
        : {
            unrounded: points ? input(unit.unrounded, 'stated') : plan.text('', 'stated'),
            score: points ? plan.number(points, decimals, 'stated') : plan.text('', 'stated'),
          }),
      engine: points ? plan.number(points, decimals) : plan.text('', 'centre'),
      same: formula(
        `IF(${at('score', row)}=${at('engine', row)},"${labels.yes[language]}","${labels.no[language]}")`,
        0,
        labels.yes[language],
      ),
      kind: plan.text(labels[pattern ? 'formula' : 'stated'][language], pattern ? 'centre' : 'stated'),
    }),
  );
  return row;
}
