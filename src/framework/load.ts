// A framework file from disk or memory → Framework. YAML itself is only parsed when no kept copy of the same bytes exists.
import { type Diagnostic, diagnose, eachOnce } from '../diagnostic.ts';
import type { Layer, Outcome, SourceFile } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { type Built, buildFramework, type Run, readPeriod } from './build.ts';
import { findResolved, keepResolved, sha256Of } from './cache.ts';
import { type Draft, layerOf } from './draft.ts';
import { booleanField, fieldsOf, textField } from './fields.ts';
import { layerProblems } from './layers/problems.ts';
import { isLayered, type Resolved, resolveLayers } from './layers/resolve.ts';
import type { LayerReader } from './layers/source.ts';
import { chooseStage, readStages, type TimeWish, tellTwoStages } from './stages.ts';
import type { Validator } from './validators.ts';

export interface LoadOptions {
  /** Folders searched for kept copies, in order. */
  readonly resolvedFolders?: readonly string[];
  /** Where to keep a copy of a faultless framework. */
  readonly keepIn?: string;
  /** Further checks of a freshly parsed draft; a framework with an error from here is not kept and not given. */
  readonly inspect?: (draft: Draft) => readonly Diagnostic[];
  /** What the run says of its time, for frameworks with stages; without `forScoring` every stage is looked at in turn. */
  readonly time?: TimeWish;
  /** What cannot be scored as it is (a tree to be extended, a plan without its sealed layer) is an error. */
  readonly forScoring?: boolean;
  /** Reads YAML in place of the reader itself, for who has read the same files before. */
  readonly readYaml?: (file: SourceFile) => Outcome<PlainDocument>;
}

export interface Loaded {
  /** Absent when the YAML itself could not be read. */
  readonly draft?: Draft;
  /** All layers put together, with the limits of every stage: what a kept copy holds. That of the draft is made plain for one stage. */
  readonly document?: PlainDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing says which of the framework's stages is meant, or there is none of that name: the draft has the first. */
  readonly stageNeeded?: boolean;
  /** True when a kept copy was used, which means that the framework was found faultless before. */
  readonly fromKept: boolean;
  /** Every file that was read, the named one first. */
  readonly files: readonly Layer[];
  /** The file is only a part of the framework with this id. */
  readonly partOf?: string;
}

/** The kept copy of a file's bytes as a document; undefined where there is none that is fit to be used. */
export const keptDocument = (
  { path, bytes }: SourceFile,
  reader: LayerReader,
  folders: readonly string[],
): Promise<PlainDocument | undefined> => findResolved(folders, sha256Of(bytes), path, (document) => isCurrent(document, reader));

/** `reader` reads the further files that the framework is made of. */
export async function loadDraft(file: SourceFile, reader: LayerReader, options: LoadOptions = {}): Promise<Loaded> {
  const sha256 = sha256Of(file.bytes);
  const kept = await keptDocument(file, reader, options.resolvedFolders ?? []);
  if (kept) {
    const { draft, diagnostics, ...more } = buildForRun(kept, hashOf(kept, sha256), options);
    const all = [...diagnostics, ...(options.forScoring ? refuseScoring(kept, []) : [])];
    return { draft, document: kept, diagnostics: all, fromKept: true, files: kept.layers?.files ?? [layerOf(kept, sha256)], ...more };
  }
  const [yaml, { validateFramework }] = await Promise.all([import('../read/yaml.ts'), import('./validators.ts')]);
  const readYaml = options.readYaml ?? yaml.readYaml;
  const { value: own, diagnostics } = readYaml(file);
  if (!own) return { diagnostics, fromKept: false, files: [{ file: file.path, sha256 }] };
  const partOf = textField(fieldsOf(own.data), 'partOf');
  const resolved: Resolved = isLayered(own)
    ? await resolveLayers(file, own, reader, readYaml, validateFramework)
    : { value: own, diagnostics: [], files: [layerOf(own, sha256)], absent: [] };
  const { value: document, files, absent } = resolved;
  const found = [...diagnostics, ...resolved.diagnostics, ...(options.forScoring ? [] : explainAbsent(absent))];
  if (!document) return { diagnostics: found, fromKept: false, files, ...(partOf !== undefined && { partOf }) };
  const built = buildForRun(document, hashOf(document, sha256), options, validateFramework);
  const all = [...found, ...built.diagnostics];
  const faultless = !all.some((diagnostic) => diagnostic.severity === 'error');
  if (faultless && options.keepIn !== undefined && !document.layers) await keepResolved(options.keepIn, sha256, document);
  const { framework, ...rest } = built.draft;
  const draft = faultless && framework ? { ...rest, framework } : rest;
  return {
    draft,
    document,
    diagnostics: [...all, ...(options.forScoring ? refuseScoring(document, absent) : [])],
    fromKept: false,
    files,
    ...(built.stageNeeded && { stageNeeded: true }),
  };
}

