// A run of tests for people: what does not hold, why, and the count.
import { formatLocation } from '../../diagnostic.ts';
import type { Failure } from '../../testing/compare.ts';
import type { CaseResult } from '../../testing/run.ts';
import { type Language, plural, shown } from '../../text.ts';
import { renderDiagnostics } from '../text/diagnostics.ts';
import { type Paint, paintFor } from '../text/paint.ts';
import { type FileResult, placeIn, type TestReport } from './report.ts';

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
  return files.join('') + renderVerdict(report, language, paint);
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

function renderVerdict({ files, cases, failed, errors, ok }: TestReport, language: Language, paint: Paint): string {
  const zh = language === 'zh';
  const result = ok ? paint.good(zh ? '通过' : 'pass') : paint.severity.error(zh ? '不通过' : 'fail');
  const faulty = errors === 0 ? '' : zh ? `，文件有 ${errors} 个错误` : `, ${plural(errors, 'error')} in files`;
  return zh
    ? `结论：${files.length} 个测试文件，${cases} 例，${failed} 例不符${faulty}，${result}\n`
    : `Verdict: ${plural(files.length, 'test file')}, ${plural(cases, 'case')}, ${failed} failed${faulty}: ${result}\n`;
}
