// The formulas of a form, worked out by LibreOffice and held against the engine: every rule that can be a formula, random cells, every
// rounding, whole totals. The workbook has no stored results, so that nothing can be copied.
// Usage: npx tsx bench/office-formulas.ts [--rules 25] [--units 8] [--schemes 40] [--seed 20240101]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Excel from 'exceljs';
import fc from 'fast-check';
import { columnLetters } from '../src/diagnostic.ts';
import type { Framework, Indicator, Score } from '../src/model.ts';
import { printFixed } from '../src/points.ts';
import { readWorkbook } from '../src/read/xlsx.ts';
import { scoreFormula } from '../src/report/formula/score.ts';
import { totalFormula } from '../src/report/formula/total.ts';
import { evaluate, leavesOf, rootsOf } from '../src/scoring/evaluate.ts';
import { readerOf } from '../src/scoring/readers.ts';
import { computeMeasures } from '../src/submission/compute.ts';
import { frameworkFromData, type Given, missing, submissionOf } from '../test/build-framework.ts';
import { cellOf, shownFor } from '../test/form-cells.ts';
import { measures, reportedIds, rules, values } from '../test/formula-cases.ts';
import { buildFrom } from '../test/formula-frameworks.ts';
import type { Item } from '../test/rules-oracle.ts';
import { combinedCases } from '../test/rules-oracle-combined.ts';
import { partCases } from '../test/rules-oracle-parts.ts';
import { valueCases } from '../test/rules-oracle-values.ts';
import type { CellValue } from '../test/spreadsheet.ts';
import { schemeAndUnits } from '../test/structure-arbitrary.ts';
import { frameworkOfScheme, submissionOfUnits } from '../test/structure-data.ts';

if (spawnSync('soffice', ['--version']).status !== 0) {
  console.log('skipped: soffice (LibreOffice) is needed to work the formulas out');
  process.exit(0);
}
const { values: options } = parseArgs({
  options: {
    rules: { type: 'string', default: '25' },
    units: { type: 'string', default: '8' },
    schemes: { type: 'string', default: '40' },
    seed: { type: 'string', default: '20240101' },
  },
});
const [ruleCount, unitCount, schemeCount, seed] = [options.rules, options.units, options.schemes, options.seed].map(Number) as [
  number,
  number,
  number,
  number,
];

/** One formula in a cell, and what must come out. `free`: 待核 may stand there instead, for figures beyond what it is exact for. */
interface Probe {
  readonly sheet: string;
  readonly address: string;
  readonly kind: string;
  readonly wanted: CellValue;
  readonly free: boolean;
  readonly formula: string;
}

const workbook = new Excel.Workbook();
const probes: Probe[] = [];
const formulaColumn = 30;

/** A row of cells, and formulas that look at them; addresses are those of the row. */
function put(sheet: Excel.Worksheet, cells: readonly CellValue[], row: number): void {
  cells.forEach((value, index) => {
    if (value !== undefined) sheet.getRow(row).getCell(index + 1).value = value;
  });
}
function probe(sheet: Excel.Worksheet, row: number, column: number, formula: string, wanted: CellValue, kind: string, free: boolean): void {
  const address = `${columnLetters(column)}${row}`;
  sheet.getCell(address).value = { formula } as Excel.CellFormulaValue;
  probes.push({ sheet: sheet.name, address, kind, wanted, free, formula });
}

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number, salt: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: seed + salt });
const schemes = fc.record({
  decimals: fc.constantFrom(0, 1, 2, 2, 3),
  rounding: fc.constantFrom('half-up', 'half-even', 'truncate'),
  allowed: fc.boolean(),
  penalty: fc.boolean(),
});

function scoreOf(framework: Framework, now: Readonly<Record<string, Item>>, before: Readonly<Record<string, Item>>): Score {
  const submission = submissionOf({ 甲: now as Record<string, Given> });
  const past = submissionOf({ 甲: before as Record<string, Given> }).units[0];
  const units = submission.units.map((unit) => ({ ...unit, values: computeMeasures(unit, framework, () => undefined) }));
  const [score] =
    evaluate(framework, { ...submission, units }, { baseline: () => past && readerOf(past, undefined) }).units[0]?.scores ?? [];
  if (!score) throw new Error('no score');
  return score;
}

