// A whole city: 67 units × 104 indicators. Whole processes that read, validate, score and report the CSV and the workbook, and the
// scoring alone inside one process. Usage: node bench/score.js [--rounds 5]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { city, makeCity } from './make-city.js';
import { measure, median, printRuns, root, workFolder } from './measure.js';

const base = 'node -e 0';
const cli = join(root, 'bin', 'lawgov.js');

async function measureProcesses(files, rounds) {
  const cache = join(workFolder, 'cache');
  const score = (name, ...words) => ({
    name,
    arguments: [cli, ...words, '--framework', files.framework],
    environment: { LAWGOV_CACHE: cache },
    exitCodes: [0, 1],
  });
  const runs = measure(
    [
      { name: base, arguments: ['-e', '0'] },
      score('score city.csv', 'score', files.csv),
      score('score city.xlsx', 'score', files.xlsx),
      score('score city.xlsx --format json', 'score', files.xlsx, '--format', 'json'),
      score('table city.xlsx', 'table', files.xlsx, '--out', join(city.folder, 'city-table.xlsx')),
    ],
    rounds,
  );
  printRuns(`score: ${city.units} units × ${city.indicators} indicators, ${files.rows} rows`, runs, base);
}

/** Pairs of unit and indicator scored per second of CPU time, from the values that were read to the ranked assessment. */
async function measureScoring(files, rounds) {
  const { evaluate, loadFramework, readSubmission } = await import('../dist/index.js');
  const { value: framework } = await loadFramework({ path: 'city.yaml', bytes: readFileSync(files.framework) });
  const { value: submission } = await readSubmission([{ path: 'city.csv', bytes: readFileSync(files.csv) }], framework);
  const seconds = [];
  for (let round = 0; round < rounds + 3; round += 1) {
    const start = process.cpuUsage();
    evaluate(framework, submission);
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  const pairs = submission.units.length * city.indicators;
  const once = seconds[0];
  const usual = median(seconds.slice(3));
  console.log(`scoring alone, in one process: ${pairs} pairs, CPU time`);
  console.log(
    `  first time ${(1000 * once).toFixed(0)} ms (${(pairs / once).toFixed(0)} pairs/s), later ${(1000 * usual).toFixed(0)} ms (${(pairs / usual).toFixed(0)} pairs/s)`,
  );
}

export async function measureScore(rounds) {
  const files = await makeCity();
  await measureProcesses(files, rounds);
  await measureScoring(files, rounds);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
  await measureScore(Number(values.rounds));
}
