// Reading what units send, beside the named peers, in one run: a workbook of 6,968 rows and one of 100,000, 12 columns each; then
// checking 200 workbooks of 150 rows, alone, in a folder and in a zip archive. Processes take turns; CPU time is that of the whole process.
// SheetJS is no dependency: give the folder of an installed package in LAWGOV_SHEETJS to have it measured, else it is said to be missing.
// Usage: node bench/intake.js [--rounds 3] (npm run build first)
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';
import { makeWorkbook } from './make-xlsx.js';
import { cpuRatio, measure, median, printRuns, root, workFolder } from './measure.js';

const self = fileURLToPath(import.meta.url);
const sheetJs = process.env.LAWGOV_SHEETJS;
const bundle = join(workFolder, 'xlsx-reader.js');

/** What each process does with a workbook; every cell is asked for. A count that is wrong ends the process. */
const jobs = {
  async inflate(file) {
    const { createInflateRaw } = await import('node:zlib');
    const bytes = readFileSync(file);
    let at = bytes.readUInt32LE(bytes.length - 6);
    for (let count = bytes.readUInt16LE(bytes.length - 12); count > 0; count -= 1) {
      const header = bytes.readUInt32LE(at + 42);
      const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
      const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
      inflate.end(bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
      for await (const chunk of inflate) if (chunk.length === 0) throw new Error('empty chunk');
      at += 46 + bytes.readUInt16LE(at + 28);
    }
    return undefined;
  },
  async lawgov(file) {
    const { openWorkbook } = await import(pathToFileURL(bundle).href);
    const { value } = await openWorkbook({ path: file, bytes: readFileSync(file) });
    let rows = 0;
    for (const sheet of value.sheets) {
      for await (const batch of sheet.rows())
        for (const row of batch) if (row.cells.every((cell) => typeof cell.text === 'string')) rows += 1;
    }
    return rows;
  },
  async 'lawgov whole'(file) {
    const { readWorkbook } = await import(pathToFileURL(bundle).href);
    const { value } = await readWorkbook({ path: file, bytes: readFileSync(file) });
    return value[0].rows.length;
  },
  async exceljs(file) {
    const { default: ExcelJs } = await import('exceljs');
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.readFile(file);
    let rows = 0;
    workbook.worksheets[0].eachRow((row) => {
      rows += 1;
      row.eachCell((cell) => cell.value);
    });
    return rows;
  },
  async SheetJS(file) {
    const xlsx = createRequire(import.meta.url)(sheetJs);
    const workbook = xlsx.read(readFileSync(file), { dense: true });
    return xlsx.utils.sheet_to_json(workbook.Sheets[workbook.SheetNames[0]], { header: 1 }).length;
  },
};

async function compareReaders(rows, rounds) {
  const file = fileURLToPath(makeWorkbook(rows));
  const names = Object.keys(jobs).filter((name) => name !== 'SheetJS' || sheetJs !== undefined);
  const cases = names.map((name) => ({ name, arguments: [self, '--job', name, '--file', file, '--rows', String(rows)] }));
  const runs = measure(cases, rounds);
  printRuns(`reading ${rows} rows × 12`, runs, 'inflate');
  for (const peer of names.filter((name) => name === 'exceljs' || name === 'SheetJS'))
    console.log(`  ${peer} ÷ lawgov: CPU ${cpuRatio(runs, peer, 'lawgov').toFixed(1)}`);
  if (sheetJs === undefined) console.log('  SheetJS: skipped, LAWGOV_SHEETJS names no installed package');
}

/** A zip archive of files as they are: workbooks are compressed already. */
function archiveOf(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, bytes);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path);
    offset += 30 + path.length + bytes.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}

const intake = { files: 200, rows: 150, folder: join(workFolder, 'intake') };

