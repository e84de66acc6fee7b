// What can be wrong with a zip archive of submissions, and what was left unread in an archive or a folder.
import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

const mostNames = 8;

/** `甲局/照片.jpg、乙局/函.pdf 等 12 个` */
const listZh = (names: readonly string[]): string =>
  `${names
    .slice(0, mostNames)
    .map((name) => shown(name))
    .join('、')}${names.length > mostNames ? ` 等 ${names.length} 个` : ''}`;
const listEn = (names: readonly string[]): string =>
  `${names
    .slice(0, mostNames)
    .map((name) => shown(name))
    .join(', ')}${names.length > mostNames ? ` … ${names.length} in all` : ''}`;

const packAgain: Text = {
  zh: '请用 Windows 的“发送到 → 压缩文件夹”或 WPS、7-Zip 重新压成普通 zip（不设密码、不分卷），或者直接提交文件夹。',
  en: 'Pack it again as an ordinary zip (no password, one volume), or hand in the folder.',
};

export const archiveProblems = {
  encrypted: problem<Record<never, never>>({
    code: 'archive/encrypted',
    severity: 'error',
    title: { zh: '压缩包里的文件加了密', en: 'Encrypted file in an archive' },
    message: () => ({ zh: '压缩包设了密码，这个文件没有读取。', en: 'The archive is protected by a password; this file was not read.' }),
    help: () => ({ zh: '请去掉密码重新压缩，再提交。', en: 'Pack it again without a password.' }),
  }),
  unreadable: problem<{ what: Text }>({
    code: 'archive/unreadable-entry',
    severity: 'error',
    title: { zh: '压缩包里的文件解不开', en: 'File that cannot be unpacked' },
    message: ({ what }) => ({
      zh: `压缩包里的这个文件解不开：${what.zh}。`,
      en: `This file of the archive cannot be unpacked: ${what.en}.`,
    }),
    help: () => packAgain,
  }),
  damaged: problem<{ what: Text }>({
    code: 'archive/damaged',
    severity: 'error',
    title: { zh: '压缩包已损坏', en: 'Damaged archive' },
    message: ({ what }) => ({
      zh: `压缩包打不开，里面的文件一个也没有读：${what.zh}。`,
      en: `The archive cannot be opened, none of its files was read: ${what.en}.`,
    }),
    help: () => packAgain,
  }),
  sameName: problem<{ name: string }>({
    code: 'archive/same-name',
    severity: 'error',
    title: { zh: '压缩包里有两个同名文件', en: 'Two files of one name' },
    message: ({ name }) => ({
      zh: `压缩包里有不止一个“${shown(name)}”，只读了第一个，分不清以哪个为准。`,
      en: `The archive holds “${shown(name)}” more than once; only the first was read.`,
    }),
    help: () => packAgain,
  }),
  tooDeep: problem<Record<never, never>>({
    code: 'archive/nested-too-deep',
    severity: 'error',
    title: { zh: '压缩包套得太深', en: 'Archives nested too deep' },
    message: () => ({
      zh: '压缩包里的压缩包里还有压缩包，最里面的没有读取（只读两层）。',
      en: 'An archive inside an archive inside an archive was not read (two levels are).',
    }),
    help: () => ({ zh: '请先解开里面的压缩包。', en: 'Unpack the inner one first.' }),
  }),
  nothing: problem<Record<never, never>>({
    code: 'archive/no-table',
    severity: 'error',
    title: { zh: '压缩包里没有填报表', en: 'No table in an archive' },
    message: () => ({
      zh: '压缩包里没有一个 .xlsx 或 CSV 文件。',
      en: 'There is no .xlsx or CSV file in the archive.',
    }),
    help: () => ({ zh: '检查是不是只压进了佐证材料。', en: 'Perhaps only the evidence was packed.' }),
  }),
  nameEncoding: problem<{ encoding: string; names: readonly string[] }>({
    code: 'archive/name-encoding',
    severity: 'info',
    title: { zh: '压缩包里的文件名是猜着读的', en: 'File names read by a guess' },
    message: ({ encoding, names }) => ({
      zh: `压缩包没有标明文件名的编码，按 ${encoding} 读作：${listZh(names)}。`,
      en: `The archive does not say how its file names are encoded; read as ${encoding}: ${listEn(names)}.`,
    }),
    help: () => ({ zh: '文件名是乱码的，请重新压缩。', en: 'If the names are garbled, pack the files again.' }),
  }),
  notTables: problem<{ names: readonly string[] }>({
    code: 'file/not-a-table',
    severity: 'info',
    title: { zh: '不是填报表的文件', en: 'Files that are no tables' },
    message: ({ names }) => ({
      zh: `有 ${names.length} 个文件不是填报表，没有读取：${listZh(names)}。`,
      en: `Not read, as they are no tables (${names.length}): ${listEn(names)}.`,
    }),
    help: () => ({
      zh: '佐证材料、盖章扫描件不用处理；数据只写在其中的，请填进 .xlsx 表再提交。',
      en: 'Evidence and scans are fine here; data that stand nowhere else must be put into an .xlsx table.',
    }),
  }),
  leftOvers: problem<{ names: readonly string[] }>({
    code: 'file/left-over',
    severity: 'info',
    title: { zh: '系统留下的文件', en: 'Files that programs left behind' },
    message: ({ names }) => ({
      zh: `跳过了 ${names.length} 个系统或办公软件留下的文件：${listZh(names)}。`,
      en: `Skipped what systems and office programs left behind (${names.length}): ${listEn(names)}.`,
    }),
    help: () => ({ zh: '不用处理。', en: 'Nothing needs to be done.' }),
  }),
};
