// Problems where there is no report to put them in, or where the report is data for a program.
import type { Diagnostic, Verdict } from '../diagnostic.ts';
import type { SwitchedOffDiagnostic } from '../model.ts';
import { renderDiagnosticsJson } from '../report/json.ts';
import { renderSwitchedOff } from '../report/switched-off.ts';
import { renderDiagnostics, renderVerdict } from '../report/text/diagnostics.ts';
import type { Language, Text } from '../text.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { emit, inputsOf, languageOf } from './outputs.ts';

export const nothingScored = { zh: '没有计分', en: 'nothing was scored' };

/** No assessment could be made: all problems, in the format asked for where it can carry them. */
export async function emitFailure(
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  format: string,
  given: Given,
  io: Io,
  nothing: Text = nothingScored,
): Promise<number> {
  const { options } = given;
  const inputs = inputsOf(given);
  const language = languageOf(options);
  // Without any result the run has failed, whatever --fail-on says.
  const failed = { ...verdict, ok: false };
  if (format === 'json') await emit(renderDiagnosticsJson(diagnostics, failed, language), options, io, inputs);
  else io.stdout(renderDiagnostics(diagnostics, language, io.color) + renderVerdict(failed, nothing, language, io.color));
  return isUnreadable(diagnostics) ? 2 : 1;
}

/** Files that cannot be read, or hold nothing to check: not a verdict on what they say. */
const nothingRead = /^(file|csv)\/|^submission\/no-(table|data)$|^ledger\/(no-table|besides|uncalculated)$/;

export const isUnreadable = (diagnostics: readonly Diagnostic[]): boolean => {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  return errors.length > 0 && errors.every((diagnostic) => nothingRead.test(diagnostic.code));
};

const problemsShown = 200;
/** What was done, and the verb that shows every problem. */
export const scored = { done: { zh: '计分完成', en: 'scored' }, verb: 'validate' };

/** Problems of a report that has no place for them. */
export function renderProblemsTo(
  io: Io,
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  language: Language,
  work = scored,
  switchedOff: readonly SwitchedOffDiagnostic[] = [],
): void {
  const rest = diagnostics.length - problemsShown;
  const more =
    rest <= 0 ? '' : language === 'zh' ? `另有 ${rest} 条，用 lawgov ${work.verb} 查看\n` : `${rest} more, see lawgov ${work.verb}\n`;
  const listed = renderDiagnostics(diagnostics.slice(0, problemsShown), language, false);
  io.stderr(listed + more + renderSwitchedOff(switchedOff, language) + renderVerdict(verdict, work.done, language, false));
}
