// Editions: what begins with 密字 stands in the submissions and in lawgov.yaml of fixtures/editions, in every field that not everybody may see.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import config from '../schemas/config.schema.json' with { type: 'json' };
import { editionFields } from '../src/report/edition/fields.ts';
import { type Run, runIn } from './cli-world.ts';
import { textsOfPackage } from './package-texts.ts';

const round = fileURLToPath(new URL('../fixtures/editions', import.meta.url));

/** Command lines whose output can be an edition; each writes what a reader gets, to a file or to the screen. */
const outputs: readonly (readonly string[])[] = [
  ['score', '--format', 'text'],
  ['score', '--format', 'json'],
  ['score', '--out', '得分.csv'],
  ['gap', '--format', 'text'],
  ['gap', '--format', 'json'],
  ['gap', '--out', '失分.csv'],
  ['report', '--kind', 'notice', '--out', '通报.docx'],
  ['report', '--kind', 'annual', '--out', '年度报告.docx'],
  ['report', '--kind', 'page', '--out', '考评报告.html'],
];

/** All texts that come out, those in packed files too. */
async function everything({ stdout, written }: Run): Promise<string> {
  const files = [...written].map(([path, bytes]) => (/\.(xlsx|docx)$/.test(path) ? textsOfPackage(path, bytes) : bytes.toString()));
  return [stdout, ...written.keys(), ...files].join('\n');
}

const textOf = async (argv: readonly string[], ...more: readonly string[]) => everything(await runIn([round], [...argv, ...more]));
const secrets = (text: string) => [...new Set(text.match(/密字[\p{Script=Han}]{0,5}/gu))].toSorted();

describe.each(outputs)('%s %s %s', (...argv) => {
  test('as the internal edition holds what it is made from', async () => {
    const text = await textOf(argv);
    // The annual report adds all units up.
    if (!argv.includes('annual')) expect(text).toContain('乙局');
    if (argv.includes('json')) expect(secrets(text).length).toBeGreaterThan(3);
  });

  test('for the public holds nothing that is internal', async () => {
    if (argv[0] === 'gap') {
      const { exitCode, stdout, stderr, written } = await runIn([round], [...argv, '--edition', 'public']);
      expect([exitCode, stdout, written.size]).toEqual([2, '', 0]);
      expect(stderr).toMatch(/^这一版不含各指标的得分和失分原因/);
      return;
    }
    const text = await textOf(argv, '--edition', 'public');
    expect(secrets(text)).toEqual([]);
    expect(text).not.toMatch(/填报\/|名册\.csv|被通报|重大案件/);
    if (argv[0] === 'score') expect(text).toContain('乙局');
  });

  test('for one unit holds nothing of the others and names no reviewer', async () => {
    const text = await textOf(argv, '--edition', 'unit', '--unit', '甲局');
    expect(text).not.toMatch(/乙局|丙局|密字乙|密字评分人|密字决定人|密字理由一|密字文件乙|2025-01-08/);
    if (argv[0] === 'score') expect(text).toContain('甲局');
  });
});

test('letters go to every unit that sent something; each names no other unit and no reviewer', async () => {
  const { written } = await runIn([round], ['report', '--kind', 'feedback', '--out', '反馈函']);
  expect([...written.keys()]).toEqual(['反馈函/乙局反馈函.docx', '反馈函/甲局反馈函.docx']);
  const [second, first] = [...written].map(([path, bytes]) => textsOfPackage(path, bytes));
  expect(first).toContain('甲局');
  expect(first).not.toMatch(/乙局|丙局|密字乙|密字评分人|密字决定人|密字理由一|密字文件乙|填报\/|2025-01-08/);
  expect(second).toContain('乙局');
  expect(second).not.toMatch(/甲局|丙局|密字甲|密字评分人|密字决定人|密字理由一|密字文件甲|填报\//);
});

describe('an edition', () => {
  test('for one unit says why points were lost, and what the reviewer gave as the reason', async () => {
    const text = await textOf(['gap', '--format', 'json'], '--unit', '甲局');
    expect(text).toContain('核定：35 分 → 33 分：密字扣分理由');
    expect(text).toContain('密字文件甲.csv');
  });

  test('needs a unit where it is for one, and only there', async () => {
    const refused = async (...options: readonly string[]) => {
      const { exitCode, stderr } = await runIn([round], ['score', ...options]);
      return `${exitCode} ${stderr}`;
    };
    expect(await refused('--edition', 'unit')).toBe('2 单位版请用 --unit 写明单位\n');
    expect(await refused('--edition', 'public', '--unit', '甲局')).toMatch(/^2 --unit 只用于单位版/);
    expect(await refused('--unit', '甲句')).toBe('2 填报数据里没有单位“甲句”，是不是“甲局”？\n');
  });

  test('has the manifest without the list of files, and with the same hash over all of them', async () => {
    const manifestIn = (text: string) => (JSON.parse(text) as { manifest: Record<string, unknown> }).manifest;
    const [internal, open] = [
      await runIn([round], ['score', '-f', 'json']),
      await runIn([round], ['score', '-f', 'json', '--edition', 'public']),
    ];
    const [whole, part] = [manifestIn(internal.stdout), manifestIn(open.stdout)];
    expect(part).toMatchObject({ edition: 'public', inputs: whole['inputs'], checksOff: [{ code: 'check/reviewed' }] });
    expect(part).not.toHaveProperty('files');
    expect(whole).toHaveProperty('files');
  });

  test('shows what lawgov.yaml lists for it, and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'editions-'));
    try {
      const written = readFileSync(join(round, 'lawgov.yaml'), 'utf8');
      writeFileSync(
        join(folder, 'lawgov.yaml'),
        `${written}  editions:\n    public: [others, indicators]\n    unit: [indicators, reasons]\n`,
      );
      const scored = async (...options: readonly string[]) => (await runIn([round, folder], ['score', '-f', 'json', ...options])).stdout;
      const [open, own] = [await scored('--edition', 'public'), await scored('--unit', '甲局')];
      expect(open).toContain('"lead.meetings"');
      expect([...secrets(open), ...secrets(own).filter((secret) => !secret.startsWith('密字扣分理由'))]).toEqual([]);
      expect(own).toContain('核定：35 分 → 33 分：密字扣分理由');
      expect(JSON.parse(own)).toMatchObject({ units: [{ name: '甲局' }] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has its fields by the same names in schema and code', () => {
    expect(editionFields.map(({ id }) => id)).toEqual(config.$defs.editionField.enum);
  });
});
