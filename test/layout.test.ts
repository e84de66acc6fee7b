// Layouts of a bureau's own: names in cells, rows that are repeated, and everything else as it was.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { loadFramework, readSubmission } from '../src/index.ts';
import { limits } from '../src/limits.ts';
import type { Assessment } from '../src/model.ts';
import { printFixed } from '../src/points.ts';
import { readZip } from '../src/read/zip.ts';
import { fillLayout } from '../src/report/layout/fill.ts';
import { vocabularyOf } from '../src/report/layout/vocabulary.ts';
import { unpackPart } from '../src/report/reproducible-zip.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { readTexts } from './layout-texts.ts';
import { assess, buildFramework } from './report-excel-case.ts';
import { openWorkbook, sheetOf } from './report-excel-read.ts';

const shipped = { path: '版式.xlsx', bytes: readFileSync(new URL('../fixtures/table/layout/版式.xlsx', import.meta.url)) };

async function fill(bytes: Uint8Array, assessment: Assessment, roster: readonly string[] = []) {
  const { value, diagnostics } = await fillLayout({ path: '版式.xlsx', bytes }, { assessment, roster, language: 'zh' });
  return { bytes: value?.bytes, value, codes: diagnostics.map(({ code }) => code), diagnostics };
}

/** A workbook made by the library. */
async function made(build: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook.addWorksheet('表'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    [...readZip({ path: 'x', bytes }, limits).entries.values()].map((entry) => [
      entry.name,
      Buffer.from(unpackPart(entry)).toString('utf8'),
    ]),
  );

/** Values of a sheet, row by row, from the first name's row on. */
const rowsOf = (sheet: ExcelJS.Worksheet): unknown[][] =>
  Array.from({ length: sheet.rowCount }, (_, index) => (sheet.getRow(index + 1).values as unknown[]).slice(1));

/** `表!C5 = 值`, `表!F16 = =SUM(F4:F15)`: one line per cell that holds something. */
const linesOf = (workbook: ExcelJS.Workbook): string => {
  const lines: string[] = [];
  for (const sheet of workbook.worksheets) {
    lines.push(`${sheet.name}: merged ${sheet.model.merges.join(' ')}, titles ${sheet.pageSetup.printTitlesRow}`);
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Merge || cell.type === ExcelJS.ValueType.Null) return;
        const value = cell.formula === undefined ? JSON.stringify(cell.value) : `=${cell.formula}`;
        lines.push(`${sheet.name}!${cell.address} = ${value} [${cell.numFmt ?? ''}]`);
      });
    });
  }
  return `${lines.join('\n')}\n`;
};

describe('names', () => {
  const framework = buildFramework([
    { title: '组织领导', children: [{ title: '述法', points: '3' }] },
    { title: '法：治', points: '2' },
  ]);
  const { resolve } = vocabularyOf(framework, assess());
  const kindOf = (written: string): string => {
    const found = resolve(written);
    return 'meaning' in found ? found.meaning.kind : `${found.unknown} ${found.near ?? ''}`.trim();
  };
  test.each([
    ['总分', 'unit'],
    ['ｔｏｔａｌ', 'unit'],
    [' 总 分 ', 'unit'],
    ['指标：1.1', 'unit'],
    ['指标:述法:得分率', 'unit'],
    ['indicator:n1_1:rate', 'unit'],
    ['指标:法:治', 'unit'],
    ['指标:法：治：失分', 'unit'],
    ['平均：指标：1', 'sheet'],
    ['mean:total', 'sheet'],
    ['指标体系', 'sheet'],
    ['次序：名册', 'setting'],
    ['总分@市司法局', 'unit'],
    ['总份', 'name 总分'],
    ['totl', 'name total'],
    ['指标:1.3', 'indicator 1.1'],
    ['指标:述法:得分律', 'aspect 得分'],
    ['指标', 'indicator'],
    ['平均：单位', 'figure'],
    ['次序：排明', 'order 排名'],
    ['只列类别：县', 'class'],
    ['总分@市司法厅', 'unit 市司法局'],
    ['', 'name'],
  ])('{{%s}} is %s', (written, expected) => expect(kindOf(written)).toBe(expected));

  test('without a framework indicators are not checked, and everything else is', () => {
    const { resolve: bare } = vocabularyOf(undefined, undefined);
    expect(bare('指标:9.9')).toEqual({ meaning: { kind: 'unchecked' } });
    expect(bare('总份')).toMatchObject({ unknown: 'name', near: '总分' });
    expect(bare('总分@甲县')).toMatchObject({ meaning: { kind: 'unit', of: '甲县' } });
  });
});

