// fixtures/round/<code>/: a round in which something is wrong (bad), and one in which nothing is (good). expected.txt is what
// `lawgov validate` (for the register of receipts: status) says in bad. Rounds without a framework of their own use that of the command line cases.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Place, runIn } from './cli-world.ts';

const root = fileURLToPath(new URL('../fixtures/round/', import.meta.url));
const shared: Place = { from: fileURLToPath(new URL('../fixtures/cli/files/样例.yaml', import.meta.url)), to: '样例.yaml' };
const cases = readdirSync(root).map((name) => [name.replace('__', '/'), `${root}${name}`] as const);

interface Finding {
  readonly code: string;
  readonly location: string;
  readonly message: string;
  readonly help?: string;
}

async function findings(verb: string, folder: string, language: string): Promise<Finding[]> {
  const { stdout } = await runIn([shared, folder], [verb, '--format', 'json', '--lang', language]);
  return (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
}

describe.each(cases)('%s', (code, folder) => {
  const verb = code.startsWith('received/') ? 'status' : 'validate';
  test('is reported with its place, its words and its help', async () => {
    const { stdout, exitCode } = await runIn([shared, `${folder}/bad`], [verb]);
    await expect(`${stdout}exit ${exitCode}\n`).toMatchFileSnapshot(`${folder}/expected.txt`);
    expect((await findings(verb, `${folder}/bad`, 'zh')).map((finding) => finding.code)).toContain(code);
  });

  test('is said in English without a Chinese word of our own', async () => {
    for (const { message, help, code: said } of await findings(verb, `${folder}/bad`, 'en')) {
      if (said !== code) continue;
      // What is quoted comes from the files, or is to be written into them.
      const own = `${message} ${help}`.replaceAll(/“[^”]*”/g, '');
      expect(own).not.toMatch(/[\u3000-\u303f\uff00-\uffef]|undefined|\[object|NaN|null/);
    }
  });

  test('is not reported, nor anything else, once it is mended', async () => {
    expect(await findings(verb, `${folder}/good`, 'zh')).toEqual([]);
  });
});
