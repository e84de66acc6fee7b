// Attachments of the notice: totals and ranks by class, rates of the first level, adjustments and vetoes.
import type { UnitAssessment } from '../../model.ts';
import { printReadable } from '../../points.ts';
import type { RateSection } from '../../statistics/score-rates.ts';
import { shown } from '../../text.ts';
import { hasTable, listedWords, sectionHeading, sectionsOf, unclearRanks } from '../sections.ts';
import { vetoWords } from '../veto-words.ts';
import { printScore, remarkWords, withheldWords } from '../words.ts';
import { type Block, block, tableBlock } from './blocks.ts';
import type { Attachment } from './closing.ts';
import type { Frame } from './frame.ts';
import { adjustmentTable } from './notice-adjustments.ts';
import { rowRate, rowTitle } from './notice-rates.ts';

function rankTable(frame: Frame, units: readonly UnitAssessment[]): Block {
  const { framework, say, language } = frame;
  const graded = framework.grades.length > 0;
  return tableBlock({
    columns: [
      { title: say('排名', 'Rank'), width: 9, figure: true },
      { title: say('单位', 'Unit'), width: 34 },
      { title: say('得分', 'Total'), width: 13, figure: true },
      ...(graded ? [{ title: say('等次', 'Grade'), width: 12, figure: true } as const] : []),
      { title: say('说明', 'Remarks'), width: 32 },
    ],
    rows: units.map((unit) => [
      unit.rank === undefined ? '—' : String(unit.rank),
      shown(unit.name),
      unit.points ? printScore(unit.points, framework) : withheldWords(unit)[language],
      ...(graded ? [unit.grade === undefined ? '—' : shown(unit.grade.title)] : []),
      [vetoWords(unit, framework)[language], unit.points ? remarkWords(unit)[language] : '']
        .filter((part) => part !== '')
        .join(say('；', '; ')),
    ]),
  });
}

function rankBlocks(frame: Frame): Block[] {
  const { data, framework, say, language } = frame;
  const sections = sectionsOf(data.assessment);
  return [
    ...sections.filter(hasTable).flatMap((section) => {
      const unclear = unclearRanks(framework, section.units).map((unit) => `${shown(unit.name)} ${printReadable(unit.rankedBy)}`);
      return [
        block('Caption', sectionHeading(framework, section)[language].trim()),
        rankTable(frame, section.units),
        ...(unclear.length === 0
          ? []
          : [
              block(
                'TableNote',
                say(
                  `注：得分相同的按修约前总分排名：${unclear.join('、')}`,
                  `Note: ranked by totals before rounding: ${unclear.join(', ')}`,
                ),
              ),
            ]),
      ];
    }),
    ...sections.filter((section) => !hasTable(section)).map((section) => block('TableNote', listedWords(section)[language])),
  ];
}

function rateBlocks({ say }: Frame, sections: readonly RateSection[]): Block[] {
  return sections.flatMap((section) => {
    const roots = section.rows.filter(({ depth }) => depth === 0);
    if (roots.length === 0) return [];
    return [
      ...(section.unitClass ? [block('Caption', shown(section.unitClass.title))] : []),
      tableBlock({
        columns: [
          { title: say('一级指标', 'Group'), width: 44 },
          { title: say('分值', 'Points'), width: 12, figure: true },
          { title: say('平均得分率', 'Mean rate'), width: 16, figure: true },
          { title: say('满分单位', 'Full marks'), width: 14, figure: true },
          { title: say('计分单位', 'Scored'), width: 14, figure: true },
        ],
        rows: roots.map((row) => [
          rowTitle(row),
          printReadable(row.node.points),
          rowRate(row),
          String(row.full),
          String(row.figures.length),
        ]),
      }),
    ];
  });
}

export function noticeAttachments(frame: Frame, rates: readonly RateSection[]): Attachment[] {
  const { say } = frame;
  const adjusted = adjustmentTable(frame);
  const ofRates = rateBlocks(frame, rates);
  return [
    { title: say('各单位得分、排名和等次', 'Totals, ranks and grades'), blocks: rankBlocks(frame) },
    ...(ofRates.length === 0
      ? []
      : [
          {
            title: say('一级指标得分率', 'Rates of the first level'),
            blocks: [
              ...ofRates,
              block(
                'TableNote',
                say('注：还有缺报、待核内容的单位不计入该项得分率。', 'Note: units with missing or open values do not count in that rate.'),
              ),
            ],
          },
        ]),
    ...(adjusted ? [{ title: say('加减分和一票否决明细', 'Adjustments and vetoes'), blocks: [adjusted] }] : []),
  ];
}