interface BuiltForRun extends Built {
  readonly stageNeeded?: true;
}

/** For the stage of the run, or, where nothing is to be scored, for every stage in turn. With what `inspect` finds. */
function buildForRun(
  document: PlainDocument,
  sha256: string,
  { inspect, forScoring, time = {} }: LoadOptions,
  validate?: Validator,
): BuiltForRun {
  const build = (run: Run): Built => {
    const { draft, diagnostics } = buildFramework(document, sha256, validate, run);
    return { draft, diagnostics: [...diagnostics, ...(inspect?.(draft) ?? [])] };
  };
  const data = fieldsOf(document.data);
  const stages = readStages(data);
  if (stages.length === 0) return build({});
  if (!forScoring) {
    const [first, ...others] = stages.map(({ id }) => build({ stage: id }));
    const all = [...(first ? first.diagnostics : []), ...others.flatMap(({ diagnostics }) => diagnostics)];
    return { draft: first?.draft ?? build({}).draft, diagnostics: eachOnce(all) };
  }
  const own = readPeriod(data);
  const choice = chooseStage(stages, own, time);
  if (!choice.stage) return { ...build({}), stageNeeded: true };
  const { draft, diagnostics } = build({ stage: choice.stage.id, ...(choice.period && { period: choice.period }) });
  return { draft, diagnostics: [...diagnostics, ...tellTwoStages(document, choice, time.period ?? own)] };
}

/** A kept copy of several layers is used for the package's own frameworks only, and only while every layer is what it was. */
async function isCurrent({ layers }: PlainDocument, reader: LayerReader): Promise<boolean> {
  if (!layers) return true;
  if (!reader.bundled || layers.absent.length > 0) return false;
  const found = await Promise.all(layers.files.map((layer) => reader.read(layer.file)));
  return layers.files.every((layer, index) => {
    const read = found[index];
    return read !== undefined && 'bytes' in read && sha256Of(read.bytes) === layer.sha256;
  });
}

const hashOf = ({ layers }: PlainDocument, sha256: string): string =>
  layers && layers.files.length > 1 ? sha256Of(layers.files.map((layer) => layer.sha256).join('\n')) : sha256;

const explainAbsent = (absent: Resolved['absent']): Diagnostic[] =>
  absent.map(({ location, ...params }) => diagnose(layerProblems.sealedAbsent, location, params));

/** Why the document is no scoring plan as it is. */
function refuseScoring(document: PlainDocument, absent: Resolved['absent']): Diagnostic[] {
  const fields = fieldsOf(document.data);
  const needed = absent.map(({ location, ...params }) => diagnose(layerProblems.sealedNeeded, location, params));
  if (booleanField(fields, 'scored') !== false) return needed;
  return [...needed, diagnose(layerProblems.notScored, locate(document, ['scored']), { id: textField(fields, 'id') ?? '' })];
}
