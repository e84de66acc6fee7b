// Several framework files checked together: what they share is complained of once, and parts are checked where they are included.
import { type Diagnostic, diagnose, formatLocation } from '../diagnostic.ts';
import { checkCounterparts } from '../framework/counterparts.ts';
import { type DraftNode, nodesOf } from '../framework/draft.ts';
import { hasField } from '../framework/fields.ts';
import { layerProblems } from '../framework/layers/problems.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { loadDraft } from '../framework/load.ts';
import { lintDraft } from '../lint/index.ts';
import { lintProblems } from '../lint/problems.ts';
import type { LintRule } from '../lint/rule.ts';
import { subjectsOf } from '../read/subject.ts';
import type { Text } from '../text.ts';
import { layersOf, type Reading } from './lint-reading.ts';

/** What one file gave, before any setting. */
export interface Checked {
  readonly path: string;
  /** Why it could not be read; nothing else is known then. */
  readonly reason?: Text;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that it is made of, by tidy path. */
  readonly files: readonly string[];
  readonly partOf?: string;
  /** YAML of some other kind. */
  readonly isOther: boolean;
  /** Its rules have all been looked at. */
  readonly isWhole: boolean;
  /** The ids of a node and of all around it, by id. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  /** What was read for it: hashes by path, '' for what could not be read. */
  readonly reads: ReadonlyMap<string, string>;
  /** Codes of the rules that were looked at. */
  readonly rules: string;
}

/** Those keys of which every framework, tree and part has at least one. */
const ownKeys = ['lawgov', 'indicators', 'changes', 'partOf'];

export type Memory = Map<string, Checked>;

/** One file by the given rules; what a memory holds of it is used as long as nothing that was read for it has changed. */
export async function checkFile(path: string, rules: readonly LintRule<unknown>[], reading: Reading, memory: Memory): Promise<Checked> {
  const codes = rules.map(({ code }) => code).join(' ');
  const known = memory.get(path);
  if (known && known.rules === codes && (await isCurrent(known, reading))) return known;
  const found = await reading.read(path);
  const reads = new Map([[path, 'bytes' in found ? found.sha256 : '']]);
  const nothing = { path, diagnostics: [], files: [], isOther: false, isWhole: false, around: new Map(), reads, rules: codes };
  const checked =
    'bytes' in found ? { ...nothing, ...(await checkBytes(path, found.bytes, rules, reading, reads)) } : { ...nothing, ...found };
  memory.set(path, checked);
  return checked;
}

async function isCurrent({ reads }: Checked, reading: Reading): Promise<boolean> {
  for (const [path, sha256] of reads) {
    const found = await reading.read(path);
    if (('bytes' in found ? found.sha256 : '') !== sha256) return false;
  }
  return true;
}

async function checkBytes(
  path: string,
  bytes: Uint8Array,
  rules: readonly LintRule<unknown>[],
  reading: Reading,
  reads: Map<string, string>,
): Promise<Pick<Checked, 'diagnostics' | 'files' | 'partOf' | 'isOther' | 'isWhole' | 'around'>> {
  const { readYaml } = reading;
  const loaded = await loadDraft({ path, bytes }, layersOf(reading, reads), { inspect: (draft) => lintDraft(draft, rules), readYaml });
  const { draft, files, partOf } = loaded;
  const counterparts = draft ? await checkCounterparts(draft.document) : [];
  const subjectOf = draft && subjectsOf(draft.document);
  const diagnostics = [...loaded.diagnostics, ...counterparts].map((diagnostic) => {
    const subject = subjectOf?.(diagnostic.location);
    return subject === undefined ? diagnostic : { ...diagnostic, subject };
  });
  return {
    diagnostics,
    files: files.map(({ file }) => tidyPath(file)),
    ...(partOf !== undefined && { partOf }),
    isOther: draft !== undefined && !ownKeys.some((key) => hasField(draft.data, key)),
    isWhole: draft !== undefined,
    around: draft ? aroundIn(draft.roots) : new Map<string, readonly string[]>(),
  };
}

function aroundIn(roots: readonly DraftNode[]): Map<string, readonly string[]> {
  const around = new Map<string, readonly string[]>();
  for (const { id, parent } of nodesOf(roots)) around.set(id, [id, ...((parent === undefined ? undefined : around.get(parent)) ?? [])]);
  return around;
}

/** A finding with the ids of the indicator that it is about, and of all groups around it. */
export interface Found {
  readonly diagnostic: Diagnostic;
  readonly indicators: readonly string[];
}

export interface Gathered {
  readonly found: readonly Found[];
  /** Every file that was read, but those of the package. */
  readonly files: readonly string[];
}

const keyOf = ({ code, location, message, related = [] }: Diagnostic): string =>
  [code, formatLocation(location), message.en, ...related.map((other) => formatLocation(other.location))].join('\n');

/** What several files say together. */
export function gather(all: readonly Checked[]): Gathered {
  const found = new Map<string, Found>();
  const add = (diagnostic: Diagnostic, indicators: readonly string[]) => found.set(keyOf(diagnostic), { diagnostic, indicators });
  const used = new Set<string>();
  for (const checked of all.filter(({ partOf }) => partOf === undefined)) {
    if (checked.reason) add(diagnose(lintProblems.unreadable, { kind: 'file', file: checked.path }, { reason: checked.reason }), []);
    for (const diagnostic of checked.diagnostics) add(diagnostic, indicatorsOf(diagnostic, checked.around));
    for (const file of checked.files) used.add(file);
  }
  for (const { path, partOf, diagnostics } of all) {
    if (partOf === undefined || used.has(tidyPath(path))) continue;
    // The place of its own word for what it is.
    const place = diagnostics.find(({ code }) => code === layerProblems.partAlone.code)?.location ?? { kind: 'file', file: path };
    add(diagnose(layerProblems.partNotIncluded, place, { owner: partOf }), []);
  }
  return { found: [...found.values()], files: [...new Set([...all.map(({ path }) => path), ...used])] };
}

function indicatorsOf({ subject = '' }: Diagnostic, around: Checked['around']): readonly string[] {
  const [family, id = ''] = subject.split('/');
  return family === 'indicators' ? (around.get(id) ?? [id]) : [];
}
