// argv → command → exit code. The only file that imports commander.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { helpIn, outputTo } from './command-words.ts';
import type { CommandSpec, Given, OptionSpec } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { type Io, UsageError } from './commands/io.ts';
import type { Language } from './text.ts';
import { version } from './version.ts';

/** Runs the command that `argv` names; gives the exit code (see cli.ts). */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const language: Language =
    /^--lang(=|$)/.test(argv.find((word) => word.startsWith('--lang')) ?? '') && argv.some((word) => word === 'en' || word === '--lang=en')
      ? 'en'
      : 'zh';
  let exitCode = 0;
  const program = createProgram(language, io, async (spec, args, options) => {
    exitCode = await spec.run({ arguments: args, options }, io);
  });
  try {
    refuseSwallowed(argv);
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explainFailure(error, language, io);
  }
}

function createProgram(
  language: Language,
  io: Io,
  act: (spec: CommandSpec, args: string[], options: Given['options']) => Promise<void>,
): Command {
  const zh = language === 'zh';
  const program = new Command('lawgov')
    .description(
      zh
        ? '法治政府建设考评：校核填报数据、精确计分、说明失分、生成年度考评表'
        : 'assess rule-of-law government: check submissions, score exactly, explain every lost point, write the annual tables',
    )
    .version(version, '-V, --version', zh ? '版本' : 'version')
    .helpOption('-h, --help', zh ? '帮助' : 'help')
    .helpCommand('help [command]', zh ? '某个命令的帮助' : 'help for a command')
    .exitOverride()
    .configureOutput(outputTo(io, language))
    .configureHelp(helpIn(language));
  for (const spec of commands) program.addCommand(createCommand(spec, language, io, act));
  program.addHelpText(
    'after',
    zh
      ? '\n退出码：0 通过；1 有问题；2 用法不对或文件读不了；70 程序错误'
      : '\nExit codes: 0 fine, 1 problems, 2 usage or unreadable input, 70 a bug',
  );
  return program;
}

function createCommand(
  spec: CommandSpec,
  language: Language,
  io: Io,
  act: (spec: CommandSpec, args: string[], options: Given['options']) => Promise<void>,
): Command {
  const zh = language === 'zh';
  const command = new Command(spec.name)
    .alias(spec.alias)
    .description(spec.summary[language])
    .helpOption('-h, --help', zh ? '帮助' : 'help')
    .exitOverride()
    .configureOutput(outputTo(io, language))
    .configureHelp(helpIn(language));
  for (const argument of spec.arguments) command.argument(argument.name, argument.summary[language]);
  for (const option of spec.options) command.addOption(createOption(option, language));
  const examples = spec.examples.map((example) => `  ${example.line}\n      ${example.summary[language]}`).join('\n');
  command.addHelpText('after', `\n${zh ? '例子：' : 'Examples:'}\n${examples}`);
  return command.action(async () => act(spec, command.args, command.opts()));
}

function createOption({ flags, summary, choices, fallback, repeatable }: OptionSpec, language: Language): Option {
  const built = new Option(flags, summary[language]);
  if (choices) built.choices([...choices]);
  if (fallback !== undefined) built.default(fallback);
  if (!repeatable) return built;
  return built.argParser<readonly string[]>((value, earlier = []) => {
    if (choices && !choices.includes(value.split('=')[0] ?? ''))
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...earlier, value];
  });
}

/** `--out --lang en` must not write to a file called `--lang`; a doubled option must not silently win. */
function refuseSwallowed(argv: readonly string[]): void {
  const verb = argv.map((word) => commands.find(({ name, alias }) => word === name || word === alias)).find((spec) => spec !== undefined);
  const options = verb?.options ?? commands.flatMap((command) => command.options);
  const seen = new Set<string>();
  for (const [index, word] of argv.entries()) {
    if (word === '--') return;
    const [name = ''] = word.split('=');
    const option = options.find(({ flags }) => flags.split(/[ ,]+/).includes(name));
    if (!option && !name.startsWith('--')) continue;
    const known = option?.flags ?? name;
    if (seen.has(known) && !option?.repeatable)
      throw new UsageError({ zh: `选项 ${name} 写了两次`, en: `the option ${name} is given twice` });
    seen.add(known);
    const next = argv[index + 1];
    if (option?.flags.includes('<') && !word.includes('=') && next?.startsWith('--'))
      throw new UsageError({ zh: `选项 ${name} 后面缺少值`, en: `the option ${name} needs a value` });
  }
}

function explainFailure(error: unknown, language: Language, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    io.stderr(`${error[language]}\n`);
    return 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(
    language === 'zh'
      ? `程序内部错误，请把下面的内容和输入文件一起报告：\n${detail}\n`
      : `internal error; please report this together with the input:\n${detail}\n`,
  );
  return 70;
}
