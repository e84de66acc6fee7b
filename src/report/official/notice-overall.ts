// 总体情况: how many units were assessed, how their totals spread in every class, who has which grade; and who is missing.
import type { Grade, UnitAssessment } from '../../model.ts';
import type { RateSection } from '../../statistics/score-rates.ts';
import type { Extreme } from '../../statistics/spread.ts';
import { plural, shown } from '../../text.ts';
import { countStatus, isAssessed, isOpen } from '../words.ts';
import { type Block, body } from './blocks.ts';
import { type Frame, meanWords, pointsWords, totalled } from './frame.ts';

const assessedUnits = ({ data, framework }: Frame): UnitAssessment[] => data.assessment.units.filter((unit) => isAssessed(unit, framework));

function countsSentence(frame: Frame): string {
  const { data, say } = frame;
  const { units } = data.assessment;
  const assessed = assessedUnits(frame);
  const others = units.length - assessed.length;
  const silent = assessed.filter(({ reported }) => reported === false).length;
  const open = totalled(assessed).filter(isOpen).length;
  const total = totalled(assessed).length;
  // Without a roster nobody knows who sent nothing.
  const none = silent > 0 || data.round.roster ? say(`，未报送 ${silent} 个`, `, ${silent} nothing`) : '';
  return say(
    `纳入考评的单位 ${assessed.length} 个，报送 ${assessed.length - silent} 个${none}，形成总分 ${total} 个${open > 0 ? `，其中 ${open} 个单位还有缺报、待核的内容，得分可能变化` : ''}。${others > 0 ? `另有 ${others} 个单位只自查或者没有单位类别，不计分。` : ''}`,
    `${plural(assessed.length, 'unit')} to be assessed, ${assessed.length - silent} sent something${none}; ${total} with a total${open > 0 ? `, of which ${open} may change, as values are missing or to be checked` : ''}.${others > 0 ? ` ${plural(others, 'more unit')} only check themselves or have no class.` : ''}`,
  );
}

function extremeWords(frame: Frame, { value, units }: Extreme): string {
  const { say, names } = frame;
  return say(`${pointsWords(value, frame)}（${names(units)}）`, `${pointsWords(value, frame)} (${names(units)})`);
}

function spreadSentence(frame: Frame, { unitClass, totals }: RateSection): string[] {
  const { framework, say } = frame;
  const { n, mean, median, best, worst } = totals;
  if (!mean || !median || !best || !worst) return [];
  const name = unitClass === undefined ? '' : shown(unitClass.title);
  const lead = say(name === '' ? '' : `${name} ${n} 个单位：`, name === '' ? '' : `${name}, ${plural(n, 'unit')}: `);
  if (n === 1) return [say(`${lead}得分 ${extremeWords(frame, best)}。`, `${lead}${extremeWords(frame, best)}.`)];
  return [
    say(
      `${lead}平均分 ${meanWords(mean, framework)}，中位数 ${meanWords(median, framework)}，最高 ${extremeWords(frame, best)}，最低 ${extremeWords(frame, worst)}。`,
      `${lead}mean ${meanWords(mean, framework)}, median ${meanWords(median, framework)}, highest ${extremeWords(frame, best)}, lowest ${extremeWords(frame, worst)}.`,
    ),
  ];
}

const having = (units: readonly UnitAssessment[], grade: Grade) => units.filter((unit) => unit.grade?.id === grade.id);

function gradeBlocks(frame: Frame): Block[] {
  const { framework, say, names } = frame;
  const { grades } = framework;
  const units = totalled(assessedUnits(frame));
  if (grades.length === 0 || units.length === 0) return [];
  const counts = grades.map((grade) => `${shown(grade.title)} ${having(units, grade).length}${say(' 个', '')}`);
  const counted = say(`等次：${counts.join('，')}。`, `Grades: ${counts.join(', ')}.`);
  // The best by name, and the last one, unless it is merely what all others have (其他为良好).
  const named = [...grades.slice(0, 1), ...(grades.length > 2 ? grades.slice(-1) : [])];
  const lists = named.flatMap((grade): string[] => {
    const own = having(units, grade).map(({ name }) => name);
    const title = shown(grade.title);
    if (own.length === 0) return [say(`没有“${title}”单位。`, `No unit is “${title}”.`)];
    return [
      say(
        `“${title}”单位（${own.length} 个，同类中按名次排列）：${names(own)}。`,
        `“${title}” (${own.length}, by rank within their class): ${names(own)}.`,
      ),
    ];
  });
  return [counted, ...lists].map(body);
}

export function overall(frame: Frame, rates: readonly RateSection[]): Block[] {
  return [body(countsSentence(frame)), ...rates.flatMap((section) => spreadSentence(frame, section)).map(body), ...gradeBlocks(frame)];
}

/** Who sent nothing, and whose total is open. */
export function silentUnits(frame: Frame): Block[] {
  const { say, names, data } = frame;
  const units = assessedUnits(frame);
  const silent = units.filter(({ reported }) => reported === false).map(({ name }) => name);
  const open = units.filter((unit) => unit.reported !== false && isOpen(unit));
  const missing = open.filter((unit) => countStatus(unit, 'missing') > 0).map(({ name }) => name);
  const pending = open.filter((unit) => countStatus(unit, 'pending') > 0).map(({ name }) => name);
  const withheld = units.filter(({ points, reported }) => !points && reported !== false).map(({ name }) => name);
  const line = (list: readonly string[], zh: string, en: string) =>
    list.length === 0 ? [] : [say(`${zh}（${list.length} 个）：${names(list)}。`, `${en} (${list.length}): ${names(list)}.`)];
  const lines = [
    ...(frame.shows('indicators')
      ? []
      : [
          say(
            '本版不含一级指标以下的得分，缺报和待核的内容不在这里列出。',
            'This edition holds nothing below the first level; missing and open values are not listed.',
          ),
        ]),
    ...(silent.length === 0
      ? // Editions for others do not hold the roster: whether there was one, and everybody on it sent something, is not known then.
        data.round.roster
        ? [say('没有未报送的单位。', 'Every unit sent something.')]
        : data.manifest.edition === 'internal'
          ? [say('没有单位名册，未报送的单位无从比对。', 'There is no roster to tell who sent nothing.')]
          : []
      : line(silent, '未报送的单位，不参加排名和评等次', 'Sent nothing, neither ranked nor graded')),
    ...line(missing, '有缺报数据的单位', 'With missing values'),
    ...line(pending, '有待核内容的单位', 'With values to be checked'),
    ...line(withheld, '暂不出总分的单位', 'Without a total yet'),
  ];
  return lines.map(body);
}
