// fixtures/score/<round>/: a roster, the submission that a seeded generator makes of it, and what comes out when it is scored.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rounds, submissionFor } from '../fixtures/make-submissions.ts';
import { csvOf, readRoster } from '../fixtures/submissions/write.ts';
import { evaluate, loadFramework, readSubmission, validateSubmission } from '../src/index.ts';
import type { Assessment, UnitAssessment } from '../src/model.ts';
import { add, compare, equals, printFixed, sum, zero } from '../src/points.ts';

const countOf = ({ scores }: UnitAssessment, status: string): string =>
  String(scores.filter((score) => score.node.kind === 'indicator' && score.status === status).length);

/** One line per unit: the total and how it came about, and the points of every chapter. */
function totalsOf({ framework, units }: Assessment): string {
  const chapters = [...new Map([...framework.trees.values(), framework.indicators].flat().map(({ id, title }) => [id, title]))];
  const decimals = framework.scoring.decimals;
  const header = ['单位', '类别', '名次', '等次', '得分', '可能得分', '满分', '加减分', '未填报', '待定', '不涉及', '否决'];
  const rows = units.map((unit) => [
    unit.name,
    unit.class?.title ?? '',
    String(unit.rank ?? ''),
    unit.grade?.title ?? '',
    unit.points ? printFixed(unit.points, decimals) : '',
    printFixed(unit.possible, decimals),
    printFixed(unit.maxPoints, decimals),
    printFixed(unit.adjusted, decimals),
    countOf(unit, 'missing'),
    countOf(unit, 'pending'),
    countOf(unit, 'not-applicable'),
    unit.vetoes.map(({ veto }) => veto.title).join('、'),
    ...chapters.map(([id]) => {
      const score = unit.scores.find(({ node }) => node.id === id);
      return score?.points ? printFixed(score.points, decimals) : '';
    }),
  ]);
  return csvOf([[...header, ...chapters.map(([, title]) => title)], ...rows]);
}

/** Every figure of every indicator, as one hash: a golden file of them all would be megabytes. */
function digestOf({ units }: Assessment): string {
  const lines = units.flatMap(({ name, scores }) =>
    scores.map(({ node, status, points, possible, maxPoints }) =>
      [name, node.id, status, points ? printFixed(points, 6) : '', printFixed(possible, 6), printFixed(maxPoints, 6)].join(','),
    ),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

describe.each(rounds())('round $name', ({ folder, round }) => {
  const roster = readFileSync(new URL('roster.csv', folder));
  const submitted = readFileSync(new URL(round.out, folder));

  test('its submission is what the generator makes of the roster, byte for byte', async () => {
    expect(Buffer.compare(Buffer.from(await submissionFor(round, roster)), submitted)).toBe(0);
  });

  test('is scored', async () => {
    const { value: framework } = await loadFramework(round.framework, round.stage === undefined ? {} : { stage: round.stage });
    if (!framework) throw new Error(`${round.framework} cannot be loaded`);
    const { value: submission, diagnostics: read } = await readSubmission([{ path: round.out, bytes: submitted }], framework);
    if (!submission) throw new Error('the submission cannot be read');
    const diagnostics = [...read, ...validateSubmission(framework, submission)];
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh)).toEqual([]);
    const assessment = evaluate(framework, submission);
    expect(assessment.units.map(({ name }) => name).toSorted()).toEqual(
      readRoster('roster.csv', roster)
        .map(({ name }) => name)
        .toSorted(),
    );

    for (const unit of assessment.units.filter((one) => one.class?.assessed !== false && !one.class?.imported)) {
      const chapters = unit.scores.filter(({ depth }) => depth === 0);
      if (framework.scoring.aggregate === 'sum')
        expect(equals(sum(chapters.map(({ points }) => points ?? zero)), unit.subtotal)).toBe(true);
      expect(compare(unit.possible, unit.points ?? zero)).toBeGreaterThanOrEqual(0);
      expect(compare(add(unit.maxPoints, framework.adjustments?.cap ?? zero), unit.points ?? zero)).toBeGreaterThanOrEqual(0);
    }
    const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
    const counts = Object.fromEntries(codes.map((code) => [code, diagnostics.filter((one) => one.code === code).length]));
    await expect(totalsOf(assessment)).toMatchFileSnapshot(new URL('expected.csv', folder).pathname);
    await expect(`${JSON.stringify({ figures: digestOf(assessment), diagnostics: counts }, null, 2)}\n`).toMatchFileSnapshot(
      new URL('expected.json', folder).pathname,
    );
  });
});
