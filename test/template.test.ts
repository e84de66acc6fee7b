// Forms that `lawgov template` writes: what they ask, what may be changed in them, and that they are read as they were meant.
import { readFileSync } from 'node:fs';
import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Framework, Reading, Submission } from '../src/model.ts';
import { approximate, exact, printExact } from '../src/points.ts';
import { renderFormWorkbook } from '../src/report/excel/form.ts';
import { renderDictionaryCsv, renderFormCsv, renderRegisterCsv } from '../src/report/form/csv.ts';
import { fileNames } from '../src/report/form/file-names.ts';
import { type Answer, formOf } from '../src/report/form/form.ts';
import { formHash, stampProperty } from '../src/submission/form-stamp.ts';
import { openFiles, readOpened } from '../src/submission/read-submission.ts';
import { validateSubmission } from '../src/validate/index.ts';
import { frameworkOf } from './build-framework.ts';
import { dumpWorkbook, openWorkbook, sheetOf } from './report-excel-read.ts';
import { calculate } from './spreadsheet.ts';

const source = readFileSync(new URL('../fixtures/template/framework.yaml', import.meta.url), 'utf8');
const framework = frameworkOf(source);
const bureau = { name: '甲局', class: 'bureau' };
const headerAt = 4;

const bytesOf = (unit = bureau, of = framework) => renderFormWorkbook(formOf(of, unit));

/** Number of the column with this heading. */
function columnAt(sheet: ExcelJS.Worksheet, title: string): number {
  for (let column = 1; column <= sheet.columnCount; column += 1) if (sheet.getCell(headerAt, column).value === title) return column;
  throw new Error(`no column ${title}`);
}

/** The row of 填报表 that asks for a measure. */
function rowOf(sheet: ExcelJS.Worksheet, measure: string): number {
  const key = columnAt(sheet, '数据项编号');
  for (let row = headerAt + 1; row <= sheet.rowCount; row += 1) if (sheet.getCell(row, key).value === measure) return row;
  throw new Error(`nobody asks for ${measure}`);
}

const saved = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> => new Uint8Array(await workbook.xlsx.writeBuffer());

/** A form as somebody has filled it in. */
async function filled(write: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void, bytes?: Uint8Array): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes ?? (await bytesOf()));
  write(sheetOf(workbook, '填报表'), workbook);
  return saved(workbook);
}

async function readBack(files: readonly { readonly path: string; readonly bytes: Uint8Array }[], of: Framework = framework) {
  const { value, diagnostics } = readOpened(await openFiles(files), of);
  return { submission: value, codes: diagnostics.map(({ code }) => code) };
}

const say = (reading: Reading | undefined): string | number | boolean => {
  if (reading?.state !== 'value') return reading?.state ?? 'missing';
  const { value } = reading;
  if (value.kind === 'number') return printExact(value.number);
  return value.kind === 'date' ? value.day : value.kind === 'text' ? value.text : value.boolean;
};

const valuesOf = (submission: Submission | undefined): Readonly<Record<string, string | number | boolean>> =>
  Object.fromEntries(
    [...(submission?.units[0]?.values ?? [])].filter(([, { computed }]) => !computed).map(([id, { reading }]) => [id, say(reading)]),
  );

