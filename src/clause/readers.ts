// How one phrase is read, with what stands before it in its sentence. Every reader answers for the whole text or not at all.
import { type Exact, negate, zero } from '../points.ts';
import { readCondition, readSubject } from './condition.ts';
import { numberPattern as N, readNumber } from './numerals.ts';
import { pointsPattern as P, quantityPattern as Q, readPoints, readQuantity, unitPattern as U } from './quantity.ts';
import type { Bound, Condition, Operator, Quantity, Saying, Worth } from './tree.ts';

export type Reader = (text: string) => readonly Saying[] | undefined;

const gain = '(?:可|各)?(?:得|计|记|给|赋|加|为)';
const loss = '(?:扣减?|扣除|减)';
const range = `(${N})(?:分?)(?:-|至|到)(${N})分`;
const none = '(?:不得分|不计分|不给分|不予计分|(?:得|计|记|为)?(?:0|零)分)';
const all = '(?:得|计|记|给)?(?:满分|全分)';

export const form = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`);

/** Full marks, none, or so many points. */
function readWorth(text: string): Worth | undefined {
  if (form(none).test(text)) return 'zero';
  if (form(all).test(text)) return 'full';
  return readPoints(text.replace(new RegExp(`^${gain}`), ''));
}

const opposite: Partial<Record<Operator, Operator>> = { below: 'atLeast', above: 'atMost' };

/** 低于80%的，每低…: what is lost below 80% is measured from there. */
function needOf({ bounds, subject, by }: Condition, side?: 'below' | 'above'): readonly Saying[] {
  if (bounds.length === 0 && !by) return [];
  const turned = bounds.map((bound): Bound => {
    const wrong = side === 'below' ? 'below' : side === 'above' ? 'above' : undefined;
    return bound.operator === wrong ? { ...bound, operator: opposite[bound.operator] ?? bound.operator } : bound;
  });
  return [{ kind: 'need', when: { subject, bounds: turned, ...(by && { by }) } }];
}

const other = '(?:的|名次|情形|情况|单位|档次)*';
const otherwiseForm = new RegExp(
  `^(?:否则|反之|(?:其他|其它|其余)${other}|(?:达不到|未达到|不符合)(?:要求|标准|目标|目标值)?的?|未达标的?|不达标的?|没有的?),?$`,
);
/** 整改率须在95%以上，否则不得分. */
const elseForm = /^(.+),(?:否则|反之),?$/;
/** 查实弄虚作假的，该项不得分: the item is always the one that the clause is of. */
const ownItem = /(?<=的|者),(?:该项|本项|此项|该指标|本指标)$/;
const awardForm = new RegExp(`^(.*?)(?:,)?(${all}|${none}|${gain}?${P})$`);

/** `X得3分`, `80%以上得满分`, `否则不得分`. 加 is a bonus, and 扣 a loss: see readOnce. */
export const readAward: Reader = (text) => {
  const match = awardForm.exec(text);
  const [, lead = '', worthText = ''] = match ?? [];
  const points = match && readWorth(worthText);
  // 得一半分 is half of the points, not half a point.
  if (/^半/.test(worthText) && /[一大]$/.test(lead)) return undefined;
  if (!points || /加/.test(worthText) || /各/.test(worthText) || /[扣减加]$/.test(lead)) return undefined;
  if (otherwiseForm.test(lead)) return [{ kind: 'otherwise', points }];
  const goal = elseForm.exec(lead)?.[1];
  if (goal !== undefined) {
    const need = readCondition(goal);
    // 须公开，否则不得分: no limit, and nothing that a requirement could hold.
    return need && need.bounds.length > 0 && !need.by ? [...needOf(need), { kind: 'otherwise', points }] : undefined;
  }
  const when = lead === '' ? undefined : readCondition(lead.replace(ownItem, ''));
  return when && [{ kind: 'award', when, points }];
};

const proportionForm =
  /^(.*?)(,?)(?:可)?按照?(?:其)?(?:实际)?(?:完成|达标)?(?:的)?(?:比例|比率|率|实际比例)(?:折算|计算)?(?:得分|计分|给分|赋分|扣分|计算得分)$/;

export const readProportion: Reader = (text) => {
  const match = proportionForm.exec(text);
  if (!match) return undefined;
  const [, lead = '', comma] = match;
  if (otherwiseForm.test(lead)) return [{ kind: 'otherwise', points: 'proportional' }];
  const when = lead === '' ? { subject: '', bounds: [] } : readCondition(lead);
  if (!when || when.by) return undefined;
  const short = when.bounds.some(({ operator }) => operator === 'below' || operator === 'above');
  if (short) return [{ kind: 'proportional', when }];
  // 未达到要求的部分 has no limit and no meaning of its own; a goal has.
  if (when.bounds.length === 0 && when.subject !== '') return undefined;
  // 目标值40%，按比例得分 names the goal; 70%以上按比例得分 may name where the proportion begins.
  if (when.bounds.some(({ loose }) => loose) || (when.bounds.length > 0 && comma === '')) return undefined;
  return [...needOf(when), { kind: 'proportional', when: { subject: '', bounds: [] } }];
};

const fewer = '低于?|降低|下降|减少|差|少于|少(?![^\\d]{0,3}$)[组开报召听参办完学培发检][^\\d一二两三四五六七八九十半]{0,2}|少|缺少?';
const more = '高于?|高出|超过?|超出|多出|多于|多|增加|提高|上升|增长';
const goal = '(?:(?:年度|规定|既定|预定|计划)?(?:目标值?|任务数?|规定值?|标准|要求|指标值))?';
const stepForm = form(`(.*?),?(每|)(?:(${fewer})|(${more}))${goal}(${Q})的?,?(${loss}|加计?|得)(${P})`);

/** What has a value, rather than occurrences. */
const measured = /(?:率|比例|占比|比重|年龄|满意度|知晓度|程度|数|数量|人数|值|得分|成绩|天数|时间|时长|周期)$/;

/** `每低10个百分点扣1分`; `少一次扣1分`. */
export const readStep: Reader = (text) => {
  const match = stepForm.exec(text);
  if (!match) return undefined;
  const [, lead = '', each, below, above = '', sizeText = '', verb = '', pointsText = ''] = match;
  const [size, points] = [readQuantity(sizeText), readPoints(pointsText)];
  if (!size || !points) return undefined;
  // 少一次扣1分 means every one; 低于1次的得1分 is a limit.
  if (each === '' && (!isOne(size) || !/[扣减]/.test(verb) || /[于过]/.test(below ?? above))) return undefined;
  const when = readCondition(lead);
  const side = below === undefined ? 'above' : 'below';
  if (!when || when.bounds.length > 1) return undefined;
  // 清单要素不全的，每缺一项扣0.1分 counts what is missing, from no number that is said.
  if (when.bounds.length === 0 && when.subject !== '' && !measured.test(when.subject)) return undefined;
  return [...needOf(when, side), { kind: 'step', side, size, change: signed(verb, points) }];
};

const isOne = ({ number, percent }: Quantity): boolean => !percent && number.n === 1 && number.d === 1;

const signed = (verb: string, points: Exact): Exact => (/[扣减]/.test(verb) ? negate(points) : points);

const late = '(?:逾期|超期|超时|延期|迟报|延迟|推迟|迟交|晚报|迟延)';
const lateForm = form(`(.*?),?每?${late}(?:未?报送?|未?公开|未?公布)?(${N})(个?工作日|日|天)的?,?${loss}(${P})`);
const lateOnceForm = form(`(.*?),?${late}(?:未?报送?|未?公开|未?公布|未?提交|未?完成|未?上报)?的?,?(?:${loss}(${P})|(${none}))`);

/** `每逾期1日扣0.5分`, `逾期扣2分`, `逾期不得分`. */
export const readLate: Reader = (text) => {
  const daily = lateForm.exec(text);
  const once = daily ? null : lateOnceForm.exec(text);
  const lead = (daily ?? once)?.[1];
  const when = lead === undefined ? undefined : readCondition(lead);
  if (!when || when.bounds.length > 0 || (once && when.subject !== '' && !when.by)) return undefined;
  if (once) {
    const points = once[2] === undefined ? undefined : readPoints(once[2]);
    const change = points ? negate(points) : once[3] === undefined ? undefined : 'zero';
    return change && [...needOf(when), { kind: 'late', per: 'once', change }];
  }
  const [count, points] = [readNumber(daily?.[2] ?? ''), readPoints(daily?.[4] ?? '')];
  if (count?.n !== 1 || count.d !== 1 || !points) return undefined;
  const per = daily?.[3]?.endsWith('工作日') ? 'working-day' : 'day';
  return [...needOf(when), { kind: 'late', per, change: negate(points) }];
};

const found = '(?:发现|查实|发生|出现|存在|有)';
const eachForm = form(`(.*?),?每${found}?(${N})?(${U})(.*?)的?,?(酌情)?(${loss}|加|得)(?:${range}|(${P}))`);
const didForm = form(`(.*?),?每([^\\d,]{1,12}?)(${N})(${U})(.*?)的?,?(酌情)?(${loss}|加|得)(?:${range}|(${P}))`);
const timesForm = form(`(.*?)(?:(?<=,)(?:每?发现|查实|发生|出现))?(${N})(${U})的?,?()(酌情)?(${loss}|加)(?:${range}|(${P}))`);
const onceForm = form(`(.+?)的?,?(酌情)?(${loss}|加)(?:${range}|(${P}))`);

/** Points of one occurrence, the lighter end first. */
function changeOf(verb: string, low: string | undefined, high: string | undefined, single: string | undefined) {
  const ends = single === undefined ? [low, high].map((text) => readNumber(text ?? '')) : [readPoints(single), readPoints(single)];
  const [from, to] = ends;
  return from && to ? { from: signed(verb, from), to: signed(verb, to) } : undefined;
}

/** `每发现一例扣1分`, `未备案的，每件扣1分`, `每通报一次扣0.5分`. */
export const readEach: Reader = (text) => {
  const named = eachForm.exec(text);
  const match = named ?? didForm.exec(text);
  if (!match) return undefined;
  const [lead = '', did, count = '1', unit = '', rest = '', judged, verb = '', low, high, single] = (
    named ? [match[1], '', ...match.slice(2)] : match.slice(1)
  ) as (string | undefined)[];
  return eventOf(`${lead}${lead === '' ? '' : ','}`, `${did ?? ''}${rest}`, { count, unit, judged, verb, low, high, single });
};

const isNoRequirement = ({ operator, quantity }: Bound): boolean =>
  operator === 'below' || operator === 'above' || (operator === 'equals' && !quantity.percent);

const changing =
  /^(?:较|比)?(?:(?:增加|增长|提高|提升|上升|减少|降低|下降|缩短|高于|低于|超过|超出|多于|少于)|(?:超|缺|差|低|高|多|晚|迟|早|提前|推迟)$|少)/;

interface EventWords {
  readonly count: string;
  readonly unit: string;
  readonly judged: string | undefined;
  readonly verb: string;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly single: string | undefined;
}

function eventOf(lead: string, words: string, { count, unit, judged, verb, low, high, single }: EventWords): readonly Saying[] | undefined {
  const [number, change] = [readNumber(count), changeOf(verb, low, high, single)];
  const when = readCondition(lead);
  const own = readSubject(words);
  // 每高1个百分点 is a step; 每增加一名 may be one as well, from a number that is not said.
  // 每月5日前报送 is a date, and what stands behind a comma a second condition.
  if (/百分点/.test(unit) || changing.test(words) || /,|^月|^[前内后底]/.test(words)) return undefined;
  if (!number || !change || !when || own === undefined || when.by || (judged !== undefined && single !== undefined)) return undefined;
  // A limit before it is a requirement; what it is about is then said behind. 低于100%的，每件… and 抽查10卷，每卷… say something else.
  if (when.bounds.length > 1 || when.bounds.some(isNoRequirement)) return undefined;
  const subject = when.bounds.length > 0 ? own : `${when.subject}${own}`;
  const per = { number, percent: false, unit };
  return [...needOf({ ...when, subject: when.subject }), { kind: 'event', subject, per, ...change }];
}

/** `漏报1条扣0.5分`. */
export const readTimes: Reader = (text) => {
  const match = timesForm.exec(text);
  if (!match) return undefined;
  const [, lead = '', count = '', unit = '', , judged, verb = '', low, high, single] = match;
  const number = readNumber(count);
  if (number?.n !== 1 || number.d !== 1 || readCondition(lead)?.bounds.length !== 0) return undefined;
  return eventOf(lead, '', { count, unit, judged, verb, low, high, single });
};

/** `未公示的扣1分`, `获国家级表彰的加2分`. */
export const readOnce: Reader = (text) => {
  const match = onceForm.exec(text);
  const [, lead = '', judged, verb = '', low, high, single] = match ?? [];
  const change = match && changeOf(verb, low, high, single);
  const subject = match ? readSubject(lead) : undefined;
  if (!change || !subject || (judged !== undefined && single !== undefined)) return undefined;
  return [{ kind: 'event', subject, ...change }];
};

const listForm = form(`(.+?)的?,?分别(得|计|加|${loss})((?:${N}分?、)+${N}分)`);

/** `国家级、省级表彰的分别加2分、1分`: one for each. */
export const readList: Reader = (text) => {
  const [, names = '', verb = '', list = ''] = listForm.exec(text) ?? [];
  const subjects = names.split('、').map((name) => readSubject(name));
  const points = list.split('、').map((item) => readPoints(item.endsWith('分') ? item : `${item}分`));
  if (names === '' || subjects.length !== points.length) return undefined;
  const sayings = subjects.map((subject, index): Saying | undefined => {
    const worth = points[index];
    if (!subject || !worth) return undefined;
    if (/[得计]/.test(verb)) return { kind: 'award', when: { subject, bounds: [] }, points: worth };
    return { kind: 'event', subject, from: signed(verb, worth), to: signed(verb, worth) };
  });
  const complete = sayings.filter((saying) => saying !== undefined);
  return complete.length === sayings.length ? complete : undefined;
};

const ranked = '(?:(?:综合|考核|考评|总分|得分)*(?:排名|排位|排序|位列|位居|名次|列|居)(?:在|全市|全省)?)?';
const place = '(?:名|位)?';
const placeWorth = `(?:的|者)?,?(?:各|均)?(得|计|加|${loss})?(${P}|满分)`;
const placesForm = form(`${ranked}(倒数)?第(${N})${place}(?:(?:-|至|到)第?(${N})${place})?${placeWorth}`);
const firstForm = form(`${ranked}(前|后|末|倒数)(${N})(?:名|位|(?=的|者))${placeWorth}`);
const ladderForm = form(`${ranked}前(${N})(?:名|位)?的?,?分别(?:得|计|加)((?:${N}分?、)+${N}分)`);

const placeNumber = (text: string | undefined): number | undefined => {
  const number = readNumber(text ?? '');
  return number && number.d === 1 && Number(number.n) > 0 ? Number(number.n) : undefined;
};

function rankOf(
  first: number | undefined,
  last: number | undefined,
  fromEnd: boolean,
  verb = '',
  worthText = '',
): readonly Saying[] | undefined {
  const worth: Worth | undefined = worthText === '满分' ? 'full' : readPoints(worthText);
  if (first === undefined || last === undefined || last < first || !worth) return undefined;
  return [{ kind: 'rank', first, last, fromEnd, points: typeof worth === 'string' ? worth : signed(verb, worth) }];
}

/** `第1名得6分`, `前3名分别得6、5、4分`, `后2名的扣2分`. */
export const readRank: Reader = (text) => {
  const ladder = ladderForm.exec(text);
  if (ladder) {
    const list = (ladder[2] ?? '').split('、').map((item) => readPoints(item.endsWith('分') ? item : `${item}分`) ?? zero);
    if (placeNumber(ladder[1]) !== list.length) return undefined;
    return list.map((points, index) => ({ kind: 'rank', first: index + 1, last: index + 1, fromEnd: false, points }));
  }
  const places = placesForm.exec(text);
  if (places) {
    const [, end, first, last, verb, worth] = places;
    return rankOf(placeNumber(first), placeNumber(last ?? first), end !== undefined, verb, worth);
  }
  const [, side, count, verb, worth] = firstForm.exec(text) ?? [];
  return side === undefined ? undefined : rankOf(1, placeNumber(count), side !== '前', verb, worth);
};
