// `lawgov explain`: the chain from the cell in the file to the points, on one screen.
import { formatLocation } from '../../diagnostic.ts';
import type { Assessment, Framework, Read, Reported, Score, UnitAssessment } from '../../model.ts';
import { type Exact, isZero, printExact, printReadable } from '../../points.ts';
import { printReading } from '../../submission/print-reading.ts';
import { type Language, shown } from '../../text.ts';
import { isConverted, printScore, statusWords } from '../words.ts';
import { computedLines, registerLines } from './explain-records.ts';
import { paintFor } from './paint.ts';

function inputLine(input: Reported, assessment: Assessment, language: Language): string {
  const zh = language === 'zh';
  const { framework } = assessment;
  const title = framework.measures.get(input.measure)?.title ?? input.measure;
  const raw = input.raw.trim() === '' ? (zh ? '（空）' : '(empty)') : `“${shown(input.raw)}”`;
  const read =
    input.reading.state === 'value'
      ? `${zh ? '读作' : 'read as'} ${printReading(input, framework)}`
      : [stateWords[input.reading.state][language], input.reason, input.problem?.[language]]
          .filter((part) => part !== undefined)
          .join(zh ? '：' : ': ');
  return `${shown(title)}${zh ? '：' : ': '}${raw} → ${read}    ${formatLocation(input.location)}`;
}

const stateWords = {
  missing: { zh: '未填报', en: 'not reported' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  unreadable: { zh: '无法识别', en: 'unreadable' },
} as const;

/** `12.5`, or `≈11.9048（250/21）`: a decimal to read, and the exact figure to check it by. */
function printUnrounded(value: Exact, zh: boolean): string {
  const [readable, exactly] = [printReadable(value), printExact(value)];
  if (readable === exactly) return exactly;
  return zh ? `${readable}（${exactly}）` : `${readable} (${exactly})`;
}

/** How the total was converted: `30.00 × 10/7（≈1.4286，不涉及的分值已扣除）`. */
function conversionLine(unit: UnitAssessment, framework: Framework, zh: boolean): string {
  const [readable, exactly] = [printReadable(unit.conversion), printExact(unit.conversion)];
  const product = `${printScore(unit.subtotal, framework)} × ${exactly}`;
  const decimal = readable === exactly ? [] : [readable];
  if (zh) return `总分折算：${product}（${[...decimal, '不涉及的分值已扣除'].join('，')}）`;
  return `total converted: ${product} (${[...decimal, 'without what does not apply'].join(', ')})`;
}

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
  const paint = paintFor(color);
  const zh = language === 'zh';
  const label = (chinese: string, english: string) => paint.dim(zh ? `${chinese}：` : `${english}: `);
  const heading = [node.no ?? '', shown(node.title)].join(' ').trim();
  const lines = [paint.bold(zh ? `${shown(unit.name)}　${heading}（${node.id}）` : `${shown(unit.name)}  ${heading} (${node.id})`)];
  const points = score.points ? printScore(score.points, framework) : statusWords[score.status][language];
  lines.push(
    `${label('得分', 'points')}${points} / ${printScore(score.maxPoints, framework)}${score.status === 'scored' || !score.points ? '' : `${zh ? '　' : '  '}${statusWords[score.status][language]}`}`,
  );
  if (node.kind === 'indicator') {
    for (const basis of node.basis)
      lines.push(
        `${label('依据', 'basis')}${framework.sources.get(basis.source)?.title ?? basis.source}${basis.section === undefined ? '' : ` ${basis.section}`}`,
      );
    lines.push(`${label('评分标准', 'rule')}${node.rule.describe(node.points)[language]}`);
    const reported = new Set(score.inputs.map((input) => input.measure));
    const absent = node.rule.measures.filter((id) => !reported.has(id));
    lines.push(label('数据', 'data').trimEnd());
    for (const input of score.inputs) {
      lines.push(`  ${inputLine(input, assessment, language)}`);
      const computed = framework.computed.get(input.measure);
      if (computed && read) lines.push(...computedLines(computed, framework, read, language).map((line) => `    ${line}`));
    }
    if (read) lines.push(...registerLines(node.rule.registers ?? [], framework, read, language).map((line) => `  ${line}`));
    for (const id of absent)
      lines.push(`  ${shown(framework.measures.get(id)?.title ?? id)}${zh ? '：表中没有这一项' : ': not in the submission'}`);
    lines.push(label('过程', 'steps').trimEnd());
    for (const step of score.why()) {
      const lost = isZero(step.lost) ? '' : zh ? `　失 ${printReadable(step.lost)} 分` : `  lost ${printReadable(step.lost)}`;
      lines.push(`  ${step.text[language]}${lost}`);
      if (step.remedy) lines.push(`    → ${step.remedy[language]}`);
    }
    if (node.remedy !== undefined) lines.push(`${label('整改提示', 'advice')}${node.remedy}`);
    if (score.unrounded && score.points && score.unrounded.d !== score.points.d)
      lines.push(`${label('修约前', 'before rounding')}${printUnrounded(score.unrounded, zh)}`);
  } else {
    const below = unit.scores.slice(unit.scores.indexOf(score) + 1);
    const end = below.findIndex((other) => other.depth <= score.depth);
    const children = (end < 0 ? below : below.slice(0, end)).filter((other) => other.depth === score.depth + 1);
    lines.push(zh ? '下级之和：' : 'sum of:');
    for (const child of children)
      lines.push(
        `  ${child.points ? printScore(child.points, framework) : statusWords[child.status][language]} / ${printScore(child.maxPoints, framework)}  ${child.node.no ?? ''} ${shown(child.node.title)}`,
      );
  }
  if (isConverted(unit)) lines.push(conversionLine(unit, framework, zh));
  return `${lines.join('\n')}\n`;
}
