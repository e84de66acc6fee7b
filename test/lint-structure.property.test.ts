// What a lint rule calls useless really is: on random schemes it can be taken out, and no unit gets another total, rank or grade.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildFramework } from '../src/framework/build.ts';
import type { Draft, Path } from '../src/framework/draft.ts';
import { validateFramework } from '../src/framework/validators.ts';
import { lintRules } from '../src/lint/index.ts';
import type { Framework, UnitAssessment } from '../src/model.ts';
import { compare, printExact } from '../src/points.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { dataOf, submissionOfUnits } from './structure-data.ts';
import type { Scheme, Unit } from './structure-scheme.ts';

/** Rules that say that something does nothing, and what to take out to see it. */
const useless: Readonly<Record<string, (path: Path) => Path>> = {
  'framework/cap-above-points': (path) => path,
  'framework/floor-below-zero': (path) => path,
  'framework/quota-unused': (path) => path,
  'framework/grade-line-unused': (path) => path,
  'framework/veto-without-effect': (path) => path,
  'framework/scale-unused': (path) => path,
  'framework/target-unused': (path) => path,
  'framework/adjustment-cap-above': (path) => path,
  'framework/adjustment-zero': (path) => path.slice(0, -1),
  'framework/imported-conflict': (path) => (path.at(-1) === 'assessed' ? [...path.slice(0, -1), 'imported'] : path),
  'framework/stage-left-out': () => ['scoring', 'clamp'],
};

type Data = Record<string | number, unknown>;

function built(data: unknown): { readonly draft: Draft; readonly framework: Framework | undefined; readonly faults: readonly string[] } {
  const { draft, diagnostics } = buildFramework({ file: 'framework.yaml', data, positions: {} }, 'sha', validateFramework);
  return { draft, framework: draft.framework, faults: diagnostics.map(({ code, message }) => `${code} ${message.en}`) };
}

/** A copy without the entry at a path; undefined where the format does not allow it to go. */
function without(data: unknown, path: Path): unknown {
  const copy = structuredClone(data);
  const holder = path.slice(0, -1).reduce<Data | undefined>((value, step) => value?.[step] as Data | undefined, copy as Data);
  const last = path.at(-1) ?? '';
  if (!holder || (Array.isArray(holder) && holder.length === 1)) return undefined;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return Object.keys(holder).length === 0 ? undefined : copy;
}

const resultOf = ({ name, points, possible, unrounded, rank, grade }: UnitAssessment) => ({
  name,
  points: points && printExact(points),
  possible: printExact(possible),
  unrounded: printExact(unrounded),
  rank,
  grade: grade?.id,
});
const resultsOf = (framework: Framework, units: readonly Unit[]) => evaluate(framework, submissionOfUnits(units)).units.map(resultOf);

function pathsOf(code: string, draft: Draft): Path[] {
  const rule = lintRules.find((candidate) => candidate.code === code);
  if (!rule) throw new Error(`no rule ${code}`);
  const paths: Path[] = [];
  rule.check(draft, (path) => paths.push(path));
  return paths;
}

/** Random schemes seldom have what only a careless author writes. */
function careless(data: Data, scheme: Scheme): Data {
  const scoring = data['scoring'] as Data;
  const classes = data['classes'] as Record<string, Data> | undefined;
  const own = Object.entries(classes ?? {}).map(([id, fields]) => {
    const odd = scheme.classes.find((kind) => kind.id === id)?.outOf !== undefined;
    return [id, odd && scheme.grades.length > 2 ? { ...fields, scale: { from: 50, to: scoring['total'] } } : fields];
  });
  return {
    ...data,
    ...(classes && { classes: Object.fromEntries(own) }),
    scoring: { ...scoring, ...(scoring['notApplicable'] !== 'target' && { notApplicableTarget: '50%' }) },
  };
}

const seen = new Map<string, number>();
const fixed = new Set<string>();

test('what is found useless can go without altering any total, rank or grade', () => {
  fc.assert(
    fc.property(schemeAndUnits, ({ scheme, units }) => {
      const data = careless(dataOf(scheme) as Data, scheme);
      const { draft, framework, faults } = built(data);
      if (!framework) throw new Error(faults.join('\n'));
      const before = resultsOf(framework, units);
      for (const [code, place] of Object.entries(useless)) {
        for (const path of pathsOf(code, draft)) {
          // Where units may reach no line, a veto that names any grade beside one that leaves the last only gives them the last.
          if (path.at(-1) === 'grade' && scheme.vetoes.length > 1 && scheme.grades.at(-1)?.line !== undefined) continue;
          const less = without(data, place(path));
          const after = less === undefined ? undefined : built(less).framework;
          if (!after) continue;
          seen.set(code, (seen.get(code) ?? 0) + 1);
          expect({ code, path, results: resultsOf(after, units) }).toEqual({ code, path, results: before });
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('what a fix takes out alters no total, rank or grade either', () => {
  fc.assert(
    fc.property(schemeAndUnits, ({ scheme, units }) => {
      const data = careless(dataOf(scheme) as Data, scheme);
      const { draft, framework } = built(data);
      if (!framework) throw new Error('a careless scheme is a scheme');
      const before = resultsOf(framework, units);
      for (const rule of lintRules) {
        const removals: Path[] = [];
        rule.check(draft, (_path, _params, options) => {
          for (const edit of options?.fix?.edits ?? []) if (edit.kind === 'remove') removals.push(edit.path);
        });
        for (const path of removals) {
          const after = built(without(data, path)).framework;
          expect(after, `${rule.code} ${path.join('/')}`).toBeDefined();
          if (after)
            expect({ code: rule.code, path, results: resultsOf(after, units) }).toEqual({ code: rule.code, path, results: before });
          fixed.add(rule.code);
        }
      }
    }),
    { numRuns: 400 },
  );
  expect([...fixed]).toEqual(expect.arrayContaining(['framework/quota-unused', 'framework/grade-line-unused', 'framework/scale-unused']));
});

test('a bonus that cannot reach its cap reaches it in no unit', () => {
  fc.assert(
    fc.property(schemeAndUnits, ({ scheme, units }) => {
      const { draft, framework } = built(dataOf(scheme));
      const { adjustments } = draft;
      if (!framework || !adjustments) return;
      const whole = pathsOf('framework/adjustment-cap-unreached', draft).some((path) => path.length === 2);
      if (!whole || adjustments.placement === 'inside') return;
      seen.set('framework/adjustment-cap-unreached', (seen.get('framework/adjustment-cap-unreached') ?? 0) + 1);
      for (const { adjusted } of evaluate(framework, submissionOfUnits(units)).units)
        expect(compare(adjusted, adjustments.cap)).toBeLessThan(0);
    }),
    { numRuns: 300 },
  );
});

afterAll(() => {
  const often = [
    'framework/cap-above-points',
    'framework/quota-unused',
    'framework/veto-without-effect',
    'framework/target-unused',
    'framework/adjustment-cap-above',
    'framework/adjustment-zero',
    'framework/adjustment-cap-unreached',
  ];
  expect([...seen.keys()]).toEqual(expect.arrayContaining(often));
});
