// 一票否决和加减分: which units they hold for. Where the edition does not hold them, it says so and nothing is concluded from their absence.
import type { UnitAssessment } from '../../model.ts';
import { isZero } from '../../points.ts';
import { shown } from '../../text.ts';
import { accountsOf } from '../accounts.ts';
import { vetoWords } from '../veto-words.ts';
import { printSigned } from '../words.ts';
import { type Block, body, tableBlock } from './blocks.ts';
import type { Frame } from './frame.ts';

/** Who sent something, in the assessment's order. */
export const sentUnits = ({ data }: Frame): UnitAssessment[] => data.assessment.units.filter(({ reported }) => reported !== false);

export function adjustmentParts(frame: Frame): Block[] {
  const { framework, say, shows, language } = frame;
  if (!framework.adjustments && framework.vetoes.length === 0) return [];
  if (!shows('adjustments')) return [body(say('本版不列一票否决和加减分的明细。', 'This edition does not list vetoes and adjustments.'))];
  const units = sentUnits(frame);
  const vetoed = units.filter(({ vetoes }) => vetoes.length > 0);
  const changed = units.filter(({ adjusted }) => !isZero(adjusted));
  const [more, less] = [changed.filter(({ adjusted }) => adjusted.n > 0), changed.filter(({ adjusted }) => adjusted.n < 0)];
  return [
    ...(framework.vetoes.length === 0
      ? []
      : vetoed.length === 0
        ? [body(say('没有单位发生一票否决的情形。', 'No veto holds for any unit.'))]
        : vetoed.map((unit) =>
            body(
              say(
                `${shown(unit.name)}：${vetoWords(unit, framework).zh}。`,
                `${shown(unit.name)}: ${vetoWords(unit, framework)[language]}.`,
              ),
            ),
          )),
    ...(framework.adjustments
      ? [
          body(
            say(
              `加减分后净加分的单位 ${more.length} 个，净减分的 ${less.length} 个${changed.length > 0 ? '，逐项列在附件里' : ''}。`,
              `Adjustments raise the total of ${more.length} units and lower that of ${less.length}${changed.length > 0 ? '; they are listed in an attachment' : ''}.`,
            ),
          ),
        ]
      : []),
  ];
}

/** One row for every adjustment, limit and veto that did something; undefined where there is none to list. */
export function adjustmentTable(frame: Frame): Block | undefined {
  const { framework, say, shows, language } = frame;
  if (!shows('adjustments')) return undefined;
  const rows = sentUnits(frame).flatMap((unit) =>
    accountsOf(framework, unit)
      .filter(({ kind }) => kind !== 'group')
      .map(({ title, change, text }) => [
        shown(unit.name),
        title[language],
        change && !isZero(change) ? printSigned(change, framework) : '—',
        shows('reasons') ? text[language] : '',
      ]),
  );
  if (rows.length === 0) return undefined;
  return tableBlock({
    columns: [
      { title: say('单位', 'Unit'), width: 22 },
      { title: say('事项', 'Item'), width: 26 },
      { title: say('分数', 'Points'), width: 12, figure: true },
      { title: say('说明', 'Why'), width: 40 },
    ],
    rows,
  });
}
