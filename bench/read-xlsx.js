// Compares reading one workbook: this reader, exceljs, and a process that only inflates the same parts. Every run is a process
// of its own; its CPU time (user and system, start-up included) is what it reports at its end. Rounds are interleaved, ratios
// are taken within a round. Only ratios mean something. Usage: node bench/read-xlsx.js [--rows 6968] [--rounds 5]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeWorkbook } from './make-xlsx.js';

const bundle = new URL('../.bench/xlsx-reader.js', import.meta.url);
const self = fileURLToPath(import.meta.url);

/** Asks every cell for its kind and text. */
function lookAt(rows, seen) {
  for (const row of rows) {
    seen.rows += 1;
    for (const cell of row.cells) {
      if (cell.kind !== 'uncalculated') seen.cells += 1;
      seen.characters += cell.text.length;
    }
  }
}

/** What each process does with the file; the numbers it returns let us see that all of it was read. */
const jobs = {
  async floor(file) {
    const { createInflateRaw } = await import('node:zlib');
    const bytes = readFileSync(file);
    let at = bytes.readUInt32LE(bytes.length - 6);
    let size = 0;
    for (let count = bytes.readUInt16LE(bytes.length - 12); count > 0; count -= 1) {
      const nameLength = bytes.readUInt16LE(at + 28);
      const header = bytes.readUInt32LE(at + 42);
      const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
      const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
      inflate.end(bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
      for await (const chunk of inflate) size += chunk.length;
      at += 46 + nameLength;
    }
    return { size };
  },
  async lawgov(file) {
    const { openWorkbook } = await import(bundle.href);
    const { value, diagnostics } = await openWorkbook({ path: file, bytes: readFileSync(file) });
    const seen = { rows: 0, cells: 0, characters: 0, problems: diagnostics.length };
    for (const sheet of value.sheets) {
      for await (const rows of sheet.rows()) lookAt(rows, seen);
      seen.problems += sheet.diagnostics.length;
    }
    return seen;
  },
  async memory(file) {
    const { readWorkbook } = await import(bundle.href);
    const { value } = await readWorkbook({ path: file, bytes: readFileSync(file) });
    return { rows: value[0].rows.length };
  },
  async exceljs(file) {
    const { default: ExcelJs } = await import('exceljs');
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.readFile(file);
    const seen = { rows: 0, cells: 0 };
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        seen.rows += 1;
        row.eachCell((cell) => {
          if (cell.value !== null) seen.cells += 1;
        });
      });
    }
    return seen;
  },
};

async function runJob(name, file) {
  const seen = await jobs[name](file);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ seen, cpu: (userCPUTime + systemCPUTime) / 1e6, mebibytes: maxRSS / 1024 }));
}

const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];

async function compare(rows, rounds, names) {
  const { build } = await import('esbuild');
  const entryPoints = [fileURLToPath(new URL('../src/read/xlsx.ts', import.meta.url))];
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile: fileURLToPath(bundle) });
  const file = fileURLToPath(makeWorkbook(rows));
  const runs = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names)
      runs.get(name).push(JSON.parse(execFileSync(process.execPath, [self, '--job', name, '--file', file], { encoding: 'utf8' })));
  }
  const ratio = (above, below) => median(runs.get(above).map((run, index) => run.cpu / runs.get(below)[index].cpu)).toFixed(2);
  console.log(`${rows} rows x 12 columns, ${rounds} rounds, medians of whole processes`);
  for (const [name, list] of runs) {
    const cpu = median(list.map((run) => run.cpu)).toFixed(2);
    const memory = median(list.map((run) => run.mebibytes)).toFixed(0);
    console.log(`  ${name.padEnd(8)} CPU ${cpu} s  peak RSS ${memory} MiB  ${JSON.stringify(list[0].seen)}`);
  }
  for (const name of names.filter((other) => other !== 'floor')) console.log(`  ${name} ÷ floor (inflate only): ${ratio(name, 'floor')}`);
  if (names.includes('exceljs')) console.log(`  exceljs ÷ lawgov: ${ratio('exceljs', 'lawgov')}`);
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '6968' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'floor,lawgov,memory,exceljs' },
    job: { type: 'string' },
    file: { type: 'string' },
  },
});
if (values.job) await runJob(values.job, values.file);
else await compare(Number(values.rows), Number(values.rounds), values.only.split(','));
