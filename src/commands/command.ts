// What every verb says about itself. cli.ts turns this into the command line; help and README tests read it too.
import { findingFormats } from '../report/findings/names.ts';
import type { Text } from '../text.ts';
import type { Io } from './io.ts';

export interface OptionSpec {
  /** `--format <name>`, as commander writes it. */
  readonly flags: string;
  readonly summary: Text;
  readonly choices?: readonly string[];
  readonly fallback?: string;
  /** May be given several times; its value is a list, and of `name=more` only the name is one of the choices. */
  readonly repeatable?: true;
}

export interface Given {
  readonly arguments: readonly string[];
  /** Option values by camel-cased name. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

export interface CommandSpec {
  readonly name: string;
  /** A Chinese alias, e.g. 评分. */
  readonly alias: string;
  /** `<files...>`, as commander writes it. */
  readonly arguments: readonly { readonly name: string; readonly summary: Text }[];
  readonly summary: Text;
  readonly options: readonly OptionSpec[];
  /** Command lines that are run by a test. */
  readonly examples: readonly { readonly line: string; readonly summary: Text }[];
  /** The exit code. Everything heavy is imported inside, so that other verbs do not pay for it. */
  run(given: Given, io: Io): Promise<number>;
}

const lang: OptionSpec = {
  flags: '--lang <zh|en>',
  summary: { zh: '输出语言', en: 'language of the output' },
  choices: ['zh', 'en'],
  fallback: 'zh',
};
const out: OptionSpec = { flags: '--out <file>', summary: { zh: '写到文件，而不是屏幕', en: 'write to a file instead of the terminal' } };
const framework: OptionSpec = {
  flags: '--framework <id|path>',
  summary: {
    zh: '指标体系：自带的编号，或 YAML 文件；不写则按填报表自动选',
    en: 'a bundled id or a YAML file; chosen by the submission when left out',
  },
};
const failOn: OptionSpec = {
  flags: '--fail-on <level>',
  summary: { zh: '从哪一级问题起退出码为 1', en: 'severity from which the exit code is 1' },
  choices: ['error', 'warning', 'info'],
  fallback: 'error',
};
const noCache: OptionSpec = {
  flags: '--no-cache',
  summary: { zh: '不用、也不保存已解析的指标体系', en: 'neither use nor keep resolved frameworks' },
};

const baseline: OptionSpec = {
  flags: '--baseline <path>',
  summary: {
    zh: '上一期的考评结果（score --format json 写的）或填报文件、文件夹，供与上一期比较的规则用',
    en: 'last time’s assessment (JSON of score) or submission, for rules that compare with it',
  },
};

const period: OptionSpec = {
  flags: '--period <year|from..to>',
  summary: {
    zh: '考评期，如 2024 或 2022-01-01..2022-12-31：分阶段的指标体系按它所在的阶段评分',
    en: 'the period assessed, such as 2024 or 2022-01-01..2022-12-31: says which stage of a framework counts',
  },
};
const stage: OptionSpec = {
  flags: '--stage <id>',
  summary: { zh: '分阶段的指标体系按哪个阶段评分', en: 'the stage of the framework that counts' },
};

export const commonOptions = { lang, out, framework, failOn, noCache, baseline, period, stage };

/** What every verb that reports on submissions takes. */
export const reportOptions = (format: OptionSpec): readonly OptionSpec[] => [
  framework,
  period,
  stage,
  baseline,
  format,
  out,
  failOn,
  lang,
  noCache,
];

/** Without a fallback the ending of --out decides, else the first choice. */
export const formatOption = (choices: readonly string[], fallback?: string): OptionSpec => ({
  flags: '-f, --format <name>',
  summary: { zh: '输出格式', en: 'output format' },
  choices,
  ...(fallback !== undefined && { fallback }),
});

/** Formats of findings, several at once: `-f sarif=a.sarif -f pretty`. */
export const findingsOption: OptionSpec = {
  flags: '-f, --format <name[=file]>',
  summary: { zh: '输出格式，可写多次；“格式=文件”写到文件', en: 'output format, may be repeated; name=file writes to the file' },
  choices: findingFormats,
  repeatable: true,
};
