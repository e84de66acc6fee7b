// `lawgov explain` for one indicator or group: the chain from the cell in the file to the points, on one screen.
import { formatLocation } from '../../diagnostic.ts';
import { childrenOf } from '../../gaps/impact.ts';
import type { Assessment, Framework, Indicator, Read, Score, UnitAssessment } from '../../model.ts';
import { compare, printExact, printReadable, subtract } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { effectWords } from '../veto-words.ts';
import { isConverted, printScore, statusWords } from '../words.ts';
import { computedLines, registerLines } from './explain-records.ts';
import { inputLine, type Page, pageFor, printUnrounded, stageLines, stepLines } from './explain-words.ts';

/** How the total was converted: `30.00 × 10/7（≈1.4286，不涉及的分值已扣除）`. */
function conversionLine(unit: UnitAssessment, framework: Framework, zh: boolean): string {
  // With a scale of the class or adjustments the total has more than this one step.
  if (unit.stages.some(({ stage }) => stage !== 'not-applicable')) {
    const steps = unit.stages.map(({ text }) => (zh ? text.zh : text.en));
    return `${zh ? '总分：' : 'total: '}${steps.join(zh ? '；' : '; ')}`;
  }
  const [readable, exactly] = [printReadable(unit.conversion), printExact(unit.conversion)];
  const product = `${printScore(unit.subtotal, framework)} × ${exactly}`;
  const decimal = readable === exactly ? [] : [readable];
  if (zh) return `总分折算：${product}（${[...decimal, '不涉及的分值已扣除'].join('，')}）`;
  return `total converted: ${product} (${[...decimal, 'without what does not apply'].join(', ')})`;
}

/** 核定分, the computed score and 自评分, each apart from the others. */
function judgementLines(score: Score, framework: Framework, page: Page): string[] {
  const { zh, label } = page;
  const { verified, computed, selfScore } = score;
  const lines: string[] = [];
  if (verified?.points) {
    const who = [verified.scorer, verified.date].filter((part) => part !== undefined).map((part) => shown(part));
    const by = who.length === 0 ? '' : zh ? `（${who.join('，')}）` : ` (${who.join(', ')})`;
    const why = verified.reason === undefined ? '' : `${zh ? '：' : ': '}${shown(verified.reason)}`;
    const counts = framework.scoring.counts === 'verified' || computed !== undefined || score.status !== 'scored';
    const rule = counts ? '' : zh ? '　以计算分为准，不计入' : '  not counted, the computed score is';
    lines.push(`${label('核定', 'verified')}${printReadable(verified.points)}${by}${why}    ${formatLocation(verified.location)}${rule}`);
  }
  if (computed) lines.push(`${label('按规则计算', 'computed by the rule')}${printReadable(computed)}`);
  if (selfScore) {
    const { raw, points, location } = selfScore;
    const over = points && score.points ? subtract(points, score.points) : undefined;
    const apart =
      over && compare(over, { n: 0, d: 1 }) > 0
        ? zh
          ? `，比得分高 ${printReadable(over)} 分`
          : `, ${printReadable(over)} above the points`
        : '';
    lines.push(`${label('自评（不计入）', 'own score (never counted)')}${shown(raw)}${apart}    ${formatLocation(location)}`);
  }
  return lines;
}

/** The penalty for untrue material that the indicator has, whether it took effect or not. */
function penaltyLine({ penalty }: Indicator, { zh, label }: Page): string[] {
  if (!penalty) return [];
  const { effect } = penalty;
  const what =
    effect === 'zero'
      ? { zh: '不得分', en: 'no points' }
      : 'times' in effect
        ? { zh: `失分按 ${printReadable(effect.times)} 倍计`, en: `losses count ${printReadable(effect.times)} times` }
        : { zh: `再扣 ${printReadable(effect.lose)} 分`, en: `${printReadable(effect.lose)} more off` };
  const words = zh ? `“${penalty.when.words.zh}”成立的，${what.zh}` : `if ${penalty.when.words.en}: ${what.en}`;
  return [`${label('材料不实', 'untrue material')}${words}`];
}

/** The groups above a score, nearest first. */
function above(unit: UnitAssessment, score: Score): Score[] {
  const before = unit.scores.slice(0, unit.scores.indexOf(score)).reverse();
  const found: Score[] = [];
  for (const other of before) if (other.depth < (found.at(-1) ?? score).depth) found.push(other);
  return found;
}

/** Vetoes that take the points of this indicator, with the cells that say so. */
function vetoLines(assessment: Assessment, unit: UnitAssessment, score: Score, page: Page): string[] {
  const ids = [score, ...above(unit, score)].map(({ node }) => node.id);
  return unit.vetoes
    .filter(({ veto }) => veto.effect.indicator !== undefined && ids.includes(veto.effect.indicator))
    .flatMap(({ veto, state, inputs }) => [
      `${page.label('一票否决', 'veto')}${shown(veto.title)}${page.zh ? '，' : ': '}${effectWords(veto, assessment.framework)[page.language]}${state === 'open' ? (page.zh ? '（待核）' : ' (to be checked)') : ''}`,
      ...inputs.map((input) => `  ${inputLine(input, assessment, page.language)}`),
    ]);
}

