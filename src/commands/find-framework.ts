// Which framework a run uses: named by --framework, else by the stamp of the forms, else the one bundled framework whose measures the
// submission names.
import type { Diagnostic } from '../diagnostic.ts';
import { bundledFiles, bundledName, bundledResolvedFolder, idOfFile, readBundled } from '../framework/bundled.ts';
import { inheritDefaults } from '../framework/defaults.ts';
import { booleanField, fieldsOf } from '../framework/fields.ts';
import { bundledLayers, type LayerReader } from '../framework/layers/source.ts';
import { keptDocument, loadDraft } from '../framework/load.ts';
import { collectMeasures } from '../framework/measures.ts';
import type { TimeWish } from '../framework/stages.ts';
import { limits } from '../limits.ts';
import { lintDraft } from '../lint/index.ts';
import type { Framework, Measure, SourceFile } from '../model.ts';
import { nearest } from '../nearest.ts';
import { countNames, namesOfFiles } from '../submission/match-framework.ts';
import type { OpenedFile } from '../submission/read-submission.ts';
import { compareText, shown } from '../text.ts';
import { type Io, UsageError } from './io.ts';
import { layerFiles } from './layer-files.ts';

export interface FoundFramework {
  readonly framework?: Framework;
  readonly diagnostics: readonly Diagnostic[];
  /** Chosen by its match and not by name: the run says so. */
  readonly chosen: boolean;
  /** It has stages, and nothing so far says which of them is meant: that of the framework is the first. */
  readonly stageNeeded?: boolean;
}

export interface FindOptions {
  /** False: nothing is taken from kept copies and nothing is kept. */
  readonly useCache: boolean;
  /** What the run says of its time. */
  readonly time: TimeWish;
}

/** Where kept copies are looked for. */
const keptFolders = (useCache: boolean, { cacheFolder }: Io): readonly string[] =>
  useCache ? [bundledResolvedFolder(), ...(cacheFolder === undefined ? [] : [cacheFolder])] : [];

async function loadFrameworkFile(
  file: SourceFile,
  reader: LayerReader,
  io: Io,
  { useCache, time }: FindOptions,
): Promise<Omit<FoundFramework, 'chosen'>> {
  const cache = useCache ? io.cacheFolder : undefined;
  const { draft, diagnostics, stageNeeded } = await loadDraft(file, reader, {
    resolvedFolders: keptFolders(useCache, io),
    inspect: (draft) => lintDraft(draft),
    forScoring: true,
    time,
    ...(cache !== undefined && { keepIn: cache }),
  });
  return { diagnostics, ...(draft?.framework && { framework: draft.framework }), ...(stageNeeded && { stageNeeded }) };
}

const isPath = (name: string) => /[\\/]|\.ya?ml$/i.test(name);

export interface FrameworkFile {
  readonly file: SourceFile;
  /** Reads what it is made of. */
  readonly reader: LayerReader;
}

/** The file of a framework that is named by a bundled id or by its path. */
export async function frameworkFile(name: string, io: Io): Promise<FrameworkFile> {
  if (isPath(name)) return { file: { path: name, bytes: await io.readFile(name, limits.yamlBytes + 1) }, reader: layerFiles(io) };
  const files = await bundledFiles();
  const path = files.find((candidate) => idOfFile(candidate) === name);
  if (path) return { file: { path: bundledName(path), bytes: await readBundled(path) }, reader: bundledLayers };
  const ids = files.map(idOfFile);
  const near = nearest(name, ids);
  throw new UsageError({
    zh: `没有自带的指标体系“${shown(name)}”${near === undefined ? '；' : `，是不是“${near}”？`}自带的有：${ids.join('、')}；自己的文件请写路径，如 ./${shown(name)}.yaml`,
    en: `there is no bundled framework “${shown(name)}”${near === undefined ? '' : `; did you mean “${near}”?`} Bundled: ${ids.join(', ')}. For a file of your own give its path, such as ./${shown(name)}.yaml`,
  });
}

async function namedFramework(name: string, io: Io, options: FindOptions): Promise<Omit<FoundFramework, 'chosen'>> {
  const { file, reader } = await frameworkFile(name, io);
  return loadFrameworkFile(file, reader, io, options);
}

