// Measures and shorthands that the tests of the expression language share.
import { type CompiledExpression, compileExpression, type Expected, type Scope } from '../src/expression/index.ts';
import type { Evaluation, Measure, MeasureType, Reading, Register, Value } from '../src/model.ts';
import { parseDecimal, printExact } from '../src/points.ts';

function measure(id: string, title: string, type: MeasureType, unit?: string, options?: readonly string[]): Measure {
  return { id, title, type, approximate: false, optional: false, ...(unit !== undefined && { unit }), ...(options && { options }) };
}

export const measures: readonly Measure[] = [
  measure('offices', '司法所总数', 'count', '个'),
  measure('five_star', '五星级司法所数', 'count', '所'),
  measure('cases', '办案数', 'count', '件'),
  measure('suits', '诉讼数', 'count', '宗'),
  measure('people', '人数', 'count', '人'),
  measure('plain_a', '甲数', 'count'),
  measure('plain_b', '乙数', 'count'),
  measure('score', '得分', 'number'),
  measure('budget', '预算', 'amount', '万元'),
  measure('spent', '支出', 'amount', '元'),
  measure('huge', '总投资', 'amount', '亿元'),
  measure('rate', '办结率', 'ratio', '%'),
  measure('satisfaction', '满意度', 'number', '%'),
  measure('open', '已公开', 'boolean'),
  measure('ready', '已备案', 'boolean'),
  measure('level', '人员配备', 'choice', undefined, ['专职', '兼职', '无']),
  measure('note', '说明', 'text'),
  measure('accepted', '受理日期', 'date'),
  measure('closed', '办结日期', 'date'),
  measure('waiting', '等待天数', 'number', '天'),
  measure('exec.case_quality', '案卷质量', 'number', '分'),
  measure('mediated', '调解成功（件）', 'count', '件(次)'),
  measure('2024_plan', '年度计划数', 'count', '项'),
  measure('twin_a', '重名项', 'count'),
  measure('twin_b', '重名项', 'count'),
];

const optional = (column: Measure): Measure => ({ ...column, optional: true });
const columns: readonly Measure[] = [
  measure('case_no', '案号', 'text'),
  measure('received', '收案日期', 'date'),
  optional(measure('ended', '审结日期', 'date')),
  optional(measure('suspended', '中止天数', 'count', '日')),
  optional(measure('extended', '是否延期', 'boolean')),
  measure('fine', '罚款', 'amount', '万元'),
  optional(measure('result', '结果', 'choice', undefined, ['维持', '撤销'])),
  measure('granted', '批准比例', 'ratio'),
];

export const reviews: Register = {
  id: 'reviews',
  title: '复议台账',
  key: 'case_no',
  unit: '件',
  columns: new Map(columns.map((column) => [column.id, column])),
};
const visits: Register = { id: 'visits', title: '走访台账', columns: new Map([['day', measure('day', '走访日期', 'date')]]) };

export const scope: Scope = {
  registers: new Map([reviews, visits].flatMap((register) => [[register.id, register] as const, [register.title, register] as const])),
  find(name) {
    const byId = measures.find((candidate) => candidate.id === name);
    const byTitle = measures.filter((candidate) => candidate.title === name);
    return byId ?? (byTitle.length === 1 ? byTitle[0] : undefined);
  },
  *names() {
    for (const { id, title } of measures) yield* [id, title];
  },
};

/** The compiled expression; a fault fails the test with its code. */
export function compiled(text: string, expected: Expected = 'any'): CompiledExpression {
  const { expression, faults } = compileExpression(text, scope, expected);
  if (!expression) throw new Error(`${text}: ${faults.map((fault) => `${fault.code} ${fault.offset}`).join(', ')}`);
  return expression;
}

/** `code offset+length` of every fault. */
export function faultsOf(text: string, expected: Expected = 'any'): string[] {
  return compileExpression(text, scope, expected).faults.map(
    (fault) => `${fault.code.replace('expression/', '')} ${fault.offset}+${fault.length}`,
  );
}

/** `3.5`, `'text'`, true, or a day as `day 19904`. */
export function printValue(value: Value): string {
  if (value.kind === 'number') return printExact(value.number);
  if (value.kind === 'date') return `day ${value.day}`;
  return value.kind === 'text' ? `'${value.text}'` : String(value.boolean);
}

/** A value, or its state with the measures at fault; `~` marks an approximate value. */
function printEvaluation(result: Evaluation): string {
  if (result.state === 'value') return `${result.approximate ? '~' : ''}${printValue(result.value)}`;
  return result.state === 'zero-denominator' ? `zero-denominator ${result.divisor.zh}` : `${result.state} ${result.measures.join(' ')}`;
}

/** What a test gives a measure: a number's text (`~3` approximate), a yes/no, a text or a day; the absent states by name. */
export type Given = Readonly<Record<string, string | boolean | { readonly text: string } | { readonly day: number }>>;

function toReading(given: Given[string] | undefined): Reading {
  if (given === undefined || given === 'missing') return { state: 'missing' };
  if (given === 'not-applicable' || given === 'unreadable') return { state: given };
  if (typeof given === 'boolean') return { state: 'value', value: { kind: 'boolean', boolean: given }, approximate: false };
  if (typeof given !== 'string') {
    const value: Value = 'text' in given ? { kind: 'text', text: given.text } : { kind: 'date', day: given.day };
    return { state: 'value', value, approximate: false };
  }
  const number = parseDecimal(given.replace('~', ''));
  if (!number) throw new Error(`not a number: ${given}`);
  return { state: 'value', value: { kind: 'number', number }, approximate: given.startsWith('~') };
}

/** The result of an expression for what was given; everything else is missing. */
export function evaluated(text: string, given: Given = {}): string {
  return printEvaluation(compiled(text).evaluate((id) => toReading(given[id])));
}