/** What floors, caps and weights of the groups above make of it. */
function groupLines(unit: UnitAssessment, score: Score, page: Page): string[] {
  return above(unit, score).flatMap((group) =>
    group
      .why()
      .map((step) => `${page.label('上级', 'group above')}${shown(group.node.title)}${page.zh ? '：' : ': '}${step.text[page.language]}`),
  );
}

function indicatorLines(assessment: Assessment, unit: UnitAssessment, score: Score, node: Indicator, page: Page): string[] {
  const { framework } = assessment;
  const { zh, language, label } = page;
  const lines = node.basis.map(
    (basis) =>
      `${label('依据', 'basis')}${framework.sources.get(basis.source)?.title ?? basis.source}${basis.section === undefined ? '' : ` ${basis.section}`}`,
  );
  if (node.clause !== undefined) lines.push(`${label('评分标准原文', 'official clause')}${shown(node.clause, 400)}`);
  lines.push(`${label('评分标准', 'rule')}${node.rule.describe(node.points)[language]}`, ...penaltyLine(node, page));
  const reported = new Set(score.inputs.map((input) => input.measure));
  const absent = node.rule.measures.filter((id) => !reported.has(id));
  const { read } = page;
  const before = lines.length;
  for (const input of score.inputs) {
    lines.push(`  ${inputLine(input, assessment, language)}`);
    const computed = framework.computed.get(input.measure);
    if (computed && read) lines.push(...computedLines(computed, framework, read, language).map((line) => `    ${line}`));
  }
  if (read) lines.push(...registerLines(node.rule.registers ?? [], framework, read, language).map((line) => `  ${line}`));
  for (const id of absent)
    lines.push(`  ${shown(framework.measures.get(id)?.title ?? id)}${zh ? '：表中没有这一项' : ': not in the submission'}`);
  // Marks of a panel stand among its steps; it has no data of its own.
  if (lines.length > before) lines.splice(before, 0, label('数据', 'data').trimEnd());
  lines.push(label('过程', 'steps').trimEnd(), ...stepLines(score.why(), page));
  lines.push(...judgementLines(score, framework, page), ...vetoLines(assessment, unit, score, page), ...groupLines(unit, score, page));
  if (node.remedy !== undefined) lines.push(`${label('整改提示', 'advice')}${node.remedy}`);
  if (score.unrounded && score.points && score.unrounded.d !== score.points.d)
    lines.push(`${label('修约前', 'before rounding')}${printUnrounded(score.unrounded, zh)}`);
  return lines;
}

/** Rows of scores: points, maximum, number and title. */
export const childLines = (children: readonly Score[], framework: Framework, language: Language): string[] =>
  children.map(
    (child) =>
      `  ${child.points ? printScore(child.points, framework) : statusWords[child.status][language]} / ${printScore(child.maxPoints, framework)}  ${child.node.no ?? ''} ${shown(child.node.title)}`,
  );

/** Where the values came from, the rule in words, what it made of them, and what would have won full marks. */
export function renderExplanation(
  assessment: Assessment,
  unit: UnitAssessment,
  score: Score,
  language: Language,
  color: boolean,
  read?: Read,
): string {
  const { framework } = assessment;
  const { node } = score;
  const page: Page = { ...pageFor(language, color), ...(read && { read }) };
  const { zh, label } = page;
  const heading = [node.no ?? '', shown(node.title)].join(' ').trim();
  const lines = [page.paint.bold(zh ? `${shown(unit.name)}　${heading}（${node.id}）` : `${shown(unit.name)}  ${heading} (${node.id})`)];
  const points = score.points ? printScore(score.points, framework) : statusWords[score.status][language];
  lines.push(
    `${label('得分', 'points')}${points} / ${printScore(score.maxPoints, framework)}${score.status === 'scored' || !score.points ? '' : `${zh ? '　' : '  '}${statusWords[score.status][language]}`}`,
  );
  if (node.kind === 'indicator') lines.push(...indicatorLines(assessment, unit, score, node, page));
  else {
    const steps = score.why();
    const sums = node.aggregate === 'sum' && steps.length === 0;
    lines.push(sums ? (zh ? '下级之和：' : 'sum of:') : zh ? '下级：' : 'below it:');
    lines.push(...childLines(childrenOf(unit.scores, score), framework, language));
    for (const step of steps) lines.push(`${label('合成', 'together')}${step.text[language]}`);
    lines.push(...vetoLines(assessment, unit, score, page), ...groupLines(unit, score, page));
  }
  if (isConverted(unit)) lines.push(conversionLine(unit, framework, zh));
  lines.push(...stageLines(framework, page));
  return `${lines.join('\n')}\n`;
}
