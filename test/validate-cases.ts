// The cases of fixtures/validate/<code>/: a submission with one fault (bad.*) and the same without it (good.*).
// Drawings (.md) are read as a workbook and as CSV; faults of workbook files are made in broken-workbooks.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compareDiagnostics, type Diagnostic } from '../src/diagnostic.ts';
import { checkBaseline, checkReviews, evaluate, loadFramework, readBaseline, validateSubmission } from '../src/index.ts';
import type { Framework, Round, SourceFile, Submission } from '../src/model.ts';
import { noRound } from '../src/round/none.ts';
import { formHash } from '../src/submission/form-stamp.ts';
import { openFiles, readOpened } from '../src/submission/read-submission.ts';
import { oneCauseOnce } from '../src/validate/one-cause.ts';
import { brokenArchives, soundArchive } from './broken-archives.ts';
import { brokenWorkbooks, soundWorkbook } from './broken-workbooks.ts';
import { drawTables, hasCsvTwin, toCsv } from './tables.ts';
import { workbookOf } from './workbook-bytes.ts';

const root = new URL('../fixtures/validate/', import.meta.url);
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
/** Code and folder of every case. */
export const cases = folders.map(({ name }) => [name.replace('__', '/'), new URL(`${name}/`, root)] as const);

const usual = await loadFramework({ path: 'framework.yaml', bytes: readFileSync(new URL('framework.yaml', root)) });

/** The framework that a case brings along, else the one that they share. */
async function frameworkOf(folder: URL): Promise<Framework> {
  const own = new URL('framework.yaml', folder);
  const { value, diagnostics } = existsSync(own) ? await loadFramework({ path: 'framework.yaml', bytes: readFileSync(own) }) : usual;
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** `{hash}` in the stamp of a form stands for that of the shared framework, so that forms stay current when it grows. */
const withHash = (drawing: string): string => (usual.value ? drawing.replaceAll('{hash}', formHash(usual.value, undefined)) : drawing);

/** The files that one drawing, or one file, stands for: first the workbook, then its twin. */
export function filesOf(folder: URL, name: 'bad' | 'good', code: string): SourceFile[] {
  const drawing = new URL(`${name}.md`, folder);
  const csv = new URL(`${name}.csv`, folder);
  if (existsSync(drawing)) {
    const sheets = drawTables(withHash(readFileSync(drawing, 'utf8')));
    const [first] = sheets;
    const workbook = { path: `${name}.xlsx`, bytes: workbookOf(sheets) };
    return first && hasCsvTwin(sheets) ? [workbook, { path: `${name}.csv`, bytes: Buffer.from(toCsv(first)) }] : [workbook];
  }
  if (existsSync(csv)) return [{ path: `${name}.csv`, bytes: readFileSync(csv) }];
  const archive = name === 'good' ? brokenArchives[code] && soundArchive : brokenArchives[code]?.();
  if (archive) return [{ path: `${name}.zip`, bytes: archive }];
  const made = name === 'good' ? soundWorkbook : brokenWorkbooks[code]?.();
  if (!made) throw new Error(`no ${name} input for ${code}`);
  return [{ path: `${name}.xlsx`, bytes: made }];
}

/** What the round of a case says, where it has one. */
function roundOf(folder: URL): Round {
  const file = new URL('round.json', folder);
  return existsSync(file) ? { ...noRound, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Round>) } : noRound;
}

/** The data of last time that a case brings along. */
async function baselineOf(folder: URL, name: string, framework: Framework, submission: Submission | undefined) {
  const file = new URL(`${name}.baseline.json`, folder);
  if (!existsSync(file) || !submission) return { told: [] };
  const { value: baseline, diagnostics } = await readBaseline([{ path: 'baseline.json', bytes: readFileSync(file) }], framework);
  return { baseline, told: [...diagnostics, ...(baseline ? checkBaseline(baseline, submission) : [])] };
}

/** Everything that is said of one file. */
export async function check(folder: URL, file: SourceFile): Promise<{ submission: Submission | undefined; diagnostics: Diagnostic[] }> {
  const framework = await frameworkOf(folder);
  const { value: submission, diagnostics: ofFiles } = readOpened(await openFiles([file]), framework, roundOf(folder));
  const { baseline, told } = await baselineOf(folder, file.path.startsWith('bad') ? 'bad' : 'good', framework, submission);
  const diagnostics = [...ofFiles, ...told];
  const all = [
    ...diagnostics,
    ...(submission
      ? [
          ...validateSubmission(framework, submission, undefined, baseline),
          ...checkReviews(evaluate(framework, submission, baseline ? { baseline: baseline.of } : {})),
        ]
      : []),
  ];
  return { submission, diagnostics: submission ? oneCauseOnce(all, framework, submission) : all.sort(compareDiagnostics) };
}

/** Codes of the relations that the cases' framework declares. */
export const checkCodes = (usual.value?.checks ?? []).map(({ id }) => `check/${id}`);
