// Lines that all explanations share: a cell and how it was read, a figure before rounding, steps.
import { formatLocation } from '../../diagnostic.ts';
import type { Assessment, Framework, Read, Reported, Step } from '../../model.ts';
import { type Exact, isZero, printExact, printReadable } from '../../points.ts';
import { printReading } from '../../submission/print-reading.ts';
import { type Language, shown } from '../../text.ts';
import { normalisedWords, stepsToShow } from '../normalised.ts';
import { stageWords } from '../words.ts';
import { type Paint, paintFor } from './paint.ts';

/** What the lines of one explanation have in common. */
export interface Page {
  readonly zh: boolean;
  readonly language: Language;
  readonly paint: Paint;
  /** `得分：`, dimmed. */
  readonly label: (chinese: string, english: string) => string;
  /** What the unit says, to look up the records behind a computed figure. */
  readonly read?: Read;
}

export function pageFor(language: Language, color: boolean): Page {
  const [zh, paint] = [language === 'zh', paintFor(color)];
  return { zh, language, paint, label: (chinese, english) => paint.dim(zh ? `${chinese}：` : `${english}: `) };
}

/** `司法所总数：“155个” → 读作 155 个    f.xlsx 填报表!D7`. */
export function inputLine(input: Reported, assessment: Assessment, language: Language): string {
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
  const shownSteps = stepsToShow(input, framework.measures.get(input.measure));
  const steps = shownSteps ? `\n      ${zh ? '规范化：' : 'normalised: '}${normalisedWords(shownSteps, language)}` : '';
  return `${shown(title)}${zh ? '：' : ': '}${raw} → ${read}    ${formatLocation(input.location)}${steps}`;
}

const stateWords = {
  missing: { zh: '未填报', en: 'not reported' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  unreadable: { zh: '无法识别', en: 'unreadable' },
} as const;

/** `12.5`, or `≈11.9048（250/21）`: a decimal to read, and the exact figure to check it by. */
export function printUnrounded(value: Exact, zh: boolean): string {
  const [readable, exactly] = [printReadable(value), printExact(value)];
  if (readable === exactly) return exactly;
  return zh ? `${readable}（${exactly}）` : `${readable} (${exactly})`;
}

/** Each step with what it cost and what would have won it. */
export function stepLines(steps: readonly Step[], { zh, language }: Page): string[] {
  return steps.flatMap((step) => {
    const lost = isZero(step.lost) ? '' : zh ? `　失 ${printReadable(step.lost)} 分` : `  lost ${printReadable(step.lost)}`;
    return [`  ${step.text[language]}${lost}`, ...(step.remedy ? [`    → ${step.remedy[language]}`] : [])];
  });
}

/** By the limits of which stage the points came about. */
export function stageLines(framework: Framework, { label, language }: Page): string[] {
  const words = stageWords(framework);
  return words ? [`${label('评分阶段', 'stage')}${words[language]}`] : [];
}
