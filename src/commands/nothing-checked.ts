// A run that could not look at anything, told as a finding, for reports that programs read.
import { diagnose, problem } from '../diagnostic.ts';
import type { Text } from '../text.ts';
import type { Given } from './command.ts';
import type { UsageError } from './io.ts';
import type { Found } from './report-findings.ts';

export const nothingChecked = problem<{ reason: Text }>({
  code: 'file/nothing-checked',
  severity: 'error',
  title: { zh: '什么也没有检查', en: 'nothing was checked' },
  message: ({ reason }) => ({ zh: `什么也没有检查：${reason.zh}`, en: `nothing was checked: ${reason.en}` }),
  help: () => ({ zh: '核对命令中的文件名和文件夹名', en: 'check the names of files and folders on the command line' }),
});

/** `refusal` is why; its place is the first path of the command line. */
export function whyNothing(refusal: UsageError, given: Given): Found {
  const location = { kind: 'file', file: given.arguments[0] ?? '.' } as const;
  return {
    diagnostics: [diagnose(nothingChecked, location, { reason: { zh: refusal.zh, en: refusal.en } })],
    checked: { zh: '没有可检查的内容', en: 'nothing checked' },
    checkedNothing: true,
    files: [],
    sources: new Map(),
    catalogue: [nothingChecked].map(({ code, title, severity }) => ({ code, title, severity })),
  };
}
