// Where figures stand in a text in normal spelling. What a figure is worth is decided by the reader of values, not here.

export interface Figure {
  /** With the word that makes it rough: 近 of 近1.2亿. */
  readonly start: number;
  /** Behind the number with its scale and percent sign, before its unit: 680余, 1.2亿, 86.1%. */
  readonly end: number;
  readonly kind: 'digits' | 'numeral' | 'date';
  /** 不少于, 至少 … stands before it: a requirement and no result. */
  readonly bound: boolean;
}

const digits = /\d+(?:,\d{3})*(?:\.\d+)?(?:[余多]?[十百千]*[万亿]+(?:\d+(?:\.\d+)?[十百千]*[万亿]?)?)?[余多]?[%‰]?/y;
const numeral =
  /(?:百分之[零〇一二两三四五六七八九十百点]+|百分百|[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?[余多]?[万亿]?)/y;
const date = /20\d\d年\d{1,2}月\d{1,2}日/y;
const start = /[\d零〇一二两三四五六七八九十百千万亿]/;
const about = /(?:大约|(?<![节预签合公制履特邀条违])约|将近|接近|(?<![附邻最就远])近|超过|(?<!高)超|逾|不足|(?<![达得])不到|大概)$/;
const bound = /(?:不少于|不低于|不超过|不高于|不多于|不小于|不大于|至少|至多|最多|最少|高于|低于|多于|少于|大于|小于|[≥≤<>])$/;
const loneScale = /^[百千万亿]+/;

/** Not the number of anything: part of a longer token, a range, an ordinal, a difference in points, a multiple. */
function isOther(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 8), from);
  const after = text.slice(to, to + 5);
  if (/[\d.·\-/~a-z第]$/.test(before)) return true;
  // 数十, 几百: no figure at all.
  if (/[数几]$/.test(before) && /^[十百千万亿]/.test(text.slice(from, to))) return true;
  if (/^(?:[-~/·]|[a-z])/.test(after) || /^个?百分点|^倍/.test(after)) return true;
  if (/^[至到]\d/.test(after) && !/[从由]$/.test(before)) return true;
  if (/\d[\p{Script=Han}%]{0,2}[至到]$/u.test(before) && !/[从由][^，]{0,6}$/u.test(before)) return true;
  // The number of a paragraph: 1. or （1）.
  return from <= 1 && /^[.、)]/.test(after);
}

const isYear = (text: string, from: number, to: number): boolean =>
  /^(?:19|20)\d\d$/.test(text.slice(from, to)) && /^(?:年|-)/.test(text.slice(to, to + 1));

function startsAt(text: string, from: number): { readonly end: number; readonly kind: Figure['kind'] } | undefined {
  for (const [kind, form] of [['date', date], ['digits', digits], ['numeral', numeral]] as const) {
    form.lastIndex = from;
    if (form.test(text)) return { end: form.lastIndex, kind };
  } // biome-ignore format: one list
  return undefined;
}

/** All figures of a text, from left to right. */
export function findFigures(text: string): Figure[] {
  const found: Figure[] = [];
  for (let at = 0; at < text.length; ) {
    const token = start.test(text.charAt(at)) ? startsAt(text, at) : undefined;
    if (!token) {
      at += 1;
      continue;
    }
    const before = text.slice(Math.max(0, at - 6), at);
    const rough = about.exec(before)?.[0] ?? '';
    const year = token.kind === 'digits' && isYear(text, at, token.end);
    // A scale without a digit is a figure only where the text says that it is rough: 近亿元.
    const lone = token.kind === 'numeral' && loneScale.exec(text.slice(at, token.end))?.[0] === text.slice(at, token.end) && rough === '';
    if (!year && !lone && !isOther(text, at, token.end)) {
      const limit = bound.test(before);
      found.push({ start: limit ? at : at - rough.length, end: token.end, kind: token.kind, bound: limit });
    }
    at = token.end;
  }
  return found;
}

/** The years that a text names, from left to right. */
export function findYears(text: string): { readonly at: number; readonly year: number }[] {
  return [...text.matchAll(/(?<!\d)(20\d\d)年/g)].map((match) => ({ at: match.index, year: Number(match[1]) }));
}
