// What a run costs beyond starting Node: `lawgov --version`, `--help`, and scoring a CSV of 100 rows with a bundled framework, with
// one's own framework that has not changed since the last run, and with one that is new. Usage: node bench/start-up.js [--rounds 15]
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { city, makeCity } from './make-city.js';
import { measure, printRuns, root, workFolder } from './measure.js';

const base = 'node -e 0';
const cli = join(root, 'bin', 'lawgov.js');
const example = fileURLToPath(new URL('../fixtures/score/baicheng-2023/白城市2023.csv', import.meta.url));

export async function measureStartUp(rounds) {
  const { framework, small } = await makeCity();
  const cache = join(workFolder, 'cache');
  const fresh = join(city.folder, 'fresh.yaml');
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  // The example has problems of its own on purpose, so its exit code is 1.
  const score = (name, words, more = {}) => ({
    name,
    arguments: [cli, 'score', ...words],
    environment: { LAWGOV_CACHE: cache },
    exitCodes: [0, 1],
    ...more,
  });
  const runs = measure(
    [
      { name: base, arguments: ['-e', '0'] },
      { name: 'lawgov --version', arguments: [cli, '--version'] },
      { name: 'lawgov --help', arguments: [cli, '--help'] },
      score('score, bundled framework', [example, '--framework', 'baicheng-2024']),
      score('score, bundled, --format csv', [example, '--framework', 'baicheng-2024', '--format', 'csv']),
      score('score, unchanged framework', [small, '--framework', framework]),
      score('score, new framework', [small, '--framework', fresh, '--no-cache'], { prepare: () => copyFileSync(framework, fresh) }),
    ],
    rounds,
  );
  printRuns('start-up: 115 rows of CSV and 50 indicators (bundled), 100 rows and 104 indicators (the others)', runs, base);
  return runs;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
  await measureStartUp(Number(values.rounds));
}
