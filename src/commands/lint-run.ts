// One lint from the paths to the verdict's findings: check every file, then severities, suppressions and the baseline.
import { isOn, levelOf } from '../config/config.ts';
import { suppressionProblems } from '../config/problems.ts';
import { readSuppressions, type Suppression, suppressionOf } from '../config/suppressions.ts';
import { compareDiagnostics, type Diagnostic, diagnose } from '../diagnostic.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { bundledLayers } from '../framework/layers/source.ts';
import { catalogue } from '../lint/catalogue.ts';
import { lintRules } from '../lint/index.ts';
import type { SuppressedDiagnostic } from '../report/findings/findings.ts';
import { type Io, UsageError } from './io.ts';
import { applyBaseline, newBaseline, readBaseline } from './lint-baseline.ts';
import { type Checked, checkFile, type Found, gather, type Memory } from './lint-files.ts';
import { type ParsedFiles, type Reading, startReading } from './lint-reading.ts';
import { configName, type Settings, settingsFor } from './lint-settings.ts';

export interface LintRequest {
  /** Frameworks; a lawgov.yaml among them is checked as a configuration. */
  readonly paths: readonly string[];
  /** Those that were named and not found in a folder: they are meant to be frameworks. */
  readonly named: ReadonlySet<string>;
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  /** YYYY-MM-DD; the day where the program runs where it is absent. */
  readonly asOf?: string;
}

/** What is kept from run to run. */
export interface LintMemory {
  readonly parsed: ParsedFiles;
  readonly checked: Memory;
}

export interface LintRun {
  /** By place, each once. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** Every file that was read. */
  readonly files: readonly string[];
  /** What stands in them, by tidy path. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  /** How many files were checked, and how many left out because they hold no framework. */
  readonly checked: number;
  readonly others: number;
  /** The day that the findings depend on; absent where they depend on none. */
  readonly asOf?: string;
  /** The text of the new baseline. */
  readonly newBaseline?: string;
}

export async function runLint(request: LintRequest, io: Io, memory: LintMemory): Promise<LintRun> {
  const yaml = await import('../read/yaml.ts');
  const reading = startReading(io, yaml.readYaml, memory.parsed);
  const settings = settingsFor(io, reading, catalogue, request.config);
  const { configs, checked, others } = await checkAll(request, reading, settings, memory);
  const { found, files } = gather(checked);
  const all = [...found, ...settings.diagnostics().map((diagnostic) => ({ diagnostic, indicators: [] }))];
  const levelled = await withLevels(all, settings);
  const asOf = request.asOf ?? io.today();
  const comments = await commentsIn(checked, reading, yaml.readComments, asOf);
  const judged = await suppress(levelled, comments, settings, checked, (file) => !reading.sources.has(tidyPath(file)));
  const sorted = [...judged.rest].sort(compareDiagnostics);
  const result = await settleBaseline(request, sorted, files, reading, io);
  return {
    diagnostics: [...result.rest].sort(compareDiagnostics),
    suppressed: [
      ...judged.suppressed,
      ...result.accepted.map((diagnostic) => ({ ...diagnostic, reason: acceptedReason, by: 'baseline' as const })),
    ].sort(compareDiagnostics),
    files: [...files, ...settings.files(), ...(request.baseline === undefined ? [] : [request.baseline])],
    sources: reading.sources,
    checked: checked.length + configs,
    others,
    ...([...comments.values()].some(({ dated }) => dated) && { asOf }),
    ...(result.text !== undefined && { newBaseline: result.text }),
  };
}

const acceptedReason = 'baseline';

/** Every file by the rules that its configuration has on. Throws where nothing at all could be checked. */
async function checkAll(
  { paths, named }: LintRequest,
  reading: Reading,
  settings: Settings,
  memory: LintMemory,
): Promise<{ readonly checked: readonly Checked[]; readonly configs: number; readonly others: number }> {
  const checked: Checked[] = [];
  let configs = 0;
  let others = 0;
  for (const path of paths) {
    if (tidyPath(path).split('/').at(-1) === configName) {
      await settings.check(path);
      configs += 1;
      continue;
    }
    const { config } = await settings.of(path);
    const rules = lintRules.filter(({ code, set }) => isOn(config, code, set));
    const file = await checkFile(path, rules, reading, memory.checked);
    if (file.isOther && !named.has(path)) others += 1;
    else checked.push(file);
  }
  const [unread] = checked;
  if (configs === 0 && unread && checked.every(({ reason }) => reason)) throw new UsageError(unread.reason ?? { zh: '', en: '' });
  if (checked.length + configs > 0) return { checked, configs, others };
  throw new UsageError({
    zh: `没有可检查的指标体系：${others} 个 YAML 文件都不是`,
    en: `there is no framework to check: none of the ${others} YAML files is one`,
  });
}

