// `scoring` and `grades`: policies, the order of the steps, lines and quotas.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Adjustments, Framework, Grade, Quota, Scoring, Stage, UnitClass } from '../model.ts';
import { add, compare, type Exact, isNegative, one, zero } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { defaultOrder, defaultScoring } from '../scoring/defaults.ts';
import { exactNumber } from '../scoring/parameters.ts';
import { shown, verbatim } from '../text.ts';
import { duplicatesIn } from './check-ids.ts';
import type { RuleCompiler } from './compile-rule.ts';
import type { Draft, Path } from './draft.ts';
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
import { aggregateOf } from './nodes.ts';
import { frameworkProblems as problems } from './problems.ts';
import { structureProblems as structure } from './problems-structure.ts';

type Report = (diagnostic: Diagnostic) => void;

/** What the file says itself; `withDefaults` adds the rest. */
export function readScoring(document: PlainDocument, data: Fields, compiler: RuleCompiler, report: Report): Partial<Scoring> {
  const fields = fieldsField(data, 'scoring');
  const total = numberField(fields, 'total');
  const oneOf = <T extends string>(key: string, allowed: readonly T[]): T | undefined =>
    allowed.find((value) => value === textField(fields, key));
  return present({
    total: total === undefined ? undefined : exactNumber(total),
    decimals: numberField(fields, 'decimals'),
    rounding: oneOf('rounding', ['half-up', 'half-even', 'truncate']),
    roundAt: oneOf('roundAt', ['indicator', 'total']),
    missing: oneOf('missing', ['zero', 'block', 'exclude']),
    notApplicable: oneOf('notApplicable', ['rescale', 'exclude', 'full', 'even', 'target']),
    notApplicableTarget: readTarget(document, fields, compiler, report),
    aggregate: hasField(fields, 'aggregate') ? aggregateOf(fields) : undefined,
    counts: oneOf('counts', ['computed', 'verified']),
    order: hasField(fields, 'order') ? orderOf(fields) : undefined,
  });
}

const orderOf = (fields: Fields): Stage[] =>
  textsField(fields, 'order').flatMap((name) => defaultOrder.find((stage) => stage === name) ?? []);

/** A bonus that is part of the points is converted together with them. */
const orderInside: readonly Stage[] = defaultOrder.flatMap((stage) =>
  stage === 'scale' ? ['adjustments', 'scale'] : stage === 'adjustments' ? [] : [stage],
);

/** The whole of it: bounds and ranks included, which depend on other parts of the file. */
export function withDefaults(scoring: Partial<Scoring>, data: Fields, adjustments: Adjustments | undefined): Scoring {
  const fields = fieldsField(data, 'scoring');
  const order = adjustments?.placement === 'inside' ? orderInside : defaultOrder;
  const whole = { ...defaultScoring, order, ...scoring };
  const clamp = fieldsField(fields, 'clamp');
  const [min, max] = [numberField(clamp, 'min'), numberField(clamp, 'max')];
  const most = adjustments?.placement === 'outside' ? add(whole.total, adjustments.cap) : whole.total;
  const rank = fieldsField(fields, 'rank');
  return {
    ...whole,
    clamp: { min: min === undefined ? zero : exactNumber(min), max: max === undefined ? most : exactNumber(max) },
    rank: {
      by: textField(rank, 'by') === 'published' ? 'published' : 'unrounded',
      ties: textField(rank, 'ties') === 'dense' ? 'dense' : 'skip',
      within: textField(rank, 'within') === 'all' ? 'all' : 'class',
    },
  };
}

/** The share of the policy `target`: a constant from 0 to 1, asked for by that policy and only by it. */
function readTarget(document: PlainDocument, fields: Fields, compiler: RuleCompiler, report: Report): Exact | undefined {
  const key = 'notApplicableTarget';
  const wanted = textField(fields, 'notApplicable') === 'target';
  const source = rawField(fields, key);
  if (wanted && source === undefined) report(diagnose(problems.missingKey, locate(document, ['scoring', 'notApplicable']), { key }));
  if (typeof source !== 'string' && typeof source !== 'number') return undefined;
  const value = compiler.constantAt(['scoring', key], source);
  if (!value || (!isNegative(value) && compare(value, one) <= 0)) return value;
  const seen = verbatim(shown(String(source)));
  report(diagnose(problems.outOfRange, locate(document, ['scoring', key]), { key, seen, limit: '0% … 100%' }));
  return undefined;
}

