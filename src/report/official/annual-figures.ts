// Figures of the data in the words of a report: as the framework says that reports put them (`mentions`), else the name and the value.

import { type Piece, parseMention } from '../../mention/template.ts';
import type { Measure, Reported, UnitAssessment } from '../../model.ts';
import { add, type Exact, isZero, printExact, printPercent, zero } from '../../points.ts';
import { shown } from '../../text.ts';
import type { Frame } from './frame.ts';

/** A reported value as it goes into a sentence: exact in its unit, an approximate one as it was written. Undefined where there is none. */
function valueWords({ reading, raw }: Reported, measure: Measure, { say, zh }: Frame): string | undefined {
  if (reading.state !== 'value') return undefined;
  if (reading.approximate) return shown(raw.trim());
  const { value } = reading;
  if (value.kind === 'number') {
    if (measure.type === 'ratio') return printPercent(value.number);
    return `${printExact(value.number)}${measure.unit === undefined ? '' : `${zh ? '' : ' '}${shown(measure.unit)}`}`;
  }
  if (value.kind === 'boolean') return value.boolean ? say('是', 'yes') : say('否', 'no');
  return shown(raw.trim(), 200);
}

const isPlain = (pieces: readonly Piece[]): boolean => pieces.every(({ kind }) => kind !== 'gap' && kind !== 'choice');

/** `受理行政复议案件60件` from `受理行政复议案件{}件`: only templates whose words are all certain, and whose unit is that of the measure. */
function asMentioned(measure: Measure, value: string): string | undefined {
  for (const source of measure.mentions ?? []) {
    const parsed = parseMention(source);
    if (!('mention' in parsed)) continue;
    const { pieces, negative, fixed } = parsed.mention;
    if (negative || fixed !== undefined || !isPlain(pieces)) continue;
    const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'slot' ? '{}' : '')).join('');
    const [before = '', after = ''] = text.split('{}');
    // The value brings its unit along.
    const unit = measure.type === 'ratio' ? '' : (measure.unit ?? '');
    if (before === '' || !after.startsWith(unit)) continue;
    return `${before}${value}${after.slice(unit.length)}`;
  }
  return undefined;
}

/** Figures that are faults by their name; they are no achievement, whatever their rule makes of them. */
const fault = /违法|违规|违纪|被纠正|摊派|变相|败诉|超期|逾期|未按|未纳入|投诉|通报批评/;

/** One figure of one unit in words; undefined where it says nothing that has been achieved: nothing reported, a no, or 0 of a count. */
export function figureWords(input: Reported, frame: Frame): string | undefined {
  const measure = frame.framework.measures.get(input.measure);
  const value = measure && valueWords(input, measure, frame);
  if (!measure || value === undefined || fault.test(measure.title)) return undefined;
  const { reading } = input;
  if (reading.state === 'value' && reading.value.kind === 'boolean') return reading.value.boolean ? shown(measure.title, 120) : undefined;
  if (reading.state === 'value' && reading.value.kind === 'number' && measure.type !== 'ratio' && isZero(reading.value.number))
    return undefined;
  return (frame.zh ? asMentioned(measure, value) : undefined) ?? `${shown(measure.title, 120)}${frame.say('', ': ')}${value}`;
}

/** Lengths of time: a sum of shortest days means nothing. */
const time = /^(?:个?(?:工作)?日|天|个?小时|分钟|周|个?月|年)$/;

/** `…合计1204件（31 个单位）`: only what can be added up; undefined where nobody reported a figure, or all is 0. */
export function sumWords(id: string, units: readonly UnitAssessment[], frame: Frame): string | undefined {
  const { framework, say } = frame;
  const measure = framework.measures.get(id);
  if (
    !measure ||
    (measure.type !== 'count' && measure.type !== 'amount') ||
    measure.from !== undefined ||
    time.test(measure.unit ?? '') ||
    fault.test(measure.title)
  )
    return undefined;
  let total: Exact = zero;
  let count = 0;
  let rough = 0;
  for (const unit of units) {
    const input = unit.scores.flatMap(({ inputs }) => inputs).find((each) => each.measure === id);
    if (input?.reading.state !== 'value' || input.reading.value.kind !== 'number') continue;
    if (input.reading.approximate) rough += 1;
    total = add(total, input.reading.value.number);
    count += 1;
  }
  if (count === 0 || isZero(total)) return undefined;
  const figure = `${rough > 0 ? say('约', 'about ') : ''}${printExact(total)}${measure.unit === undefined ? '' : say('', ' ') + shown(measure.unit)}`;
  return say(
    `${shown(measure.title, 120)}合计${figure}（${count} 个单位）`,
    `${shown(measure.title, 120)}: ${figure} (${count} units together)`,
  );
}
