// What a message says about a measure and its value, in both languages.
import type { Measure } from '../../model.ts';
import { type Exact, printPercent, printReadable } from '../../points.ts';
import { shown, type Text } from '../../text.ts';
import { declaredUnit } from './units-in-text.ts';

/** “五星级司法所数”填的是“50余个” */
export const saw = (measure: Measure, seen: string): Text => ({
  zh: `“${shown(measure.title)}”填的是“${shown(seen)}”`,
  en: `“${shown(measure.title)}” says “${shown(seen)}”`,
});

/** A number as people write it for that measure: a share in percent, everything else with its unit. */
export const figure = (measure: Measure, value: Exact): string =>
  measure.type === 'ratio' ? printPercent(value) : `${printReadable(value)}${shown(declaredUnit(measure))}`;

function listed(options: readonly string[]): Text {
  const first = options.slice(0, 8).map((option) => shown(option));
  const more = options.length > 8;
  return { zh: `${first.join('、')}${more ? '……' : ''}`, en: `${first.join(', ')}${more ? ' …' : ''}` };
}

/** What to write instead, with an example that is read without a fault. */
export function expected(measure: Measure): Text {
  const unit = shown(declaredUnit(measure));
  switch (measure.type) {
    case 'count':
      return { zh: `请填准确的整数，例如 60${unit}。`, en: `Write the exact whole number, such as 60${unit}.` };
    case 'number':
    case 'amount':
      return { zh: `请填准确的数字，例如 12.5${unit}。`, en: `Write the exact number, such as 12.5${unit}.` };
    case 'ratio':
      return { zh: '请填带百分号的准确比例，例如 86.1%。', en: 'Write the exact share with a percent sign, such as 86.1%.' };
    case 'boolean':
      return { zh: '请只填“是”或“否”。', en: 'Write only 是 (yes) or 否 (no).' };
    case 'date':
      return measure.time === true
        ? { zh: '请填完整日期和时刻，例如 2023-05-12 17:30。', en: 'Write the full date and the hour, such as 2023-05-12 17:30.' }
        : { zh: '请填完整日期，例如 2023-05-12。', en: 'Write the full date, such as 2023-05-12.' };
    case 'choice':
      return {
        zh: `请从这些选项中选填一个：${listed(measure.options ?? []).zh}。`,
        en: `Write one of these options: ${listed(measure.options ?? []).en}.`,
      };
    case 'text':
      return { zh: '请填文字。', en: 'Write text.' };
  }
}

/** `expected` followed by one more sentence. */
export function expectedAnd(measure: Measure, more: Text): Text {
  const first = expected(measure);
  return { zh: `${first.zh}${more.zh}`, en: `${first.en} ${more.en}` };
}
