// What several verbs do at the end: choose the format, write the file or the screen, give the exit code.

import type { Diagnostic } from '../diagnostic.ts';
import { judge, type Severity, severities, type Verdict } from '../diagnostic.ts';
import type { Assessment, Manifest } from '../model.ts';
import type { Language } from '../text.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';

export const languageOf = (options: Given['options']): Language => (options['lang'] === 'en' ? 'en' : 'zh');

const text = (value: Given['options'][string]): string | undefined => (typeof value === 'string' ? value : undefined);

/** The format asked for; where only --out is given, the one its ending names. */
export function formatOf(options: Given['options'], allowed: readonly string[], fallback: string): string {
  const asked = text(options['format']);
  if (asked !== undefined) return asked;
  const ending = /\.([a-z]+)$/i.exec(text(options['out']) ?? '')?.[1]?.toLowerCase();
  if (ending === 'xlsx' && !allowed.includes('xlsx')) {
    throw new UsageError({
      zh: '要 Excel 工作簿请用 lawgov table … --out 文件.xlsx',
      en: 'for a workbook use lawgov table … --out file.xlsx',
    });
  }
  const known = allowed.find((name) => name === ending);
  if (known === undefined && ending !== undefined && !plainTexts.includes(ending)) {
    throw new UsageError({
      zh: `不知道 .${ending} 文件用什么格式，请用 --format 指定（${allowed.join('、')}）`,
      en: `which format is a .${ending} file? Name it with --format (${allowed.join(', ')})`,
    });
  }
  return known ?? fallback;
}

/** Endings of files that hold the plain report. */
const plainTexts = ['txt', 'text', 'log'];

export function verdictOf(diagnostics: readonly Diagnostic[], options: Given['options']): Verdict {
  const failOn = severities.find((severity): severity is Severity => severity === options['failOn']) ?? 'error';
  return judge(diagnostics, failOn);
}

/**
 * To --out if given (`-` is stdout), else to stdout. `inputs` are the files of the run, which no output may replace. `manifest` is written
 * beside a file that has no room for it.
 */
export async function emit(
  content: string,
  options: Given['options'],
  io: Io,
  inputs: readonly string[],
  manifest?: Manifest,
): Promise<void> {
  const out = text(options['out']);
  if (out === undefined || out === '-') {
    io.stdout(content);
    return;
  }
  const beside = manifest ? [{ path: `${out}.manifest.json`, bytes: `${JSON.stringify(manifest, null, 2)}\n` }] : [];
  await io.writeFiles([{ path: out, bytes: content }, ...beside], inputs);
  io.stderr(languageOf(options) === 'zh' ? `已写入 ${out}\n` : `written: ${out}\n`);
}

/** Every file that a run has read. */
export const inputsOf = (given: Given, assessment?: Assessment, more: readonly string[] = []): string[] => [
  ...more,
  ...(assessment?.inputs.map((input) => input.path) ?? given.arguments),
  ...(assessment?.framework.layers.map((layer) => layer.file) ?? []),
  ...(typeof given.options['baseline'] === 'string' ? [given.options['baseline']] : []),
];

export const exitCodeOf = (verdict: Verdict): number => (verdict.ok ? 0 : 1);
