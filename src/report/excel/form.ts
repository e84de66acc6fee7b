// 填报模板 as a workbook: 填报说明, 填报表, 台账, 佐证材料目录, and the stamp out of sight.
import { exact, printReadable, zero } from '../../points.ts';
import { askedOf, stampOf, stampProperty, stampRows, stampSheet } from '../../submission/form-stamp.ts';
import type { Form } from '../form/form.ts';
import { disagreesWords } from '../formula/relation.ts';
import { full } from '../library/lines.ts';
import { isRequired } from './form-check.ts';
import { gatherLists, type Lists, listSheet } from './form-entry.ts';
import { type Gauge, planGuideSheet } from './form-guide.ts';
import { planEvidenceSheet, planRegisterSheet, type RegisterSheet } from './form-registers.ts';
import { planRelationSheet, type RelationSheet } from './form-relations.ts';
import { type FormSheet, planFormSheet } from './form-sheet.ts';
import { formSheets } from './form-words.ts';
import * as plan from './plan.ts';
import { nameSheets, sheetReference } from './sheet-name.ts';
import { labels } from './words.ts';
import { writeSheets } from './write.ts';

const hiddenSheet = (name: string, rows: readonly (readonly string[])[]): plan.SheetPlan => ({
  name,
  columns: Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, () => ({ title: '', width: 20 })),
  rows: rows.map((row) => row.map((words) => plan.text(words, 'note'))),
  merges: [],
  headerRow: 1,
  frozenColumns: 0,
  paper: 'A4',
  locked: true,
  veryHidden: true,
});

/** Each list in a column of its own, from row 1. */
function planLists({ columns }: Lists): plan.SheetPlan {
  const longest = Math.max(...columns.map(({ words }) => words.length));
  const rows = Array.from({ length: longest }, (_, row) => columns.map(({ words }) => words[row] ?? ''));
  return hiddenSheet(listSheet, rows);
}

const listRange = (column: number, length: number): string => {
  const [top, bottom] = [plan.address(1, column), plan.address(length, column)].map((cell) => cell.replace(/^([A-Z]+)/, '$$$1$$'));
  return `${listSheet}!${top}:${bottom}`;
};

const rangeText = ({ top, left, bottom, right }: FormSheet['checks']): string =>
  sheetReference(formSheets.form, `${plan.address(top, left)}:${plan.address(bottom, right)}`);

function gaugesOf(form: Form, sheet: FormSheet, registers: readonly RegisterSheet[]): Gauge[] {
  const checks = rangeText(sheet.checks);
  const count = (words: readonly string[]) => words.map((word) => `COUNTIF(${checks},"${word}")`).join('+');
  const required = form.rows.filter(isRequired).length;
  const counted = (title: string, found: readonly string[], words: string, empty = 0): Gauge => ({
    title,
    formula: count(found),
    empty: exact(empty),
    decimals: 0,
    words,
  });
  return [
    counted('已填', ['已填', '不涉及'], `应填 ${required} 个数据项，可不填的填了也计入`),
    counted('未填', ['未填'], '应填而空着的，按缺报处理', required),
    counted('缺说明', ['缺说明'], '填了“不涉及”，还要在“说明”中写理由'),
    counted('缺材料', ['缺材料'], '填了数据，还要写佐证材料'),
    counted('超出范围', ['超出范围'], '数超出了“口径”中写的范围'),
    counted('格式不对', ['格式不对'], '不是要求的整数、选项，或不能填“不涉及”'),
    ...form.registers.flatMap((register, index): Gauge[] => {
      const own = registers[index];
      if (!own) return [];
      const [cells, first] = [own.counted, own.firstRow].map((range) => sheetReference(own.plan.name, range));
      const formula = `IF(COUNTIF(${first},"无")>0,"无记录",IF(COUNTA(${cells})=0,"未填",COUNTA(${cells})))`;
      return [{ title: full(register.title), formula, empty: '未填', decimals: 0, words: '台账的条数；没有记录的在第一行写“无”' }];
    }),
  ];
}

function scoreGauge({ framework }: Form, { total, unscored, scores }: FormSheet): Gauge[] {
  const left = unscored.length === 0 ? '' : `；另有 ${unscored.length} 项要与其他单位比较、由人评定或由台账统计，没有算在内`;
  const { decimals } = framework.scoring;
  const base = `满分 ${printReadable(framework.scoring.total)} 分，没有填的不计，仅供参考`;
  if (total !== undefined) return [{ title: '预估总分', formula: total, empty: zero, decimals, words: `${base}${left}` }];
  // What a formula cannot do in one cell is said, not guessed.
  const words = `各项预估得分相加，没有按“不涉及”折算，没有计加减分和一票否决；${base}${left}`;
  return [{ title: '预估得分合计', formula: `SUM(${rangeText(scores)})`, empty: zero, decimals, words }];
}

function relationGauge(relations: RelationSheet | undefined): Gauge[] {
  if (!relations) return [];
  const range = sheetReference(relations.plan.name, relations.results);
  const formula = [disagreesWords.error, disagreesWords.warning].map((word) => `COUNTIF(${range},"${word}")`).join('+');
  return [{ title: '勾稽不符', formula, empty: zero, decimals: 0, words: `见“${relations.plan.name}”` }];
}

/** The bytes of an .xlsx file: the same form gives the same bytes, at any time and place. */
export async function renderFormWorkbook(form: Form): Promise<Uint8Array> {
  const { framework, unit } = form;
  const lists = gatherLists();
  const sheet = planFormSheet(form, lists);
  const relations = planRelationSheet(form, sheet.cells);
  const names = nameSheets(
    form.registers.map(({ title }) => title),
    [...Object.values(formSheets), stampSheet, listSheet],
    labels.unnamed.zh,
  );
  const registers = form.registers.map((register, index) => planRegisterSheet(form, register, names[index] ?? register.id, lists));
  const stamp = stampOf(framework, unit.name, unit.class);
  const sheets = [
    planGuideSheet(form, [...gaugesOf(form, sheet, registers), ...relationGauge(relations), ...scoreGauge(form, sheet)]),
    sheet.plan,
    ...registers.map((each) => each.plan),
    ...(relations ? [relations.plan] : []),
    planEvidenceSheet(form),
    ...(lists.columns.length > 0 ? [planLists(lists)] : []),
    hiddenSheet(stampSheet, stampRows(stamp, askedOf(framework, unit.class))),
  ];
  return writeSheets(sheets, labels.footer.zh, {
    form: true,
    names: lists.columns.map(({ name, words }, index) => ({ name, range: listRange(index + 1, words.length) })),
    properties: stampRows(stamp, []).map(([key = '', value = '']) => [stampProperty(key as keyof typeof stamp), value] as const),
  });
}
