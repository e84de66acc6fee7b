// The trace of one score: what was reported and where it stands, every step, what people changed. Texts that the row already says are
// not said again: the indicator's own title is 本项 in its steps, its data are ①, ② ….
import type { Reported, Score, Step } from '../../model.ts';
import { isZero, printReadable } from '../../points.ts';
import { printReading } from '../../submission/print-reading.ts';
import type { Text } from '../../text.ts';
import { stepsToShow } from '../normalised.ts';
import { html, joined, type Markup, nothing, trusted } from './markup.ts';
import { type Home, placeWords, type View, visible } from './view.ts';
import { labels } from './words.ts';

const stateWords: Readonly<Record<'missing' | 'not-applicable' | 'unreadable', Text>> = {
  missing: { zh: '未填报', en: 'not reported' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  unreadable: { zh: '无法识别', en: 'unreadable' },
};

/** Shorter titles are not worth a sign, and may be part of other words. */
const shortest = 5;
const signOf = (index: number): string => (index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`);
const newLine = trusted('<br>');

/** What a value was read as, where that is not what stands in the cell; why there is none. */
function readAs(input: Reported, view: View): string {
  const { reading, reason, problem, computed } = input;
  const { framework, language } = view;
  if (reading.state !== 'value')
    return [stateWords[reading.state][language], reason && visible(reason), problem?.[language]]
      .filter((part) => part !== undefined && part !== input.raw.trim())
      .join(language === 'zh' ? '：' : ': ');
  const read = printReading(input, framework);
  const steps = stepsToShow(input, framework.measures.get(input.measure));
  if ((!steps || read === input.raw) && !reading.approximate)
    return computed ? view.say({ zh: '由台账计算', en: 'computed from registers' }) : '';
  return `→ ${read}`;
}

const place = (input: Pick<Reported, 'location'>, home: Home | undefined, view: View): Markup =>
  html`<i>${placeWords(input.location, home, view)}</i>`;

/** `label：raw → what it is read as, place`. */
export function inputMarkup(input: Reported, label: string, home: Home | undefined, view: View): Markup {
  const colon = view.language === 'zh' ? '：' : ': ';
  const note = input.note === undefined || input.note === '' ? '' : `${view.say({ zh: '说明', en: 'note' })}${colon}${visible(input.note)}`;
  const words = [input.raw.trim() === '' ? '' : visible(input.raw), readAs(input, view), note].filter((part) => part !== '');
  return html`${label === '' ? '' : `${label}${colon}`}${words.join(' ')} ${place(input, home, view)}`;
}

/** What a datum is called in the row of an indicator: `清单管理（归档）` is （归档） in the row of 清单管理, and nothing if it is called as the row is. */
function nameIn(title: string, own: string): string {
  const rest = title.startsWith(own) ? title.slice(own.length) : title;
  return rest === '' || /^[（(：:·—-]/.test(rest) ? rest : title;
}

/** Titles, longest first, and what stands for them in steps. */
type Signs = readonly (readonly [title: string, sign: string])[];

function signsOf({ node, inputs }: Score, view: View): Signs {
  const titles = inputs.map(({ measure }, index) => [view.framework.measures.get(measure)?.title ?? measure, signOf(index)] as const);
  const own = [node.title, view.say(labels.self)] as const;
  return [own, ...titles.filter(([title]) => title !== node.title)]
    .filter(([title]) => title.length >= shortest)
    .sort(([left], [right]) => right.length - left.length);
}

const abbreviated = (text: string, signs: Signs): string => signs.reduce((short, [title, sign]) => short.replaceAll(title, sign), text);

export function stepMarkup({ text, lost, remedy }: Step, signs: Signs, { language }: View): Markup {
  const cost = isZero(lost) ? '' : language === 'zh' ? ` 失 ${printReadable(lost)}` : ` lost ${printReadable(lost)}`;
  const mend = remedy ? ` → ${abbreviated(remedy[language], signs)}` : '';
  return html`${visible(abbreviated(text[language], signs))}${cost}${visible(mend)}`;
}

/** 核定分, what the rule alone gives, 自评分. */
function judgements({ verified, computed, selfScore }: Score, home: Home | undefined, view: View): Markup[] {
  const zh = view.language === 'zh';
  const lines: Markup[] = [];
  if (verified?.points) {
    const who = [verified.scorer, verified.date].flatMap((part) => (part === undefined ? [] : [visible(part)]));
    const why = verified.reason === undefined ? '' : `${zh ? '：' : ': '}${visible(verified.reason)}`;
    lines.push(
      html`${zh ? '核定 ' : 'verified '}${printReadable(verified.points)}${who.length === 0 ? '' : ` (${who.join(', ')})`}${why} ${place(verified, home, view)}`,
    );
  }
  if (computed) lines.push(html`${zh ? '按规则计算 ' : 'computed by the rule '}${printReadable(computed)}`);
  if (selfScore)
    lines.push(html`${zh ? '自评（不计入）' : 'own score (never counted) '}${visible(selfScore.raw)} ${place(selfScore, home, view)}`);
  return lines;
}

/** Every value of an indicator with its cell. */
export function inputsMarkup({ inputs, node }: Score, home: Home | undefined, view: View): Markup {
  const lines = inputs.map((input, index) => {
    const name = visible(nameIn(view.framework.measures.get(input.measure)?.title ?? input.measure, node.title));
    return inputMarkup(input, inputs.length === 1 && name === '' ? '' : `${signOf(index)}${name}`, home, view);
  });
  return joined(lines, newLine);
}

/** Every step, then what people said. */
export function stepsMarkup(score: Score, home: Home | undefined, view: View): Markup {
  const signs = signsOf(score, view);
  const lines = [...score.why().map((step) => stepMarkup(step, signs, view)), ...judgements(score, home, view)];
  return lines.length === 0 ? nothing : joined(lines, newLine);
}
