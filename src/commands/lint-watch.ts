// --watch: lint again whenever something in the folders of its files changes.
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { lintOnce } from './lint-once.ts';
import type { LintMemory } from './lint-run.ts';
import { languageOf } from './outputs.ts';

const folderOf = (path: string): string => /^(.*)[\\/][^\\/]*$/s.exec(path)?.[1] ?? '.';

/** Runs until it is interrupted; gives the exit code of the last run. */
export async function watchLint(given: Given, io: Io, memory: LintMemory): Promise<number> {
  for (const [name, flag] of [
    ['fix', '--fix'],
    ['updateBaseline', '--update-baseline'],
    ['out', '--out'],
  ] as const)
    if (given.options[name] !== undefined)
      throw new UsageError({ zh: `--watch 不能和 ${flag} 一起用`, en: `--watch cannot be used together with ${flag}` });
  // A report that is written into a watched folder would be a change, and so on without end.
  if ([given.options['format']].flat().some((format) => typeof format === 'string' && format.includes('=')))
    throw new UsageError({ zh: '--watch 只在屏幕上输出，-f 后面不能写文件', en: '--watch writes to the terminal only: -f takes no file' });
  const zh = languageOf(given.options) === 'zh';
  const watching = io.watch();
  try {
    let exitCode = 2;
    for (;;) {
      // What was named is watched even while it cannot be read: it may come back.
      const folders = new Set(given.arguments.flatMap((path) => [path, folderOf(path)]));
      try {
        exitCode = await lintOnce(given, io, memory, ({ files }) => {
          for (const file of files) folders.add(folderOf(file));
        });
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        io.stderr(`${error[zh ? 'zh' : 'en']}\n`);
        exitCode = 2;
      }
      io.stderr(zh ? '等待改动，按 Ctrl+C 结束\n' : 'waiting for changes, Ctrl+C to stop\n');
      if ((await watching.next([...folders])) === 'interrupted') return exitCode;
    }
  } finally {
    watching.close();
  }
}
