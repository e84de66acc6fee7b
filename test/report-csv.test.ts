// What users wrote, in the CSV files that people open in Excel or WPS.
import { describe, expect, test } from 'vitest';
import { findGaps } from '../src/gaps.ts';
import type { Assessment } from '../src/model.ts';
import { renderGapsCsv, renderScoresCsv } from '../src/report/csv.ts';
import { assess, frameworkOf } from './build-framework.ts';

const scored = (unit: string, remedy = '抓紧办理'): Assessment =>
  assess(
    frameworkOf(`lawgov: 1
id: test
version: 1.0.0
title: 测试
status: sample
measures:
  done: {title: 办结数, type: count}
indicators:
  - {id: rate, title: 办结, points: 4, remedy: ${JSON.stringify(remedy)}, rule: {type: proportional, value: done, target: 8}}
scoring: {total: 4, rounding: half-up, missing: zero, notApplicable: rescale}
`),
    { [unit]: { done: '4' } },
  );

const scoresOf = (unit: string) => renderScoresCsv(scored(unit), 'zh').split('\r\n')[1]?.split(',4')[0];

describe('a name in a CSV report', () => {
  test.each([
    ['甲\u200b局', '1,甲\\u200b局,2.00,2.00,2.00'],
    ['甲\u202e局', '1,甲\\u202e局,2.00,2.00,2.00'],
    ['甲\u0007局', '1,甲\\u0007局,2.00,2.00,2.00'],
    ['甲\r\n局', '1,甲⏎局,2.00,2.00,2.00'],
    ['甲\r局', '1,甲\\u000d局,2.00,2.00,2.00'],
    ['\t=1', '1,→=1,2.00,2.00,2.00'],
    ['\u200b=1', '1,\\u200b=1,2.00,2.00,2.00'],
    ['=1+1', "1,'=1+1,2.00,2.00,2.00"],
    ['＋1', "1,'＋1,2.00,2.00,2.00"],
    ['-5', '1,-5,2.00,2.00,2.00'],
    ['甲"局"', '1,"甲""局""",2.00,2.00,2.00'],
  ])('%j stands as %j', (unit, row) => expect(scoresOf(unit)).toBe(row));

  test('is never cut, however long it is', () => {
    const name = '长'.repeat(5000);
    expect(scoresOf(name)).toBe(`1,${name},2.00,2.00,2.00`);
  });
});

test('a gap takes one line of the file, whatever its texts hold', () => {
  const assessment = scored('甲\n\u2067局', '第一步\n第二步');
  const [, row, end] = renderGapsCsv(assessment, findGaps(assessment), 'zh').split('\r\n');
  expect(row).toContain('甲⏎\\u2067局,');
  expect(row).toContain('；第一步⏎第二步,');
  expect(row).not.toContain('\n');
  expect(end).toBe('');
});
