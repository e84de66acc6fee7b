import { printDay } from '../calendar.ts';
import { problem } from '../diagnostic.ts';
import type { Measure } from '../model.ts';
import { shown } from '../text.ts';
import { expected, expectedAnd, saw } from './values/wording.ts';

interface Seen {
  readonly measure: Measure;
  readonly seen: string;
}

/** The honest ways out of `/` and 无, for a measure of that type. */
function clearAnswers(measure: Measure) {
  const notApplicable = {
    zh: '本单位没有这项工作填“不涉及”，尚无数据就留空',
    en: '不涉及 if the unit has no such duty, or leave it empty if there are no data yet',
  };
  switch (measure.type) {
    case 'boolean':
      return { zh: `请改填：没有做到填“否”，${notApplicable.zh}。`, en: `Write 否 if it was not done, ${notApplicable.en}.` };
    case 'date':
    case 'choice':
      return { zh: `${expected(measure).zh}${notApplicable.zh}。`, en: `${expected(measure).en} Else ${notApplicable.en}.` };
    default:
      return { zh: `请改填：数量为零填 0，${notApplicable.zh}。`, en: `Write 0 if there was none, ${notApplicable.en}.` };
  }
}

/** What can be wrong with any reported value but a figure. */
export const valueProblems = {
  ambiguousEmpty: problem<Seen>({
    code: 'submission/ambiguous-empty',
    severity: 'error',
    title: { zh: '分不清是零、没有数据还是不涉及', en: 'Zero, nothing or not applicable' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，分不清是没有、不涉及，还是还没有数据。`,
      en: `${saw(measure, seen).en}, which may mean none, not applicable, or not yet known.`,
    }),
    help: ({ measure }) => clearAnswers(measure),
  }),
  placeholder: problem<Seen>({
    code: 'submission/placeholder',
    severity: 'info',
    title: { zh: '尚未填报', en: 'Not filled in yet' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，按未填处理。`,
      en: `${saw(measure, seen).en}; taken as not reported.`,
    }),
    help: ({ measure }) => clearAnswers(measure),
  }),
  elsewhere: problem<Seen>({
    code: 'submission/refers-elsewhere',
    severity: 'error',
    title: { zh: '数据写在别处', en: 'Value is somewhere else' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，格内没有数据本身。`,
      en: `${saw(measure, seen).en}; the value itself is not in the cell.`,
    }),
    help: ({ measure }) => expectedAnd(measure, { zh: '附件、台账请写在“佐证材料”栏。', en: 'Name attachments in the evidence column.' }),
  }),
  errorCell: problem<Seen>({
    code: 'submission/error-cell',
    severity: 'error',
    title: { zh: '单元格是错误值', en: 'Error in the cell' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，是表格公式出错的结果，没有数据。`,
      en: `${saw(measure, seen).en}, the result of a broken formula.`,
    }),
    help: ({ measure }) =>
      expectedAnd(measure, {
        zh: '请修正公式，或直接填写结果。',
        en: 'Mend the formula or write its result.',
      }),
  }),
  uncalculated: problem<{ measure: Measure }>({
    code: 'submission/uncalculated-formula',
    severity: 'error',
    title: { zh: '公式没有计算结果', en: 'Formula without a result' },
    message: ({ measure }) => ({
      zh: `“${shown(measure.title)}”是一个公式，但文件里没有保存它的计算结果。`,
      en: `“${shown(measure.title)}” is a formula whose result is not stored in the file.`,
    }),
    help: () => ({
      zh: '请用 WPS 或 Excel 打开该表，重新计算并保存；或直接填写结果。',
      en: 'Open the file in a spreadsheet program, recalculate and save, or write the result.',
    }),
  }),
  notABoolean: problem<Seen>({
    code: 'submission/not-yes-or-no',
    severity: 'error',
    title: { zh: '不是“是”或“否”', en: 'Neither yes nor no' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，看不出是“是”还是“否”。`,
      en: `${saw(measure, seen).en}, which is neither yes nor no.`,
    }),
    help: ({ measure }) => expectedAnd(measure, { zh: '补充情况写在“说明”里。', en: 'Put remarks in the note.' }),
  }),
  partial: problem<Seen>({
    code: 'submission/partly-done',
    severity: 'error',
    title: { zh: '部分完成', en: 'Partly done' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，是部分完成或正在进行，而本项只有“是”和“否”。`,
      en: `${saw(measure, seen).en}, partly or not yet done, but only yes or no is possible here.`,
    }),
    help: () => ({
      zh: '全部做到填“是”，否则填“否”；完成到什么程度写在“说明”里。',
      en: 'Write 是 if all of it is done, else 否; put the details in the note.',
    }),
  }),
  notADate: problem<Seen>({
    code: 'submission/not-a-date',
    severity: 'error',
    title: { zh: '不是日期', en: 'Not a date' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，读不出一个确定的日期。`,
      en: `${saw(measure, seen).en}, which is not one date.`,
    }),
    help: ({ measure }) => expected(measure),
  }),
  incompleteDate: problem<Seen & { days: readonly string[] }>({
    code: 'submission/incomplete-date',
    severity: 'error',
    title: { zh: '日期不完整', en: 'Incomplete date' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，缺少年、月或日。`,
      en: `${saw(measure, seen).en}; the year, month or day is missing.`,
    }),
    help: ({ measure, days }) =>
      expectedAnd(
        measure,
        days.length === 0
          ? { zh: '年份写四位。', en: 'Write the year with four digits.' }
          : { zh: `年份写四位，可能是 ${days.join(' 或 ')}。`, en: `Write the year with four digits, perhaps ${days.join(' or ')}.` },
      ),
  }),
  impossibleDate: problem<Seen>({
    code: 'submission/impossible-date',
    severity: 'error',
    title: { zh: '没有这一天', en: 'No such day' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，历法上没有这一天，或年份不合理。`,
      en: `${saw(measure, seen).en}; there is no such day, or its year is out of question.`,
    }),
    help: ({ measure }) => expected(measure),
  }),
  serialDate: problem<Seen & { day: number | undefined }>({
    code: 'submission/serial-date',
    severity: 'error',
    title: { zh: '日期显示成了数字', en: 'A number instead of a date' },
    message: ({ measure, seen, day }) => ({
      zh: `${saw(measure, seen).zh}，是数字而不是日期${day === undefined ? '' : `；按表格软件的日期序号算是 ${printDay(day)}`}。`,
      en: `${saw(measure, seen).en}, a number${day === undefined ? '' : `; as a spreadsheet's serial date it would be ${printDay(day)}`}.`,
    }),
    help: ({ measure }) =>
      expectedAnd(measure, {
        zh: '也可以把单元格格式改为“日期”，核对后再保存。',
        en: 'Or set the cell format to Date, check it and save.',
      }),
  }),
  timeIgnored: problem<Seen>({
    code: 'submission/time-ignored',
    severity: 'info',
    title: { zh: '只取日期', en: 'Time left out' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，只取日期，时间没有使用。`,
      en: `${saw(measure, seen).en}; only the date was used.`,
    }),
    help: () => ({ zh: '无需改动。', en: 'Nothing needs to be changed.' }),
  }),
  notAnOption: problem<Seen & { near: string | undefined }>({
    code: 'submission/not-an-option',
    severity: 'error',
    title: { zh: '不在选项之中', en: 'Not one of the options' },
    message: ({ measure, seen, near }) => ({
      zh: `${saw(measure, seen).zh}，不在选项之中${near === undefined ? '' : `；是不是“${shown(near)}”？`}${near === undefined ? '。' : ''}`,
      en: `${saw(measure, seen).en}, which is not an option${near === undefined ? '.' : `; did you mean “${shown(near)}”?`}`,
    }),
    help: ({ measure }) => expected(measure),
  }),
};
