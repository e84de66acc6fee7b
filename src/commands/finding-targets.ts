// Which formats of findings go where: -f name[=file] as often as wanted, and --out for the one that has no file.
import { tidyPath } from '../framework/layers/reference.ts';
import { endingsOfFormats, type FindingFormat, findingFormats } from '../report/findings/names.ts';
import type { Given } from './command.ts';
import { UsageError } from './io.ts';

export interface Target {
  readonly format: FindingFormat;
  /** Undefined for the screen. */
  readonly file?: string;
}

/** Every format with its file; `fallback` where none is asked for. */
export function findingTargets(options: Given['options'], fallback: FindingFormat): readonly Target[] {
  const asked = options['format'];
  const targets = (Array.isArray(asked) ? asked : []).map(readTarget);
  const out = typeof options['out'] === 'string' && options['out'] !== '-' ? options['out'] : undefined;
  const placed = targets.length === 0 ? [{ format: out === undefined ? fallback : formatByEnding(out, fallback) }] : targets;
  const homeless = placed.filter(({ file }) => file === undefined);
  if (homeless.length > 1) {
    const names = homeless.map(({ format }) => format);
    throw new UsageError({
      zh: `${names.join('、')} 都要写到同一处；一次只有一种格式可以不写文件，其余请写成“格式=文件”，如 ${names[0]}=${names[0]}.out`,
      en: `${names.join(' and ')} would go to the same place; only one format may be without a file, name one for the others: ${names[0]}=${names[0]}.out`,
    });
  }
  if (out !== undefined && homeless.length === 0)
    throw new UsageError({
      zh: `每种格式都已写明文件，--out ${out} 没有内容可写`,
      en: `every format names its file already; there is nothing to write to --out ${out}`,
    });
  const all = placed.map((target) => (target.file === undefined && out !== undefined ? { ...target, file: out } : target));
  const files = all.flatMap(({ file }) => (file === undefined ? [] : [tidyPath(file)]));
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined)
    throw new UsageError({
      zh: `两种格式都要写到 ${twice}，请换一个文件名`,
      en: `two formats would be written to ${twice}; choose another name`,
    });
  return all;
}

/** `sarif=a.sarif`; the command line has looked at the name already. `=-` is the screen. */
function readTarget(words: string): Target {
  const [name = '', ...rest] = words.split('=');
  const format = findingFormats.find((known) => known === name) ?? 'text';
  const file = rest.join('=');
  if (rest.length > 0 && file === '')
    throw new UsageError({ zh: `--format ${words} 后面缺少文件名`, en: `--format ${words} needs a file name behind the =` });
  return file === '' || file === '-' ? { format } : { format, file };
}

function formatByEnding(file: string, fallback: FindingFormat): FindingFormat {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) return fallback;
  const format = endingsOfFormats.get(ending);
  if (format) return format;
  if (ending === 'xlsx')
    throw new UsageError({
      zh: '要 Excel 工作簿请用 lawgov table … --out 文件.xlsx',
      en: 'for a workbook use lawgov table … --out file.xlsx',
    });
  throw new UsageError({
    zh: `不知道 .${ending} 文件用什么格式，请用 --format 指定（${findingFormats.join('、')}）`,
    en: `which format is a .${ending} file? Name it with --format (${findingFormats.join(', ')})`,
  });
}
