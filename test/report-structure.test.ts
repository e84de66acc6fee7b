// Every report of one scheme that has everything: classes, a self-check class, imported totals, adjustments, all vetoes, a quota.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../src/diagnostic.ts';
import { evaluate, findGaps, loadFramework, readSubmission, validateSubmission } from '../src/index.ts';
import type { Assessment, Gap, UnitAssessment } from '../src/model.ts';
import { approximate } from '../src/points.ts';
import { renderGapsCsv, renderScoresCsv } from '../src/report/csv.ts';
import { renderWorkbook } from '../src/report/excel.ts';
import { renderAssessmentJson, renderGapsJson } from '../src/report/json.ts';
import { renderExplanation } from '../src/report/text/explain.ts';
import { renderAdjustment, renderVeto } from '../src/report/text/explain-extra.ts';
import { renderTotal } from '../src/report/text/explain-total.ts';
import { renderGaps } from '../src/report/text/gap-report.ts';
import { renderScores } from '../src/report/text/scores.ts';
import type { Language } from '../src/text.ts';
import { readSchemas } from './generate-types.ts';
import { columnValues, dumpWorkbook, formulasOf, openWorkbook, sheetOf } from './report-excel-read.ts';

const folder = new URL('../fixtures/score/classes-and-vetoes/', import.meta.url);
const kept = (name: string) => new URL(name, folder).pathname;
const file = (path: string) => ({ path, bytes: readFileSync(new URL(path, folder)) });

let assessment: Assessment;
let gaps: readonly Gap[];
let json: string;
let gapsJson: string;

beforeAll(async () => {
  const { value: framework, diagnostics: faults } = await loadFramework(file('framework.yaml'));
  if (!framework) throw new Error(faults.map(({ message }) => message.en).join('\n'));
  const { value: submission, diagnostics } = await readSubmission([file('submission.csv')], framework);
  if (!submission) throw new Error('no submission');
  assessment = evaluate(framework, submission);
  gaps = findGaps(assessment);
  const all = [...diagnostics, ...validateSubmission(framework, submission)];
  json = renderAssessmentJson(assessment, all, judge(all), 'en');
  gapsJson = renderGapsJson(assessment, gaps, all, judge(all), 'zh');
});

const unitNamed = (name: string): UnitAssessment => {
  const unit = assessment.units.find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
};

const withoutVersion = (document: string) => document.replace(/"version": "\d+\.\d+\.\d+"/, '"version": "…"');

describe('a scheme of classes, adjustments and vetoes', () => {
  test('is kept in English as a text', async () => {
    const said = `${renderScores(assessment, 'en')}\n${renderGaps(assessment, gaps, 'en', false)}`;
    await expect(said).toMatchFileSnapshot(kept('expected.en.txt'));
  });

  test('is kept as JSON', async () => {
    await expect(withoutVersion(json)).toMatchFileSnapshot(kept('assessment.json'));
    await expect(withoutVersion(gapsJson)).toMatchFileSnapshot(kept('gaps.json'));
  });

  test('is valid JSON by the schemas', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true });
    for (const [name, schema] of readSchemas()) ajv.addSchema(schema, `${name}.schema.json`);
    for (const [name, document] of [
      ['assessment', json],
      ['gaps', gapsJson],
    ] as const) {
      const validate = ajv.getSchema(`${name}.schema.json`);
      expect([validate?.(JSON.parse(document)), validate?.errors]).toEqual([true, null]);
    }
  });

  test('is kept as CSV', async () => {
    const both = [renderScoresCsv(assessment, 'zh'), renderGapsCsv(assessment, gaps, 'zh'), renderScoresCsv(assessment, 'en')];
    await expect(both.join('').replaceAll('\ufeff', '').replaceAll('\r\n', '\n')).toMatchFileSnapshot(kept('scores.csv.txt'));
  });

  test('is kept as a workbook whose formulas come to the stored figures', async () => {
    const workbook = await openWorkbook(await renderWorkbook(assessment, gaps, [], 'zh'));
    await expect(dumpWorkbook(workbook)).toMatchFileSnapshot(kept('workbook.txt'));
    for (const { stored, found } of formulasOf(workbook)) expect(stored).toBe(found);
  });

  test.each([
    ['汇总表 县(市、区)', 'county'],
    ['汇总表 市直部门', 'bureau'],
  ])('has a summary of its own for every class: %s', async (sheet, id) => {
    const workbook = await openWorkbook(await renderWorkbook(assessment, gaps, [], 'zh'));
    const units = assessment.units.filter((unit) => unit.class?.id === id);
    expect(columnValues(sheetOf(workbook, sheet), '单位').slice(0, units.length)).toEqual(units.map(({ name }) => name));
    expect(columnValues(sheetOf(workbook, sheet), '总分').slice(0, units.length)).toEqual(
      units.map(({ points }) => points && approximate(points)),
    );
  });

  test('is explained: totals, an indicator with a penalty, one that a veto took, a bonus, vetoes that hold and that do not', async () => {
    const languages: readonly Language[] = ['zh', 'en'];
    const said = languages.flatMap((language) => {
      const totals = assessment.units.map((unit) => renderTotal(assessment, unit, language, false));
      const scores = (
        [
          ['辛局', 'cases.closing'],
          ['己局', 'cases.closing'],
          ['丁县', 'government.reports'],
          ['丙县', 'opinion'],
          ['庚局', 'duty.training'],
        ] as const
      ).map(([name, id]) => {
        const unit = unitNamed(name);
        const score = unit.scores.find(({ node }) => node.id === id);
        if (!score) throw new Error(`no ${id}`);
        return renderExplanation(assessment, unit, score, language, false);
      });
      const items = unitNamed('甲县').adjustments.map((score) => renderAdjustment(assessment, unitNamed('甲县'), score, language, false));
      const vetoes = assessment.framework.vetoes.map((veto) => renderVeto(assessment, unitNamed('戊局'), veto, language, false));
      return [...totals, ...scores, ...items, ...vetoes];
    });
    await expect(said.join('\n')).toMatchFileSnapshot(kept('explain.txt'));
  });
});
