// What a check that does not hold says: the values that take part, and by how much its sides are apart.
import type { Comparison, Framework, Value } from '../model.ts';
import type { Exact } from '../points.ts';
import { printDifference, printValue } from '../scoring/outcomes.ts';
import { printReading } from '../submission/print-reading.ts';
import { joinTexts, shown, type Text, verbatim } from '../text.ts';
import type { Input } from './checks.ts';

/** A comparison that does not hold; `within`: by no more than the tolerance. */
export interface Apart {
  readonly comparison: Comparison;
  readonly low: Value;
  readonly high: Value;
  readonly apart: Exact;
  readonly allowed?: Exact;
  readonly within: boolean;
}

/** Values that a message lists; all of them are related places. */
const listed = 8;

export function valuesWords(inputs: readonly Input[], framework: Framework): Text {
  const words = inputs.slice(0, listed).map(({ reported, title, of }) => {
    const name = of === undefined ? shown(title) : `${shown(of)}${shown(title)}`;
    return `${name} = ${printReading(reported, framework)}`;
  });
  const more = inputs.length - words.length;
  return {
    zh: `${words.join('、')}${more > 0 ? ` 等 ${inputs.length} 个数` : ''}`,
    en: `${words.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

/** The computed sides of every comparison that does not hold: 58 + 0 = 58, against 131, apart by 73. */
export function sidesWords(missed: readonly Apart[]): Text {
  const parts = missed.map(({ comparison: { left, right }, low, high, apart, allowed }): Text => {
    const distance = printDifference(apart, left);
    const beyond = allowed && printDifference(allowed, left);
    const by: Text = beyond
      ? { zh: `差 ${distance.zh} > 容差 ${beyond.zh}`, en: `apart by ${distance.en} > tolerance ${beyond.en}` }
      : { zh: `相差 ${distance.zh}`, en: `apart by ${distance.en}` };
    const [a, b] = [printValue(low, left), printValue(high, right)];
    // Two plain figures stand in the list of values already.
    const isPlain =
      left.measures.length === 1 && right.measures.length === 1 && !left.words.zh.includes(' ') && !right.words.zh.includes(' ');
    if (isPlain) return { zh: `；${by.zh}`, en: `; ${by.en}` };
    return {
      zh: `；${left.words.zh} 为 ${a.zh}，${right.words.zh === b.zh ? '对照值 ' : `${right.words.zh} 为 `}${b.zh}，${by.zh}`,
      en: `; ${left.words.en} is ${a.en}, ${right.words.en === b.en ? 'against ' : `${right.words.en} is `}${b.en}, ${by.en}`,
    };
  });
  return joinTexts(parts, verbatim(''));
}
