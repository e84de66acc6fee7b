// `lawgov explain <unit> 总分`: the whole pipeline of one unit, from the level-1 rows to the grade.
import type { Assessment, Framework, UnitAssessment } from '../../model.ts';
import { type Exact, equals, printReadable, sum } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { blockSums, blockTitle } from '../accounts.ts';
import { gradeReasons } from '../grade-words.ts';
import { orderWords, roundingShort } from '../pipeline-words.ts';
import { isReduced } from '../sections.ts';
import { withoutVetoWords } from '../veto-words.ts';
import { isAssessed, isOpen, printScore, printSigned, remarkWords, withheldWords } from '../words.ts';
import { childLines } from './explain.ts';
import { adjustmentLines, vetoLines } from './explain-extra.ts';
import { type Page, pageFor, printUnrounded, stageLines } from './explain-words.ts';

function headLines(assessment: Assessment, unit: UnitAssessment, page: Page): string[] {
  const { framework } = assessment;
  const { zh, label, language } = page;
  const title = unit.class ? (zh ? `（${shown(unit.class.title)}）` : ` (${shown(unit.class.title)})`) : '';
  const head = page.paint.bold(zh ? `${shown(unit.name)}　总分${title}` : `${shown(unit.name)}  total${title}`);
  if (!isAssessed(unit, framework)) {
    const selfCheck = unit.class !== undefined;
    if (zh) return [head, selfCheck ? '只自查、不计分' : '没有单位类别，没有计分'];
    return [head, selfCheck ? 'self-check only, not scored' : 'without a class, not scored'];
  }
  const points = unit.points ? printScore(unit.points, framework) : withheldWords(unit)[language];
  const rank = unit.rank === undefined ? [] : [zh ? `第 ${unit.rank} 名` : `rank ${unit.rank}`];
  const grade = unit.grade ? [shown(unit.grade.title)] : [];
  const open = isOpen(unit)
    ? [zh ? `最高可能 ${printScore(unit.possible, framework)}` : `up to ${printScore(unit.possible, framework)}`]
    : [];
  const remarks = remarkWords(unit)[language];
  const rest = [...grade, ...rank, ...open, ...(remarks === '' ? [] : [remarks])].join(zh ? '，' : ', ');
  return [
    head,
    `${label('得分', 'points')}${points} / ${printScore(unit.maxPoints, framework)}${rest === '' ? '' : `${zh ? '　' : '  '}${rest}`}`,
    `${label('计分顺序', 'order of scoring')}${orderWords(framework)[language]}`,
    ...stageLines(framework, page),
  ];
}

function treeLines(assessment: Assessment, unit: UnitAssessment, page: Page): string[] {
  const { framework } = assessment;
  const { zh, label, language } = page;
  const roots = unit.scores.filter(({ depth }) => depth === 0);
  if (roots.length === 0) return [];
  const reduced = isReduced(framework, unit) ? (zh ? '（适用满分）' : ' (applicable)') : '';
  return [
    label('各项得分', 'rows').trimEnd(),
    ...childLines(roots, framework, language),
    `${label('合计', 'together')}${printScore(unit.subtotal, framework)} / ${printScore(unit.subtotalMax, framework)}${reduced}`,
  ];
}

/** Every item that moved points or is open, what blocks and the whole allow of them. */
function allAdjustments(assessment: Assessment, unit: UnitAssessment, page: Page): string[] {
  const { framework } = assessment;
  const { zh, label, language } = page;
  if (unit.adjustments.length === 0) return [];
  const items = unit.adjustments.filter(({ status, inputs, why }) => status !== 'scored' || why().length > 0 || inputs.length > 0);
  const occurred = items.filter(({ status, why }) => status !== 'scored' || why().length > 0);
  const blocks = blockSums(unit);
  const stopped = blocks
    .filter(({ together, within }) => !equals(together, within))
    .map(({ block, together, within }) => {
      const [title, from, to] = [blockTitle(block)[language], printReadable(together), printReadable(within)];
      return zh ? `  ${title}合计 ${from} 分，限于 ${to} 分` : `  ${title}: ${from} together, kept at ${to}`;
    });
  const all = sum(blocks.map(({ within }) => within));
  const capped = equals(all, unit.adjusted)
    ? ''
    : zh
      ? `（合计 ${printReadable(all)} 分，限于 ${printReadable(unit.adjusted)} 分）`
      : ` (${printReadable(all)} together, kept at ${printReadable(unit.adjusted)})`;
  return [
    `${label('加减分', 'adjustments')}${printSigned(unit.adjusted, framework)}${capped}`,
    ...(occurred.length === 0 ? [zh ? '  没有发生' : '  none occurred'] : []),
    ...occurred.flatMap((score) => adjustmentLines(assessment, score, page)),
    ...stopped,
  ];
}

