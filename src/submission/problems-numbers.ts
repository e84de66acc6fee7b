import { type PossibleReading, problem } from '../diagnostic.ts';
import type { Measure } from '../model.ts';
import { type Exact, isNegative, printPercent, printReadable } from '../points.ts';
import { shown } from '../text.ts';
import { declaredUnit } from './values/units-in-text.ts';
import { expected, expectedAnd, figure, saw } from './values/wording.ts';

interface Seen {
  readonly measure: Measure;
  readonly seen: string;
}

const bounds = ({ measure, value }: { measure: Measure; value: Exact }) => {
  const low = measure.min && figure(measure, measure.min);
  const high = measure.max && figure(measure, measure.max);
  if (low !== undefined && high !== undefined) return { zh: `${low} 到 ${high}`, en: `${low} to ${high}` };
  if (low !== undefined) return { zh: `不小于 ${low}`, en: `at least ${low}` };
  return { zh: `不大于 ${high ?? figure(measure, value)}`, en: `at most ${high ?? figure(measure, value)}` };
};

const listed = (readings: readonly PossibleReading[], or: string): string => readings.map(({ write }) => shown(write)).join(or);

/** What can be wrong with a reported figure. */
export const numberProblems = {
  notANumber: problem<Seen>({
    code: 'submission/not-a-number',
    severity: 'error',
    title: { zh: '不是数字', en: 'Not a number' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，读不出一个确定的数。`,
      en: `${saw(measure, seen).en}, which is not one number.`,
    }),
    help: ({ measure }) =>
      expectedAnd(measure, {
        zh: '一格只填一个数，其他情况写在“说明”里；不涉及的填“不涉及”。',
        en: 'One number per cell; put remarks in the note, and 不涉及 where it does not apply.',
      }),
  }),
  range: problem<Seen>({
    code: 'submission/range-value',
    severity: 'error',
    title: { zh: '填的是范围', en: 'A range instead of a number' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，是一个范围或限度，不是实际的数。`,
      en: `${saw(measure, seen).en}, which is a range or a limit, not the actual figure.`,
    }),
    help: ({ measure }) => expected(measure),
  }),
  digitGroups: problem<Seen>({
    code: 'submission/digit-groups',
    severity: 'error',
    title: { zh: '千分位分隔的位置不对', en: 'Misplaced thousands separator' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，逗号或空格不在千分位上，分不清是小数点、千分位还是两个数。`,
      en: `${saw(measure, seen).en}; the comma or blank does not separate thousands, so it may be a decimal point or a list.`,
    }),
    help: ({ measure }) => expectedAnd(measure, { zh: '千分位分隔可以不写。', en: 'Thousands separators may be left out.' }),
  }),
  scientific: problem<Seen>({
    code: 'submission/scientific-notation',
    severity: 'error',
    title: { zh: '科学计数法', en: 'Scientific notation' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，是软件缩写的科学计数法，后面的数字可能已经丢失。`,
      en: `${saw(measure, seen).en}, a shortened form in which digits may be lost.`,
    }),
    help: ({ measure }) => expectedAnd(measure, { zh: '请对照原表填写完整数字。', en: 'Copy the full number from the original table.' }),
  }),
  approximate: problem<Seen>({
    code: 'submission/approximate-value',
    severity: 'error',
    title: { zh: '只填了大概的数', en: 'Only a rough figure' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，只是大概的数，不能计分。`,
      en: `${saw(measure, seen).en}, which is only a rough figure and cannot be scored.`,
    }),
    help: ({ measure }) =>
      expectedAnd(measure, { zh: '请去掉“约”“近”“余”“多”“以上”等字。', en: 'Leave out words such as 约, 近, 余, 以上.' }),
  }),
  unitMismatch: problem<Seen & { word: string }>({
    code: 'submission/unit-mismatch',
    severity: 'error',
    title: { zh: '单位对不上', en: 'Unit does not fit' },
    message: ({ measure, seen, word }) => {
      const unit = shown(declaredUnit(measure));
      const own =
        measure.type === 'ratio'
          ? { zh: '本项要的是比例（%）', en: 'a share (%) is asked for' }
          : { zh: `本项的单位是“${unit}”`, en: `the unit here is “${unit}”` };
      const none = { zh: '本项没有这样的单位', en: 'no such unit is expected here' };
      const asked = unit === '' && measure.type !== 'ratio' ? none : own;
      return {
        zh: `${saw(measure, seen).zh}，单位是“${shown(word)}”，而${asked.zh}。`,
        en: `${saw(measure, seen).en} in “${shown(word)}”, but ${asked.en}.`,
      };
    },
    help: ({ measure }) =>
      expectedAnd(measure, { zh: '请核对是否填错了行或列。', en: 'Check that the figure is in the right row and column.' }),
  }),
  unitWord: problem<Seen & { word: string; value: Exact }>({
    code: 'submission/unit-word',
    severity: 'warning',
    title: { zh: '量词不一致', en: 'Different count word' },
    message: ({ measure, seen, word, value }) => ({
      zh: `${saw(measure, seen).zh}，量词是“${shown(word)}”，本项是“${shown(declaredUnit(measure))}”；已按 ${figure(measure, value)} 读取。`,
      en: `${saw(measure, seen).en} in “${shown(word)}” instead of “${shown(declaredUnit(measure))}”; read as ${figure(measure, value)}.`,
    }),
    help: () => ({
      zh: '请核对统计口径是否一致（例如“人次”和“人”不同）。',
      en: 'Check that the same thing was counted (人次 and 人 differ).',
    }),
  }),
  ambiguous: problem<Seen & { readings: readonly PossibleReading[] }>({
    code: 'submission/ambiguous-value',
    severity: 'error',
    title: { zh: '有两种读法', en: 'Two readings' },
    message: ({ measure, seen, readings }) => {
      const sign = measure.type === 'ratio' ? { zh: '，没有百分号', en: ' without a percent sign' } : { zh: '', en: '' };
      const [only, more] = readings;
      if (only && !more)
        return {
          zh: `${saw(measure, seen).zh}${sign.zh}，可能是 ${shown(only.write)}，但不能确定。`,
          en: `${saw(measure, seen).en}${sign.en}, perhaps ${shown(only.write)}.`,
        };
      return {
        zh: `${saw(measure, seen).zh}${sign.zh}，分不清是 ${listed(readings, ' 还是 ')}。`,
        en: `${saw(measure, seen).en}${sign.en}: ${listed(readings, ' or ')}?`,
      };
    },
    help: ({ measure, readings }) => {
      const what = measure.type === 'ratio' ? { zh: '请写上百分号', en: 'Write the percent sign' } : { zh: '请写明', en: 'Write it out' };
      return { zh: `${what.zh}：${listed(readings, ' 或 ')}。`, en: `${what.en}: ${listed(readings, ' or ')}.` };
    },
  }),
  notACount: problem<Seen & { value: Exact; readings: readonly PossibleReading[] }>({
    code: 'submission/not-a-count',
    severity: 'error',
    title: { zh: '数量不是整数或为负', en: 'Count is fractional or negative' },
    message: ({ measure, seen, value }) =>
      isNegative(value)
        ? { zh: `${saw(measure, seen).zh}，数量不能是负数。`, en: `${saw(measure, seen).en}, but a count cannot be negative.` }
        : { zh: `${saw(measure, seen).zh}，数量必须是整数。`, en: `${saw(measure, seen).en}, but a count is a whole number.` },
    help: ({ measure, readings: [inTenThousands] }) =>
      inTenThousands === undefined
        ? expected(measure)
        : expectedAnd(measure, {
            zh: `如果填的是多少“万”，请写 ${shown(inTenThousands.write)}。`,
            en: `If ten thousands were meant, write ${shown(inTenThousands.write)}.`,
          }),
  }),
  outOfRange: problem<Seen & { value: Exact }>({
    code: 'submission/out-of-range',
    severity: 'error',
    title: { zh: '超出允许范围', en: 'Out of range' },
    message: ({ measure, seen, value }) => ({
      zh: `${saw(measure, seen).zh}，即 ${figure(measure, value)}，而本项应在 ${bounds({ measure, value }).zh} 之间。`,
      en: `${saw(measure, seen).en}, that is ${figure(measure, value)}; it should be ${bounds({ measure, value }).en}.`,
    }),
    help: () => ({ zh: '请核对数字和单位，必要时与指标口径核对。', en: 'Check the figure, its unit and the definition of the measure.' }),
  }),
  unusualShare: problem<Seen & { value: Exact }>({
    code: 'submission/unusual-share',
    severity: 'warning',
    title: { zh: '比例不在 0 到 100% 之间', en: 'Share outside 0 to 100%' },
    message: ({ measure, seen, value }) => ({
      zh: `${saw(measure, seen).zh}，即 ${figure(measure, value)}，不在 0 到 100% 之间；已按此读取。`,
      en: `${saw(measure, seen).en}, that is ${figure(measure, value)}, outside 0 to 100%; read as such.`,
    }),
    help: () => ({ zh: '请核对分子和分母；如确是增长率等，不必改动。', en: 'Check numerator and denominator; growth rates may stay.' }),
  }),
  fraction: problem<Seen & { value: Exact }>({
    code: 'submission/fraction-value',
    severity: 'info',
    title: { zh: '以分数填报的比例', en: 'Share written as a fraction' },
    message: ({ measure, seen, value }) => ({
      zh: `${saw(measure, seen).zh}，已按分数精确读取（${printPercent(value)}）。`,
      en: `${saw(measure, seen).en}; read exactly as a fraction (${printPercent(value)}).`,
    }),
    help: () => ({
      zh: '无需改动；如果“/”不是“除以”的意思，请改填百分数。',
      en: 'Nothing to change, unless the slash does not mean “divided by”.',
    }),
  }),
  binaryNoise: problem<Seen & { value: Exact }>({
    code: 'submission/binary-noise',
    severity: 'info',
    title: { zh: '表格软件的尾数误差', en: 'Binary noise' },
    message: ({ measure, seen, value }) => ({
      zh: `${saw(measure, seen).zh}，尾数是表格软件的存储误差，已按 15 位有效数字读作 ${printReadable(value, 20)}。`,
      en: `${saw(measure, seen).en}; the last digits are noise of the spreadsheet, read as ${printReadable(value, 20)} (15 significant digits).`,
    }),
    help: () => ({
      zh: '无需改动；如要与公示数一致，可在表中先四舍五入。',
      en: 'Nothing to change; round in the sheet if a published figure must match.',
    }),
  }),
  lostDigits: problem<Seen>({
    code: 'submission/lost-digits',
    severity: 'warning',
    title: { zh: '数字太长，末尾可能已丢失', en: 'Digits may be lost' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，超过 15 位；表格软件只保留前 15 位，后面的数字可能已变。`,
      en: `${saw(measure, seen).en}, more than 15 digits; a spreadsheet keeps only 15, so the last ones may have changed.`,
    }),
    help: () => ({
      zh: '编号类内容请把单元格设为“文本”后重新填写；数字请核对单位。',
      en: 'Store codes as text and enter them again; check the unit of figures.',
    }),
  }),
  dateForNumber: problem<Seen>({
    code: 'submission/date-for-number',
    severity: 'error',
    title: { zh: '数字变成了日期', en: 'A date instead of a number' },
    message: ({ measure, seen }) => ({
      zh: `${saw(measure, seen).zh}，是日期。表格软件会把 3-5、17/18 一类的写法自动变成日期。`,
      en: `${saw(measure, seen).en}, a date. Spreadsheets turn entries such as 3-5 or 17/18 into dates.`,
    }),
    help: ({ measure }) =>
      expectedAnd(measure, { zh: '请先把单元格格式改为“常规”，再重新填写。', en: 'Set the cell format to General and enter it again.' }),
  }),
};
