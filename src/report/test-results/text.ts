// A run of tests for people: what does not hold, why, and the count.
import { formatLocation } from '../../diagnostic.ts';
import { locate } from '../../read/plain.ts';
import type { Failure } from '../../testing/compare.ts';
import type { CaseResult } from '../../testing/run.ts';
import { type Language, plural, shown } from '../../text.ts';
import { renderDiagnostics } from '../text/diagnostics.ts';
import { type Paint, paintFor } from '../text/paint.ts';
import { type FileResult, type FrameworkResult, placeIn, shareOf, type TestReport } from './report.ts';

export function renderTestsText(report: TestReport, language: Language, color: boolean): string {
  const paint = paintFor(color);
  const files = report.files.map((file) => {
    const failed = file.results.filter(({ failures }) => failures.length > 0);
    return (
      renderDiagnostics(file.diagnostics, language, color) +
      failed.map((result) => renderCase(file, result, language, paint)).join('') +
      renderFile(file, failed.length, language, paint)
    );
  });
  const frameworks = report.frameworks.map((one) => renderFramework(one, language, paint));
  return files.join('') + frameworks.join('') + renderVerdict(report, language, paint);
}

function renderCase(file: FileResult, { test, failures }: CaseResult, language: Language, paint: Paint): string {
  const [first] = failures;
  const head = `${paint.severity.error('✗')} ${paint.bold(shown(test.name, 120))}  ${formatLocation(placeIn(file, first?.path ?? test.path))}\n`;
  return head + failures.map((failure) => renderFailure(failure, language, paint)).join('');
}

function renderFailure({ about, expected, actual, steps, inputs }: Failure, language: Language, paint: Paint): string {
  const zh = language === 'zh';
  const line = zh
    ? `  ${about.zh}：应为 ${paint.good(expected.zh)}，实为 ${paint.severity.error(actual.zh)}\n`
    : `  ${about.en}: expected ${paint.good(expected.en)}, got ${paint.severity.error(actual.en)}\n`;
  const given = inputs.map(({ measure, raw }) => `${measure} “${shown(raw)}”`);
  const data = given.length === 0 ? '' : paint.dim(zh ? `    数据：${given.join('，')}\n` : `    data: ${given.join(', ')}\n`);
  const why = steps.map((step) => paint.dim(zh ? `    过程：${step.zh}\n` : `    step: ${step.en}\n`));
  return line + data + why.join('');
}

function renderFile({ path, results }: FileResult, failed: number, language: Language, paint: Paint): string {
  const zh = language === 'zh';
  if (results.length === 0) return `${paint.severity.error('✗')} ${path}${zh ? '：没有核对' : ': not run'}\n`;
  const mark = failed === 0 ? paint.good('✓') : paint.severity.error('✗');
  const count = zh ? `${results.length} 例` : plural(results.length, 'case');
  const bad = failed === 0 ? '' : zh ? `，${failed} 例不符` : `, ${failed} failed`;
  return `${mark} ${path}${zh ? '：' : ': '}${count}${bad}\n`;
}

function renderFramework({ path, source, coverage, mutation }: FrameworkResult, language: Language, paint: Paint): string {
  const zh = language === 'zh';
  const mark = (ok: boolean) => (ok ? paint.good('✓') : paint.severity.error('✗'));
  const lines: string[] = [];
  if (coverage) {
    const { covered, all, missed, ok } = coverage;
    const share = `${shareOf(covered, all)} (${covered}/${all})`;
    lines.push(zh ? `${mark(ok)} ${path}：覆盖 ${share}` : `${mark(ok)} ${path}: coverage ${share}`);
    for (const { path: at, what } of missed) lines.push(`  ${paint.dim(formatLocation(locate(source, at)))} ${what[language]}`);
  }
  if (mutation) {
    const { killed, survived, invalid, equivalent, ok } = mutation;
    const valid = killed + survived.length;
    const share = `${shareOf(killed, valid)} (${killed}/${valid})`;
    const others = zh
      ? `；另有 ${invalid} 处改了就不是合格的指标体系，${equivalent.length} 处改了不影响任何界限上的结果，不计`
      : `; not counted: ${invalid} that make no valid framework, ${equivalent.length} that change no result at any limit`;
    lines.push(zh ? `${mark(ok)} ${path}：改动被发现 ${share}${others}` : `${mark(ok)} ${path}: changes noticed ${share}${others}`);
    for (const { path: at, from, to } of survived)
      lines.push(
        `  ${paint.dim(formatLocation(locate(source, at)))} ${at.filter((step) => typeof step === 'string').at(-1) ?? ''} ${shown(from)} → ${shown(to)}`,
      );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function renderVerdict({ files, cases, failed, errors, ok }: TestReport, language: Language, paint: Paint): string {
  const zh = language === 'zh';
  const result = ok ? paint.good(zh ? '通过' : 'pass') : paint.severity.error(zh ? '不通过' : 'fail');
  const faulty = errors === 0 ? '' : zh ? `，文件有 ${errors} 个错误` : `, ${plural(errors, 'error')} in files`;
  return zh
    ? `结论：${files.length} 个测试文件，${cases} 例，${failed} 例不符${faulty}，${result}\n`
    : `Verdict: ${plural(files.length, 'test file')}, ${plural(cases, 'case')}, ${failed} failed${faulty}: ${result}\n`;
}
