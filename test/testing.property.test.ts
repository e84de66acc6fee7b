// On random schemes: what is generated holds, what is called noticed changes a result, and what is called equivalent changes none.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { UsageError } from '../src/commands/io.ts';
import { buildFramework } from '../src/framework/build.ts';
import { validateFramework } from '../src/framework/validators.ts';
import { lintDraft } from '../src/lint/index.ts';
import type { Framework, UnitAssessment } from '../src/model.ts';
import { printExact } from '../src/points.ts';
import { readYaml } from '../src/read/yaml.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { edited } from '../src/testing/mutants.ts';
import { mutate } from '../src/testing/mutate.ts';
import { scoreCase } from '../src/testing/prepare.ts';
import { readTests } from '../src/testing/read-tests.ts';
import { prepareAll } from '../src/testing/run.ts';
import { runIn } from './cli-world.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { dataOf, submissionOfUnits } from './structure-data.ts';

const seed = 20_241_130;
const runs = 4;
const seen = { schemes: 0, cases: 0, killed: 0, equivalent: 0 };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function built(data: unknown) {
  const { draft } = buildFramework({ file: 'x.yaml', data, positions: {} }, 'sha', validateFramework);
  return { draft, framework: draft.framework };
}

/** All figures of a unit, and nothing of how they came about. */
const figures = ({ name, points, possible, maxPoints, rank, grade, scores, adjustments, vetoes }: UnitAssessment): string =>
  JSON.stringify([
    name,
    points && printExact(points),
    printExact(possible),
    printExact(maxPoints),
    rank,
    grade?.title,
    scores.map((score) => [score.node.id, score.status, score.points && printExact(score.points), printExact(score.possible)]),
    adjustments.map((one) => [one.item.id, printExact(one.points)]),
    vetoes.map(({ veto, state }) => [veto.id, state]),
  ]);

afterAll(() => {
  process.stdout.write(`seed ${seed}: ${JSON.stringify(seen)}\n`);
  expect(seen.schemes).toBeGreaterThan(1);
  expect(seen.killed).toBeGreaterThan(20);
});

test('generated cases hold, and mutants are what they are called', async () => {
  await fc.assert(
    fc.asyncProperty(schemeAndUnits, async ({ scheme, units }) => {
      const data = dataOf(scheme);
      const { draft, framework } = built(data);
      if (!framework || lintDraft(draft).some(({ severity }) => severity === 'error')) return;
      const files = new Map([['x.yaml', JSON.stringify(data)]]);
      const io = {
        listFolder: async () => undefined,
        readFile: async (path: string) => {
          const text = files.get(path);
          if (text === undefined) throw new UsageError({ zh: '没有', en: 'none' });
          return encode(text);
        },
      };
      const generated = await runIn([], ['test', 'x.yaml', '--generate', '--lang', 'en'], io);
      if (generated.stdout === '') return;
      files.set('x.test.yaml', generated.stdout);
      const ran = await runIn([], ['test', 'x.yaml', '--lang', 'en'], io);
      expect(`${ran.exitCode} ${ran.exitCode === 0 ? '' : ran.stdout}`).toBe('0 ');
      const document = readYaml({ path: 'x.test.yaml', bytes: encode(generated.stdout) }).value;
      if (!document) throw new Error('what was generated cannot be read');
      const prepared = prepareAll(readTests(document, framework).cases, document, framework);
      const outcomes = (scored: Framework) =>
        prepared.map((one) => (scoreCase(one, scored, document).assessment?.units ?? []).map(figures).join('\n'));
      const random = (scored: Framework) => evaluate(scored, submissionOfUnits(units)).units.map(figures).join('\n');
      const [before, others] = [outcomes(framework).join('\n'), random(framework)];
      seen.schemes += 1;
      seen.cases += prepared.length;
      for (const { mutant, fate } of mutate(draft, prepared, document, (one) => lintDraft(one))) {
        if (fate !== 'killed' && fate !== 'equivalent') continue;
        const mutated = built(edited(data, mutant.edits)).framework;
        if (!mutated) throw new Error('a mutant that is no framework was counted');
        const what = `${mutant.path.join('/')} ${mutant.from} → ${mutant.to}`;
        seen[fate] += 1;
        expect(`${what}: ${outcomes(mutated).join('\n') !== before ? 'killed' : 'the same'}`).toBe(
          `${what}: ${fate === 'killed' ? 'killed' : 'the same'}`,
        );
        if (fate === 'equivalent') expect(`${what}: ${random(mutated)}`).toBe(`${what}: ${others}`);
      }
    }),
    { seed, numRuns: runs },
  );
});
