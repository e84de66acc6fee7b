// What several verbs do at the end: choose the format, write the file or the screen, give the exit code.

import type { Diagnostic } from '../diagnostic.ts';
import { judge, type Severity, severities, type Verdict } from '../diagnostic.ts';
import type { Language } from '../text.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';

export const languageOf = (options: Given['options']): Language => (options['lang'] === 'en' ? 'en' : 'zh');

const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

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
  return allowed.find((name) => name === ending) ?? fallback;
}

export function verdictOf(diagnostics: readonly Diagnostic[], options: Given['options']): Verdict {
  const failOn = severities.find((severity): severity is Severity => severity === options['failOn']) ?? 'error';
  return judge(diagnostics, failOn);
}

/** To --out if given, else to stdout. */
export async function emit(content: string, options: Given['options'], io: Io): Promise<void> {
  const out = text(options['out']);
  if (out === undefined) {
    io.stdout(content);
    return;
  }
  await io.writeFiles([{ path: out, bytes: content }]);
  io.stderr(languageOf(options) === 'zh' ? `已写入 ${out}\n` : `written: ${out}\n`);
}

export const exitCodeOf = (verdict: Verdict): number => (verdict.ok ? 0 : 1);
