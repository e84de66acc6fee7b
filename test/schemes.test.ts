// fixtures/schemes/<name>/: whole schemes, their structure and sums as published, with results worked out by hand (README.md of each) and
// everything that `lawgov score` says of them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareDiagnostics, judge } from '../src/diagnostic.ts';
import { findGaps } from '../src/index.ts';
import type { Framework, IndicatorNode } from '../src/model.ts';
import { printExact, sum } from '../src/points.ts';
import { renderScoreReport } from '../src/report/text/score-report.ts';
import { engineResults, handResults, owed, runCase } from './hand-results.ts';

const root = new URL('../fixtures/schemes/', import.meta.url);
const names = readdirSync(root).sort();

/** What the tree of every class adds up to, with the bonus inside it. */
function wholes({ adjustments, classes, indicators, scoring, trees }: Framework): [title: string, points: string][] {
  const inside = adjustments?.placement === 'inside' ? [adjustments.cap] : [];
  const points = (roots: readonly IndicatorNode[]) => printExact(sum([...roots.map((node) => node.points), ...inside]));
  if (scoring.aggregate !== 'sum') return [];
  if (classes.size === 0) return [['', points(indicators)]];
  return [...classes.values()]
    .filter(({ assessed, imported }) => assessed && !imported)
    .map(({ id, title }) => [title, points(trees.get(id) ?? [])]);
}

describe.each(names)('%s', async (name) => {
  const folder = new URL(`${name}/`, root);
  const run = await runCase(folder);
  const { framework, assessment } = run;
  if (!framework || !assessment) throw new Error(run.lint.map(({ code, message }) => `${code} ${message.zh}`).join('\n'));

  test('the framework has no fault', () => {
    expect(run.lint.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  });

  test('the note names the document and says what is verified and what is sample', () => {
    const text = readFileSync(new URL('README.md', folder), 'utf8');
    expect(text).toMatch(/^# .*\(P\d\d/);
    expect(text).toContain('Verified (V)');
    expect(text).toContain('Sample (I)');
  });

  test('every class comes to the total, or to what is converted to it', () => {
    for (const [title, points] of wholes(framework)) {
      const scale = [...framework.classes.values()].find((unitClass) => unitClass.title === title)?.scale;
      expect(`${title} ${points}`).toBe(`${title} ${printExact(scale?.from ?? framework.scoring.total)}`);
    }
  });

  test('the engine comes to the results worked out by hand', () => {
    const engine = engineResults(run);
    const hand = handResults(folder);
    expect(hand.map(({ unit, id }) => engine.get(`${unit} ${id}`) ?? `the engine has no ${unit} ${id}`)).toEqual(hand);
  });

  test('every problem of the submission is among them', () => {
    const given = new Set(handResults(folder).map(({ unit, id }) => `${unit} ${id}`));
    expect(owed(run).filter((line) => line.startsWith(' ') && !given.has(line))).toEqual([]);
  });

  test('is reported as a whole', async () => {
    const diagnostics = [...run.diagnostics].sort(compareDiagnostics);
    const said = renderScoreReport(assessment, findGaps(assessment), diagnostics, judge(diagnostics), 'zh', { color: false, columns: 120 });
    await expect(said).toMatchFileSnapshot(new URL('expected.txt', folder).pathname);
  });
});
