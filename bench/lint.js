// Lint of 1,000 indicators in one file and of a hundred files, beside Spectral with the same schema and ten rules of the same kind.
// Spectral is no dependency: LAWGOV_SPECTRAL names a folder in which `npm install @stoplight/spectral-cli` was run; without it only
// lawgov is measured. At the end a lint that watches the hundred files while one of them changes. Usage: node bench/lint.js [--rounds 5]
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lintFolder, makeFrameworks } from './make-frameworks.js';
import { measure, median, printRuns, root } from './measure.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const { large, many, faulty } = makeFrameworks();
const cli = join(root, 'bin', 'lawgov.js');
const folder = process.env.LAWGOV_SPECTRAL;
const spectral = folder === undefined ? undefined : join(folder, 'node_modules/@stoplight/spectral-cli/dist/index.js');

/** The ruleset as Spectral loads it: the rules of this folder, and the schema in one piece. */
function writeRuleset() {
  const readSchema = (name) => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
  const { $id: _, ...framework } = readSchema('framework');
  const { $id: __, $schema: ___, $defs: ruleDefs = {}, ...rules } = readSchema('rules');
  // `rules.schema.json` becomes a definition; what it defines itself moves beside it.
  const whole = { ...framework, $defs: { ...framework.$defs, ...ruleDefs, 'rules.schema.json': rules } };
  const text = JSON.stringify(whole).replaceAll('"$ref":"rules.schema.json"', '"$ref":"#/$defs/rules.schema.json"');
  cpSync(fileURLToPath(new URL('spectral-rules.mjs', import.meta.url)), join(lintFolder, 'spectral-rules.mjs'));
  const path = join(lintFolder, 'ruleset.mjs');
  const imports = "import { schema } from '@stoplight/spectral-functions';\nimport { rulesFor } from './spectral-rules.mjs';\n";
  writeFileSync(path, `${imports}export default { rules: rulesFor(schema, ${text}) };\n`);
  return path;
}

const lawgov = (name, files) => ({ name, arguments: [cli, 'lint', ...files, '--format', 'json'] });
const cases = [
  { title: '1,000 indicators in one file', files: [large] },
  { title: '100 files of 50 indicators', files: many },
];

/** Both tools must see the three faults that stand in one file, or there would be nothing to compare. */
function expectFaults(words, patterns) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 1 || !patterns.every((pattern) => pattern.test(stdout)))
    throw new Error(`${words.join(' ')}: exit ${status}\n${stdout}${stderr}`);
}

expectFaults([cli, 'lint', faulty], [/framework\/unknown-key/, /framework\/points-sum/, /framework\/grade-order/]);
if (spectral === undefined || !existsSync(spectral)) console.log('Spectral was skipped: LAWGOV_SPECTRAL names no folder with it');
const withSpectral = spectral !== undefined && existsSync(spectral);
const ruleset = withSpectral ? writeRuleset() : undefined;
const peer = (files) => ({
  name: 'spectral',
  arguments: [spectral, 'lint', '--ruleset', ruleset, '--ignore-unknown-format', '--quiet', ...files],
});
if (withSpectral) expectFaults(peer([faulty]).arguments, [/ schema /, /points-of-total/, /grade-order/]);
for (const { title, files } of cases) {
  const runs = measure([lawgov('lawgov lint', files), ...(withSpectral ? [peer(files)] : [])], Number(values.rounds));
  printRuns(title, runs, 'lawgov lint');
}

/** CPU milliseconds of the first lint of a run with --watch, then of one after each change of a single file. */
async function watchTimes(files, changes) {
  const { load } = createRequire(import.meta.url)('../bin/load.js');
  const { realIo, run } = load('./cli.cjs');
  const times = [];
  let before = process.cpuUsage();
  const next = async () => {
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (times.length > changes) return 'interrupted';
    appendFileSync(files[times.length % files.length], '# changed\n');
    before = process.cpuUsage();
    return 'changed';
  };
  const io = { ...realIo(), stdout: () => undefined, stderr: () => undefined, watch: () => ({ next, close: () => undefined }) };
  await run(['lint', ...files, '--watch', '--format', 'json'], io);
  return times;
}

const [first, ...again] = await watchTimes(many, Number(values.rounds));
console.log(`100 files, watched: first ${first.toFixed(0)} ms CPU, after a change of one ${median(again).toFixed(0)} ms`);
