import { parseIsoDay } from '../../calendar.ts';
import type { Draft, Path } from '../../framework/draft.ts';
import { type Fields, fieldsField, hasField, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { evidenceOf } from './demanded.ts';

type Fault = 'no-day' | 'to' | 'due';

const said = {
  to: { zh: '材料所属期间的止日在起日之前', en: 'the window of the evidence ends before it begins' },
  due: { zh: '报送截止在材料所属期间结束之前，最后几天的材料交不上来', en: 'it is due before the window of the evidence ends' },
} as const;

const keys = ['from', 'to', 'due'] as const;

/** The plan's own window and that of every indicator. */
const windowsOf = (draft: Draft): readonly { readonly path: Path; readonly fields: Fields }[] => [
  ...(hasField(draft.data, 'evidence') ? [{ path: ['evidence'], fields: fieldsField(draft.data, 'evidence') }] : []),
  ...evidenceOf(draft),
];

export const evidenceWindow = defineLintRule<{ fault: Fault; seen: string }>({
  code: 'evidence/window',
  severity: 'error',
  set: 'recommended',
  title: { zh: '材料期间或报送截止前后不合', en: 'window or deadline of evidence out of order' },
  why: {
    zh: '期间和截止印在填报表和细则上，单位照着准备材料；写反了或者写成没有的日子，单位无法照办',
    en: 'units prepare their papers by the window and the deadline; days that are out of order or do not exist cannot be followed',
  },
  message: ({ fault, seen }) => {
    if (fault === 'no-day') return { zh: `“${shown(seen)}”不是日历上的日子`, en: `“${shown(seen)}” is no day of the calendar` };
    return { zh: `${said[fault].zh}（${shown(seen)}）`, en: `${said[fault].en} (${shown(seen)})` };
  },
  help: () => ({ zh: '核对 from、to、due：起日 ≤ 止日 ≤ 报送截止', en: 'from ≤ to ≤ due' }),
  check(draft, report) {
    const plan = fieldsField(draft.data, 'evidence');
    for (const { path, fields } of windowsOf(draft)) {
      const [from, to, due] = keys.map((key) => {
        const seen = textField({ ...plan, ...fields }, key);
        return { key, seen, day: seen === undefined ? undefined : parseIsoDay(seen.slice(0, 10)), own: hasField(fields, key) };
      });
      for (const { key, seen, day, own } of [from, to, due].filter((entry) => entry !== undefined))
        if (own && seen !== undefined && day === undefined) report([...path, key], { fault: 'no-day', seen });
      const after = (first: typeof from, second: typeof from, fault: Fault): void => {
        if (first?.day === undefined || second?.day === undefined || first.day <= second.day) return;
        const at = second.own ? second : first.own ? first : undefined;
        if (at) report([...path, at.key], { fault, seen: `${first.seen} > ${second.seen}` });
      };
      after(from, to, 'to');
      after(to, due, 'due');
    }
  },
});
