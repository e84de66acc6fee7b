// Scoring alone: a million pairs of unit and indicator, mixed over the rule types, by the engine and by closures written by hand for
// just these indicators, with the same exact arithmetic and the same published points. Run by throughput-run.js.
import { parseArgs } from 'node:util';
import { parseIsoDay } from '../src/calendar.ts';
import type { Reading, RegisterRecord, Reported, Review, Submission, Value } from '../src/model.ts';
import { type Exact, equals, exact, printFixed } from '../src/points.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { frameworkFromData } from '../test/build-framework.ts';
import { byHand, indicators, measures, registers } from './throughput-indicators.ts';

/** A small generator of the same numbers everywhere (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const { values: options } = parseArgs({
  options: { units: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' } },
});
const unitCount = Number(options.units);
const rounds = Number(options.rounds);

const framework = frameworkFromData({
  period: { from: '2024-01-01', to: '2024-12-31' },
  measures,
  registers,
  indicators: indicators.map(({ id, points, rule }) => ({ id, title: id, points, rule })),
  scoring: { total: indicators.reduce((total, { points }) => total + points, 0), notApplicable: 'full' },
});

/** What the units say: numbers up to 200, yes or no, an option; three in a hundred say nothing. */
function makeSubmission(): Submission {
  const random = createRandom(20241231);
  const valueFor = (type: string): Value => {
    if (type === 'boolean') return { kind: 'boolean', boolean: random() < 0.7 };
    if (type === 'date') return { kind: 'date', day: due + Math.floor(20 * random()) - 12 };
    if (type === 'choice') return { kind: 'text', text: ['专职', '兼职', '无'][Math.floor(3 * random())] ?? '无' };
    return { kind: 'number', number: type === 'count' ? exact(Math.floor(200 * random())) : exact(Math.floor(10000 * random()), 100) };
  };
  const location = { kind: 'file', file: 'bench' } as const;
  const due = parseIsoDay('2025-01-10') ?? 0;
  const panels = indicators.flatMap(({ id, panel }) => (panel ? [id] : []));
  const cell = (measure: string, value: Value): [string, Reported] => [
    measure,
    { measure, raw: '', reading: { state: 'value', value, approximate: false }, evidence: [], location },
  ];
  const recordOf = (index: number): RegisterRecord => {
    const opened = due - 300 + Math.floor(200 * random());
    const dates = [
      cell('opened', { kind: 'date', day: opened }),
      cell('closed', { kind: 'date', day: opened + Math.floor(90 * random()) }),
    ];
    return { values: new Map([cell('no', { kind: 'text', text: `${index}` }), ...dates]), location };
  };
  const units = Array.from({ length: unitCount }, (_, unit) => {
    const reported = Object.entries(measures).map(([measure, { type }]): [string, { reading: Reading }] => [
      measure,
      { reading: random() < 0.03 ? { state: 'missing' } : { state: 'value', value: valueFor(type), approximate: false } },
    ]);
    const values = new Map(reported.map(([measure, { reading }]) => [measure, { measure, raw: '', reading, evidence: [], location }]));
    const marks: Review[] = [0, 1, 2].map((scorer) => ({
      raw: '',
      points: exact(Math.floor(40 * random()), 10),
      scorer: `评委${scorer}`,
      location,
    }));
    // One list of marks for all panels keeps the submission small; each panel has to average it all the same.
    const reviews = new Map(['panel', ...panels].map((id) => [id, marks]));
    const name = `单位${String(unit).padStart(6, '0')}`;
    return { name, location, values, records: new Map([['cases', [0, 1, 2].map(recordOf)]]), reviews, selfScores: new Map() };
  });
  return { units, inputs: [] };
}

function timed<T>(run: () => T): { result: T; seconds: number } {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, seconds: (user + system) / 1e6 };
}

const median = (list: readonly number[]) => list.toSorted((left, right) => left - right)[Math.floor(list.length / 2)] ?? 0;
const rate = (seconds: number) => `${Math.round((unitCount * indicators.length) / seconds).toLocaleString('en')} pairs/s`;

const submission = makeSubmission();
const engine: number[] = [];
const hand: number[] = [];
let byEngine: ReadonlyMap<string, Exact | undefined> = new Map();
let totals: readonly Exact[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const one = timed(() => evaluate(framework, submission, { traces: false }));
  const other = timed(() => byHand(submission.units));
  if (round > 0) {
    engine.push(one.seconds);
    hand.push(other.seconds);
  }
  byEngine = new Map(one.result.units.map((unit) => [unit.name, unit.points]));
  totals = other.result;
}
const different = submission.units.filter(({ name }, index) => {
  const [mine, theirs] = [byEngine.get(name), totals[index]];
  return !mine || !theirs || !equals(mine, theirs);
});
const [first] = different;
if (first) {
  const place = submission.units.indexOf(first);
  throw new Error(
    `${different.length} totals differ: ${first.name} ${printFixed(byEngine.get(first.name) ?? exact(0), 4)} ${printFixed(totals[place] ?? exact(0), 4)}`,
  );
}
console.log(
  `scoring alone, ${unitCount * indicators.length} pairs (${unitCount} units × ${indicators.length} indicators), CPU time, median of ${rounds} rounds`,
);
console.log(`  engine, traces off   ${median(engine).toFixed(2)} s  ${rate(median(engine))}`);
console.log(`  closures by hand     ${median(hand).toFixed(2)} s  ${rate(median(hand))}; every total is the same`);
console.log(`  engine ÷ by hand     ${((100 * median(hand)) / median(engine)).toFixed(0)} % of the throughput`);

/** Bytes that an assessment keeps for each unit, besides the submission; undefined where the collector cannot be called. */
function keptPerUnit(units: number, traces: boolean): number | undefined {
  if (!globalThis.gc) return undefined;
  const part = { ...submission, units: submission.units.slice(0, units) };
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const assessment = evaluate(framework, part, { traces });
  globalThis.gc();
  const after = process.memoryUsage().heapUsed;
  return assessment.units.length === 0 ? undefined : (after - before) / units;
}

for (const traces of [false, true]) {
  const kept = [Math.ceil(unitCount / 4), unitCount].map(
    (units) => `${units} units ${Math.round(keptPerUnit(units, traces) ?? Number.NaN)} bytes each`,
  );
  console.log(`  kept in memory, traces ${traces ? 'on ' : 'off'}  ${kept.join(', ')}`);
}