/** 200 workbooks of 150 rows and 12 columns, one for each unit, the same in an archive, and the framework that they answer. */
async function makeIntake() {
  const inside = join(intake.folder, 'units');
  mkdirSync(inside, { recursive: true });
  const measures = Array.from({ length: intake.rows }, (_, index) => ({ id: `m${index + 1}`, title: `第${index + 1}项数据` }));
  const framework = [
    'lawgov: 1',
    'id: intake',
    'version: 1.0.0',
    'title: 收件测试',
    'status: sample',
    'period: {from: 2024-01-01, to: 2024-12-31}',
    'measures:',
    ...measures.map(({ id, title }) => `  ${id}: {title: ${title}, type: count, unit: 件}`),
    'indicators:',
    ...measures.map(
      ({ id, title }) => `  - {id: i.${id}, title: 指标${title}, points: 2, rule: {type: threshold, value: ${id}, atLeast: 5}}`,
    ),
    `scoring: {total: ${2 * intake.rows}, decimals: 2, rounding: half-up, roundAt: indicator, missing: zero, notApplicable: rescale}`,
  ];
  writeFileSync(join(intake.folder, 'framework.yaml'), `${framework.join('\n')}\n`);
  const { default: ExcelJs } = await import('exceljs');
  const header = ['序号', '单位', '一级指标', '数据项', '计量单位', '填报值', '自评得分', '佐证材料', '说明', '分值', '评分标准', '评分人'];
  const files = [];
  for (let unit = 1; unit <= intake.files; unit += 1) {
    const name = `单位${String(unit).padStart(3, '0')}.xlsx`;
    const path = join(inside, name);
    if (!existsSync(path)) {
      const workbook = new ExcelJs.Workbook();
      const sheet = workbook.addWorksheet('填报表');
      sheet.addRow(['2024年度填报表']);
      sheet.addRow(header);
      for (const [index, { title }] of measures.entries())
        sheet.addRow([
          index + 1,
          `第${unit}局`,
          '依法行政',
          title,
          '件',
          (unit * 7 + index) % 40,
          '',
          `${title}台账.pdf`,
          '',
          2,
          '达到 5 件得满分',
          '',
        ]);
      sheet.addRow(['填表说明：数据期间为全年。']);
      writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()));
    }
    files.push({ name, bytes: readFileSync(path) });
  }
  writeFileSync(join(intake.folder, 'units.zip'), archiveOf(files));
}

async function measureIntake(rounds) {
  await makeIntake();
  const cli = join(root, 'bin', 'lawgov.js');
  const validate = (name, input) => ({
    name,
    arguments: [cli, 'validate', join(intake.folder, input), '--framework', join(intake.folder, 'framework.yaml')],
    environment: { LAWGOV_CACHE: join(workFolder, 'cache') },
    exitCodes: [0, 1],
  });
  const cases = [
    { name: 'node -e 0', arguments: ['-e', '0'] },
    validate('validate folder', 'units'),
    validate('validate zip', 'units.zip'),
  ];
  const runs = measure(cases, rounds);
  printRuns(`validating ${intake.files} workbooks × ${intake.rows} rows × 12`, runs, 'node -e 0');
  const cpu = median(runs.get('validate folder').map((run) => run.cpu));
  console.log(`  ${((1000 * cpu) / intake.files).toFixed(1)} ms of CPU for each workbook, start-up included`);
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    job: { type: 'string' },
    file: { type: 'string' },
    rows: { type: 'string' },
  },
});
if (values.job) {
  const rows = await jobs[values.job](values.file);
  // The header stands in the first row.
  if (rows !== undefined && rows !== Number(values.rows) + 1) throw new Error(`${values.job} read ${rows} rows`);
} else {
  const { build } = await import('esbuild');
  const entryPoints = [fileURLToPath(new URL('../src/read/xlsx.ts', import.meta.url))];
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile: bundle });
  const rounds = Number(values.rounds);
  await compareReaders(6968, rounds);
  await compareReaders(100_000, rounds);
  await measureIntake(rounds);
}
