// A case of fixtures/patterns or fixtures/schemes: a framework, what the units handed in, and results that were worked out by hand.
//
//   expected.csv   unit, id, status, points, max, exact, possible
//     id           an indicator, a group or an adjustment; `total`; `rank` and `grade` (in the column points); `kept` and `kept-grade`: as if
//                  there were no veto; a veto (status holds or open); without a unit: the code of a problem (status severity, points how many)
//                  or `count 县区 优秀`, how many units of a class have a grade
//     exact        before rounding, a decimal or a fraction; empty: the same as points
//     possible     the most that is still open; empty: the same as points
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../src/diagnostic.ts';
import { checkReviews, evaluate, loadFramework, readBaseline, readSubmission, validateSubmission } from '../src/index.ts';
import type { Assessment, Framework, SourceFile, UnitAssessment } from '../src/model.ts';
import { divide, type Exact, exact, isZero, parseDecimal, printExact } from '../src/points.ts';
import type { EvaluateOptions } from '../src/scoring/evaluate.ts';
import { drawTables } from './tables.ts';
import { workbookOf } from './workbook-bytes.ts';

export interface Case {
  readonly framework: Framework | undefined;
  /** What loading and linting said of the framework. */
  readonly lint: readonly Diagnostic[];
  readonly assessment: Assessment | undefined;
  /** What reading and validating said of the submission. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Every table of the folder is handed in; drawings become workbooks. */
function submissionOf(folder: URL): SourceFile[] {
  const files = readdirSync(folder).filter((name) => !['README.md', 'expected.csv', 'baseline.csv'].includes(name));
  return files.sort().flatMap((name): SourceFile[] => {
    const bytes = readFileSync(new URL(name, folder));
    if (name.endsWith('.csv')) return [{ path: name, bytes }];
    return name.endsWith('.md') ? [{ path: name.replace(/md$/, 'xlsx'), bytes: workbookOf(drawTables(bytes.toString('utf8'))) }] : [];
  });
}

export async function runCase(folder: URL): Promise<Case> {
  const path = 'framework.yaml';
  const { value: framework, diagnostics: lint } = await loadFramework({ path, bytes: readFileSync(new URL(path, folder)) });
  if (!framework) return { framework, lint, assessment: undefined, diagnostics: [] };
  const { value: submission, diagnostics: read } = await readSubmission(submissionOf(folder), framework);
  if (!submission) return { framework, lint, assessment: undefined, diagnostics: read };
  const assessment = evaluate(framework, submission, await baselineOf(folder, framework));
  const diagnostics = [...read, ...validateSubmission(framework, submission), ...checkReviews(assessment)];
  return { framework, lint, assessment, diagnostics };
}

/** What the units said last time, where there is a baseline.csv; a unit that is not in it is new. */
async function baselineOf(folder: URL, framework: Framework): Promise<EvaluateOptions> {
  const path = 'baseline.csv';
  const file = new URL(path, folder);
  if (!existsSync(file)) return {};
  const { value } = await readBaseline([{ path, bytes: readFileSync(file) }], framework);
  return value ? { baseline: value.of } : {};
}

/** One line of expected.csv; figures as exact text. */
export interface HandResult {
  readonly unit: string;
  readonly id: string;
  readonly status: string;
  readonly points: string;
  readonly max: string;
  readonly exact: string;
  readonly possible: string;
}

function figure(text: string): string {
  const [over = '', under] = text.split('/').map((part) => parseDecimal(part));
  if (!over) return text;
  return printExact(under ? (divide(over, under) ?? exact(0)) : over);
}

export function handResults(folder: URL): HandResult[] {
  const [, ...lines] = readFileSync(new URL('expected.csv', folder), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [unit = '', id = '', status = '', ...figures] = line.split(',');
    const [points = '', max = '', unrounded = '', possible = ''] = figures.map(figure);
    return { unit, id, status, points, max, exact: unrounded || points, possible: possible || points };
  });
}

const printed = (value: Exact | undefined): string => (value ? printExact(value) : '');

const row = (unit: string, id: string, status: string, points: string, rest: Partial<HandResult> = {}): HandResult => ({
  unit,
  id,
  status,
  points,
  max: '',
  exact: points,
  possible: points,
  ...rest,
});

/** What the engine has for every line that a hand result could have, by unit and id. */
export function engineResults({ assessment, diagnostics }: Pick<Case, 'assessment' | 'diagnostics'>): Map<string, HandResult> {
  const rows = (assessment?.units ?? []).flatMap(rowsOf);
  const counts = new Map<string, number>();
  const serious = diagnostics.filter(({ severity }) => severity !== 'info');
  for (const { code, severity } of serious) counts.set(`${code},${severity}`, (counts.get(`${code},${severity}`) ?? 0) + 1);
  const problems = [...counts].map(([key, count]) => row('', ...(key.split(',') as [string, string]), String(count)));
  return new Map([...rows, ...gradeCounts(assessment), ...problems].map((one) => [`${one.unit} ${one.id}`, one]));
}

/** `count 县区 优秀`: how many units of a class have a grade. */
function gradeCounts(assessment: Assessment | undefined): HandResult[] {
  const counts = new Map<string, number>();
  for (const unit of assessment?.units ?? []) {
    if (!unit.grade) continue;
    const key = ['count', ...(unit.class ? [unit.class.title] : []), unit.grade.title].join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => row('', key, '', String(count)));
}

function rowsOf(unit: UnitAssessment): HandResult[] {
  const { name } = unit;
  const points = printed(unit.points);
  const { withoutVetoes: kept } = unit;
  return [
    row(name, 'total', '', points, {
      max: printExact(unit.maxPoints),
      exact: points === '' ? '' : printExact(unit.unrounded),
      possible: printExact(unit.possible),
    }),
    row(name, 'rank', '', unit.rank === undefined ? '' : String(unit.rank)),
    row(name, 'grade', '', unit.grade?.title ?? ''),
    ...(kept ? [row(name, 'kept', '', printed(kept.points)), row(name, 'kept-grade', '', kept.grade?.title ?? '')] : []),
    ...unit.vetoes.map(({ veto, state }) => row(name, veto.id, state, '')),
    ...unit.adjustments.map((one) => row(name, one.item.id, one.status, printExact(one.points), { possible: printExact(one.possible) })),
    ...unit.scores.map((score) =>
      row(name, score.node.id, score.status, printed(score.points), {
        max: printExact(score.maxPoints),
        exact: printed(score.unrounded),
        possible: score.points || !isZero(score.possible) ? printExact(score.possible) : '',
      }),
    ),
  ];
}

/** What must not be left out of the hand results: every unit's total, every one of its indicators, every veto, every problem. */
export function owed({ assessment, diagnostics }: Pick<Case, 'assessment' | 'diagnostics'>): string[] {
  const units = (assessment?.units ?? []).flatMap(({ name, scores, vetoes }) => [
    `${name} total`,
    ...vetoes.map(({ veto }) => `${name} ${veto.id}`),
    ...scores.flatMap(({ node }) => (node.kind === 'indicator' ? [`${name} ${node.id}`] : [])),
  ]);
  return [...units, ...new Set(diagnostics.flatMap(({ code, severity }) => (severity === 'info' ? [] : [` ${code}`])))];
}
