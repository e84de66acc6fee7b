// Builds dist/: a split bundle (every verb loads only what it needs), the schema check compiled to code, the bundled frameworks
// resolved to JSON, type declarations, and the licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
      const validate = ajv.compile(await readJson('schemas/framework.schema.json'));
      const contents = standaloneCode
        .default(ajv, validate)
        .replace('export const validate =', 'export const validateFramework =')
        .replace(/export default [^;]+;/, '');
      return { contents, loader: 'js', resolveDir: root };
    });
  },
};

/** commander loads node:child_process for a kind of sub-command that lawgov does not have; that would cost every run. */
const spawnOnDemand = {
  name: 'spawn-on-demand',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const eager = "const childProcess = require('node:child_process');";
      const lazy = "const childProcess = { spawn: (...words) => require('node:child_process').spawn(...words) };";
      if (!text.includes(eager)) throw new Error(`${path} does not load node:child_process as expected`);
      return { contents: text.replace(eager, lazy), loader: 'js' };
    });
  },
};

async function bundle(entryPoints) {
  const { metafile } = await build({
    entryPoints,
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['exceljs'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    // Beside the entries, because package-files.ts finds the package's folders relative to its own place.
    chunkNames: '[name]-[hash]',
    // Bundled CommonJS packages may ask for Node's own modules, and only for those.
    banner: { js: 'const require = process.getBuiltinModule;' },
    plugins: [compiledSchemas, spawnOnDemand],
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
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
// Apart from each other: shared with the API, the command line would be cut into many more files, each of which costs time to open.
const inputs = [await bundle({ cli: join(root, 'src/cli.ts') }), await bundle({ index: join(root, 'src/index.ts') })];
await writeLicences(inputs.flat());
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