describe('the layout of the fixtures', async () => {
  const loaded = await loadFramework('annual-county');
  const framework = loaded.value;
  if (!framework) throw new Error('no framework');
  const path = new URL('../fixtures/score/annual-county-2024/submissions.csv', import.meta.url);
  const { value: submission } = await readSubmission([{ path: 'submissions.csv', bytes: readFileSync(path) }], framework);
  if (!submission) throw new Error('no submission');
  const assessment = evaluate(framework, submission);
  const { bytes = new Uint8Array(), codes } = await fill(shipped.bytes, assessment);

  test('is kept as it is filled in for twelve counties', async () => {
    expect(codes).toEqual([]);
    await expect(linesOf(await openWorkbook(bytes))).toMatchFileSnapshot('../fixtures/table/layout/filled.txt');
  });

  test('its formulas are about all units, and what they add up is the engine’s', async () => {
    const workbook = await openWorkbook(bytes);
    const sheet = sheetOf(workbook, '考评结果');
    const ranked = assessment.units.filter(({ rank }) => rank !== undefined);
    expect(ranked).toHaveLength(12);
    expect(sheet.getCell('F16').formula).toBe('SUM(F4:F15)');
    expect(sheet.getCell('E9').formula).toBe('100-F9');
    expect(sheetOf(workbook, '填表说明').getCell('B2').formula).toMatch(/^\$?考评结果[!.]F16$/);
    const printed = ranked.map((_, index) => Number(sheet.getCell(4 + index, 6).value).toFixed(2));
    expect(printed).toEqual(ranked.map(({ points }) => points && printFixed(points, 2)));
    expect(sheet.getCell('B4').value).toBe(ranked[0]?.name);
    expect(sheet.getCell('F4').numFmt).toBe('0.00');
  });

  test('leaves every part without names or formulas as it was, byte for byte', () => {
    const [before, after] = [partsOf(shipped.bytes), partsOf(bytes)];
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    const changed = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
    expect(changed.toSorted()).toEqual(['xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    // A row without names or formulas above the units: not one byte is other.
    const row = /<row r="3".*?<\/row>/s;
    expect(row.exec(after.get('xl/worksheets/sheet1.xml') ?? '')?.[0]).toBe(row.exec(before.get('xl/worksheets/sheet1.xml') ?? '')?.[0]);
  });

  test('the same inputs give the same bytes', async () => {
    expect((await fill(shipped.bytes, assessment)).bytes).toEqual(bytes);
  });
});

describe('a filled layout', () => {
  test('repeats a block of rows with its merged cells, and moves what is below', async () => {
    const layout = await made((sheet) => {
      sheet.getCell('A1').value = '{{单位}}';
      sheet.mergeCells('A1:A2');
      sheet.getCell('B1').value = '{{总分}}';
      sheet.getCell('B2').value = '{{等次}}';
      sheet.getCell('A4').value = '合计{{单位数}}个';
      sheet.mergeCells('A4:B5');
      sheet.getCell('C5').value = { formula: 'SUM(B1)' };
      sheet.getCell('C6').value = { formula: 'C5*2', result: 5 };
    });
    const { bytes = new Uint8Array() } = await fill(layout, assess());
    const sheet = sheetOf(await openWorkbook(bytes), '表');
    expect(sheet.model.merges.toSorted()).toEqual(['A1:A2', 'A3:A4', 'A5:A6', 'A8:B9']);
    expect([sheet.getCell('A3').value, sheet.getCell('B4').value, sheet.getCell('A8').value]).toEqual(['市司法局', '良好', '合计3个']);
    expect([sheet.getCell('C9').formula, sheet.getCell('C10').formula, sheet.getCell('C10').result]).toEqual([
      'SUM(B1:B5)',
      'C9*2',
      undefined,
    ]);
  });

  test('moves what points at rows: names, rules, links, breaks, shared formulas', async () => {
    const layout = await made((sheet, workbook) => {
      sheet.getCell('A2').value = '{{单位}}';
      sheet.getCell('B2').value = '{{总分}}';
      sheet.getCell('A3').value = '见下';
      sheet.fillFormula('C4:C5', 'B4+1', [1, 1]);
      sheet.getCell('D5').value = { text: '链接', hyperlink: 'https://example.org/' };
      sheet.getCell('D5').note = '批注';
      sheet.getCell('E5').dataValidation = { type: 'list', formulae: ['$A$3:$A$3'] };
      sheet.addConditionalFormatting({ ref: 'B2:B2', rules: [{ type: 'expression', formulae: ['B2<60'], style: {}, priority: 1 }] });
      sheet.autoFilter = 'A1:B2';
      sheet.getRow(5).addPageBreak();
      workbook.definedNames.add("'表'!$B$2:$B$2", '全部总分');
    });
    const { bytes = new Uint8Array() } = await fill(layout, assess());
    const parts = partsOf(bytes);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    for (const text of ['<f>B6+1</f>', '<f>B7+1</f>', 'ref="D7"', 'sqref="E7"', '$A$5:$A$5', 'sqref="B2:B4"', 'ref="A1:B4"', '<brk id="7"'])
      expect(sheet).toContain(text);
    expect(sheet).not.toContain('t="shared"');
    expect(parts.get('xl/workbook.xml')).toMatch(/<definedName name="全部总分">[^<]*\$B\$2:\$B\$4</);
    expect(parts.get('xl/comments1.xml')).toContain('ref="D7"');
    expect(parts.get('xl/drawings/vmlDrawing1.vml')).toMatch(/<x:Row>6<\/x:Row>/);
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('takes texts that look like formulas for texts, and numbers for numbers', async () => {
    const values = { '=1+1': ['10', '10', '7', '30', '90'], '@a': ['1', '1', '1', '1', '1'] };
    const layout = await made((sheet) => {
      sheet.getCell('A1').value = '{{单位}}';
      sheet.getCell('B1').value = '{{总分}}';
      sheet.getCell('C1').value = '总分：{{总分}}分';
    });
    const { bytes = new Uint8Array() } = await fill(layout, assess({}, values));
    const sheet = sheetOf(await openWorkbook(bytes), '表');
    expect(rowsOf(sheet)[0]).toEqual(['=1+1', 20, '总分：20.00分']);
    expect([sheet.getCell('A1').numFmt, sheet.getCell('A2').numFmt, sheet.getCell('B1').numFmt]).toEqual(['@', '@', '0.00']);
    const styles = partsOf(bytes).get('xl/styles.xml') ?? '';
    expect(styles.match(/numFmtId="49"/g)?.length).toBe(styles.match(/quotePrefix="1"/g)?.length);
  });

  test('follows the roster, or one class, or the ranks', async () => {
    const roster = ['市城市管理行政执法局', '市司法局'];
    const layout = (setting: string) =>
      made((sheet) => {
        sheet.getCell('A1').value = setting;
        sheet.getCell('A2').value = '{{单位}}';
      });
    const names = async (setting: string) => {
      const { bytes = new Uint8Array() } = await fill(await layout(setting), assess(), roster);
      return rowsOf(sheetOf(await openWorkbook(bytes), '表'))
        .flat()
        .filter((name) => name !== undefined && name !== '');
    };
    expect(await names('{{次序：名册}}')).toEqual([...roster, '市档案局']);
    expect(await names('')).toEqual(['市档案局', '市司法局', '市城市管理行政执法局']);
  });

  test('of nobody keeps its row, empty', async () => {
    const { bytes = new Uint8Array(), value } = await fill(shipped.bytes, assess({}, {}));
    const sheet = sheetOf(await openWorkbook(bytes), '考评结果');
    expect([sheet.getCell('B4').value, sheet.getCell('A5').value, value?.units]).toEqual([null, '合计', 0]);
  });

  test('says what cannot be settled in words, not in figures', async () => {
    const layout = await made((sheet) => {
      ['{{总分}}', '{{排名}}', '{{指标:2.1.1}}', '{{指标：2.1.1：状态}}'].forEach((name, index) => {
        sheet.getCell(1, index + 1).value = name;
      });
    });
    const { bytes = new Uint8Array() } = await fill(layout, assess({ missing: 'block' }));
    expect(rowsOf(sheetOf(await openWorkbook(bytes), '表')).at(-1)).toEqual(['暂不出分', '—', '待核', '待核']);
  });
});

describe('what is wrong with a layout', () => {
  const problemsOf = async (build: Parameters<typeof made>[0]) => {
    const { bytes, diagnostics } = await fill(await made(build), assess());
    return {
      written: bytes !== undefined,
      said: diagnostics.map(({ code, location }) => `${code} ${'row' in location ? `${location.row}:${location.column}` : ''}`.trim()),
    };
  };
  const set = (cells: Readonly<Record<string, string>>) => (sheet: ExcelJS.Worksheet) => {
    for (const [at, text] of Object.entries(cells)) sheet.getCell(at).value = text;
  };

  test('all unknown and unfinished names are said at once, and nothing is written', async () => {
    const found = await problemsOf(set({ A1: '{{性质}}', A2: '{{单未}}', B2: '{{总分}} {{指标:7}}', C2: '{{总分}', D2: '{总分}' }));
    expect(found).toEqual({ written: false, said: ['layout/unknown-name 2:1', 'layout/unknown-name 2:2', 'layout/unclosed-name 2:3'] });
  });

  test('a workbook without names is no layout', async () => {
    expect(await problemsOf(set({ A1: '单位' }))).toEqual({ written: false, said: ['layout/no-names'] });
  });

  test('a layout that hides how official the framework is gets a warning', async () => {
    expect(await problemsOf(set({ A1: '{{单位}}' }))).toEqual({ written: true, said: ['layout/no-status'] });
  });

  test('table objects, and merged cells that reach out of a repeated row, stop it', async () => {
    const table = await problemsOf((sheet) => {
      sheet.addTable({ name: 'T', ref: 'A3', columns: [{ name: 'a' }], rows: [['1']] });
      set({ A1: '{{性质}}', A2: '{{单位}}' })(sheet);
    });
    expect(table).toEqual({ written: false, said: ['layout/cannot-repeat 2:1'] });
    const merged = await problemsOf((sheet) => {
      set({ A1: '{{性质}}', A2: '{{单位}}', A3: '{{总分}}', B3: '注' })(sheet);
      sheet.mergeCells('B3:B4');
    });
    expect(merged).toEqual({ written: false, said: ['layout/cannot-repeat 3:2'] });
  });

  test('every message is whole in both languages', async () => {
    const { diagnostics } = await fill(await made(set({ A1: '{{单未}}', A2: '{{总分}' })), assess());
    for (const { message, help } of diagnostics) readTexts([message, help]);
  });
});
