// 成效和不足: by the share of its points that every indicator brought, class by class.
import { compare, printPercent, printReadable } from '../../points.ts';
import { ceilingShare, type RateRow, type RateSection } from '../../statistics/score-rates.ts';
import { shown } from '../../text.ts';
import { type Block, block, body, tableBlock } from './blocks.ts';
import { type Frame, rateWords } from './frame.ts';

const most = 5;
const mostWeak = 10;

/** With a rate, the highest first; equal rates in document order. */
function byRate(rows: readonly RateRow[], wanted: (row: RateRow) => boolean): RateRow[] {
  return rows
    .filter((row) => row.rates.mean && wanted(row))
    .map((row, index) => ({ row, index }))
    .sort((left, right) => {
      const [a, b] = [left.row.rates.mean, right.row.rates.mean];
      return (a && b ? compare(b, a) : 0) || left.index - right.index;
    })
    .map(({ row }) => row);
}

export const rootsByRate = ({ rows }: RateSection): RateRow[] => byRate(rows, ({ depth }) => depth === 0);
export const indicatorsByRate = ({ rows }: RateSection): RateRow[] => byRate(rows, ({ node }) => node.kind === 'indicator');

export const rowRate = ({ rates }: RateRow): string => (rates.mean ? rateWords(rates.mean) : '—');

export function rowTitle({ node }: RateRow): string {
  const title = shown(node.title);
  return node.no === undefined ? title : `${node.no} ${title}`;
}

function listed(rows: readonly RateRow[], { say }: Frame): string {
  return rows
    .map((row) => say(`${shown(row.node.title)}（${rowRate(row)}）`, `${shown(row.node.title)} (${rowRate(row)})`))
    .join(say('、', ', '));
}

export const leadOf = ({ unitClass }: RateSection, { say }: Frame): string =>
  unitClass === undefined ? '' : say(`${shown(unitClass.title)}：`, `${shown(unitClass.title)}: `);

/** Half of the groups, at most five, so that no group is both strong and weak. */
const some = (count: number): number => Math.min(most, Math.floor(count / 2));

export function strengths(frame: Frame, sections: readonly RateSection[]): Block[] {
  const { say } = frame;
  return sections.flatMap((section): Block[] => {
    const roots = rootsByRate(section);
    const indicators = indicatorsByRate(section);
    const full = indicators.filter(({ full: count, figures }) => count === figures.length);
    const best = roots.slice(0, some(roots.length));
    const lead = leadOf(section, frame);
    const sentences = [
      ...(best.length === 0
        ? []
        : [say(`平均得分率较高的一级指标有${listed(best, frame)}。`, `Groups with the highest mean rates: ${listed(best, frame)}. `)]),
      ...(full.length === 0
        ? []
        : [
            say(
              `${indicators.length} 项指标中有 ${full.length} 项各单位全部得满分${full.length <= most ? `：${full.map(rowTitle).join('、')}` : ''}。`,
              `${full.length} of ${indicators.length} indicators brought every unit full marks${full.length <= most ? `: ${full.map(rowTitle).join(', ')}` : ''}. `,
            ),
          ]),
    ];
    return sentences.length === 0 ? [] : [body(`${lead}${sentences.join('')}`.trim())];
  });
}

function weakTable(frame: Frame, rows: readonly RateRow[]): Block {
  const { say } = frame;
  return tableBlock({
    columns: [
      { title: say('序号', 'No.'), width: 7, figure: true },
      { title: say('指标', 'Indicator'), width: 47 },
      { title: say('分值', 'Points'), width: 10, figure: true },
      { title: say('平均得分率', 'Mean rate'), width: 16, figure: true },
      { title: say('满分单位／计分单位', 'Full marks / scored'), width: 20, figure: true },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      rowTitle(row),
      printReadable(row.node.points),
      rowRate(row),
      `${row.full}／${row.figures.length}`,
    ]),
  });
}

export function weaknesses(frame: Frame, sections: readonly RateSection[]): Block[] {
  const { say } = frame;
  return sections.flatMap((section): Block[] => {
    const roots = rootsByRate(section);
    const worst = roots
      .slice(roots.length - some(roots.length))
      .reverse()
      .filter(({ full, figures }) => full < figures.length);
    const lead = leadOf(section, frame);
    const weak = indicatorsByRate(section)
      .reverse()
      .filter(({ full, figures }) => full < figures.length)
      .slice(0, mostWeak);
    const name = section.unitClass === undefined ? '' : shown(section.unitClass.title);
    return [
      ...(worst.length === 0
        ? []
        : [
            body(
              say(
                `${lead}平均得分率较低的一级指标有${listed(worst, frame)}。`,
                `${lead}groups with the lowest mean rates: ${listed(worst, frame)}.`,
              ),
            ),
          ]),
      ...(weak.length === 0
        ? []
        : [
            block(
              'Caption',
              say(
                `${name}平均得分率最低的 ${weak.length} 项指标`,
                `The ${weak.length} indicators with the lowest mean rates${name === '' ? '' : `, ${name}`}`,
              ),
            ),
            weakTable(frame, weak),
          ]),
    ];
  });
}

/** Indicators that no longer tell units apart (满分面超过 80%). */
export function ceilings(frame: Frame, sections: readonly RateSection[]): Block[] {
  const { say } = frame;
  return sections.flatMap((section) => {
    const rows = section.rows.filter(({ ceiling }) => ceiling);
    if (rows.length === 0) return [];
    const first = rows.slice(0, most).map(({ node }) => shown(node.title));
    const more = rows.length > most;
    const lead = leadOf(section, frame);
    return [
      body(
        say(
          `${lead}有 ${rows.length} 项指标超过 ${printPercent(ceilingShare)} 的单位得满分，对各单位已难以区分：${first.join('、')}${more ? '等' : ''}。`,
          `${lead}${rows.length} indicators brought more than ${printPercent(ceilingShare)} of the units full marks and hardly tell them apart: ${first.join(', ')}${more ? ', …' : ''}.`,
        ),
      ),
    ];
  });
}
