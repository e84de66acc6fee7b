// `adjustments`: bonuses and deductions as the file gives them.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { CompiledExpression } from '../expression/index.ts';
import type { AdjustmentBlock, AdjustmentItem, Adjustments } from '../model.ts';
import { isNegative } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import { duplicatesIn } from './check-ids.ts';
import type { RuleCompiler } from './compile-rule.ts';
import type { Path } from './draft.ts';
import {
  type Fields,
  fieldsField,
  fieldsOf,
  hasField,
  itemsField,
  numberField,
  present,
  rawField,
  textField,
  textsField,
} from './fields.ts';
import { structureProblems as problems } from './problems-structure.ts';
import { checkBasis, readBasis } from './provenance.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Undefined where there are none, or where the schema check refused them. */
export function readAdjustments(document: PlainDocument, data: Fields, compiler: RuleCompiler, report: Report): Adjustments | undefined {
  if (!hasField(data, 'adjustments')) return undefined;
  const fields = fieldsField(data, 'adjustments');
  const [cap, floor] = [numberField(fields, 'cap'), numberField(fields, 'floor')];
  if (cap === undefined || floor === undefined) return undefined;
  const path = ['adjustments'];
  const itemsAt = (holder: Fields, at: Path) =>
    itemsField(holder, 'items').flatMap((item, index) => {
      const place = [...at, 'items', index];
      for (const fault of checkBasis(document, data, fieldsOf(item), place)) report(fault);
      return readItem(document, fieldsOf(item), place, compiler, report) ?? [];
    });
  const blocks: AdjustmentBlock[] = hasField(fields, 'items')
    ? [{ id: 'adjustments', title: '加减分', items: itemsAt(fields, path) }]
    : itemsField(fields, 'blocks').map((block, index) =>
        readBlock(fieldsOf(block), (holder) => itemsAt(holder, [...path, 'blocks', index])),
      );
  for (const fault of duplicatesIn(blocks.flatMap((block) => block.items))) report(fault);
  return {
    placement: textField(fields, 'placement') === 'inside' ? 'inside' : 'outside',
    cap: exactNumber(cap),
    floor: exactNumber(floor),
    blocks,
  };
}

function readBlock(fields: Fields, itemsAt: (holder: Fields) => AdjustmentItem[]): AdjustmentBlock {
  return { id: textField(fields, 'id') ?? '', title: textField(fields, 'title') ?? '', items: itemsAt(fields), ...bounds(fields) };
}

const bounds = (fields: Fields) => {
  const [cap, floor] = [numberField(fields, 'cap'), numberField(fields, 'floor')];
  return present({ cap: cap === undefined ? undefined : exactNumber(cap), floor: floor === undefined ? undefined : exactNumber(floor) });
};

function readItem(document: PlainDocument, fields: Fields, path: Path, compiler: RuleCompiler, report: Report): AdjustmentItem | undefined {
  const id = textField(fields, 'id') ?? '';
  const title = textField(fields, 'title') ?? id;
  const listed = hasField(fields, 'levels');
  const entries = listed
    ? itemsField(fields, 'levels').map((level, index) => ({ level: fieldsOf(level), at: [...path, 'levels', index] }))
    : [{ level: fields, at: path }];
  const levels = entries.flatMap(({ level, at }) => {
    const value = countAt(rawField(level, 'value'), [...at, 'value'], compiler);
    const points = numberField(level, 'points');
    return value && points !== undefined
      ? [{ title: textField(level, 'title') ?? title, value, yesNo: value.type.kind === 'boolean', points: exactNumber(points) }]
      : [];
  });
  if (levels.length < entries.length) return undefined;
  const negative = levels.filter((level) => isNegative(level.points)).length;
  if (negative > 0 && negative < levels.length) report(diagnose(problems.adjustmentSign, locate(document, [...path, 'id']), { id }));
  const { cap } = bounds(fields);
  return {
    id,
    title,
    levels,
    count: textField(fields, 'count') === 'highest' ? 'highest' : 'all',
    applies: textsField(fields, 'applies'),
    basis: readBasis(fields),
    trace: textsField(fields, 'trace'),
    location: locate(document, [...path, 'id']),
    ...present({ cap, owner: textField(fields, 'owner') }),
  };
}

/** A number of occurrences, or a yes-or-no. */
function countAt(source: unknown, path: Path, compiler: RuleCompiler): CompiledExpression | undefined {
  if (typeof source !== 'string' && typeof source !== 'number' && typeof source !== 'boolean') return undefined;
  const value = compiler.expressionAt(path, source, 'any');
  if (!value || value.type.kind === 'number' || value.type.kind === 'boolean') return value;
  // Asking again for a number reports what is wrong with it.
  return compiler.expressionAt(path, source, 'number');
}