describe('a form', () => {
  test('is the kept one', async () => {
    await expect(dumpWorkbook(await openWorkbook(await bytesOf()))).toMatchFileSnapshot('../fixtures/template/workbook.txt');
  });

  test('is the same to the byte when it is made again', async () => {
    expect(Buffer.from(await bytesOf()).equals(Buffer.from(await bytesOf()))).toBe(true);
  });

  test('asks a class only for what concerns it', async () => {
    const keys = async (unit: typeof bureau) => {
      const sheet = sheetOf(await openWorkbook(await bytesOf(unit)), '填报表');
      const key = columnAt(sheet, '数据项编号');
      return Array.from({ length: sheet.rowCount - headerAt }, (_, index) => sheet.getCell(headerAt + 1 + index, key).text).filter(
        (id) => id !== '',
      );
    };
    expect(await keys(bureau)).toEqual([
      'plan',
      'staffing',
      'training',
      'filed',
      'issued',
      'budget',
      'published',
      'praised',
      'fraud',
      'total_cases',
      'remark',
    ]);
    expect(await keys({ name: '乙县', class: 'county' })).toEqual(['plan', 'offices', 'praised', 'fraud', 'remark']);
  });

  test('can be changed only where it is to be filled in', async () => {
    const workbook = await openWorkbook(await bytesOf());
    const unlocked: string[] = [];
    for (const sheet of workbook.worksheets) {
      const { sheetProtection } = sheet as unknown as { sheetProtection?: { sheet?: boolean; hashValue?: string } };
      expect([sheet.name, sheetProtection?.sheet, sheetProtection?.hashValue]).toEqual([sheet.name, true, undefined]);
      sheet.eachRow({ includeEmpty: true }, (row, number) =>
        row.eachCell({ includeEmpty: true }, (cell, column) => {
          if (cell.style.protection?.locked === false)
            unlocked.push(`${sheet.name} ${number > headerAt ? sheet.getCell(headerAt, column).text : number}`);
        }),
      );
    }
    expect([...new Set(unlocked)]).toEqual([
      '填报表 填报值',
      '填报表 说明',
      '填报表 佐证材料',
      '行政复议案件台账 案号',
      '行政复议案件台账 受理日期',
      '行政复议案件台账 审结日期',
      '佐证材料目录 材料名称',
      '佐证材料目录 文号',
      '佐证材料目录 日期',
      '佐证材料目录 制发单位',
      '佐证材料目录 文件名',
      '佐证材料目录 对应指标',
    ]);
  });

  test('says the rule in words that follow the rule', async () => {
    const wordsFor = async (of: Framework) => {
      const sheet = sheetOf(await openWorkbook(await bytesOf(bureau, of)), '填报表');
      return sheet.getCell(rowOf(sheet, 'training'), columnAt(sheet, '评分标准')).text;
    };
    const [before, after] = [await wordsFor(framework), await wordsFor(frameworkOf(source.replace('target: 3,', 'target: 7,')))];
    expect(before).toContain('3');
    expect(after).toContain('7');
    expect(after).not.toBe(before);
  });

  test('bears its stamp on a very hidden sheet and in the document properties', async () => {
    const bytes = await bytesOf();
    const workbook = await openWorkbook(bytes);
    const sheet = sheetOf(workbook, '_lawgov');
    expect(sheet.state).toBe('veryHidden');
    const stamp = {
      framework: framework.id,
      version: '1.0.0',
      form: formHash(framework, 'bureau'),
      unit: '甲局',
      class: 'bureau',
      period: '2024-01-01..2024-12-31',
    };
    const [opened] = await openFiles([{ path: 'a.xlsx', bytes }]);
    expect(opened?.stamp?.stamp).toEqual(stamp);
    const named = Object.entries(stamp).map(([key, value]) => [stampProperty(key as keyof typeof stamp), value]);
    expect([...(opened?.properties ?? [])]).toEqual(expect.arrayContaining(named));
    workbook.removeWorksheet('_lawgov');
    expect((await openFiles([{ path: 'a.xlsx', bytes: await saved(workbook) }]))[0]?.stamp).toBeUndefined();
  });

  test('keeps long lists, and options with commas, on a hidden sheet', async () => {
    const workbook = await openWorkbook(await bytesOf());
    const sheet = sheetOf(workbook, '填报表');
    const rule = sheet.getCell(rowOf(sheet, 'staffing'), columnAt(sheet, '填报值')).dataValidation;
    expect(rule).toMatchObject({ type: 'list', formulae: ['lawgov_list_1'] });
    expect(workbook.definedNames.getRanges('lawgov_list_1').ranges).toEqual(["'_lists'!$A$1:$A$3"]);
    expect(['A1', 'A2', 'A3'].map((cell) => sheetOf(workbook, '_lists').getCell(cell).text)).toEqual(['专职', '兼职,2人以上', '无']);
  });

  test('shows last year’s values beside the cells and does not read them', async () => {
    const last = (reading: Reading): Answer => ({ reading, raw: '', note: '', evidence: [] });
    const number = { kind: 'number', number: { n: 5, d: 1 } } as const;
    const previous = new Map([['training', last({ state: 'value', value: number, approximate: false })]]);
    const bytes = await renderFormWorkbook(formOf(framework, bureau, { previous }));
    const sheet = sheetOf(await openWorkbook(bytes), '填报表');
    expect(sheet.getCell(rowOf(sheet, 'training'), columnAt(sheet, '上年值')).value).toBe(5);
    const { submission } = await readBack([{ path: 'a.xlsx', bytes }]);
    expect(valuesOf(submission)['training']).toBe('missing');
  });
});

