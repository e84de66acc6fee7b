// Writes a deterministic workbook of 12 columns like those that departments send, into .bench/. Parts stand in Excel's own
// order: sheet before styles before shared strings. Usage: node bench/make-xlsx.js [--rows 6968]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';

const folder = new URL('../.bench/', import.meta.url);
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text) => text.replace(/[&<>]/g, (character) => escapes[character]);

/** A small generator of the same numbers everywhere (mulberry32). */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const bureaus = ['公安局', '司法局', '财政局', '民政局', '教育局', '卫生健康委员会', '市场监督管理局', '生态环境局', '自然资源局'];
const cities = ['白城市', '洮北区', '镇赉县', '通榆县', '洮南市', '大安市', '查干浩特旅游经济开发区', '通辽经开区'];
const topics = ['行政规范性文件合法性审查', '行政复议案件按期审结', '行政执法公示', '重大行政决策程序', '法治宣传教育', '司法所规范化建设'];
const units = ['件', '%', '万元', '次', '人', '个'];
const reports = ['见审查意见书', '已公示并归档', '见会议纪要、现场照片'];

function createStrings() {
  const index = new Map();
  const items = [];
  let uses = 0;
  const add = (key, xml) => {
    uses += 1;
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, items.length);
    items.push(xml);
    return items.length - 1;
  };
  const plain = (text) => {
    const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
    return add(text, `<si><t${space}>${escapeXml(text)}</t></si>`);
  };
  const rich = (bold, rest) =>
    add(
      `${bold}|${rest}`,
      `<si><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t>${escapeXml(bold)}</t></r><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t>${escapeXml(rest)}</t></r></si>`,
    );
  const part = () => `${head}<sst xmlns="${main}" count="${uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  return { plain, rich, part };
}

const titles = [
  '序号',
  '考评周期',
  '单位',
  '指标编号',
  '指标名称',
  '填报值',
  '单位名称',
  '完成日期',
  '折算值',
  '佐证材料',
  '说明',
  '是否达标',
];

/** The note of a row: mostly blank, else rich, of several lines, or plain. */
function noteCell(strings, random, place, topic) {
  const chance = random();
  if (chance < 0.65) return `<c r="${place}" s="5"/>`;
  if (chance < 0.68)
    return `<c r="${place}" s="5" t="s"><v>${strings.rich('说明：', `${topic}已完成${Math.floor(random() * 500)}项`)}</v></c>`;
  const text = chance < 0.7 ? `第一行，含逗号\n"第二行"有引号 ${Math.floor(random() * 900)}` : `见附件${Math.floor(random() * 200)}`;
  return `<c r="${place}" s="5" t="s"><v>${strings.plain(text)}</v></c>`;
}

function makeRow(number, strings, random) {
  const shared = (letter, text, style = '') => `<c r="${letter}${number}"${style} t="s"><v>${strings.plain(text)}</v></c>`;
  const serial = number - 1;
  const department = `${cities[Math.floor(serial / 104) % 8]}${bureaus[Math.floor(serial / 832) % 9]}`;
  const topic = topics[serial % 6];
  const chance = random();
  const value = (random() * 1000).toFixed(serial % 3 === 0 ? 2 : 0);
  const reported =
    chance < 0.02
      ? `<c r="F${number}" s="2"/>`
      : chance < 0.05
        ? shared('F', `约${Math.floor(random() * 100)}%`, ' s="2"')
        : `<c r="F${number}" s="2"><v>${value}</v></c>`;
  const formula =
    random() < 0.01
      ? `<c r="I${number}" s="3" t="e"><f>F${number}/0</f><v>#DIV/0!</v></c>`
      : `<c r="I${number}" s="3"><f>F${number}*1.05</f><v>${(Number(value) * 1.05).toFixed(2)}</v></c>`;
  const evidence = `《${topic}》〔2023〕${serial}号，${reports[serial % 3]}${Math.floor(random() * 1e9).toString(36)}`;
  const met =
    serial % 2 === 0 ? `<c r="L${number}" t="b"><v>${serial % 4 === 0 ? 1 : 0}</v></c>` : shared('L', serial % 4 === 1 ? '是' : '否');
  const cells = [
    `<c r="A${number}"><v>${serial}</v></c>`,
    shared('B', `2023年第${['一', '二', '三', '四'][serial % 4]}季度`),
    shared('C', department),
    shared('D', `1.${(serial % 104) + 1}`),
    shared('E', `${topic}率（第${(serial % 104) + 1}项）`),
    reported,
    shared('G', units[serial % 6]),
    `<c r="H${number}" s="4"><v>${45000 + (serial % 365)}</v></c>`,
    formula,
    shared('J', evidence, ' s="5"'),
    noteCell(strings, random, `K${number}`, topic),
    met,
  ];
  return `<row r="${number}" spans="1:12">${cells.join('')}</row>`;
}

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[0, 0, 2, 2, 176, 0].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;

function makeParts(rows) {
  const strings = createStrings();
  const random = createRandom(20231122);
  const header = titles.map((title, index) => `<c r="${'ABCDEFGHIJKL'[index]}1" s="1" t="s"><v>${strings.plain(title)}</v></c>`);
  const pieces = [`${head}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:L${rows + 1}"/>`];
  pieces.push(
    `<cols><col min="10" max="10" width="60" customWidth="1"/></cols><sheetData><row r="1" spans="1:12">${header.join('')}</row>`,
  );
  for (let number = 2; number <= rows + 1; number += 1) pieces.push(makeRow(number, strings, random));
  pieces.push('</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>');
  const override = (part, type) => `<Override PartName="/xl/${part}" ContentType="${types}.${type}+xml"/>`;
  const relate = (id, type, target) => `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relationships = (list) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`,
    ],
    ['_rels/.rels', relationships(relate(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="填报表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        relate(1, 'worksheet', 'worksheets/sheet1.xml') +
          relate(2, 'styles', 'styles.xml') +
          relate(3, 'sharedStrings', 'sharedStrings.xml'),
      ),
    ],
    ['xl/worksheets/sheet1.xml', pieces.join('')],
    ['xl/styles.xml', styles],
    ['xl/sharedStrings.xml', strings.part()],
  ];
}

function zip(parts) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const record = Buffer.alloc(26);
    record.writeUInt16LE(20, 0);
    record.writeUInt16LE(8, 4);
    record.writeUInt16LE(0x21, 8);
    record.writeUInt32LE(crc32(bytes), 10);
    record.writeUInt32LE(packed.length, 14);
    record.writeUInt32LE(bytes.length, 18);
    record.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04'), record, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), record, rest, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}

/** Path of the workbook with that many data rows; written unless it is there. */
export function makeWorkbook(rows) {
  const file = new URL(`${rows}-rows.xlsx`, folder);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, zip(makeParts(rows)));
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '6968' } } });
  console.log(makeWorkbook(Number(values.rows)).pathname);
}
