// The same answers as different people lay them out: harmless, and to be read without a word of complaint.
import type { Random } from '../../fixtures/submissions/random.ts';
import type { Framework, Measure } from '../../src/model.ts';
import { type Book, type BookCell, type BookSheet, cell, rowOf, type Spot } from './book.ts';
import type { Answer, CleanUnit } from './clean.ts';

const headers = {
  unit: ['单位', '单位名称', '填报单位', '被考评单位', '部门', '填报单位（全称）'],
  measure: ['数据项', '填报项目', '填报内容', '数据项名称', '数据名称'],
  value: ['填报值', '完成值', '实际值', '填报数据', '数值', '填报值（必填）', '填 报 值', '填报值*'],
  evidence: ['佐证材料', '证明材料', '支撑材料', '附件'],
  note: ['说明', '备注', '情况说明'],
} as const;

const fullWidth = (text: string): string => text.replaceAll(/[0-9.%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const grouped = (text: string): string => text.replace(/^(\d{1,2})(\d{3})$/, '$1,$2');
const dates = [
  (y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`,
  (y: string, m: string, d: string) => `${y}.${Number(m)}.${Number(d)}`,
  (y: string, m: string, d: string) => `${y}/${m}/${d}`,
  (y: string, m: string, d: string) => `${y}-${m}-${d}`,
];

const serialOf = (iso: string): string => String(Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000));

/** One answer in another spelling that means the same to everybody. `isBook`: cells may have kinds. */
function spell({ value }: Answer, measure: Measure, random: Random, isBook: boolean): BookCell {
  const plainly = (text: string, kind: BookCell['kind'] = 'text') => cell(text, isBook ? kind : 'text');
  switch (measure.type) {
    case 'count':
    case 'number':
    case 'amount': {
      const style = random.whole(0, 7);
      if (style === 0) return plainly(fullWidth(value));
      if (style === 1) return plainly(`${value}${measure.unit ?? ''}`);
      if (style === 2) return plainly(grouped(value));
      if (style === 3) return plainly(` ${value} `);
      if (style === 4) return plainly(`${fullWidth(value)}${measure.unit ?? ''}`);
      return plainly(value, 'number');
    }
    case 'ratio': {
      const style = random.whole(0, 3);
      if (style === 0) return plainly(fullWidth(value));
      if (style === 1) return plainly(value.replace('%', ' %'));
      if (style === 2) return plainly(`百分之${value.replace('%', '')}`);
      return plainly(value);
    }
    case 'date': {
      const [year = '', month = '', date = ''] = value.split('-');
      if (isBook && random.happens(0.4)) return cell(serialOf(value), 'date');
      return plainly((random.pick(dates) ?? dates[3])?.(year, month, date) ?? value);
    }
    case 'boolean':
      return plainly(
        value === '是' ? (random.pick(['是', '√', '已完成', '是。', '有']) ?? '是') : (random.pick(['否', '×', '未完成', '没有']) ?? '否'),
      );
    default:
      return plainly(value);
  }
}

const notes = [
  '填表说明：数据口径为2024年1月1日至12月31日。',
  '报表人：张三    联系电话：0000-0000',
  '单位负责人（签字）：            填报日期：2025年1月8日',
];

function titles(name: string | undefined, width: number, random: Random): string[][] {
  const line = (text: string) => [text, ...Array.from({ length: width - 1 }, () => '')];
  return [
    ...(random.happens(0.8) ? [line(random.pick(['2024年度法治政府建设考评填报表', '法治政府建设考评数据填报表（2024年度）']) ?? '')] : []),
    ...(name === undefined
      ? []
      : [line(random.pick([`填报单位：${name}`, `填报单位(盖章)：${name}`, `单位名称：${name}    联系人：李四`]) ?? '')]),
    ...(random.happens(0.2) ? [line('')] : []),
  ];
}

/** Sheets of the long shape: one of all units, or a book of one unit. */
function longSheet(units: readonly CleanUnit[], framework: Framework, random: Random, isBook: boolean, spots: Spot[]): BookSheet {
  const alone = units.length === 1 && random.happens(0.6);
  const roles = ['measure', 'value', 'evidence', ...(random.happens(0.7) ? ['note'] : [])];
  if (!alone) roles.unshift('unit');
  const extra = random.happens(0.4);
  // The order of columns is nobody's business; the name of what is reported mostly stands before it.
  const order = random.happens(0.3) ? [...roles].reverse() : roles;
  const columns = [...(extra ? ['number'] : []), ...order];
  const at = (role: string) => columns.indexOf(role) + 1;
  const header = columns.map((role) => (role === 'number' ? '序号' : (random.pick(headers[role as keyof typeof headers]) ?? role)));
  const sheet: BookSheet = {
    name: random.pick(['填报表', 'Sheet1', '数据']) ?? '填报表',
    state: 'visible',
    rows: [],
    shape: 'long',
    hiddenColumns: [],
  };
  for (const texts of titles(alone ? units[0]?.name : undefined, columns.length, random)) sheet.rows.push(rowOf('title', texts));
  const headerRow = () => rowOf('header', header);
  sheet.rows.push(headerRow());
  const filledDown = random.happens(0.4);
  let number = 0;
  units.forEach((unit, turn) => {
    if (turn > 0 && random.happens(0.15)) sheet.rows.push(headerRow());
    if (turn > 0 && random.happens(0.1))
      sheet.rows.push(
        rowOf(
          'blank',
          columns.map(() => ''),
        ),
      );
    unit.answers.forEach((answer, index) => {
      const measure = framework.measures.get(answer.measure);
      if (!measure) throw new Error(`no measure ${answer.measure}`);
      number += 1;
      const row = rowOf(
        'answer',
        columns.map(() => ''),
      );
      const put = (role: string, one: BookCell | undefined) => {
        if (columns.includes(role)) row.cells[at(role) - 1] = one;
      };
      put('number', cell(String(number), isBook ? 'number' : 'text'));
      put('unit', filledDown && index > 0 ? undefined : cell(unit.name));
      put('measure', cell(random.happens(0.05) ? `${measure.title} ` : measure.title));
      put('value', spell(answer, measure, random, isBook));
      put('evidence', answer.evidence === '' ? undefined : cell(answer.evidence));
      sheet.rows.push(row);
      spots.push({
        sheet,
        unit: unit.name,
        measure: answer.measure,
        row,
        valueColumn: at('value'),
        nameColumn: at('measure'),
        evidenceColumn: at('evidence'),
        ...(columns.includes('unit') && { unitColumn: at('unit') }),
        ...(columns.includes('note') && { noteColumn: at('note') }),
      });
    });
    if (random.happens(0.1))
      sheet.rows.push(
        rowOf(
          'subtotal',
          columns.map((_, index) => (index === 0 ? '小计' : '')),
        ),
      );
  });
  for (const note of notes) if (random.happens(0.3)) sheet.rows.push(rowOf('note', [note]));
  return sheet;
}

function wideSheet(units: readonly CleanUnit[], framework: Framework, random: Random, isBook: boolean, spots: Spot[]): BookSheet {
  const measures = [...framework.measures.values()];
  const shuffled = random.happens(0.4) ? [...measures].reverse() : measures;
  const sheet: BookSheet = {
    name: random.pick(['汇总表', 'Sheet1', '各单位']) ?? '汇总表',
    state: 'visible',
    rows: [],
    shape: 'wide',
    hiddenColumns: [],
  };
  for (const texts of titles(undefined, shuffled.length + 1, random)) sheet.rows.push(rowOf('title', texts));
  const title = ({ title: name, unit }: Measure) => (unit !== undefined && random.happens(0.2) ? `${name}（${unit}）` : name);
  sheet.rows.push(rowOf('header', [random.pick(headers.unit) ?? '单位', ...shuffled.map(title)]));
  for (const unit of units) {
    const row = rowOf('answer', [unit.name]);
    sheet.rows.push(row);
    shuffled.forEach((measure, index) => {
      const answer = unit.answers.find((one) => one.measure === measure.id);
      if (!answer) throw new Error(`no answer for ${measure.id}`);
      row.cells[index + 1] = spell(answer, measure, random, isBook);
      spots.push({ sheet, unit: unit.name, measure: measure.id, row, valueColumn: index + 2, unitColumn: 1 });
    });
  }
  for (const note of notes) if (random.happens(0.3)) sheet.rows.push(rowOf('note', [note]));
  return sheet;
}

function registerSheet(units: readonly CleanUnit[], random: Random, isBook: boolean): BookSheet {
  const sheet: BookSheet = { name: '行政复议案件台账', state: 'visible', rows: [], shape: 'register', hiddenColumns: [] };
  if (random.happens(0.5)) sheet.rows.push(rowOf('title', ['行政复议案件台账', '', '', '']));
  sheet.rows.push(rowOf('header', ['单位', '案号', '受理日期', '审结日期']));
  for (const { name, records } of units)
    for (const { caseNo, received, decided } of records) {
      const row = rowOf('record', [name, caseNo, '', '']);
      row.cells[2] = isBook && random.happens(0.5) ? cell(serialOf(received), 'date') : cell(received);
      row.cells[3] = isBook && random.happens(0.5) ? cell(serialOf(decided), 'date') : cell(decided.replaceAll('-', '.'));
      sheet.rows.push(row);
    }
  return sheet;
}

/** A book that says what the units have to say, and nothing wrong. Of CSV there is a file for every sheet. */
export function vary(units: readonly CleanUnit[], framework: Framework, random: Random): Book {
  const isBook = random.happens(0.75);
  const spots: Spot[] = [];
  const long = units.length === 1 || random.happens(0.65);
  const main = long ? longSheet(units, framework, random, isBook, spots) : wideSheet(units, framework, random, isBook, spots);
  const [first] = units;
  const fileName = units.length === 1 && first ? first.name : '各单位填报';
  const sheets = [main, registerSheet(units, random, isBook)];
  const csv = random.pick(['utf8', 'utf8-bom', 'gb18030'] as const) ?? 'utf8';
  return { sheets, spots, units: units.map(({ name }) => name), fileName, ...(!isBook && { csv }) };
}
