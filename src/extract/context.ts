// Whether a figure is a result of the period: not a target, not last year's, not a difference, and not denied. Told by the words around
// it; words that the template itself asks for are part of what it looks for and do not count.
import { findYears } from './figures.ts';
import type { Match } from './match.ts';
import type { Passage } from './passages.ts';

export type Standing = 'result' | 'target' | 'earlier' | 'cumulative' | 'change' | 'denied' | 'elsewhere' | 'part' | 'other-unit';

export interface Judged {
  readonly standing: Standing;
  /** The words that decided it; '' where none did. */
  readonly words: string;
}

const intent =
  /力争|争取|拟于|拟(?!定|制|订|稿)|预计|预期|将(?=达|实现|完成|建成|新增|新建|增加|提高|提升|超过|继续|进一步|全面|于20|在20)|计划(?=将|在|到|于|对|开展|新建|新增|建|实施|完成|组织|培训|召开)|目标(?=是|为|值|任务|:)|确保(?!了)|(?:到|至)20\d\d年底?(?=，|力|全|基|要|实|达|建|完|，)|20\d\d年底前|年底前|下一步|明年|来年|今后|要(?=达到|实现|确保|完成|在|做到|全面|建成)|应当|必须|不得|要求(?=各|达|为|在)|推动(?=实现)|努力(?=实现|达到|完成)|逐步(?=实现|达到)/;
const done = /已经|已(?=[^有])|了|累计|共(?:计|有)?|截至|目前|实际|完成(?!率)|现有/;
const lastYear = /去年|上年|上一年|同期|前年|往年|原来|原有|此前|过去/;
const growth =
  /(?:同比|环比|较上年|较去年|比上年|比去年|较同期|较前)?(?:增长|上升|下降|减少|增加|提高|提升|降低|压减|增幅|降幅|增速|多|少|翻)(?:了|约|近|超|达|率|为|幅度|:){0,3}$/;
const compared = /同比|环比|较(?:上年|去年|同期)|比(?:上年|去年|同期)/;
const since = /20\d\d年(?:以来|起|至今|来)|近[一二三四五两\d]+年来?|[一二三四五两\d]+年来|五年来|历年|十[三四]五(?:期间|以来)|以来/;
const others =
  /(?:全国|全省|全区域|全行业|兄弟(?:市|县|区)|其他(?:市|县|区)|省内)(?:[^，]{0,6})?平均|(?:全国|全省)(?:同类|同期)?(?:水平|均值)/;
/** Said of a part of what the measure is about. */
const part = /[省市区县]本级|机关本级|[一二]审|再审/;
const denied =
  /(?:未|没有|没能|尚未|不能|无法|难以|不足以|远未|有待|缺乏|无)(?:能|能够|有|完全|全部|全面|真正|及时|按期)?(?:实现|达到|做到|完成|形成|建立|开展)?了?$/;
const deniedBehind = /^(?:尚未|仍未|还未|未能|没有|未|有待|不够|不足|不到位|进展缓慢|率不高|率偏低|水平不高)/;
const raisedFrom = /[从由](?:20\d\d年度?|原来|原有|原|现有|现在|目前|当前|去年|上年)?的?[^，]{0,4}$/;
const raisedTo = /^[^，]{0,8}?(?:提升|提高|增加|增|扩大|扩展|上升|拓展|调整|升)[到至为]/;

const lastMatch = (form: RegExp, text: string): { readonly words: string; readonly at: number } | undefined => {
  let found: { words: string; at: number } | undefined;
  for (const match of text.matchAll(new RegExp(form.source, 'g'))) found = { words: match[0], at: match.index };
  return found;
};

interface Around {
  /** The sentence up to the figure, what the template matched left out. */
  readonly before: string;
  /** Of that, the clause of the figure. */
  readonly clause: string;
  /** Right before the figure, the template's words included. */
  readonly touching: string;
  readonly after: string;
}

