// Tables of a letter to one unit.

import type { Reported, Score, UnitAssessment } from '../../model.ts';
import { compare, equals, isZero, printReadable, subtract } from '../../points.ts';
import { shown } from '../../text.ts';
import { accountsOf } from '../accounts.ts';
import { isOpen } from '../excel/framework-words.ts';
import { remedyWords } from '../excel/gap-sheet.ts';
import { reasonWords } from '../excel/score-words.ts';
import { isConverted, printNodePoints, printScore, printSigned, statusWords } from '../words.ts';
import { type Block, tableBlock } from './blocks.ts';
import type { Frame } from './frame.ts';

const nodeTitle = ({ node }: Score): string => (node.no === undefined ? shown(node.title) : `${node.no} ${shown(node.title)}`);

export function firstLevelTable(frame: Frame, unit: UnitAssessment): Block {
  const { framework, say, language } = frame;
  const roots = unit.scores.filter(({ depth }) => depth === 0);
  const lost = (score: Score) => (score.points ? printScore(subtract(score.maxPoints, score.points), framework) : '—');
  return tableBlock({
    columns: [
      { title: say('一级指标', 'Group'), width: 46 },
      { title: say('分值', 'Points'), width: 18, figure: true },
      { title: say('得分', 'Score'), width: 18, figure: true },
      { title: say('失分', 'Lost'), width: 18, figure: true },
    ],
    rows: [
      ...roots.map((score) => [
        nodeTitle(score),
        printScore(score.maxPoints, framework),
        printNodePoints(score, framework)[language],
        lost(score),
      ]),
      ...(isConverted(unit) || !isZero(unit.adjusted)
        ? [
            [
              say('合计（加减分和折算之前）', 'Sum (before adjustments and conversion)'),
              printScore(unit.subtotalMax, framework),
              printScore(unit.subtotal, framework),
              printScore(subtract(unit.subtotalMax, unit.subtotal), framework),
            ],
          ]
        : []),
      [
        say('总分', 'Total'),
        printScore(unit.maxPoints, framework),
        unit.points ? printScore(unit.points, framework) : '—',
        unit.points ? printScore(subtract(unit.maxPoints, unit.points), framework) : '—',
      ],
    ],
  });
}

/** Folders are those of the office; the unit knows its file by its name. */
const placed = (input: Reported): Reported => ({
  ...input,
  location: { ...input.location, file: input.location.file.replace(/^.*[\\/]/, '') },
});

/** Every lost point; undefined where none was lost, or where the edition has none. */
export function gapTable({ data, framework, say, language }: Frame): Block | undefined {
  if (data.gaps.length === 0) return undefined;
  return tableBlock({
    columns: [
      { title: say('序号', 'No.'), width: 7, figure: true },
      { title: say('指标', 'Indicator'), width: 19 },
      { title: say('失分／分值', 'Lost / points'), width: 16, figure: true },
      { title: say('原因和数据出处', 'Why, and where it stands'), width: 32 },
      { title: say('怎样得回', 'How to win it back'), width: 26 },
    ],
    rows: data.gaps.map((gap, index) => [
      String(index + 1),
      `${gap.indicator.no ?? ''} ${shown(gap.indicator.title)}`.trim(),
      `${printScore(gap.lost, framework)}／${printReadable(gap.maxPoints)}${isOpen(gap) ? `\n${statusWords[gap.status][language]}` : ''}`,
      reasonWords(gap, gap.inputs.map(placed), language),
      remedyWords(gap, language),
    ]),
  });
}

/** What else moved the total; undefined where nothing did. */
export function accountTable({ framework, say, language, shows }: Frame, unit: UnitAssessment): Block | undefined {
  const accounts = accountsOf(framework, unit);
  if (accounts.length === 0) return undefined;
  return tableBlock({
    columns: [
      { title: say('事项', 'Item'), width: 32 },
      { title: say('分数', 'Points'), width: 14, figure: true },
      { title: say('说明', 'Why'), width: 54 },
    ],
    rows: accounts.map(({ title, change, text }) => [
      title[language],
      change && !isZero(change) ? printSigned(change, framework) : '—',
      shows('reasons') ? text[language] : '',
    ]),
  });
}

const differs = ({ points, selfScore, verified, computed }: Score): boolean =>
  (selfScore !== undefined && !(selfScore.points && points && equals(selfScore.points, points))) ||
  (verified?.points !== undefined && !(computed && equals(verified.points, computed)));

/** Indicators whose self-score is another than the points, or whose points somebody verified; undefined where there are none. */
export function reviewTable({ framework, say, language }: Frame, unit: UnitAssessment): Block | undefined {
  const scores = unit.scores.filter((score) => score.node.kind === 'indicator' && differs(score));
  if (scores.length === 0) return undefined;
  return tableBlock({
    columns: [
      { title: say('指标', 'Indicator'), width: 30 },
      { title: say('自评分', 'Self-score'), width: 12, figure: true },
      { title: say('按规则计分', 'By the rule'), width: 13, figure: true },
      { title: say('核定分', 'Verified'), width: 12, figure: true },
      { title: say('得分', 'Score'), width: 11, figure: true },
      { title: say('核定理由', 'Reason'), width: 22 },
    ],
    rows: scores.map((score) => {
      const { selfScore, verified, points } = score;
      const byRule = score.computed ?? points;
      const higher = selfScore?.points && points && compare(selfScore.points, points) > 0;
      return [
        nodeTitle(score),
        selfScore === undefined ? '—' : `${shown(selfScore.raw)}${higher ? say('（高于得分）', ' (above)') : ''}`,
        byRule ? printReadable(byRule, framework.scoring.decimals) : '—',
        verified === undefined ? '—' : shown(verified.raw),
        printNodePoints(score, framework)[language],
        shown(verified?.reason ?? '', 200),
      ];
    }),
  });
}
