// Forms of ours: known by their stamp, wherever that survived, and read by their keys.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, loadFramework, readBaseline } from '../src/index.ts';
import { findStamp } from '../src/submission/form/find-stamp.ts';
import { formHash } from '../src/submission/form-stamp.ts';
import { readSheets } from '../src/submission/read-files.ts';
import { openFiles, readOpened } from '../src/submission/read-submission.ts';
import { type DrawnForm, drawForm, withProperties } from './form-workbook.ts';
import { framework, readFiles, workbookFile } from './read-drawing.ts';

const stamp = {
  framework: framework.id,
  version: framework.version,
  form: formHash(framework, undefined),
  unit: '甲局',
  period: '2024-01-01..2024-12-31',
};
const properties = Object.fromEntries(Object.entries(stamp).map(([key, value]) => [`lawgov.${key}`, value]));
const rows = [
  ['1', '办理案件', '案件数', '件', '12', '', '', 'cases'],
  ['2', '案件办结', '办结数', '件', '9', '', '', 'closed'],
];
const read = (path: string, form: Partial<DrawnForm>) => readFiles([workbookFile(drawForm({ rows, stamp, ...form }), path)], false);
const values = ['甲局 cases=12', '甲局 closed=9'];

describe('the stamp of a form', () => {
  test('says whose data they are, whatever the file is called', async () => {
    expect(await read('新建工作表 (2).xlsx', { title: '填报单位：' })).toMatchObject({ values, problems: [] });
  });

  test('is read from its sheet alone', async () => {
    expect(await read('a.xlsx', {})).toMatchObject({ values, problems: [] });
  });

  test('is read from the sheet when a program has shown it', async () => {
    const shown = drawForm({ rows, stamp, title: '' }).replace(' (veryHidden)', '');
    expect(await readFiles([workbookFile(shown, 'a.xlsx')], false)).toMatchObject({ values, problems: [] });
  });

  test('is read from the document properties alone', async () => {
    const file = { path: 'a.xlsx', bytes: withProperties(drawForm({ rows, title: '' }), properties) };
    expect(await readFiles([file], false)).toMatchObject({ values, problems: [] });
  });

  test('is not missed where the properties are damaged and the sheet is whole', async () => {
    const broken = { path: 'a.xlsx', bytes: withProperties(drawForm({ rows, stamp, title: '' }), {}, '<Properties><property') };
    expect(await readFiles([broken], false)).toMatchObject({ values, problems: [] });
  });

  test('comes from the properties for what the sheet has lost, and this is said', async () => {
    const { unit, ...rest } = stamp;
    const file = { path: 'a.xlsx', bytes: withProperties(drawForm({ rows, stamp: rest, title: '' }), properties) };
    expect(unit).toBe('甲局');
    expect(await readFiles([file], false)).toMatchObject({ values, problems: ['form/damaged-stamp a.xlsx'] });
  });

  test('is no stamp in a workbook with properties of its own', async () => {
    const file = { path: 'a.xlsx', bytes: withProperties(drawForm({ rows }), { 部门: '办公室' }) };
    expect(await readFiles([file], false)).toMatchObject({ values, problems: [] });
  });
});

describe('the key of a row', () => {
  test('names its measure where the title was edited', async () => {
    const edited = rows.map(([no = '', indicator = '', title = '', ...rest]) => [no, indicator, `${title}（全年）改`, ...rest]);
    expect(await read('a.xlsx', { rows: edited })).toMatchObject({ values, problems: [] });
  });

  test('and its title, where they belong to two measures, leave the values unread', async () => {
    const [first = [], second = []] = rows;
    const swapped = [
      [...first.slice(0, -1), 'closed'],
      [...second.slice(0, -1), 'cases'],
    ];
    const { values: found, problems } = await read('a.xlsx', { rows: swapped });
    expect({ found, problems }).toEqual({ found: ['甲局 cases=unreadable', '甲局 closed=unreadable'], problems: ['form/mixed-rows C4'] });
  });

  test('is no second column of measures, and its hidden column is no surprise, in a table without a stamp either', async () => {
    expect(await readFiles([workbookFile(drawForm({ rows }))], false)).toMatchObject({ values, problems: [] });
  });
});

