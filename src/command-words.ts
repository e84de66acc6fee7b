// What the command-line library says by itself, in the reader's language.
import { Help, type HelpConfiguration, type OutputConfiguration } from 'commander';
import type { Io } from './commands/io.ts';
import type { Language } from './text.ts';

const sentences: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^error: unknown option '(.*?)'/, '没有选项 $1'],
  [/^error: unknown command '(.*?)'/, '没有命令 $1'],
  [/^error: missing required argument '(.*?)'/, '缺少参数：$1'],
  [/^error: option '(.*?)' argument missing/, '选项 $1 后面缺少值'],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\./, '选项 $1 不能是“$2”，可以是：$3'],
  [/^error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\./, '参数太多：最多 $2 个，给了 $3 个'],
  [/\(Did you mean one of (.*)\?\)/, '是不是 $1？'],
  [/\(Did you mean (.*)\?\)/, '是不是 $1？'],
];

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Errors of usage in the reader's language, everything to where the command line writes. */
export function outputTo(io: Io, language: Language): OutputConfiguration {
  return {
    writeOut: (text) => io.stdout(text),
    getOutHelpWidth: () => io.columns ?? 80,
    getErrHelpWidth: () => io.columns ?? 80,
    writeErr: (text) => io.stderr(text),
    outputError: (text, write) => write(language === 'zh' ? inChinese(text) : text),
  };
}

const inChinese = (text: string): string => sentences.reduce((words, [english, chinese]) => words.replace(english, chinese), text);

/** Headings and defaults of the help texts. */
export function helpIn(language: Language): HelpConfiguration {
  if (language === 'en') return {};
  const standard = new Help();
  return {
    commandUsage: (command) => standard.commandUsage(command).replace('[options]', '[选项]').replace('[command]', '[命令]'),
    subcommandTerm: (command) => standard.subcommandTerm(command).replace('[options] ', '').replace('[command]', '[命令]'),
    displayWidth: (text) =>
      [...text].reduce((width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1), 0),
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => {
      const choices = option.argChoices && option.argChoices.length > 0 ? `可选 ${option.argChoices.join('、')}` : '';
      const fallback =
        option.defaultValue === undefined || typeof option.defaultValue === 'boolean' ? '' : `默认 ${String(option.defaultValue)}`;
      const more = [choices, fallback].filter((part) => part !== '').join('，');
      return more === '' ? option.description : `${option.description}（${more}）`;
    },
  };
}