function probeRule(
  sheet: Excel.Worksheet,
  kind: string,
  ids: readonly string[],
  framework: Framework,
  readings: readonly (readonly [Readonly<Record<string, Item>>, Readonly<Record<string, Item>>])[],
): void {
  const [leaf] = framework.indicators as readonly Indicator[];
  for (const [now, before] of readings) {
    const row = sheet.rowCount + 1;
    const at = (offset: number) => (id: string) => (ids.includes(id) ? `${columnLetters(ids.indexOf(id) + 1 + offset)}${row}` : undefined);
    const formula = leaf && scoreFormula(framework, leaf, { value: at(0), previous: at(ids.length) });
    if (formula === undefined) continue;
    put(sheet, [...ids.map((id) => cellOf(now[id] ?? missing)), ...ids.map((id) => cellOf(before[id] ?? missing))], row);
    probe(sheet, row, formulaColumn, formula, shownFor(scoreOf(framework, now, before), framework.scoring.decimals), kind, true);
  }
}

const plainMeasures = {
  x: { title: '甲数', type: 'number' },
  goal: { title: '目标数', type: 'number' },
  a: { title: '分子', type: 'count' },
  b: { title: '分母', type: 'count' },
  c: { title: '选项', type: 'text' },
  p: { title: '是否一', type: 'boolean' },
  q: { title: '是否二', type: 'boolean' },
  r: { title: '是否三', type: 'boolean' },
};

function probePlainRules(): void {
  const sheet = workbook.addWorksheet('plain');
  const ids = Object.keys(plainMeasures);
  Object.entries({ ...partCases, ...valueCases, ...combinedCases }).forEach(([kind, arbitrary], salt) => {
    const hows = sample(schemes, ruleCount, salt);
    sample(arbitrary, ruleCount, salt).forEach(({ points, rule, readings }, index) => {
      const { decimals = 2, rounding = 'half-up', allowed = true } = hows[index] ?? {};
      const framework = frameworkFromData({
        measures: plainMeasures,
        indicators: [{ id: 'item', title: '指标', points: Number(points), rule, notApplicable: { allowed } }],
        scoring: { total: Math.max(Number(points), 1), decimals, rounding, clamp: { min: -1000, max: 100000 } },
      });
      probeRule(
        sheet,
        kind,
        ids,
        framework,
        readings.slice(0, unitCount).map((now) => [now, {}] as const),
      );
    });
  });
}

function probeOtherRules(): void {
  const sheet = workbook.addWorksheet('expressions');
  Object.entries(rules).forEach(([kind, arbitrary], salt) => {
    const hows = sample(schemes, ruleCount, salt + 100);
    const readings = sample(fc.tuple(values, values), unitCount, salt + 200);
    sample(arbitrary, ruleCount, salt + 300).forEach((rule, index) => {
      const how = hows[index];
      const framework = how && buildFrom(measures, rule, how);
      if (framework) probeRule(sheet, kind, reportedIds, framework, readings);
    });
  });
}

