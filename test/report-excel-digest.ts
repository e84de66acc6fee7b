// Prints the hash of one workbook: run under other time zones and locales to see that they change nothing.
import { createHash } from 'node:crypto';
import { findGaps } from '../src/gaps.ts';
import { renderWorkbook } from '../src/report/excel.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { buildFramework, buildSubmission } from './report-excel-case.ts';

const framework = buildFramework([
  { title: '依法决策', children: [{ title: '听证', points: '6.5' }] },
  { title: '满意度', points: '4', target: '90' },
]);
const submission = buildSubmission(framework, { 甲局: ['1234.5', '81'], 乙局: ['', '不涉及'] });
const assessment = evaluate(framework, submission);
process.stdout.write(
  createHash('sha256')
    .update(await renderWorkbook(assessment, findGaps(assessment), [], 'zh'))
    .digest('hex'),
);
