// --return: what goes back to the units is written into a folder, after everything was checked.
import { calendarDay } from '../calendar.ts';
import type { Round } from '../model.ts';
import type { ReturnRequest } from '../report/returns/returns.ts';
import { momentWords, readMoment } from '../round/moment.ts';
import { rosterNames } from '../submission/roster-names.ts';
import { type Language, plural, shown } from '../text.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { languageOf } from './outputs.ts';

/** `2024年12月25日17时30分` of `2024-12-25 17:30`. Refuses what is no day. */
function dueForPeople(due: string, language: Language): string {
  const moment = readMoment(due);
  if (!moment) {
    const seen = shown(due);
    throw new UsageError({
      zh: `看不懂期限“${seen}”：请写成 2024-12-25 或 "2024-12-25 17:00"`,
      en: `the deadline “${seen}” is not understood: write 2024-12-25 or "2024-12-25 17:00"`,
    });
  }
  if (language === 'en') return momentWords(moment);
  const { year, month, day } = calendarDay(moment.day);
  const minutes = (moment.minute ?? 0) % 60;
  const time = moment.minute === undefined ? '' : `${Math.floor(moment.minute / 60)}时${minutes === 0 ? '' : `${minutes}分`}`;
  return `${year}年${month}月${day}日${time}`;
}

/** By when each unit is to hand in again: --due, else its own deadline in the roster, else that of the round; '' without any. */
function deadlines({ due, roster }: Round, asked: string | undefined, language: Language): (unit: string) => string {
  const words = (text: string | undefined) => (text === undefined ? '' : dueForPeople(text, language));
  if (asked !== undefined) {
    const said = words(asked);
    return () => said;
  }
  const own = new Map(roster?.units.map((unit) => [unit.name, unit.due]));
  return (unit) => words(own.get(unit) ?? due);
}

/** Writes the returned copies and notices where --return names a folder. `inputs` are the files of the run. */
export async function writeReturns(
  { options }: Given,
  found: Omit<ReturnRequest, 'language' | 'due' | 'unitOfPath'> & { readonly round: Round },
  io: Io,
  inputs: readonly string[],
): Promise<void> {
  const folder = options['return'];
  if (typeof folder !== 'string') return;
  const language = languageOf(options);
  const zh = language === 'zh';
  const due = deadlines(found.round, typeof options['due'] === 'string' ? options['due'] : undefined, language);
  const names = rosterNames(found.round);
  const { renderReturns } = await import('../report/returns/returns.ts');
  const { files, units, unmarked } = await renderReturns({ ...found, language, due, unitOfPath: (path) => names?.unitOfPath(path) });
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
