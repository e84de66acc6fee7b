// What goes back to a unit: it can be mended and handed in again, and nothing that the unit made is lost.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../src/read/docx.ts';
import { safeFileName, safeFileNames } from '../src/report/file-names.ts';
import { runIn } from './cli-world.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';
import { expectKept, partsOf, partText } from './returned-copy.ts';
import { drawTables, toCsv } from './tables.ts';
import { sheetXml, workbookParts } from './workbook-bytes.ts';

const shared = fileURLToPath(new URL('../fixtures/cli/files/', import.meta.url));
const framework = readFileSync(join(shared, '样例.yaml'));

const table = (onTime: string, documents: string) => `
| 甲局填报表 | < | < |
| 填报单位：甲局 |
| 数据项 | 填报值 | 佐证材料 |
| 专题研究次数 | 3 | 会议纪要 |
| 年度要点已印发 | 是 | 甲发〔2024〕2号 |
| 印发文件数 | ${documents} | |
| 合法性审核数 | 6 | |
| 按期办结率 | ${onTime} | |
| 行政诉讼败诉数 | 0 | |
| 普法受众人次 | 1200 | |`;
const faulty = drawTables(table('0.9', '约9件'));

/** Runs validate over these files and the framework, in a folder of its own. */
async function validate(files: Readonly<Record<string, Uint8Array | string>>, more: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'returns-'));
  try {
    for (const [name, bytes] of Object.entries({ ...files, '样例.yaml': framework })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const names = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
    return await runIn([folder], ['validate', ...names, '--framework', '样例.yaml', '--no-cache', '--return', '退回', ...more]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const copyIn = (written: ReadonlyMap<string, Buffer>, path: string): Buffer => {
  const bytes = written.get(path);
  if (!bytes) throw new Error(`${path} is not among ${[...written.keys()].join(', ')}`);
  return bytes;
};

/** The package with one of its parts edited. */
function edited(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const entries = [...partsOf(bytes)].map(([part, data]) => ({ name: part, data: part === name ? edit(data.toString('utf8')) : data }));
  return Uint8Array.from(makeZip(entries));
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const mended = (bytes: Uint8Array): Uint8Array =>
  edited(bytes, sheetPart, (xml) => {
    const better = xml.replace('<v>0.9</v>', '<v>0</v>').replace('>约9件<', '>9件<');
    // The question is answered as a person would: by writing the percent sign.
    return better.replace(/<c r="B8"( s="\d+")><v>0<\/v><\/c>/, '<c r="B8"$1 t="inlineStr"><is><t>90%</t></is></c>');
  });

test('a unit mends the copy that it gets and hands it in: nothing more is found', async () => {
  const original = Uint8Array.from(makeZip(workbookParts(faulty)));
  const first = await validate({ '甲局.xlsx': original });
  expect(first.exitCode).toBe(1);
  expect([...first.written.keys()]).toEqual(['退回/甲局/甲局.xlsx', '退回/甲局/退回通知.docx']);
  const copy = copyIn(first.written, '退回/甲局/甲局.xlsx');
  await expectKept(original, copy);
  // Handed in as it is, it says the same as before; mended, nothing.
  const again = await validate({ '甲局.xlsx': copy });
  expect(again.stdout).toBe(first.stdout);
  const last = await validate({ '甲局.xlsx': mended(copy) }, ['--fail-on', 'info']);
  expect(last.stdout).toBe('结论：1 个单位的填报数据，0 个错误，0 个警告，通过\n');
  expect(last.stderr).toBe('没有错误和警告，不用退回\n');
  expect(last.written.size).toBe(0);
});

test('of a copy that is only half mended, the mended cell has its own look again', async () => {
  const own = '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill></fill>';
  const parts = workbookParts(faulty).map((part) => {
    if (part.name === 'xl/styles.xml') {
      const fills = `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${own}</fills>`;
      return {
        ...part,
        data: String(part.data)
          .replace('<cellStyleXfs>', `${fills}<cellStyleXfs>`)
          .replace('<xf numFmtId="10"/>', '<xf numFmtId="10" fillId="2"/>'),
      };
    }
    return part.name === sheetPart ? { ...part, data: String(part.data).replace('<c r="B6"', '<c r="B6" s="1"') } : part;
  });
  const original = Uint8Array.from(makeZip(parts));
  const copy = copyIn((await validate({ '甲局.xlsx': original })).written, '退回/甲局/甲局.xlsx');
  expect(partText(partsOf(copy), sheetPart)).not.toContain('<c r="B6" s="1"');
  const half = edited(copy, sheetPart, (xml) => xml.replace('>约9件<', '>9件<'));
  const second = copyIn((await validate({ '甲局.xlsx': half })).written, '退回/甲局/甲局.xlsx');
  const after = partsOf(second);
  expect(partText(after, sheetPart)).toContain('<c r="B6" s="1" ');
  expect(partText(after, 'xl/comments1.xml')).not.toContain('ref="B6"');
  expect(partText(after, 'xl/comments1.xml')).toContain('ref="B8"');
  expect(partText(after, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(1);
  expect(partText(after, 'xl/workbook.xml').match(/<sheet /g)).toHaveLength(2);
});

const commentsXml = (body: string) =>
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张三</author></authors><commentList>${body}</commentList></comments>`;
const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>7</x:Row><x:Column>1</x:Column></x:ClientData></v:shape><br></xml>';
const relationsOf =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';

/** The faulty workbook with validations, protection and a comment of the unit's own at B8. */
function furnished(comment: string): MadeEntry[] {
  const behind =
    '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><dataValidations count="1"><dataValidation type="whole" sqref="B4"><formula1>0</formula1></dataValidation></dataValidations><legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/><extLst><ext uri="x"/></extLst>';
  const parts = workbookParts(faulty).map((part) =>
    part.name === sheetPart ? { ...part, data: `${String(part.data).split('</sheetData>')[0]}</sheetData>${behind}</worksheet>` } : part,
  );
  return [
    ...parts,
    { name: 'xl/comments1.xml', data: commentsXml(`<comment ref="B8" authorId="0"><text>${comment}</text></comment>`) },
    { name: 'xl/drawings/vmlDrawing1.vml', data: vml },
    { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: relationsOf },
    { name: 'xl/printerSettings/printerSettings1.bin', data: Uint8Array.from([0, 1, 2, 255]) },
  ];
}

describe.each([
  ['plain', '<t>数据来自台账</t>'],
  ['rich', '<r><rPr><b/></rPr><t>数据</t></r><r><t>来自台账</t></r>'],
])('a %s comment of the unit', (_, own) => {
  test('stays above what is said of its cell, and stays alone once the cell is mended', async () => {
    const original = Uint8Array.from(makeZip(furnished(own)));
    const copy = copyIn((await validate({ '甲局.xlsx': original })).written, '退回/甲局/甲局.xlsx');
    await expectKept(original, copy);
    const parts = partsOf(copy);
    const comments = partText(parts, 'xl/comments1.xml');
    expect(comments.replace(/<[^>]*>/g, '')).toContain('数据来自台账\n【退回意见】第 ');
    expect(comments.match(/<comment /g)).toHaveLength(2);
    expect(partText(parts, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(2);
    expect(partText(parts, 'xl/drawings/vmlDrawing1.vml')).toContain('<br>');
    const sheet = partText(parts, sheetPart);
    for (const kept of ['<sheetProtection sheet="1"/>', '<dataValidation type="whole" sqref="B4">', '<extLst><ext uri="x"/></extLst>']) {
      expect(sheet).toContain(kept);
    }
    expect(sheet.match(/<legacyDrawing/g)).toHaveLength(1);
    const half = edited(copy, sheetPart, (xml) => mendedQuestion(xml));
    const second = partsOf(copyIn((await validate({ '甲局.xlsx': half })).written, '退回/甲局/甲局.xlsx'));
    const left = /<comment ref="B8".*?<\/comment>/s.exec(partText(second, 'xl/comments1.xml'))?.[0] ?? '';
    expect(left.replace(/<[^>]*>/g, '')).toBe('数据来自台账');
  });
});

const mendedQuestion = (xml: string): string =>
  xml.replace(/<c r="B8"( s="\d+")><v>0\.9<\/v><\/c>/, '<c r="B8"$1 t="inlineStr"><is><t>90%</t></is></c>');

test('a workbook with namespace prefixes, no styles and rows without numbers is marked as any other', async () => {
  const [sheet] = faulty;
  if (!sheet) throw new Error('no sheet');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const prefixed = (xml: string) =>
    xml
      .replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:')
      .replace(`xmlns="${main}"`, `xmlns:x="${main}"`)
      .replace(/ s="\d+"/g, '')
      .replace(/<x:row r="\d+"/g, '<x:row');
  const parts = workbookParts(faulty)
    .filter(({ name }) => name !== 'xl/styles.xml')
    .map((part) => {
      if (part.name === sheetPart) return { ...part, data: prefixed(sheetXml(sheet)) };
      if (part.name === 'xl/workbook.xml') return { ...part, data: prefixed(String(part.data)) };
      return part.name === 'xl/_rels/workbook.xml.rels'
        ? { ...part, data: String(part.data).replace(/<Relationship Id="rIdS"[^>]*>/, '') }
        : part;
    });
  const original = Uint8Array.from(makeZip(parts));
  const copy = copyIn((await validate({ '甲局.xlsx': original })).written, '退回/甲局/甲局.xlsx');
  await expectKept(original, copy);
  expect(partText(partsOf(copy), sheetPart)).toMatch(/<x:c r="B8" s="[1-9]\d*"><x:v>0\.9<\/x:v>/);
});

test('a CSV file goes back as a workbook that says the same, and mended it is accepted', async () => {
  const [sheet] = faulty;
  const csv = sheet ? toCsv(sheet) : '';
  const first = await validate({ '甲局.csv': csv });
  const copy = copyIn(first.written, '退回/甲局/甲局.xlsx');
  const again = await validate({ '甲局.xlsx': copy });
  const told = (text: string) =>
    text.replace(
      /甲局\.(?:csv:(\d+):(\d+)|xlsx 填报表!([A-Z])(\d+))/g,
      (_, line, column, letter, row) => `${line ?? row},${column ?? 'ABC'.indexOf(letter) + 1}`,
    );
  expect(told(again.stdout)).toBe(told(first.stdout));
  const better = edited(copy, sheetPart, (xml) => xml.replace('>0.9<', '>90%<').replace('>约9件<', '>9件<'));
  expect((await validate({ '甲局.xlsx': better }, ['--fail-on', 'info'])).exitCode).toBe(0);
});

test('the notice names every problem with its place, how to mend it and the deadline', async () => {
  const { written } = await validate({ '甲局.xlsx': Uint8Array.from(makeZip(workbookParts(faulty))) }, ['--due', '2024-12-25 17:30']);
  const { value } = readDocx({ path: '退回通知.docx', bytes: copyIn(written, '退回/甲局/退回通知.docx') });
  const text = JSON.stringify(value);
  for (const words of ['甲局：', '法治建设考评样例', '填报表!B6', '填报表!B8', '2024年12月25日17时30分', '联系人', '年　月　日'])
    expect(text).toContain(words);
});

test('text that looks like a formula stays text in the list, the copy and the notice', async () => {
  const [sheet] = drawTables(table('=1+1', '@SUM(A1)'));
  const { written } = await validate({ '甲局.csv': sheet ? toCsv(sheet) : '' });
  const parts = partsOf(copyIn(written, '退回/甲局/甲局.xlsx'));
  const sheets = [...parts].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).map(([, bytes]) => bytes.toString('utf8'));
  expect(sheets.join('')).not.toMatch(/<f[ >]/);
  expect(sheets[0]).toMatch(/<c r="B8" s="\d+" t="inlineStr"><is><t xml:space="preserve">=1\+1</);
  const style = Number(/<c r="B8" s="(\d+)"/.exec(sheets[0] ?? '')?.[1]);
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(partText(parts, 'xl/styles.xml'))?.[1]?.match(/<xf .*?(?:\/>|<\/xf>)/gs);
  expect(formats?.[style]).toContain('quotePrefix="1"');
});

test('units with names that no folder can have, and files of one name in several folders, do not overwrite one another', async () => {
  const bytes = (unit: string) => Uint8Array.from(makeZip(workbookParts(drawTables(table('0.9', '9').replaceAll('甲局', unit)))));
  const { written } = await validate({
    '报送/一/填报表.xlsx': bytes('法治/办公室'),
    '报送/二/填报表.xlsx': bytes('法治?办公室'),
    '报送/三/填报表.xlsx': bytes('法治/办公室'),
  });
  const copies = [...written.keys()].filter((path) => path.endsWith('.xlsx')).toSorted();
  expect(copies).toEqual(['退回/法治_办公室(2)/填报表.xlsx', '退回/法治_办公室/2/填报表.xlsx', '退回/法治_办公室/填报表.xlsx'].toSorted());
});

test('the same submission gives the same bytes; their digest is kept', async () => {
  const bytes = Uint8Array.from(makeZip(furnished('<t>数据来自台账</t>')));
  const digest = async () => {
    const { written } = await validate({ '甲局.xlsx': bytes }, ['--due', '2024-12-25 17:00']);
    return [...written].map(([path, content]) => `${path} ${createHash('sha256').update(content).digest('hex')}`);
  };
  const first = await digest();
  expect(await digest()).toEqual(first);
  expect(first).toMatchInlineSnapshot(`
    [
      "退回/甲局/甲局.xlsx e5c1e7a2e4e96829bda382e21f6c4072639aeee418e4fc0a8a1a386e9a672474",
      "退回/甲局/退回通知.docx ffae71832b0734719cb0d33843b7aac53bb547a0945931e5494e6d91e1f634e7",
    ]
  `);
});

test.each([
  ['市局', '市局'],
  ['a<b>:"/\\|?*c', 'a_b________c'],
  ['CON', '_CON'],
  ['aux.txt', '_aux.txt'],
  ['结尾. ', '结尾'],
  ['..', '_'],
  ['', '_'],
  ['长'.repeat(100), '长'.repeat(72)],
])('a folder for %j is called %j', (name, folder) => {
  expect(safeFileName(name)).toBe(folder);
});

test('names that differ only in case or in what was replaced stay apart', () => {
  expect(safeFileNames(['A局', 'a局', 'A局', 'B/局', 'B:局'])).toEqual(['A局', 'a局(2)', 'A局(3)', 'B_局', 'B_局(2)']);
});
