// Bundles bench/throughput.ts as the command line is bundled, and runs it: a loader that transforms files while they run would count
// itself in. Usage: node bench/throughput-run.js [--units 10000] [--rounds 3]
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './measure.js';

const outfile = join(root, '.bench', 'throughput.mjs');
await build({
  entryPoints: [join(root, 'bench', 'throughput.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  external: ['exceljs'],
  logLevel: 'warning',
});
execFileSync(process.execPath, ['--expose-gc', ...process.execArgv, outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
