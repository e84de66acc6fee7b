// 自查: what a row of the form still lacks, as a formula. The same demands as those of `lawgov validate`.
import { decimalPlaces, type Exact, printExact } from '../../points.ts';
import type { FormRow } from '../form/form.ts';

/** Whether the total rests on it; what only vetoes and checks look at may stay empty. */
export const isRequired = ({ part, measure }: FormRow): boolean =>
  measure !== undefined && !measure.optional && part.kind !== 'veto' && part.kind !== 'other';

const isShown = (value: Exact | undefined): value is Exact => value !== undefined && decimalPlaces(value) !== undefined;

/** What is true of a value that is not of the measure's type; what only people can read (60件) is not told apart here. */
function wrongKind({ measure }: FormRow, value: string): string {
  switch (measure?.type) {
    case 'boolean':
      return `NOT(OR(${value}="是",${value}="否"))`;
    case 'choice':
      return `NOT(OR(${(measure.options ?? []).map((option) => `${value}&""="${option.replaceAll('"', '""')}"`).join(',')}))`;
    case 'text':
      return 'FALSE';
    case 'count':
      return `IF(ISNUMBER(${value}),N(${value})<>INT(N(${value})),FALSE)`;
    default:
      return 'FALSE';
  }
}

function outside({ measure }: FormRow, value: string): string {
  const numeric = measure && ['count', 'number', 'amount', 'ratio'].includes(measure.type);
  const limits = numeric
    ? [
        ...(isShown(measure.min) ? [`N(${value})<${printExact(measure.min)}`] : measure.type === 'count' ? [`N(${value})<0`] : []),
        ...(isShown(measure.max) ? [`N(${value})>${printExact(measure.max)}`] : []),
      ]
    : [];
  return limits.length === 0 ? 'FALSE' : `AND(ISNUMBER(${value}),OR(${limits.join(',')}))`;
}

const separators = ['"；"', '";"', '"、"', 'CHAR(10)'];
/** Documents named in a cell: one more than there are separators. */
const countNamed = (cell: string): string => {
  const without = separators.reduce((inner, separator) => `SUBSTITUTE(${inner},${separator},"")`, cell);
  return `LEN(${cell})-LEN(${without})+1`;
};

function lacksEvidence({ part }: FormRow, cell: string): string {
  const { evidence } = part.indicator ?? {};
  if (!evidence?.required) return 'FALSE';
  return evidence.min > 1 ? `OR(TRIM(${cell})="",${countNamed(cell)}<${evidence.min})` : `TRIM(${cell})=""`;
}

/** 自查 of a row that asks for something, and what it says of an empty form. */
export function checkFormula(
  row: FormRow,
  { value, note, evidence }: { readonly value: string; readonly note: string; readonly evidence: string },
): { readonly formula: string; readonly empty: string } {
  const empty = isRequired(row) ? '未填' : '可不填';
  const absent = row.mayNotApply ? `IF(TRIM(${note})="","缺说明","不涉及")` : '"格式不对"';
  const steps: readonly (readonly [condition: string, word: string])[] = [
    [`TRIM(${value}&"")=""`, `"${empty}"`],
    [`TRIM(${value}&"")="不涉及"`, absent],
    [wrongKind(row, value), '"格式不对"'],
    [outside(row, value), '"超出范围"'],
    [lacksEvidence(row, evidence), '"缺材料"'],
  ];
  const formula = steps
    .filter(([condition]) => condition !== 'FALSE')
    .reduceRight((rest, [condition, word]) => `IF(${condition},${word},${rest})`, '"已填"');
  return { formula, empty };
}
