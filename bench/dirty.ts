// Dirty submissions by the thousand: `npx tsx bench/dirty.ts [books] [seed]`. Prints what was put in and what was found; exits 1 when
// anything was missed or said without a cause.
import { defects } from '../test/dirty/defects.ts';
import { tryBook } from '../test/dirty/trial.ts';

const [books, seed] = [Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 2024)];
const counts = new Map(defects.map(({ name }) => [name, { injected: 0, found: 0 }]));
const wrong: string[] = [];
let clean = 0;
let files = 0;
const started = process.cpuUsage();
for (let number = 0; number < books; number += 1) {
  const tried = await tryBook(seed, number);
  const count = tried.defect === undefined ? undefined : counts.get(tried.defect);
  files += tried.files.length;
  if (!count) clean += 1;
  else {
    count.injected += 1;
    if (tried.missed.length === 0) count.found += 1;
  }
  wrong.push(
    ...tried.missed.map((what) => `${tried.book}: missed ${what}`),
    ...tried.alarms.map((what) => `${tried.book}: false alarm ${what}`),
  );
}
const { user, system } = process.cpuUsage(started);
for (const [name, { injected, found }] of counts) console.log(`${found === injected ? ' ' : '!'} ${name.padEnd(44)} ${found}/${injected}`);
console.log(`seed ${seed}: ${books} submissions (${files} files), ${clean} without a defect; ${wrong.length} missed or without a cause`);
console.log(`CPU ${((user + system) / 1e6).toFixed(1)} s`);
for (const line of wrong) console.log(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
