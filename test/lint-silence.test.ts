// Frameworks that are sound: what is shipped, whole schemes and every pattern of scoring give neither an error nor a warning.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runIn } from './cli-world.ts';

test.each(['indicators', 'fixtures/schemes', 'fixtures/score', 'fixtures/patterns'])(
  'lint has nothing to say against %s',
  async (folder) => {
    const { stdout, stderr, exitCode } = await runIn(
      [fileURLToPath(new URL(`../${folder}/`, import.meta.url))],
      ['lint', '.', '--fail-on', 'warning', '--format', 'text'],
    );
    expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/检查了 \d+ 个文件，(\d+ 个问题已停用或在基线中，)?0 个错误，0 个警告/);
  },
);