const day = fc.integer({ min: 19_000, max: 20_000 });
const decimal = fc.integer({ min: 0, max: 9_999_999 }).map((hundredths) => hundredths / 100);
const absent = fc.constant('不涉及');
/** What a person enters, and what it means. */
const answers: fc.Arbitrary<Readonly<Record<string, readonly [entered: string | number, meant: string | number | boolean]>>> = fc.record({
  plan: fc.constantFrom(['是', true] as const, ['否', false] as const),
  staffing: fc.constantFrom('专职', '兼职,2人以上', '无').map((word) => [word, word] as const),
  training: fc.nat(500).map((count) => [count, String(count)] as const),
  filed: fc.oneof(
    fc.nat(10_000).map((count) => [count, String(count)] as const),
    absent.map((word) => [word, 'not-applicable'] as const),
  ),
  issued: fc.nat(10_000).map((count) => [`${count}件`, String(count)] as const),
  budget: decimal.map((amount) => [amount, printExact(exact(Math.round(amount * 100), 100))] as const),
  published: day.map((number) => [number + 25_569, number] as const),
  remark: fc.constantFrom('=1+1', '平安 法治', '001').map((words) => [words, words] as const),
});

describe('a filled form', () => {
  test('is read as it was meant', { timeout: 60_000 }, async () => {
    const blank = await bytesOf();
    await fc.assert(
      fc.asyncProperty(answers, fc.string({ maxLength: 12 }), async (given, note) => {
        const bytes = await filled((sheet) => {
          for (const [measure, [entered]] of Object.entries(given))
            sheet.getCell(rowOf(sheet, measure), columnAt(sheet, '填报值')).value = entered;
          sheet.getCell(rowOf(sheet, 'filed'), columnAt(sheet, '说明')).value = `没有职能${note.replace(/[^ -~]/g, '')}`;
        }, blank);
        const { submission, codes } = await readBack([{ path: '随便.xlsx', bytes }]);
        expect(submission?.units.map(({ name, class: own }) => [name, own])).toEqual([['甲局', 'bureau']]);
        const meant = Object.fromEntries(Object.entries(given).map(([measure, [, meaning]]) => [measure, meaning]));
        expect(valuesOf(submission)).toMatchObject(meant);
        expect(codes.filter((code) => code !== 'submission/unit-in-cell')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('left empty says that nothing was reported, and nothing else', async () => {
    const { submission, codes } = await readBack([{ path: '甲局.xlsx', bytes: await bytesOf() }]);
    expect(codes).toEqual([]);
    expect(submission && validateSubmission(framework, submission).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['submission/missing-values']),
    );
  });

  test('does not take an empty register for no records, but takes 无 for them', async () => {
    const counted = async (word: string | null) => {
      const bytes = await filled((_, workbook) => {
        sheetOf(workbook, '行政复议案件台账').getCell('A5').value = word;
      });
      const { submission } = await readBack([{ path: 'a.xlsx', bytes }]);
      return submission?.units[0]?.records.get('reviews')?.length;
    };
    expect([await counted(null), await counted('无')]).toEqual([undefined, 0]);
  });

  test('holds registers of more records than it shows lines', async () => {
    const bytes = await filled((_, workbook) => {
      const sheet = sheetOf(workbook, '行政复议案件台账');
      for (let index = 0; index < 60; index += 1) {
        sheet.getCell(5 + index, 1).value = `复议${index}`;
        sheet.getCell(5 + index, 2).value = 45_400 + index;
      }
    });
    const { submission, codes } = await readBack([{ path: 'a.xlsx', bytes }]);
    expect([submission?.units[0]?.records.get('reviews')?.length, codes]).toEqual([60, []]);
  });

  test('tells by formula what is missing', async () => {
    const sheet = sheetOf(await openWorkbook(await bytesOf()), '填报表');
    const check = (measure: string, value: number | string | undefined, note = '', evidence = '') => {
      const row = rowOf(sheet, measure);
      const at = (title: string, where = row) => sheet.getCell(where, columnAt(sheet, title)).master.address;
      const formula = sheet.getCell(row, columnAt(sheet, '自查')).formula;
      return calculate(formula, { [at('填报值')]: value, [at('说明')]: note, [at('佐证材料')]: evidence });
    };
    expect(check('plan', undefined)).toBe('未填');
    expect(check('plan', '对')).toBe('格式不对');
    expect(check('plan', '是')).toBe('缺材料');
    expect(check('plan', '是', '', '方案.pdf')).toBe('已填');
    expect(check('training', 1.5)).toBe('格式不对');
    expect(check('training', -1)).toBe('超出范围');
    expect(check('training', '不涉及')).toBe('格式不对');
    expect(check('filed', '不涉及')).toBe('缺说明');
    expect(check('filed', '不涉及', '没有此项职能')).toBe('不涉及');
    expect(check('issued', '60件')).toBe('已填');
    expect(check('issued', 3, '', '目录；清单')).toBe('已填');
    expect(check('budget', 1e9)).toBe('超出范围');
    expect(check('remark', undefined)).toBe('可不填');
    expect(check('fraud', undefined)).toBe('可不填');
  });
});

describe('the CSV twin', () => {
  const form = formOf(framework, bureau);
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

  test('has a mark of its encoding and the line ends of Windows', () => {
    expect(renderFormCsv(form)).toMatch(/^\ufeff单位,单位类别,[^\n]*\r\n甲局,市直部门,/);
  });

  test('is read with its registers, and its data dictionary is no submission', async () => {
    const [header = '', ...lines] = renderFormCsv(form).split('\r\n');
    const at = header.replace('\ufeff', '').split(',').indexOf('填报值');
    const filledIn = lines.map((line) => (line.includes(',training,') ? line.split(',').with(at, '12').join(',') : line));
    const [register] = form.registers;
    const { submission, codes } = await readBack([
      file('甲局.csv', [header, ...filledIn].join('\r\n')),
      file('甲局-台账.csv', `${register && renderRegisterCsv(form, register)}复议1号,2024-03-01,2024-04-01\r\n`),
      file('数据字典.csv', renderDictionaryCsv(framework, ['bureau'])),
    ]);
    expect(codes).toEqual([]);
    expect(valuesOf(submission)).toMatchObject({ training: '12', plan: 'missing' });
    expect(submission?.units[0]?.records.get('reviews')?.length).toBe(1);
  });

  test('explains every datum', async () => {
    await expect(renderDictionaryCsv(framework, ['bureau', 'county'])).toMatchFileSnapshot('../fixtures/template/dictionary.csv');
  });
});

describe('names of files', () => {
  test.each([
    ['市司法局/依法治市办', '市司法局_依法治市办'],
    ['con', '_con'],
    ['甲局. ', '甲局'],
    ['  ', '未命名单位'],
    ['../..', '_'],
  ])('%j becomes %j', (unit, name) => expect(fileNames([unit])).toEqual([name]));

  test('are never equal, not even but for their case', () => expect(fileNames(['A局', 'a局', 'A局'])).toEqual(['A局', 'a局(2)', 'A局(3)']));
});

test('answers move into a form', async () => {
  const answer: Answer = {
    reading: { state: 'value', value: { kind: 'number', number: { n: 9, d: 2 } }, approximate: false },
    raw: '4.5',
    note: '见附件',
    evidence: ['甲.pdf', '乙.pdf'],
  };
  const form = formOf(framework, bureau, { answers: { values: new Map([['budget', answer]]), records: new Map(), evidence: [] } });
  const sheet = sheetOf(await openWorkbook(await renderFormWorkbook(form)), '填报表');
  const row = rowOf(sheet, 'budget');
  const cells = ['填报值', '说明', '佐证材料'].map((title) => sheet.getCell(row, columnAt(sheet, title)).value);
  expect(cells).toEqual([approximate({ n: 9, d: 2 }), '见附件', '甲.pdf；乙.pdf']);
});
