// 数据雷同: two units whose reported figures are the same throughout, as when one hands in the other's table under its own name.
import { type Diagnostic, diagnose, problem } from '../diagnostic.ts';
import type { Framework, Submission, UnitSubmission } from '../model.ts';
import { printReading } from '../submission/print-reading.ts';
import { shown } from '../text.ts';
import type { ValidateRule } from './rule.ts';

/** Fewer figures may be equal by chance; zeros, yes or no and options are not counted among them. */
const fewest = 6;

const sameFigures = problem<{ first: string; second: string; count: number }>({
  code: 'submission/same-figures',
  severity: 'warning',
  title: { zh: '两个单位的数据完全相同', en: 'two units reported the same figures' },
  message: ({ first, second, count }) => ({
    zh: `${shown(second)}填报的 ${count} 个数与${shown(first)}的完全相同，像是同一份数据用了两个单位名称`,
    en: `all ${count} figures of ${shown(second)} are those of ${shown(first)}, as if one table had been handed in under two names`,
  }),
  help: () => ({
    zh: '请核对是否交错了文件，或照抄了另一单位',
    en: 'check whether a wrong file was handed in, or another unit’s figures were copied',
  }),
});

/** What the unit reported as numbers, by measure, as text; undefined when there are too few to tell anything. */
function figuresOf(unit: UnitSubmission, framework: Framework): string | undefined {
  const figures = [...unit.values.values()]
    .filter(({ computed, reading }) => computed !== true && reading.state === 'value' && reading.value.kind === 'number')
    .map((reported) => ({ measure: reported.measure, text: printReading(reported, framework) }));
  const telling = new Set(figures.filter(({ text }) => !/^0(?!\.)|^1(?![\d.])/.test(text)).map(({ text }) => text));
  if (telling.size < fewest) return undefined;
  return JSON.stringify(figures.map(({ measure, text }) => [measure, text]).sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0)));
}

function copiedFigures(framework: Framework, submission: Submission): Diagnostic[] {
  const known = new Map<string, UnitSubmission>();
  return submission.units.flatMap((unit) => {
    const figures = figuresOf(unit, framework);
    if (figures === undefined) return [];
    const other = known.get(figures);
    if (!other) {
      known.set(figures, unit);
      return [];
    }
    const count = (JSON.parse(figures) as unknown[]).length;
    const related = [{ message: { zh: shown(other.name), en: shown(other.name) }, location: other.location }];
    return [diagnose(sameFigures, unit.location, { first: other.name, second: unit.name, count }, related)];
  });
}

export const copiedFiguresRule: ValidateRule = { problems: [sameFigures], title: sameFigures.title, check: copiedFigures };
