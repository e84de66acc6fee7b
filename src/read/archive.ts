// A zip archive of submissions as if it were a folder: `报送.zip/甲局/填报表.xlsx`. Nothing is written to the disk.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { limits as defaultLimits, type Limits } from '../limits.ts';
import type { SourceFile } from '../model.ts';
import { compareText, type Text } from '../text.ts';
import { type EntryName, entryName } from './archive-names.ts';
import { kindOfFile } from './file-kinds.ts';
import { archiveProblems } from './problems-archive.ts';
import { workbookProblems } from './problems-xlsx.ts';
import { inflatePart } from './xlsx/inflate.ts';
import { attempt, enforceLimit } from './xlsx/refusal.ts';
import { type Central, locate, looksLikeZip, readCentrals, type ZipEntry } from './zip.ts';

export interface Unpacked {
  /** Tables, and files of other formats that people hand in for tables, by path. */
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What an archive and the archives in it have used up together. */
interface Spent {
  entries: number;
  bytes: number;
}

interface Entry extends EntryName {
  readonly central: Central;
}

const deepest = 2;
const ofOffice = /^(?:\[content_types\]\.xml|_rels\/\.rels|mimetype)$/i;

/** Whether a file is an archive to be unpacked, and not a workbook (which is a zip archive too) under another name. */
export function isArchive({ path, bytes }: SourceFile): boolean {
  if (!/\.zip$/i.test(path) || !looksLikeZip(bytes)) return false;
  const listed = attempt(() => readCentrals({ path, bytes }, defaultLimits.archiveEntries)).value;
  return !listed?.list.some(({ name }) => ofOffice.test(name));
}

const fileAt = (file: string): Location => ({ kind: 'file', file });

/** What a refusal says inside: the sentence about a workbook does not fit an archive. */
const insideOf = ({ message }: Diagnostic): Text => ({
  zh: message.zh.replace(/^工作簿文件已损坏：(?:部件)?/, '').replace(/。$/, ''),
  en: message.en.replace(/^The workbook is damaged: (?:part )?/, '').replace(/\.$/, ''),
});

/** All files of an archive that are to be read, those of archives in it included. Every file that is not is named in a diagnostic. */
export function unpackArchive(file: SourceFile, limits: Limits = defaultLimits): Unpacked {
  const unpacked = unpack(file, limits, 1, { entries: 0, bytes: 0 });
  return { ...unpacked, files: [...unpacked.files].sort((left, right) => compareText(left.path, right.path)) };
}

function unpack(file: SourceFile, limits: Limits, depth: number, spent: Spent): Unpacked {
  const diagnostics: Diagnostic[] = [];
  const at = fileAt(file.path);
  const listed = attempt(() => {
    enforceLimit(file.path, { zh: '压缩包的字节数', en: 'Bytes of the archive' }, file.bytes.length, limits.archiveBytes);
    const { list } = readCentrals(file, limits.archiveEntries);
    spent.entries += list.length;
    enforceLimit(file.path, { zh: '压缩包内的文件数', en: 'Files in the archive' }, spent.entries, limits.archiveEntries);
    return list;
  });
  if (!listed.value) {
    const [refusal] = listed.diagnostics;
    const isLimit = refusal?.code === workbookProblems.limit.code;
    return {
      files: [],
      diagnostics: refusal && !isLimit ? [diagnose(archiveProblems.damaged, at, { what: insideOf(refusal) })] : listed.diagnostics,
    };
  }
  const entries = listed.value
    .map((central): Entry => ({ central, ...entryName(central) }))
    .sort((left, right) => compareText(left.name, right.name) || left.central.header - right.central.header);
  diagnostics.push(...tellOfNames(entries, at));
  const files: SourceFile[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const kind = kindOfFile(entry.name);
    if (kind === 'system' || kind === 'other') continue;
    const path = `${file.path}/${entry.name}`;
    if (seen.has(path)) {
      diagnostics.push(diagnose(archiveProblems.sameName, fileAt(path), { name: entry.name }));
      continue;
    }
    seen.add(path);
    const { value, diagnostics: told } = takeOut(file, entry.central, path, limits, spent);
    diagnostics.push(...told);
    if (!value) continue;
    if (!isArchive(value)) files.push(value);
    else if (depth >= deepest) diagnostics.push(diagnose(archiveProblems.tooDeep, fileAt(path), {}));
    else {
      const inner = unpack(value, limits, depth + 1, spent);
      files.push(...inner.files);
      diagnostics.push(...inner.diagnostics);
    }
  }
  if (files.length === 0 && !diagnostics.some(({ severity }) => severity === 'error'))
    diagnostics.push(diagnose(archiveProblems.nothing, at, {}));
  return { files, diagnostics };
}

function tellOfNames(entries: readonly Entry[], at: Location): Diagnostic[] {
  const guessed = entries.filter((entry) => entry.guessed !== undefined);
  const [first] = guessed;
  return [
    ...(first?.guessed
      ? [diagnose(archiveProblems.nameEncoding, at, { encoding: first.guessed, names: guessed.map(({ name }) => name) })]
      : []),
    ...unreadFiles(
      entries.map(({ name }) => name),
      at,
    ),
  ];
}

/** Names of a folder or an archive that are passed over, in one message for each reason. */
export function unreadFiles(names: readonly string[], at: Location): Diagnostic[] {
  const leftOvers = names.filter((name) => kindOfFile(name) === 'system');
  const others = names.filter((name) => kindOfFile(name) === 'other');
  return [
    ...(others.length > 0 ? [diagnose(archiveProblems.notTables, at, { names: others })] : []),
    ...(leftOvers.length > 0 ? [diagnose(archiveProblems.leftOvers, at, { names: leftOvers })] : []),
  ];
}

/** The bytes of one entry; without a value it was refused, and the others are still read. */
function takeOut(
  file: SourceFile,
  central: Central,
  path: string,
  limits: Limits,
  spent: Spent,
): { value?: SourceFile; diagnostics: Diagnostic[] } {
  if ((central.flags & 0x2041) !== 0) return { diagnostics: [diagnose(archiveProblems.encrypted, fileAt(path), {})] };
  const { value, diagnostics } = attempt(() => {
    const { entry } = locate(file, central);
    const named: ZipEntry = { ...entry, name: path.slice(path.lastIndexOf('/') + 1) };
    spent.bytes += named.size;
    const all = { zh: '压缩包内各文件解压后的字节数', en: 'Inflated bytes of all files of the archive' };
    enforceLimit(file.path, all, spent.bytes, limits.archiveInflated);
    const ofFile = { ...limits, partBytes: limits.archiveBytes, packageBytes: limits.archiveInflated };
    return { path, bytes: inflatePart({ path, entries: new Map(), limits: ofFile, inflated: new Set() }, named) };
  });
  if (value) return { value, diagnostics: [] };
  const told = diagnostics.map((refusal) =>
    refusal.code === workbookProblems.limit.code
      ? refusal
      : diagnose(archiveProblems.unreadable, fileAt(path), { what: insideOf(refusal) }),
  );
  return { diagnostics: told };
}
