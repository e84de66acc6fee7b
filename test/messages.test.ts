// Every sentence of the program is whole in both languages: no Chinese in English but for what stands in the files, and no English in
// Chinese but for the names of things.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { lintRules } from '../src/lint/index.ts';
import { csvProblems } from '../src/read/problems-csv.ts';
import { documentProblems } from '../src/read/problems-docx.ts';
import { reportProblems } from '../src/read/problems-report.ts';
import { workbookProblems } from '../src/read/problems-xlsx.ts';
import { submissionProblems } from '../src/submission/problems.ts';
import { numberProblems } from '../src/submission/problems-numbers.ts';
import { valueProblems } from '../src/submission/problems-values.ts';
import { validateRules } from '../src/validate/index.ts';
import { runIn, wordsOf } from './cli-world.ts';
import { cases, check, filesOf } from './validate-cases.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Words that units write whatever the language of the output is: headers of their tables and answers in their cells. */
const written = '填报单位：…|各单位|填报单位|指标编号|单位|数据项|填报值|佐证材料|不涉及|人次|是|否|约|余|以上|近|人|“”';

/** Every text of one file that is not plain ASCII, and the name of the file itself. */
function textsOf(path: string, name: string): string[] {
  const content = /\.(yaml|csv|md|json)$/.test(name) ? readFileSync(path, 'utf8') : '';
  return [name, ...content.split(/[\s,|{}[\]]+|: |"/)].filter((text) => /[^\u0020-\u007e]/.test(text));
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.txt')
    .flatMap((entry) => textsOf(`${entry.parentPath}/${entry.name}`, entry.name));

/** Removes what comes from files, the longest first. */
function without(data: readonly string[]): (text: string) => string {
  const parts = data.flatMap((text) => [text, text.replace(/[。；]$/, ''), ...text.split(/[^\p{Script=Han}\p{L}]+/u)]);
  const known = [...new Set([...parts, ...written.split('|')])].filter((part) => /[^\u0020-\u007e]/.test(part));
  known.sort((left, right) => right.length - left.length);
  return (text) => known.reduce((rest, part) => rest.replaceAll(part, ''), text);
}

const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65]/u;

/** Places, codes, options, quoted text, placeholders and the rule type that is also a word are no prose. */
const notProse = [/\brank(?=[\u3000、])/g, /“[^”]*”/g, /"[^"]*"/g, /\b[a-z]+\/[a-z0-9_-]+/g, /--[a-z-]+/g, /<[^>]*>/g, /[\w-]*[._][\w.]*/g];
const proseOf = (text: string) => notProse.reduce((rest, form) => rest.replace(form, ' '), text);
/** A line of a file that is shown beside a finding. */
const quoted = /^ +\d* │ /;
/** Words of English sentences, of this program and of the libraries that it uses. Names such as Excel or framework stay as they are. */
const english =
  /\b(?:usage|options?|arguments?|commands?|choices|default|error:|missing|unknown|invalid|expected|did|you|the|is|are|was|were|be|not|but|of|for|with|without|at|by|from|on|why|see|more|rank|lost|pending|scored|fail|pass|verdict|reported|and|or)\b/i;

test.each([
  ['submissions', Object.values(submissionProblems)],
  ['CSV files', Object.values(csvProblems)],
  ['workbooks', Object.values(workbookProblems)],
  ['documents', [...Object.values(documentProblems), ...Object.values(reportProblems)]],
  ['values', Object.values(valueProblems)],
  ['figures', Object.values(numberProblems)],
  ['relations', validateRules.flatMap((rule) => [...rule.problems])],
  ['frameworks', [...lintRules]],
])('problems of %s have a code and a title in both languages', (_family, problems) => {
  for (const { code, title, severity } of problems) {
    expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(['error', 'warning', 'info']).toContain(severity);
    expect(title.zh, code).toMatch(chinese);
    expect(title.en, code).toMatch(/^[^\p{Script=Han}]+$/u);
  }
  expect(new Set(problems.map(({ code }) => code)).size).toBe(problems.length);
});

const shared = filesBelow(`${fixtures}validate`);

describe.each(cases)('%s', (code, folder) => {
  test('says what is wrong and how to mend it, in Chinese and in English', async () => {
    const known = without([
      ...shared,
      ...filesBelow(fileURLToPath(folder)),
      ...(/^(?:file|archive)\//.test(code)
        ? ['填报表', '趋势图', '九', '盖章扫描件', '现场照片', '洺河乡', '附件', '甲局', '乙局', '丙局']
        : []),
    ]);
    // A long text of a cell is quoted with its end left out.
    const clean = (text: string) => known(text.replaceAll(/“[^”]*…”/g, ''));
    for (const file of filesOf(folder, 'bad', code)) {
      const { diagnostics } = await check(folder, file);
      for (const { message, help, related = [] } of diagnostics) {
        expect(help).toBeDefined();
        for (const { zh, en } of [message, help ?? message]) {
          expect(zh).toMatch(chinese);
          expect(proseOf(zh)).not.toMatch(english);
          expect(clean(en)).not.toMatch(chinese);
          // A sentence of the framework itself is the same in both languages.
          expect(clean(en) === '' || /[a-z]{2}/.test(en)).toBe(true);
          for (const text of [zh, en]) expect(text).not.toMatch(/undefined|NaN|\[object|\$\{|null| {2}/);
        }
        for (const other of related) expect(clean(other.message.en)).not.toMatch(chinese);
      }
    }
  });
});

const lines = [
  'score 填报.csv --framework 样例.yaml',
  'score 填报.csv --framework 样例.yaml --format csv',
  'score 填报.csv --framework 不出分.yaml',
  'score 填报.csv --framework 有错.yaml',
  'score 填报.csv',
  'score 没有.csv',
  'score 指标',
  'score 填报.csv --framework sample',
  'score 甲局.csv --framework 样例.yaml --out 结果.xlsx',
  'score 甲局.csv --framework 样例.yaml --out 结果.csv',
  'score',
  'score 填报.csv --framwork x',
  'score 填报.csv --framework',
  'score 填报.csv --format pdf',
  'score 填报.csv --out a --out b',
  'scor',
  'schema framework rules',
  'gap 填报.csv --framework 样例.yaml',
  'gap 填报.csv --framework 样例.yaml --format csv',
  'explain 乙局 lead.meetings 填报.csv --framework 样例.yaml',
  'explain 丙局 3.1 填报.csv --framework 样例.yaml',
  'explain 乙局 应审尽审 填报.csv --framework 样例.yaml',
  'explain 乙局 enforcement 填报.csv --framework 样例.yaml',
  'explain 戊局 1.1 填报.csv --framework 样例.yaml',
  'explain 乙局 9.9 填报.csv --framework 样例.yaml',
  'validate 填报.csv --framework 样例.yaml',
  'lint 有错.yaml',
  'lint 各单位',
  'lint 有错.yaml --format pretty',
  'lint 有错.yaml --format sarif',
  'lint 有错.yaml --fix-dry-run',
  'lint 有错.yaml --fix-dry-run --fix',
  'lint 有错.yaml --baseline 没有.json',
  'lint 有错.yaml --baseline 没有.json --update-baseline',
  'lint 有错.yaml --config 没有.yaml',
  'lint 有错.yaml --config 样例.yaml',
  'lint 有错.yaml --as-of 2026-02-30',
  'test 样例.yaml',
  'test 没有',
  'fmt 有错.yaml',
  'fmt --check 指标',
  'fmt 各单位',
  'fmt 没有.yaml',
  'fmt - 样例.yaml',
  'rules',
  'rules propotional',
  'schema framewrk',
  'table 填报.csv --framework 样例.yaml --out 考评表.xlsx',
  'table 填报.csv --framework 样例.yaml',
  '--help',
  ...commands.map((command) => `${command.name} --help`),
];

describe('the command line', () => {
  const files = `${fixtures}cli/files`;
  const aliases = commands.map((command) => command.alias);
  const examples = commands.flatMap((command) => command.examples.flatMap(({ line }) => line.split(' ')));
  const clean = without([...filesBelow(files), ...aliases, ...examples, '没有.csv', '结果', '考评表', '戊局', '指标', '各单位']);

  test.each(lines)('says all of “lawgov %s” in English when asked to', async (line) => {
    const { stdout, stderr } = await runIn([files], [...wordsOf(line), '--lang', 'en'], { columns: 400 });
    const text = clean(`${stdout}\n${stderr}`);
    expect(text.split('\n').filter((row) => chinese.test(row))).toEqual([]);
  });

  test.each(lines)('says all of “lawgov %s” in Chinese otherwise', async (line) => {
    const { stdout, stderr } = await runIn([files], wordsOf(line), { columns: 400 });
    const rows = `${stdout}\n${stderr}`.split('\n').filter((row) => !row.trimStart().startsWith('lawgov ') && !quoted.test(row));
    expect(rows.filter((row) => english.test(proseOf(row)))).toEqual([]);
  });
});
