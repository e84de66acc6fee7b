// The formats of findings: where they go, and that all of them say the same.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nothingChecked } from '../src/commands/nothing-checked.ts';
import { runIn } from './cli-world.ts';

const shared = fileURLToPath(new URL('../fixtures/cli/files/', import.meta.url));
const lint = (...words: string[]) => runIn([shared], ['lint', ...words]);

describe('several formats at once', () => {
  test('go each to its file, one of them to the screen', async () => {
    const { exitCode, stdout, stderr, written } = await lint('有错.yaml', '-f', 'json=没有/问题.json', '-f', 'text');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('文件夹不存在');
    expect({ stdout, written: [...written] }).toEqual({ stdout: '', written: [] });
    const good = await lint('有错.yaml', '-f', 'json=问题.json', '-f', 'text');
    expect(good.exitCode).toBe(1);
    expect(good.stdout).toMatch(/^错误 有错\.yaml:35:22/);
    expect(good.stderr).toBe('已写入 问题.json\n');
    expect(JSON.parse(good.written.get('问题.json')?.toString() ?? '')).toMatchObject({ kind: 'diagnostics', verdict: { errors: 3 } });
  });

  test('all to files leave the verdict on stderr', async () => {
    const { stdout, stderr, written } = await lint('有错.yaml', '--format=json=a.json', '-f', 'text=b.txt');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^已写入 a\.json、b\.txt\n结论：检查了 1 个文件，3 个错误，\d+ 个警告，不通过\n$/);
    expect([...written.keys()]).toEqual(['a.json', 'b.txt']);
  });

  test('--out names the file of the one format that has none', async () => {
    const { stdout, written } = await lint('有错.yaml', '-f', 'json=a.json', '-f', 'text', '--out', 'b.log');
    expect(stdout).toBe('');
    expect(written.get('b.log')?.toString()).toMatch(/^错误 有错\.yaml:35:22/);
  });

  test.each([
    [['-f', 'json', '-f', 'text'], 'json、text 都要写到同一处'],
    [['-f', 'json=a', '-f', 'text=./a'], '两种格式都要写到 a'],
    [['-f', 'json=a', '--out', 'b.txt'], '--out b.txt 没有内容可写'],
    [['-f', 'json='], '缺少文件名'],
    [['-f', 'jsn=a'], '不能是“jsn=a”，可以是：pretty'],
    [['-f', '--lang', 'en'], 'the option -f needs a value'],
    [['--lang', 'zh', '--lang', 'zh'], '选项 --lang 写了两次'],
    [['-f', 'json=有错.yaml'], '不能写 有错.yaml：它是输入文件'],
  ])('%j is refused', async (words, sentence) => {
    const { exitCode, stdout, stderr, written } = await lint('有错.yaml', ...words);
    expect({ exitCode, stdout, written: [...written.keys()] }).toEqual({ exitCode: 2, stdout: '', written: [] });
    expect(stderr).toContain(sentence);
  });
});

test('where nothing can be checked, reports for programs say so and people are told once', async () => {
  const { exitCode, stdout, stderr, written } = await lint('各单位', '-f', 'json=a.json', '-f', 'text');
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: '已写入 a.json\n各单位 里没有指标体系文件（.yaml）\n' });
  expect(JSON.parse(written.get('a.json')?.toString() ?? '')).toMatchObject({
    diagnostics: [{ code: 'file/nothing-checked', severity: nothingChecked.severity, location: '各单位' }],
    verdict: { ok: false, errors: 1 },
  });
});
