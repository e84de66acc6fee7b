// Registers that were not handed in although an indicator needs them, and what rules find wrong with their records.

import { missingYearText } from '../calendars/problems.ts';
import { type Diagnostic, diagnose, type Location, problem } from '../diagnostic.ts';
import type { Framework, Indicator, RuleFinding, UnitSubmission } from '../model.ts';
import { leavesOf } from '../scoring/evaluate.ts';
import { readerOf } from '../scoring/readers.ts';
import { plural, shown } from '../text.ts';
import { treeOf } from './class-tree.ts';
import type { ValidateRule } from './rule.ts';

const missingRegisters = problem<{ unit: string; titles: readonly string[] }>({
  code: 'submission/missing-registers',
  severity: 'warning',
  title: { zh: '有台账没有报送', en: 'registers not handed in' },
  message: ({ unit, titles }) => ({
    zh: `${shown(unit)}有 ${titles.length} 个台账没有报送：${titles.map((title) => shown(title)).join('、')}`,
    en: `${shown(unit)} did not hand in ${plural(titles.length, 'register')}: ${titles.map((title) => shown(title)).join(', ')}`,
  }),
  help: () => ({
    zh: '补报台账；本期没有记录的，也要报一张只有表头的表，或写一行“无”',
    en: 'hand them in; where there is nothing to record, hand in the header alone or a row that says 无',
  }),
});

const recordOrder = problem<Extract<RuleFinding, { kind: 'order' }>>({
  code: 'submission/record-dates',
  severity: 'error',
  title: { zh: '记录的日期前后矛盾', en: 'dates of a record contradict each other' },
  message: ({ register, record, start, end }) => ({
    zh: `台账“${shown(register)}”的“${shown(record)}”从 ${start} 开始，却在 ${end} 结束`,
    en: `“${shown(record)}” of “${shown(register)}” begins on ${start} but ends on ${end}`,
  }),
  help: () => ({ zh: '核对这一条的两个日期', en: 'check the two dates of this record' }),
});

const calendarYear = problem<{ year: number }>({
  code: 'submission/calendar-year',
  severity: 'error',
  title: { zh: '缺少放假安排', en: 'days off not known' },
  message: ({ year }) => missingYearText(year),
  help: ({ year }) => ({
    zh: `核对日期；日期没有错的，在指标体系的 calendar 里补上 ${year} 年`,
    en: `check the dates; if they are right, add ${year} under calendar in the framework`,
  }),
});

/** Registers that an indicator reads, itself or through a computed measure. */
function registersOf(framework: Framework, { rule }: Indicator): string[] {
  const measures = new Set(rule.measures);
  for (const id of measures) for (const inner of framework.computed.get(id)?.measures ?? []) measures.add(inner);
  return [...(rule.registers ?? []), ...[...measures].flatMap((id) => framework.computed.get(id)?.registers ?? [])];
}

function missingOf(framework: Framework, unit: UnitSubmission): Diagnostic[] {
  const needed = new Set(leavesOf(treeOf(framework, unit)).flatMap((indicator) => registersOf(framework, indicator)));
  const titles = [...framework.registers.values()].filter(({ id }) => needed.has(id) && !unit.records.has(id)).map(({ title }) => title);
  return titles.length === 0 ? [] : [diagnose(missingRegisters, unit.location, { unit: unit.name, titles })];
}

/** Years that expressions over working days lacked for this unit. */
function yearsOf(framework: Framework, unit: UnitSubmission): RuleFinding[] {
  const read = readerOf(unit, undefined);
  const ofRules = leavesOf(treeOf(framework, unit)).flatMap(({ rule }) => rule.expressions ?? []);
  const asserted = framework.checks.map(({ assert }) => assert);
  const all = [...framework.computed.values(), ...ofRules, ...asserted].filter(
    (expression) => expression.workingDays && !overRecord(expression),
  );
  return all.flatMap((expression) => {
    const result = expression.evaluate(read);
    const causes = result.state !== 'value' && 'causes' in result ? (result.causes ?? []) : [];
    return causes.flatMap(({ year }) => (year === undefined ? [] : [{ kind: 'calendar-year' as const, year }]));
  });
}

/** An expression about one record cannot be asked about a unit; the rule that has it does. */
const overRecord = ({ registers, selections }: { readonly registers: readonly string[]; selections(): readonly unknown[] }): boolean =>
  registers.length > 0 && selections().length === 0;

function findingsOf(framework: Framework, unit: UnitSubmission): Diagnostic[] {
  const read = readerOf(unit, undefined);
  const ofRules = leavesOf(treeOf(framework, unit)).flatMap(({ rule }) => rule.inspect?.(read) ?? []);
  const years = new Map<number, Location>();
  const orders = new Map<string, Diagnostic>();
  for (const finding of [...ofRules, ...yearsOf(framework, unit)]) {
    if (finding.kind === 'order') orders.set(JSON.stringify(finding.location), diagnose(recordOrder, finding.location, finding));
    else if (!years.has(finding.year)) years.set(finding.year, finding.location ?? unit.location);
  }
  return [...orders.values(), ...[...years].map(([year, location]) => diagnose(calendarYear, location, { year }))];
}

export const missingRegistersRule: ValidateRule = {
  problems: [missingRegisters],
  title: missingRegisters.title,
  check: (framework, submission) => submission.units.flatMap((unit) => missingOf(framework, unit)),
};

export const recordsRule: ValidateRule = {
  problems: [recordOrder, calendarYear],
  title: { zh: '规则在记录中发现的矛盾', en: 'contradictions that rules find in records' },
  check: (framework, submission) => submission.units.flatMap((unit) => findingsOf(framework, unit)),
};
