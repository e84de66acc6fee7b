// The way in. It loads no more than is needed to say the version: everything else is loaded for the command that asks for it.
import type { Io } from './commands/io.ts';
import { version } from './version.ts';

export { realIo } from './cli-io.ts';

/** Exit codes: 0 fine · 1 problems at or above --fail-on · 2 usage, unreadable input, nothing to check · 70 a bug. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [word] = argv;
  if (argv.length === 1 && (word === '--version' || word === '-V')) {
    io.stdout(`${version}\n`);
    return 0;
  }
  const { runCommand } = await import('./command-line.ts');
  return runCommand(argv, io);
}
