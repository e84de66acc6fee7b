// 条件: what points hang on. A condition that says more than a subject, its limits and a date is not read at all.
import { numberPattern, readNumber } from './numerals.ts';
import { readBounds } from './quantity.ts';
import type { Condition, DueDate } from './tree.ts';

/**
 * Words that make the points depend on something that no statement holds: judgement, other documents, other years, other units, arithmetic,
 * a second consequence. A subject that has any of them is not read.
 */
const beyond = new RegExp(
  [
    '酌情|视情|适当|情节|除外|除.*外|不可抗力|例外',
    '参照|比照|依照|详见|附件|附表|细则|为准|评定|认定|考[评核]组|评委|按照?(?:《|以上|上述|下列|公式|比例|档次|满分)',
    '下列|上述|以下(?:情[况形]|行为|问题|之一)|以上(?:各项|要求|任务|情[况形])',
    '折算|加倍|双倍|翻倍|倍|平均(?!年龄)|均值|中位|同比|环比|上年|去年|前一年|连续|首次|再次|初次',
    '权重|乘以|除以|[×÷*/+=]|返还|取消|否决|加重|从重|不涉及|类单位|类[县区市]|分别|各[得计扣加]|其中',
    '每(?!年(?!度?每))|扣|奖|得满|加计|不得分',
    '第[一二三四五六七八九十\\d]+[次名位]|[前后][一二三四五六七八九十\\d]+(?:[名位]|$)|^(?:根据|结合|依据|鉴于)',
  ].join('|'),
);
/** Words with 分 that are about no points. */
const otherFen =
  /(?:测评|考评|评查|评议|考试|调查|评价|评估)(?:得分|分数)|部分|百分|十分|充分|分管|分工|分级|分类|分析|分局|分中心|处分|分包|分解|分期|区分|分布|分支|身分|分散|分阶段/g;
/** Numbers that belong to names: years, titles of documents and quoted terms. */
const named = /(?:19|20)\d\d年度?|《[^》]*》|“[^”]*”|〔\d{4}〕\d+号/g;
/** An occurrence that is counted, in words: 三次不合格, 有一件被撤销. */
const counted = new RegExp(`${numberPattern}(?:次(?!性)|件(?!事)|起|例|人次|条|篇|处|名|户|家|天|日|年)|^有?${numberPattern}[项个人]`);

/** The subject without what only links it to the points; undefined where it says more than a subject may. */
export function readSubject(text: string): string | undefined {
  const subject = text
    .replace(/^[,、]+|[,、]+$/g, '')
    .replace(/(?:的|者|,)+$/, '')
    .replace(/^(?:凡是?|对于?|如|若)(?!.*(?:办|照))/, '');
  // 未报备的，一案: two things, the second of which nobody understood.
  if (/[的者],|再$/.test(subject)) return undefined;
  const bare = subject.replace(named, '').replace(otherFen, '');
  if (/[\d%()]|个百分点|\(/.test(bare.replace(/\([^\d()]*\)/g, '')) || /分/.test(bare) || beyond.test(bare) || counted.test(bare))
    return undefined;
  return subject;
}

const dateForm = new RegExp(
  `(?:(20\\d\\d)年|每年|当年|本年度?|考评年度)?(${numberPattern})月(${numberPattern})日(?:\\(含\\))?(?:(\\d{1,2})(?::(\\d\\d)|[时点](?:(\\d{1,2})分|整)?))?(?:\\(含\\))?(?:之前|以前|前)`,
);

interface Dated {
  readonly by: DueDate;
  readonly rest: string;
}

/** The date that a text names, and the text without it; undefined where it names none. */
function readDate(text: string): Dated | undefined {
  const match = dateForm.exec(text);
  if (!match) return undefined;
  const [whole, year, month = '', day = '', hour, minute = '0', minuteWord] = match;
  const [monthNumber, dayNumber] = [wholeNumber(month), wholeNumber(day)];
  if (monthNumber === undefined || dayNumber === undefined || monthNumber > 12 || dayNumber > 31) return undefined;
  const time = hour === undefined ? undefined : `${hour.padStart(2, '0')}:${(minuteWord ?? minute).padStart(2, '0')}`;
  const by = { ...(year !== undefined && { year: Number(year) }), month: monthNumber, day: dayNumber, ...(time !== undefined && { time }) };
  return { by, rest: text.slice(0, match.index).replace(/[应须]?[于在]$/, '') + text.slice(match.index + whole.length) };
}

function wholeNumber(text: string): number | undefined {
  const number = readNumber(text);
  return number && number.d === 1 ? Number(number.n) : undefined;
}

/** Undefined where the text says more than a condition can hold. */
export function readCondition(text: string): Condition | undefined {
  const trimmed = text.replace(/[,、]+$/, '').replace(/(?:的|者)$/, '');
  const dated = readDate(trimmed);
  const rest = dated ? dated.rest : trimmed;
  const limited = readBounds(rest);
  const subject = readSubject(limited && readSubject(limited.subject) !== undefined ? limited.subject : rest);
  if (subject === undefined) return undefined;
  const bounds = limited && readSubject(limited.subject) !== undefined ? limited.bounds : [];
  return { subject, bounds, ...(dated && { by: dated.by }) };
}