function probeTotals(): void {
  const sheet = workbook.addWorksheet('totals');
  for (const { scheme, units } of sample(schemeAndUnits, schemeCount, 400)) {
    const framework = frameworkOfScheme(scheme);
    if (framework.scoring.notApplicable === 'even') continue;
    const submission = submissionOfUnits(units);
    const unreviewed = { ...submission, units: submission.units.map((unit) => ({ ...unit, reviews: new Map() })) };
    const ids = [...framework.measures.keys()];
    for (const assessed of evaluate(framework, unreviewed).units) {
      const unit = unreviewed.units.find(({ name }) => name === assessed.name);
      const row = sheet.rowCount + 1;
      const value = (id: string) => `${columnLetters(ids.indexOf(id) + 1)}${row}`;
      const leaves = leavesOf(rootsOf(framework, assessed.class?.id));
      const rows = assessed.scores.filter(({ node }) => node.kind === 'indicator');
      const known =
        rows.every(({ status }) => status !== 'missing' && status !== 'pending') &&
        assessed.adjustments.every(({ status }) => status === 'scored');
      const score = (id: string) => `${columnLetters(ids.length + 1 + leaves.findIndex((leaf) => leaf.id === id))}${row}`;
      const formula = totalFormula(framework, assessed.class, { value, score });
      if (!unit || !known || !assessed.points || formula === undefined) continue;
      put(
        sheet,
        ids.map((id) => {
          const reading = unit.values.get(id)?.reading ?? missing;
          if (reading.state !== 'value') return cellOf(reading);
          const own = reading.value;
          return own.kind === 'number'
            ? Number(own.number.n) / Number(own.number.d)
            : own.kind === 'boolean'
              ? cellOf(own.boolean)
              : undefined;
        }),
        row,
      );
      leaves.forEach((leaf, index) => {
        const formula = scoreFormula(framework, leaf, { value });
        if (formula !== undefined) sheet.getCell(score(leaf.id)).value = { formula } as Excel.CellFormulaValue;
        const own = rows[index];
        if (own && framework.scoring.roundAt === 'indicator' && formula !== undefined)
          probes.push({
            sheet: sheet.name,
            address: score(leaf.id),
            kind: 'row of a scheme',
            wanted: shownFor(own, framework.scoring.decimals),
            free: false,
            formula,
          });
      });
      const wanted = Number(printFixed(assessed.points, framework.scoring.decimals));
      probe(
        sheet,
        row,
        ids.length + leaves.length + 2,
        formula,
        wanted,
        'total',
        rows.some(({ status }) => status === 'not-applicable'),
      );
    }
  }
}

probePlainRules();
probeOtherRules();
probeTotals();

const folder = mkdtempSync(join(tmpdir(), 'office-formulas-'));
try {
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
  writeFileSync(
    join(folder, 'profile', 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>',
  );
  const source = join(folder, 'formulas.xlsx');
  writeFileSync(source, Buffer.from(await workbook.xlsx.writeBuffer()));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), source], { stdio: 'ignore' });
  const path = join(folder, 'out', 'formulas.xlsx');
  const read = await readWorkbook({ path, bytes: readFileSync(path) });
  const results = new Map<string, CellValue>();
  for (const sheet of read.value ?? [])
    for (const { number, cells } of sheet.rows)
      for (const cell of cells)
        results.set(`${sheet.name}!${columnLetters(cell.column)}${number}`, cell.kind === 'number' ? Number(cell.text) : cell.text);
  report(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(results: ReadonlyMap<string, CellValue>): void {
  const counts = new Map<string, { same: number; numbers: number; beyond: number; wrong: number }>();
  for (const { sheet, address, kind, wanted, free, formula } of probes) {
    const count = counts.get(kind) ?? { same: 0, numbers: 0, beyond: 0, wrong: 0 };
    counts.set(kind, count);
    const shown = results.get(`${sheet}!${address}`) ?? '';
    if (shown === wanted) count.same += 1;
    else if (free && shown === '待核') count.beyond += 1;
    else {
      count.wrong += 1;
      if (count.wrong <= 3) console.log(`${kind} ${sheet}!${address}: ${String(shown)}, not ${String(wanted)}: ${formula.slice(0, 400)}`);
    }
    if (typeof shown === 'number') count.numbers += 1;
  }
  const all = [...counts.values()];
  const sum = (key: 'same' | 'numbers' | 'beyond' | 'wrong') => all.reduce((total, count) => total + count[key], 0);
  for (const [kind, { same, numbers, beyond, wrong }] of counts)
    console.log(`${kind}: ${same} as the engine (${numbers} numbers), ${beyond} to be checked, ${wrong} wrong`);
  console.log(
    `seed ${seed}: ${probes.length} formulas, ${sum('same')} as the engine (${sum('numbers')} numbers), ${sum('beyond')} to be checked, ${sum('wrong')} wrong`,
  );
  if (sum('wrong') > 0) process.exitCode = 1;
}
