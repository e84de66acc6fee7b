// Two assessments in JSON, node by node: what the file says, and what comes out when it is computed again.
import type { Text } from '../text.ts';
import { type Language, plural, shown } from '../text.ts';

/** One place where both differ. A part that only one of them has is undefined in the other. */
export interface Difference {
  /** Keys and positions from the top, as a program would write them: `units[0].indicators[3].points`. */
  readonly path: string;
  /** Whose it is, by name: 白城市 › 4.2 …; '' where nobody's. */
  readonly whose: string;
  readonly written: unknown;
  readonly computed: unknown;
}

type Holder = Readonly<Record<string, unknown>>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What people call a node: a unit by its name, an indicator by id and title. */
function nameOf(node: unknown): string | undefined {
  if (!isHolder(node)) return undefined;
  const { name, id, title, measure, code } = node;
  const texts = typeof name === 'string' ? [name] : [id, title, measure, code].filter((text): text is string => typeof text === 'string');
  return texts.length === 0 ? undefined : texts.join(' ');
}

/** In the order of the document; every difference once, at the deepest node that both have. */
export function* differences(written: unknown, computed: unknown, path = '', names: readonly string[] = []): Generator<Difference> {
  if (Array.isArray(written) && Array.isArray(computed)) {
    for (let index = 0; index < Math.max(written.length, computed.length); index += 1) {
      const name = nameOf(written[index] ?? computed[index]);
      yield* differences(written[index], computed[index], `${path}[${index}]`, name === undefined ? names : [...names, name]);
    }
    return;
  }
  if (isHolder(written) && isHolder(computed)) {
    const keys = [...new Set([...Object.keys(written), ...Object.keys(computed)])];
    for (const key of keys) {
      const [left, right] = [ownValue(written, key), ownValue(computed, key)];
      yield* differences(left, right, path === '' ? key : `${path}.${key}`, names);
    }
    return;
  }
  if (written !== computed) yield { path, whose: names.join(' › '), written, computed };
}

/** A file may hold a key of any name. */
const ownValue = (holder: Holder, key: string): unknown => (Object.hasOwn(holder, key) ? holder[key] : undefined);

const words = (value: unknown, { zh, en }: Text, language: Language): string =>
  value === undefined ? (language === 'zh' ? zh : en) : shown(JSON.stringify(value), 160);

/** A file of the manifest that is no longer what it was; `computed` is absent where it cannot be read. */
export interface ChangedFile {
  readonly path: string;
  readonly written: string;
  readonly computed?: string;
}

export interface Verification {
  readonly file: string;
  readonly version: { readonly written: string; readonly computed: string };
  readonly changed: readonly ChangedFile[];
  /** The first of them is the one that others may follow from. */
  readonly found: readonly Difference[];
  /** Byte for byte, and not only the same data. */
  readonly identical: boolean;
}

export const isVerified = ({ changed, found }: Verification): boolean => changed.length === 0 && found.length === 0;

/** For a terminal: what changed in the inputs first, then the first difference in full and how many there are. */
export function renderVerification(verification: Verification, language: Language): string {
  const zh = language === 'zh';
  const { file, version, changed, found, identical } = verification;
  const lines: string[] = [];
  if (version.written !== version.computed)
    lines.push(
      zh
        ? `注意：文件由 lawgov ${shown(version.written)} 写成，现用 ${version.computed} 重算`
        : `note: written by lawgov ${shown(version.written)}, computed again by ${version.computed}`,
    );
  for (const { path, written, computed } of changed) {
    const hashes = `${written.slice(0, 12)} → ${computed?.slice(0, 12) ?? ''}`;
    if (computed === undefined) lines.push(zh ? `读不到输入文件 ${shown(path, 300)}` : `input file cannot be read: ${shown(path, 300)}`);
    else
      lines.push(
        zh ? `输入文件改过 ${shown(path, 300)}（SHA-256 ${hashes}）` : `input file changed: ${shown(path, 300)} (SHA-256 ${hashes})`,
      );
  }
  const [first] = found;
  if (first) {
    const { path, whose, written, computed } = first;
    const absent = { zh: '没有', en: 'nothing' };
    lines.push(
      zh
        ? `第一处不同：${whose === '' ? '' : `${shown(whose, 200)}，`}${shown(path, 200)}`
        : `first difference: ${whose === '' ? '' : `${shown(whose, 200)}, `}${shown(path, 200)}`,
    );
    lines.push(zh ? `  文件里：${words(written, absent, language)}` : `  in the file: ${words(written, absent, language)}`);
    lines.push(zh ? `  重算得：${words(computed, absent, language)}` : `  computed:    ${words(computed, absent, language)}`);
    if (found.length > 1) lines.push(zh ? `  共 ${found.length} 处不同` : `  ${plural(found.length, 'difference')} in all`);
  }
  const good = isVerified(verification);
  if (good)
    lines.push(
      zh
        ? `${shown(file, 300)} 与重算结果${identical ? '逐字节相同' : '内容相同，只是排版不同'}`
        : `${shown(file, 300)} is ${identical ? 'byte for byte what' : 'laid out otherwise, and says what'} comes out again`,
    );
  else lines.push(zh ? `${shown(file, 300)} 不能重算得出` : `${shown(file, 300)} does not come out again`);
  return lines.map((line) => `${line}\n`).join('');
}