/** What a bundled framework asks for; empty for a tree that cannot be scored. Nothing is compiled or checked for it. */
async function measuresOf({ file, reader }: FrameworkFile, folders: readonly string[]): Promise<readonly Measure[]> {
  const document = (await keptDocument(file, reader, folders)) ?? (await loadDraft(file, reader)).draft?.document;
  if (!document || booleanField(fieldsOf(document.data), 'scored') === false) return [];
  return collectMeasures(fieldsOf(inheritDefaults(document).data)).map(({ measure }) => measure);
}

async function matchingFramework(opened: readonly OpenedFile[], io: Io, options: FindOptions): Promise<Omit<FoundFramework, 'chosen'>> {
  const names = namesOfFiles(opened);
  const folders = keptFolders(options.useCache, io);
  const counted: { file: SourceFile; count: number }[] = [];
  for (const path of await bundledFiles()) {
    const file = { path: bundledName(path), bytes: await readBundled(path) };
    counted.push({ file, count: countNames(await measuresOf({ file, reader: bundledLayers }, folders), names) });
  }
  counted.sort((left, right) => right.count - left.count);
  const [best, second] = counted;
  if (best && best.count > 0 && best.count !== second?.count) return loadFrameworkFile(best.file, bundledLayers, io, options);
  const tied = counted.filter((entry) => entry.count === best?.count && entry.count > 0).map((entry) => idOfFile(entry.file.path));
  throw new UsageError({
    zh:
      tied.length > 1
        ? `这份填报数据与几个自带的指标体系同样相符：${tied.join('、')}；请用 --framework 指定`
        : '没有一个自带的指标体系与这份填报数据相符；请用 --framework 指定编号或 YAML 文件',
    en:
      tied.length > 1
        ? `the submission fits several bundled frameworks equally well: ${tied.join(', ')}; choose one with --framework`
        : 'no bundled framework fits the submission; name one with --framework <id|path>',
  });
}

/**
 * The bundled framework that forms of ours were made for; undefined where there are none. A framework that is named goes before:
 * whether a form belongs to it is said of the form.
 */
async function stampedName(opened: readonly OpenedFile[]): Promise<string | undefined> {
  const made = new Map<string, string>();
  for (const { stamp, file } of opened) if (stamp && !made.has(stamp.stamp.framework)) made.set(stamp.stamp.framework, file.path);
  const ids = [...made.keys()].toSorted(compareText);
  const [id] = ids;
  if (id === undefined) return undefined;
  const bundled = (await bundledFiles()).map(idOfFile);
  if (ids.length === 1 && bundled.includes(id)) return id;
  const listed = ids.map((each) => ({ id: shown(each), path: shown(made.get(each) ?? '', 120) }));
  throw new UsageError(
    ids.length === 1
      ? {
          zh: `填报模板是为指标体系“${shown(id)}”制作的（${listed[0]?.path}），它不是自带的；请用 --framework 写它的 YAML 文件`,
          en: `the form ${listed[0]?.path} was made for the framework ${shown(id)}, which is not bundled; name its YAML file with --framework`,
        }
      : {
          zh: `填报模板是为几套指标体系制作的：${listed.map((each) => `${each.id}（${each.path}）`).join('、')}；请用 --framework 指定一套`,
          en: `the forms were made for several frameworks: ${listed.map((each) => `${each.id} (${each.path})`).join(', ')}; choose one with --framework`,
        },
  );
}

export async function findFramework(
  name: string | undefined,
  opened: readonly OpenedFile[],
  io: Io,
  options: FindOptions,
): Promise<FoundFramework> {
  const known = name ?? (await stampedName(opened));
  const found = known === undefined ? await matchingFramework(opened, io, options) : await namedFramework(known, io, options);
  return { ...found, chosen: name === undefined };
}

/** The bundled framework that fits best does not fit: most names in the submission are not its own. */
export const noFit = (framework: Framework): UsageError =>
  new UsageError({
    zh: `没有一个自带的指标体系与这份填报数据相符（最接近的是 ${framework.id}，但多数名称对不上）；请用 --framework 指定编号或 YAML 文件`,
    en: `no bundled framework fits the submission (${framework.id} comes nearest, but most names are not its own); name one with --framework <id|path>`,
  });