const opening: readonly Stage[] = ['items', 'caps', 'components'];
const closing: readonly Stage[] = ['vetoes', 'grades', 'quota'];

/** Stages that a scheme uses must be there; the tree comes first, grades and quotas after the vetoes. */
export function checkOrder(
  document: PlainDocument,
  order: readonly Stage[] | undefined,
  uses: Pick<Framework, 'adjustments' | 'vetoes' | 'grades'> & { readonly classes: ReadonlyMap<string, UnitClass> },
): Diagnostic[] {
  if (!order) return [];
  const needed: Stage[] = [
    ...opening,
    ...([...uses.classes.values()].some((unitClass) => unitClass.scale) ? (['scale'] as const) : []),
    ...(uses.adjustments ? (['adjustments'] as const) : []),
    ...(uses.vetoes.length > 0 ? (['vetoes'] as const) : []),
    ...(uses.grades.length > 0 ? (['grades'] as const) : []),
    ...(uses.grades.some((grade) => grade.quota) ? (['quota'] as const) : []),
  ];
  const at = locate(document, ['scoring', 'order']);
  const missing = needed.filter((stage) => !order.includes(stage));
  if (missing.length > 0) return [diagnose(structure.order, at, { reason: 'incomplete', missing })];
  if (opening.some((stage, index) => order[index] !== stage)) return [diagnose(structure.order, at, { reason: 'start', missing: [] })];
  const last = closing.filter((stage) => order.includes(stage));
  const grading = last.filter((stage) => stage !== 'vetoes');
  const ends = order.slice(order.length - grading.length);
  const inOrder = grading.every((stage, index) => ends[index] === stage);
  return inOrder ? [] : [diagnose(structure.order, at, { reason: 'end', missing: [] })];
}

export function readGrades(document: PlainDocument, data: Fields, compiler: RuleCompiler, report: Report): Draft['grades'] {
  const grades = itemsField(data, 'grades').map((item, index) => {
    const fields = fieldsOf(item);
    const path = ['grades', index];
    const line = numberField(fields, 'atLeast');
    const lines = Object.entries(fieldsField(fields, 'atLeast')).flatMap(([id, value]): [string, Exact][] =>
      typeof value === 'number' ? [[id, exactNumber(value)]] : [],
    );
    const grade: Grade = {
      id: textField(fields, 'id') ?? '',
      title: textField(fields, 'title') ?? '',
      lines: new Map(lines),
      ...present({
        atLeast: line === undefined ? undefined : exactNumber(line),
        quota: readQuota(document, fields, path, compiler, report),
      }),
    };
    return { path, grade };
  });
  const places = grades.map(({ path, grade }) => ({ id: grade.id, location: locate(document, [...path, 'id']) }));
  for (const fault of duplicatesIn(places)) report(fault);
  return grades;
}

function readQuota(document: PlainDocument, fields: Fields, path: Path, compiler: RuleCompiler, report: Report): Quota | undefined {
  if (!hasField(fields, 'quota')) return undefined;
  const written = rawField(fields, 'quota');
  const detailed = fieldsField(fields, 'quota');
  const at = hasField(detailed, 'share') ? [...path, 'quota', 'share'] : [...path, 'quota'];
  const source = hasField(detailed, 'share') ? rawField(detailed, 'share') : written;
  if (typeof source !== 'string' && typeof source !== 'number') return undefined;
  const share = compiler.constantAt(at, source);
  if (!share) return undefined;
  if (compare(share, zero) <= 0 || compare(share, one) > 0) {
    report(diagnose(structure.quota, locate(document, at), { seen: String(source) }));
    return undefined;
  }
  const rounding = textField(detailed, 'rounding');
  return {
    share,
    rounding: rounding === 'ceil' || rounding === 'half-up' ? rounding : 'floor',
    ties: textField(detailed, 'ties') === 'exclude' ? 'exclude' : 'include',
  };
}
