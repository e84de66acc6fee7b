// Measures whole processes in turn (A B C … A B C …), so that a machine that is busy for a while is busy for all of them.
// CPU time is user and system time of the process itself, start-up included; only ratios within one round mean something.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));
export const workFolder = join(root, '.bench');
const preload = fileURLToPath(new URL('report-usage.cjs', import.meta.url));
const usageFile = join(workFolder, `usage-${process.pid}.json`);

export const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];

/**
 * CPU seconds and peak MiB of one run of `node …arguments`. `exitCodes` are those that count as done; any other stops the
 * benchmark, because the time of a failed run says nothing.
 */
export function runOnce({ name, arguments: words, environment = {}, exitCodes = [0], prepare }) {
  prepare?.();
  mkdirSync(workFolder, { recursive: true });
  rmSync(usageFile, { force: true });
  const { status, stderr, error } = spawnSync(process.execPath, ['--require', preload, ...words], {
    cwd: root,
    env: { ...process.env, ...environment, LAWGOV_USAGE_FILE: usageFile },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (!exitCodes.includes(status)) throw new Error(`${name}: exit code ${status}\n${stderr}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8'));
  rmSync(usageFile, { force: true });
  return usage;
}

/** Runs every case `rounds` times in turn after one run that is not counted; gives the runs by the case's name. */
export function measure(cases, rounds) {
  const runs = new Map(cases.map((each) => [each.name, []]));
  for (const each of cases) runOnce(each);
  for (let round = 0; round < rounds; round += 1) for (const each of cases) runs.get(each.name).push(runOnce(each));
  return runs;
}

/** Median of the ratios of CPU time within each round. */
export const cpuRatio = (runs, above, below) => median(runs.get(above).map((run, index) => run.cpu / runs.get(below)[index].cpu));

/** One line for each case: medians, and the ratio to `base`. */
export function printRuns(title, runs, base) {
  const width = Math.max(...[...runs.keys()].map((name) => name.length));
  console.log(`${title}; ${runs.get(base).length} rounds in turn, medians of whole processes`);
  for (const [name, list] of runs) {
    const cpu = (1000 * median(list.map((run) => run.cpu))).toFixed(0).padStart(6);
    const memory = median(list.map((run) => run.mebibytes))
      .toFixed(0)
      .padStart(5);
    console.log(`  ${name.padEnd(width)}  CPU ${cpu} ms  peak ${memory} MiB  ${cpuRatio(runs, name, base).toFixed(2)} × ${base}`);
  }
}
