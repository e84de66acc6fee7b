// Empty, 0 and 不涉及 are three different things. What could be any of them is asked about, never guessed.
import type { Measure } from '../../model.ts';
import { valueProblems } from '../problems-values.ts';
import { fault, missing, unreadable, type ValueOutcome } from './outcome.ts';
import { comparable, narrowed, trimEnds, trimmed } from './spelling.ts';

const enclosed = /^[「『“"【[(（]([^「」『』“”"【】[\]()（）]*)[」』”"】\])）]$/u;
const subject = '(?:(?:本|我|该)(?:单位|部门|年度|年|局|委|办|镇|乡|街道|县|区|市|项)?|此项|今年)?';
const notApplicable = new RegExp(`^${subject}(?:不涉及|未涉及|不适用|无此项|无该项)`);
/** In a text measure only the word itself, or the word and a remark set off from it: 不涉及重大利益的决策 is a text. */
const setOff = /^(?:不涉及|未涉及|不适用|无此项|无该项)(?: ?[(:,;。\u2014-]|$)/;
const latin = /^n\.?\/?a\.?$/;
/** Strokes and dots of every kind. */
const strokes = /^[-‐-―─━ー_~/\\|.·…*、,。]+$/u;
const ambiguous = new Set(['无', '没有', '无数据', '空']);
const placeholders = new Set(
  '暂无 暂无数据 暂缺 未填 未填报 待补 待补充 待填 待填报 待上报 待确认 待查 待定 待核 待核实 待统计 未统计 尚未统计 统计中 正在统计 待报 未知 未定 不详 不清楚 不确定 tbd null none ? ?? ???'.split(
    ' ',
  ),
);
const elsewhere = /^(?:同上|同前|同左|同附件|略|附后|另附|[〃"]|''|′′|(?:详|另|详情)?见.{1,12})$/;

// Blanks and invisible characters may stand between the characters of the word.
const remarked = new RegExp(
  `^(?:${['不涉及', '未涉及', '不适用', '无此项', '无该项'].map((word) => Array.from(word).join('[\\s\\u00ad\\u200b-\\u200f\\u2060-\\u2069\\ufeff]*')).join('|')})`,
);

/** The remark with 不涉及, without the word itself and the punctuation around; undefined if there is none. */
function remark(text: string): string | undefined {
  const rest = text.replace(remarked, '');
  const words = trimEnds(rest, /[\s()（）:：,，;；。—-]/);
  return words === '' ? undefined : words;
}

function isNotApplicable(measure: Measure, bare: string, plain: string): boolean {
  return latin.test(plain) || (measure.type === 'text' ? setOff.test(narrowed(bare)) : notApplicable.test(plain));
}

/** The outcome of a text that gives no value: not applicable, missing or unclear; undefined if it must be read as a value. */
export function readAbsence(measure: Measure, text: string): ValueOutcome | undefined {
  const bare = trimmed(enclosed.exec(text)?.[1] ?? text);
  const plain = comparable(bare).replace(/(?<=[\p{Script=Han}])[。.;]$/u, '');
  if (isNotApplicable(measure, bare, plain)) {
    const reason = latin.test(plain) ? undefined : remark(bare);
    return { reading: { state: 'not-applicable' }, faults: [], ...(reason === undefined ? {} : { reason }) };
  }
  if (measure.type === 'text' || (measure.type === 'boolean' && /^(?:无|没有)$/.test(plain))) return undefined;
  if (placeholders.has(plain)) return missing(fault(valueProblems.placeholder, { measure, seen: text }));
  if (strokes.test(plain) || ambiguous.has(plain)) return unreadable(fault(valueProblems.ambiguousEmpty, { measure, seen: text }));
  if (elsewhere.test(plain)) return unreadable(fault(valueProblems.elsewhere, { measure, seen: text }));
  return undefined;
}
