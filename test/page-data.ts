// Report data of a framework and a submission, as the command line makes them, for tests and benches of what is made from them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareDiagnostics, judge } from '../src/diagnostic.ts';
import { evaluate, findGaps, loadFramework, readSubmission, validateSubmission } from '../src/index.ts';
import type { Framework, SourceFile, Submission } from '../src/model.ts';
import type { ReportData } from '../src/report/report-data.ts';
import { noRound } from '../src/round/none.ts';
import type { Language } from '../src/text.ts';

export function reportDataFrom(
  framework: Framework,
  submission: Submission,
  language: Language = 'zh',
  found = [] as ReportData['diagnostics'],
): ReportData {
  const assessment = evaluate(framework, submission);
  const diagnostics = [...found, ...validateSubmission(framework, submission)].sort(compareDiagnostics);
  const { id, version, sha256 } = framework;
  return {
    assessment,
    gaps: findGaps(assessment),
    diagnostics,
    verdict: judge(diagnostics),
    unitOf: () => undefined,
    round: noRound,
    manifest: {
      tool: { name: 'lawgov', version: '0.0.0' },
      framework: { id, version, sha256 },
      arguments: [],
      options: [],
      files: submission.inputs.map((input) => ({ ...input, use: 'submission' as const })),
      inputs: 'f'.repeat(64),
      checksOff: [],
      edition: 'internal',
    },
    language,
  };
}

export async function reportDataOf(
  framework: string | SourceFile,
  files: readonly SourceFile[],
  language: Language = 'zh',
): Promise<ReportData> {
  const { value: scheme, diagnostics: faults } = await loadFramework(framework);
  if (!scheme) throw new Error(faults.map(({ message }) => message.en).join('\n'));
  const { value: submission, diagnostics } = await readSubmission(files, scheme);
  if (!submission) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return reportDataFrom(scheme, submission, language, diagnostics);
}

const root = new URL('../fixtures/score/', import.meta.url);

/** A case of fixtures/score by its name; its files are named as in that folder. */
export const caseData = (name: string, language: Language = 'zh'): Promise<ReportData> => {
  const file = (path: string): SourceFile => ({ path, bytes: readFileSync(fileURLToPath(new URL(`${name}/${path}`, root))) });
  return reportDataOf(file('framework.yaml'), [file('submission.csv')], language);
};
