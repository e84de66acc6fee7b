// The years of a comparison from the command line: each is assessed like a run of its own.
import { isSameFramework, type Year } from '../compare/year.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { compareNodes } from '../diff/nodes.ts';
import { bundledFiles, bundledName, idOfFile } from '../framework/bundled.ts';
import type { Draft } from '../framework/draft.ts';
import { fieldsField, fieldsOf, textField } from '../framework/fields.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { loadDraft } from '../framework/load.ts';
import type { Framework, IndicatorNode, Manifest, Period } from '../model.ts';
import { shown } from '../text.ts';
import { type Assessed, assess } from './assess.ts';
import type { Given } from './command.ts';
import { frameworkFile } from './find-framework.ts';
import { findRound, roundFileName } from './find-round.ts';
import { type Io, UsageError } from './io.ts';
import { changedFiles, readWritten, runAgain } from './reload.ts';

export interface OpenedYears {
  /** Absent where one of them could not be assessed. */
  readonly years?: readonly Year[];
  /** Of every year, in their order. */
  readonly diagnostics: readonly (readonly Diagnostic[])[];
  readonly manifests: readonly Manifest[];
  readonly files: readonly string[];
}

/** Everything that is wrong with any of the years is said in one run. */
export async function openYears(given: Given, io: Io): Promise<OpenedYears> {
  const { arguments: paths, options } = given;
  if (paths.length < 2)
    throw new UsageError({ zh: '对比至少要两个年度，从早到晚写', en: 'a comparison takes two years or more, the earliest first' });
  const [frameworks, periods] = [eachYear(options, 'framework', paths.length), eachYear(options, 'period', paths.length)];
  const refused: UsageError[] = [];
  const opened: Assessed[] = [];
  for (const [index, path] of paths.entries()) {
    const { framework: _, period: __, ...rest } = options;
    const [framework, period] = [frameworks[index], periods[index]];
    const own = { ...rest, ...(framework !== undefined && { framework }), ...(period !== undefined && { period }) };
    try {
      opened.push(await assessYear(path, own, io));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      refused.push(new UsageError({ zh: `${shown(path, 200)}：${error.zh}`, en: `${shown(path, 200)}: ${error.en}` }));
    }
  }
  if (refused.length > 0) throw new UsageError({ zh: refused.map(({ zh }) => zh).join('\n'), en: refused.map(({ en }) => en).join('\n') });
  const diagnostics = opened.map((year) => year.diagnostics);
  const files = opened.flatMap((year) => [...year.files, ...(year.framework?.layers.map((layer) => layer.file) ?? [])]);
  const base = { diagnostics, files, manifests: opened.flatMap(({ manifest }) => manifest ?? []) };
  const titles = titlesOf(opened, paths);
  const years: Year[] = [];
  for (const [index, { assessment, scored, baseline, round }] of opened.entries()) {
    if (!assessment || !scored) return base;
    const before = years.at(-1);
    years.push({
      title: titles[index] ?? '',
      assessment,
      submission: scored,
      renames: before ? await renamesOf(before.assessment.framework, assessment.framework, io) : new Map(),
      ...(baseline && { baseline: baseline.of }),
      ...(round.roster && { roster: round.roster }),
    });
  }
  return { ...base, years };
}

/** A list of as many as there are years: one value for all, one for each, or none. */
function eachYear(options: Given['options'], name: 'framework' | 'period', count: number): readonly (string | undefined)[] {
  const given = options[name];
  const list = typeof given === 'string' ? [given] : Array.isArray(given) ? given.map(String) : [];
  if (list.length > 1 && list.length !== count)
    throw new UsageError({
      zh: `--${name} 写了 ${list.length} 次，而要对比的是 ${count} 个年度；写一次（各年相同），或每年写一次`,
      en: `--${name} is given ${list.length} times for ${count} years; give it once for all, or once for each`,
    });
  return Array.from({ length: count }, (_, index) => list[list.length === 1 ? 0 : index]);
}

/** A folder with a lawgov.yaml of its own stands for the round that is set up there, a JSON for the run that wrote it. */
async function assessYear(path: string, options: Given['options'], io: Io): Promise<Assessed> {
  if (/\.json$/i.test(path)) return assessAgain(path, io);
  const folder = path.replace(/(^|[\\/])lawgov\.yaml$/, '') || '.';
  const found = await findRound([folder], io);
  const isRound = found?.files[0]?.path === tidyPath(folder === '.' ? roundFileName : `${folder}/${roundFileName}`);
  return isRound ? assess([], options, io, folder) : assess([path], options, io);
}

/** The change is split by scoring what was submitted: it must still be what the JSON was made from. */
async function assessAgain(path: string, io: Io): Promise<Assessed> {
  const written = await readWritten(path, io);
  const changed = await changedFiles(written, io);
  const again = changed.length === 0 ? await runAgain(written, io) : undefined;
  const before = textField(fieldsField(fieldsOf(written.document), 'framework'), 'sha256');
  const files = changed.map((file) => shown(file.path, 200));
  const other = again?.framework && again.framework.sha256 !== before ? [shown(again.framework.file, 200)] : files;
  if (again && other.length === 0) return again;
  throw new UsageError({
    zh: `它写出之后改动过或找不到的文件：${other.join('、')}；分解变化要按原来的数据重新计分，请在当时的文件夹里运行，或用现在的数据重新评分`,
    en: `changed or gone since it was written: ${other.join(', ')}; the change is split by scoring the same data again, so run this in the folder of then, or score once more`,
  });
}

/** By the first of these that tells all years apart: the period of the round, that of the framework, what the files are called. */
function titlesOf(opened: readonly Assessed[], paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => (/([^\\/]+)[\\/]*$/.exec(path)?.[1] ?? path).replace(/\.(csv|xlsx|xlsm|xls|zip)$/i, ''));
  const candidates = [
    opened.map(({ round }) => round.period),
    opened.map(({ framework }) => framework?.period && periodTitle(framework.period)),
    names,
  ];
  const telling = candidates.find(
    (titles) => titles.every((title) => title !== undefined && title !== '') && new Set(titles).size === titles.length,
  );
  return telling?.flatMap((title) => title ?? []) ?? names.map((name, index) => `${name}(${index + 1})`);
}

const periodTitle = ({ from, to }: Period): string => {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : `${from}..${to}`;
};

function idsIn(nodes: readonly IndicatorNode[]): string[] {
  return nodes.flatMap((node) => [node.id, ...(node.kind === 'group' ? idsIn(node.children) : [])]);
}

/** Nodes that went, and came under another id. The texts are only read again where some node did both. */
async function renamesOf(was: Framework, is: Framework, io: Io): Promise<ReadonlyMap<string, string>> {
  const [before, after] = [new Set(idsIn(was.indicators)), new Set(idsIn(is.indicators))];
  const isChanged = [...before].some((id) => !after.has(id)) && [...after].some((id) => !before.has(id));
  if (isSameFramework(was, is) || !isChanged) return new Map();
  const [old, next] = [await draftOf(was, io), await draftOf(is, io)];
  return old && next ? compareNodes(old, next).renames : new Map();
}

async function draftOf({ id, file, stage }: Framework, io: Io): Promise<Draft | undefined> {
  // A bundled framework goes by its id; its file is not one of the user's.
  const isBundled = (await bundledFiles()).some((path) => idOfFile(path) === id && bundledName(path) === file);
  const opened = await frameworkFile(isBundled ? id : file, io);
  const { draft } = await loadDraft(opened.file, opened.reader, { forScoring: true, ...(stage && { time: { stage: stage.id } }) });
  return draft;
}
