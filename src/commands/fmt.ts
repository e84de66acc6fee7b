import type { Diagnostic } from '../diagnostic.ts';
import type { Text } from '../text.ts';
import { type CommandSpec, commonOptions } from './command.ts';
import { type Io, UsageError } from './io.ts';

export const fmt: CommandSpec = {
  name: 'fmt',
  alias: '格式化',
  arguments: [
    {
      name: '<files...>',
      summary: { zh: 'YAML 文件或文件夹；- 从标准输入读，写到标准输出', en: 'YAML files or folders; - is stdin to stdout' },
    },
  ],
  summary: {
    zh: '把指标体系文件整理成统一写法，含义和注释不变',
    en: 'write framework files in one canonical form; meaning and comments stay',
  },
  options: [
    { flags: '--check', summary: { zh: '只检查，列出需要整理的文件，不改动', en: 'only list files that would change' } },
    commonOptions.lang,
  ],
  examples: [
    { line: 'lawgov fmt 我的指标.yaml', summary: { zh: '整理一个文件', en: 'one file' } },
    {
      line: 'lawgov fmt --check indicators',
      summary: { zh: '检查整个文件夹，有要整理的退出码为 1', en: 'check a folder; exit 1 if anything would change' },
    },
  ],
  async run(given, io) {
    const [work, { formatYaml }] = await Promise.all([import('./work.ts'), import('../format/format.ts')]);
    const { limits } = await import('../limits.ts');
    const { options } = given;
    const language = work.languageOf(options);
    const check = options['check'] === true;
    if (given.arguments.includes('-'))
      return throughStdin(given.arguments, check, io, async (bytes) => {
        const { value, diagnostics } = formatYaml({ path: '-', bytes });
        if (value === undefined) io.stderr(work.renderDiagnostics(diagnostics, language, false));
        return value;
      });
    const isYaml = (name: string) => /\.ya?ml$/i.test(name) && !name.startsWith('.');
    const paths = await work.filesUnder(given.arguments, io, isYaml, { zh: 'YAML 文件', en: 'YAML files' });
    const diagnostics: Diagnostic[] = [];
    const changed: { readonly path: string; readonly line: number; readonly bytes: string }[] = [];
    for (const path of paths) {
      const bytes = await io.readFile(path, limits.yamlBytes + 1);
      const formatted = formatYaml({ path, bytes });
      diagnostics.push(...formatted.diagnostics);
      const { value } = formatted;
      if (value !== undefined && !Buffer.from(bytes).equals(Buffer.from(value)))
        changed.push({ path, line: firstDifference(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), value), bytes: value });
    }
    if (!check && changed.length > 0) await io.writeFiles(changed, []);
    const failed = new Set(diagnostics.map(({ location }) => location.file)).size;
    io.stdout(
      work.renderDiagnostics(diagnostics, language, io.color) +
        changed.map(({ path, line }) => `${(check ? wouldChange(path, line) : formattedNow(path))[language]}\n`).join('') +
        `${summary(paths.length, changed.length, failed, check)[language]}\n`,
    );
    return failed > 0 || (check && changed.length > 0) ? 1 : 0;
  },
};

/** Prints what `format` gives; exit 1 where it gives nothing, or where `check` finds another text. */
async function throughStdin(
  names: readonly string[],
  check: boolean,
  io: Io,
  format: (bytes: Uint8Array) => Promise<string | undefined>,
): Promise<number> {
  if (names.length > 1) throw new UsageError({ zh: '“-”只能单独用，不能和文件一起', en: '“-” stands alone, not beside files' });
  const { limits } = await import('../limits.ts');
  const bytes = await io.readStdin(limits.yamlBytes + 1);
  const value = await format(bytes);
  if (value === undefined) return 1;
  const same = Buffer.from(bytes).equals(Buffer.from(value));
  if (!check) io.stdout(value);
  else if (!same) io.stdout('-\n');
  return check && !same ? 1 : 0;
}

/** The first line (from 1) in which two texts differ. */
function firstDifference(before: string, after: string): number {
  const [old, wanted] = [before.split('\n'), after.split('\n')];
  const index = old.findIndex((line, at) => line !== wanted[at]);
  return (index < 0 ? old.length : index) + 1;
}

const wouldChange = (path: string, line: number): Text => ({ zh: `${path}:${line} 起需要整理`, en: `${path}:${line} and on would change` });
const formattedNow = (path: string): Text => ({ zh: `已整理 ${path}`, en: `formatted ${path}` });

function summary(files: number, changed: number, failed: number, check: boolean): Text {
  const one = files === 1 ? 'file' : 'files';
  if (failed === files) return { zh: `${files} 个文件都有错误，没有动`, en: `${files} ${one} with errors, left alone` };
  const rest: Text = failed > 0 ? { zh: `，${failed} 个有错误，没有动`, en: `, ${failed} with errors left alone` } : { zh: '', en: '' };
  const done: Text =
    changed === 0
      ? {
          zh: failed > 0 ? '其余都已是统一写法' : '都已是统一写法',
          en: failed > 0 ? 'the others are in canonical form' : 'all in canonical form',
        }
      : check
        ? { zh: `${changed} 个需要整理：运行 lawgov fmt`, en: `${changed} would change: run lawgov fmt` }
        : { zh: `整理了 ${changed} 个`, en: `${changed} formatted` };
  return { zh: `${files} 个文件，${done.zh}${rest.zh}`, en: `${files} ${one}, ${done.en}${rest.en}` };
}
