// Builds dist/: one bundle of the API, a few of the command line together with their compiled code, the schema check compiled to code,
// the bundled frameworks resolved to JSON, type declarations, and the licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const readJson = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'));

/** Puts generated code in the place of src/framework/validators.ts. */
const compiledSchemas = {
  name: 'compiled-schemas',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]framework[\\/]validators\.ts$/ }, async () => {
      const { outputFiles } = await build({ entryPoints: [join(root, 'src/framework/ajv-options.ts')], write: false, format: 'esm' });
      const { ajvOptions } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
      const ajv = new Ajv2020({ ...ajvOptions, schemas: [await readJson('schemas/rules.schema.json')], code: { source: true, esm: true } });
      const names = {
        validateFramework: 'framework',
        validateTests: 'test',
        validateUnits: 'units',
        validateConfig: 'config',
        validateAccepted: 'accepted',
      };
      for (const name of Object.values(names)) ajv.addSchema(await readJson(`schemas/${name}.schema.json`));
      const exported = Object.fromEntries(Object.entries(names).map(([check, name]) => [check, `${name}.schema.json`]));
      const contents = standaloneCode.default(ajv, exported);
      return { contents, loader: 'js', resolveDir: root };
    });
  },
};

const lighterPackages = [
  {
    // A kind of sub-command that lawgov does not have.
    file: /[\\/]commander[\\/]lib[\\/]command\.js$/,
    eager: "const childProcess = require('node:child_process');",
    lazy: "const childProcess = { spawn: (...words) => require('node:child_process').spawn(...words) };",
  },
  {
    // For a message that is only shown while cli-table3 itself is debugged; the time grows with the square of a cell's length.
    file: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/,
    eager: 'let content = utils.truncate(this.content, 10, this.truncate);',
    lazy: "let content = '';",
  },
  {
    // Asked for every token; to ask for a variable of the environment takes a microsecond.
    file: /[\\/]yaml[\\/]dist[\\/]parse[\\/]parser\.js$/,
    eager: 'if (node_process.env.LOG_TOKENS)',
    lazy: 'if (false)',
  },
];

/** Takes out of packages what would cost every run and gives it nothing. */
const lighten = {
  name: 'lighten',
  setup(bundler) {
    for (const { file, eager, lazy } of lighterPackages) {
      bundler.onLoad({ filter: file }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!text.includes(eager)) throw new Error(`${path} no longer says ${eager}`);
        return { contents: text.replace(eager, lazy), loader: 'js' };
      });
    }
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: ['exceljs'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

async function bundle(entryPoints) {
  const { metafile } = await build({
    ...common,
    entryPoints,
    outdir: dist,
    splitting: true,
    format: 'esm',
    // Beside the entries, because package-files.ts finds the package's folders relative to its own place.
    chunkNames: '[name]-[hash]',
    // Bundled CommonJS packages may ask for Node's own modules, and only for those.
    banner: { js: 'const require = process.getBuiltinModule;' },
    plugins: [compiledSchemas],
  });
  return Object.keys(metafile.inputs);
}

/**
 * The bundles of the command line: what every run needs, what only some need, and io.ts, whose UsageError must be the same class for all.
 * No more than these, because every file costs time to open.
 */
const entries = [
  'cli.ts',
  'commands/io.ts',
  'command-line.ts',
  'read/yaml.ts',
  'framework/validators.ts',
  'commands/test-work.ts',
  'read/xlsx.ts',
  'report/excel.ts',
  'report/html.ts',
];
const loadedApart = {
  name: 'loaded-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const target = relative(join(root, 'src'), join(resolveDir, path)).replaceAll('\\', '/');
      const wanted =
        entries.includes(target) && (kind === 'dynamic-import' || (kind === 'import-statement' && target === 'commands/io.ts'));
      return wanted ? { path: `./${basename(target, '.ts')}.cjs`, external: true } : undefined;
    });
  },
};

/** One bundle of the command line, made for bin/load.js: CommonJS, and in ASCII, so that it is read without decoding. */
async function bundleForCommandLine(entry) {
  const { metafile, outputFiles } = await build({
    ...common,
    entryPoints: [join(root, 'src', entry)],
    outfile: join(dist, `${basename(entry, '.ts')}.cjs`),
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'fileUrl' },
    banner: {
      js: "(function (exports, require, module, __filename) {const fileUrl = require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
    plugins: [compiledSchemas, lighten, loadedApart],
    write: false,
  });
  // esbuild itself leaves regular expressions as they are.
  const inAscii = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  for (const { path, text } of outputFiles) await writeFile(path, text.replace(/[^\0-\x7f]/g, inAscii));
  return Object.keys(metafile.inputs);
}

/** Runs the command line on the examples, so that V8 has compiled what a run needs, and keeps that code beside the bundles. */
async function keepCompiledCode() {
  const { load, compiledCode } = createRequire(import.meta.url)('./load.js');
  const { realIo, run } = load('./cli.cjs');
  const io = { ...realIo(), stdout: () => undefined, stderr: () => undefined, cacheFolder: undefined };
  const example = join(root, 'fixtures/score/baicheng-2023/白城市2023');
  const lines = [
    ['lint', join(root, 'indicators')],
    ['score', `${example}.csv`, '--framework', 'baicheng-2024', '--format', 'csv'],
    ['score', `${example}.csv`],
    ['test', join(root, 'indicators')],
  ];
  for (const line of lines) if ((await run(line, io)) > 1) throw new Error(`lawgov ${line.join(' ')} failed`);
  for (const [name, code] of compiledCode()) await writeFile(join(dist, name), code);
}

/** The licence text of every package that ended up in the bundle. */
async function writeLicences(inputs) {
  const names = new Set(inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const texts = await Promise.all(
    [...names].sort().map(async (name) => {
      const folder = join(root, 'node_modules', name);
      const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const candidates = ['LICENSE', 'LICENSE.md', 'license', 'LICENCE', 'LICENSE.txt', 'LICENSE-MIT'];
      const found = await Promise.all(candidates.map((file) => readFile(join(folder, file), 'utf8').catch(() => undefined)));
      return `${name} ${version} (${license})\n\n${found.find((text) => text !== undefined) ?? ''}`;
    }),
  );
  await writeFile(join(dist, 'THIRD-PARTY-LICENCES.txt'), texts.join(`\n${'-'.repeat(80)}\n`));
}

/** Frameworks as JSON under the hash of their bytes; the bundle that does it is not kept. */
async function resolveFrameworks() {
  await bundle({ 'resolve-bundled': join(root, 'src/resolve-bundled.ts') });
  const { resolveBundled } = await import(pathToFileURL(join(dist, 'resolve-bundled.js')).href);
  const resolved = await resolveBundled();
  await rm(dist, { recursive: true, force: true });
  await mkdir(join(dist, 'resolved'), { recursive: true });
  for (const { name, text } of resolved) await writeFile(join(dist, 'resolved', name), text);
}

await rm(dist, { recursive: true, force: true });
await resolveFrameworks();
const inputs = [await bundle({ index: join(root, 'src/index.ts') }), ...(await Promise.all(entries.map(bundleForCommandLine)))];
await writeLicences(inputs.flat());
await keepCompiledCode();
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
