// `lawgov explain` for one bonus, deduction or veto: what it is, what was reported, what came of it.
import type { AdjustmentItem, AdjustmentScore, Assessment, UnitAssessment, Veto, VetoScore } from '../../model.ts';
import { printReadable } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { blockSums, blockTitle } from '../accounts.ts';
import { effectWords, withoutVetoWords } from '../veto-words.ts';
import { printSigned, statusWords } from '../words.ts';
import { inputLine, type Page, pageFor, stepLines } from './explain-words.ts';

/** `国家级 每次 +2；省级 每次 +1；最多 4；只按最高一级计一次`. */
function itemRule(item: AdjustmentItem, { zh }: Page): string {
  const signed = (points: string) => (points.startsWith('-') ? points.replace('-', '−') : `+${points}`);
  const levels = item.levels.map(({ title, points }) => {
    const each = signed(printReadable(points));
    return zh ? `${shown(title)}每次 ${each} 分` : `${shown(title)} ${each} each`;
  });
  const cap = item.cap && printReadable(item.cap);
  const rest = [
    ...(item.count === 'highest' ? [zh ? '只按最高一级计一次' : 'only the highest level counts, once'] : []),
    ...(cap === undefined ? [] : [zh ? `本项最多 ${cap} 分` : `at most ${cap}`]),
  ];
  return [...levels, ...rest].join(zh ? '；' : '; ');
}

/** One item: its points, the steps, the cells. */
export function adjustmentLines(assessment: Assessment, score: AdjustmentScore, page: Page): string[] {
  const { framework } = assessment;
  const open = score.status === 'scored' ? '' : `${page.zh ? '　' : '  '}${statusWords[score.status][page.language]}`;
  return [
    `  ${printSigned(score.points, framework)}  ${shown(score.item.title)}${open}`,
    ...stepLines(score.why(), page).map((line) => `  ${line}`),
    ...score.inputs.map((input) => `    ${inputLine(input, assessment, page.language)}`),
  ];
}

/** One veto that holds or cannot be told, with the cells. */
export function vetoLines(assessment: Assessment, { veto, state, inputs }: VetoScore, page: Page): string[] {
  const effect = effectWords(veto, assessment.framework)[page.language];
  const said =
    state === 'holds'
      ? page.zh
        ? `成立，${effect}`
        : `holds: ${effect}`
      : page.zh
        ? `填报的内容无法识别，需要核实；成立则${effect}`
        : `cannot be told; if it holds: ${effect}`;
  return [
    `${page.label('一票否决', 'veto')}${shown(veto.title)}${page.zh ? '，' : ' '}${said}`,
    ...inputs.map((input) => `  ${inputLine(input, assessment, page.language)}`),
  ];
}

/** `lawgov explain <unit> <adjustment>`. */
export function renderAdjustment(
  assessment: Assessment,
  unit: UnitAssessment,
  score: AdjustmentScore,
  language: Language,
  color: boolean,
): string {
  const page = pageFor(language, color);
  const { zh, label } = page;
  const { item, block } = score;
  const title = zh ? `${shown(unit.name)}　${shown(item.title)}（${item.id}）` : `${shown(unit.name)}  ${shown(item.title)} (${item.id})`;
  const [head, ...rest] = adjustmentLines(assessment, score, page);
  const limits = blockSums(unit).find((entry) => entry.block === block);
  const lines = [
    page.paint.bold(title),
    `${label('加减分', 'adjustment')}${head?.trim()}`,
    `${label('评分标准', 'rule')}${itemRule(item, page)}`,
    ...(score.why().length === 0 ? [zh ? '  没有发生' : '  did not occur'] : []),
    ...rest,
    ...(limits
      ? [
          zh
            ? `${label('所在分块', 'block')}${blockTitle(block).zh}：合计 ${printReadable(limits.together)} 分，计入 ${printReadable(limits.within)} 分；全部加减分计入 ${printReadable(unit.adjusted)} 分`
            : `${label('所在分块', 'block')}${blockTitle(block).en}: ${printReadable(limits.together)} together, ${printReadable(limits.within)} counted; all adjustments ${printReadable(unit.adjusted)}`,
        ]
      : []),
    ...(item.owner === undefined ? [] : [`${label('评分责任单位', 'owner')}${shown(item.owner)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** `lawgov explain <unit> <veto>`: also where it does not hold. */
export function renderVeto(assessment: Assessment, unit: UnitAssessment, veto: Veto, language: Language, color: boolean): string {
  const page = pageFor(language, color);
  const { zh, label } = page;
  const found = unit.vetoes.find((score) => score.veto.id === veto.id);
  const title = zh ? `${shown(unit.name)}　${shown(veto.title)}（${veto.id}）` : `${shown(unit.name)}  ${shown(veto.title)} (${veto.id})`;
  const without = found?.state === 'holds' ? withoutVetoWords(unit, assessment.framework) : undefined;
  const effect = effectWords(veto, assessment.framework)[language];
  const lines = [
    page.paint.bold(title),
    `${label('条件', 'condition')}${veto.when.words[language]}`,
    `${label('后果', 'effect')}${effect}`,
    ...(found
      ? vetoLines(assessment, found, page)
      : [
          `${label('一票否决', 'veto')}${zh ? '没有触发（没有报告，或者报告为没有）' : 'does not hold: not reported, or reported as not so'}`,
        ]),
    ...(without ? [without[language]] : []),
  ];
  return `${lines.join('\n')}\n`;
}
