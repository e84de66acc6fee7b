// The framework behind the tests of registers, and what is read from drawn tables of records.
import { compareDiagnostics, formatLocation } from '../src/diagnostic.ts';
import { readSubmission } from '../src/index.ts';
import type { SourceFile, Submission } from '../src/model.ts';
import { printExactValue } from '../src/submission/print-reading.ts';
import { validateSubmission } from '../src/validate/index.ts';
import { frameworkOf } from './build-framework.ts';

export const framework = frameworkOf(`lawgov: 1
id: register-cases
version: 1.0.0
title: 台账样例
status: sample
period: {from: 2024-01-01, to: 2024-12-31}
registers:
  reviews:
    title: 行政复议案件台账
    unit: 件
    columns:
      case_no:   {title: 案号, type: text, key: true}
      accepted:  {title: 受理日期, type: date}
      closed:    {title: 审结日期, type: date, optional: true}
      suspended: {title: 中止天数, type: count, unit: 日, optional: true}
      extended:  {title: 是否延期, type: boolean, optional: true}
  letters:
    title: 来信台账
    columns:
      number:   {title: 来信编号, type: text, key: true}
      received: {title: 收到日期, type: date}
      answered: {title: 答复日期, type: date, optional: true}
measures:
  filed: {title: 受理件数, type: count, unit: 件, from: count(reviews)}
  on_time: {title: 按期审结数, type: count, unit: 件, from: "count(reviews, closed - accepted <= 60d)"}
  staff: {title: 复议人员数, type: count, unit: 人, optional: true}
  report: {title: 报告报送时间, type: date, time: true, optional: true}
indicators:
  - {id: share, title: 按期审结率, points: 40, rule: {type: proportional, value: on_time / filed, target: 100%}}
  - id: overdue
    title: 审理期限
    points: 20
    rule:
      type: overdue
      register: reviews
      start: accepted
      end: closed
      limit: 60d
      extension: {when: extended, by: 30d}
      suspended: suspended
      score: {lose: 5, per: record}
      none: full
  - {id: answers, title: 来信答复, points: 20, rule: {type: proportional, value: "share(letters, workdays(received, answered) <= 5wd)", target: 100%}}
  - {id: staffing, title: 人员配备, points: 10, rule: {type: threshold, value: staff, atLeast: 1}}
  - {id: reporting, title: 报告报送, points: 10, rule: {type: deadline, value: report, due: 2025-01-10, time: "17:30", late: {lose: 1, per: working-day}}}
scoring: {total: 100, rounding: half-up, missing: zero, notApplicable: rescale}
`);

export interface ReadRecords {
  readonly submission: Submission | undefined;
  /** `甲局 reviews: 1 2024-01-05 2024-02-20 ; 2 …` for every register. */
  readonly records: string[];
  /** `甲局 on_time=2` for every measure that has a value. */
  readonly values: string[];
  /** `code place`. */
  readonly problems: string[];
  readonly messages: string[];
}

export async function readRecords(files: readonly SourceFile[]): Promise<ReadRecords> {
  const { value: submission, diagnostics } = await readSubmission(files, framework);
  const all = [...diagnostics, ...(submission ? validateSubmission(framework, submission) : [])].toSorted(compareDiagnostics);
  const units = submission?.units ?? [];
  return {
    submission,
    records: units.flatMap(({ name, records }) =>
      [...records].map(([id, list]) => {
        const rows = list.map(({ values }) =>
          [...values.values()]
            .flatMap(({ reading }) =>
              reading.state === 'value' ? printExactValue(reading.value) : reading.state === 'missing' ? [] : reading.state,
            )
            .join(' '),
        );
        return `${name} ${id}: ${rows.join('; ')}`.trim();
      }),
    ),
    values: units.flatMap(({ name, values }) =>
      [...values.values()].flatMap(({ measure, reading }) =>
        reading.state === 'value' ? `${name} ${measure}=${printExactValue(reading.value)}` : [],
      ),
    ),
    problems: all.map(({ code, location }) =>
      `${code.replace('submission/', '')} ${formatLocation(location).replace(/^\S+ ?/, '')}`.trim(),
    ),
    messages: all.map(({ message }) => message.zh),
  };
}
