// The registers with statutory limits, on made registers of three units: what was made late or left out is what the engine finds.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seed } from '../fixtures/score/statutory-registers/seed.ts';
import { registerFiles, units } from '../fixtures/score/statutory-registers/write.ts';
import { compareDiagnostics, judge } from '../src/diagnostic.ts';
import { evaluate, findGaps, loadFramework, readSubmission, validateSubmission } from '../src/index.ts';
import type { Framework, UnitAssessment } from '../src/model.ts';
import { printFixed } from '../src/points.ts';
import { renderScoreReport } from '../src/report/text/score-report.ts';

const folder = new URL('../fixtures/score/statutory-registers/', import.meta.url);

async function bundled(id: string): Promise<Framework> {
  const { value, diagnostics } = await loadFramework(id);
  if (!value) throw new Error(diagnostics.map(({ message }) => message.zh).join('\n'));
  return value;
}
const framework = await bundled('statutory-registers');
const { files, made } = registerFiles(framework, seed);

async function scored(by: Framework) {
  const { value, diagnostics } = await readSubmission(
    [...files.keys()].map((name) => ({ path: name, bytes: readFileSync(new URL(`submission/${name}`, folder)) })),
    by,
  );
  if (!value) throw new Error(diagnostics.map(({ message }) => message.zh).join('\n'));
  const assessment = evaluate(by, value);
  return { assessment, diagnostics: [...diagnostics, ...validateSubmission(by, value)].sort(compareDiagnostics) };
}
const base = await scored(framework);

/** Points that are lost for each record; everything else is scored by the share in time, or done. */
const perRecord: Readonly<Record<string, number>> = {
  'penalties.transfer_decision': 50,
  'penalties.transfer_delivery': 50,
  'coercion.release': 50,
  'suits.lawyers': 50,
  'penalties.hearing_right': 25,
  'contracts.breached': 50,
};
/** Where full marks, and where none, are given for another share than 100% and 0%, in thousandths. */
const lines: Readonly<Record<string, readonly [full: number, none: number]>> = {
  'reviews.mediation': [263, 0],
  'penalties.law_review': [1000, 800],
  'penalties.closing': [900, 0],
  'files.qualified': [1000, 700],
  'files.excellent': [500, 0],
  'mediation.success': [980, 0],
  'offices.four_star': [600, 0],
  'offices.five_star': [400, 0],
};
const allOrNothing = new Set(['suits.mandatory', 'penalties.reviewers']);

/** In hundredths, half up, in whole numbers: `most` are the hundredths that the indicator is worth. */
function expectedPoints(indicator: string, most: number, judged: number, bad: number): number {
  const each = perRecord[indicator];
  if (each !== undefined) return Math.max(0, most - each * bad);
  if (allOrNothing.has(indicator)) return bad === 0 ? most : 0;
  const [full, none] = lines[indicator] ?? [1000, 0];
  const above = (judged - bad) * 1000 - none * judged;
  const whole = (full - none) * judged;
  if (above >= whole) return most;
  return Math.max(0, Math.floor((2 * most * above + whole) / (2 * whole)));
}

const pointsOf = (unit: UnitAssessment) =>
  new Map(unit.scores.map(({ node, points, maxPoints, status }) => [node.id, { points, maxPoints, status }] as const));

test('the files are what the script writes', () => {
  for (const [name, text] of files) expect(readFileSync(new URL(`submission/${name}`, folder), 'utf8'), name).toBe(`\ufeff${text}`);
  const table = [['单位', '指标', '应核件数', '超期或者没有做到'], ...made].map((line) => `${line.join(',')}\n`).join('');
  expect(readFileSync(new URL('made.csv', folder), 'utf8')).toBe(table);
});

test('every indicator that looks at records was made in time, late and in part', () => {
  const overdue = [...new Set(made.map(([, indicator = '']) => indicator))];
  expect(overdue.length).toBeGreaterThan(95);
  const late = new Set(made.filter(([, , , bad]) => bad !== '0').map(([, indicator = '']) => indicator));
  expect(late.size).toBeGreaterThanOrEqual(85);
});

describe.each(base.assessment.units.map((unit) => [unit.name, unit] as const))('%s', (name, unit) => {
  const points = pointsOf(unit);
  const own = made.filter(([of]) => of === name);

  test('gets for every indicator what was made late or left out', () => {
    const seen = own.map(
      ([, indicator = '']) => `${indicator} ${points.get(indicator)?.points ? printFixed(points.get(indicator)!.points!, 2) : ''}`,
    );
    const counted = own.map(([, indicator = '', judged = '', bad = '']) => {
      const node = points.get(indicator);
      const most = node ? Math.round(Number(printFixed(node.maxPoints, 2)) * 100) : 0;
      return `${indicator} ${(expectedPoints(indicator, most, Number(judged), Number(bad)) / 100).toFixed(2)}`;
    });
    expect(seen).toEqual(counted);
  });

  test('has nothing to do with what it has no records of', () => {
    const none = units.find((one) => one.name === name)?.none ?? [];
    const statuses = none.includes('regulations')
      ? ['documents.regulation_filing', 'documents.regulation_comment', 'reviews.norm_return']
      : [];
    expect(statuses.map((id) => points.get(id)?.status)).toEqual(statuses.map(() => 'not-applicable'));
    expect([...points.values()].map(({ status }) => status)).not.toContain('missing');
  });
});

test('all of it is reported', async () => {
  const report = renderScoreReport(base.assessment, findGaps(base.assessment), base.diagnostics, judge(base.diagnostics), 'zh', {
    color: false,
    columns: 120,
  });
  await expect(report).toMatchFileSnapshot(new URL('expected.txt', folder).pathname);
});

test('no made record is faulty', () => {
  expect(base.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh)).toEqual([]);
});

test.each([
  ['registers-filing-30d', (points: string, usual: string) => Number(points) > Number(usual)],
  ['registers-filing-3wd', (points: string, usual: string) => Number(points) < Number(usual)],
] as const)('%s changes the filing of documents and nothing else', async (id, changed) => {
  const { assessment } = await scored(await bundled(id));
  const different = assessment.units.flatMap((unit) => {
    const usual = pointsOf(base.assessment.units.find(({ name }) => name === unit.name) ?? unit);
    return [...pointsOf(unit)].flatMap(([indicator, { points }]) => {
      const other = usual.get(indicator)?.points;
      const [here, there] = [points ? printFixed(points, 2) : '', other ? printFixed(other, 2) : ''];
      return here === there ? [] : [{ indicator, here, there }];
    });
  });
  expect([...new Set(different.map(({ indicator }) => indicator))]).toEqual(['documents', 'documents.filing']);
  expect(different.filter(({ here, there }) => !changed(here, there))).toEqual([]);
});
