// What score and gap share: assess the submissions, then one renderer per format.
import type { ReportData } from '../report/report-data.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';

/** An assessment that could be made, in the edition asked for, and how it is to be shown. */
export interface Shown extends ReportData {
  readonly color: boolean;
  readonly columns: number;
}

export interface FormatSpec {
  readonly render: (shown: Shown) => string | Promise<string>;
  /** The report has no place for problems: they go to stderr. */
  readonly problemsApart?: boolean;
  /** A table that holds nothing but its rows: the manifest is written beside it. */
  readonly manifestApart?: boolean;
}

/** Runs a verb whose formats are given by name, the first one being the default; gives the exit code. `prepare` sees everything, before any edition is cut out. */
export async function reportOn(
  given: Given,
  io: Io,
  formats: Readonly<Record<string, FormatSpec>>,
  prepare: (data: ReportData) => ReportData = (data) => data,
): Promise<number> {
  const work = await import('./work.ts');
  const { options } = given;
  const names = Object.keys(formats);
  const name = work.formatOf(options, names, names[0] ?? '');
  const language = work.languageOf(options);
  const assessed = await work.assess(given.arguments, options, io);
  const { diagnostics, files } = assessed;
  const verdict = work.verdictOf(diagnostics, options);
  const format = formats[name];
  const data = work.reportDataOf(assessed, verdict, language);
  if (!data || !format) return work.emitFailure(diagnostics, verdict, name, given, io);
  const color = io.color && options['out'] === undefined;
  const edition = work.editionAsked(prepare(data), options);
  const content = await format.render({ ...edition, color, columns: io.columns ?? 120 });
  const inputs = work.inputsOf(given, data.assessment, files);
  await work.emit(content, options, io, inputs, format.manifestApart ? edition.manifest : undefined);
  if (format.problemsApart) work.renderProblemsTo(io, diagnostics, verdict, language, work.scored, data.assessment.switchedOff);
  return work.exitCodeOf(verdict);
}