/** Findings with the severity that is configured for them; those that are turned off are left out. */
async function withLevels(found: readonly Found[], settings: Settings): Promise<Diagnostic[]> {
  const levelled: Diagnostic[] = [];
  for (const { diagnostic, indicators } of found) {
    const entry = catalogue.get(diagnostic.code);
    const { config, file } = await settings.of(diagnostic.location.file);
    const level = entry ? levelOf(config, { ...entry, severity: diagnostic.severity }, { file, indicators }) : diagnostic.severity;
    if (level !== 'off') levelled.push(level === diagnostic.severity ? diagnostic : { ...diagnostic, severity: level });
  }
  return levelled;
}

type Comments = ReadonlyMap<string, ReturnType<typeof readSuppressions>>;

/** The suppressions of every file that was read, by the name that its findings have. */
async function commentsIn(
  checked: readonly Checked[],
  reading: Reading,
  readComments: Parameters<typeof readSuppressions>[2],
  asOf: string,
): Promise<Comments> {
  const files = new Set(checked.flatMap(({ path, files }) => [path, ...files]));
  const comments = new Map<string, ReturnType<typeof readSuppressions>>();
  for (const file of files) {
    const bytes = reading.sources.get(tidyPath(file)) ?? (await bundledBytes(file));
    if (bytes)
      comments.set(
        file,
        readSuppressions(file, new TextDecoder().decode(bytes), readComments, catalogue, () => asOf),
      );
  }
  return comments;
}

/** What a framework of the package says of itself holds for whatever is built on it. */
async function bundledBytes(file: string): Promise<Uint8Array | undefined> {
  const found = file.startsWith('indicators/') ? await bundledLayers.read(file) : undefined;
  return found && 'bytes' in found ? found.bytes : undefined;
}

async function suppress(
  found: readonly Diagnostic[],
  comments: Comments,
  settings: Settings,
  checked: readonly Checked[],
  isBorrowed: (file: string) => boolean,
): Promise<{ readonly rest: readonly Diagnostic[]; readonly suppressed: readonly SuppressedDiagnostic[] }> {
  const rest: Diagnostic[] = [];
  const suppressed: SuppressedDiagnostic[] = [];
  const used = new Set<string>();
  const useOf = (suppression: Suppression, code: string) => JSON.stringify([suppression.location, code]);
  for (const diagnostic of found) {
    const suppression = suppressionOf(diagnostic, comments.get(diagnostic.location.file)?.active ?? []);
    if (suppression) {
      used.add(useOf(suppression, diagnostic.code));
      suppressed.push({ ...diagnostic, reason: suppression.reason, by: 'comment' });
    } else rest.push(diagnostic);
  }
  const own: Diagnostic[] = [];
  const telling = filesThatTell(checked);
  for (const [file, { active, diagnostics }] of comments) {
    // Whoever builds on a framework of the package is not told what its comments lack.
    if (isBorrowed(file)) continue;
    own.push(...diagnostics);
    if (!telling.has(tidyPath(file))) continue;
    const { config } = await settings.of(file);
    // A rule that is off has found nothing that could be suppressed; that says nothing of the suppression.
    const off = new Set(lintRules.filter((rule) => !isOn(config, rule.code, rule.set)).map(({ code }) => code));
    for (const suppression of active)
      for (const code of suppression.codes)
        if (!off.has(code) && !used.has(useOf(suppression, code)))
          own.push(diagnose(suppressionProblems.unused, suppression.location, { code }));
  }
  const levelled = await withLevels(
    own.map((diagnostic) => ({ diagnostic, indicators: [] })),
    settings,
  );
  return { rest: [...rest, ...levelled], suppressed };
}

/** Files of frameworks all of whose rules could be looked at: a fault elsewhere may hide what a comment is there for. */
function filesThatTell(checked: readonly Checked[]): Set<string> {
  const isSound = ({ isWhole, diagnostics }: Checked) => isWhole && !diagnostics.some(({ code }) => catalogue.get(code)?.locked);
  const silent = new Set(checked.filter((file) => !isSound(file) && file.partOf === undefined).flatMap(({ files }) => files));
  const all = checked.filter(isSound).flatMap(({ path, files }) => [tidyPath(path), ...files]);
  return new Set(all.filter((file) => !silent.has(file)));
}

async function settleBaseline(
  { baseline: path, updateBaseline }: LintRequest,
  found: readonly Diagnostic[],
  files: readonly string[],
  reading: Reading,
  io: Io,
): Promise<{ readonly rest: readonly Diagnostic[]; readonly accepted: readonly Diagnostic[]; readonly text?: string }> {
  if (path === undefined) return { rest: found, accepted: [] };
  const baseline = await readBaseline(path, reading, updateBaseline);
  if (!updateBaseline) return applyBaseline(baseline, found, files, io);
  const text = await newBaseline(baseline, found, files, io);
  const { value: document } = reading.readYaml({ path, bytes: new TextEncoder().encode(text) });
  return { ...(await applyBaseline({ path, diagnostics: [], ...(document && { document }) }, found, files, io)), text };
}
