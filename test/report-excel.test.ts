import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, Scoring } from '../src/model.ts';
import { approximate, exact, printExact, subtract, sum } from '../src/points.ts';
import { assess, type NodeSpec, problem, render } from './report-excel-case.ts';
import { columnOf, columnValues, dumpWorkbook, formulasOf, openWorkbook, sheetOf } from './report-excel-read.ts';

/** The published totals as the summary shows them: a number or a word for each unit, in order. */
const totalsOf = (workbook: Parameters<typeof sheetOf>[0], assessment: Assessment) =>
  columnValues(sheetOf(workbook, '汇总表'), '总分').slice(0, assessment.units.length);

const publishedTotals = (assessment: Assessment) => assessment.units.map((unit) => (unit.points ? approximate(unit.points) : '暂不计总分'));

describe('workbook', () => {
  test('the small assessment gives the kept workbook in Chinese', async () => {
    const workbook = await openWorkbook(await render(assess(), [problem]));
    await expect(dumpWorkbook(workbook)).toMatchFileSnapshot('../fixtures/table/small-city/workbook.txt');
  });

  test('the small assessment gives the kept workbook in English', async () => {
    const workbook = await openWorkbook(await render(assess(), [problem], 'en'));
    await expect(dumpWorkbook(workbook)).toMatchFileSnapshot('../fixtures/table/small-city/workbook.en.txt');
  });

  test('sheets follow the order summary, ranks, grades, rates, units by rank, lists, notes', async () => {
    const assessment = assess();
    const names = (await openWorkbook(await render(assessment, [problem]))).worksheets.map((sheet) => sheet.name);
    const units = assessment.units.map((unit) => unit.name);
    const tables = ['汇总表', '排名表', '等次表', '分项得分率分析'];
    expect(names).toEqual([...tables, ...units, '失分清单', '未报送、待核清单', '校核问题', '说明']);
    const quiet = (await openWorkbook(await render(assessment))).worksheets.map((sheet) => sheet.name);
    expect(quiet).not.toContain('校核问题');
  });

  test('every row of a score sheet prints the engine’s own figure or the word for why there is none', async () => {
    const assessment = assess();
    const workbook = await openWorkbook(await render(assessment));
    const words = { scored: '', missing: '缺报', pending: '待核', 'not-applicable': '不涉及', vetoed: '' };
    for (const unit of assessment.units) {
      const sheet = sheetOf(workbook, unit.name);
      const titles = ['三级指标', '二级指标', '一级指标'].map((title) => columnValues(sheet, title));
      const printed = columnValues(sheet, '得分');
      for (const { node, points, status } of unit.scores.filter((score) => score.node.kind === 'indicator')) {
        const row = printed.findIndex((_, index) => titles.some((column) => column[index] === `${node.no} ${node.title}`));
        expect([node.id, printed[row]]).toEqual([node.id, points ? approximate(points) : words[status]]);
      }
    }
  });

  const policies: readonly Partial<Scoring>[] = [
    {},
    { rounding: 'half-even' },
    { rounding: 'truncate', decimals: 1 },
    { roundAt: 'total' },
    { roundAt: 'total', rounding: 'truncate' },
    { missing: 'block' },
    { missing: 'exclude' },
    { notApplicable: 'exclude' },
    { notApplicable: 'full' },
    { notApplicable: 'target' },
    { notApplicable: 'even', decimals: 3 },
    { decimals: 0 },
  ];
  test.each(policies)('formulas come to the stored and published figures under %j', async (scoring) => {
    const assessment = assess(scoring);
    const workbook = await openWorkbook(await render(assessment));
    const formulas = formulasOf(workbook);
    expect(formulas.length).toBeGreaterThan(20);
    for (const { stored, found } of formulas) expect(stored).toBe(found);
    expect(totalsOf(workbook, assessment)).toEqual(publishedTotals(assessment));
  });

  test('the lost points add up to what the units lack', async () => {
    const assessment = assess({ notApplicable: 'exclude' });
    const workbook = await openWorkbook(await render(assessment));
    const sheet = sheetOf(workbook, '失分清单');
    const lost = sum(assessment.units.map((unit) => subtract(unit.subtotalMax, unit.subtotal)));
    expect(columnValues(sheet, '失分').at(-1)).toBe(approximate(lost));
    expect(sheet.getCell(`G${sheet.rowCount}`).formula).toBe(`SUM(G4:G${sheet.rowCount - 1})`);
  });

  test('a withheld total is a word and has no rank', async () => {
    const workbook = await openWorkbook(await render(assess({ missing: 'block' })));
    const summary = sheetOf(workbook, '汇总表');
    const row = columnValues(summary, '单位').indexOf('市城市管理行政执法局');
    expect(columnValues(summary, '排名')[row]).toBe('—');
    expect(columnValues(summary, '总分')[row]).toBe('暂不计总分');
    expect(columnValues(summary, '可能最高分')[row]).toBe(18.9);
  });

  test('a score written over a word on a score sheet reaches the totals of the summary', async () => {
    const workbook = await openWorkbook(await render(assess({ notApplicable: 'exclude' })));
    const found = (at: string) =>
      formulasOf(workbook)
        .find(({ found: line }) => line.startsWith(`汇总表!${at} `))
        ?.found.split(' → ')[1];
    const row = 4 + columnValues(sheetOf(workbook, '汇总表'), '单位').indexOf('市城市管理行政执法局');
    expect([found(`D${row}`), found(`G${row}`)]).toEqual(['待核', '10.4']);
    sheetOf(workbook, '市城市管理行政执法局').getCell('G8').value = 5.5;
    expect([found(`D${row}`), found(`G${row}`)]).toEqual(['5.5', '15.9']);
  });

  test('columns that say nothing are left out', async () => {
    const plain = { 甲局: ['10', '10', '7', '30', '90'], 乙局: ['1', '1', '1', '1', '1'] };
    const workbook = await openWorkbook(await render(assess({}, plain)));
    const summary = sheetOf(workbook, '汇总表');
    expect(['折算得分', '可能最高分'].map((title) => columnOf(summary, title))).toEqual([undefined, undefined]);
    expect(columnOf(sheetOf(workbook, '甲局'), '适用分值')).toBeUndefined();
    expect(columnOf(sheetOf(await openWorkbook(await render(assess())), '市档案局'), '适用分值')).toBe(5);
  });

  test('the paper grows with the columns', async () => {
    const deep: NodeSpec[] = [
      { title: '一', children: [{ title: '二', children: [{ title: '三', children: [{ title: '四', points: '10' }] }] }] },
      { title: '五', points: '10' },
    ];
    const workbook = await openWorkbook(await render(assess({}, { 甲局: ['5', '5'] }, deep)));
    expect(sheetOf(workbook, '甲局').pageSetup.paperSize).toBe(8);
    expect(sheetOf(workbook, '甲局').getCell('D3').value).toBe('四级指标');
    expect(sheetOf(workbook, '汇总表').pageSetup.paperSize).toBe(9);
    expect(sheetOf(workbook, '甲局').model.merges).toContain('A6:D6');
  });

  test('a flat list of indicators and an assessment of nobody are workbooks too', async () => {
    const flat: NodeSpec[] = [
      { title: '案卷评查', points: '5' },
      { title: '满意度', points: '5' },
    ];
    const assessment = assess({}, { 甲局: ['5', '10'] }, flat);
    const workbook = await openWorkbook(await render(assessment));
    expect(totalsOf(workbook, assessment)).toEqual([7.5]);
    expect(sheetOf(workbook, '甲局').getCell('A3').value).toBe('指标');
    const empty = await openWorkbook(await render(assess({}, {})));
    expect(empty.worksheets.map((sheet) => sheet.name)).toEqual(['汇总表', '失分清单', '未报送、待核清单', '说明']);
    expect(sheetOf(empty, '汇总表').getCell('A4').value).toBe('没有被考评单位的填报数据');
  });

  test('more roots than a function has arguments still add up', async () => {
    const many = Array.from({ length: 300 }, (_, index): NodeSpec => ({ title: `指标${index}`, points: '0.1' }));
    const assessment = assess({}, { 甲局: many.map(() => '10') }, many);
    const workbook = await openWorkbook(await render(assessment));
    expect(totalsOf(workbook, assessment)).toEqual([30]);
    for (const { stored, found } of formulasOf(workbook)) expect(stored).toBe(found);
  });

  test('whatever is reported, the workbook agrees with the engine', async () => {
    const raw = fc.oneof(
      fc.integer({ min: 0, max: 9999 }).map((value) => printExact(exact(value, 100))),
      fc.constantFrom('', '不涉及', '待核实', '约3.3'),
      fc.constant(undefined),
    );
    const scoring = fc.record({
      decimals: fc.integer({ min: 0, max: 3 }),
      rounding: fc.constantFrom('half-up' as const, 'half-even' as const, 'truncate' as const),
      roundAt: fc.constantFrom('indicator' as const, 'total' as const),
      missing: fc.constantFrom('zero' as const, 'block' as const, 'exclude' as const),
      notApplicable: fc.constantFrom('rescale' as const, 'exclude' as const, 'full' as const, 'even' as const, 'target' as const),
    });
    const reports = fc.array(fc.array(raw, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(scoring, reports, async (policy, values) => {
        const assessment = assess(policy, Object.fromEntries(values.map((value, index) => [`单位${index}`, value])));
        const workbook = await openWorkbook(await render(assessment));
        for (const { stored, found } of formulasOf(workbook)) expect(stored).toBe(found);
        expect(totalsOf(workbook, assessment)).toEqual(publishedTotals(assessment));
      }),
      { numRuns: 15 },
    );
  });
});
