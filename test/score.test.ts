// fixtures/score/<case>/: a framework and a submission, and everything that is said of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareDiagnostics, judge } from '../src/diagnostic.ts';
import { evaluate, findGaps, loadFramework, readSubmission, validateSubmission } from '../src/index.ts';
import type { Framework, SourceFile, Submission } from '../src/model.ts';
import { printFixed } from '../src/points.ts';
import { renderAssessmentJson } from '../src/report/json.ts';
import { renderGaps } from '../src/report/text/gap-report.ts';
import { renderScoreReport } from '../src/report/text/score-report.ts';

const root = new URL('../fixtures/score/', import.meta.url);

async function frameworkFrom(source: string | SourceFile): Promise<Framework> {
  const { value, diagnostics } = await loadFramework(source);
  if (!value) throw new Error(diagnostics.map((diagnostic) => diagnostic.message.zh).join('\n'));
  return value;
}

interface JsonUnit {
  readonly name: string;
  readonly points: string | null;
  readonly maxPoints: string;
  readonly possible: string;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly coverage: string;
  readonly indicators: readonly { id: string; status: string; points: string | null; maxPoints: string; possible: string }[];
}

/** Text report, gaps, and the figures of the JSON document, one line per row. */
async function everythingSaid(framework: Framework, file: SourceFile) {
  const { value: submission, diagnostics: read } = await readSubmission([file], framework);
  if (!submission) throw new Error(read.map((diagnostic) => diagnostic.message.zh).join('\n'));
  const assessment = evaluate(framework, submission);
  const gaps = findGaps(assessment);
  const diagnostics = [...read, ...validateSubmission(framework, submission)].sort(compareDiagnostics);
  const verdict = judge(diagnostics);
  const document = JSON.parse(renderAssessmentJson(assessment, diagnostics, verdict, 'zh')) as { units: JsonUnit[] };
  const figures = document.units.flatMap(({ name, points, maxPoints, possible, rank, grade, coverage, indicators }) => [
    `${name} points=${points} max=${maxPoints} possible=${possible} rank=${rank} grade=${grade} coverage=${coverage}`,
    ...indicators.map((row) => `  ${row.id} ${row.status} ${row.points}/${row.maxPoints} possible=${row.possible}`),
  ]);
  const report = renderScoreReport(assessment, gaps, diagnostics, verdict, 'zh', { color: false, columns: 120 });
  const said = [report, renderGaps(assessment, gaps, 'zh', false), `${figures.join('\n')}\n`].join(`\n${'─'.repeat(40)}\n\n`);
  return { said, submission, assessment, diagnostics };
}

const cases = readdirSync(root).filter((name) => existsSync(new URL(`${name}/framework.yaml`, root)));

describe('a submission is scored and explained', () => {
  test.each(cases)('%s', async (name) => {
    const folder = new URL(`${name}/`, root);
    const bytes = (file: string) => ({ path: file, bytes: readFileSync(new URL(file, folder)) });
    const framework = await frameworkFrom(bytes('framework.yaml'));
    const { said } = await everythingSaid(framework, bytes('submission.csv'));
    await expect(said).toMatchFileSnapshot(new URL('expected.txt', folder).pathname);
  });
});

const baicheng = new URL('baicheng-2023/', root);
const submitted = (name: string): SourceFile => ({ path: name, bytes: readFileSync(new URL(name, baicheng)) });
const workbook = submitted('白城市2023.xlsx');
const table = submitted('白城市2023.csv');

/** What a submission says, without the places where it says so. */
const contentOf = (submission: Submission) =>
  submission.units.map(({ name, values }) => ({
    name,
    readings: [...values.values()].map(({ measure, reading, evidence, note, reason }) => ({ measure, reading, evidence, note, reason })),
  }));
const rawOf = (submission: Submission) =>
  new Map(submission.units.flatMap(({ values }) => [...values.values()].map(({ measure, raw }) => [measure, raw] as const)));

/** `id | max | expected` of the table in README.md; a missing one is `missing 0.00`. */
const rowsByHand = (): [string, string, string][] =>
  [
    ...readFileSync(new URL('README.md', baicheng), 'utf8').matchAll(
      /^\| [\d.]+ \| ([a-z_.]+) \|.*\| ([\d.]+) \| \**((?:missing )?[\d.]+)\** \|$/gm,
    ),
  ].map((match) => [match[1] ?? '', match[2] ?? '', match[3] ?? '']);

describe('Baicheng 2023, a submission made of a published report', async () => {
  const framework = await frameworkFrom('baicheng-2024');
  const fromWorkbook = await everythingSaid(framework, workbook);
  const fromTable = await everythingSaid(framework, table);
  const [unit] = fromWorkbook.assessment.units;
  if (!unit) throw new Error('no unit');

  test('is explained in full', async () => {
    await expect(fromWorkbook.said).toMatchFileSnapshot(new URL('expected.txt', baicheng).pathname);
  });

  test('says the same as a workbook and as a CSV file', () => {
    expect(contentOf(fromTable.submission)).toEqual(contentOf(fromWorkbook.submission));
    expect(fromWorkbook.submission.units[0]?.values.size).toBe(123);
  });

  test('differs in spelling only where a workbook stores a percentage as a number', () => {
    const inTable = rawOf(fromTable.submission);
    const different = [...rawOf(fromWorkbook.submission)].filter(([measure, raw]) => inTable.get(measure) !== raw);
    expect(different.map(([measure, raw]) => `${measure}: ${raw} | ${inTable.get(measure)}`)).toMatchInlineSnapshot(`
      [
        "attendance_rate: 1 | 100%",
        "exam_pass_rate: 0.861 | 86.1%",
        "grassroots.people.recidivism: 0 | 0%",
        "resettlement_rate: 1 | 100%",
      ]
    `);
  });

  test('reaches the totals that were computed by hand', () => {
    expect(unit.points && printFixed(unit.points, 2)).toBe('74.37');
    expect(unit.grade?.title).toBe('合格');
    expect(printFixed(unit.possible, 2)).toBe('89.87');
    expect(printFixed(unit.coverage, 4)).toBe('0.8450');
    expect(printFixed(unit.unrounded, 6)).toBe('74.360949');
  });

  test('gives every indicator the points that were computed by hand', () => {
    const rows = rowsByHand();
    expect(rows.length).toBe(unit.scores.filter(({ node, depth }) => node.kind === 'indicator' || depth === 0).length);
    const seen = rows.map(([id]) => {
      const score = unit.scores.find(({ node }) => node.id === id);
      if (!score) return [id, 'no such indicator', ''];
      const points = score.points ? printFixed(score.points, 2) : '0.00';
      return [
        id,
        printFixed(score.maxPoints, 2),
        score.status === 'missing' && score.node.kind === 'indicator' ? `missing ${points}` : points,
      ];
    });
    expect(seen).toEqual(rows.map(([id, max, points]) => [id, Number(max).toFixed(2), points]));
  });

  test.each([
    ['workbook', fromWorkbook.diagnostics],
    ['table', fromTable.diagnostics],
  ])('has the contradictions that the checks were written for, and no error (%s)', (_form, diagnostics) => {
    const found = (severity: string) =>
      diagnostics
        .filter(({ code, severity: own }) => code.startsWith('check/') && own === severity)
        .map(({ code }) => code.slice('check/'.length));
    expect(found('warning').toSorted()).toEqual(
      ['cleanup_adds_up', 'five_star_target_current', 'four_star_target_current', 'stars_cover_townships', 'win_rate_possible'].toSorted(),
    );
    expect(found('info').toSorted()).toEqual(['assessed_scope', 'legal_persons_norm']);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