function aroundOf(text: string, match: Match): Around {
  const at = match.figure?.start ?? match.start;
  const outside = match.figure && match.figure.start > match.start ? text.slice(0, match.start) : text.slice(0, at);
  const edge = Math.max(...['，', ';', '(', ':'].map((mark) => outside.lastIndexOf(mark)));
  // Where the template reaches back over a comma, only its own words are the clause.
  const inside = text.slice(match.start, at);
  return {
    before: outside,
    clause: /[，;]/.test(inside) ? '' : outside.slice(edge + 1),
    touching: text.slice(0, at),
    after: text.slice(match.figure ? match.figure.end : match.end),
  };
}

function judgeYears(passage: Passage, { touching: before }: Around, year: number | undefined): Judged | undefined {
  if (year === undefined) return undefined;
  const named = findYears(before).at(-1);
  if (!named || named.year === year) return undefined;
  const words = `${named.year}年`;
  // 2023年以来 is said of a span of time, and 2019年修订的办法 of something else; only what opens a clause dates the figure.
  const opens = named.at === 0 || /[，;(:至到在于从自]$/.test(before.slice(0, named.at));
  if (!opens && passage.place.cell === undefined) return undefined;
  return { standing: named.year > year ? 'target' : 'earlier', words };
}

/** What the figure of a match is. `year`: of the report. */
export function judgeMatch(passage: Passage, match: Match, year: number | undefined): Judged {
  const { text } = passage.normal;
  const around = aroundOf(text, match);
  const { figure } = match;
  const said = figure ? text.slice(match.start, figure.start) : text.slice(match.start, match.end);
  const behind = figure ? text.slice(figure.end, match.end) : '';
  const own = (form: RegExp) => form.test(said) || form.test(behind);
  // 从原来的29个提升到67个: the first figure is what there is now, the second what shall be.
  if (figure && raisedFrom.test(around.touching) && raisedTo.test(around.after))
    return passage.part === 'plan' || intent.test(around.before) || own(/计划|将/)
      ? { standing: 'result', words: '从…到' }
      : { standing: 'earlier', words: '从…到' };
  if (figure?.bound) return { standing: 'target', words: '不少于' };
  const other = others.exec(around.clause)?.[0];
  if (other !== undefined) return { standing: 'elsewhere', words: other };
  if (passage.part === 'plan') return { standing: 'target', words: '' };
  if (!figure) return judgeWords(around, match, text);
  const change = growth.exec(around.touching)?.[0];
  if (change !== undefined && !own(/增长|增加|下降|减少|提高|提升|上升|降低|增幅/)) return { standing: 'change', words: change };
  const against = compared.exec(around.clause)?.[0];
  if (against !== undefined && !own(compared)) return { standing: 'earlier', words: against };
  const span = since.exec(around.clause)?.[0];
  if (span !== undefined) return { standing: 'cumulative', words: span };
  const earlier = lastYear.exec(around.clause)?.[0];
  if (earlier !== undefined && !own(lastYear)) return { standing: 'earlier', words: earlier };
  const narrower = part.exec(around.clause)?.[0];
  if (narrower !== undefined && !own(part)) return { standing: 'part', words: narrower };
  const plan = lastMatch(intent, around.before);
  const clauseFrom = around.before.length - around.clause.length;
  // Intended in an earlier clause, done in this one: 力争全覆盖，已建成8家.
  if (plan && (plan.at >= clauseFrom || !done.test(`${around.clause}${said}`))) return { standing: 'target', words: plan.words };
  return judgeYears(passage, around, year) ?? { standing: 'result', words: '' };
}

function judgeWords(around: Around, match: Match, text: string): Judged {
  const negation = denied.exec(around.clause)?.[0];
  if (negation !== undefined) return { standing: 'denied', words: negation };
  const behind = deniedBehind.exec(text.slice(match.end))?.[0];
  if (behind !== undefined) return { standing: 'denied', words: behind };
  const plan = lastMatch(intent, around.before);
  return plan && plan.at >= around.before.length - around.clause.length
    ? { standing: 'target', words: plan.words }
    : { standing: 'result', words: '' };
}
