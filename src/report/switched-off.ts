// 停用的校核 in reports: what a check would have said, why it does not count, and who decided that.
import { formatLocation } from '../diagnostic.ts';
import type { SwitchedOffDiagnostic } from '../model.ts';
import { type Language, plural, shown } from '../text.ts';

/** One line for each entry of the round, then its findings with their places; empty where nothing was switched off. */
export function switchedOffLines(found: readonly SwitchedOffDiagnostic[], language: Language): string[] {
  const zh = language === 'zh';
  const entries = [...new Set(found.map(({ switchedOff }) => switchedOff))];
  return entries.flatMap((entry) => {
    const own = found.filter(({ switchedOff }) => switchedOff === entry);
    const { code, from, to, reason, decidedBy } = entry;
    const head = zh
      ? `${code} ${own.length} 处，${from} 至 ${to} 停用，${shown(decidedBy)}决定：${shown(reason, 200)}`
      : `${code}, ${plural(own.length, 'place')}, off from ${from} to ${to}, decided by ${shown(decidedBy)}: ${shown(reason, 200)}`;
    return [head, ...own.map(({ location, message }) => `  ${formatLocation(location)} ${message[language]}`)];
  });
}

/** With a heading, for a terminal; '' where nothing was switched off. */
export function renderSwitchedOff(found: readonly SwitchedOffDiagnostic[], language: Language): string {
  if (found.length === 0) return '';
  const heading = language === 'zh' ? '停用的校核（不计入结论）' : 'Checks that are switched off (they do not count)';
  return `${heading}\n${switchedOffLines(found, language)
    .map((line) => `  ${line}\n`)
    .join('')}`;
}

export const jsonSwitchedOff = ({ switchedOff, unit, code, severity, message, location }: SwitchedOffDiagnostic, language: Language) => ({
  code,
  severity,
  message: message[language],
  location: formatLocation(location),
  ...(unit !== undefined && { unit }),
  from: switchedOff.from,
  to: switchedOff.to,
  reason: switchedOff.reason,
  decidedBy: switchedOff.decidedBy,
});
