// An assessment that was written as JSON, made again from what its manifest names.

import { sha256Of } from '../framework/cache.ts';
import { fieldsField, fieldsOf, itemsField, rawField, textField } from '../framework/fields.ts';
import { limits } from '../limits.ts';
import { nearest } from '../nearest.ts';
import type { ChangedFile } from '../report/verification.ts';
import { shown } from '../text.ts';
import { type Assessed, assess } from './assess.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';

export interface Written {
  readonly path: string;
  readonly text: string;
  readonly document: unknown;
  readonly version: string;
  readonly arguments: readonly string[];
  readonly options: Given['options'];
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** Options of a manifest, by name; anything else in it is refused. */
const known = ['baseline', 'failOn', 'framework', 'lang', 'period', 'stage'];

const refused = (path: string, zh: string, en: string): UsageError =>
  new UsageError({ zh: `${shown(path, 300)} ${zh}`, en: `${shown(path, 300)} ${en}` });

/** Throws a sentence for the user where the file cannot be made again. */
export async function readWritten(path: string, io: Io): Promise<Written> {
  const bytes = await io.readFile(path, limits.archiveBytes + 1);
  const text = new TextDecoder().decode(bytes);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw refused(
      path,
      '不是完整的 JSON；请给 lawgov score --format json 写出的文件',
      'is not complete JSON; give what `lawgov score --format json` wrote',
    );
  }
  const data = fieldsOf(document);
  if (rawField(data, 'lawgov') !== 1 || rawField(data, 'kind') !== 'assessment')
    throw refused(path, '不是 lawgov 的考评结果（kind 应为 assessment）', 'is no assessment of lawgov (kind must be assessment)');
  const manifest = fieldsField(data, 'manifest');
  const edition = textField(manifest, 'edition');
  if (edition === undefined)
    throw refused(
      path,
      '没有运行清单（manifest），不能重算：请用这一版的 lawgov score 重新写一次',
      'has no manifest and cannot be computed again: write it once more with this version',
    );
  if (edition !== 'internal')
    throw refused(
      path,
      '是给外面看的版本，没有输入文件清单，不能重算：请用内部版',
      'is an edition for others without the list of inputs: use the internal one',
    );
  const texts = (key: string) => itemsField(manifest, key).filter((item): item is string => typeof item === 'string');
  const options = itemsField(manifest, 'options').map((item) => {
    const name = textField(fieldsOf(item), 'name') ?? '';
    if (!known.includes(name)) {
      const near = nearest(name, known);
      const [zh, en] = near === undefined ? ['', ''] : [`，是不是 ${near}？`, `; did you mean ${near}?`];
      throw refused(path, `的运行清单里有不认识的选项“${shown(name)}”${zh}`, `has an unknown option “${shown(name)}” in its manifest${en}`);
    }
    return [name, textField(fieldsOf(item), 'value') ?? ''] as const;
  });
  return {
    path,
    text,
    document,
    version: textField(fieldsField(manifest, 'tool'), 'version') ?? '',
    arguments: texts('arguments'),
    options: Object.fromEntries(options),
    files: itemsField(manifest, 'files').map((item) => {
      const file = fieldsOf(item);
      return { path: textField(file, 'path') ?? '', sha256: textField(file, 'sha256') ?? '' };
    }),
  };
}

/** The same run once more, in the working folder; it tells nothing on the way, in the language of back then. */
export const runAgain = (written: Written, io: Io): Promise<Assessed> =>
  assess(written.arguments, written.options, { ...io, stderr: () => undefined });

/** Inputs that are not what they were, in the order of the manifest. What lies in an archive is part of the archive. */
export async function changedFiles({ files }: Written, io: Io): Promise<ChangedFile[]> {
  const changed: ChangedFile[] = [];
  for (const { path, sha256 } of files) {
    const archive = files.find((other) => path.startsWith(`${other.path}/`));
    if (archive) continue;
    try {
      const computed = sha256Of(await io.readFile(path, limits.archiveBytes + 1));
      if (computed !== sha256) changed.push({ path, written: sha256, computed });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      changed.push({ path, written: sha256 });
    }
  }
  return changed;
}
