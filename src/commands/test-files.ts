// Paths on the command line → test files, each with its framework.
import { compareDiagnostics, type Diagnostic, eachOnce } from '../diagnostic.ts';
import type { Draft } from '../framework/draft.ts';
import { present } from '../framework/fields.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { type Loaded, loadDraft } from '../framework/load.ts';
import { limits } from '../limits.ts';
import { lintDraft } from '../lint/index.ts';
import type { Framework } from '../model.ts';
import type { PlainDocument } from '../read/plain.ts';
import type { TestCase } from '../testing/case.ts';
import { checkForm, frameworkNamed, readTests } from '../testing/read-tests.ts';
import { filesUnder } from './input-files.ts';
import type { Io } from './io.ts';
import { layerFiles } from './layer-files.ts';

const isTest = (name: string): boolean => /\.test\.ya?ml$/i.test(name);

/** Test files under the paths; a framework stands for the test beside it. */
export async function testFilesUnder(paths: readonly string[], io: Io): Promise<string[]> {
  const beside = paths.map((path) => (/\.ya?ml$/i.test(path) && !isTest(path) ? testBeside(path) : path));
  return filesUnder(beside, io, isTest, {
    zh: '测试文件（*.test.yaml），什么也没有核对',
    en: 'test files (*.test.yaml): nothing was checked',
  });
}

export const testBeside = (framework: string): string => framework.replace(/\.(ya?ml)$/i, '.test.$1');

/** A framework as one of its stages has it; the only one where there are none. */
export interface LoadedSetting {
  readonly stage?: string;
  readonly draft: Draft;
  readonly framework: Framework;
}

export interface LoadedFramework {
  readonly draft?: Draft;
  /** Present only when nothing in it is an error. */
  readonly framework?: Framework;
  /** In the order of the stages; the first one is that of `draft` and `framework`. Empty where anything is an error. */
  readonly settings: readonly LoadedSetting[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly string[];
}

export async function loadForTests(path: string, io: Io): Promise<LoadedFramework> {
  const file = { path, bytes: await io.readFile(path, limits.yamlBytes + 1) };
  const load = (stage: string | undefined): Promise<Loaded> =>
    loadDraft(file, layerFiles(io), { inspect: (draft) => lintDraft(draft), forScoring: true, time: present({ stage }) });
  const first = await load(undefined);
  const loaded: Loaded[] = [];
  for (const { id } of first.draft?.stages ?? []) loaded.push(await load(id));
  if (loaded.length === 0) loaded.push(first);
  const diagnostics = eachOnce(loaded.flatMap((one) => one.diagnostics));
  const isSound = !diagnostics.some(({ severity }) => severity === 'error');
  const settings = loaded.flatMap(({ draft }): LoadedSetting[] =>
    isSound && draft?.framework ? [{ draft, framework: draft.framework, ...present({ stage: draft.stage?.id }) }] : [],
  );
  const [setting] = settings;
  const draft = loaded[0]?.draft;
  return {
    diagnostics,
    settings,
    files: first.files.map((layer) => layer.file),
    ...(draft && { draft }),
    ...(setting && { framework: setting.framework }),
  };
}

export interface TestFile {
  readonly path: string;
  /** Path of its framework. */
  readonly about: string;
  readonly document?: PlainDocument;
  readonly settings: LoadedFramework['settings'];
  readonly cases: readonly TestCase[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read for it. */
  readonly files: readonly string[];
}

/** One test file as far as it can be understood; frameworks are loaded once. */
export async function loadTestFile(path: string, known: Map<string, LoadedFramework>, io: Io): Promise<TestFile> {
  const { readYaml } = await import('../read/yaml.ts');
  const { value: document, diagnostics } = readYaml({ path, bytes: await io.readFile(path, limits.yamlBytes + 1) });
  const nothing = { path, about: '', settings: [], cases: [], files: [path] };
  if (!document) return { ...nothing, diagnostics };
  const form = [...diagnostics, ...checkForm(document)];
  if (form.some(({ severity }) => severity === 'error')) return { ...nothing, document, diagnostics: form.toSorted(compareDiagnostics) };
  const about = besidePath(path, frameworkNamed(document));
  const loaded = known.get(about) ?? (await loadForTests(about, io));
  known.set(about, loaded);
  const { framework, settings, files } = loaded;
  const base = { path, about, document, settings, files: [path, ...files] };
  if (!framework)
    return { ...base, cases: [], diagnostics: [...form, ...loaded.diagnostics.filter(({ severity }) => severity === 'error')] };
  const read = readTests(document, framework);
  return { ...base, cases: read.cases, diagnostics: [...form, ...read.diagnostics].toSorted(compareDiagnostics) };
}

/** The framework that a test file is about: as it names it from its folder, else the file of the same name. */
function besidePath(test: string, named: string | undefined): string {
  if (named === undefined) return test.replace(/\.test(?=\.ya?ml$)/i, '');
  const folder = /^(.*[\\/])?/.exec(test)?.[1] ?? '';
  return tidyPath(folder + named);
}
