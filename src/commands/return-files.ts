// --return: what goes back to the units is written into a folder, after everything was checked.
import { parseIsoDay } from '../calendar.ts';
import type { ReturnRequest } from '../report/returns/returns.ts';
import { type Language, plural, shown } from '../text.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { languageOf } from './outputs.ts';

const momentForm = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2}))?$/;

/** `2024年12月25日17时30分` of `2024-12-25 17:30`; '' for nothing. Any other spelling is refused. */
export function dueForPeople(due: string | undefined, language: Language): string {
  if (due === undefined) return '';
  const [, day = '', hour, minute = '00'] = momentForm.exec(due) ?? [];
  if (parseIsoDay(day) === undefined || Number(hour ?? 0) > 23 || Number(minute) > 59) {
    const seen = shown(due);
    throw new UsageError({
      zh: `看不懂期限“${seen}”：请写成 2024-12-25 或 "2024-12-25 17:00"`,
      en: `the deadline “${seen}” is not understood: write 2024-12-25 or "2024-12-25 17:00"`,
    });
  }
  if (language === 'en') return hour === undefined ? day : `${day} ${hour}:${minute}`;
  const [year, month, date] = day.split('-').map(Number);
  const time = hour === undefined ? '' : `${Number(hour)}时${minute === '00' ? '' : `${minute}分`}`;
  return `${year}年${month}月${date}日${time}`;
}

/** Writes the returned copies and notices where --return names a folder. `inputs` are the files of the run. */
export async function writeReturns(
  { options }: Given,
  found: Omit<ReturnRequest, 'language' | 'due'>,
  io: Io,
  inputs: readonly string[],
): Promise<void> {
  const folder = options['return'];
  if (typeof folder !== 'string') return;
  const language = languageOf(options);
  const zh = language === 'zh';
  const due = dueForPeople(typeof options['due'] === 'string' ? options['due'] : undefined, language);
  const { renderReturns } = await import('../report/returns/returns.ts');
  const { files, units, unmarked } = await renderReturns({ ...found, language, due: () => due });
  if (files.length === 0) {
    io.stderr(zh ? '没有错误和警告，不用退回\n' : 'no errors and no warnings: nothing to return\n');
    return;
  }
  const root = folder.replace(/[\\/]+$/, '');
  await io.writeFiles(
    files.map(({ path, bytes }) => ({ path: `${root}/${path}`, bytes })),
    inputs,
    { makeFolders: true },
  );
  const told = zh
    ? `退回 ${units.length} 个单位，${files.length} 个文件已写入 ${folder}`
    : `${plural(units.length, 'unit')} to return to, ${plural(files.length, 'file')} written to ${folder}`;
  io.stderr(`${told}\n`);
  for (const { file, why } of unmarked) {
    io.stderr(zh ? `没有在原表上标注：${file}：${why.zh}\n` : `not marked: ${file}: ${why.en}\n`);
  }
}
