// 说明: classes, adjustments, vetoes and ranks, as the scheme declares them. Nothing for a scheme that has none.
import type { AdjustmentItem, Framework } from '../../model.ts';
import { printExact } from '../../points.ts';
import { type Language, shown, type Text } from '../../text.ts';
import { blockTitle } from '../accounts.ts';
import { nominalMax } from '../sections.ts';
import { effectWords } from '../veto-words.ts';
import { isPlain } from '../words.ts';

type Entry = readonly [item: Text, content: string];

function classLines(framework: Framework, zh: boolean): string[] {
  return [...framework.classes.values()].map((unitClass) => {
    const { title, assessed, scale, imported } = unitClass;
    const worth = printExact(nominalMax(framework, unitClass));
    const facts = !assessed
      ? [zh ? '只自查、不计分' : 'self-check only']
      : imported
        ? [
            zh
              ? `总分采用${shown(imported.source)}的考评得分（满分 ${printExact(imported.outOf)}）`
              : `totals given by ${shown(imported.source)} (out of ${printExact(imported.outOf)})`,
          ]
        : [
            zh ? `指标合计 ${worth} 分` : `indicators worth ${worth}`,
            ...(scale
              ? [
                  zh
                    ? `${printExact(scale.from)} 分折算为 ${printExact(scale.to)} 分`
                    : `${printExact(scale.from)} scaled to ${printExact(scale.to)}`,
                ]
              : []),
          ];
    return `${shown(title)}${zh ? '：' : ': '}${facts.join(zh ? '，' : ', ')}`;
  });
}

const itemLine = ({ title, levels, count, cap }: AdjustmentItem, zh: boolean): string => {
  const each = levels.map((level) => `${level.title === title ? '' : `${shown(level.title)} `}${printExact(level.points)}`);
  const rest = [
    ...(count === 'highest' ? [zh ? '只按最高一级计一次' : 'only the highest level, once'] : []),
    ...(cap ? [zh ? `最多 ${printExact(cap)} 分` : `at most ${printExact(cap)}`] : []),
  ];
  return `${shown(title)}${zh ? '：' : ': '}${[...each, ...rest].join(zh ? '，' : ', ')}`;
};

function adjustmentText(framework: Framework, language: Language): string {
  const { adjustments } = framework;
  if (!adjustments) return '';
  const zh = language === 'zh';
  const inside = adjustments.placement === 'inside';
  const [low, high] = [printExact(adjustments.floor), printExact(adjustments.cap)];
  const head = zh
    ? `合计 ${low} 到 ${high} 分，${inside ? '含在满分内' : '在满分之外'}`
    : `${low} to ${high} together, ${inside ? 'inside the total' : 'on top of the total'}`;
  const blocks = adjustments.blocks.flatMap((block) => {
    const bounds = [
      ...(block.cap ? [zh ? `最多加 ${printExact(block.cap)} 分` : `at most ${printExact(block.cap)}`] : []),
      ...(block.floor ? [zh ? `最低 ${printExact(block.floor)} 分` : `not below ${printExact(block.floor)}`] : []),
    ];
    const title = blockTitle(block)[language] + (bounds.length > 0 ? (zh ? `（${bounds.join('，')}）` : ` (${bounds.join(', ')})`) : '');
    return [title, ...block.items.map((item) => `  ${itemLine(item, zh)}`)];
  });
  return [head, ...blocks].join('\n');
}

function rankText({ scoring }: Framework, zh: boolean): string {
  const { by, ties, within } = scoring.rank;
  const parts = zh
    ? [
        within === 'all' ? '全部单位统一排名' : '分类排名',
        by === 'unrounded' ? '按修约前的总分' : '按公布的总分',
        ties === 'skip' ? '同分同名次，其后跳过名次' : '同分同名次，其后不跳名次',
      ]
    : [
        within === 'all' ? 'all units together' : 'within each class',
        by === 'unrounded' ? 'by totals before rounding' : 'by published totals',
        ties === 'skip' ? 'equal totals share a rank, the next one is skipped' : 'equal totals share a rank, none is skipped',
      ];
  return parts.join(zh ? '，' : ', ');
}

export function structureEntries(framework: Framework, language: Language): Entry[] {
  if (isPlain(framework)) return [];
  const zh = language === 'zh';
  const optional = (item: Text, content: string): Entry[] => (content === '' ? [] : [[item, content]]);
  const vetoes = framework.vetoes.map(
    (veto) => `${shown(veto.title)}${zh ? '：' : ': '}${veto.when.words[language]} → ${effectWords(veto, framework)[language]}`,
  );
  return [
    ...optional({ zh: '单位类别', en: 'Classes' }, classLines(framework, zh).join('\n')),
    ...optional({ zh: '加减分', en: 'Adjustments' }, adjustmentText(framework, language)),
    ...optional({ zh: '一票否决', en: 'Vetoes' }, vetoes.join('\n')),
    [{ zh: '排名', en: 'Ranks' }, rankText(framework, zh)],
    [
      { zh: '不是公式的数', en: 'Figures that are no formulas' },
      zh
        ? '按权重、最低、几何平均合成的分组，被上下限限制的分组和加减分，以及一票否决后的总分，都是数字，不随改动的得分变化；原因写在同一行'
        : 'groups that are weighted, lowest or geometric, sums that a floor or cap stopped, and vetoed totals are plain figures that do not follow a changed score; the row says why',
    ],
  ];
}
