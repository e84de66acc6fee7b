// A doubtful value is a question, with what each meaning would have to be written as.
import { expect, test } from 'vitest';
import { readSubmission } from '../src/index.ts';
import type { Measure } from '../src/model.ts';
import { type CellContent, readValue } from '../src/submission/values.ts';
import { frameworkOf } from './build-framework.ts';
import { cases, day, fraction, manyPeople, people, points, share, tenThousand, yuan } from './values/measures.ts';

const readingsOf = (of: Measure, cell: CellContent) => readValue(of, cell).faults.flatMap(({ readings = [] }) => readings);
const asText = (of: Measure, text: string) => readingsOf(of, { kind: 'text', text }).map(({ write, value }) => `${write} = ${value}`);

test.each([
  [share, '0.9', ['0.9% = 0.009', '90% = 0.9']],
  [share, '1', ['1% = 0.01', '100% = 1']],
  [fraction, '90', ['90% = 0.9', '9000% = 90']],
  [cases, '一百五', ['150件 = 150', '105件 = 105']],
  [people, '三万五人', ['35000人 = 35000', '30005人 = 30005']],
  [cases, '3万5', ['35000件 = 35000', '30005件 = 30005']],
  [tenThousand, '2万5元', ['2.5万元 = 2.5', '2.0005万元 = 2.0005']],
  [cases, '一二三', ['123件 = 123']],
  [cases, '三五件', ['35件 = 35']],
  [cases, '一', ['1件 = 1']],
  [cases, '1.234', ['1234件 = 1234', '12340件 = 12340']],
  [yuan, '1.234.567', ['1234567元 = 1234567']],
  [yuan, '1.234,50', ['1234.5元 = 1234.5']],
  [yuan, '1234,50', ['1234.5元 = 1234.5', '123450元 = 123450']],
  [cases, '12,34', ['1234件 = 1234']],
  [points, '98,5', ['98.5分 = 98.5']],
  [cases, '3.5', ['35000件 = 35000']],
  [manyPeople, '0.00001', []],
  [yuan, '(60)', ['60元 = 60', '-60元 = -60']],
  [cases, '(60)', ['60件 = 60']],
  [day, '12/5/2023', ['2023-05-12 = 2023-05-12', '2023-12-05 = 2023-12-05']],
  [day, '23.5.12', ['2023-05-12 = 2023-05-12', '2012-05-23 = 2012-05-23']],
  [day, '23年5月12日', ['2023-05-12 = 2023-05-12']],
  [day, '230512', ['2023-05-12 = 2023-05-12']],
  [day, '45058', ['2023-05-12 = 2023-05-12']],
  [day, '5月12日', []],
  [day, '2023年5月', []],
])('%o %s', (of, text, expected) => expect(asText(of, text)).toEqual(expected));

test('a share that a spreadsheet turned into a date is offered as a fraction', () => {
  expect(readingsOf(share, { kind: 'date', text: '2023-03-05' })).toEqual([
    { write: '60%', value: '0.6' },
    { write: '5/3', value: '5/3' },
  ]);
});

test('a day without a year is offered in the year of the framework', async () => {
  const framework = frameworkOf(`
lawgov: 1
id: dates
version: 1.0.0
title: 日期样例
status: sample
period: {from: 2024-01-01, to: 2024-12-31}
measures: {sent: {title: 报送日期, type: date}}
indicators:
  - {id: sent_on_time, no: "1", title: 报送, points: 10, rule: {type: deadline, value: sent, due: 2024-12-18, late: {lose: 1}}}
scoring: {total: 10, decimals: 2, rounding: half-up, missing: zero, notApplicable: rescale}
`);
  const bytes = new TextEncoder().encode('单位,数据项,填报值\n甲局,报送日期,5月12日\n乙局,报送日期,05-12\n丙局,报送日期,2.30\n');
  const { diagnostics } = await readSubmission([{ path: 'a.csv', bytes }], framework);
  const readings = diagnostics.filter(({ code }) => code === 'submission/incomplete-date').map((found) => found.readings ?? []);
  expect(readings).toEqual([[{ write: '2024-05-12', value: '2024-05-12' }], [{ write: '2024-05-12', value: '2024-05-12' }], []]);
});
