// The command line of lint → what is asked for.
import { parseIsoDay } from '../calendar.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import { plural, type Text } from '../text.ts';
import type { Given } from './command.ts';
import { filesUnder } from './input-files.ts';
import { type Io, UsageError } from './io.ts';
import type { LintRequest, LintRun } from './lint-run.ts';
import { configName } from './lint-settings.ts';

export const isFramework = (name: string): boolean => /\.ya?ml$/i.test(name) && !/\.test\.ya?ml$/i.test(name) && name !== configName;
export const wantedFrameworks = { zh: '指标体系文件（.yaml）', en: 'framework files (.yaml)' };

/** The files are looked for anew each time: some may have come or gone. */
export async function lintRequest({ arguments: words, options }: Given, io: Io): Promise<LintRequest> {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined);
  const [config, baseline, asOf] = [text('config'), text('baseline'), text('asOf')];
  if (asOf !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(asOf) || parseIsoDay(asOf) === undefined))
    throw new UsageError({
      zh: `--as-of 要写 2026-06-30 这样的日期，不是“${asOf}”`,
      en: `--as-of takes a date such as 2026-06-30, not “${asOf}”`,
    });
  const updateBaseline = options['updateBaseline'] === true;
  if (updateBaseline && baseline === undefined)
    throw new UsageError({ zh: '--update-baseline 要和 --baseline <文件> 一起用', en: '--update-baseline needs --baseline <file>' });
  const found = await filesUnder(words, io, isFramework, wantedFrameworks);
  const paths = [...new Set(found.map(tidyPath))].filter((path) => baseline === undefined || path !== tidyPath(baseline));
  return {
    paths,
    named: new Set(words.map(tidyPath)),
    updateBaseline,
    ...(config !== undefined && { config }),
    ...(baseline !== undefined && { baseline }),
    ...(asOf !== undefined && { asOf }),
  };
}

/** What was looked at, for the verdict; a verdict that depends on the day says so. */
export function checkedText({ checked, others, suppressed, asOf }: LintRun): Text {
  const zh = [`检查了 ${checked} 个文件`];
  const en = [plural(checked, 'file')];
  if (others > 0) {
    zh.push(`略过 ${others} 个不是指标体系的 YAML`);
    en.push(`${others} YAML without a framework left out`);
  }
  if (suppressed.length > 0) {
    zh.push(`${suppressed.length} 个问题已停用或在基线中`);
    en.push(`${suppressed.length} suppressed or in the baseline`);
  }
  if (asOf !== undefined) {
    zh.push(`停用期限按 ${asOf} 判断`);
    en.push(`suppressions as of ${asOf}`);
  }
  return { zh: zh.join('，'), en: en.join(', ') };
}
