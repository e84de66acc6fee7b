import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../src/limits.ts';
import { readZip } from '../src/read/zip.ts';
import { cellText, looksLikeFormula, storedText } from '../src/report/excel/cell-text.ts';
import { countLines } from '../src/report/excel/row-height.ts';
import { nameSheets } from '../src/report/excel/sheet-name.ts';
import { unpackPart } from '../src/report/reproducible-zip.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { assess, buildFramework, buildSubmission, type NodeSpec, problem, render } from './report-excel-case.ts';
import { everyCell, formulasOf, openWorkbook, sheetOf } from './report-excel-read.ts';

/** Text of one part of a workbook. */
function partOf(bytes: Uint8Array, name: string): string {
  const entry = readZip({ path: 'workbook', bytes }, limits).entries.get(name.toLowerCase());
  if (!entry) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(unpackPart(entry));
}

describe('what stands in the cells', () => {
  const hostile = ['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a', '=HYPERLINK("http://x","点")'];
  test('text that begins like a formula stays text', async () => {
    const values = Object.fromEntries(hostile.map((text) => [text, [{ raw: text, evidence: [text] }]]));
    const specs: NodeSpec[] = [{ title: '=cmd', points: '10', owner: '@owner' }];
    const framework = { ...buildFramework(specs), title: '=title' };
    const bytes = await render(evaluate(framework, buildSubmission(framework, values)));
    const workbook = await openWorkbook(bytes);
    const place = "'[^']+'![A-Z]+\\d+(?::[A-Z]+\\d+)?";
    const middle = `ROUND\\((?:(?:AVERAGE|MEDIAN)\\(${place}(?:,${place})*\\)|[A-Z]\\d+)(?:/[A-Z]\\d+\\*100)?,\\d\\)`;
    const ours = new RegExp(`^(SUM\\([A-Z0-9:,]+\\)|${place}|[A-Z]\\d+|${middle})$`);
    const seen = new Map<string, string>();
    for (const cell of workbook.worksheets.flatMap(everyCell)) {
      if (cell.formula !== undefined) expect(cell.formula).toMatch(ours);
      else if (typeof cell.value === 'string') seen.set(cell.value, cell.numFmt ?? '');
    }
    for (const text of hostile.filter((candidate) => !/[\t\r]/.test(candidate))) expect([text, seen.get(text)]).toEqual([text, '@']);
    expect(seen.get('→=1')).toBe('');
    expect(seen.get('@owner')).toBe('@');
    const styles = partOf(bytes, 'xl/styles.xml');
    expect(styles).toMatch(/<xf quotePrefix="1" numFmtId="49"/);
    expect(styles.match(/numFmtId="49"/g)?.length).toBe(styles.match(/quotePrefix="1" numFmtId="49"/g)?.length);
  });

  test.each([
    ['_x0041_', '_x005F_x0041_', '_x0041_'],
    ['_x00e9_b', '_x005F_x00e9_b', '_x00e9_b'],
    ['a_x005F_x0041_', 'a_x005F_x005F_x005F_x0041_', 'a_x005F_x0041_'],
  ])('%s is stored as %s and reads back as itself', async (words, stored, back) => {
    expect(storedText(cellText(words))).toBe(stored);
    const workbook = await openWorkbook(await render(assess({}, { 甲局: [{ raw: words }] })));
    expect(String(sheetOf(workbook, '甲局').getCell('F4').value)).toContain(`：${back}（`);
  });

  test.each([
    ['控制\u0007字符', '控制\\u0007字符'],
    ['零宽\u200b和反转\u202e', '零宽\\u200b和反转\\u202e'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['半\ud800个', '半\\ud800个'],
    ['非\uffff字符', '非\\uffff字符'],
    ['😀', '😀'],
  ])('%j is shown as %j', (raw, shownAs) => expect(cellText(raw)).toBe(shownAs));

  test('a text longer than a cell is cut visibly and never within a character', () => {
    expect(cellText('长'.repeat(32_767))).toHaveLength(32_767);
    expect(cellText('长'.repeat(32_768))).toBe(`${'长'.repeat(32_766)}…`);
    expect(cellText(`${'长'.repeat(32_765)}😀😀`)).toBe(`${'长'.repeat(32_765)}…`);
    expect(cellText('行\n'.repeat(400)).split('\n').length).toBeLessThanOrEqual(253);
  });

  test('only the beginning decides whether text looks like a formula', () => {
    expect(hostile.every(looksLikeFormula)).toBe(true);
    expect(['1=1', '“=1”', '', '甲-乙', ' =1'].some(looksLikeFormula)).toBe(false);
  });
});

test.each([
  ['没有此类业务', '没有此类业务 ', '（说明：没有此类业务）'],
  ['没有此类业务', '见附件', '（说明：没有此类业务；见附件）'],
  [' ', '见附件', '（说明：见附件）'],
])('the reason %j and the note %j of a value are given as %s', async (reason, note, remark) => {
  const workbook = await openWorkbook(await render(assess({}, { 甲局: [{ raw: '不涉及', reason, note }] })));
  expect(String(sheetOf(workbook, '甲局').getCell('G4').value)).toMatch(new RegExp(`：不涉及${remark}$`));
});

describe('names of sheets', () => {
  test.each([
    [['市/县\\区?*[1]:'], ['市_县_区___1__']],
    [
      ['History', 'history'],
      ['History(2)', 'history(3)'],
    ],
    [['汇总表'], ['汇总表(2)']],
    [
      ["'甲'", '  乙  ', ''],
      ['’甲’', '乙', '未命名单位'],
    ],
    [
      ['某'.repeat(40), '某'.repeat(35)],
      ['某'.repeat(31), `${'某'.repeat(28)}(2)`],
    ],
    [
      ['局A', '局a'],
      ['局A', '局a(2)'],
    ],
    [[`${'长'.repeat(30)}😀`], ['长'.repeat(30)]],
    [['甲\u0000\n乙'], ['甲__乙']],
    [['_x0041_'], ['-x0041_']],
  ])('%j become %j', (names, expected) => expect(nameSheets(names, ['汇总表'], '未命名单位')).toEqual(expected));

  test('any names make legal and different sheets', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('History', "'", 'A', 'a'),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const workbook = new ExcelJS.Workbook();
        const sheets = nameSheets(names, ['汇总表'], '未命名单位').map((sheet) => workbook.addWorksheet(sheet).name);
        expect(sheets).toEqual(nameSheets(names, ['汇总表'], '未命名单位'));
        expect(sheets.every((sheet) => sheet.length <= 31 && !sheet.includes("'"))).toBe(true);
      }),
    );
  });

  test('the summary finds the sheet of a unit whose name is no sheet name', async () => {
    const names = { "'A/B'!C1": ['10', '10', '7', '30', '90'], '甲&乙<丙>': ['1', '1', '1', '1', '1'] };
    const assessment = assess({}, names);
    const workbook = await openWorkbook(await render(assessment));
    for (const { stored, found } of formulasOf(workbook)) expect(stored).toBe(found);
    expect(sheetOf(workbook, '’A_B’!C1').getCell('A2').value).toContain("'A/B'!C1");
  });
});

