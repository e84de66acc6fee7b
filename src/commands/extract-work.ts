// What extract works with: the report, the framework, and the renderers of its formats.
import { createHash } from 'node:crypto';
import type { Diagnostic, Verdict } from '../diagnostic.ts';
import { compareDiagnostics } from '../diagnostic.ts';
import { type Extraction, type ExtractOptions, extract } from '../extract/extract.ts';
import { yearOf } from '../extract/sections.ts';
import { limits } from '../limits.ts';
import { readReport } from '../read/report.ts';
import { renderExtractionCsv } from '../report/extraction/form.ts';
import { renderExtractionJson } from '../report/extraction/json.ts';
import { renderExtraction } from '../report/extraction/text.ts';
import type { Language } from '../text.ts';
import { findFramework } from './find-framework.ts';
import type { Io } from './io.ts';
import { yearPeriod } from './time-wish.ts';

interface Shown {
  readonly format: string;
  readonly candidates: boolean;
  readonly language: Language;
  readonly columns: number;
  readonly sha256: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly verdict: Verdict;
}

function render(extraction: Extraction, shown: Shown): string {
  const { format, candidates, language, columns, sha256, diagnostics, verdict } = shown;
  if (format === 'json') return renderExtractionJson(extraction, sha256, diagnostics, verdict, language);
  return format === 'csv' ? renderExtractionCsv(extraction, candidates) : renderExtraction(extraction, language, columns);
}

const workbook = async (extraction: Extraction, candidates: boolean): Promise<Uint8Array> =>
  (await import('../report/excel/extraction.ts')).renderExtractionWorkbook(extraction, candidates);

export async function extractFrom(path: string, framework: string, options: ExtractOptions, io: Io, useCache: boolean) {
  const file = { path, bytes: await io.readFile(path, Math.max(limits.xlsxBytes, limits.reportBytes) + 1) };
  const report = readReport(file);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  // Where there are stages, that of the report's year: what is asked for may differ.
  const year = options.year ?? (report.value && yearOf(report.value.blocks));
  const time = year === undefined ? {} : { period: yearPeriod(String(year)) };
  const found = report.value ? await findFramework(framework, [], io, { useCache, time }) : undefined;
  const diagnostics = [...report.diagnostics, ...(found?.diagnostics ?? [])].toSorted(compareDiagnostics);
  const extraction = report.value && found?.framework ? extract(report.value, path, found.framework, options) : undefined;
  const files = [path, ...(found?.framework?.layers.map((layer) => layer.file) ?? [])];
  return { extraction, diagnostics, sha256, files, render, workbook };
}
