// What the READMEs promise: their files, commands and outputs, taken out of the text and put back as they are today.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintRules } from '../src/lint/index.ts';
import { renderLintMarkdown, renderRulesMarkdown } from '../src/report/rules.ts';
import { ruleTypes } from '../src/scoring/rules/index.ts';
import type { Language } from '../src/text.ts';
import { type Run, runIn, wordsOf } from './cli-world.ts';

export const readmes: readonly (readonly [string, Language])[] = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
];

const root = new URL('../', import.meta.url);
export const readText = (name: string): string => readFileSync(new URL(name, root), 'utf8');

/** Contents of the fenced blocks in a language. */
export const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, content = '']) => content);

/** Files that the text shows, by name: `<!-- file: name -->` before a fenced block. */
export const filesOf = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^<!-- file: (\S+) -->\n+```\w+\n([\s\S]*?)^```$/gm)].map(([, name = '', content = '']) => [name, content]));

export interface Command {
  readonly line: string;
  readonly exitCode: number;
  /** What is run before it in the same folder: `lawgov init a && lawgov status a`. */
  readonly after: readonly string[];
}

/** Lines of the shell blocks; `# exit 1` or `# 退出码 1` behind a command is the exit code that it promises. */
export const commandsOf = (text: string): Command[] =>
  blocksOf(text, 'sh').flatMap((block) =>
    block
      .trim()
      .split('\n')
      .flatMap((line) => {
        const parts = line.split(/\s+&&\s+/).map((part) => part.replace(/\s+#.*$/, ''));
        const exitCode = Number(/#.*(?:exit|退出码) (\d)/.exec(line)?.[1] ?? '0');
        return parts.map((part, index) => ({
          line: part,
          exitCode: index === parts.length - 1 ? exitCode : 0,
          after: parts.slice(0, index).filter((earlier) => earlier.startsWith('lawgov ')),
        }));
      }),
  );

/** A new folder with the files that the text shows and the example of the package. */
export function folderOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  const example = fileURLToPath(new URL('fixtures/score/baicheng-2023/', root));
  for (const name of ['白城市2023.xlsx', '白城市2023.csv']) cpSync(join(example, name), join(folder, name));
  for (const [name, content] of filesOf(text)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Runs a line in a copy of the folder, with what the lines before it have written there. */
export async function runLine(line: string, folder: string, after: readonly string[] = []): Promise<Run> {
  const [first, ...rest] = after;
  if (first === undefined) return runIn([folder], wordsOf(line).slice(1));
  const { written } = await runLine(first, folder);
  const next = mkdtempSync(join(tmpdir(), 'readme-'));
  cpSync(folder, next, { recursive: true });
  for (const [path, bytes] of written) {
    mkdirSync(dirname(join(next, path)), { recursive: true });
    writeFileSync(join(next, path), bytes);
  }
  const run = await runLine(line, next, rest);
  rmSync(next, { recursive: true });
  return run;
}

/** Lines first to last of a text, all of it without them. */
function linesOf(text: string, first?: string, last?: string): string {
  if (first === undefined || last === undefined) return text;
  return `${text
    .split('\n')
    .slice(Number(first) - 1, Number(last))
    .join('\n')}\n`;
}

/** The README with its tables of rules and its outputs as they are today. */
export async function refreshed(text: string, language: Language, folder: string): Promise<string> {
  let result = text;
  for (const [name, table] of [
    ['rules', renderRulesMarkdown(ruleTypes, language)],
    ['lint-rules', renderLintMarkdown(lintRules, language)],
  ]) {
    result = result.replace(
      new RegExp(`(<!-- ${name}:begin -->\\n+)[\\s\\S]*?(\\n+<!-- ${name}:end -->)`),
      (_, before: string, after: string) => `${before}${table?.trim()}${after}`,
    );
  }
  const outputs = /^(<!-- output(?: (\d+)-(\d+))?: (.*?) -->\n+```text\n)[\s\S]*?^```$/gm;
  for (const [whole, head = '', first, last, line = ''] of result.matchAll(outputs)) {
    const { stdout } = await runLine(line, folder);
    result = result.replace(whole, () => `${head}${linesOf(stdout, first, last)}\`\`\``);
  }
  return result;
}
