// An extraction as data, valid against schemas/extraction.schema.json.
import type { Diagnostic, Verdict } from '../../diagnostic.ts';
import type { Extracted, Extraction } from '../../extract/extract.ts';
import type { ExtractReading } from '../../extract/readings.ts';
import { printExactValue } from '../../submission/print-reading.ts';
import type { Language } from '../../text.ts';
import { frameworkOf, jsonDiagnostic, print, tool } from '../json.ts';

function jsonReading(reading: ExtractReading, language: Language) {
  const { raw, value, read, standing, words, by, mention, place, column, offset, sentence } = reading;
  return {
    raw,
    value: value === undefined ? null : printExactValue(value),
    approximate: read.reading.state === 'value' && read.reading.approximate,
    standing,
    words,
    by,
    mention: mention ?? null,
    paragraph: place.paragraph,
    sentence: place.sentence,
    column,
    offset,
    cell: place.cell ?? null,
    text: sentence,
    problems: read.faults.map(({ message }) => message[language]),
  };
}

const jsonMeasure = ({ measure, state, taken, readings }: Extracted, language: Language) => ({
  id: measure.id,
  title: measure.title,
  unit: measure.unit ?? '',
  state,
  taken: taken ? readings.indexOf(taken) : null,
  readings: readings.map((reading) => jsonReading(reading, language)),
});

export function renderExtractionJson(
  extraction: Extraction,
  sha256: string,
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  language: Language,
): string {
  return print({
    lawgov: 1,
    kind: 'extraction',
    tool,
    framework: frameworkOf(extraction.framework),
    input: { path: extraction.file, sha256 },
    unit: extraction.unit,
    year: extraction.year ?? null,
    measures: extraction.measures.map((entry) => jsonMeasure(entry, language)),
    diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
    verdict,
  });
}
