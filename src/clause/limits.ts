// Phrases that speak of the whole item: where it starts, where it ends, what part of a step counts as.
import { type Exact, negate, zero } from '../points.ts';
import { pointsPattern as P, quantityPattern as Q, readPoints, readQuantity } from './quantity.ts';
import { form, type Reader } from './readers.ts';
import type { Saying } from './tree.ts';

const item = '(?:本项|该项|此项|本指标|本条|该指标|单项)?';
const together = '(?:累计|合计|总计|共|总共)?';
const floorForm = form(
  `${item}(?:${together}(?:直至|直到)?扣完(?:本项|该项|此项)?(?:分值?|分数)?(?:为止)?|(?:不计|不记|不得)负分|不倒扣(?:分)?|扣至(?:0|零)分(?:为止)?|最低(?:得|为|计)?(?:0|零)分)`,
);
const leastForm = form(`${item}(?:最低|最少|至少|保底)(?:得|计|为|扣至)?(${P})`);
const most = '(?:最多|最高|至多|上限|封顶)';
const lossForms = [
  form(`${item}${together}(?:扣分)?${together}${most}?(?:不超过|扣|扣减|为|只扣|扣除|扣分)+(${P})`),
  form(`${item}${together}扣分(?:以|上限为?|最多为?|最高为?|最多不超过|最高不超过|累计不超过|不超过)(${P})(?:为限|为止)?`),
  form(`${item}(?:扣满|扣至|扣完|扣到)(${P})为?止`),
];
const gainForms = [
  form(`${item}${together}(?:加分)?${together}${most}(?:不超过|得|可得|加|计|为|加分)*(${P})`),
  form(`${item}${together}加分(?:以|上限为?|最多为?|最高为?|最多不超过|最高不超过|累计不超过|不超过)(${P})(?:为限|为止)?`),
  form(`${item}(?:加满|加至|加到|得满)(${P})为?止`),
];
const worthForm = form(`${item}(?:共|计|合计|满分|分值|总分)(?:为|是)?(${P})`);
const bareForm = form(`(?:本项|该项|此项|本指标)(?:共|计)?(${P})`);
const startForm = form(`${item}(?:起评分|基础分|基本分|起始分|初始分)(?:为|是|值)?(${P})`);
const stepWords = `(${Q}|一档|一级|一步)`;
const partForm = form(
  `不足${stepWords}的?,?(?:(?:按|以|均按)${stepWords}(?:计算|计扣|扣分|计)|(不扣分?|不计|不予扣分|忽略不计)|(按(?:实际)?比例(?:扣分?|计算|计扣)))`,
);
const onceForm =
  /^(?:(?:同一|同项|同类|相同)[^\d扣得分]{1,8})?(?:(?:按|以|取|只按|仅按|只计)(?:最高)(?:级别|等级|档次|一级|分值|一项|项|分|奖项)?(?:的)?(?:计算?|计分|加分|得分|计一次|加一次|计1次)*|就高不?重?复?(?:计分|加分|计)*|就高,?不重复(?:计分|加分|计算|得分)|不重复(?:计分|加分|计算|得分)|不累计(?:计分|加分))$/;

const firstOf = (forms: readonly RegExp[], text: string): Exact | undefined => {
  for (const each of forms) {
    const points = readPoints(each.exec(text)?.[1] ?? '');
    if (points) return points;
  }
  return undefined;
};

/** None of them has a subject of its own. */
export const readLimit: Reader = (text): readonly Saying[] | undefined => {
  if (floorForm.test(text)) return [{ kind: 'floor', points: zero }];
  if (onceForm.test(text)) return [{ kind: 'once' }];
  const least = firstOf([leastForm], text);
  if (least) return [{ kind: 'floor', points: least }];
  const start = firstOf([startForm], text);
  if (start) return [{ kind: 'start', points: start }];
  const worth = firstOf([worthForm, bareForm], text);
  if (worth) return [{ kind: 'worth', points: worth }];
  const part = partForm.exec(text);
  if (part) {
    const [, size, whole, ignored] = part;
    const how = whole !== undefined ? 'count' : ignored !== undefined ? 'ignore' : 'prorate';
    return [{ kind: 'partial', how, sizes: [size, whole].flatMap((words) => readQuantity(words ?? '') ?? []) }];
  }
  const given = firstOf(gainForms, text);
  if (given) return [{ kind: 'most', change: given }];
  const taken = /扣/.test(text) ? firstOf(lossForms, text) : undefined;
  return taken && [{ kind: 'most', change: negate(taken) }];
};

/** 累计不超过2分, after what it limits: with its sign. */
export const readPlainLimit = (text: string): Exact | undefined => firstOf([form(`${together}(?:${most}|不超过|以内)+(${P})`)], text);
