// All benchmarks, one after the other, or those named: npm run bench -- lint. They print medians and ratios and never pass or fail:
// only ratios within one run mean anything, and even those only on a quiet machine.
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const gibibytes = Math.round(totalmem() / 2 ** 30);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${gibibytes} GiB`);
const asked = process.argv.slice(2);
for (const name of ['start-up.js', 'score.js', 'throughput-run.js', 'read-xlsx.js', 'intake.js', 'lint.js']) {
  if (asked.length > 0 && !asked.includes(name.replace('.js', ''))) continue;
  console.log(`\n== bench/${name}`);
  execFileSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url))], { stdio: 'inherit' });
}