describe('reproducible bytes', () => {
  test('two renders are equal and hold no time', async () => {
    const [first, second] = [await render(assess(), [problem]), await render(assess(), [problem])];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(partOf(first, 'docProps/core.xml')).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  });

  test('every part of the archive carries the earliest day that a zip can name', async () => {
    const data = new DataView((await render(assess())).buffer);
    const stamps: number[] = [];
    for (let at = 0; at + 14 < data.byteLength; at += 1) {
      if (data.getUint32(at, true) === 0x04034b50) stamps.push(data.getUint32(at + 10, true));
    }
    expect(stamps.length).toBeGreaterThan(8);
    expect(new Set(stamps)).toEqual(new Set([0x00210000]));
  });

  test('the library has the workbook open without losing a part', async () => {
    const bytes = await render(assess());
    const types = partOf(bytes, '[Content_Types].xml');
    for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(partOf(bytes, part ?? '')).toMatch(/^<\?xml/);
  });

  test('time, time zone and locale of the machine change nothing', { timeout: 30_000 }, () => {
    const script = fileURLToPath(new URL('./report-excel-digest.ts', import.meta.url));
    const digest = (zone: string, language: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', script], {
        env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
      }).toString();
    const here = digest('Asia/Shanghai', 'zh_CN.UTF-8');
    expect(here).toMatch(/^[0-9a-f]{64}$/);
    expect(digest('America/St_Johns', 'tr_TR.UTF-8')).toBe(here);
  });
});

describe('heights of rows', () => {
  test.each([
    ['', 20, 1],
    ['一二三四五', 10, 1],
    ['一二三四五六', 10, 2],
    ['一\n二\n三', 10, 3],
    ['一二三四五。', 10, 2],
    ['abcdefgh ijk', 10, 2],
    ['a'.repeat(40), 12, 4],
  ])('%j in %i half-width characters takes %i lines', (words, capacity, lines) => expect(countLines(words, capacity)).toBe(lines));

  const sheetWith = async (raw: string) => sheetOf(await openWorkbook(await render(assess({}, { 甲局: [{ raw }] }, oneLeaf))), '甲局');
  const oneLeaf: readonly NodeSpec[] = [{ title: '专题研究', points: '10' }];

  test('a row grows with its text', async () => {
    const [short, long] = [await sheetWith('字'), await sheetWith('字'.repeat(200))];
    expect(long.getRow(4).height).toBeGreaterThan(4 * short.getRow(4).height);
    expect(long.getColumn(4).width).toBe(short.getColumn(4).width);
  });

  test('columns widen for a text that would otherwise be cut off, and only where that helps', async () => {
    const [narrow, wide, hopeless] = [await sheetWith('字'), await sheetWith('字'.repeat(600)), await sheetWith('字'.repeat(9_000))];
    expect(wide.getColumn(4).width).toBeGreaterThan(narrow.getColumn(4).width ?? 0);
    expect(wide.getRow(4).height).toBeLessThan(409);
    expect(hopeless.getColumn(4).width).toBe(narrow.getColumn(4).width);
    expect(hopeless.getRow(4).height).toBe(409);
  });
});
