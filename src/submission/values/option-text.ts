// How people write an option of a list: with its number, a tick, brackets or quotes around, 等次 behind.
import { comparable, trimEnds } from './spelling.ts';
import { tickedOf } from './ticks.ts';

const around = /[\s()[\]【】「」『』“”"'。.;,，、:：]/;
const chineseDigits = '零一二三四五六七八九十';
/** 五星级 and 5星级, 一级 and 1级. */
const inDigits = (text: string): string => text.replace(/[一二三四五六七八九十]/g, (character) => String(chineseDigits.indexOf(character)));

/** Without what stands around, and without 等次 behind. */
const bareOption = (text: string): string => trimEnds(comparable(text), around).replace(/(?<=..)(?:等次|档次|等级)$/, '');

/** `1.`, `（2）`, `C、` before an option: which place in the list it names, and the rest; ① is 1 to `comparable`. */
function numbered(text: string): { readonly place: number; readonly rest: string } | undefined {
  const [, digits, letter, rest] = /^\(?(?:(\d{1,2})|([a-z]))\)?[.、:)]?(?=[^\d.])(.+)$/.exec(comparable(text)) ?? [];
  if (rest === undefined) return undefined;
  return { place: digits === undefined ? (letter?.charCodeAt(0) ?? 0) - 96 : Number(digits), rest };
}

/** Whether the text says that option and nothing against it; the list itself is looked at in choices.ts. */
export function saysOption(text: string, option: string): boolean {
  const wanted = comparable(option);
  const plain = comparable(text);
  if (plain === wanted) return true;
  if ([bareOption(text), bareOption(numbered(text)?.rest ?? text)].some((form) => inDigits(form) === inDigits(wanted))) return true;
  return /[☑✓√✔✅■●]/.test(plain) && plain.includes(wanted);
}

/** The option of the list that the text means: spelled, ticked, or numbered by its place in the list. */
export function optionMeant(text: string, options: readonly string[]): string | undefined {
  const names = options.map(comparable);
  const only = (fits: (name: string, index: number) => boolean): string | undefined => {
    const found = options.filter((_, index) => fits(names[index] ?? '', index));
    return found.length === 1 ? found[0] : undefined;
  };
  const bare = bareOption(text);
  const spelled = only((name) => name === bare) ?? only((name) => inDigits(name) === inDigits(bare));
  if (spelled !== undefined) return spelled;
  const ticked = tickedOf(comparable(text), names);
  if (ticked !== undefined) return only((name) => name === ticked);
  const number = numbered(text);
  return number && only((name, index) => index === number.place - 1 && name === bareOption(number.rest));
}
