// `lawgov compare`: assess every year, compare, print.
import { compareYears } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import { eachOnce } from '../diagnostic.ts';
import type { Exact } from '../points.ts';
import { compare, isNegative, negate, parseDecimal, subtract } from '../points.ts';
import type { ComparisonReport, Drop } from '../report/compare/data.ts';
import { dropLines } from '../report/compare/drops.ts';
import { yearWords } from '../report/compare/words.ts';
import type { Language } from '../text.ts';
import type { Given } from './command.ts';
import { openYears } from './compare-years.ts';
import { emitFailure } from './failure.ts';
import { type Io, UsageError } from './io.ts';
import { emit, exitCodeOf, formatOf, languageOf, verdictOf } from './outputs.ts';

const formats = ['text', 'json', 'csv', 'markdown', 'xlsx'];

export async function compareWork(given: Given, io: Io): Promise<number> {
  const { options } = given;
  const format = formatIn(options);
  const language = languageOf(options);
  const limit = limitOf(options['failOnDrop']);
  const { years, diagnostics, manifests, files } = await openYears(given, io);
  const verdict = verdictOf(eachOnce(diagnostics.flat()), options);
  if (!years) return emitFailure(eachOnce(diagnostics.flat()), verdict, format === 'xlsx' ? 'text' : format, given, io, nothingCompared);
  const comparison = compareYears(years, (done, all) => {
    if (done % 8 === 0 || done === all) io.progress?.(`${done}/${all}`);
  });
  io.progress?.('');
  const report: ComparisonReport = {
    comparison,
    manifests,
    problems: diagnostics.map((found) => ({
      errors: found.filter(({ severity }) => severity === 'error').length,
      warnings: found.filter(({ severity }) => severity === 'warning').length,
    })),
    ...(limit && { drops: { limit, found: dropsIn(comparison, limit) } }),
    language,
  };
  await write(report, format, options, io, files);
  // A file does not say on the screen who fell; the plain text does.
  if (format !== 'text' || options['out'] !== undefined) io.stderr(dropLines(report));
  tellProblems(report, given, io, language);
  const fell = report.drops && report.drops.found.length > 0;
  return fell ? 1 : exitCodeOf(verdict);
}

const nothingCompared = { zh: '没有对比', en: 'nothing was compared' };

/** `md` is a usual ending of Markdown. */
function formatIn(options: Given['options']): string {
  const { out, format } = options;
  if (format === undefined && typeof out === 'string' && /\.md$/i.test(out)) return 'markdown';
  return formatOf(options, formats, 'text');
}

function limitOf(value: Given['options'][string]): Exact | undefined {
  if (typeof value !== 'string') return undefined;
  const limit = parseDecimal(value.trim());
  if (!limit || isNegative(limit) || limit.n === 0)
    throw new UsageError({
      zh: `--fail-on-drop 写大于 0 的分数，如 2、0.5，现为“${value}”`,
      en: `--fail-on-drop takes points above 0, such as 2 or 0.5, not “${value}”`,
    });
  return limit;
}

/** From each year to the next, in published points. */
function dropsIn({ changes }: Comparison, limit: Exact): Drop[] {
  return changes
    .filter(({ isSpan }) => !isSpan)
    .flatMap(({ units, from, to }) =>
      units.flatMap(({ row, split }): Drop[] => {
        if (typeof split === 'string') return [];
        const change = subtract(split.after, split.before);
        return compare(negate(change), limit) >= 0 ? [{ unit: row.line.name, from, to, change }] : [];
      }),
    );
}

async function write(report: ComparisonReport, format: string, options: Given['options'], io: Io, files: readonly string[]): Promise<void> {
  const { language } = report;
  if (format === 'xlsx') {
    const { out } = options;
    if (typeof out !== 'string' || out === '-')
      throw new UsageError({ zh: '工作簿请用 --out 写明要生成的 .xlsx 文件', en: 'name the .xlsx file to write with --out' });
    const { renderComparisonWorkbook } = await import('../report/compare/excel.ts');
    await io.writeFiles([{ path: out, bytes: await renderComparisonWorkbook(report) }], files);
    io.stdout(language === 'zh' ? `已写入 ${out}\n` : `written: ${out}\n`);
    return;
  }
  await emit(await textOf(report, format, io.columns ?? 120), options, io, files);
}

async function textOf(report: ComparisonReport, format: string, columns: number): Promise<string> {
  if (format === 'json') return (await import('../report/compare/json.ts')).renderComparisonJson(report);
  if (format === 'csv') return (await import('../report/compare/csv.ts')).renderComparisonCsv(report);
  if (format === 'markdown') return (await import('../report/compare/markdown.ts')).renderComparisonMarkdown(report);
  return (await import('../report/text/compare.ts')).renderComparison(report, columns);
}

/** The problems of the data themselves are the matter of validate; here only that there are some. */
function tellProblems({ comparison, problems }: ComparisonReport, given: Given, io: Io, language: Language): void {
  for (const [index, { errors, warnings }] of problems.entries()) {
    if (errors + warnings === 0) continue;
    const name = yearWords(comparison.years[index]?.title ?? '')[language];
    const path = given.arguments[index] ?? '';
    io.stderr(
      language === 'zh'
        ? `${name}的填报数据有 ${errors} 个错误、${warnings} 个警告，用 lawgov validate ${path} 查看\n`
        : `${name}: ${errors} errors and ${warnings} warnings in the submissions, see lawgov validate ${path}\n`,
    );
  }
}