describe('forms of one unit under two names', () => {
  const own = workbookFile(drawForm({ rows, stamp }), 'a/甲局.xlsx');
  const copied = workbookFile(
    drawForm({ rows: [['1', '办理案件', '案件数', '件', '7', '', '', 'cases']], stamp, title: '填报单位：乙局' }),
    'b/乙局.xlsx',
  );

  test('are told apart by their titles: the copied one counts for the unit that it names', async () => {
    for (const files of [
      [own, copied],
      [copied, own],
    ]) {
      const { values: found, problems, messages } = await readFiles(files, false);
      expect({ found, problems }).toEqual({ found: ['乙局 cases=7', ...values], problems: ['form/copied A2'] });
      expect(messages[0]).toContain('“甲局”自己的表是 a/甲局.xlsx');
    }
  });

  test('are one unit’s where nothing else is there: the stamp counts', async () => {
    const { values: found, problems } = await readFiles([copied], false);
    expect({ found, problems }).toEqual({ found: ['甲局 cases=7'], problems: ['form/other-unit A2'] });
  });
});

describe('a form that LibreOffice has saved again', () => {
  const folder = new URL('../fixtures/forms/', import.meta.url);
  const file = { path: '甲局.xlsx', bytes: new Uint8Array(readFileSync(new URL('resaved-by-libreoffice.xlsx', folder))) };
  const load = async () => {
    const { value } = await loadFramework({ path: 'framework.yaml', bytes: readFileSync(new URL('framework.yaml', folder)) });
    if (!value) throw new Error('the framework of fixtures/forms is faulty');
    return value;
  };

  test('still has its stamp in both places', async () => {
    const { sheets, properties } = await readSheets(file);
    const [inSheet, inProperties] = [findStamp(sheets, new Map(), file.path), findStamp([], properties, file.path)];
    expect(inSheet.value?.stamp).toMatchObject({ framework: 'forms-example', unit: '甲局', period: '2024-01-01..2024-12-31' });
    expect(inProperties.value?.stamp).toEqual(inSheet.value?.stamp);
    expect(inSheet.value?.asks.map(({ id }) => id)).toEqual(['cases', 'share', 'plan', 'issued', 'reviews/no', 'reviews/accepted']);
    expect([...inSheet.diagnostics, ...inProperties.diagnostics]).toEqual([]);
  });

  test('is read and scored without a word of complaint', async () => {
    const own = await load();
    const { value: submission, diagnostics } = readOpened(await openFiles([file]), own);
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    const [unit] = submission?.units ?? [];
    expect([...(unit?.values.values() ?? [])].map(({ measure, reading }) => `${measure} ${reading.state}`)).toEqual([
      'cases value',
      'share value',
      'plan value',
      'issued value',
    ]);
    expect(unit?.records.get('reviews')).toHaveLength(2);
    if (submission) expect(evaluate(own, submission).units.map(({ name }) => name)).toEqual(['甲局']);
  });
});

describe('a form of last time that this time is compared with', () => {
  const lastYear = { ...stamp, framework: 'validate-cases-2023', period: '2023-01-01..2023-12-31', form: '0'.repeat(64) };
  const asks = [
    ['cases', '案件数', 'count', '件', ''],
    ['closed', '办结数', 'number', '天', ''],
  ];

  test('is read although it is of another framework and period; what was asked in another way is not compared', async () => {
    const file = workbookFile(drawForm({ rows, stamp: lastYear, asks }).replace('2024年', ''), '甲局.xlsx');
    const { value: baseline, diagnostics } = await readBaseline([file], framework);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'info baseline/other-framework',
      'warning form/changed-since',
    ]);
    const read = baseline?.of('甲局');
    expect([read?.('cases').state, read?.('closed').state]).toEqual(['value', 'unreadable']);
  });
});
