// Forms of ours: known by their stamp, wherever that survived, and read by their keys.
import { describe, expect, test } from 'vitest';
import { formHash } from '../src/submission/form-stamp.ts';
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