function rankLines({ framework, units }: Assessment, unit: UnitAssessment, page: Page): string[] {
  const { zh, label } = page;
  if (unit.rank === undefined) return [];
  const { within, by } = framework.scoring.rank;
  const ranked = units.filter((other) => other.rank !== undefined && (within === 'all' || other.class?.id === unit.class?.id));
  const place = ranked.indexOf(unit);
  const said = (other: UnitAssessment) => `${shown(other.name)} ${printReadable(other.rankedBy, 6)}`;
  const above = ranked.slice(0, Math.max(place, 0)).findLast((other) => other.rank !== unit.rank);
  const below = ranked.slice(place + 1).find((other) => other.rank !== unit.rank);
  const equal = ranked.filter((other) => other !== unit && other.rank === unit.rank);
  const how =
    by === 'unrounded' ? { zh: '修约前总分', en: 'by the total before rounding' } : { zh: '公布的总分', en: 'by the published total' };
  const parts = zh
    ? [
        `第 ${unit.rank} 名（共 ${ranked.length} 个单位，${how.zh} ${printReadable(unit.rankedBy, 6)}）`,
        ...(equal.length > 0 ? [`并列 ${equal.map(({ name }) => shown(name)).join('、')}`] : []),
        ...(above ? [`前一名 ${said(above)}`] : []),
        ...(below ? [`后一名 ${said(below)}`] : []),
      ]
    : [
        `${unit.rank} of ${ranked.length} (${how.en} ${printReadable(unit.rankedBy, 6)})`,
        ...(equal.length > 0 ? [`shared with ${equal.map(({ name }) => shown(name)).join(', ')}`] : []),
        ...(above ? [`before it ${said(above)}`] : []),
        ...(below ? [`after it ${said(below)}`] : []),
      ];
  return [`${label('排名', 'rank')}${parts.join(zh ? '；' : '; ')}`];
}

/** Where indicators are rounded, the total is made of rounded rows and may differ from the rounded total. */
function roundingLine(framework: Framework, unit: UnitAssessment, published: Exact, { zh, label }: Page): string {
  const [before, after] = [printUnrounded(unit.unrounded, zh), printScore(published, framework)];
  const how = roundingShort(framework);
  if (framework.scoring.roundAt === 'total')
    return `${label('修约', 'rounding')}${before} → ${after}${zh ? `（${how.zh}）` : ` (${how.en})`}`;
  return zh
    ? `${label('修约前', 'before rounding')}${before}；每个指标先修约（${how.zh}）再计总分，公布 ${after}`
    : `${label('修约前', 'before rounding')}${before}; every indicator is rounded (${how.en}) before the total, published ${after}`;
}

/** Rows of level 1, every stage with its total, adjustments, vetoes, rank and grade with their reasons. */
export function renderTotal(assessment: Assessment, unit: UnitAssessment, language: Language, color: boolean): string {
  const { framework } = assessment;
  const page = pageFor(language, color);
  const { label } = page;
  const lines = headLines(assessment, unit, page);
  if (!isAssessed(unit, framework)) return `${lines.join('\n')}\n`;
  lines.push(...treeLines(assessment, unit, page), ...allAdjustments(assessment, unit, page));
  if (unit.stages.length > 0) {
    lines.push(label('过程', 'steps').trimEnd());
    for (const { text } of unit.stages) lines.push(`  ${text[language]}`);
  }
  for (const score of unit.vetoes) lines.push(...vetoLines(assessment, score, page));
  const without = withoutVetoWords(unit, framework);
  if (without) lines.push(`  ${without[language]}`);
  if (unit.points && !equals(unit.unrounded, unit.points)) lines.push(roundingLine(framework, unit, unit.points, page));
  lines.push(...rankLines(assessment, unit, page));
  for (const reason of gradeReasons(assessment, unit)) lines.push(`${label('等次', 'grade')}${reason[language]}`);
  return `${lines.join('\n')}\n`;
}
